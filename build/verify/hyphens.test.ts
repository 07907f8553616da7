// Hyphens at line ends: those that parting a word added go, all others stay.
import { describe, expect, it } from 'vitest';
import { withoutHyphens } from './hyphens.ts';
import { regionText } from './page-regions.ts';

const book = '见Sixteenth-Century一书，又见co-operation与reading。';

/** Lines of a page, set one under the other. */
const region = (...lines: string[]) =>
  regionText(lines.map((text, n) => ({ text, x: 70, y: 100 + 18 * n, width: 100, size: 10.5, font: 'A' })));
const read = (...lines: string[]) => withoutHyphens(region(...lines), book, 0);

describe('hyphens at line ends', () => {
  it('added where a word is parted', () => {
    const { region: rest, taken } = read('见Sixteenth-Cen-', 'tury一书，又见co-operation与read-', 'ing。');
    expect(taken).toBe(2);
    expect(rest.text).toBe(book);
    expect(rest.owner.length).toBe(book.length);
    expect(rest.units.length).toBe(book.length);
  });

  it('added at the end of a page', () => {
    expect(read('见Sixteenth-Cen-').region.text).toBe('见Sixteenth-Cen');
  });

  it.each([
    ["the book's own", ['见Sixteenth-', 'Century一书，又见co-', 'operation与reading。']],
    ["the book's own at a page's end", ['见Sixteenth-']],
    ['one in the middle of a line', ['见Sixteenth-Cen-tury一书']],
    ['one between Chinese characters', ['见Sixteenth-Century一-', '书，又见']],
    ['one where the book says something else', ['见Sixteenth-Cem-', 'tury一书']],
  ])('%s stays', (_, lines) => {
    expect(read(...lines)).toMatchObject({ taken: 0, region: { text: lines.join('') } });
  });
});
