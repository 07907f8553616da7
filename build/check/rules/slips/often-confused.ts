// Which characters people write for one another most often. In: our own list. Out: for each character those it may stand for,
// and whether two are such. Must not know of words.
import { oftenConfused } from './data/often-confused.ts';

/** By UTF-16 unit: nearly every character of a text is looked up. */
let made: (readonly number[] | undefined)[] | undefined;

/** For each character those of its groups. */
function readGroups(): (readonly number[] | undefined)[] {
  const found = new Map<number, Set<number>>();
  for (const group of oftenConfused.trim().split(/\s+/)) {
    const codes = [...group].map((one) => one.charCodeAt(0));
    for (const a of codes) {
      const others = found.get(a) ?? new Set();
      found.set(a, others);
      for (const b of codes) if (a !== b) others.add(b);
    }
  }
  const groups: (readonly number[] | undefined)[] = new Array(0x10000).fill(undefined);
  for (const [code, others] of found) groups[code] = [...others];
  return groups;
}

/** The characters that one may stand for; nothing for most. */
export function confusedWith(code: number): readonly number[] | undefined {
  made ??= readGroups();
  return made[code];
}

/** Whether one character is often written for the other. */
export const isOftenConfused = (one: number, other: number): boolean => confusedWith(one)?.includes(other) ?? false;
