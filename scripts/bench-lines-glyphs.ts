// A finished PDF → its glyphs, page by page: character, where it begins on which baseline, how wide, how large. In: bytes of
// any maker's PDF. Out: positions in pt from the page's top left. Shares no code with Fuzi's own audit of its pages.
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Glyph {
  character: string;
  /** Left edge of the glyph's own box, and its baseline. */
  x: number;
  y: number;
  /** The face's advance, not what the line made of it. */
  width: number;
  size: number;
}

export interface GlyphPage {
  width: number;
  height: number;
  glyphs: Glyph[];
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Applies b, then a. */
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

interface DrawnGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

interface State {
  matrix: Matrix;
  size: number;
  unit: number;
  letters: number;
  words: number;
  stretch: number;
  rise: number;
}

/** @returns pages in order; white space is no glyph */
export async function glyphPages(pdf: Uint8Array): Promise<GlyphPage[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false }).promise;
  const pages: GlyphPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    const list = await page.getOperatorList();
    const glyphs: Glyph[] = [];
    let state: State = { matrix: identity, size: 0, unit: 0.001, letters: 0, words: 0, stretch: 1, rise: 0 };
    const kept: State[] = [];
    let text: Matrix = identity;
    let line: Matrix = identity;
    let leading = 0;
    const move = (x: number, y: number) => {
      line = times(line, [1, 0, 0, 1, x, y]);
      text = line;
    };
    const setFont = (name: string, size: number) => {
      const font = page.commonObjs.get(name) as { fontMatrix?: number[] } | undefined;
      state = { ...state, size, unit: font?.fontMatrix?.[0] ?? 0.001 };
    };
    const show = (drawn: readonly (DrawnGlyph | number)[]) => {
      let pen = 0;
      for (const each of drawn) {
        if (typeof each === 'number') {
          pen -= each * 0.001 * state.size * state.stretch;
          continue;
        }
        const at = times(state.matrix, times(text, [1, 0, 0, 1, pen, state.rise]));
        const advance = each.width * state.unit * state.size * state.stretch;
        // A glyph may stand for several characters (a ligature): they share its box.
        if (!/^\s*$/u.test(each.unicode)) {
          const scale = Math.hypot(at[0], at[1]);
          glyphs.push({
            character: each.unicode,
            x: at[4] - left,
            y: top - at[5],
            width: advance * scale,
            size: Math.abs(state.size) * Math.hypot(at[2], at[3]),
          });
        }
        pen += advance + (state.letters + (each.isSpace ? state.words : 0)) * state.stretch;
      }
      text = times(text, [1, 0, 0, 1, pen, 0]);
    };
    for (const [n, operation] of list.fnArray.entries()) {
      const words = list.argsArray[n] ?? [];
      if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) {
        kept.push(state);
        if (operation === OPS.paintFormXObjectBegin && words[0])
          state = { ...state, matrix: times(state.matrix, words[0]) };
      } else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) state = kept.pop() ?? state;
      else if (operation === OPS.transform)
        state = { ...state, matrix: times(state.matrix, Array.from(words) as unknown as Matrix) };
      else if (operation === OPS.beginText) [text, line] = [identity, identity];
      else if (operation === OPS.setTextMatrix) {
        line = Array.from(words.length === 1 ? words[0] : words) as unknown as Matrix;
        text = line;
      } else if (operation === OPS.moveText) move(words[0], words[1]);
      else if (operation === OPS.setLeadingMoveText) {
        leading = -words[1];
        move(words[0], words[1]);
      } else if (operation === OPS.setLeading) leading = words[0];
      else if (operation === OPS.nextLine) move(0, -leading);
      else if (operation === OPS.setFont) setFont(words[0], words[1]);
      else if (operation === OPS.setCharSpacing) state = { ...state, letters: words[0] };
      else if (operation === OPS.setWordSpacing) state = { ...state, words: words[0] };
      else if (operation === OPS.setHScale) state = { ...state, stretch: words[0] / 100 };
      else if (operation === OPS.setTextRise) state = { ...state, rise: words[0] };
      else if (operation === OPS.showText) show(words[0]);
    }
    pages.push({ width: right - left, height: top - bottom, glyphs });
    page.cleanup();
  }
  await document.destroy();
  return pages;
}
