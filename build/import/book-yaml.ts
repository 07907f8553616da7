// book.yaml, contents.yaml and page-ends.yaml of an imported scan. In: facts, pieces, comparisons; out: YAML texts. Must
// hold only keys that the schema of book.yaml knows.
import { Document, isScalar, stringify, visit } from 'yaml';
import type { PageEnd } from './blocks.ts';
import type { Contents } from './contents.ts';
import type { ScanFacts } from './facts.ts';
import type { Headings } from './headings.ts';
import { type PageDesign, usualHeadings } from './page-design.ts';
import type { ScanPiece } from './pieces.ts';

export interface BookYamlInput {
  facts: ScanFacts;
  pieces: ScanPiece[];
  parts: { title: string; file?: string }[];
  headings: Headings;
  hasContents: boolean;
  complete: boolean;
  opening?: 'leaf' | 'side';
  /** Characters a line, measured from the page ends. */
  characters?: number;
  /** What the page ends say of the printed book's pages. */
  design?: PageDesign;
}

/** Where a book's own style stands, beside its chapters. */
export const styleFolder = '版式';

/**
 * The formats of styles/formats that the usual sheets and divisions give (chinese-publishing.md §4.1). Sheets whose trim
 * size is not among them are left to the editor.
 */
export const trims: Record<string, string> = {
  '787×1092/16': '185×260',
  '787×1092/32': '130×184',
  '850×1168/32': '140×203',
  '880×1230/32': '148×210',
  '889×1194/16': '210×285',
  '890×1240/32': '148×210',
  '710×1000/16': '170×240',
  '720×1000/16': '170×240',
};

/** The format that a 开本 line stands for; undefined where it is not a known one. */
export function trimOf(sheetFormat: string | undefined): string | undefined {
  const text =
    sheetFormat
      ?.normalize('NFKC')
      .replace(/毫米|mm/gi, '')
      .replace(/[xX*]/g, '×') ?? '';
  const sheet = /(\d{3,4})\s*×\s*(\d{3,4})\s*(?:1\/)?(16|32)(?:开)?/.exec(text);
  if (sheet) return trims[`${sheet[1]}×${sheet[2]}/${sheet[3]}`];
  const trim = /^\s*(\d{3})\s*×\s*(\d{3})\s*$/.exec(text);
  return trim && Object.values(trims).includes(`${trim[1]}×${trim[2]}`) ? `${trim[1]}×${trim[2]}` : undefined;
}

/** Writes book.yaml. */
export function bookYaml(input: BookYamlInput): string {
  const { facts, pieces, parts } = input;
  const files = (matter: ScanPiece['matter']) =>
    pieces.filter((piece) => piece.matter === matter).map((piece) => piece.file);
  const summary = files('summary')[0];
  const body: unknown[] = [];
  for (const piece of pieces.filter((one) => one.matter === 'body')) {
    if (piece.part === undefined) {
      body.push(piece.file);
      continue;
    }
    const part = parts[piece.part]!;
    let entry = body.find((one) => typeof one === 'object' && (one as { of: number }).of === piece.part) as
      | Record<string, unknown>
      | undefined;
    if (!entry) {
      entry = { of: piece.part, part: part.title, ...(part.file ? { file: part.file } : {}), items: [] as string[] };
      body.push(entry);
    }
    if (piece.kind !== 'part') (entry.items as string[]).push(piece.file);
  }
  for (const entry of body) if (typeof entry === 'object') delete (entry as { of?: number }).of;
  const front = [...files('front'), ...(input.hasContents ? ['contents'] : [])];
  const [appendix, back] = [files('appendix'), files('back')];
  const format = trimOf(facts.imprint.sheetFormat);
  const print = {
    ...(format ? { format } : {}),
    ...(input.opening ? { opening: input.opening } : {}),
    ...(input.characters ? { characters: input.characters } : {}),
    ...(input.design ? { lines: input.design.lines } : {}),
    ...(input.design?.fullMarks ? { punctuation: '全身' } : {}),
    ...(input.design?.lineByLine ? { lineEnds: '逐行' } : {}),
    ...(input.design && styleYaml(input.design) ? { style: `./${styleFolder}` } : {}),
  };
  const date = facts.date;
  const filled = (value: object | undefined) => (value && Object.keys(value).length ? value : undefined);
  const book = {
    title: facts.title,
    titleDisplay: facts.titleDisplay,
    subtitle: facts.subtitle,
    parallelTitle: facts.parallelTitle,
    series: facts.series,
    pinyin: facts.pinyin,
    creators: facts.creators.length ? facts.creators : undefined,
    publisher: facts.publisher,
    isbn: filled(facts.isbn),
    cip: facts.cip,
    imprint: filled(facts.imprint),
    language: 'zh-CN',
    date,
    // No clock here: the same scan makes the same folder. The date of the book is the nearest there is.
    modified: `${date ? (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date) : '2000-01-01'}T00:00:00Z`,
    matter: {
      summary,
      front: front.length ? front : undefined,
      body,
      appendix: appendix.length ? appendix : undefined,
      back: back.length ? back : undefined,
    },
    complete: input.complete,
    numbering: {
      headings: 'typed',
      ...(input.headings.system ? { system: input.headings.system } : {}),
      notes: 'page',
    },
    print: filled(print),
  };
  const document = new Document(JSON.parse(JSON.stringify(book)));
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.value === 'text' && isScalar(pair.value)) pair.value.type = 'BLOCK_LITERAL';
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** The style of a book whose headings take other lines than usual; undefined where they do not. */
export function styleYaml({ headings, explained, of }: PageDesign): string | undefined {
  const [chapter, section, item] = headings;
  if (headings.every((taken, n) => taken === usualHeadings[n])) return undefined;
  // A chapter's title takes five lines; what it had more of stood empty above it.
  const title = Math.min(chapter, 5);
  const settings = {
    extends: '学术',
    chapterOpening: { above: chapter - title },
    h1: { lines: title },
    h2: { lines: section },
    h3: { lines: item },
  };
  return `# 原书的占行：由扫描稿 ${of} 处换页推得，合 ${explained} 处。\n${stringify(settings)}`;
}

/** Writes contents.yaml: the typed contents, as data to compare with. */
export function contentsYaml(contents: Contents): string {
  const entries = contents.entries.map(({ text, page, level, lines }) => ({
    text,
    ...(page ? { page } : {}),
    level,
    lines,
  }));
  return `# 原书目录：只供核对，不排印。lines 是扫描稿的行号。\n${stringify({ entries }, { lineWidth: 0, flowCollectionPadding: false })}`;
}

/** Writes page-ends.yaml: where a printed page ended within a paragraph. */
export function pageEndsYaml(ends: PageEnd[]): string {
  const data = ends.map(({ file, lines, before, after, page }) => ({
    file,
    lines,
    before,
    after,
    ...(page ? { page } : {}),
  }));
  return `# 原书换页处：一段文字在 before 与 after 之间换页。只供核对。lines 是扫描稿的行号。\n${stringify({ pageEnds: data }, { lineWidth: 0 })}`;
}
