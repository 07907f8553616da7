// A book set in type without a browser: pages of text items as pdfjs would read them from a PDF, painted in a browser's
// order (ruby after its line, formulas after their page), and what the layout says of them. Test material only: it lays
// text out from the rendered HTML of print, so that verify is tested against the renderer and not against itself.
import type { Element, ElementContent } from 'hast';
import type { Book, OutlineEntry, PageMap, Section, Side } from '../../book.ts';
import { renderSection } from '../../render/html/index.ts';
import { noteMark } from '../../resolve/wording.ts';
import type { PageItem, PageText, PdfFacts } from '../pdf-text.ts';
import type { PrintedSide } from '../printed-side.ts';

const trim = { width: 482, height: 680 };
const area = { x: 72, y: 77, width: 336, height: 540 };
const size = 10.5;
const leading = 18;
const lineLength = 32;
const linesPerPage = 14;
const notesY = area.y + 400;

export interface SetBook {
  pages: PageText[];
  sides: PrintedSide[];
  pageMap: PageMap;
  facts: PdfFacts;
}

interface Page {
  section: Section;
  items: PageItem[];
  late: PageItem[];
  notes: PageItem[];
  marks: string[];
  images: string[];
  generated: string[];
  line: number;
  opening: boolean;
}

interface Setter {
  pages: Page[];
  section: Section;
  anchors: Map<string, number>;
  column: number;
  notesByPage: boolean;
  lastMark: string;
  table?: { head: string; caption: string };
}

/** Sets a book; the second round knows the page numbers. */
export function typeset(book: Book): SetBook {
  const first = setOnce(book);
  return setOnce(book, first.pageMap);
}

function setOnce(book: Book, pageMap?: PageMap): SetBook {
  const setter: Setter = {
    pages: [],
    section: book.sections[0]!,
    anchors: new Map(),
    column: 0,
    notesByPage: book.facts.numbering.notes === 'page',
    lastMark: '',
  };
  for (const section of book.sections) {
    setter.section = section;
    newPage(setter, true);
    setter.anchors.set(section.id, setter.pages.length - 1);
    const root = renderSection(book, section, {
      edition: 'print',
      link: (anchor) => `#${anchor}`,
      image: (asset) => asset.hash,
      pageMap,
    });
    setNodes(root.children, setter);
  }
  return finish(book, setter);
}

function newPage(setter: Setter, opening: boolean): void {
  const { section } = setter;
  setter.pages.push({
    section,
    items: [],
    late: [],
    notes: [],
    marks: [],
    images: [],
    generated: [],
    line: 0,
    opening,
  });
  setter.column = 0;
  const { table } = setter;
  if (opening || !table) return;
  for (const text of [`续表${table.caption.replace(/^表/, '')}`, table.head]) {
    pageOf(setter).generated.push(text);
    setText(text, setter, 'AAAAAA+FuziSong');
    newLine(setter);
  }
}

const pageOf = (setter: Setter): Page => setter.pages.at(-1)!;

function newLine(setter: Setter): void {
  if (setter.column === 0) return;
  pageOf(setter).line++;
  setter.column = 0;
}

const classes = (node: Element): string[] =>
  Array.isArray(node.properties.className) ? (node.properties.className as string[]) : [];
const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 li tr pre figcaption caption div blockquote br section ul ol table figure'.split(' '),
);

function setNodes(nodes: readonly ElementContent[], setter: Setter): void {
  for (const node of nodes) {
    if (node.type === 'text') setText(node.value, setter, 'AAAAAA+FuziSong');
    else if (node.type === 'element') setElement(node, setter);
  }
}

function setElement(node: Element, setter: Setter): void {
  const id = node.properties.id;
  if (typeof id === 'string') setter.anchors.set(id, setter.pages.length - 1);
  if (classes(node).includes('page-note')) {
    setNote(node, setter);
    return;
  }
  if (classes(node).includes('katex')) {
    setFormula(node, setter);
    return;
  }
  if (classes(node).includes('note-mark')) {
    setMark(node, setter);
    return;
  }
  if (node.tagName === 'img') {
    pageOf(setter).images.push(String(node.properties.src));
    return;
  }
  if (node.tagName === 'ruby') {
    setRuby(node, setter);
    return;
  }
  if (node.tagName === 'table') {
    const text = (name: string): string => plain(findTag(node, name));
    setter.table = { head: text('thead'), caption: plain(findClass(node, 'label')) };
    setNodes(node.children, setter);
    setter.table = undefined;
    newLine(setter);
    return;
  }
  if (blocks.has(node.tagName)) newLine(setter);
  setNodes(node.children, setter);
  if (blocks.has(node.tagName)) newLine(setter);
}

function findTag(node: Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === name ? child : findTag(child, name);
    if (found) return found;
  }
  return undefined;
}

function findClass(node: Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = classes(child).includes(name) ? child : findClass(child, name);
    if (found) return found;
  }
  return undefined;
}

const plain = (node: ElementContent | undefined): string =>
  !node ? '' : node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(plain).join('') : '';

/** Sets characters, a line at a time; a full page goes on to the next. */
function setText(text: string, setter: Setter, font: string): void {
  for (const character of text.replace(/[\s\u2060]+/gu, '')) {
    if (setter.column >= lineLength) newLine(setter);
    if (pageOf(setter).line >= linesPerPage) newPage(setter, false);
    const page = pageOf(setter);
    const y = area.y + (page.line + 0.75) * leading;
    const last = page.items.at(-1);
    if (last && last.y === y && last.font === font && setter.column > 0) {
      last.text += character;
      last.width += size;
    } else page.items.push({ text: character, x: area.x + setter.column * size, y, width: size, size, font });
    setter.column++;
  }
}

/** A reading stands above its base and is painted when the line is done: here, with the page's late pieces. */
function setRuby(node: Element, setter: Setter): void {
  const base = node.children.filter((child) => !(child.type === 'element' && child.tagName === 'rt'));
  const reading = node.children.find((child) => child.type === 'element' && child.tagName === 'rt');
  setNodes(base, setter);
  const page = pageOf(setter);
  const x = area.x + (setter.column - 1) * size;
  const y = area.y + (page.line + 0.75) * leading - 11;
  page.late.push({ text: plain(reading), x, y, width: size, size: 5.25, font: 'AAAAAA+FuziSong' });
}

function setFormula(node: Element, setter: Setter): void {
  const page = pageOf(setter);
  const y = area.y + (page.line + 0.75) * leading;
  const x = area.x + setter.column * size;
  // Backwards: within a formula the order of painting is not that of reading.
  for (const text of (plain(node).match(/\p{Script=Han}+|[^\s\p{Script=Han}]/gu) ?? []).reverse()) {
    const font = /\p{Script=Han}/u.test(text) ? 'CAAAAA+FuziSong' : 'BAAAAA+KaTeX_Main-Regular';
    page.late.push({ text, x, y, width: 5, size, font });
  }
  setter.column += 3;
}

function setMark(node: Element, setter: Setter): void {
  if (pageOf(setter).notes.length >= 8) newPage(setter, false);
  const id = String(node.properties.id).replace(/^mark-/, '');
  const text = setter.notesByPage ? noteMark(pageOf(setter).marks.length + 1) : plain(node);
  setter.lastMark = text;
  // A mark does not begin a page: it stands on the line of its word.
  if (setter.column >= lineLength) setter.column = lineLength - 1;
  setText(text, setter, 'AAAAAA+FuziSong');
  pageOf(setter).marks.push(id);
}

function setNote(node: Element, setter: Setter): void {
  const page = pageOf(setter);
  const mark = setter.notesByPage ? noteMark(page.marks.length) : setter.lastMark;
  const text = (mark + plain(node)).replace(/[\s\u2060]+/gu, '');
  for (let from = 0; from < text.length; from += 36) {
    const y = notesY + 12 + page.notes.length * 14;
    page.notes.push({ text: text.slice(from, from + 36), x: area.x, y, width: 300, size: 9, font: 'AAAAAA+FuziSong' });
  }
}

function finish(book: Book, setter: Setter): SetBook {
  let folio = 0;
  const mapSides: Side[] = [];
  const sides: PrintedSide[] = [];
  const pages: PageText[] = [];
  for (const [index, page] of setter.pages.entries()) {
    const { section } = page;
    const plainSide = section.kind === 'title' || section.kind === 'imprint';
    const printed = plainSide ? '' : String(++folio);
    const label = printed || (section.kind === 'title' ? '扉页' : '版权页');
    mapSides.push({ index, section: section.id, folio: printed, label, folioShown: printed !== '', blank: false });
    const head = page.opening || plainSide ? '' : index % 2 === 0 ? section.short : book.facts.title;
    const kind = plainSide || section.kind === 'contents' ? (section.kind as 'title' | 'imprint' | 'contents') : 'text';
    sides.push({
      index,
      kind,
      trim,
      area,
      notesTop: page.notes.length > 0 ? notesY : undefined,
      head,
      folio: printed,
      generated: page.generated,
      images: page.images.map((hash) => ({ hash })),
      notes: page.marks,
    });
    const furniture = (text: string, y: number): PageItem[] =>
      text ? [{ text, x: area.x, y, width: 50, size: 9, font: 'AAAAAA+FuziSong' }] : [];
    pages.push({
      index,
      ...trim,
      items: [...furniture(head, 50), ...page.items, ...page.notes, ...page.late, ...furniture(printed, 650)],
      paths: 100,
      images: page.images.map((hash) => {
        const asset = [...book.assets.values()].find((each) => each.hash === hash)!;
        const box = { x: area.x, y: area.y, width: 100, height: 60 };
        return { width: asset.width, height: asset.height, uniform: false, box };
      }),
    });
  }
  const pageMap: PageMap = { sides: mapSides, anchors: Object.fromEntries(setter.anchors), blocks: {} };
  const entries = (list: readonly OutlineEntry[], level: number): PdfFacts['outline'] =>
    list.flatMap((entry) => [
      { title: entry.printed + entry.title, level, page: pageMap.anchors[entry.anchor] ?? 0 },
      ...entries(entry.children, level + 1),
    ]);
  const facts: PdfFacts = {
    pageCount: pages.length,
    title: book.facts.title,
    author: book.facts.creators.map(({ name }) => name).join('，'),
    xmp: '',
    labels: mapSides.map(({ label }) => label),
    outline: entries(book.outline, 1),
  };
  return { pages, sides, pageMap, facts };
}
