// An ISBN has thirteen digits and the right check digit (GB/T 5795). Hint: the number with the digit that fits.
import { diagnostic } from '../../../diagnostic.ts';
import { checkDigit10, checkDigit13, declaredIsbns, hyphenated } from '../../isbn.ts';
import type { Rule } from '../../rule.ts';

export const isbnValid: Rule = {
  id: 'isbn-valid',
  check(book) {
    return declaredIsbns(book).flatMap(({ isbn, digits, place }) => {
      const ten = digits.length === 10;
      const wanted = ten ? checkDigit10(digits) : checkDigit13(digits);
      if (wanted === undefined) return diagnostic('isbn-valid', place, { isbn, problem: '位数或字冠不对' });
      if (digits.endsWith(wanted)) return [];
      const right = digits.slice(0, -1) + wanted;
      return diagnostic(
        'isbn-valid',
        place,
        { isbn, problem: `校验码应为 ${wanted}` },
        { hint: hyphenated(right) ?? right },
      );
    });
  },
};
