// A page's drawing operators → the boxes of what is stroked and filled on it, cut to what clips it: rules, the bar of a
// radical, frames. Runs in the PDF-reading thread, beside pdf-worker.mjs; plain JavaScript for that reason. Must not judge
// what a box is part of.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { multiply } from './pdf-glyphs.mjs';

const idle = new Set([OPS.endPath, OPS.clip, OPS.eoClip]);

/** Coordinates in pt from the top left corner. */
export function paintedBoxes({ fnArray, argsArray }, left, top) {
  const boxes = [];
  const stack = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  let clip = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let clips = false;
  const save = () => stack.push([matrix, clip]);
  const restore = () => {
    const kept = stack.pop();
    if (kept) [matrix, clip] = kept;
  };
  for (let n = 0; n < fnArray.length; n++) {
    const args = argsArray[n];
    switch (fnArray[n]) {
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
      case OPS.clip:
      case OPS.eoClip:
        clips = true;
        break;
      case OPS.constructPath: {
        if (!args[2]) break;
        const [x0, y0, x1, y1] = cut(placed(args[2], matrix), clip);
        if (!idle.has(args[0]) && x1 >= x0 && y1 >= y0)
          boxes.push({ x: x0 - left, y: top - y1, width: x1 - x0, height: y1 - y0 });
        if (clips) clip = [x0, y0, x1, y1];
        clips = false;
      }
    }
  }
  return boxes;
}

function placed([x0, y0, x1, y1], [a, b, c, d, e, f]) {
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1];
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1];
  return [Math.min(...xs) + e, Math.min(...ys) + f, Math.max(...xs) + e, Math.max(...ys) + f];
}

const cut = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
