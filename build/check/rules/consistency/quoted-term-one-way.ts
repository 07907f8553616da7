// A term that has quotation marks in some places and none in others (C04). The first mention may have them and the later
// ones not: what is told of here goes back and forth. A remark, one for the book.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { dictionaryOf, lookUp } from './lookup.ts';
import { isToday, matchesIn, placeOfSpot, put, running, type Spot } from './spots.ts';

const quoted = /“([\p{Script=Han}]{4,10})”/gu;
const fewest = 3;

export const quotedTermOneWay: Rule = {
  id: 'quoted-term-one-way',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    const terms = new Map<string, Spot[]>();
    for (const { passage, match } of matchesIn(running(prose), quoted)) {
      put(terms, match[1]!, { passage, start: match.index, end: match.index + match[0].length });
    }
    const dictionary = dictionaryOf(
      [...terms].filter(([, spots]) => spots.length >= 2).map(([text]) => ({ text, notAfter: '“', value: text })),
    );
    if (dictionary.size === 0) return [];
    const bare = new Map<string, Spot[]>();
    const order = new Map(prose.passages.map((passage, index) => [passage, index]));
    for (const passage of running(prose)) {
      for (const { start, end, value } of lookUp(passage, dictionary)) put(bare, value, { passage, start, end });
    }
    const before = (a: Spot, b: Spot) => order.get(a.passage)! < order.get(b.passage)!;
    const mixedTerms = [...bare].filter(([term, spots]) => {
      const marked = terms.get(term)!;
      return marked.length + spots.length >= fewest * 2 && spots.length >= fewest && before(spots[0]!, marked.at(-1)!);
    });
    const [first] = mixedTerms;
    if (!first) return [];
    const counts = mixedTerms
      .slice(0, 12)
      .map(([term, spots]) => `“${term}”${terms.get(term)!.length} 处，${term} ${spots.length} 处`);
    const places = mixedTerms.map(([term]) => placeOfSpot(terms.get(term)!.at(-1)!));
    const values = { counts: counts.join('；'), terms: mixedTerms.length };
    return [diagnostic('quoted-term-one-way', places[0]!, values, { related: places.slice(1, 13) })];
  },
  examples: {
    wrong: [
      {
        text: [
          '赶集日历挂在门口。',
          '“赶集日历”年年换。',
          '赶集日历不贵。',
          '赶集日历好看。',
          '“赶集日历”送人。',
          '“赶集日历”没了。',
        ].join('\n\n'),
        count: 1,
      },
    ],
    right: ['“赶集日历”挂在门口。\n\n赶集日历年年换。\n\n赶集日历不贵。\n\n赶集日历好看。'],
  },
};
