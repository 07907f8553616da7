import { expect, it } from 'vitest';
import type { Book } from '../../book.ts';
import { findMissingGlyphs } from './coverage.ts';
import { makeFonts } from './fonts.ts';

it('names a character that no face has, with its first place and how often it stands', async () => {
  const characters = '山水，A\u{2A6D6}\u{1F600}\u{1F680}\u2060\uFE0F';
  const fonts = await makeFonts({ song: characters, hei: characters, kai: '山', latin: 'A', mono: 'A', symbols: 'A' }, [
    'song',
    'latin',
  ]);
  const text = '山水，A\n水\u{1F600}山\u{1F600}\u{2A6D6}<!-- \u{1F680} -->';
  const tree = { type: 'root', children: [{ type: 'text', value: text.replace(/<!--.*-->/, '') }] };
  const book = {
    sources: [{ path: '01.md', text }],
    sections: [{ tree }],
    noteList: [],
    bibliography: [],
    facts: {},
  } as unknown as Book;
  const found = await findMissingGlyphs(book, characters, fonts);
  const emoji = found.find(({ values }) => values.name === 'U+1F600');
  expect(emoji?.place).toEqual({ file: '01.md', line: 2, column: 2 });
  expect(emoji?.count).toBe(2);
  expect(found.map(({ values }) => values.name)).not.toContain('U+5C71');
  expect(found.every(({ values }) => ['U+1F600', 'U+2A6D6'].includes(String(values.name)))).toBe(true);
});
