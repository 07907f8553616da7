// What the readings of a sentence share: a claim that one figure must be what others make. In: amounts. Out: claims. Must not
// look at words.
import { type Amount, near, shownNumber } from '../amounts.ts';

/** One reading of a sentence: what a figure must be by the others. */
export interface Claim {
  total: Pick<Amount, 'start' | 'end' | 'text' | 'digits'>;
  real: number;
  sum: string;
  /** Which of the figures is wrong is not known: nothing is proposed. */
  isOpen?: true;
}

/** Words that make a figure a rough one: such figures need not add up. */
export const rounded = /约|左右|近|余|多[，。；、]|上下|大概|大致|差不多|将近|不到|超过|至少|以上|平均|不足|逾|[%％‰]/;

/** The significant digits of a number. */
const figuresOf = (value: number) => String(Math.round(value * 1000)).replace(/0+$/, '');

/** Whether two numbers have the same digits, two neighbours changed about: 187 and 178. */
export function isTransposed(a: number, b: number): boolean {
  const [one, other] = [figuresOf(a), figuresOf(b)];
  if (one.length !== other.length || one === other) return false;
  const at = [...one].findIndex((digit, i) => digit !== other[i]);
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** Whether two digits changed about, in one part or in the total, explain why parts do not make it. */
export function isSlip(parts: readonly Amount[], total: number): boolean {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return isTransposed(sum, total) || parts.some(({ value }) => isTransposed(value, total - (sum - value)));
}

/** 38＋27. */
export const added = (parts: readonly Amount[]) => parts.map(({ value }) => shownNumber(value)).join('＋');

/** 38－27, the greater first. */
export const taken = (a: Amount, b: Amount) =>
  `${shownNumber(Math.max(a.value, b.value))}－${shownNumber(Math.min(a.value, b.value))}`;

/** Whether a claim is broken, and not by so much that it is about something else. */
export const isOff = (total: Amount, real: number, others: readonly Amount[], most: number): boolean =>
  !near(total, real, others) && Math.abs(total.value - real) <= Math.abs(real) * most;
