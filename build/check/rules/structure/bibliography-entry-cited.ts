// An entry of the references file that the text never cites: meant as further reading, or forgotten.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';

export const bibliographyEntryCited: Rule = {
  id: 'bibliography-entry-cited',
  check(book, survey) {
    if (!book.facts.complete) return [];
    const cited = new Set(survey.of('citation').flatMap(({ node }) => node.items.map(({ key }) => key)));
    return book.bibliography
      .filter(({ key }) => !cited.has(key))
      .map(({ key, place }) => diagnostic('bibliography-entry-cited', place, { key }, { hint: `[@${key}]` }));
  },
};
