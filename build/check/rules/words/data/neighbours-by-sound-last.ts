// Characters that are typed for others of the same or nearly the same sound, K to Z, in words and in frames: a part of neighbours.ts, in
// the same form. Our own list. An entry is right too where the dictionary has a word of it and the side that its frame leaves
// open, so that few guards are written.

export const neighboursBySoundLast = `
迁>牵 _着?(孩子|大人|小孩|母亲|父亲|妈妈|爸爸|奶奶|爷爷|对方|彼此|他|她|我|你|老人|我们|他们)的?(手|衣角)
`;
