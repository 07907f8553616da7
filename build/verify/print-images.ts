// Figures in print: each raster image is really painted on its page, with all the source's pixels, and is not blank; a
// vector picture leaves about as many strokes and fills as it has shapes. Takes what pdf-text.ts read.
import type { Asset, Book } from '../book.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { OneColour } from './one-colour.ts';
import type { PageText, PaintedImage } from './pdf-text.ts';
import type { PrintedSide } from './printed-side.ts';
import type { Verification } from './report.ts';
import type { ExpectedText } from './runs.ts';

/** Pages that must be looked at for images. */
export const imagePagesOf = (sides: readonly PrintedSide[]): number[] =>
  sides.filter(({ images }) => images.length > 0).map(({ index }) => index);

/**
 * Findings about the images of all pages.
 * @param oneColour images that are no blank when they are painted in one colour
 */
export function checkPaintedImages(
  book: Book,
  expected: ExpectedText,
  pages: readonly PageText[],
  sides: readonly PrintedSide[],
  where: (index: number) => string,
  oneColour?: OneColour,
): Verification {
  const diagnostics: Diagnostic[] = [];
  const unchecked: string[] = [];
  const laid = sides.flatMap(({ index, images }) => images.map((image) => ({ ...image, page: index })));
  const painted = new Map(pages.map(({ index, images }) => [index, [...images]]));
  const places = new Map<string, number>();
  const vectors = new Map<number, number>();
  // The manuscript decides which images there must be; the layout only on which side each stands.
  for (const image of expected.images) {
    const asset = book.assets.get(image.url);
    if (!asset) continue;
    const finding = (problem: string, page?: number) => {
      const printed = page === undefined ? '' : where(page);
      const values = { edition: 'PDF', expected: image.url, problem, where: printed && `第${printed}页` };
      diagnostics.push(diagnostic('edition-image-kept', image.place, values, printed ? { page: printed } : {}));
    };
    const from = places.get(asset.hash) ?? 0;
    const at = laid.findIndex((each, index) => index >= from && each.hash === asset.hash);
    if (at < 0) {
      finding('没有排进任何一页');
      continue;
    }
    places.set(asset.hash, at + 1);
    const { page } = laid[at]!;
    if (asset.mediaType === 'image/svg+xml') {
      vectors.set(page, (vectors.get(page) ?? 0) + drawnShapes(asset.bytes));
      const strokes = pages.find(({ index }) => index === page)?.paths ?? 0;
      // Curves may be joined or left out where they fall outside: far fewer means that the picture is not there.
      if (strokes < Math.ceil(vectors.get(page)! * 0.3)) finding('没有画出来', page);
      continue;
    }
    const here = painted.get(page) ?? [];
    const own = here.findIndex((each) => sameSize(each, asset));
    if (own < 0) {
      const seen = here.map(({ width, height }) => `${width}×${height}`).join('、');
      finding(`没有画出来（应为 ${asset.width}×${asset.height} 像素，该页有 ${seen || '无图'}）`, page);
      continue;
    }
    const [shown] = here.splice(own, 1);
    if (shown!.uniform && !oneColour?.plain.has(asset.hash)) {
      if (oneColour?.unread.has(asset.hash)) unchecked.push(`图像 ${image.url} 印成了一色，看不出它本来是不是这样`);
      else finding('画成了一片空白', page);
    } else if (shown!.box.width < 1 || shown!.box.height < 1) finding('缩得看不见', page);
  }
  return { diagnostics, unchecked };
}

/** A photograph may be stored turned by its own orientation mark. */
const sameSize = (painted: PaintedImage, asset: Asset): boolean =>
  (painted.width === asset.width && painted.height === asset.height) ||
  (painted.width === asset.height && painted.height === asset.width && asset.mediaType === 'image/jpeg');

/** A picture's source without what it only keeps to use. */
function drawing(svg: Uint8Array): string {
  const text = new TextDecoder().decode(svg).replace(/<!--[\s\S]*?-->/g, '');
  return text.replace(/<(defs|clipPath|mask|symbol|pattern|marker|metadata|title|desc|style)\b[\s\S]*?<\/\1>/g, '');
}

/** How many shapes a vector picture draws. */
function drawnShapes(svg: Uint8Array): number {
  return (drawing(svg).match(/<(?:path|rect|circle|ellipse|line|polyline|polygon)\b/g) ?? []).length;
}

/** The texts that a vector picture draws. */
export function drawnTexts(svg: Uint8Array): string[] {
  return [...drawing(svg).matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, inside]) =>
    inside!
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  );
}
