// Everything that says what the book costs, and how 定价 is written. Must not judge: the rules do.
import type { Book } from '../../book.ts';
import { type Dissent, dissents } from '../../read/facts/witnesses.ts';
import { placeIn } from '../prose/passage.ts';
import type { Prose } from '../prose/prose.ts';
import { factSpan } from './fact-span.ts';
import { imprintTexts } from './imprint-texts.ts';
import { aboutTheBook } from './in-text.ts';
import type { Witness } from './witness.ts';

/** Where a price stands that is not the one most have. */
export function priceDissents(book: Book, prose: Prose): Dissent<Witness>[] {
  return dissents(prices(book, prose), (a, b) => amount(a) === amount(b));
}

/** Whether imprint.price itself is what is alone. */
export function isPriceOdd(book: Book, prose: Prose): boolean {
  return priceDissents(book, prose).some(({ odd, also }) => [odd, ...also].some(({ key }) => key === 'imprint.price'));
}

const unit = '元|圆|[¥￥]|RMB|CNY|HK\\$|NT\\$|US\\$|\\$|€|£';
const formed = new RegExp(`^(?:(?:${unit})\\s*)?\\d{1,6}\\.\\d{2}\\s*(?:${unit})?(?:\\s*[（(/／].*)?$`);

/** Whether a price has its unit and two decimals: 36.00元, ￥36.00. */
export function isPriceFormed(price: string): boolean {
  const own = price
    .normalize('NFKC')
    .replace(/^定价[:：]?\s*/, '')
    .trim();
  return formed.test(own.replace(/¥/g, '￥')) && new RegExp(unit).test(own) && !/[０-９．]/.test(price);
}

const amount = (price: string) => Number(/\d+(?:\.\d+)?/.exec(price.normalize('NFKC'))?.[0]);

const figure = '([¥￥]?\\s*\\d+(?:\\.\\d+)?(?:\\s*元)?)';
const inLine = new RegExp(`定价\\s*[:：]?\\s*(?:人民币\\s*)?${figure}`, 'dgu');
const inText = new RegExp(`本书(?:的)?(?:定价|售价)(?:为|是|[:：])?\\s*(?:人民币\\s*)?${figure}`, 'dgu');

/** Everything that says a price: lines of the imprint, the key, the text. */
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
