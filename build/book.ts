// The contract types: facts of a book, the syntax tree, Manuscript (parsed) and Book (resolved), Target, Note, PageMap.
// Imported by all, imports no stage. Trees are immutable after read: numbers live beside them, in maps keyed by node.
import type {
  Code,
  Data,
  FootnoteReference,
  Heading,
  Literal,
  Node,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Place } from './diagnostic.ts';

// ── facts: book.yaml ─────────────────────────────────────────────────────────────────────────────────────────────

export interface Creator {
  name: string;
  /** 著, 编著, 主编, 译 … as printed after the name. */
  role: string;
  /** 美, 清 … printed in brackets before the name. */
  nationality?: string;
  /** Pinyin or inverted form for sorting. */
  fileAs?: string;
}

export interface PublisherFacts {
  name: string;
  place?: string;
  address?: string;
  postcode?: string;
  telephone?: string;
  fax?: string;
  web?: string;
  email?: string;
  /** Further lines of the publisher, printed as given (网店, 微博 …). */
  lines?: string[];
}

export interface ImprintFacts {
  editor?: string;
  designer?: string;
  proofreader?: string;
  /** 责任印制 */
  printManager?: string;
  printer?: string;
  distributor?: string;
  /** 版次, a count from 1. */
  edition?: number;
  /** 印次, a count from 1. */
  printing?: number;
  /** Date of the first edition, 'YYYY-MM' or 'YYYY-MM-DD'. */
  editionDate?: string;
  /** Date of this printing, 'YYYY-MM' or 'YYYY-MM-DD'. */
  printingDate?: string;
  /** 开本 as printed, e.g. 710×1000 1/16. */
  sheetFormat?: string;
  /** 印张 as declared, e.g. 7.5. */
  sheets?: number;
  /** 字数 in thousands, as declared, e.g. 131. */
  kiloCharacters?: number;
  printRun?: string;
  /** As printed, e.g. 36.00元. */
  price?: string;
  /** Further lines, printed as given (质量调换语 …). */
  lines?: string[];
}

export type NumberingSystem = 'A' | 'B' | 'C';

/** One item of matter.front, body, appendix or back as book.yaml lists it. */
export type MatterItem =
  | { kind: 'file'; file: string }
  /** 目录, made from the outline. */
  | { kind: 'contents' }
  /** 参考文献, made from references.yaml. */
  | { kind: 'references' }
  /** 篇: a title page of its own, then its chapters. */
  | { kind: 'part'; title: string; file?: string; items: MatterItem[] };

/** book.yaml after the schema has passed and defaults are in. */
export interface BookFacts {
  title: string;
  /** The title's lines on the title page; joined they equal title but for spaces. */
  titleDisplay: string[];
  subtitle?: string;
  parallelTitle?: string;
  series?: string;
  pinyin?: string;
  creators: Creator[];
  publisher?: PublisherFacts;
  isbn: { print?: string; ebook?: string };
  /** The block as issued, line for line; '' where there is none. */
  cip: { text: string };
  imprint: ImprintFacts;
  /** BCP 47, zh-CN unless told. */
  language: string;
  /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
  date?: string;
  /** RFC 3339 instant for dcterms:modified. */
  modified?: string;
  rights?: string;
  matter: {
    /** 内容提要, printed on the imprint page: a Markdown file. */
    summary?: string;
    front: MatterItem[];
    body: MatterItem[];
    appendix: MatterItem[];
    back: MatterItem[];
  };
  /** false for an excerpt: no findings about what is not there yet. */
  complete: boolean;
  numbering: {
    headings: 'auto' | 'typed';
    system: NumberingSystem;
    notes: 'page' | 'chapter' | 'book';
  };
  print: PrintFacts;
  check: {
    profile: string;
    /** What the profile says: levels by rule id, and whether rules that Fuzi ships off run as well. */
    profileLevels?: { rules: Record<string, 'error' | 'warning' | 'info' | 'off'>; all: boolean };
    /** rule id → error | warning | info | off */
    rules: Record<string, 'error' | 'warning' | 'info' | 'off'>;
    /** Single findings an editor has accepted, each with its reason; they go to the report no more. */
    waivers?: Waiver[];
  };
  epub: { fonts: boolean };
  web: { fonts: boolean };
  /** Extra read-only folders, absolute, that the book may take fonts and styles from. */
  assets: string[];
  /** The references file, relative to the book folder, where one exists. */
  references?: string;
}

/** One accepted finding: all that is given must match. */
export interface Waiver {
  rule: string;
  /** The source file. */
  file?: string;
  /** A value the finding names: a label, a key, a number. */
  about?: string;
  /** Why it is right as it is. */
  reason: string;
}

export interface PrintFacts {
  /** Trim size in mm. */
  trim: { width: number; height: number };
  /** The style's name: a folder of styles/ or of a house. */
  style: string;
  /** The style as read; absent: the one of that name that comes with Fuzi. */
  look?: PrintStyle;
  /** Body type size in pt (五号 10.5). */
  size: number;
  /** Baseline distance in pt; a multiple of 0.75. */
  leading: number;
  /** Characters a line. */
  characters: number;
  /** Lines a side. */
  lines: number;
  /** leaf: 另页起 (a new leaf, recto); side: 另面起. */
  opening: 'leaf' | 'side';
  /** 全角: marks side by side an em and a half; 全身: two ems; 开明: half but 。？！; 行末半角: half at a line's end. */
  punctuation: '全角' | '全身' | '开明' | '行末半角';
  /** 整段: line ends weighed over the whole paragraph; 逐行: each line filled in turn. */
  lineEnds: '整段' | '逐行';
  /** Margin at the spine, and at the head (above the first line's characters), mm; the rest follows from trim and type area. */
  gutter?: number;
  head?: number;
}

/** 版式: what a style sets, its bases' settings and sheets included. */
export interface PrintStyle {
  name: string;
  /** By path, as read/config/style-tokens.ts lists them: `h1.size`. Sizes in pt, or 正文; leadings as typed. */
  settings: Readonly<Record<string, string | number>>;
  /** A house's own faces by the names its settings use: 小标宋 → family name. */
  faces: Readonly<Record<string, string>>;
  /** Style sheets, the base's first; file is relative to the book folder, or to styles/ for Fuzi's own. */
  sheets: readonly { file: string; text: string }[];
}

// ── the tree: mdast plus our own nodes ───────────────────────────────────────────────────────────────────────────

/** `{#id .class key=value}`, as Pandoc and Quarto write it. */
export interface Attributes {
  id?: string;
  classes: string[];
  values: Record<string, string>;
}

/** ![图题](a.png){#fig-x width=80%} alone in a paragraph. */
export interface Figure extends Parent {
  type: 'figure';
  /** As written in the manuscript; Manuscript.assets says what it is. */
  url: string;
  /** fig-alt="…" or alt="…"; undefined where the author gave none. */
  alt?: string;
  /** The caption; empty where there is none. */
  children: PhrasingContent[];
}

/** A table with its caption: children are exactly [TableCaption, Table]. */
export interface CaptionedTable extends Parent {
  type: 'captionedTable';
  children: [TableCaption, Table];
}
export interface TableCaption extends Parent {
  type: 'tableCaption';
  children: PhrasingContent[];
}

/** $$ … $$ {#eq-x} */
export interface DisplayMath extends Literal {
  type: 'math';
}
/** $x$ */
export interface InlineMath extends Literal {
  type: 'inlineMath';
}

export const containerNames = [
  'note', // 注意、说明
  'tip', // 提示
  'important', // 重要
  'warning', // 警告
  'caution', // 小心
  'example', // 例
  'epigraph', // 题记
  'verse', // 诗行：line ends are kept
  'signature', // 署名，齐右
  'quotation', // 引文
  'box', // 框文
] as const;
export type ContainerName = (typeof containerNames)[number];

/** ::: note … ::: */
export interface Container extends Parent {
  type: 'container';
  name: ContainerName;
  /** title="…" of the opening line, or Quarto's heading; printed before the content. */
  title?: string;
  children: RootContent[];
}

/** [@fig-x] [-@fig-x] [@fig-x]{.page} [@sec-x]{.title} */
export interface CrossReference extends Node {
  type: 'crossReference';
  label: string;
  /** full: 图3-2; number: 3-2; page: 第12页; title: the heading's or caption's text. */
  form: 'full' | 'number' | 'page' | 'title';
  data?: Data;
}

/** [@key, 12页; @other] */
export interface Citation extends Node {
  type: 'citation';
  items: { key: string; locator?: string }[];
  data?: Data;
}

/** [文字]{.class}; classes known to editions: dot 着重号, name 专名号, work 书名号线; others are kept as classes. */
export interface Span extends Parent {
  type: 'span';
  children: PhrasingContent[];
}

/** [汉]{.ruby rt="hàn"} */
export interface Ruby extends Parent {
  type: 'ruby';
  text: string;
  children: PhrasingContent[];
}

/** ^[行内注] */
export interface InlineNote extends Parent {
  type: 'inlineNote';
  children: PhrasingContent[];
}

/** []{.line-break}: an editor ends the line here, filled to the measure. Print only; prints nothing. */
export interface LineBreak extends Node {
  type: 'lineBreak';
  data?: Data;
}

/** `::page-break` on a line of its own: the next block begins a side. Print only; prints nothing. */
export interface PageBreak extends Node {
  type: 'pageBreak';
  data?: Data;
}

/** `{fit=-1 .keep-next}` at a paragraph's end: an editor's hand. Print only. */
export interface ParagraphSetting {
  /** 缩行 (-1), 扩行 (+1): lines fewer or more than it would be set in; at most two, never 0. */
  fit?: number;
  /** 与下段同面: the next block begins on the side this paragraph ends on. */
  keepNext?: true;
}

/** CriticMarkup; {~~ a ~> b ~~} becomes a deletion and an insertion side by side. */
export interface CriticMark extends Parent {
  type: 'criticMark';
  kind: 'insertion' | 'deletion' | 'highlight' | 'comment';
  children: PhrasingContent[];
}

/** An element of the closed HTML allow-list (sub, sup, u, kbd, small, table with spans, details, summary …). */
export interface HtmlElement extends Parent {
  type: 'htmlElement';
  tagName: string;
  /** Allow-listed attributes only, already harmless. */
  properties: Record<string, string>;
  children: RootContent[];
}

/** An image inside a line of text is mdast's image; only figures have captions and numbers. */
declare module 'mdast' {
  interface Data {
    /** `{…}` after the node. */
    attributes?: Attributes;
    /** Of a paragraph. */
    setting?: ParagraphSetting;
    /** The file a node was read from, set where it differs from its section's (inclusion). */
    file?: string;
  }
  interface ListData {
    /** How the author typed it: （1） and ① are list styles of their own; decimal `1.`; bullet. */
    marker?: 'decimal' | 'bullet' | 'paren' | 'circled';
  }
  interface RootContentMap {
    figure: Figure;
    captionedTable: CaptionedTable;
    tableCaption: TableCaption;
    math: DisplayMath;
    container: Container;
    crossReference: CrossReference;
    citation: Citation;
    span: Span;
    ruby: Ruby;
    inlineMath: InlineMath;
    inlineNote: InlineNote;
    criticMark: CriticMark;
    htmlElement: HtmlElement;
    lineBreak: LineBreak;
    pageBreak: PageBreak;
  }
  interface BlockContentMap {
    figure: Figure;
    captionedTable: CaptionedTable;
    math: DisplayMath;
    container: Container;
    htmlElement: HtmlElement;
    pageBreak: PageBreak;
  }
  interface PhrasingContentMap {
    crossReference: CrossReference;
    citation: Citation;
    span: Span;
    ruby: Ruby;
    inlineMath: InlineMath;
    inlineNote: InlineNote;
    criticMark: CriticMark;
    htmlElement: HtmlElement;
    lineBreak: LineBreak;
  }
}

// ── Manuscript: what read returns ────────────────────────────────────────────────────────────────────────────────

/** A source file as read: its text is what positions count in. */
export interface SourceFile {
  /** Relative to the book folder, with `/`. */
  path: string;
  text: string;
}

/** An image the manuscript names, allowed and found. Bytes are what editions copy, unchanged. */
export interface Asset {
  /** As the manuscript writes it. */
  url: string;
  /** Relative to the book folder. */
  path: string;
  mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/svg+xml' | 'image/webp';
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
  /** SHA-256 of bytes, hex. */
  hash: string;
}

export type Matter = 'front' | 'body' | 'appendix' | 'back';

/** One manuscript file in book order, or a place where something is generated. */
export interface Piece {
  kind: 'file' | 'contents' | 'references' | 'part';
  matter: Matter;
  /** The source file; for generated pieces book.yaml. */
  file: string;
  /** Empty for contents and references. For a part: its optional page text. */
  tree: Root;
  /** The part this piece belongs to, or that it opens: index into the list of parts, from 1. */
  part?: number;
  /** Title of a part. */
  title?: string;
}

export interface BibliographyEntry {
  key: string;
  /** The entry as given, plain text. */
  text: string;
  place: Place;
}

/** An entry of terms.yaml. */
export interface Term {
  /** The spelling the book keeps to. */
  term: string;
  /** Spellings it does not use. */
  variants: string[];
  /** What the term translates; the first mention has it in brackets. */
  original?: string;
  /** Whether a variant may be replaced anywhere without asking. */
  replace: boolean;
  place: Place;
}

export interface Manuscript {
  /** Absolute path of the book folder. */
  folder: string;
  facts: BookFacts;
  /** Where a key of book.yaml stands: 'isbn.print', 'matter.body.0'. Missing keys: the nearest parent's place. */
  factPlace(path: string): Place;
  /** 内容提要. */
  summary?: { file: string; tree: Root };
  pieces: Piece[];
  /** By url as written. Images that are missing or refused are not here (and were reported). */
  assets: ReadonlyMap<string, Asset>;
  bibliography: BibliographyEntry[];
  /** terms.yaml; absent where there is none. */
  terms?: readonly Term[];
  sources: SourceFile[];
}

// ── Book: what resolve returns, and all that renderers take ──────────────────────────────────────────────────────

export type TargetKind = 'section' | 'figure' | 'table' | 'equation' | 'listing' | 'note';

/** Something that can be referred to, or at least numbered. */
export interface Target {
  kind: TargetKind;
  /** The author's label; undefined for numbered things without one. */
  label?: string;
  /** The element id that editions give it; begins with a letter. */
  anchor: string;
  /** 3-2, 2.1, 三 …; '' where unnumbered. */
  number: string;
  /** How a full reference reads: 图3-2, 第3章, 3.1节, 式（2-1）. For the unnumbered: its title. */
  name: string;
  /** How its own caption or heading prints it: 图3-2, 第3章, 3.1, （2-1）; '' where unnumbered. */
  printed: string;
  /** Title or caption as plain text. */
  title: string;
  section: string;
  place: Place;
}

export type SectionKind =
  | 'title' // 扉页
  | 'imprint' // 版权页
  | 'preface' // 前言、序 … any front-matter file
  | 'contents'
  | 'part' // 篇
  | 'chapter'
  | 'appendix'
  | 'references'
  | 'back'; // 后记 … any back-matter file

/** What starts on a new page, and is a file of its own in EPUB and web. */
export interface Section {
  /** Stable: from the file's name, not from its order; begins with a letter, ASCII. */
  id: string;
  kind: SectionKind;
  matter: Matter;
  /** Plain title with its number: 第1章　导论. */
  title: string;
  /** Its short title for running heads. */
  short: string;
  file: string;
  /**
   * What the section says. A part page has its title as a heading here, and 参考文献 its heading (the entries are in
   * Book.bibliography); 版权页 has 内容提要; 扉页 and 目录 are empty.
   */
  tree: Root;
  part?: number;
}

export interface HeadingInfo {
  /** 1 for a chapter, 2 for 节, whatever the Markdown depth is. */
  level: number;
  anchor: string;
  /** As printed before the title: 第1章, 1.1, 一、; '' where unnumbered. */
  printed: string;
  /** The title without its typed number. */
  title: PhrasingContent[];
  titleText: string;
  target: Target;
}

export interface OutlineEntry {
  level: number;
  section: string;
  anchor: string;
  printed: string;
  title: string;
  /** Listed in 目录 (level and {.unlisted} decide). */
  listed: boolean;
  children: OutlineEntry[];
}

export interface Note {
  /** Identity, shared by all editions: element ids are `note-<id>` and `mark-<id>`. */
  id: string;
  section: string;
  /** Counts within the chapter, or the book under numbering.notes: book. From 1. */
  number: number;
  /** The mark that EPUB and web print, and print where notes do not restart by page: ① … ㊿, then 51 …. */
  mark: string;
  /** Block content; an inline note is one paragraph. */
  content: RootContent[];
  /** Where the mark stands. */
  place: Place;
  /** Where the text stands. */
  textPlace: Place;
}

/** Stable id of a leaf block: paragraph, heading, table row, code block …: `<section id>-b<n>`, n in document order. */
export type BlockId = string;

/** What holds text and is laid out as a unit. Rows stand for their cells. */
export interface Block {
  id: BlockId;
  section: string;
  place: Place;
  /** A listing is two blocks of one Code node: this is its caption's id, `id` is its code's. */
  caption?: BlockId;
}

export interface Book {
  folder: string;
  facts: BookFacts;
  factPlace(path: string): Place;
  summary?: { file: string; tree: Root };
  /** Title page, imprint page and contents included, in reading order. */
  sections: Section[];
  /** Every heading of every tree. */
  headings: ReadonlyMap<Heading, HeadingInfo>;
  /** Figures, captioned tables, displayed maths and listings that are numbered. */
  numbered: ReadonlyMap<Figure | CaptionedTable | DisplayMath | Code, Target>;
  /** By label. */
  targets: ReadonlyMap<string, Target>;
  /** By mark node. A note whose text is missing has no entry (and was reported). */
  notes: ReadonlyMap<FootnoteReference | InlineNote, Note>;
  /** In order of their marks. */
  noteList: Note[];
  /** In the order printed: first cited first, then the uncited. `node` is label and text as a paragraph, a block. */
  bibliography: (BibliographyEntry & { number: number; anchor: string; node: Paragraph })[];
  /** terms.yaml; absent where there is none. */
  terms?: readonly Term[];
  /** key → number. */
  citations: ReadonlyMap<string, number>;
  outline: OutlineEntry[];
  /** Leaf blocks of all trees and notes. */
  blocks: ReadonlyMap<Node, Block>;
  assets: ReadonlyMap<string, Asset>;
  sources: SourceFile[];
  /** Every definition of a label, in document order, duplicates included (`targets` keeps the first). */
  labels: { label: string; kind: TargetKind; place: Place }[];
  /** Every id an author gave, to anything: what `[…](#id)` can reach. */
  anchors: ReadonlyMap<string, { anchor: string; section: string; place: Place }>;
  /** Note texts that no mark calls: `[^n]: …` without `[^n]`. */
  unmarkedNotes: { label: string; place: Place }[];
  /** Note marks whose text is nowhere in their file. */
  missingNotes: { label: string; place: Place }[];
}

// ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One side of a leaf in the finished PDF. */
export interface Side {
  /** From 0: the PDF page. */
  index: number;
  section: string;
  /** The printed page number, '' where the side belongs to no sequence (扉页, 版权页). */
  folio: string;
  /** PDF page label: the folio, or 扉页, 版权页. */
  label: string;
  /** False for 暗码 (counted, not printed) and for sides outside the sequences. */
  folioShown: boolean;
  blank: boolean;
  /** The first text of the side: a block, and how many of its characters (white space not counted) stand before. */
  start?: { block: BlockId; offset: number };
}

/** A block's lines on one side. Lines count from 1 on that side; furniture, captions' lines included, heads not. */
export interface BlockLines {
  side: number;
  firstLine: number;
  lines: number;
}

export interface PageMap {
  sides: Side[];
  /** element id → side index */
  anchors: Readonly<Record<string, number>>;
  blocks: Readonly<Record<BlockId, BlockLines[]>>;
}

/** What an edition hands back; paths are relative to the output folder. */
export interface EditionFile {
  path: string;
  bytes: Uint8Array;
}
