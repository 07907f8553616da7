// Figures in print: each raster image is really painted on its page, with all the source's pixels, and is not blank.
// Takes what pdf-text.ts read; vector pictures have no pixels and are only counted as unchecked.
import type { Asset, Book } from '../book.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { PageText, PaintedImage } from './pdf-text.ts';
import type { PrintedSide } from './printed-side.ts';
import type { Verification } from './report.ts';
import type { ExpectedText } from './runs.ts';

/** Pages that must be looked at for images. */
export const imagePagesOf = (sides: readonly PrintedSide[]): number[] =>
  sides.filter(({ images }) => images.length > 0).map(({ index }) => index);

/** Findings about the images of all pages. */
export function checkPaintedImages(
  book: Book,
  expected: ExpectedText,
  pages: readonly PageText[],
  sides: readonly PrintedSide[],
  where: (index: number) => string,
): Verification {
  const diagnostics: Diagnostic[] = [];
  const laid = sides.flatMap(({ index, images }) => images.map((image) => ({ ...image, page: index })));
  const painted = new Map(pages.map(({ index, images }) => [index, [...images]]));
  const places = new Map<string, number>();
  let vectors = 0;
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
      vectors++;
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
    if (shown!.uniform) finding('画成了一片空白', page);
    else if (shown!.box.width < 1 || shown!.box.height < 1) finding('缩得看不见', page);
  }
  return { diagnostics, unchecked: vectors > 0 ? [`PDF 里 ${vectors} 幅矢量图只核对了位置，没有逐笔核对`] : [] };
}

/** A photograph may be stored turned by its own orientation mark. */
const sameSize = (painted: PaintedImage, asset: Asset): boolean =>
  (painted.width === asset.width && painted.height === asset.height) ||
  (painted.width === asset.height && painted.height === asset.width && asset.mediaType === 'image/jpeg');
