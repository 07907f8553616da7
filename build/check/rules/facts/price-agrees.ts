// 定价 is one: in imprint.price, in further lines of the imprint, in what the text says of the book (GB/T 12450; on 封底 it is
// the same). One finding for what is alone with its price.
import type { Book } from '../../../book.ts';
import { diagnostic } from '../../../diagnostic.ts';
import { dissents } from '../../../read/facts/witnesses.ts';
import { factSpan } from '../../facts/fact-span.ts';
import { imprintTexts } from '../../facts/imprint-texts.ts';
import { aboutTheBook } from '../../facts/in-text.ts';
import { relatedOf, type Witness } from '../../facts/witness.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';

export const priceAgrees: Rule = {
  id: 'price-agrees',
  check(book, _survey, prose) {
    return dissents(prices(book, prose), (a, b) => amount(a) === amount(b)).map((dissent) => {
      const { odd, against } = dissent;
      const values = { where: odd.name, found: odd.value, other: against.name, expected: against.value };
      return diagnostic('price-agrees', odd.place, values, { related: relatedOf(dissent) });
    });
  },
  examples: {
    wrong: [
      { facts: { imprint: { price: '36.00元', lines: ['条码定价：38.00元'] } }, found: '36.00元', count: 1 },
      {
        facts: withPreface({ price: '36.00元', lines: ['定价：36元'] }),
        files: { 'preface.md': '# 前言\n\n本书定价38.00元。\n' },
        found: '38.00元',
        count: 1,
      },
    ],
    right: [
      { facts: { imprint: { price: '￥36.00', lines: ['定价：36.00 元'] } } },
      { facts: { imprint: { price: '36.00元', lines: ['凡购本书，如有缺页，由本社调换'] } } },
    ],
  },
};

function withPreface(imprint: Record<string, unknown>): Record<string, unknown> {
  return { imprint, matter: { front: ['preface.md'], body: ['01.md'] } };
}

const amount = (price: string) => Number(/\d+(?:\.\d+)?/.exec(price.normalize('NFKC'))?.[0]);

const figure = '([¥￥]?\\s*\\d+(?:\\.\\d+)?(?:\\s*元)?)';
const inLine = new RegExp(`定价\\s*[:：]?\\s*(?:人民币\\s*)?${figure}`, 'dgu');
const inText = new RegExp(`本书(?:的)?(?:定价|售价)(?:为|是|[:：])?\\s*(?:人民币\\s*)?${figure}`, 'dgu');

function prices(book: Book, prose: Prose): Witness[] {
  const { price } = book.facts.imprint;
  const lines = imprintTexts(book).flatMap(({ key, text }) =>
    [...text.matchAll(inLine)].map((match): Witness => {
      const [start, end] = match.indices![1]!;
      return { value: match[1]!, place: factSpan(book, key, text, start, end), name: '版权页另一行', key };
    }),
  );
  const texts = aboutTheBook(prose).flatMap((passage) =>
    [...passage.text.matchAll(inText)].map((match): Witness => {
      const [start, end] = match.indices![1]!;
      return { value: match[1]!, place: placeIn(passage, start, end), name: '正文', key: '' };
    }),
  );
  const own =
    price && Number.isFinite(amount(price))
      ? [{ value: price, place: factSpan(book, 'imprint.price', price), name: 'imprint.price', key: 'imprint.price' }]
      : [];
  // Two that disagree: what is printed from the key is the likelier slip, the other was copied from the cover.
  return [...lines, ...own, ...texts];
}
