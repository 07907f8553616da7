// An ISBN is printed in its five groups: 978-7-302-43567-9. Where the groups are known, others are reported.
import { diagnostic } from '../../../diagnostic.ts';
import { checkDigit13, declaredIsbns, hyphenated } from '../../isbn.ts';
import type { Rule } from '../../rule.ts';

export const isbnHyphenated: Rule = {
  id: 'isbn-hyphenated',
  check(book) {
    return declaredIsbns(book).flatMap(({ isbn, digits, place }) => {
      // A wrong number is isbn-valid's business.
      if (digits.length === 13 && !digits.endsWith(checkDigit13(digits) ?? '?')) return [];
      const right = hyphenated(digits);
      return right === undefined || right === isbn
        ? []
        : diagnostic('isbn-hyphenated', place, { isbn }, { hint: right });
    });
  },
};
