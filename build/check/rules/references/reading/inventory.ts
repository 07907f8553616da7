// What of a book bears a number that text may name: figures, tables, equations, listings, and whatever authors numbered by
// hand: a paragraph 图3-2 模型 under an image, 例3-1, \tag{2-1}. In: book and passages. Out: items by kind and number.
// Must not judge.
import type { Nodes } from 'mdast';
import type { Book, Target } from '../../../../book.ts';
import type { Place } from '../../../../diagnostic.ts';
import { matchesIn } from '../../../prose/matches.ts';
import { opaque, type Passage, placeIn } from '../../../prose/passage.ts';
import type { Prose } from '../../../prose/prose.ts';
import { itemNumber, kindOfWord, numberedWords } from './items.ts';
import type { FloatMention } from './mentions.ts';
import { plainNumber } from './numbers.ts';
import { orderOf, type Pointable, type Turn } from './order.ts';

/** A numbered thing. */
export interface Item {
  kind: FloatMention;
  /** Of 例, 定理 and the like: the word, which is a row of numbers of its own. */
  word: string;
  number: string;
  title: string;
  /** Its number is Fuzi's, not typed by the author. */
  generated: boolean;
  target?: Target;
  place: Place;
  turn?: Turn;
  /** The letters its caption names. */
  parts: Set<string>;
  /** As typed in a caption: 图3-2. */
  typed?: string;
}

/** A row of numbers: 图, or 定理. */
export interface Row {
  items: Item[];
  byNumber: Map<string, Item[]>;
}

export interface Inventory {
  row(kind: FloatMention, word: string): Row | undefined;
  rows: readonly (Row & { kind: FloatMention; word: string })[];
  /** Passages that are captions typed as paragraphs, and paragraphs that begin an example or a theorem. */
  captions: ReadonlySet<Passage>;
}

const rowName = (kind: FloatMention, word: string) => (kind === 'item' ? word.replace(/题$/u, '') : kind);

const made = new WeakMap<Book, Inventory>();

/** What of a book bears a number. */
export function inventoryOf(book: Book, prose: Prose): Inventory {
  const known = made.get(book);
  if (known) return known;
  const order = orderOf(book);
  const items: Item[] = [];
  for (const [node, target] of book.numbered) {
    if (!target.number || target.kind === 'note' || target.kind === 'section') continue;
    const generated = target.printed !== '' && !/^(?:代码|程序|清单)\S/u.test(typedListing(node, target));
    items.push({
      kind: target.kind,
      word: '',
      number: plainNumber(target.number),
      title: target.title,
      generated,
      target,
      place: target.place,
      turn: order.of(node),
      parts: lettersOf(target.title),
      ...(generated ? {} : { typed: target.name }),
    });
  }
  const captions = new Set<Passage>();
  for (const passage of prose.passages) {
    const found = itemsOf(passage, order.of(passage.node));
    items.push(...found);
    if (found.some(({ typed }) => typed !== undefined)) captions.add(passage);
  }
  for (const { pointables } of order.sections) {
    for (const thing of pointables) items.push(...shownNumbers(thing));
  }
  const rows = rowsOf(items);
  const inventory: Inventory = {
    row: (kind, word) => rows.get(rowName(kind, word)),
    rows: [...rows.values()],
    captions,
  };
  made.set(book, inventory);
  return inventory;
}

const typedListing = (node: Nodes, target: Target): string =>
  node.type === 'code' && node.data?.attributes?.values.caption?.startsWith(target.printed) ? target.printed : '';

function rowsOf(items: Item[]): Map<string, Row & { kind: FloatMention; word: string }> {
  const rows = new Map<string, Row & { kind: FloatMention; word: string }>();
  items.sort((a, b) => (a.turn?.turn ?? 0) - (b.turn?.turn ?? 0));
  for (const item of items) {
    const name = rowName(item.kind, item.word);
    let row = rows.get(name);
    if (!row) {
      row = { kind: item.kind, word: item.word, items: [], byNumber: new Map() };
      rows.set(name, row);
    }
    const same = row.byNumber.get(item.number);
    const twin = same?.find((other) => isSameThing(other, item));
    if (twin) {
      // The image's own caption and the paragraph under it: one figure.
      for (const letter of item.parts) twin.parts.add(letter);
      twin.target ??= item.target;
      continue;
    }
    row.items.push(item);
    if (same) same.push(item);
    else row.byNumber.set(item.number, [item]);
  }
  return rows;
}

/** Two captions of one number, within two blocks of each other or with one title, are one thing's. */
function isSameThing(a: Item, b: Item): boolean {
  if (a.title !== '' && a.title === b.title) return true;
  return a.turn !== undefined && a.turn.section === b.turn?.section && Math.abs(a.turn.block - b.turn.block) <= 2;
}

/** (a), （b）, a）: the letters of a caption. */
function lettersOf(caption: string): Set<string> {
  const found = new Set<string>();
  for (const [, one, two] of matchesIn(caption, /[（(]\s?([a-hA-H])\s?[)）]|(?<![A-Za-z])([a-h])\s?[)）.．、]/gu)) {
    found.add((one ?? two ?? '').toLowerCase());
  }
  return found;
}

/** Figure 3-2 under an image that Chinese text calls 图3-2. */
const latin: Readonly<Record<string, FloatMention>> = {
  fig: 'figure',
  table: 'table',
  listing: 'listing',
  code: 'listing',
};
const latinWords = 'Fig(?:ure)?\\.?|Table|Listing|Code';

const kindOfHead = (word: string): FloatMention => latin[word.toLowerCase().replace(/ure|\./g, '')] ?? kindOfWord(word);

const captionHead = new RegExp(
  `^(?:<[^<>]{1,60}>)?[\\s\\u3000【\\[（(*]*(?:续|动|彩)?((${numberedWords}|${latinWords})[ \\u3000]?[（(]?(${itemNumber})[)）]?)(?:\\s?[（(]\\s?([a-h])\\s?[)）])?(\\s?[（(]续[)）])?`,
  'u',
);
const isContinued = /^[\s\u3000]*续|[（(]续[)）]/u;
/** A sentence about the thing, not its caption. */
const speaks =
  /^\s?(?:所|中|是[^否]|为[^了什]|的|和|与|及|、|，|或|至|到|~|说明|显示|展示|给出|列[出举]|表[示明]|描[述绘]|反映|可[见以]|里|就|也|则|都|即|将|对|从)/u;

/** The numbered things a passage itself is, or has below its images. */
function itemsOf(passage: Passage, turn: Turn | undefined): Item[] {
  const found: Item[] = [];
  const place = placeIn(passage, 0, passage.raw.length);
  for (const head of headsOf(passage)) found.push({ ...head, place, turn, generated: false });
  const equation =
    /^[^\p{Script=Han}]{0,400}[（(]\s?([A-Z]?[-.]?\d{1,3}(?:[-.–—－．]\d{1,3}){0,2})\s?[)）]\s*[.,，。；]?$/u.exec(
      passage.text,
    );
  if (equation && passage.insets.some(({ node }) => node.type === 'inlineMath' || node.type === 'image')) {
    found.push(equationItem(equation[1]!, place, turn));
  }
  return found;
}

/** The numbers that stand in formulas (\tag{2-1}) and in images' descriptions. */
function shownNumbers(thing: Pointable): Item[] {
  const { node } = thing;
  const place = placeOfNode(thing);
  if (node.type === 'math' || node.type === 'inlineMath') {
    const tags = matchesIn(node.value, /\\tag\*?\{\(?([^{}]{1,12}?)\)?\}/g);
    return tags.map(([, tag]) => equationItem(tag!, place, thing));
  }
  const alt = node.type === 'image' || node.type === 'imageReference' || node.type === 'figure' ? node.alt : undefined;
  const text = alt ?? (node.type === 'htmlElement' ? node.properties.alt : undefined) ?? '';
  if (isContinued.test(text)) return [];
  // ![3-2](3-2.png): the number alone.
  const bare = /^\d{1,3}[-.]\d{1,3}$/.test(text) ? `图${text}` : text;
  const caption = captionHead.exec(bare.slice(0, 80));
  return caption ? [{ ...partsOf(caption, bare), typed: undefined, generated: false, place, turn: thing }] : [];
}

function placeOfNode({ node, section }: Pointable): Place {
  const file = node.data?.file ?? section.file;
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

const equationItem = (number: string, place: Place, turn: Turn | undefined): Item => ({
  kind: 'equation',
  word: '',
  number: plainNumber(number),
  title: '',
  parts: new Set(),
  generated: false,
  place,
  turn,
});

type Head = Pick<Item, 'kind' | 'word' | 'number' | 'title' | 'parts'> & { typed: string };

function partsOf(match: RegExpExecArray, text: string): Head {
  const [whole, typed = '', word = '', number = '', letter] = match;
  const title = text
    .slice(whole.length)
    .replace(/^[\s\u3000：:.．】\])）]+/u, '')
    .trim();
  const kind = kindOfHead(word);
  const parts = lettersOf(text);
  if (letter) parts.add(letter);
  return { kind, word: kind === 'item' ? word : '', number: plainNumber(number), title, parts, typed };
}

/** 图3-2 模型: a passage that is a caption or the head of an example, or has captions right after its images. */
function headsOf(passage: Passage): Head[] {
  const { kind, text } = passage;
  if (kind === 'note' || kind === 'reference' || kind === 'signature') return [];
  const starts = passage.insets.flatMap(({ at, node }) => (node.type === 'image' ? [at + 1] : []));
  return [0, ...starts].flatMap((start) => {
    const line = text.slice(start).replace(/^\s+/u, '');
    const end = line.search(start === 0 ? /$/ : /\n|\uFFFC/u);
    return readHead(end < 0 ? line : line.slice(0, end), kind, start > 0) ?? [];
  });
}

/** @param below right after an image: whatever is said there is its caption */
function readHead(text: string, kind: Passage['kind'], below: boolean): Head | undefined {
  const match = captionHead.exec(text.slice(0, 80));
  if (!match || isContinued.test(match[0])) return undefined;
  const rest = text.slice(match[0].length);
  // 图3-2-模型 and 图3号: no number ends there.
  if (/^[0-9A-Za-z年月日%％]/u.test(rest)) return undefined;
  const isSpaced = rest === '' || /^[\s\u3000：:．】\]）)。.]/u.test(rest) || rest.startsWith(opaque);
  const isTitle = text.length <= 60 && !/[。！？；]./u.test(rest.slice(1));
  const head = partsOf(match, text);
  if (kind === 'heading' || kind === 'caption' || below) return isSpaced || isTitle ? head : undefined;
  if (speaks.test(rest)) return undefined;
  // Theorems and examples open a paragraph that goes on: 例3-1 某村有……
  if (head.kind === 'item') return isSpaced ? head : undefined;
  return isTitle && (isSpaced || /[-–—．.－]/.test(match[3] ?? '')) ? head : undefined;
}
