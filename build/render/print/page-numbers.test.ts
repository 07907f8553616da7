import { describe, expect, it } from 'vitest';
import type { PageMap, Side } from '../../book.ts';
import { namesPages, withFolios, withPlaceholders } from './page-numbers.ts';

const side = (index: number, folio: string): Side => ({
  index,
  section: 's',
  folio,
  label: folio,
  folioShown: true,
  blank: false,
});
const pageMap: PageMap = { sides: [side(0, 'iii'), side(1, '128')], anchors: { preface: 0, 'fig-x': 1 }, blocks: {} };
const html =
  '<p>见第<span class="page-number" data-page-of="fig-x">00</span>页，又见<span data-page-of="preface">00</span>。</p>';

describe('page numbers in section HTML', () => {
  it('lays out zeros of the right width; roman numerals as they are', () => {
    expect(withPlaceholders(html, pageMap)).toBe(html.replace('>00<', '>000<').replace('>00<', '>iii<'));
  });
  it('prints the folios', () => {
    expect(withFolios(html, pageMap)).toContain('>128</span>页');
    expect(withFolios(withPlaceholders(html, pageMap), pageMap)).toBe(withFolios(html, pageMap));
  });
  it('keeps a number it does not know', () => {
    expect(withFolios('<b data-page-of="gone">00</b>', pageMap)).toBe('<b data-page-of="gone">00</b>');
    expect(namesPages('<p>12</p>')).toBe(false);
  });
});
