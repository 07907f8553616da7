// Chromium's PDF → the PDF that goes to the printer: exact page boxes, page labels, outline, metadata, text in K. Changes
// no glyph and no position but for shifting the page into its exact box.
import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Book, OutlineEntry, PageMap } from '../../book.ts';
import { fuziVersion } from '../../root.ts';
import { innerAddress } from './assemble.ts';
import { type ForeignFace, foreignFaces } from './faces-used.ts';
import type { PageGeometry } from './geometry.ts';

export interface FinishedPdf {
  bytes: Uint8Array;
  /** Anchors that links name and no side has. */
  deadLinks: string[];
  /** Faces of the machine that text fell back on. */
  foreign: ForeignFace[];
}

export interface Finishing {
  book: Book;
  pageMap: PageMap;
  page: PageGeometry;
  /** RFC 3339 instant for the document's dates; never the clock. */
  modified: string;
  /** PostScript names of the book's faces. */
  faces: readonly string[];
  /** Where element ids stand: side, and CSS px from the top of the page. */
  places: ReadonlyMap<string, { side: number; y: number }>;
}

/**
 * @param stretches Chromium's PDFs, in order
 * @throws Error when the number of PDF pages is not the number of sides: our own failure, not the author's
 */
export async function finishPdf(stretches: readonly Uint8Array[], finishing: Finishing): Promise<FinishedPdf> {
  const { book, pageMap, page, modified } = finishing;
  const pdf = await joined(stretches);
  const pages = pdf.getPages();
  if (pages.length !== pageMap.sides.length) {
    throw new Error(`the PDF has ${pages.length} pages, the layout ${pageMap.sides.length} sides`);
  }
  const refs = pages.map((each) => each.ref);
  const deadLinks: string[] = [];
  for (const each of pages) {
    const shift = page.trimHeight - each.getHeight();
    moveInto(pdf, each.node, shift, page);
    deadLinks.push(...leadInside(pdf, each.node, refs, finishing));
    blackOnly(pdf, each.node);
  }
  setLabels(pdf, pageMap);
  setOutline(pdf, book.outline, finishing);
  setMetadata(pdf, book, modified);
  const foreign = foreignFaces(pdf, finishing.faces);
  const bytes = await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  return { bytes, deadLinks, foreign };
}

async function joined(stretches: readonly Uint8Array[]): Promise<PDFDocument> {
  const [first, ...others] = await Promise.all(
    stretches.map((bytes) => PDFDocument.load(bytes, { updateMetadata: false })),
  );
  for (const other of others) {
    for (const page of await first!.copyPages(other, other.getPageIndices())) first!.addPage(page);
  }
  return first!;
}

/** A destination: the top of an element, or of its page where the element is not known. */
function destination(refs: readonly PDFRef[], anchor: string, finishing: Finishing): unknown[] | undefined {
  const { places, pageMap, page } = finishing;
  const place = places.get(anchor);
  const side = place?.side ?? pageMap.anchors[anchor];
  if (side === undefined || !refs[side]) return undefined;
  const y = place ? Math.min(page.trimHeight, page.trimHeight - (place.y * 72) / 96 + 12) : page.trimHeight;
  return [refs[side]!, PDFName.of('XYZ'), PDFNumber.of(0), PDFNumber.of(Number(y.toFixed(2))), PDFNumber.of(0)];
}

/** Links inside the book were printed as addresses (assemble.ts); here they get their places. @returns anchors without one */
function leadInside(pdf: PDFDocument, node: PageNode, refs: readonly PDFRef[], finishing: Finishing): string[] {
  const dead: string[] = [];
  const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  for (let n = 0; n < (annotations?.size() ?? 0); n += 1) {
    const link = annotations!.lookupMaybe(n, PDFDict);
    const action = link?.lookupMaybe(PDFName.of('A'), PDFDict);
    const address = action?.lookup(PDFName.of('URI'));
    const text = address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
    if (!link || !text.startsWith(innerAddress)) continue;
    const anchor = decodeURIComponent(text.slice(innerAddress.length));
    const goal = destination(refs, anchor, finishing);
    if (!goal) {
      dead.push(anchor);
      continue;
    }
    link.delete(PDFName.of('A'));
    link.set(PDFName.of('Dest'), pdf.context.obj(goal as never));
  }
  return dead;
}

type PageNode = ReturnType<PDFDocument['getPages']>[number]['node'];

/** Chromium rounds the page to hundredths of an inch: content and links move by the difference, boxes are made exact. */
function moveInto(pdf: PDFDocument, node: PageNode, shift: number, page: PageGeometry): void {
  const box = pdf.context.obj([0, 0, page.trimWidth, page.trimHeight]);
  for (const name of ['MediaBox', 'TrimBox', 'BleedBox', 'CropBox', 'ArtBox']) {
    if (name === 'ArtBox') node.delete(PDFName.of(name));
    else node.set(PDFName.of(name), box);
  }
  const before = pdf.context.register(pdf.context.stream(`q 1 0 0 1 0 ${shift.toFixed(4)} cm\n`));
  const after = pdf.context.register(pdf.context.stream('\nQ\n'));
  const contents = node.get(PDFName.of('Contents'));
  const list = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  const streams =
    list.length === 1 && list[0] instanceof PDFRef && pdf.context.lookup(list[0]) instanceof PDFArray
      ? (pdf.context.lookup(list[0]) as PDFArray).asArray()
      : list;
  node.set(PDFName.of('Contents'), pdf.context.obj([before, ...streams, after]));
  const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  for (let n = 0; n < (annotations?.size() ?? 0); n += 1) {
    const rect = annotations!.lookupMaybe(n, PDFDict)?.lookupMaybe(PDFName.of('Rect'), PDFArray);
    if (!rect) continue;
    for (const index of [1, 3]) {
      const value = rect.lookup(index, PDFNumber).asNumber();
      rect.set(index, PDFNumber.of(Number((value + shift).toFixed(3))));
    }
  }
}

/** RGB greys become DeviceGray, so that text is K on the press and not four inks. Image data is left as it is. */
function blackOnly(pdf: PDFDocument, node: PageNode): void {
  const contents = node.lookupMaybe(PDFName.of('Contents'), PDFArray);
  for (let n = 0; n < (contents?.size() ?? 0); n += 1) {
    const reference = contents!.get(n);
    const stream = contents!.lookup(n);
    if (!(stream instanceof PDFRawStream) || !(reference instanceof PDFRef)) continue;
    if (stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) continue;
    const text = inflateSync(stream.contents).toString('latin1');
    const gray = text.replace(
      /(^|\s)([0-9.]+) \2 \2 (rg|RG)(?=\s)/g,
      (_all, lead: string, level: string, operator: string) => `${lead}${level} ${operator === 'rg' ? 'g' : 'G'}`,
    );
    if (gray === text) continue;
    const packed = deflateSync(Buffer.from(gray, 'latin1'));
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(packed.length));
    pdf.context.assign(reference, PDFRawStream.of(stream.dict, packed));
  }
}

/** Page labels: runs of roman and arabic numbers, and words (扉页) where a side has no number. */
function setLabels(pdf: PDFDocument, pageMap: PageMap): void {
  const numbers: unknown[] = [];
  let run = '';
  for (const side of pageMap.sides) {
    const style = /^[0-9]+$/.test(side.folio) ? 'D' : side.folio ? 'r' : '';
    const expected = style ? `${style}${side.index - folioValue(side.folio)}` : '';
    if (style && expected === run) continue;
    run = expected;
    numbers.push(side.index);
    numbers.push(
      style ? { S: PDFName.of(style), St: folioValue(side.folio) } : { P: PDFHexString.fromText(side.label) },
    );
  }
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: numbers as never }));
}

function folioValue(folio: string): number {
  if (/^[0-9]+$/.test(folio)) return Number(folio);
  const letters: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
  let sum = 0;
  for (let n = 0; n < folio.length; n += 1) {
    const value = letters[folio[n]!] ?? 0;
    sum += value < (letters[folio[n + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

function setOutline(pdf: PDFDocument, outline: readonly OutlineEntry[], finishing: Finishing): void {
  const refs = pdf.getPages().map((each) => each.ref);
  const make = (entries: readonly OutlineEntry[], parent: PDFRef): { first?: PDFRef; last?: PDFRef; count: number } => {
    const items = entries
      .map((entry) => ({
        entry,
        goal: destination(refs, entry.anchor, finishing) ?? destination(refs, entry.section, finishing),
      }))
      .filter((item) => item.goal !== undefined)
      .map((item) => ({ ...item, ref: pdf.context.nextRef() }));
    const count = items.length;
    items.forEach(({ entry, goal, ref }, n) => {
      const below = make(entry.children, ref);
      const title = entry.printed ? `${entry.printed}　${entry.title}` : entry.title;
      const item = pdf.context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: goal,
      } as never) as unknown as PDFDict;
      if (n > 0) item.set(PDFName.of('Prev'), items[n - 1]!.ref);
      if (n < items.length - 1) item.set(PDFName.of('Next'), items[n + 1]!.ref);
      if (below.first && below.last) {
        item.set(PDFName.of('First'), below.first);
        item.set(PDFName.of('Last'), below.last);
        item.set(PDFName.of('Count'), PDFNumber.of(-below.count)); // closed: chapters show, sections unfold
      }
      pdf.context.assign(ref, item);
    });
    return { first: items[0]?.ref, last: items.at(-1)?.ref, count };
  };
  const root = pdf.context.nextRef();
  const top = make(outline, root);
  if (!top.first || !top.last) return;
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', First: top.first, Last: top.last, Count: top.count }));
  pdf.catalog.set(PDFName.of('Outlines'), root);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function setMetadata(pdf: PDFDocument, book: Book, modified: string): void {
  const { facts } = book;
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setAuthor(facts.creators.map((creator) => creator.name).join('，'));
  if (facts.subtitle) pdf.setSubject(facts.subtitle);
  pdf.setCreator(`Fuzi ${fuziVersion}`);
  pdf.setProducer('Fuzi, Paged.js, Chromium');
  pdf.setCreationDate(new Date(modified));
  pdf.setModificationDate(new Date(modified));
  pdf.setLanguage(facts.language);
  pdf.catalog.delete(PDFName.of('Metadata'));
  const xmp = pdf.context.stream(xmpPacket(book, modified), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
  const id = PDFHexString.of(
    createHash('md5')
      .update(`${facts.title}\0${facts.isbn.print ?? ''}\0${modified}`)
      .digest('hex'),
  );
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}

function xmpPacket(book: Book, modified: string): string {
  const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const { facts } = book;
  const creators = facts.creators.map((creator) => `<rdf:li>${escapeXml(creator.name)}</rdf:li>`).join('');
  const identifier = facts.isbn.print
    ? `<dc:identifier>urn:isbn:${escapeXml(facts.isbn.print.replace(/-/g, ''))}</dc:identifier>`
    : '';
  const publisher = facts.publisher
    ? `<dc:publisher><rdf:Bag><rdf:li>${escapeXml(facts.publisher.name)}</rdf:li></rdf:Bag></dc:publisher>`
    : '';
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(facts.title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq>${creators}</rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>${escapeXml(facts.language)}</rdf:li></rdf:Bag></dc:language>${publisher}${identifier}
<xmp:CreateDate>${modified}</xmp:CreateDate><xmp:ModifyDate>${modified}</xmp:ModifyDate><xmp:CreatorTool>Fuzi ${fuziVersion}</xmp:CreatorTool><pdf:Producer>Fuzi, Paged.js, Chromium</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}
