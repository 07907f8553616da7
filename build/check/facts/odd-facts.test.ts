// Facts of every shape: nothing is thrown, every finding stands within its file, time stays linear.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Place } from '../../diagnostic.ts';
import { memoryHost } from '../../host.ts';
import { readBook } from '../../read/index.ts';
import { resolveBook } from '../../resolve/index.ts';
import { proseOf } from '../prose/prose.ts';
import { factRules } from '../rules/facts/index.ts';
import { surveyBook } from '../survey.ts';

const folder = join(import.meta.dirname, '../../test/books/silent-facts');
const files = Object.fromEntries(
  readdirSync(folder).map((name) => [`/book/${name}`, readFileSync(join(folder, name), 'utf8')]),
);

/** The places of everything the rules about facts find; undefined where book.yaml cannot be read at all. */
async function placesOf(yaml: string): Promise<Place[] | undefined> {
  const { value } = await readBook('/book', memoryHost({ ...files, '/book/book.yaml': yaml }));
  if (!value) return undefined;
  const book = resolveBook(value).value;
  const found = factRules.flatMap((rule) => rule.check(book, surveyBook(book), proseOf(book)));
  return found.flatMap(({ place, related = [] }) => [place, ...related]);
}

it('a book.yaml with characters lost, doubled and put in', async () => {
  const yaml = files['/book/book.yaml']!;
  const put = fc.constantFrom(
    '',
    '：',
    '/',
    '.',
    '—',
    '，',
    '0',
    'I',
    '一',
    ' ',
    '　',
    '(',
    '）',
    '①',
    '\n',
    '"',
    '|',
    '𠮷',
  );
  const changes = fc.array(fc.record({ at: fc.nat(yaml.length), length: fc.nat(3), put }), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(changes, async (made) => {
      let text = yaml;
      for (const { at, length, put: insert } of made) text = text.slice(0, at) + insert + text.slice(at + length);
      const lines = text.split('\n');
      for (const place of (await placesOf(text)) ?? []) {
        if (place.file !== 'book.yaml') continue;
        expect(place.line).toBeLessThanOrEqual(lines.length);
        expect(place.column).toBeLessThanOrEqual(lines[place.line - 1]!.length + 1);
        if (place.endLine) expect(place.endColumn).toBeLessThanOrEqual(lines[place.endLine - 1]!.length + 1);
      }
    }),
    { numRuns: 150, seed: 4 },
  );
});

it('facts of a hundred thousand characters', async () => {
  for (const filler of ['（', 'I.', '①', '/', '——', '甲，', '定价', '978-7-5180-', '0571-', 'a.', '一']) {
    const long = filler.repeat(100_000 / filler.length);
    const imprint = {
      price: `36.00元${long}`,
      sheetFormat: long,
      printRun: long,
      printer: long,
      lines: [long, `定价${long}`],
    };
    const publisher = {
      name: '青石埠出版社',
      address: long,
      telephone: long,
      web: long,
      email: `a@${long}`,
      lines: [long],
    };
    const facts = { title: long, titleDisplay: [long], pinyin: long, creators: [{ name: long }], cip: { text: long } };
    const places = await placesOf(
      stringify({ ...facts, isbn: { print: long }, imprint, publisher, rights: long, matter: { body: ['01.md'] } }),
    );
    expect(places).toBeDefined();
  }
}, 60_000);
