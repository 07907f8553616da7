// The gap between Han and Latin letters or digits is the style's: typed spaces are needless, and where some are typed and
// some not the book is uneven. One finding for the book, at the first of the rarer form; a book typed one way has none.
import { diagnostic, type Place } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { han, isReference } from '../punctuation/marks.ts';

const id = 'latin-spaced-alike';
const edges = new RegExp(`(?<=[${han}])( ?)(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])( ?)(?=[${han}])`, 'g');

/** Fewer of the rarer form are slips that nobody sees. */
const fewest = 3;

export const latinSpacedAlike: Rule = {
  id,
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const spaced: { passage: Passage; at: number }[] = [];
    const tight: { passage: Passage; at: number }[] = [];
    for (const passage of prose.passages) {
      if (!['paragraph', 'item', 'note'].includes(passage.kind) || isReference(passage)) continue;
      for (const match of matchesIn(passage.text, edges)) {
        // 1 集市: the space after a number at the beginning parts it from what it numbers.
        if (match.index < 4) continue;
        (match[0] === '' ? tight : spaced).push({ passage, at: match.index });
      }
    }
    const [rare, usual] = spaced.length < tight.length ? [spaced, tight] : [tight, spaced];
    if (rare.length < fewest || rare.length * 100 < usual.length) return [];
    const places: Place[] = rare.slice(0, 6).map(({ passage, at }) => placeIn(passage, Math.max(0, at - 1), at + 1));
    return [diagnostic(id, places[0]!, { spaced: spaced.length, tight: tight.length }, { related: places.slice(1) })];
  },
  examples: {
    wrong: [{ text: '集市有Git和Excel两种账本，还有 Word 和 PDF 各一份。', count: 1 }],
    right: [
      '集市有Git和Excel两种账本，还有Word和PDF各一份。',
      '集市有 Git 和 Excel 两种账本，还有 Word 和 PDF 各一份。',
    ],
  },
};
