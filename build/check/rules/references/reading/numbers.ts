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
 * A finder of the number that exists and is nearest to one that does not: of the same chapter and close by, else the parts
 * turned round, else the same number of the nearest chapter.
 * @param existing plain numbers
 */
export function nearestNumber(existing: Iterable<string>): (wanted: string) => string | undefined {
  const all = new Set(existing);
  const byPrefix = new Map<string, { number: string; last: number }[]>();
  const byLast = new Map<number, { number: string; prefix: number }[]>();
  for (const number of all) {
    const parts = splitNumber(number);
    if (!parts) continue;
    push(byPrefix, parts.prefix, { number, last: parts.last });
    push(byLast, parts.last, { number, prefix: Number(parts.prefix) });
  }
  const answers = new Map<string, string | undefined>();
  const find = (wanted: string): string | undefined => {
    const own = splitNumber(wanted);
    if (!own) return undefined;
    const sameChapter = closest(byPrefix.get(own.prefix) ?? [], ({ last }) => Math.abs(last - own.last));
    if (sameChapter && Math.abs(sameChapter.last - own.last) <= 3) return sameChapter.number;
    const turned = wanted.split('-').reverse().join('-');
    if (all.has(turned)) return turned;
    const chapter = Number(own.prefix);
    if (!Number.isFinite(chapter)) return sameChapter?.number;
    return (
      sameChapter ??
      closest(
        (byLast.get(own.last) ?? []).filter(({ prefix }) => Number.isFinite(prefix)),
        ({ prefix }) => Math.abs(prefix - chapter),
      )
    )?.number;
  };
  return (wanted) => {
    if (!answers.has(wanted)) answers.set(wanted, answers.size < mostAnswers ? find(wanted) : undefined);
    return answers.get(wanted);
  };
}

/** After so many wrong numbers no more hints are looked for: a book of ten thousand must not take minutes. */
const mostAnswers = 2_000;

function closest<T>(list: readonly T[], apart: (item: T) => number): T | undefined {
  let best: T | undefined;
  for (const item of list) if (best === undefined || apart(item) < apart(best)) best = item;
  return best;
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
