// Runs in a worker thread and waits for work: a PDF's bytes and a stretch of its pages → their text items and painted images, and once for
// the whole file its metadata, page labels and outline. Plain JavaScript, since a worker thread is started from a file.
// Reaches no network: character maps and standard fonts come from the pdfjs package itself. Must not judge or reorder.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { glyphItems, multiply } from './pdf-glyphs.mjs';
import { paintedBoxes } from './pdf-paths.mjs';

const { push } = Array.prototype;
const cloned = globalThis.structuredClone;

/**
 * pdfjs hands itself messages as to another thread, copying all there is in them: half a second for a book. What is drawn on a
 * page is copied no deeper than pdfjs goes on to change it: the two lists are emptied once they are sent.
 */
globalThis.structuredClone = (value, options) => {
  const { chunk } = value ?? {};
  if (!Array.isArray(chunk?.fnArray)) return cloned(value, options);
  return { ...value, chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } };
};

const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** Its polyfills put a slow push in the place of V8's own, for the sake of an error that nobody provokes. */
function takePushBack() {
  Array.prototype.push = push;
}

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

globalThis.FontFace ??= class {
  loaded = Promise.resolve(this);
};

function openPdf(bytes) {
  return pdfjs.getDocument({
    data: bytes,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    iccUrl: `${folder}/iccs/`,
    useSystemFonts: false,
    // Glyphs' outlines are of no interest; as faces they cost nothing, and need no more than something to be added to.
    disableFontFace: false,
    ownerDocument: { fonts: { add() {}, delete() {} } },
    fontExtraProperties: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  }).promise;
}

/** Coordinates in pt from the top left corner. */
async function readPage(document, index, wantsImages, fonts) {
  const page = await document.getPage(index + 1);
  const operators = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
  const [left, bottom, right, top] = page.view;
  const fontOf = (name) => {
    fonts[name] ??= fontFacts(page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined);
    return fonts[name];
  };
  const items = glyphItems(operators, fontOf, left, top);
  const result = {
    index,
    width: right - left,
    height: top - bottom,
    items,
    images: wantsImages ? await paintedImages(page, operators, left, top) : [],
    paths: wantsImages ? paintedPaths(operators) : 0,
    ...(items.some(({ font }) => font.includes('KaTeX_')) && { rules: paintedBoxes(operators, left, top) }),
  };
  page.cleanup();
  return result;
}

/** What reading glyphs needs of a font. */
const fontFacts = (font) => ({
  name: font?.name ?? '',
  type3: font?.isType3Font === true,
  // Chromium's faces are composite; in a font with one byte a character, code 0 is a character like others.
  composite: font?.composite === true,
  unit: font?.fontMatrix?.[0] ?? 0.001,
});

/** Every raster image painted: its pixels' size, whether all pixels are alike, and the box it is painted into. */
async function paintedImages(page, { fnArray, argsArray }, left, top) {
  const { OPS } = pdfjs;
  const found = [];
  const stack = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  for (let n = 0; n < fnArray.length; n++) {
    const args = argsArray[n];
    switch (fnArray[n]) {
      case OPS.save:
        stack.push(matrix);
        break;
      case OPS.restore:
        matrix = stack.pop() ?? matrix;
        break;
      case OPS.transform:
        matrix = multiply(matrix, args);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push(matrix);
        if (args?.[0]) matrix = multiply(matrix, args[0]);
        break;
      case OPS.paintFormXObjectEnd:
        matrix = stack.pop() ?? matrix;
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject: {
        const image = typeof args[0] === 'string' ? await objectOf(page, args[0]) : args[0];
        if (!image) break;
        const [a, b, c, d, e, f] = matrix;
        const xs = [e, e + a, e + c, e + a + c];
        const ys = [f, f + b, f + d, f + b + d];
        found.push({
          width: image.width,
          height: image.height,
          uniform: isUniform(image),
          box: {
            x: Math.min(...xs) - left,
            y: top - Math.max(...ys),
            width: Math.max(...xs) - Math.min(...xs),
            height: Math.max(...ys) - Math.min(...ys),
          },
        });
      }
    }
  }
  return found;
}

/** Strokes and fills; a path that only clips is none. */
function paintedPaths({ fnArray, argsArray }) {
  const { OPS } = pdfjs;
  const idle = new Set([OPS.endPath, OPS.clip, OPS.eoClip]);
  return fnArray.filter((fn, n) => fn === OPS.constructPath && !idle.has(argsArray[n][0])).length;
}

function objectOf(page, id) {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => store.get(id, resolve));
}

function isUniform({ data, width, height }) {
  if (!data || width * height < 2) return false;
  const size = Math.floor(data.length / (width * height)) || 1;
  for (let index = size; index < data.length; index++) if (data[index] !== data[index % size]) return false;
  return true;
}

async function readWhole(document) {
  const { info, metadata } = await document.getMetadata();
  const outline = [];
  const walk = async (entries, level) => {
    for (const { title, dest, items } of entries ?? []) {
      const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const page = target?.[0] && typeof target[0] === 'object' ? await document.getPageIndex(target[0]) : -1;
      outline.push({ title, level, page });
      await walk(items, level + 1);
    }
  };
  await walk(await document.getOutline(), 1);
  return {
    pageCount: document.numPages,
    title: info?.Title ?? '',
    author: info?.Author ?? '',
    xmp: metadata?.getRaw?.() ?? '',
    labels: (await document.getPageLabels()) ?? [],
    outline,
  };
}

parentPort.on('message', async ({ pdf, from, to, imagePages, whole }) => {
  const document = await openPdf(new Uint8Array(pdf).slice());
  takePushBack(); // after pdfjs has loaded all of itself
  const fonts = {};
  const pages = [];
  for (let index = from; index < Math.min(to, document.numPages); index++) {
    pages.push(await readPage(document, index, imagePages.includes(index), fonts));
  }
  const facts = whole ? await readWhole(document) : undefined;
  await document.loadingTask.destroy();
  parentPort.postMessage({ pages, facts });
});
