// 印张 and 字数 as declared go together: 印张 × 开数 × characters a line × lines a side (chinese-publishing.md §3.4). Printers
// count running heads or do not, so up to 15 % apart is nothing; much more, where the book does not say how it is set. What the finished pages say is verify's.
import { diagnostic } from '../../../diagnostic.ts';
import { sheetMismatch } from '../../../read/config/formats.ts';
import { factSpan, isStated } from '../../facts/fact-span.ts';
import { characterGap, characterTolerance, foldsOf, kiloCharactersOf, looseTolerance } from '../../facts/sheets.ts';
import type { Rule } from '../../rule.ts';

export const sheetsFitCharacters: Rule = {
  id: 'sheets-fit-characters',
  check(book) {
    const { facts } = book;
    const { sheets, sheetFormat, kiloCharacters } = facts.imprint;
    const folds = foldsOf(sheetFormat);
    if (sheets === undefined || folds === undefined || kiloCharacters === undefined) return [];
    // With the wrong 开本 no arithmetic holds: that is sheet-format-agrees'.
    if (sheetMismatch(sheetFormat!, facts.print.trim)) return [];
    const sides = sheets * folds;
    // Half a side is sheets-whole's.
    if (!Number.isInteger(sides)) return [];
    const tolerance = isStated(book, 'print.characters') ? characterTolerance : looseTolerance;
    if (characterGap(facts, kiloCharacters, sides) <= tolerance) return [];
    const computed = kiloCharactersOf(facts, sides);
    const { characters, lines } = facts.print;
    const arithmetic = `${sheets} × ${folds} × ${characters} × ${lines} ≈ ${computed} 千字`;
    const places = {
      sheets: factSpan(book, 'imprint.sheets', String(sheets)),
      kiloCharacters: factSpan(book, 'imprint.kiloCharacters', String(kiloCharacters)),
    };
    const fits = (kilo: number, own: number) => characterGap(facts, kilo, own * folds) <= tolerance;
    // Where only one of the two becomes right by another digit, that one was mistyped; else 印张, the shorter number.
    const mended = (value: number, test: (other: number) => boolean) => oneDigitOff(value).some(test);
    const isKilo =
      mended(kiloCharacters, (kilo) => fits(kilo, sheets)) && !mended(sheets, (own) => fits(kiloCharacters, own));
    const [odd, other] = isKilo ? [places.kiloCharacters, places.sheets] : [places.sheets, places.kiloCharacters];
    const values = {
      sheets,
      kiloCharacters,
      arithmetic,
      percent: Math.round(100 * characterGap(facts, kiloCharacters, sides)),
    };
    return [diagnostic('sheets-fit-characters', odd, values, { related: [other] })];
  },
  examples: {
    wrong: [
      { facts: withSheets(7.25, 131), found: '7.25', count: 1 },
      { facts: withSheets(5.5, 131), found: '5.5', count: 1 },
      { facts: withSheets(7.5, 731), found: '731', count: 1 },
    ],
    right: [
      { facts: { imprint: { sheetFormat: '710×1000 1/16', sheets: 20, kiloCharacters: 415 } } },
      { facts: withSheets(7.5, 131) },
      { facts: withSheets(7.5, 100) },
      { facts: { imprint: { sheetFormat: '710×1000 1/16', kiloCharacters: 131 } } },
    ],
  },
};

function withSheets(sheets: number, kiloCharacters: number): Record<string, unknown> {
  return {
    imprint: { sheetFormat: '710×1000 1/16', sheets, kiloCharacters },
    print: { format: '170×240', characters: 32, lines: 30 },
  };
}

/** Numbers that differ in one digit, or have one fewer. */
function oneDigitOff(value: number): number[] {
  const text = String(value);
  const others: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!/\d/.test(text[i]!)) continue;
    others.push(Number(text.slice(0, i) + text.slice(i + 1)));
    for (let digit = 0; digit <= 9; digit++) others.push(Number(text.slice(0, i) + digit + text.slice(i + 1)));
  }
  return others.filter((other) => other > 0 && other !== value);
}
