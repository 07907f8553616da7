// A term that stands in “ ” in one place and bare in the next: quotation marks are for its first mention, or for all. A
// query, one for a term: irony and quotation look the same.
import { diagnostic, type Place } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'quoted-terms-alike';
const quoted = /“([\u4e00-\u9fff]{4,8})”/g;
const fewest = 3;
/** Counting a bare term reads the whole book: only the commonest are counted. */
const mostTerms = 60;

export const quotedTermsAlike: Rule = {
  id,
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const terms = new Map<string, Place[]>();
    for (const passage of prose.passages) {
      if (passage.quoted || !passage.text.includes('“')) continue;
      for (const { index, 0: run, 1: term } of matchesIn(passage.text, quoted)) {
        const places = terms.get(term!);
        const place = placeIn(passage, index, index + run.length);
        if (places) places.push(place);
        else terms.set(term!, [place]);
      }
    }
    const often = [...terms].filter(([, places]) => places.length >= fewest);
    if (often.length === 0) return [];
    const all = prose.passages.map(({ text }) => text).join('\n');
    return often
      .sort((a, b) => b[1].length - a[1].length)
      .slice(0, mostTerms)
      .flatMap(([term, places]) => {
        const bare = all.split(term).length - 1 - places.length;
        if (bare < fewest || bare > places.length * 4 || places.length > bare * 4) return [];
        return diagnostic(id, places[0]!, { term, quoted: places.length, bare }, { related: places.slice(1, 6) });
      });
  },
  examples: {
    wrong: [{ text: '“逢五开市”好。“逢五开市”早。“逢五开市”久。逢五开市难。逢五开市累。逢五开市苦。', count: 1 }],
    right: ['“逢五开市”好。逢五开市难。逢五开市累。逢五开市苦。'],
  },
};
