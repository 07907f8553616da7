// A hyphen or a dash between two numbers that takes one from the other: （1－20%）×20%, 39－12＝27. In: a text and where the two numbers and
// their sign stand. Out: whether it is a sum and no span. Must not judge how the sum is written.

const operatorAfter = /^ ?(?:[%％‰]|[\u4e00-\u9fff]{1,2})? ?[）)\]］}]? ?(?:[×÷＋＝=*/∕≈<>≤≥^]|\+|－ ?\d|乘以|除以)/;
const operatorBefore = /(?:[×÷＋＝=*/∕≈]|\d ?[+−－]) ?[（([［]{0,2} ?$/;

/** Whether the two numbers from start to end, with a sign between, are a subtraction. */
export const isSubtraction = (text: string, start: number, end: number): boolean =>
  operatorBefore.test(text.slice(Math.max(0, start - 6), start)) || operatorAfter.test(text.slice(end, end + 10));
