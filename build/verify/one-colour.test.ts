// Images that are one colour all over are told from others by their own files.
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Asset, Book } from '../book.ts';
import { imagesOfOneColour } from './one-colour.ts';
import { type PageText, readPdf } from './pdf-text.ts';
import { checkPaintedImages } from './print-images.ts';
import type { PrintedSide } from './printed-side.ts';
import type { ExpectedText } from './runs.ts';

const side = 8;

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(data.length, 0);
  body.copy(made, 4);
  made.writeUInt32BE(crc32(body), body.length + 4);
  return made;
}

/** A PNG of RGB pixels. */
function png(pixel: (n: number) => number[]): Buffer {
  const head = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 2, 0, 0, 0]);
  const rows = Array.from({ length: side }, (_, y) => [
    0,
    ...Array.from({ length: side }, (_, x) => pixel(y * side + x)).flat(),
  ]).flat();
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(rows));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const asset = (bytes: Uint8Array, mediaType: Asset['mediaType'] = 'image/png'): Asset =>
  ({
    bytes,
    mediaType,
    width: side,
    height: side,
    hash: createHash('sha256').update(bytes).digest('hex'),
  }) as Asset;

const red = asset(png(() => [200, 30, 30]));
const dotted = asset(png((n) => (n === 40 ? [0, 0, 0] : [200, 30, 30])));
const moving = asset(Buffer.from('GIF89a'), 'image/gif');

it('one colour, nearly one, and what cannot be read', async () => {
  const images = [red, dotted, moving];
  const book = { assets: new Map(images.map((each, n) => [`${n}`, each])) } as unknown as Book;
  const box = { x: 0, y: 0, width: 50, height: 50 };
  const painted = images.map(() => ({ width: side, height: side, uniform: true, box }));
  const pages: PageText[] = [{ index: 0, width: 300, height: 300, items: [], images: painted, paths: 0 }];
  const oneColour = await imagesOfOneColour(book, pages, readPdf);
  expect([...oneColour.plain]).toEqual([red.hash]);
  expect([...oneColour.unread]).toEqual([moving.hash]);

  const place = { file: '01.md', line: 1, column: 1 };
  const expected = { images: images.map((_, n) => ({ url: `${n}`, place })) } as unknown as ExpectedText;
  const sides = [{ index: 0, images: images.map(({ hash }) => ({ hash })) }] as unknown as PrintedSide[];
  const found = checkPaintedImages(book, expected, pages, sides, () => '1', oneColour);
  expect(found.diagnostics.map(({ values }) => `${values.expected} ${values.problem}`)).toEqual(['1 画成了一片空白']);
  expect(found.unchecked).toHaveLength(1);
  // Not asked, nothing is excused.
  expect(checkPaintedImages(book, expected, pages, sides, () => '1').diagnostics).toHaveLength(3);
});

it('nothing is read where nothing is painted in one colour', async () => {
  const book = { assets: new Map([['0', red]]) } as unknown as Book;
  const never = () => Promise.reject(new Error('read'));
  expect((await imagesOfOneColour(book, [], never)).plain.size).toBe(0);
});
