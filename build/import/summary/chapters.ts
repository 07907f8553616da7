// Entries of SUMMARY.md → chapters with their files, and which part of the book each belongs to. In: entries, and a way to
// get files. Out: chapters as a tree; what is missing, outside, listed twice or no Markdown is reported. Must not read
// Markdown: chapter.ts does.
import { posix } from 'node:path';
import type { Matter } from '../../book.ts';
import type { RuleId } from '../../diagnostic.ts';
import { namedPiece } from '../names.ts';
import { squeeze } from '../scan.ts';
import type { Contents, Entry } from './contents.ts';

export interface Chapter {
  /** The source file, relative to the folder of SUMMARY.md; undefined where the entry has none (draft, missing, text). */
  source?: string;
  /** Where it is written, relative to the book folder. */
  path: string;
  /** As SUMMARY.md has it. */
  title: string;
  /** The level of its title: 1 for a chapter. */
  depth: number;
  /** Line of SUMMARY.md. */
  line: number;
  text: string;
  /** False: its first heading is no title, whatever it looks like. */
  titled?: false;
  children: Chapter[];
}

export type Piece =
  | { kind: 'chapter'; matter: Matter; chapter: Chapter }
  | { kind: 'part'; title: string; line: number; chapters: Chapter[] };

/** What an entry's file came to. */
export type Fetched = { text: string; path: string } | 'missing' | 'outside' | 'refused';

export interface Layout {
  pieces: Piece[];
  /** All chapters, in reading order, sub-chapters included. */
  chapters: Chapter[];
  /** Entries that only point into a chapter: `a.md#part`. */
  pointers: { title: string; target: string; line: number }[];
  /** Separators and headings of SUMMARY.md that have no place. */
  dropped: { text: string; line: number; why: string }[];
  /** Drafts and missing files: the book is not all there. */
  incomplete: boolean;
}

export interface ChapterSource {
  fetch(path: string): Promise<Fetched>;
  /** Gives a path out once. */
  take(path: string): string;
  report(rule: RuleId, line: number, values?: Record<string, string | number>): void;
}

/** Lays the book out. */
export async function layOut(contents: Contents, source: ChapterSource): Promise<Layout> {
  const layout: Layout = { pieces: [], chapters: [], pointers: [], dropped: [], incomplete: false };
  const seen = new Map<string, Chapter>();
  let stubs = 0;

  const chapterOf = async (entry: Entry): Promise<Chapter | undefined> => {
    const depth = Math.max(1, entry.depth);
    const base = { title: entry.title, depth, line: entry.line, text: '', children: [] as Chapter[] };
    const stub = (): Chapter => {
      stubs += 1;
      return { ...base, path: source.take(`chapter-${String(stubs).padStart(2, '0')}.md`) };
    };
    if (entry.target === undefined) {
      if (entry.children.length === 0) {
        if (!entry.title) return undefined;
        layout.incomplete = true;
        source.report('summary-draft-written', entry.line, { title: entry.title });
      }
      return stub();
    }
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(entry.target)) {
      source.report('summary-entry-placed', entry.line, { title: entry.title, target: entry.target });
      return entry.children.length > 0 ? stub() : undefined;
    }
    const { path, anchor } = splitTarget(entry.target, '');
    const known = path === '' ? undefined : seen.get(path);
    if (known || path === '') {
      layout.pointers.push({ title: entry.title, target: entry.target, line: entry.line });
      if (known && !anchor) source.report('summary-entry-once', entry.line, { file: path, first: known.line });
      // What stands under the second entry still belongs to the book: under the file it names.
      if (known) for (const child of entry.children) await addTo(known, child, known.depth + 1);
      return undefined;
    }
    if (!/\.(?:md|markdown|mdown|mkd)$/i.test(path) && /\.[a-z0-9]{2,5}$/i.test(path)) {
      source.report('summary-file-is-markdown', entry.line, { file: path, title: entry.title });
      layout.incomplete = true;
      return stub();
    }
    const fetched = await fetchEither(source, path);
    if (typeof fetched === 'string') {
      if (fetched === 'missing') source.report('summary-file-exists', entry.line, { file: path, title: entry.title });
      if (fetched === 'outside') source.report('summary-file-inside', entry.line, { file: path });
      layout.incomplete = true;
      return stub();
    }
    const again = seen.get(fetched.path);
    if (again) {
      layout.pointers.push({ title: entry.title, target: entry.target, line: entry.line });
      source.report('summary-entry-once', entry.line, { file: path, first: again.line });
      for (const child of entry.children) await addTo(again, child, again.depth + 1);
      return undefined;
    }
    const chapter: Chapter = { ...base, source: fetched.path, path: source.take(fetched.path), text: fetched.text };
    seen.set(path, chapter);
    seen.set(fetched.path, chapter);
    return chapter;
  };

  const addTo = async (parent: Chapter, entry: Entry, depth: number): Promise<void> => {
    const chapter = await chapterOf({ ...entry, depth });
    if (chapter) {
      parent.children.push(chapter);
      for (const child of entry.children) await addTo(chapter, child, depth + 1);
    } else if (!entry.target?.includes('#')) for (const child of entry.children) await addTo(parent, child, depth);
  };

  const hasList = contents.entries.some((entry) => entry.depth > 0);
  let inPart: (Piece & { kind: 'part' }) | undefined;
  let listBegan = false;
  for (const [index, entry] of contents.entries.entries()) {
    if (entry.kind === 'separator') {
      layout.dropped.push({ text: '---', line: entry.line, why: '分隔线' });
      continue;
    }
    if (entry.kind === 'part') {
      inPart = { kind: 'part', title: entry.title, line: entry.line, chapters: [] };
      layout.pieces.push(inPart);
      continue;
    }
    listBegan ||= entry.depth > 0;
    const chapter = await chapterOf(entry);
    if (!chapter) continue;
    for (const child of entry.children) await addTo(chapter, child, 2);
    const matter = matterOf(entry, {
      before: hasList && !listBegan,
      after: hasList && !contents.entries.slice(index).some((later) => later.depth > 0),
      first: !layout.pieces.some((piece) => piece.kind === 'part' || piece.matter === 'body'),
      last: contents.entries.slice(index + 1).every((later) => later.kind === 'separator' || isBack(later)),
      leaf: entry.children.length === 0,
    });
    if (matter === 'body' && inPart) inPart.chapters.push(chapter);
    else layout.pieces.push({ kind: 'chapter', matter, chapter });
  }
  for (const piece of layout.pieces.filter((one) => one.kind === 'part' && one.chapters.length === 0)) {
    if (piece.kind === 'part') layout.dropped.push({ text: piece.title, line: piece.line, why: '篇名之下没有章' });
  }
  layout.pieces = layout.pieces.filter((piece) => piece.kind === 'chapter' || piece.chapters.length > 0);
  const gather = (chapter: Chapter): void => {
    layout.chapters.push(chapter);
    chapter.children.forEach(gather);
  };
  for (const piece of layout.pieces) (piece.kind === 'part' ? piece.chapters : [piece.chapter]).forEach(gather);
  return layout;
}

/** A folder stands for its README.md or index.md. */
async function fetchEither(source: ChapterSource, path: string): Promise<Fetched> {
  if (/\.[a-z0-9]{2,8}$/i.test(path)) return source.fetch(path);
  for (const name of ['README.md', 'index.md']) {
    const fetched = await source.fetch(path ? `${path}/${name}` : name);
    if (typeof fetched !== 'string') return fetched;
  }
  return source.fetch(`${path}.md`);
}

const isBack = (entry: Entry) => {
  const kind = namedPiece(entry.title)?.kind;
  return kind === 'back' || kind === 'either' || kind === 'appendix' || kind === 'references';
};

/** Titles that only open a book, in the words of those who write such books. */
const opens =
  /^(?:关于(?:本书|本文|作者|译者)|简介|介绍|本书简介|序言?|前言|引子|写在前面|introduction|preface|foreword|about)$/i;

function matterOf(
  entry: Entry,
  at: { before: boolean; after: boolean; first: boolean; last: boolean; leaf: boolean },
): Matter {
  const kind = namedPiece(entry.title)?.kind;
  if (kind === 'appendix' && (at.after || at.last || entry.depth > 0)) return 'appendix';
  if (at.before) return 'front';
  if (at.after) return 'back';
  const front = kind === 'front' || kind === 'either' || kind === 'summary' || opens.test(squeeze(entry.title));
  if (at.first && at.leaf && front) return 'front';
  if (at.last && at.leaf && isBack(entry)) return 'back';
  return 'body';
}

/** A target's path, relative to the folder of SUMMARY.md, and its anchor. `.html` of a rendered book is its `.md`. */
export function splitTarget(target: string, from: string): { path: string; anchor: string } {
  const [written = '', ...rest] = target.split('#');
  const anchor = decoded(rest.join('#')).trim();
  const path = decoded(written.replace(/\?.*$/, '')).trim().replace(/\\/g, '/');
  if (!path) return { path: '', anchor };
  const folder = path.startsWith('/') ? '' : posix.dirname(from);
  const joined = posix.normalize(posix.join(folder === '.' ? '' : folder, path.replace(/^\/+/, '')));
  return { path: joined.replace(/^\.\/|\/$/g, '').replace(/^\.$/, ''), anchor };
}

/** Percent signs undone, where they are well formed. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
