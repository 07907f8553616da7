// One finished (X)HTML document → what it says: the text of its sections and notes as normalise.ts counts it, and its
// images, links, ids and formulas. Read by the document's own semantics (roles, element names, the classes of the
// shared conventions). Must not take anything from the Book: what is expected is another file's business.
import { classesOf, find, findAll, type MarkupElement, type MarkupNode, textOf } from './markup-tree.ts';
import { counted, formulaSign, noteSign, sign } from './normalise.ts';

export interface FoundImage {
  src: string;
  alt?: string;
  /** body or note:<id>. */
  stream: string;
}

export interface FoundLink {
  href: string;
  text: string;
  kind: 'reference' | 'citation' | 'note-mark' | 'backlink' | 'other';
  /** Id of the link itself. */
  id?: string;
  stream: string;
}

export interface FoundFormula {
  tex: string;
  /** Text of the formula's own elements, annotation left out. */
  glyphs: string;
  stream: string;
}

/** A section root, a title or imprint page, or what stands outside all of them. */
export interface FoundPart {
  kind: 'section' | 'title' | 'imprint' | 'outside';
  /** Id of the section root; '' outside. */
  id: string;
  text: string;
}

/** What an element with an id says of itself. */
export interface FoundAnchor {
  /** The printed number or label: 图3-2, 第1章, （2-1）. */
  label: string;
  title: string;
  element: MarkupElement;
}

export interface FoundDocument {
  path: string;
  parts: FoundPart[];
  notes: { id: string; text: string; backlinks: FoundLink[] }[];
  images: FoundImage[];
  links: FoundLink[];
  formulas: FoundFormula[];
  anchors: Map<string, FoundAnchor>;
  /** Ids that stand more than once. */
  repeatedIds: string[];
}

interface Walk {
  document: FoundDocument;
  sectionIds: ReadonlySet<string>;
  part: FoundPart;
  stream: string;
  note?: FoundDocument['notes'][number];
  /** Text of the links that are open, innermost last. */
  openLinks: FoundLink[];
}

/** Elements whose text is never the book's. */
const silent = new Set(['head', 'script', 'style', 'template', 'rp', 'annotation', 'annotation-xml', 'noscript']);
/** Furniture of a page: only outside a section root may these hold generated text. */
const furniture = new Set(['header', 'footer', 'nav']);

const has = (element: MarkupElement, name: string): boolean => classesOf(element).includes(name);
const means = (element: MarkupElement, epubType: string, role: string): boolean =>
  (element.attributes['epub:type'] ?? '').split(/\s+/).includes(epubType) || element.attributes.role === role;

/**
 * Reads a finished document.
 * @param path of the document inside the edition, kept for messages
 * @param sectionIds ids of the book's sections: their root elements part the text
 */
export function readMarkup(root: MarkupElement, path: string, sectionIds: ReadonlySet<string>): FoundDocument {
  const outside: FoundPart = { kind: 'outside', id: '', text: '' };
  const document: FoundDocument = {
    path,
    parts: [],
    notes: [],
    images: [],
    links: [],
    formulas: [],
    anchors: new Map(),
    repeatedIds: [],
  };
  walkNode(root, { document, sectionIds, part: outside, stream: 'body', openLinks: [] });
  // NFC once more over the whole: a combining mark may have stood in an element of its own.
  for (const part of document.parts) part.text = part.text.normalize('NFC');
  if (outside.text) document.parts.push(outside);
  return document;
}

function say(text: string, walk: Walk): void {
  if (!text) return;
  if (walk.note) walk.note.text += text;
  else walk.part.text += text;
}

function walkNode(node: MarkupNode, walk: Walk): void {
  if (typeof node === 'string') {
    const text = counted(node);
    for (const link of walk.openLinks) link.text += text;
    if (walk.openLinks.some(({ kind }) => kind === 'note-mark' || kind === 'backlink')) return;
    say(text, walk);
    return;
  }
  noteId(node, walk.document);
  if (silent.has(node.name) || has(node, 'generated')) {
    collectIds(node, walk.document);
    return;
  }
  if (means(node, 'pagebreak', 'doc-pagebreak')) return;
  if (node.name === 'nav' || (walk.part.kind === 'outside' && furniture.has(node.name))) {
    walkLinksOnly(node, walk);
    return;
  }
  if (node.name === 'math' || has(node, 'katex') || has(node, 'katex-error')) {
    walkFormula(node, walk);
    return;
  }
  switch (node.name) {
    case 'img':
    case 'image':
      walk.document.images.push({
        src: node.attributes.src ?? node.attributes['xlink:href'] ?? '',
        alt: node.attributes.alt,
        stream: walk.stream,
      });
      say(sign.image, walk);
      return;
    case 'tr':
      say(sign.row, walk);
      break;
    case 'td':
    case 'th':
      say(sign.cell, walk);
      break;
    case 'a':
      walkLink(node, walk);
      return;
  }
  if (means(node, 'footnote', 'doc-footnote')) {
    walkNote(node, walk);
    return;
  }
  const inner = partOf(node, walk);
  if (inner) {
    walk.document.parts.push(inner);
    walkChildren(node, { ...walk, part: inner });
    return;
  }
  walkChildren(node, walk);
}

function walkChildren(node: MarkupElement, walk: Walk): void {
  for (const child of node.children) walkNode(child, walk);
}

function partOf(node: MarkupElement, walk: Walk): FoundPart | undefined {
  const id = node.attributes.id ?? '';
  if (has(node, 'title-page')) return { kind: 'title', id, text: '' };
  if (has(node, 'imprint-page')) return { kind: 'imprint', id, text: '' };
  const kind = walk.part.kind;
  if (walk.sectionIds.has(id) && kind === 'outside') return { kind: 'section', id, text: '' };
  return undefined;
}

function walkLink(node: MarkupElement, walk: Walk): void {
  const kind =
    means(node, 'noteref', 'doc-noteref') || has(node, 'note-mark')
      ? 'note-mark'
      : has(node, 'backlink') || node.attributes.role === 'doc-backlink'
        ? 'backlink'
        : has(node, 'reference')
          ? 'reference'
          : has(node, 'citation')
            ? 'citation'
            : 'other';
  const href = node.attributes.href;
  if (href === undefined) {
    walkChildren(node, walk);
    return;
  }
  const link: FoundLink = { href, text: '', kind, id: node.attributes.id, stream: walk.stream };
  walk.document.links.push(link);
  if (kind === 'backlink') walk.note?.backlinks.push(link);
  if (kind === 'note-mark') say(noteSign(noteOfHref(href)), walk);
  walkChildren(node, { ...walk, openLinks: [...walk.openLinks, link] });
}

/** The note that a mark's href names: …#note-<id>. */
function noteOfHref(href: string): string {
  return /#note-(.*)$/s.exec(href)?.[1] ?? href;
}

function walkNote(node: MarkupElement, walk: Walk): void {
  const id = (node.attributes.id ?? '').replace(/^note-/, '');
  const note = { id, text: '', backlinks: [] };
  walk.document.notes.push(note);
  walkChildren(node, { ...walk, note, stream: `note:${id}` });
  note.text = note.text.normalize('NFC');
}

/** A formula stands for its TeX source; what it shows is kept beside it. */
function walkFormula(node: MarkupElement, walk: Walk): void {
  collectIds(node, walk.document);
  const math = node.name === 'math' ? node : find(node, (element) => element.name === 'math');
  const annotation = find(node, (element) => element.name === 'annotation');
  const plain = counted(textOf(math ?? node, uncounted));
  const tex = annotation ? textOf(annotation) : (math?.attributes.alttext ?? textOf(node, uncounted));
  walk.document.formulas.push({ tex: counted(tex), glyphs: plain, stream: walk.stream });
  say(formulaSign(tex), walk);
}

/** Links and ids count everywhere, also where the text does not. */
function walkLinksOnly(node: MarkupElement, walk: Walk): void {
  collectIds(node, walk.document);
  for (const link of findAll(node, (element) => element.name === 'a' && element.attributes.href !== undefined)) {
    walk.document.links.push({
      href: link.attributes.href!,
      text: counted(textOf(link)),
      kind: 'other',
      stream: 'furniture',
    });
  }
}

/** Text of an element that is not counted: page numbers in the margin, what is marked as generated. */
const uncounted = (element: MarkupElement): boolean =>
  silent.has(element.name) || has(element, 'generated') || means(element, 'pagebreak', 'doc-pagebreak');

function noteId(node: MarkupElement, document: FoundDocument): void {
  const { id } = node.attributes;
  if (id === undefined) return;
  if (document.anchors.has(id)) {
    if (document.anchors.get(id)!.element !== node) document.repeatedIds.push(id);
    return;
  }
  document.anchors.set(id, { ...ownLabel(node), element: node });
}

function collectIds(node: MarkupElement, document: FoundDocument): void {
  noteId(node, document);
  for (const child of node.children) if (typeof child !== 'string') collectIds(child, document);
}

const labelClasses = ['number', 'label', 'equation-number', 'list-label'];

/** The label and title that an element shows: a heading's, a caption's, a section's by its first heading. */
function ownLabel(node: MarkupElement): { label: string; title: string } {
  const heading = /^h[1-6]$/.test(node.name)
    ? node
    : (find(
        node,
        (element) => element.name === 'figcaption' || element.name === 'caption' || /^h[1-6]$/.test(element.name),
      ) ?? node);
  const label = find(heading, (element) => labelClasses.some((name) => has(element, name)));
  const title = find(heading, (element) => has(element, 'title'));
  const whole = heading === node && !/^h[1-6]$/.test(node.name) && !label ? '' : counted(textOf(heading, isMark));
  const labelText = label ? counted(textOf(label, uncounted)) : '';
  return {
    label: labelText,
    title: title ? counted(textOf(title, isMark)) : whole.startsWith(labelText) ? whole.slice(labelText.length) : whole,
  };
}

const isMark = (element: MarkupElement): boolean => has(element, 'note-mark') || uncounted(element);
