// An ISBN is printed in its five groups: 978-7-302-43567-9. Where the groups are known, others are reported.
import { diagnostic } from '../../../diagnostic.ts';
import { checkDigit13, declaredIsbns, hyphenated } from '../../isbn.ts';
import type { Rule } from '../../rule.ts';

export const isbnHyphenated: Rule = {
  id: 'isbn-hyphenated',
  check(book) {
    const declared = declaredIsbns(book);
    return declared.flatMap(({ edition, isbn, digits, place }) => {
      // A wrong number is isbn-valid's business, a CIP block's other number cip-agrees'.
      if (digits.length === 13 && !digits.endsWith(checkDigit13(digits) ?? '?')) return [];
      if (edition === 'cip' && declared[0]?.edition === 'print' && declared[0].digits !== digits) return [];
      const right = hyphenated(digits);
      return right === undefined || right === isbn
        ? []
        : diagnostic('isbn-hyphenated', place, { isbn }, { hint: right });
    });
  },
};
