// The first mention of a translated term gives its original in brackets: 关联规则（association rule）. Terms and originals
// are those of terms.yaml; a heading is no mention.

import type { Term } from '../../../book.ts';
import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { indexOf, mentionsIn } from './listed-terms.ts';
import { running } from './spots.ts';

const bracketed = /^[”’」』》]?\s*[（(]([^）)]{1,120})[）)]/;

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[-\s]/g, '');

export const termFirstMentionHasOriginal: Rule = {
  id: 'term-first-mention-has-original',
  check: ({ terms }, _, prose) => {
    const translated = (terms ?? []).filter(({ original }) => original !== undefined);
    if (translated.length === 0) return [];
    const index = indexOf(translated);
    const met = new Set<Term>();
    return running(prose)
      .filter(({ section }) => section?.matter === 'body')
      .flatMap((passage) =>
        mentionsIn(passage, index).flatMap(({ term, start, end }) => {
          if (met.has(term)) return [];
          met.add(term);
          const inside = bracketed.exec(passage.text.slice(end, end + 130))?.[1] ?? '';
          if (plain(inside).includes(plain(term.original!))) return [];
          const values = { term: term.term, original: term.original! };
          const hint = `${term.term}（${term.original}）`;
          return diagnostic('term-first-mention-has-original', placeIn(passage, start, end), values, {
            hint,
            related: [term.place],
          });
        }),
      );
  },
  examples: {
    wrong: [
      {
        text: '集市里有关联规则。关联规则（association rule）是后来才说的。',
        files: { 'terms.yaml': '- term: 关联规则\n  original: association rule\n' },
        found: '关联规则',
        count: 1,
      },
    ],
    right: [
      {
        text: '集市里有“关联规则”（Association Rule，AR）。关联规则后来不再注原文。',
        files: { 'terms.yaml': '- term: 关联规则\n  original: association rule\n' },
      },
    ],
  },
};
