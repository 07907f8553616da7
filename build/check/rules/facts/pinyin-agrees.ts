// The title's pinyin reads as the title (GB/T 3259): each character in one of its readings. Spelling as words, capitals
// and tones are the editor's.
import { diagnostic } from '../../../diagnostic.ts';
import { pinyinSlips } from '../../../read/facts/pinyin.ts';
import { factSpan } from '../../facts/fact-span.ts';
import { believedTitle } from '../../facts/title.ts';
import type { Rule } from '../../rule.ts';

export const pinyinAgrees: Rule = {
  id: 'pinyin-agrees',
  check(book) {
    const { pinyin, subtitle } = book.facts;
    if (!pinyin) return [];
    const title = believedTitle(book);
    // The pinyin may spell the subtitle too.
    const readings = [title, ...(subtitle ? [title + subtitle] : [])].map((each) => pinyinSlips(each, pinyin));
    const slips = readings.reduce((a, b) => (b.length < a.length ? b : a));
    return slips.map(({ character, expected, found, start, end }) =>
      diagnostic(
        'pinyin-agrees',
        factSpan(book, 'pinyin', pinyin, start, end),
        { character: character || '（书名之后）', found: found || '（缺）' },
        expected ? { hint: /[a-z]/.test(pinyin) ? expected : expected.toUpperCase() } : {},
      ),
    );
  },
  examples: {
    wrong: [
      { facts: { pinyin: 'HEWAN DE JISI' }, found: 'SI', count: 1 },
      { facts: { pinyin: 'Hewan de Jishi Jishi' }, count: 1 },
    ],
    right: [{ facts: { pinyin: 'HEWAN DE JISHI' } }, { facts: { pinyin: 'HÉWĀN DE JÍSHÌ' } }, {}],
  },
};
