// 异形词: of two spellings of a word the recommended one is used (第一批异形词整理表, GF 1001—2001). The standard recommends and does
// not command: one question a word and book.
import { diagnostic } from '../../../diagnostic.ts';
import { placeIn, proseKinds } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { variants } from './data/miswritten.ts';
import { speaksOfSpelling } from './spoken-of.ts';
import { findWords, wordList } from './word-list.ts';

const list = wordList(variants);

export const wordFormRecommended: Rule = {
  id: 'word-form-recommended',
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const found = new Map<string, { places: ReturnType<typeof placeIn>[]; right: string }>();
    for (const passage of prose.passages) {
      if (passage.quoted || !proseKinds.includes(passage.kind)) continue;
      for (const { start, end, hint } of findWords(passage.text, list)) {
        if (speaksOfSpelling(passage.text)) break;
        const text = passage.text.slice(start, end);
        const known = found.get(text) ?? { places: [], right: hint ?? '' };
        known.places.push(placeIn(passage, start, end));
        found.set(text, known);
      }
    }
    return [...found].flatMap(([text, { places, right }]) => {
      const [first, ...others] = places;
      if (!first) return [];
      return diagnostic(
        'word-form-recommended',
        first,
        { text, right, times: places.length },
        { hint: right, ...(others.length > 0 ? { count: places.length, related: others.slice(0, 5) } : {}) },
      );
    });
  },
  examples: {
    wrong: [{ text: '他想像不出，又想像了一回。', found: '想像', count: 1 }],
    right: ['他想象不出。', '“想像”也作“想象”。'],
  },
};
