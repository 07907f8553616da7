// Roman numerals beside Han are the characters Ⅰ Ⅱ Ⅲ … in most Chinese books, Latin letters in others; both in one book
// look different and are not found together. One finding for the book.
import { diagnostic, type Place } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'roman-numerals-alike';
const letters =
  /(?<=[\u4e00-\u9fff、，。；：（]|^)(?:I{2,3}|IV|VI{1,3}|IX|XI{1,2}|I(?=[型类级期度])|V(?=[型类级期度](?![领口]))|X(?=[类级期度]))(?=[\u4e00-\u9fff、，。）])/g;
const characters = /[Ⅰ-Ⅻ]/g;
/** So few are slips. */
const few = 2;

export const romanNumeralsAlike: Rule = {
  id,
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const typed: Place[] = [];
    let proper = 0;
    for (const passage of prose.passages) {
      const { text } = passage;
      proper += text.match(characters)?.length ?? 0;
      if (!/[IVX]/.test(text)) continue;
      for (const { index, 0: run } of matchesIn(text, letters)) typed.push(placeIn(passage, index, index + run.length));
    }
    if (typed.length === 0) return [];
    const values = { letters: typed.length, characters: proper };
    // Letters throughout may be the house's way: a query. One or two are the keyboard's.
    return [
      diagnostic(id, typed[0]!, values, {
        related: typed.slice(1, 1000),
        ...(proper === 0 && typed.length > few && { severity: 'info' }),
      }),
    ];
  },
  examples: {
    wrong: [
      { text: '集市分Ⅰ类、Ⅱ类和III类摊位。', found: 'III', count: 1 },
      { text: 'II类摊位在桥头。', found: 'II', count: 1 },
    ],
    right: ['集市分Ⅰ类、Ⅱ类和Ⅲ类摊位。', '用X光和V形槽。'],
  },
};
