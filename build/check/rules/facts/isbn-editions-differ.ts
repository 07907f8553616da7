// The e-book has an ISBN of its own: one number names one edition (ISBN Users' Manual).
import { diagnostic } from '../../../diagnostic.ts';
import { declaredIsbns } from '../../isbn.ts';
import type { Rule } from '../../rule.ts';

export const isbnEditionsDiffer: Rule = {
  id: 'isbn-editions-differ',
  check(book) {
    const [print, ebook] = (['print', 'ebook'] as const).map((edition) =>
      declaredIsbns(book).find((each) => each.edition === edition),
    );
    if (!print || !ebook || print.digits !== ebook.digits) return [];
    return [diagnostic('isbn-editions-differ', ebook.place, { isbn: ebook.isbn }, { related: [print.place] })];
  },
};
