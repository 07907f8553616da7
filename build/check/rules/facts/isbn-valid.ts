// An ISBN has thirteen digits and the right check digit (GB/T 5795). Hint: the number of the CIP block where that one is
// right, else the number with the digit that fits.
import { diagnostic } from '../../../diagnostic.ts';
import { checkDigit10, checkDigit13, type DeclaredIsbn, declaredIsbns, hyphenated, isRightIsbn } from '../../isbn.ts';
import type { Rule } from '../../rule.ts';

const wantedOf = ({ digits }: DeclaredIsbn) => (digits.length === 10 ? checkDigit10(digits) : checkDigit13(digits));
const isRight = ({ digits }: DeclaredIsbn) => isRightIsbn(digits);

export const isbnValid: Rule = {
  id: 'isbn-valid',
  check(book) {
    const declared = declaredIsbns(book);
    const issued = declared.find((isbn) => isbn.edition === 'cip');
    const hasPrint = declared[0]?.edition === 'print';
    return declared.flatMap((own) => {
      // Beside a number of book.yaml the block's is compared with it: cip-agrees.
      if (isRight(own) || (own.edition === 'cip' && hasPrint)) return [];
      const { edition, isbn, digits, place } = own;
      const wanted = wantedOf(own);
      const problem = wanted === undefined ? '位数或字冠不对' : `校验码应为 ${wanted}`;
      const other = edition === 'print' && issued && isRight(issued) ? issued : undefined;
      const mended = wanted === undefined ? undefined : digits.slice(0, -1) + wanted;
      const hint = other?.isbn ?? (mended && (hyphenated(mended) ?? mended));
      const more = { ...(hint === undefined ? {} : { hint }), ...(other ? { related: [other.place] } : {}) };
      return diagnostic('isbn-valid', place, { isbn, problem }, more);
    });
  },
};
