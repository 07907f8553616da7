// Where things are guessed to stand before anything is laid out: right to a side in plain text, never a stranger's number.
import { describe, expect, it } from 'vitest';
import type { Book, Section, SectionKind } from '../../book.ts';
import { guessedPageMap } from './first-guess.ts';
import { folioOf, withPlaceholders } from './page-numbers.ts';

const size = { characters: 32, lines: 30, width: 448, line: 24 };
const section = (id: string, kind: SectionKind, matter: Section['matter'] = 'body') =>
  ({ id, kind, matter, title: id, short: id, file: `${id}.md` }) as Section;
const book = (...sections: Section[]) => ({ sections, facts: { print: { opening: 'leaf' } } }) as unknown as Book;
const paragraph = (characters: number) => `<p>${'字'.repeat(characters)}</p>`;
const chapter = (id: string, ...inner: string[]) =>
  `<section id="${id}"><h1 id="h-${id}">题</h1>${inner.join('')}</section>`;

describe('the first guess of a page map', () => {
  it('counts lines: a heading takes five, a paragraph what its characters fill', () => {
    const full = Array.from({ length: 25 }, () => paragraph(32));
    const html = [chapter('a', ...full, '<h2 id="last">节</h2>')];
    const map = guessedPageMap(book(section('a', 'chapter')), html, size);
    expect([folioOf(map, 'h-a'), folioOf(map, 'last')]).toEqual(['1', '2']);
  });

  it('lays sections end to end, on rectos where they open there', () => {
    const html = [chapter('a', paragraph(32 * 40)), chapter('b', paragraph(20)), chapter('c', paragraph(20))];
    const map = guessedPageMap(book(...['a', 'b', 'c'].map((id) => section(id, 'chapter'))), html, size);
    expect(['a', 'b', 'c'].map((id) => folioOf(map, `h-${id}`))).toEqual(['1', '3', '5']);
  });

  it('gives pictures their height and notes their lines', () => {
    const picture = '<figure id="fig"><img width="400" height="1000" style="width:50%;height:auto"></figure>';
    const note = `<span class="page-note"><span data-block="n">${'注'.repeat(32 * 20)}</span></span>`;
    const html = [chapter('a', picture, `<p>${note}字</p>`, '<p id="after">后</p>')];
    const map = guessedPageMap(book(section('a', 'chapter')), html, size);
    expect([folioOf(map, 'fig'), folioOf(map, 'after')]).toEqual(['1', '2']);
  });

  it('lays page numbers out in the length they will have; what is nowhere keeps two digits', () => {
    const long = Array.from({ length: 110 }, () => paragraph(32 * 30));
    const html = [chapter('a', ...long, '<h2 id="far">节</h2>')];
    const map = guessedPageMap(book(section('a', 'chapter')), html, size);
    const named = '<b data-page-of="far">00</b><b data-page-of="h-a">00</b><b data-page-of="gone">00</b>';
    expect(withPlaceholders(named, map)).toBe(
      '<b data-page-of="far">000</b><b data-page-of="h-a">0</b><b data-page-of="gone">00</b>',
    );
  });
});
