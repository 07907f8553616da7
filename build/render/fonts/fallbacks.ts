// Characters that are not printed in the face their text is set in, and those no face has: each once, with where it
// stands. In: a Book and its faces; out: plain data. What a text is set in is told by its element, as the styles that come
// with Fuzi set it. Chooses no faces: faces.ts and reserve.ts do.
import type { Code, Heading, Node, Parent } from 'mdast';
import type { Book, Container } from '../../book.ts';
import type { Place } from '../../diagnostic.ts';
import { composed } from '../html/index.ts';
import { type FontRole, faceOrder, hanRange, type TextRole } from './faces.ts';
import { type Font, invisible, servedBy } from './fonts.ts';
import { rangeTest } from './ranges.ts';

export interface Fallback {
  /** With the marks that stand over or under it. */
  character: string;
  /** What the text is set in. */
  from: TextRole;
  /** The face that has it; undefined where none does. */
  to?: Font;
  /** How often it is printed so. */
  count: number;
  /** In reading order; the block, where it stands in one. */
  places: (Place & { block?: string })[];
}

/**
 * @param fonts all faces of the edition, those in reserve included
 * @returns sorted by where each character first stands
 */
export async function traceFallbacks(book: Book, fonts: readonly Font[]): Promise<Fallback[]> {
  const served = new Map<Font, Set<number>>();
  for (const font of fonts) served.set(font, await servedBy([font]));
  const found = new Map<string, Fallback>();
  const known = new Map<string, Font | 'own' | 'none'>();
  const faceOf = (cluster: string, from: TextRole): Font | 'own' | 'none' => {
    const key = `${from} ${cluster}`;
    let face = known.get(key);
    if (face === undefined) {
      face = choose(cluster, from, fonts, served);
      known.set(key, face);
    }
    return face;
  };
  // Nearly all text is plain: characters already known to stand in their own face, no marks over letters.
  const plain: Record<TextRole, Set<string>> = { song: new Set(), hei: new Set(), kai: new Set(), mono: new Set() };
  const isPlain = (text: string, from: TextRole): boolean => {
    for (const character of text) {
      if (character <= '\u007f' || plain[from].has(character)) continue;
      if (/\p{M}/u.test(character) || (!invisible.test(character) && faceOf(character, from) !== 'own')) return false;
      plain[from].add(character);
    }
    return true;
  };
  for (const { text, from, places } of printedTexts(book)) {
    if (isPlain(text, from)) continue;
    const repeats = new Map<string, number>();
    for (const character of composed(text).match(clusters) ?? []) {
      if (invisible.test(character)) continue;
      const face = faceOf(character, from);
      if (face === 'own') continue;
      const key = `${from} ${character}`;
      let fallback = found.get(key);
      if (!fallback) {
        fallback = { character, from, ...(face === 'none' ? {} : { to: face }), count: 0, places: [] };
        found.set(key, fallback);
      }
      const nth = repeats.get(character) ?? 0;
      repeats.set(character, nth + 1);
      fallback.count += 1;
      fallback.places.push(places(character, nth));
    }
  }
  return [...found.values()];
}

/** A letter with the marks over and under it is printed in one face; all else character by character, ASCII never. */
const clusters = /[^\p{M}\p{Cc}]\p{M}+|[^\x00-\x7f]/gu;

/** The face a cluster of such a text is printed in; 'own' where that is as it should be. */
function choose(
  cluster: string,
  from: TextRole,
  fonts: readonly Font[],
  served: ReadonlyMap<Font, ReadonlySet<number>>,
): Font | 'own' | 'none' {
  const codes = Array.from(cluster, (character) => character.codePointAt(0)!).filter(
    (each) => !invisible.test(String.fromCodePoint(each)),
  );
  const code = codes[0]!;
  for (const role of faceOrder[from]) {
    const font = fonts.find((each) => each.role === role && codes.every((one) => served.get(each)!.has(one)));
    if (font) return belongs(role, from, code) ? 'own' : font;
  }
  return 'none';
}

const isHan = rangeTest(hanRange);

/** Whether a face is meant to serve such a character: punctuation beside 楷体 is the Song face's. */
function belongs(role: FontRole, from: TextRole, code: number): boolean {
  if (role === from || role === 'latin') return true;
  if (from === 'kai') return role === 'song' && !isHan(code);
  return from === 'mono' && role === 'hei';
}

interface PrintedText {
  text: string;
  from: TextRole;
  /** Where the nth such character of the text stands. */
  places(character: string, nth: number): Place & { block?: string };
}

function* printedTexts(book: Book): Generator<PrintedText> {
  const sources = new Map(book.sources.map(({ path, text }) => [path, text]));
  yield* factTexts(book, sources.get('book.yaml') ?? '');
  if (book.summary) yield* textsOf(book.summary.tree, 'song', book, sources, book.summary.file);
  for (const section of book.sections) yield* textsOf(section.tree, 'song', book, sources, section.file);
  for (const note of book.noteList)
    for (const node of note.content) yield* textsOf(node, 'song', book, sources, note.textPlace.file);
  for (const entry of book.bibliography) {
    const block = book.blocks.get(entry.node)?.id;
    yield { text: entry.text, from: 'song', places: () => ({ ...entry.place, ...(block ? { block } : {}) }) };
  }
}

/** Title page, imprint, CIP: what book.yaml says. */
function* factTexts(book: Book, source: string): Generator<PrintedText> {
  const { title, titleDisplay, subtitle, parallelTitle, series, creators, publisher, cip, imprint } = book.facts;
  const song = JSON.stringify([title, titleDisplay, parallelTitle, publisher, cip?.text, imprint]);
  const kai = JSON.stringify([subtitle, series, creators]);
  const places = (character: string): Place => {
    const before = source.slice(0, Math.max(0, source.indexOf(character))).split(/\r\n|\r|\n/);
    return { file: 'book.yaml', line: before.length, column: before.at(-1)!.length + 1 };
  };
  yield { text: song, from: 'song', places };
  yield { text: kai, from: 'kai', places };
}

function* textsOf(
  node: Node,
  from: TextRole,
  book: Book,
  sources: ReadonlyMap<string, string>,
  file: string,
  block?: string,
): Generator<PrintedText> {
  const own = roleOf(node) ?? from;
  const inFile = node.data && 'file' in node.data && typeof node.data.file === 'string' ? node.data.file : file;
  const inBlock = book.blocks.get(node)?.id ?? block;
  const says = 'value' in node && typeof node.value === 'string' ? node.value : undefined;
  const more = [(node as Container).title, 'text' in node ? node.text : undefined].filter(
    (each): each is string => typeof each === 'string',
  );
  for (const text of says === undefined ? more : [says, ...more]) {
    const source = sources.get(inFile) ?? '';
    yield { text, from: own, places: (character, nth) => placeIn(source, inFile, node, inBlock, character, nth) };
  }
  for (const [index, child] of ((node as Parent).children ?? []).entries()) {
    const isHead = node.type === 'table' && index === 0;
    yield* textsOf(child, isHead ? 'hei' : own, book, sources, inFile, inBlock);
  }
}

/** The nth such character between where a node begins and ends in its source. */
function placeIn(
  source: string,
  file: string,
  node: Node,
  block: string | undefined,
  character: string,
  nth: number,
): Place & { block?: string } {
  const start = node.position?.start;
  const more = block === undefined ? {} : { block };
  if (!start) return { file, line: 1, column: 1, ...more };
  const begin = start.offset ?? 0;
  const end = node.position?.end.offset ?? source.length;
  const within = source.slice(begin, end);
  const written = within.includes(character) ? character : character.normalize('NFD');
  let at = begin - 1;
  for (let n = 0; n <= nth; n += 1) {
    const next = source.indexOf(written, at + 1);
    if (next < 0 || next >= end) break; // written as an entity, or the tree says it more often than the source
    at = next;
  }
  if (at < begin) return { file, line: start.line, column: start.column, ...more };
  const before = source.slice(begin, at).split(/\r\n|\r|\n/);
  const line = start.line + before.length - 1;
  const column = before.length === 1 ? start.column + before[0]!.length : before.at(-1)!.length + 1;
  return { file, line, column, ...more };
}

const kaiContainers = new Set(['quotation', 'epigraph', 'verse', 'signature']);

/** What an element's text is set in; undefined where it is what stands around it. */
function roleOf(node: Node): TextRole | undefined {
  switch (node.type) {
    case 'heading':
      return (node as Heading).depth === 2 || (node as Heading).depth === 3 ? 'hei' : undefined;
    case 'strong':
    case 'tableCaption':
    case 'figure':
      return 'hei';
    case 'emphasis':
    case 'blockquote':
      return 'kai';
    case 'code':
      return (node as Code).lang === 'math' ? undefined : 'mono';
    case 'inlineCode':
      return 'mono';
    case 'container':
      return kaiContainers.has((node as Container).name) ? 'kai' : undefined;
    default:
      return undefined;
  }
}
