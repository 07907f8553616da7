// fuzi import: the text of a scanned book → a book folder that builds. In: the decoded text and the scan's name; out: the
// files, the report, findings at lines of the scan. Pure: the caller decodes and writes. The steps in order, each of which
// gives lines a role or takes characters out as a listed change; takeAccount then shows that nothing was lost.
import type { Reported } from '../diagnostic.ts';
import { takeAccount } from './account.ts';
import { type Block, blocksOf, type PageEnd } from './blocks.ts';
import { bookYaml, contentsYaml, pageEndsYaml, styleFolder, styleYaml, trimOf } from './book-yaml.ts';
import { takeCip } from './cip.ts';
import { breaksOff, compareContents, measureOf, openingOf } from './compare.ts';
import { takeContents } from './contents.ts';
import { gatherFacts } from './facts.ts';
import { findHeadings } from './headings.ts';
import { takeImprint } from './imprint.ts';
import { readLines } from './lines.ts';
import { writeMarkdown } from './markdown.ts';
import { namedPiece } from './names.ts';
import { typedNumber } from './numbering.ts';
import { pageDesign } from './page-design.ts';
import { divide, type ScanPiece } from './pieces.ts';
import { writeReport } from './report.ts';
import { type Line, report, type Scan, squeeze } from './scan.ts';
import { takeTitlePages } from './title-page.ts';

/** Where every change of an import is listed: beside the book, no part of it. */
export const reportFile = 'import-report.md';

export interface ImportedBook {
  /** book.yaml, Markdown, contents.yaml, page-ends.yaml, import-report.md; paths relative to the book folder. */
  files: { path: string; text: string }[];
}

/**
 * Imports a scan.
 * @param text the scan, decoded
 * @param sourceName its file name, for places and the report
 */
export function importScan(text: string, sourceName: string): Reported<ImportedBook> {
  const scan = readLines(text, sourceName);
  if (!squeeze(text)) {
    report(scan, 'scan-not-empty', 1);
    return { value: { files: [] }, diagnostics: scan.diagnostics };
  }
  const contents = takeContents(scan);
  const cip = takeCip(scan);
  const imprint = takeImprint(scan, cip?.line);
  const from = firstPiece(scan);
  const titlePages = takeTitlePages(scan, scan.lines.slice(0, from), cip?.title, cip?.subtitle);
  const facts = gatherFacts(scan, cip, titlePages, imprint);
  const headings = findHeadings(scan, from, contents, facts.title);
  const { pieces, parts } = divide(scan, from, headings);
  dropLooseRules(scan, pieces);

  const authors = facts.creators.map((creator) => squeeze(creator.name));
  const ends: PageEnd[] = [];
  const written: { piece: ScanPiece; path: string; text: string; blocks: Block[] }[] = [];
  for (const piece of pieces) {
    const made = blocksOf(scan, piece, headings, authors);
    ends.push(...made.ends);
    if (piece.kind === 'part' && made.blocks.length === 0) continue;
    if (piece.kind === 'part') parts[piece.part!]!.file = piece.file;
    written.push({ piece, path: piece.file, text: writeMarkdown(made.blocks), blocks: made.blocks });
  }
  if (!written.some((file) => file.piece.matter === 'body')) report(scan, 'scan-body-found', 1);

  const missing = compareContents(
    scan,
    contents,
    headings,
    parts.map((part) => part.title),
  );
  const complete = !breaksOff(scan, written) && missing.length === 0;
  const characters = measureOf(ends);
  const design = characters ? pageDesign(written, ends, characters, 30) : undefined;
  const opening = openingOf(contents);
  const { sheetFormat } = facts.imprint;
  if (sheetFormat && !trimOf(sheetFormat)) {
    const { line = 1 } = imprint.facts.find(({ key }) => key === 'imprint.sheetFormat') ?? {};
    report(scan, 'scan-format-known', line, { format: sheetFormat });
  }
  const account = takeAccount(scan, written);
  const yaml = bookYaml({
    facts,
    pieces,
    parts,
    headings,
    hasContents: contents !== undefined || pieces.filter((piece) => piece.kind === 'chapter').length > 1,
    complete,
    ...(opening ? { opening } : {}),
    ...(characters ? { characters } : {}),
    ...(design ? { design } : {}),
  });
  const style = design && styleYaml(design);
  const files = [
    { path: 'book.yaml', text: yaml },
    ...(style ? [{ path: `${styleFolder}/style.yaml`, text: style }] : []),
    ...written.map(({ path, text }) => ({ path, text })),
    ...(contents ? [{ path: 'contents.yaml', text: contentsYaml(contents) }] : []),
    ...(ends.length ? [{ path: 'page-ends.yaml', text: pageEndsYaml(ends) }] : []),
  ];
  const reported = writeReport(scan, {
    files: files.map((file) => file.path),
    contents,
    missing,
    ends,
    account,
    complete,
    ...(characters ? { characters } : {}),
    ...(design ? { design } : {}),
  });
  return { value: { files: [...files, { path: reportFile, text: reported }] }, diagnostics: scan.diagnostics };
}

/** Index of the line where cover and title page are over: the first piece, or what was taken out already. */
function firstPiece(scan: Scan): number {
  const taken = (line: Line) => line.role === 'cip' || line.role === 'imprint' || line.role === 'contents';
  const index = scan.lines.findIndex((line) => {
    if (taken(line)) return true;
    if (line.role || !squeeze(line.text)) return false;
    if (namedPiece(line.text)) return true;
    const number = typedNumber(line.text.replace(/\*\*/g, ''));
    if (number && (number.form === 'chapter' || number.form === 'part' || (line.depth > 0 && number.form !== 'arabic')))
      return true;
    // Running text before any heading: there is no title page, or it is over.
    return line.text.length > 100;
  });
  return Math.max(index, 0);
}

/** Rules outside every piece: between cover, CIP and imprint. */
function dropLooseRules(scan: Scan, pieces: ScanPiece[]): void {
  const placed = new Set(pieces.flatMap((piece) => piece.lines));
  for (const line of scan.lines) {
    if (line.role === 'rule' && !placed.has(line)) {
      scan.changes.push({ kind: 'rule', line: line.n, removed: line.raw.trim(), note: '分隔线' });
    }
  }
}
