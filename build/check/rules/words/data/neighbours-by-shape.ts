// Characters that look like one another (湿/温, 募/幕, 腾/滕, 刨/剖), with the neighbours that only one of them has: a part of neighbours.ts,
// in the same form. Our own list. An entry is right too where the dictionary has a word of it and the side that its frame leaves
// open, so that few guards are written.

export const neighboursByShape = `
滕>腾 _(空|飞|出(?!生|身|任|席)|挪|云驾雾|跃)
`;
