// A page's drawing operators → glyphs where they stand: text matrices, spacing, rise, forms, spaces, pairs and ligatures.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { glyphItems } from './pdf-glyphs.mjs';

const song = { name: 'AAAAAA+Song', type3: false, composite: true, unit: 0.001 };
const latin = { name: 'BAAAAA+Latin', type3: false, composite: true, unit: 0.001 };
const strange = { name: '', type3: true, composite: false, unit: 0.001 };
const fonts: Record<string, typeof song> = { song, latin, strange };

const glyph = (unicode: string, width = 1000, code = 1) => ({
  unicode,
  width,
  originalCharCode: code,
  isSpace: unicode === ' ',
});
const glyphs = (text: string, width = 1000) => [...text].map((character) => glyph(character, width));

type Step = [keyof typeof OPS, ...unknown[]];

/** Runs operators on a page 100 pt high. */
function run(...steps: Step[]) {
  const operators = { fnArray: steps.map(([name]) => OPS[name]), argsArray: steps.map(([, ...args]) => args) };
  return glyphItems(operators, (name: string) => fonts[name], 0, 100);
}

const at = (x: number, y: number): Step => ['setTextMatrix', [1, 0, 0, 1, x, y]];

describe('glyphs of a page', () => {
  it('stand where the text matrix says, one after another', () => {
    const [item, ...others] = run(['beginText'], ['setFont', 'song', 10], at(20, 60), ['showText', glyphs('水位')]);
    expect(others).toEqual([]);
    expect(item).toMatchObject({ text: '水位', x: 20, y: 40, width: 20, size: 10, font: 'AAAAAA+Song' });
    expect(item!.xs).toEqual([20, 30]);
    expect(item!.advances).toEqual([10, 10]);
  });

  it('advance by their face, not by the space added: moves, character spacing, numbers between', () => {
    const moved = run(
      ['setFont', 'song', 10],
      at(0, 0),
      ['showText', glyphs('甲')],
      ['moveText', 11, 0],
      ['showText', glyphs('乙')],
    );
    expect(moved[0]).toMatchObject({ text: '甲乙', xs: [0, 11], advances: [10, 10] });
    const spaced = run(['setFont', 'song', 10], ['setCharSpacing', 1], at(0, 0), ['showText', glyphs('甲乙丙')]);
    expect(spaced[0]!.xs).toEqual([0, 11, 22]);
    const kerned = run(['setFont', 'song', 10], at(0, 0), ['showText', [glyph('甲'), -200, glyph('乙')]]);
    expect(kerned[0]!.xs).toEqual([0, 12]);
  });

  it('typed spaces are no characters, and known', () => {
    const [item] = run(['setFont', 'latin', 10], ['setWordSpacing', 2], at(0, 0), [
      'showText',
      [glyph('a', 500), glyph(' ', 250), glyph('b', 500)],
    ]);
    expect(item).toMatchObject({ text: 'ab', xs: [0, 9.5], spaced: [1] });
  });

  it('scale and flip with the page, as Chromium writes it', () => {
    const [item] = run(
      ['transform', 0.75, 0, 0, -0.75, 0, 100],
      ['setFont', 'song', 14],
      ['setTextMatrix', Float32Array.from([1, 0, 0, -1, 40, 80])],
      ['showText', glyphs('水位')],
    );
    expect(item).toMatchObject({ x: 30, y: 60, size: 10.5, xs: [30, 40.5] });
  });

  it('follow saved states, forms, rise and horizontal scale', () => {
    const [base, raised] = run(
      ['setFont', 'song', 10],
      at(0, 50),
      ['save'],
      ['setTextRise', 4],
      ['restore'],
      ['showText', glyphs('水')],
      ['setTextRise', 4],
      ['showText', glyphs('①')],
    );
    expect(base).toMatchObject({ y: 50 });
    expect(raised).toMatchObject({ y: 46, x: 10 });
    const [inForm, after] = run(
      ['setFont', 'song', 10],
      ['paintFormXObjectBegin', [1, 0, 0, 1, 30, 0]],
      at(0, 50),
      ['showText', glyphs('水')],
      ['paintFormXObjectEnd'],
      ['setHScale', 50],
      at(0, 20),
      ['showText', glyphs('水位')],
    );
    expect(inForm).toMatchObject({ x: 30 });
    expect(after).toMatchObject({ x: 0, xs: [0, 5] });
  });

  it('begin a new item where the face, the size or the baseline changes, or far away', () => {
    const items = run(
      ['setFont', 'song', 10],
      at(0, 50),
      ['showText', glyphs('水')],
      ['setFont', 'latin', 10],
      ['showText', glyphs('a', 500)],
      at(0, 30),
      ['showText', glyphs('b', 500)],
      at(40, 30),
      ['showText', glyphs('c', 500)],
    );
    expect(items.map(({ text }) => text)).toEqual(['水', 'a', 'b', 'c']);
  });

  it('halves of a pair stand together, letters of a ligature share its width', () => {
    const [pair] = run(['setFont', 'song', 10], at(0, 0), ['showText', [glyph('𠀀'), glyph('水')]]);
    expect(pair!.xs).toEqual([0, 0, 10]);
    const [ligature] = run(['setFont', 'latin', 10], at(0, 0), ['showText', [glyph('fi', 600)]]);
    expect(ligature).toMatchObject({ text: 'fi', xs: [0, 3], advances: [3, 3] });
  });

  it('a face without the character, and a Type 3 font, are told', () => {
    const [missing] = run(['setFont', 'song', 10], at(0, 0), ['showText', [glyph('水'), glyph('\0', 1000, 0)]]);
    expect(missing).toMatchObject({ missing: 1 });
    const [drawn] = run(['setFont', 'strange', 10], at(0, 0), ['showText', [glyph('☃', 1000, 0)]]);
    expect(drawn).toMatchObject({ type3: true });
    expect(drawn!.missing).toBeUndefined();
  });
});
