// Sections as sides → the sides of the book, laid end to end: blank sides for 另页起, roman folios for the front matter,
// arabic from the first chapter, 暗码 where a number is counted but not printed; and the PageMap that contents, page
// references, EPUB and checks read. Lays nothing out and writes no HTML.
import type { BlockLines, Book, PageMap, Section, Side } from '../../book.ts';
import type { PaginatedSide } from './page/paginated.ts';

export interface LaidSection {
  section: Section;
  sides: readonly PaginatedSide[];
}

/** A side of the book; content is undefined on a blank one. */
export interface PlacedSide {
  side: Side;
  section: Section;
  content?: PaginatedSide;
  /** First side of its section: no running head. */
  opening: boolean;
}

type Sequence = 'none' | 'roman' | 'arabic';

const sequenceOf = (section: Section): Sequence => {
  if (section.kind === 'title' || section.kind === 'imprint') return 'none';
  return section.matter === 'front' ? 'roman' : 'arabic';
};

/** Lower-case roman numeral. */
export function roman(n: number): string {
  const table: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = n;
  let text = '';
  for (const [value, letters] of table) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}

/**
 * Lays sections end to end.
 * @param opening leaf: every section starts on a recto (另页起); side: on the next side (另面起)
 */
export function placeSides(sections: readonly LaidSection[], opening: 'leaf' | 'side'): PlacedSide[] {
  const placed: PlacedSide[] = [];
  const counts: Record<Sequence, number> = { none: 0, roman: 0, arabic: 0 };
  const labelOfUnnumbered: Partial<Record<Section['kind'], string>> = { title: '扉页', imprint: '版权页' };
  const push = (section: Section, sequence: Sequence, content: PaginatedSide | undefined, first: boolean) => {
    if (sequence !== 'none') counts[sequence] += 1;
    const n = counts[sequence];
    const folio = sequence === 'none' ? '' : sequence === 'roman' ? roman(n) : String(n);
    const side: Side = {
      index: placed.length,
      section: section.id,
      folio,
      label: folio || (content ? (labelOfUnnumbered[section.kind] ?? '') : '空白'),
      folioShown: folio !== '' && content !== undefined && section.kind !== 'part',
      blank: content === undefined,
    };
    const start = content?.blocks.find((block) => !block.inNotes);
    if (start) side.start = { block: start.block, offset: start.offset };
    placed.push({ side, section, content, opening: first });
  };
  let previous: Section | undefined;
  for (const { section, sides } of sections) {
    const sequence = sequenceOf(section);
    const entersBody = sequence === 'arabic' && (!previous || sequenceOf(previous) !== 'arabic');
    const recto =
      section.kind === 'title' ||
      section.kind === 'part' ||
      previous?.kind === 'part' ||
      entersBody ||
      (opening === 'leaf' && section.kind !== 'imprint');
    if (recto && placed.length % 2 === 1 && previous) push(previous, sequenceOf(previous), undefined, false);
    for (const [n, content] of sides.entries()) push(section, sequence, content, n === 0);
    previous = section;
  }
  // A leaf has two sides: the last one is made up to it.
  if (placed.length % 2 === 1 && previous) push(previous, sequenceOf(previous), undefined, false);
  return placed;
}

/** The PageMap of placed sides. */
export function makePageMap(placed: readonly PlacedSide[]): PageMap {
  // Ids are an author's: no name that every object has may answer for one.
  const anchors: Record<string, number> = Object.create(null);
  const blocks: Record<string, BlockLines[]> = Object.create(null);
  for (const { side, section, content } of placed) {
    if (!content) continue;
    for (const anchor of content.anchors) anchors[anchor] ??= side.index;
    anchors[section.id] ??= side.index;
    let line = 1;
    for (const block of content.blocks) {
      blocks[block.block] ??= [];
      blocks[block.block]!.push({ side: side.index, firstLine: block.inNotes ? 0 : line, lines: block.lines });
      if (!block.inNotes) line += block.lines;
    }
  }
  return { sides: placed.map(({ side }) => side), anchors, blocks };
}

/** A page map in which everything stands on page 0: what sections are first written with, before first-guess.ts. */
export function provisionalPageMap(book: Book): PageMap {
  const side: Side = {
    index: 0,
    section: book.sections[0]?.id ?? '',
    folio: '00',
    label: '00',
    folioShown: true,
    blank: false,
  };
  const anchors = new Proxy({} as Record<string, number>, { get: () => 0, has: () => true });
  return { sides: [side], anchors, blocks: {} };
}
