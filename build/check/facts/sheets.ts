// 印张 arithmetic (chinese-publishing.md §3.2, §3.4): sides = 印张 × 开数, 版面字数 = characters a line × lines × sides. In:
// the facts as declared. Out: figures. Must not judge anything.
import type { BookFacts } from '../../book.ts';

/** How far declared and computed 字数 may be apart: printers count running heads and folios, or do not. */
export const characterTolerance = 0.15;

/** The same where book.yaml does not say how its pages are set: the figures may be those of another setting. */
export const looseTolerance = 0.6;

/** 开数 as 开本 names it: 710×1000 1/16, 32开; undefined where it names none. */
export function foldsOf(sheetFormat: string | undefined): number | undefined {
  const match = /1\s*[/／⁄]\s*(\d+)|(\d+)\s*开/u.exec(sheetFormat?.normalize('NFKC') ?? '');
  const folds = Number(match?.[1] ?? match?.[2] ?? Number.NaN);
  return folds > 0 ? folds : undefined;
}

/** 版面字数 of so many sides, in thousands. */
export function kiloCharactersOf({ print }: BookFacts, sides: number): number {
  return Math.round((print.characters * print.lines * sides) / 1000);
}

/** How far the declared 字数 are from those of so many sides, as a share of the latter. */
export function characterGap(facts: BookFacts, kiloCharacters: number, sides: number): number {
  const computed = kiloCharactersOf(facts, sides);
  return computed > 0 ? Math.abs(kiloCharacters - computed) / computed : 0;
}
