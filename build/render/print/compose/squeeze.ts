// How much a line may give and take, and in what order: CLREQ's priorities (行内调整) as tables, and the
// one function that shares a line's surplus out. All in em of the paragraph's type; nothing is broken here.

/** What can be squeezed, in the order it is (CLREQ: 挤压的优先顺序). */
export const Level = {
  none: 0,
  /** Two marks side by side: the half em between them that they can do without. */
  pair: 1,
  /** Latin word spaces, not under 1/4 em. */
  word: 2,
  /** 夹注号, 引号, 书名号: their blank half. */
  bracket: 3,
  /** 、，；：: their blank half. */
  comma: 4,
  /** 中西间距: 1/4 em to 1/8. */
  mixed: 5,
  /** 。？！: their blank half. */
  stop: 6,
} as const;
export const levelCount = 7;

/**
 * 中西间距: natural, smallest, the width it is stretched to before Chinese characters are parted, and the widest, before
 * they are parted by more than evenGap.fine.
 */
export const mixedGap = { natural: 1 / 4, least: 1 / 8, wide: 3 / 8, widest: 1 / 2 } as const;
/** Latin word spaces: not squeezed under, nor stretched over (before Chinese characters are parted). */
export const wordSpace = { least: 1 / 4, wide: 1 / 2 } as const;
/**
 * What a mark's blank half is widened by, before Chinese characters are parted by more than evenGap.fine, and once more
 * before they are by more than evenGap.coarse: where a line has a blank, a little more of it shows least.
 */
export const markGap = { wider: 1 / 4 } as const;
/**
 * Extra space between two Chinese characters of a filled line: what is hardly seen, what is, and the most there may be. Where even
 * twice the most would not fill a line (before a formula as wide as the measure), it is left as it is, short.
 */
export const evenGap = { fine: 0.028, coarse: 0.06, most: 0.12, worst: 0.24 } as const;
/** em that a line may lack unseen, where nothing on it gives. */
export const shortest = 0.05;
/**
 * What Chinese characters are brought closer by, last of all, where the line would else be far too loose: 第12卷）。 that can
 * neither be taken in nor left out. CLREQ has nothing of the kind; an eighth of a point in 五号 is not seen.
 */
export const closerGap = 0.012;

/** What a line can give, in px. Index of `squeeze`: Level. */
export interface Slack {
  /** Blank half of the mark at its end: the first to go. */
  end: number;
  squeeze: readonly number[];
  /** To `wordSpace.wide` and `mixedGap.wide`. */
  word: number;
  mixed: number;
  /** From there to `mixedGap.widest`. */
  widest: number;
  /** `markGap.wider` of every mark between characters. */
  marks: number;
  /** Gaps that are stretched alike, and what evenGap.fine in each comes to. */
  gaps: number;
  fine: number;
  /** `closerGap` in each. */
  closer: number;
}

/** How a line's surplus is shared out: of each level's slack 0…1, and px added to every gap. */
export interface Shares {
  end: number;
  squeeze: number[];
  word: number;
  mixed: number;
  widest: number;
  marks: number;
  /** px in every gap, beside what the kinds before have. Negative only where nothing else is left. */
  even: number;
  /** Of the slack of marks once more. */
  marksAgain: number;
  /** Of `closerGap` in them, 0…1. */
  closer: number;
  /** px that nothing could take: negative, the line is too wide; positive, too narrow. */
  rest: number;
}

/** A surplus that the line can take with no gap over the most there may be. @param surplus px */
export const isNearlyFull = (surplus: number, slack: Slack): boolean => surplus <= roomWith(evenGap.most, slack);

/** A surplus that all there is could not take. @param surplus px, positive */
const isHopeless = (surplus: number, slack: Slack): boolean => surplus > roomWith(evenGap.worst, slack);

/** px that characters would be parted by, were marks not widened: how loose a line is, whatever hides it. */
export const partedBy = ({ even, marks, marksAgain }: Shares, slack: Slack): number =>
  slack.gaps > 0 ? even + ((marks + marksAgain) * slack.marks) / slack.gaps : even;

/** px a line can be stretched by with so many em in every gap, over evenGap.coarse. */
const roomWith = (even: number, { word, mixed, widest, marks, fine }: Slack): number =>
  word + mixed + widest + 2 * marks + (fine / evenGap.fine) * even + 1e-6;

/**
 * Shares a surplus out by CLREQ's order. A kind is used up before the next is touched, and alike all over the line.
 * @param surplus px the line lacks (positive) or has too much (negative)
 */
export function share(surplus: number, slack: Slack): Shares {
  const shares: Shares = {
    end: 0,
    squeeze: [0, 0, 0, 0, 0, 0, 0],
    word: 0,
    mixed: 0,
    widest: 0,
    marks: 0,
    marksAgain: 0,
    even: 0,
    closer: 0,
    rest: 0,
  };
  let left = Math.abs(surplus);
  const take = (most: number): number => {
    if (most <= 0 || left <= 0) return 0;
    const taken = Math.min(left, most);
    left -= taken;
    return taken / most;
  };
  if (surplus < 0) {
    shares.end = take(slack.end);
    for (let level = 1; level < levelCount; level += 1) shares.squeeze[level] = take(slack.squeeze[level]!);
    shares.closer = take(slack.closer);
    if (shares.closer > 0) shares.even = (-shares.closer * slack.closer) / slack.gaps;
    shares.rest = -left;
    return shares;
  }
  if (isHopeless(surplus, slack)) {
    shares.rest = surplus;
    return shares;
  }
  shares.word = take(slack.word);
  shares.mixed = take(slack.mixed);
  if (left > 0 && slack.gaps > 0) {
    const perEm = slack.fine / evenGap.fine;
    const fine = Math.min(left, slack.fine);
    left -= fine;
    shares.widest = take(slack.widest);
    shares.marks = take(slack.marks);
    const coarse = Math.min(left, perEm * (evenGap.coarse - evenGap.fine));
    left -= coarse;
    shares.marksAgain = take(slack.marks);
    shares.even = (fine + coarse + left) / slack.gaps;
    left = 0;
  }
  shares.rest = left;
  return shares;
}
