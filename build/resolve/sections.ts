// Manuscript pieces → sections in reading order, with ids and trees, not yet numbered. Adds 扉页 and 版权页 in front,
// makes the trees of part pages and 参考文献, and cuts a file that holds several chapters at its depth-1 headings.
// Trees of read are never changed: a cut shares their nodes.
import type { Heading, Paragraph, Root } from 'mdast';
import type { BookFacts, Manuscript, Matter, Piece, SectionKind } from '../book.ts';
import { type IdStore, sectionIdOf, slug } from './ids.ts';
import { bibliographyLabel, words } from './wording.ts';

/** A section before its headings are numbered. */
export interface Draft {
  id: string;
  kind: SectionKind;
  matter: Matter;
  file: string;
  tree: Root;
  part?: number;
  /** What is taken off a heading's Markdown depth to give its level. */
  shift: number;
  /** Sections cut from one file share its notes. */
  scope: Root;
}

const emptyRoot = (): Root => ({ type: 'root', children: [] });

/** A heading of our own, for pages that book.yaml asks for. */
function madeHeading(title: string): Heading {
  return { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
}

/** True where the facts give 版权页 anything to print beyond title and author. */
export function hasImprint(facts: BookFacts, summary: boolean): boolean {
  return (
    summary ||
    facts.cip.text.trim() !== '' ||
    facts.publisher !== undefined ||
    facts.isbn.print !== undefined ||
    facts.isbn.ebook !== undefined ||
    facts.rights !== undefined ||
    Object.values(facts.imprint).some((value) => value !== undefined && String(value) !== '')
  );
}

const matterKinds: Record<Matter, SectionKind> = {
  front: 'preface',
  body: 'chapter',
  appendix: 'appendix',
  back: 'back',
};

/** Sections in reading order. */
export function draftSections(manuscript: Manuscript, ids: IdStore): Draft[] {
  const drafts: Draft[] = [];
  const made = (id: string, kind: SectionKind, matter: Matter, tree: Root, file = 'book.yaml') =>
    drafts.push({ id: ids.take(id), kind, matter, file, tree, shift: 0, scope: tree });
  made('title-page', 'title', 'front', emptyRoot());
  const { summary } = manuscript;
  if (hasImprint(manuscript.facts, summary !== undefined)) {
    made('imprint-page', 'imprint', 'front', summary?.tree ?? emptyRoot(), summary?.file);
  }
  const used = new Map<Piece, string>();
  // Ids of whole files are given before those of cuts, so that a cut never takes a file's id.
  for (const piece of manuscript.pieces) used.set(piece, ids.take(pieceId(piece)));
  for (const piece of manuscript.pieces) {
    const id = used.get(piece)!;
    const { matter, file, part } = piece;
    if (piece.kind === 'part') {
      const { tree, shift } = partTree(piece);
      drafts.push({ id, kind: 'part', matter, file, tree, part, shift, scope: piece.tree });
    } else if (piece.kind === 'file') {
      const shift = shiftOf(piece.tree);
      cut(piece.tree, shift + 1).forEach((tree, n) => {
        const cutId = n === 0 ? id : ids.take(`${id}-${cutName(tree, n)}`);
        drafts.push({ id: cutId, kind: matterKinds[matter], matter, file, tree, part, shift, scope: piece.tree });
      });
    } else {
      const tree = piece.kind === 'references' ? referencesTree() : emptyRoot();
      drafts.push({ id, kind: piece.kind, matter, file, tree, part, shift: 0, scope: tree });
    }
  }
  return drafts;
}

function pieceId(piece: Piece): string {
  if (piece.kind === 'contents' || piece.kind === 'references') return piece.kind;
  if (piece.kind === 'part' && piece.tree.children.length === 0) return `s-part-${slug(piece.title ?? '')}`;
  return sectionIdOf(piece.file);
}

const headingsOf = (tree: Root) => tree.children.filter((node): node is Heading => node.type === 'heading');

/** A file without a depth-1 heading is read as if its highest heading were one. */
function shiftOf(tree: Root): number {
  const depths = headingsOf(tree).map((heading) => heading.depth);
  return depths.length ? Math.min(...depths) - 1 : 0;
}

/** The trees of a file's chapters. */
function cut(tree: Root, depth: number): Root[] {
  const starts: number[] = [];
  tree.children.forEach((node, i) => {
    if (node.type === 'heading' && node.depth === depth) starts.push(i);
  });
  if (starts.length < 2) return [tree];
  return starts.map((start, n) => ({ ...tree, children: tree.children.slice(n === 0 ? 0 : start, starts[n + 1]) }));
}

function cutName(tree: Root, n: number): string {
  const label = headingsOf(tree)[0]?.data?.attributes?.id;
  return label ? slug(label) : String(n + 1);
}

/** A part's page: its title as book.yaml has it, then its text; a first heading that repeats the title is the title. */
function partTree(piece: Piece): { tree: Root; shift: number } {
  const title = piece.title ?? '';
  const bare = (text: string) => text.replace(/[\s\u3000]/g, '');
  const first = piece.tree.children[0];
  const repeats =
    first?.type === 'heading' &&
    bare(first.children.map((node) => ('value' in node ? node.value : '')).join('')) === bare(title);
  if (repeats || !title) return { tree: piece.tree, shift: shiftOf(piece.tree) };
  // Headings of the text stand below the part's title.
  return { tree: { ...piece.tree, children: [madeHeading(title), ...piece.tree.children] }, shift: 0 };
}

/** 参考文献: its heading. The entries are Book.bibliography. */
export function referencesTree(): Root {
  return { type: 'root', children: [madeHeading(words.references)] };
}

/** An entry of 参考文献 as a paragraph: its label, then the text as given. */
export function entryParagraph(number: number, text: string): Paragraph {
  return {
    type: 'paragraph',
    children: [
      {
        type: 'span',
        data: { attributes: { classes: ['list-label'], values: {} } },
        children: [{ type: 'text', value: bibliographyLabel(number) }],
      },
      { type: 'text', value: ` ${text}` },
    ],
  };
}
