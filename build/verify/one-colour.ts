// Raster images of the manuscript → those that are one colour all over: what is painted of them is no blank. They are read
// from a PDF of their own, made here from the files, so that nothing Chromium painted is believed.
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Asset, Book } from '../book.ts';
import type { PageText, PdfReader } from './pdf-text.ts';

export interface OneColour {
  /** SHA-256 of images that are one colour. */
  plain: ReadonlySet<string>;
  /** Of those whose format could not be read here. */
  unread: ReadonlySet<string>;
}

/**
 * Looks only at images that may be what is painted in one colour on some page.
 * @param read reads the PDF made of them
 */
export async function imagesOfOneColour(
  book: Book,
  pages: readonly PageText[],
  read: PdfReader['read'],
): Promise<OneColour> {
  const painted = pages.flatMap(({ images }) => images.filter(({ uniform }) => uniform));
  const plain = new Set<string>();
  const unread = new Set<string>();
  const own = [...book.assets.values()].filter(
    ({ mediaType, width, height }) =>
      mediaType !== 'image/svg+xml' &&
      painted.some((each) => each.width * each.height === width * height && [width, height].includes(each.width)),
  );
  if (own.length === 0) return { plain, unread };
  const pdf = await PDFDocument.create();
  const shown: Asset[] = [];
  for (const asset of own) {
    const image = await embedded(pdf, asset);
    if (!image) unread.add(asset.hash);
    else {
      pdf.addPage([72, 72]).drawImage(image, { x: 0, y: 0, width: 72, height: 72 });
      shown.push(asset);
    }
  }
  if (shown.length > 0) {
    const reading = await read(await pdf.save(), shown.length, [...shown.keys()]);
    for (const { index, images } of reading.pages) if (images[0]?.uniform) plain.add(shown[index]!.hash);
  }
  return { plain, unread };
}

/** undefined for what is neither PNG nor JPEG, or damaged. */
async function embedded(pdf: PDFDocument, { mediaType, bytes }: Asset) {
  try {
    if (mediaType === 'image/png') return await pdf.embedPng(bytes);
    if (mediaType === 'image/jpeg') return await pdf.embedJpg(bytes);
  } catch {
    // What cannot be read cannot be told.
  }
  return undefined;
}
