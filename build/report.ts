// What a build was: report.json. Facts of the book, versions, timings, per edition its files with their hashes, pages,
// PageMap, what was not checked, every diagnostic. Decides `signable`; prints and writes nothing.
import { createHash } from 'node:crypto';
import type { Book, BookFacts, EditionFile, PageMap } from './book.ts';
import { type Diagnostic, messageOf } from './diagnostic.ts';
import type { BuildOptions } from './pipeline.ts';
import { type Fallback, type Font, type ReportedFallback, reportedFallbacks } from './render/fonts/index.ts';
import type { Layout, PrintEdition, SideFacts } from './render/print/index.ts';
import { fuziVersion, packageVersion } from './root.ts';
import type { LayoutFigures } from './verify/audit/index.ts';

export interface ReportedFile {
  path: string;
  bytes: number;
  sha256: string;
}

export interface BuildReport {
  fuzi: string;
  book: { title?: string; isbn?: string; folder: string; complete?: boolean };
  versions: { node: string; pagedjs?: string; browser?: string; fonts: string[] };
  editions: {
    print?: {
      files: ReportedFile[];
      sides: number;
      /** 印张 = sides ÷ 开数, where the imprint names a sheet format. */
      sheets?: number;
      /** 版面字数: characters a line × lines × sides. */
      gridCharacters: number;
      rounds: number;
      sections: { id: string; sides: number; fromCache: boolean }[];
      pageMap: PageMap;
      /** What stands on each side besides the book's text, and where: what `fuzi verify` needs to read the PDF again. */
      printedSides: SideFacts[];
      /** PostScript names of the faces that were embedded. */
      faces: string[];
      /** What was measured on the finished pages: lines, gaps, the grid, faces, findings by rule. */
      layout?: LayoutFigures;
    };
    epub?: { files: ReportedFile[]; pageList: boolean };
    web?: { files: ReportedFile[] };
  };
  /** Characters not printed in the face their text is set in; `to` null: no face has it. */
  fonts: { fallbacks: ReportedFallback[] };
  /** Characters of the manuscript's text, white space not counted. */
  characters: number;
  signable: boolean;
  unchecked: string[];
  counts: { errors: number; warnings: number; infos: number };
  diagnostics: (Diagnostic & { message: string })[];
  /** Milliseconds a stage. That of `print` overlaps with the others from `check` on: Chromium prints meanwhile. */
  timings: Record<string, number>;
  /** True where nothing had changed since the last build and its files were left as they are. */
  unchanged: boolean;
}

export interface ReportParts {
  options: BuildOptions;
  found: Diagnostic[];
  unchecked: string[];
  timings: Record<string, number>;
  files: EditionFile[];
  book?: Book;
  layout?: Layout;
  print?: PrintEdition;
  figures?: LayoutFigures;
  fonts?: readonly Font[];
  fallbacks?: readonly Fallback[];
}

export function makeReport(parts: ReportParts): BuildReport {
  const { book, layout, print, found } = parts;
  const count = (severity: Diagnostic['severity']) =>
    found.filter((each) => each.severity === severity).reduce((sum, each) => sum + (each.count ?? 1), 0);
  const errors = count('error');
  const warnings = count('warning');
  const files = parts.files.map((file) => ({
    path: file.path,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  }));
  const of = (name: string) => files.filter((file) => file.path.startsWith(`${name}/`));
  const missing = parts.options.editions.filter((name) => of(name).length === 0);
  const report: BuildReport = {
    fuzi: fuziVersion,
    book: {
      title: book?.facts.title,
      isbn: book?.facts.isbn.print,
      folder: parts.options.folder.split(/[\\/]/).pop() ?? '',
      complete: book?.facts.complete,
    },
    versions: {
      node: process.version,
      pagedjs: layout ? packageVersion('pagedjs') : undefined,
      browser: print?.browserVersion,
      fonts: [...new Set((parts.fonts ?? []).map((font) => font.source))],
    },
    editions: {},
    fonts: { fallbacks: reportedFallbacks(parts.fallbacks ?? [], layout?.pageMap) },
    characters: book ? book.sources.reduce((sum, source) => sum + source.text.replace(/\s/g, '').length, 0) : 0,
    signable:
      errors === 0 && missing.length === 0 && !(parts.options.strict && (warnings > 0 || parts.unchecked.length > 0)),
    unchecked: parts.unchecked,
    counts: { errors, warnings, infos: count('info') },
    diagnostics: found.map((each) => ({ ...each, message: messageOf(each, 'zh').what })),
    timings: parts.timings,
    unchanged: false,
  };
  if (print && layout && book) {
    const sides = layout.pageMap.sides.length;
    report.editions.print = {
      files: of('print'),
      sides,
      sheets: sheetsOf(book.facts, sides),
      gridCharacters: book.facts.print.characters * book.facts.print.lines * sides,
      rounds: layout.rounds,
      sections: layout.sections,
      pageMap: layout.pageMap,
      printedSides: print.sides,
      faces: layout.faces,
      layout: parts.figures,
    };
  }
  if (of('epub').length) report.editions.epub = { files: of('epub'), pageList: layout !== undefined };
  if (of('web').length) report.editions.web = { files: of('web') };
  return report;
}

/** 印张 = sides ÷ 开数; undefined where the imprint names no 开数. */
function sheetsOf(facts: BookFacts, sides: number): number | undefined {
  const fold = /1\s*\/\s*(\d+)\s*$/.exec(facts.imprint.sheetFormat ?? '')?.[1];
  return fold ? Number((sides / Number(fold)).toFixed(3)) : undefined;
}

/**
 * The instant written into EPUB and PDF: book.yaml's modified, else SOURCE_DATE_EPOCH, else the book's date; never the
 * clock, so that the same input makes the same bytes.
 */
export function modifiedInstant(facts: BookFacts, environment: Readonly<Record<string, string | undefined>>): string {
  if (facts.modified) return new Date(facts.modified).toISOString().replace(/\.\d+Z$/, 'Z');
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  const [year = '1970', month = '01', day = '01'] = (facts.date ?? '1970-01-01').split('-');
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00Z`;
}
