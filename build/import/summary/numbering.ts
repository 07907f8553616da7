// Whether a book's own numbers are printed or Fuzi's: where most chapters have a number typed, all that was typed stands and
// nothing is added; else Fuzi numbers, as mdBook's and GitBook's sidebars do. In: titles. Out: the decision with its counts.
import type { NumberingSystem } from '../../book.ts';
import { typedNumber } from '../numbering.ts';

export interface Decision {
  headings: 'auto' | 'typed';
  system?: NumberingSystem;
  /** Chapters with a number typed, of all. */
  typed: number;
  of: number;
}

/** Decides by the titles of the chapters in the body and of what stands under them. */
export function decideNumbering(chapters: readonly string[], sections: readonly string[]): Decision {
  const numbers = chapters.map((title) => typedNumber(title));
  const typed = numbers.filter((number) => number !== undefined).length;
  if (chapters.length === 0 || typed * 2 < chapters.length) return { headings: 'auto', typed, of: chapters.length };
  const isHan = numbers.some((number) => number?.form === 'chapter' && /[一二三四五六七八九十百]/.test(number.typed));
  const hasSections = sections.some((title) => typedNumber(title)?.form === 'section');
  const system: NumberingSystem = !isHan ? 'A' : hasSections ? 'B' : 'C';
  return { headings: 'typed', system, typed, of: chapters.length };
}

/** Whether a title begins with a number that Fuzi's own would stand beside. */
export const hasTypedNumber = (title: string) => typedNumber(title) !== undefined;
