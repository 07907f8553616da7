// Signs of numbers (±5.4, ≥18, 3×4): whether one belongs to the number or letters it stands by, and so to their word. A text
// and a place in it in, yes or no out; knows no widths. Full-width dashes and ～ are connectors (classes.ts), not told here.

/** What stands before a number as a part of it. */
const signs = '±∓+−＋≈≒≅≥≤≧≦⩾⩽≠≮≯><＞＜∼~∽√∛§';
/** What only stands between two: 面积×2 is no number ×2. */
const operators = '×÷=＝∶∕∙⋅';

const sign = new Set([...signs].map((character) => character.charCodeAt(0)));
const operator = new Set([...operators].map((character) => character.charCodeAt(0)));

/** Signs that stand one after the other (≥−5): no more are looked through. */
const mostSigns = 3;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Latin and Greek letters. */
const isLetter = (code: number): boolean =>
  ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0x391 && code <= 0x3c9);

/**
 * Whether the character is a sign that belongs to what follows: before a digit; or between letters and numbers, without a space.
 *
 * ```
 * 误差±5.4  3×4  n≥3  x＋y   yes
 * 面积×2  甲＋乙  ± 5        no
 * ```
 */
export function signsNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isSign = sign.has(code);
  if (!isSign && !operator.has(code)) return false;
  let next = at + 1;
  while (next < at + mostSigns && sign.has(text.charCodeAt(next))) next += 1;
  const after = text.charCodeAt(next);
  if (isSign && isDigit(after)) return true;
  return (isDigit(after) || isLetter(after)) && endsTerm(text, at);
}

/** Whether what stands before is a number or a letter that a sign can stand behind: 5, 5%, x, ). */
function endsTerm(text: string, at: number): boolean {
  let before = at - 1;
  while (before > at - mostSigns && sign.has(text.charCodeAt(before))) before -= 1;
  const code = text.charCodeAt(before);
  return isDigit(code) || isLetter(code) || code === 0x25 || code === 0x29 || code === 0x5d;
}

/** Whether a sign or an operator and a digit stand beside each other, in whatever order: ±*5* in another element, 面积×2. */
export const isSignAndDigit = (one: number, other: number): boolean =>
  (isDigit(other) && (sign.has(one) || operator.has(one))) ||
  (isDigit(one) && (sign.has(other) || operator.has(other)));

/** A sign or an operator at the end of a text, a space after it or none. */
export const signAtEnd = new RegExp(`[${signs}${operators}] ?$`, 'u');
/** And one with its number at a text's beginning. */
export const signedNumberAtStart = new RegExp(`^[${signs}${operators}] ?[0-9]`, 'u');

/** Signs that are as wide as a Chinese character, and have their own blank on both sides. */
export const isFullWidthSign = (code: number): boolean => code >= 0xff00;
