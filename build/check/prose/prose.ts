// Book → its passages in reading order, and what script it is written in. One walk serves every text rule. The CIP block,
// the imprint, code and the list of references are not prose and are not here. Must not judge anything.
import type { Nodes, Parents } from 'mdast';
import type { Book, Section } from '../../book.ts';
import { makeSource, type Source } from '../../read/parse/source.ts';
import { type Context, passageOf } from './inline.ts';
import type { Passage } from './passage.ts';
import { type Script, scriptOf } from './script.ts';

export interface Prose {
  passages: readonly Passage[];
  /** What the book as a whole is written in. */
  script: Script;
  /** Han characters of all passages. */
  han: number;
}

const referencesTitle =
  /^(?:主要)?(?:参考|引用|征引)(?:文献|书目|资料)|^文献(?:目录)?$|^(?:References|Bibliography|Works Cited)$/i;

/** An entry of a list of references: [1] 作者. 题名[M]. */
const referenceEntry = /^\s*\[\d+\].*\[(?:[MJDNRSPCGZA]|EB|DB|CP|OL|DS)(?:\/[A-Z]+)?\]/;

/** Every passage of a book, notes where they stand. */
export function proseOf(book: Book): Prose {
  const sources = new Map(book.sources.map(({ path, text }) => [path, text]));
  const made = new Map<string, Source>();
  const sourceOf = (file: string): Source => {
    const known = made.get(file) ?? makeSource(file, sources.get(file) ?? '');
    made.set(file, known);
    return known;
  };
  const passages: Passage[] = [];
  const seen = new Set<Nodes>();
  const trees: { tree: Parents; file: string; section: Section | undefined }[] = book.sections
    .filter(({ kind }) => kind !== 'title' && kind !== 'imprint' && kind !== 'contents' && kind !== 'references')
    .map((section) => ({ tree: section.tree, file: section.file, section }));
  if (book.summary) trees.push({ ...book.summary, section: undefined });
  for (const { tree, file, section } of trees) {
    if (seen.has(tree)) continue;
    seen.add(tree);
    passages.push(...passagesOf(book, tree, { file, section, sourceOf }));
  }
  let han = 0;
  for (const passage of passages) han += passage.han;
  return { passages, script: scriptOf(passages), han };
}

interface Here {
  file: string;
  section: Section | undefined;
  sourceOf(file: string): Source;
}

const leaves = new Set(['paragraph', 'heading', 'tableCaption', 'tableCell', 'figure']);
const quotations = new Set(['blockquote', 'quotation', 'epigraph']);

function passagesOf(book: Book, tree: Parents, here: Here): Passage[] {
  const passages: Passage[] = [];
  /** The depth of the heading 参考文献 that we are under. */
  let references: number | undefined;
  const root: Context = {
    kind: 'paragraph',
    quoted: false,
    parent: undefined,
    index: 0,
    source: here.sourceOf(here.file),
  };
  const stack: { node: Nodes; context: Context }[] = [{ node: tree, context: root }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, context } = top;
    const file = node.data?.file;
    const source = file === undefined ? context.source : here.sourceOf(file);
    if (leaves.has(node.type) || holdsText(node)) {
      const own: Context = { ...context, source, kind: kindOf(node, context) };
      const notes: { node: Parents; kind: 'note' }[] = [];
      const passage = passageOf(node as Parents, own, here.section, book.blocks.get(node)?.id, notes);
      if (passage.kind === 'heading' && node.type === 'heading') {
        if (references !== undefined && node.depth <= references) references = undefined;
        if (referencesTitle.test(passage.raw.replace(/^[\d.\s第章节一二三四五六七八九十、附录A-Z　]+/, '')))
          references = node.depth;
      } else if (references !== undefined || referenceEntry.test(passage.raw)) passage.kind = 'reference';
      if (passage.raw !== '') passages.push(passage);
      for (const note of notes) {
        const inside = passageOf(note.node, { ...own, kind: 'note' }, here.section, undefined, []);
        if (inside.raw !== '') passages.push(inside);
      }
      continue;
    }
    if (!('children' in node)) continue;
    const children = node.children as Nodes[];
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]!;
      stack.push({ node: child, context: insideOf(node as Parents, i, { ...context, source }) });
    }
  }
  return passages;
}

/** Blocks of HTML and the like that hold their text themselves: `<td>字</td>`. */
const holdsText = (node: Nodes): boolean =>
  (node.type === 'htmlElement' || node.type === 'criticMark' || node.type === 'container') &&
  (node.children as Nodes[]).some((child) => child.type === 'text');

function insideOf(node: Parents, index: number, context: Context): Context {
  const name = node.type === 'container' ? node.name : node.type;
  return {
    ...context,
    parent: node,
    index,
    quoted: context.quoted || quotations.has(name),
    kind:
      name === 'footnoteDefinition'
        ? 'note'
        : name === 'verse'
          ? 'verse'
          : name === 'signature'
            ? 'signature'
            : name === 'listItem' && context.kind === 'paragraph'
              ? 'item'
              : context.kind === 'item' && name !== 'list'
                ? 'item'
                : context.kind,
  };
}

function kindOf(node: Nodes, context: Context): Passage['kind'] {
  if (node.type === 'heading') return 'heading';
  if (node.type === 'tableCaption' || node.type === 'figure') return 'caption';
  if (node.type === 'tableCell') return 'cell';
  if (node.type === 'htmlElement') {
    if (node.tagName === 'td' || node.tagName === 'th') return 'cell';
    if (node.tagName === 'caption' || node.tagName === 'figcaption') return 'caption';
  }
  return context.kind;
}
