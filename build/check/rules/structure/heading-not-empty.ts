// A heading says something: an empty one makes an empty line in the contents and breaks EPUB navigation.
import { diagnostic } from '../../../diagnostic.ts';
import { headingsInOrder } from '../../headings.ts';
import type { Rule } from '../../rule.ts';

export const headingNotEmpty: Rule = {
  id: 'heading-not-empty',
  check(book, survey) {
    return headingsInOrder(book, survey)
      .filter(({ info }) => !info.titleText.trim() && info.title.length === 0)
      .map(({ info, place }) => diagnostic('heading-not-empty', place, { number: info.printed }));
  },
};
