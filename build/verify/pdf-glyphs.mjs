// A page's drawing operators → its text, glyph by glyph: where each stands, how far it advances, in which face. Runs in the
// PDF-reading thread, beside pdf-worker.mjs; plain JavaScript for that reason. Glyphs drawn one after another on one baseline
// in one face and size are one item. Must not judge, reorder, or guess spaces that were not drawn.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** a × b, as PDF matrices are multiplied: b applies first. */
export const multiply = (a, b) => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

const blank = /^\s*$/u;

/** Baselines closer than this (pt) are one. */
const sameBaseline = 0.05;
/** A glyph this many ems from where the one before ended begins a new item. */
const farApart = 0.6;

/**
 * The text of a page in drawing order. Coordinates in pt from the top left corner.
 * @param fontOf the font object of a name, as the page knows it
 */
export function glyphItems({ fnArray, argsArray }, fontOf, left, top) {
  const items = [];
  const stack = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  let state = { font: undefined, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
  let text = matrix;
  let line = matrix;
  let item;
  let end = 0;
  /** A space was drawn since the last character. */
  let spaced = false;

  const save = () => stack.push([matrix, state]);
  const restore = () => {
    const kept = stack.pop();
    if (kept) [matrix, state] = kept;
  };
  const move = (x, y) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const setFont = (name, size) => {
    state = { ...state, font: fontOf(name), size };
  };
  const show = (glyphs) => {
    const { font, size, charSpacing, wordSpacing, scale, rise } = state;
    if (!font) return;
    const whole = multiply(matrix, text);
    const across = Math.hypot(whole[0], whole[1]);
    const printed = Math.hypot(whole[2], whole[3]) * Math.abs(size);
    const unit = size * font.unit;
    let pen = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        pen -= ((glyph * size) / 1000) * scale;
        continue;
      }
      const advance = glyph.width * unit * scale;
      const x = whole[0] * pen + whole[2] * rise + whole[4] - left;
      const y = top - (whole[1] * pen + whole[3] * rise + whole[5]);
      const width = advance * across;
      const { unicode } = glyph;
      const follows =
        item?.face === font &&
        Math.abs(item.size - printed) < 0.01 &&
        Math.abs(item.y - y) < sameBaseline &&
        Math.abs(x - end) < farApart * printed;
      end = x + width;
      if (blank.test(unicode)) spaced = true;
      else {
        if (!follows) {
          item = { text: '', x, y, width, size: printed, font: font.name, face: font, xs: [], advances: [] };
          if (font.type3) item.type3 = true;
          items.push(item);
        }
        if (spaced) item.spaced = [...(item.spaced ?? []), item.text.length];
        spaced = false;
        append(item, unicode, x, width);
        item.width = end - item.x;
      }
      if (font.composite && glyph.originalCharCode === 0 && item) item.missing = (item.missing ?? 0) + 1;
      pen += advance + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
    text = multiply(text, [1, 0, 0, 1, pen, 0]);
  };

  for (let n = 0; n < fnArray.length; n++) {
    const args = argsArray[n];
    switch (fnArray[n]) {
      case OPS.showText:
        show(args[0]);
        break;
      case OPS.moveText:
        move(args[0], args[1]);
        break;
      case OPS.setTextMatrix:
        line = Array.from(args.length === 1 ? args[0] : args);
        text = line;
        break;
      case OPS.beginText:
        line = [1, 0, 0, 1, 0, 0];
        text = line;
        break;
      case OPS.setFont:
        setFont(args[0], args[1]);
        break;
      case OPS.setGState:
        for (const [key, value] of args[0]) if (key === 'Font') setFont(value[0], value[1]);
        break;
      case OPS.setCharSpacing:
        state = { ...state, charSpacing: args[0] };
        break;
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: args[0] };
        break;
      case OPS.setHScale:
        state = { ...state, scale: args[0] / 100 };
        break;
      case OPS.setLeading:
        state = { ...state, leading: -args[0] };
        break;
      case OPS.setLeadingMoveText:
        state = { ...state, leading: args[1] };
        move(args[0], args[1]);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setTextRise:
        state = { ...state, rise: args[0] };
        break;
      case OPS.save:
        save();
        break;
      case OPS.restore:
        restore();
        break;
      case OPS.transform:
        matrix = multiply(matrix, args);
        break;
      case OPS.paintFormXObjectBegin:
        save();
        if (args?.[0]) matrix = multiply(matrix, args[0]);
        break;
      case OPS.paintFormXObjectEnd:
        restore();
        break;
    }
  }
  for (const each of items) delete each.face;
  return items;
}

/** One glyph's characters; the units of a ligature share its width, the halves of a surrogate pair stand where it stands. */
function append(item, unicode, x, width) {
  item.text += unicode;
  const characters = Array.from(unicode);
  const share = width / characters.length;
  for (const [n, character] of characters.entries()) {
    for (let unit = 0; unit < character.length; unit++) {
      item.xs.push(x + n * share);
      item.advances.push(share);
    }
  }
}
