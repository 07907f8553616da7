// Widths from the very faces that print: the face of each character chosen as Chromium chooses it, Latin shaped with its
// kerning by HarfBuzz, Chinese from its advances. Subset fonts in, px out; everything is kept that was measured once.
import type { Font as PrintedFont } from '../../fonts/index.ts';
import type { TextStyle } from './paragraph.ts';

export interface Measure {
  /**
   * Width of a text set on one line in px, the style's own letter-spacing after every character counted.
   * @param wide dashes: in their full-width form ("fwid")
   * @returns NaN where no face has a character
   */
  text(text: string, style: TextStyle, wide?: boolean): number;
}

type HarfBuzz = typeof import('harfbuzzjs');

interface Shaped {
  width: number;
  characters: number;
}

interface Face {
  /** CSS family names it answers to. */
  families: readonly string[];
  weight: number;
  italic: boolean;
  shaped: InstanceType<HarfBuzz['Font']>;
  unitsPerEm: number;
  covered: Set<number>;
  /** Advance by code point, in em. */
  advances: Map<number, number>;
  /** Shaped texts: their width in em, and how many characters letter-spacing parts (a ligature is one). */
  words: Map<string, Shaped>;
}

/**
 * Reads the faces.
 * @param fonts the subsets that print, as makeFonts gives them
 */
export async function createMeasure(fonts: readonly PrintedFont[]): Promise<Measure> {
  const harfbuzz = await import('harfbuzzjs');
  const faces = fonts.map((font): Face => {
    const face = new harfbuzz.Face(new harfbuzz.Blob(font.bytes.slice().buffer), 0);
    const range = font.unicodeRange ? inRange(font.unicodeRange) : () => true;
    return {
      families: font.italic ? [font.family, 'Fuzi Italic'] : [font.family],
      weight: font.weight,
      italic: font.italic,
      shaped: new harfbuzz.Font(face),
      unitsPerEm: face.upem,
      covered: new Set([...face.collectUnicodes()].filter(range)),
      advances: new Map(),
      words: new Map(),
    };
  });
  const kept = new WeakMap<TextStyle, StyleMeasure>();
  const measureOf = (style: TextStyle): StyleMeasure => {
    let found = kept.get(style);
    if (!found) {
      found = styleMeasure(harfbuzz, faces, style);
      kept.set(style, found);
    }
    return found;
  };
  return { text: (text, style, wide) => measureOf(style)(text, wide ?? false) };
}

type StyleMeasure = (text: string, wide: boolean) => number;

function styleMeasure(harfbuzz: HarfBuzz, faces: readonly Face[], style: TextStyle): StyleMeasure {
  const order = faceOrder(faces, style);
  const single = new Map<number, number>();
  const texts = new Map<string, number>();
  const tracked = style.tracking !== 0;

  const faceOf = (codes: readonly number[]): Face | undefined => {
    const shown = codes.filter((code) => !isInvisible(code));
    return order.find(({ covered }) => shown.every((code) => covered.has(code)));
  };
  const advance = (code: number): number => {
    let width = single.get(code);
    if (width !== undefined) return width;
    const face = faceOf([code]);
    const glyph = face?.shaped.nominalGlyph(code);
    width =
      face && glyph !== undefined
        ? (face.shaped.glyphHAdvance(glyph) / face.unitsPerEm) * style.size + style.tracking
        : Number.NaN;
    single.set(code, width);
    return width;
  };
  const whole = (text: string, wide: boolean): number => {
    let width = 0;
    for (const { face, text: run } of faceRuns(text, faceOf)) {
      if (!face) return Number.NaN;
      const shaped = shape(harfbuzz, face, run, tracked, wide);
      width += shaped.width * style.size + shaped.characters * style.tracking;
    }
    return width;
  };
  return (text, wide) => {
    if (!wide && text.length === 1) return advance(text.charCodeAt(0));
    const key = wide ? `=${text}` : text;
    let width = texts.get(key);
    if (width === undefined) {
      width = whole(text, wide);
      texts.set(key, width);
    }
    return width;
  };
}

/** The faces a style's characters are looked for in: of each family those of the nearest weight and slant. */
function faceOrder(faces: readonly Face[], style: TextStyle): Face[] {
  const order: Face[] = [];
  for (const family of style.families) {
    const own = faces.filter(({ families }) => families.includes(family));
    if (own.length === 0) continue;
    // 'Fuzi Italic' is declared upright; the others have an italic only where a face is one.
    const slanted = family === 'Fuzi Italic' ? own : own.filter(({ italic }) => italic === style.italic);
    const choice = slanted.length > 0 ? slanted : own.filter(({ italic }) => !italic);
    const bold = style.weight > 500;
    const best = choice.find(({ weight }) => weight > 500 === bold) ?? choice[0];
    // A family may be several files that share its characters out by unicode-range: "Fuzi Rare" is.
    if (best) order.push(...choice.filter(({ weight }) => weight === best.weight));
  }
  return order;
}

/** Grapheme clusters that one face sets, put together with their neighbours of the same face. */
function faceRuns(
  text: string,
  faceOf: (codes: readonly number[]) => Face | undefined,
): { face: Face | undefined; text: string }[] {
  const runs: { face: Face | undefined; text: string }[] = [];
  for (const cluster of clusters(text)) {
    const face = faceOf([...cluster].map((character) => character.codePointAt(0)!));
    const last = runs.at(-1);
    if (last && last.face === face) last.text += cluster;
    else runs.push({ face, text: cluster });
  }
  return runs;
}

function shape(harfbuzz: HarfBuzz, face: Face, text: string, tracked: boolean, wide: boolean): Shaped {
  const key = `${tracked ? 1 : 0}${wide ? 1 : 0}${text}`;
  const known = face.words.get(key);
  if (known) return known;
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  // Digits and signs take the script of the Chinese around them.
  if (!/\p{L}/u.test(text)) buffer.setScript('Hani');
  buffer.setLanguage('zh-CN');
  const features = ['lnum'];
  if (tracked) features.push('-liga', '-clig');
  if (wide) features.push('fwid');
  harfbuzz.shape(
    face.shaped,
    buffer,
    features.map((feature) => harfbuzz.Feature.fromString(feature)!),
  );
  const clustersSeen = new Set<number>();
  let width = 0;
  for (const { cluster, xAdvance } of buffer.getGlyphInfosAndPositions()) {
    clustersSeen.add(cluster);
    width += xAdvance ?? 0;
  }
  const shaped = { width: width / face.unitsPerEm, characters: clustersSeen.size };
  face.words.set(key, shaped);
  return shaped;
}

/** Needs no face: joiners, selectors, marks of order. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0x34f ||
    (code >= 0xe0100 && code <= 0xe01ef)
  );
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const simple = /^[\x20-\u02ff\u2010-\u2027\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uff00-\uffef]*$/;

/** Grapheme clusters: what a reader takes for one character. */
export function clusters(text: string): string[] {
  return simple.test(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A CSS unicode-range as a test. */
function inRange(range: string): (code: number) => boolean {
  const spans = range.split(',').map((part) => {
    const [first, last] = part.trim().replace(/^U\+/i, '').split('-');
    const start = Number.parseInt(first!, 16);
    return [start, last ? Number.parseInt(last, 16) : start] as const;
  });
  return (code) => spans.some(([first, last]) => code >= first && code <= last);
}
