// Numbers as authors type them → one plain form: 图３．２ and 图3-2 are both 3-2, 第十二章 and 第12章 both 12. Text in,
// text or values out. Must not know what is being numbered.
import { parseChineseNumeral, parseCircledNumeral } from '../../../../resolve/numerals.ts';

/** Pieces of patterns: figures, Chinese numerals, what may stand between the parts of a number. */
export const digits = '[0-9０-９]{1,4}';
export const han = '[一二三四五六七八九十百零〇]{1,5}';
export const between = '[-‐‑–—−－.．·]';

/** 3-2: half-width figures, hyphens between, no leading noughts. Chinese numerals become figures. */
export function plainNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[\s\u3000]/g, '')
    .split(/[-‐‑–—−.·]/)
    .map((part) => {
      const value = numeralValue(part);
      return value === undefined ? part.toUpperCase() : String(value);
    })
    .join('-');
}

/** 12 of 12, １２, 十二 or ⑫; undefined for letters and anything else. */
export function numeralValue(part: string): number | undefined {
  const plain = part.normalize('NFKC');
  if (/^[0-9]{1,9}$/.test(plain)) return Number(plain);
  return parseCircledNumeral(part) ?? parseChineseNumeral(part);
}

/** The value of an appendix's number: A and 一 are both 1. */
export function appendixValue(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  return /^[A-Z]$/.test(plain) ? plain.charCodeAt(0) - 64 : numeralValue(text);
}

/** All but the last part, and the last as a number: 3-2 → 3 and 2; undefined where the last is no number. */
export function splitNumber(plain: string): { prefix: string; last: number } | undefined {
  const at = plain.lastIndexOf('-');
  const last = plain.slice(at + 1);
  // Appendices write A1 for A-1 at times.
  const parts = /^([A-Z]?)(\d+)$/.exec(last);
  if (!parts) return undefined;
  const prefix = [at < 0 ? '' : plain.slice(0, at), parts[1]].filter(Boolean).join('-');
  return { prefix, last: Number(parts[2]) };
}

/** How many a range may hold before it is taken at its ends only. */
const longestRange = 60;

/** Every number from one to the other: 3-1 to 3-4. The two alone where they have nothing in common. */
export function numbersBetween(from: string, to: string): string[] {
  const first = splitNumber(from);
  const last = splitNumber(to);
  if (!first || !last || first.prefix !== last.prefix) return [from, to];
  const count = last.last - first.last;
  if (count < 1 || count > longestRange) return [from, to];
  return Array.from({ length: count + 1 }, (_, i) => [first.prefix, first.last + i].filter((p) => p !== '').join('-'));
}

/**
 * The number that exists and is nearest to one that does not: of the same chapter and close by, else one figure away.
 * @param existing plain numbers
 */
export function nearestNumber(wanted: string, existing: Iterable<string>): string | undefined {
  const own = splitNumber(wanted);
  let best: { number: string; score: number } | undefined;
  for (const number of existing) {
    const other = splitNumber(number);
    let score: number;
    if (own && other && own.prefix === other.prefix) score = Math.abs(own.last - other.last);
    // 3-2 for 2-3: the parts changed places.
    else if (wanted.split('-').reverse().join('-') === number) score = 4;
    else if (own && other && own.last === other.last) score = 5 + distance(own.prefix, other.prefix);
    else continue;
    if (!best || score < best.score) best = { number, score };
  }
  return best?.number;
}

const distance = (a: string, b: string) => Math.min(20, Math.abs((Number(a) || 0) - (Number(b) || 0)));
