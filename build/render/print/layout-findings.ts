// What the layout noticed → diagnostics: blocks wider or taller than the page, notes that could not begin beside their
// marks, what Paged.js complained of, paragraphs too long for print. Reads the layout, changes nothing.
import { toString as plainText } from 'mdast-util-to-string';
import type { Block, Book, PageMap, Section } from '../../book.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../../diagnostic.ts';
import { handFindings } from './hand-findings.ts';
import type { LineNotes } from './lines.ts';
import type { SectionPages } from './paginate.ts';

/** Longest paragraph print takes, in characters. */
export const longestParagraph = 100_000;

/** Paragraphs beyond the limit: print is refused, the other editions are made. */
export function refusedParagraphs(book: Book): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [node, block] of book.blocks) {
    if (node.type !== 'paragraph') continue;
    const length = [...plainText(node)].length;
    if (length > longestParagraph) {
      found.push(diagnostic('paragraph-fits-print', block.place, { length, limit: longestParagraph }));
    }
  }
  return found;
}

export function layoutFindings(book: Book, sections: readonly SectionPages[], pageMap: PageMap): Diagnostic[] {
  const byId = new Map<string, Block>();
  for (const block of book.blocks.values()) byId.set(block.id, block);
  const notes = new Map(book.noteList.map((note) => [note.id, note]));
  const idle = sections.map(({ lines }) => lines.idle);
  const found = handFindings(
    book,
    {
      fits: idle.flatMap(({ fits }) => fits),
      keeps: idle.flatMap(({ keeps }) => keeps),
      pageBreaks: idle.flatMap((each) => each.pageBreaks),
      lineBreaks: idle.flatMap(({ lineBreaks }) => lineBreaks),
    },
    pageMap,
  );
  for (const [n, { pages, lines }] of sections.entries()) {
    const section = book.sections[n]!;
    if (section.kind === 'imprint' && pages.sides.length > 1) {
      found.push(diagnostic('imprint-page-is-one-side', wholeFile(section.file), { sides: pages.sides.length }));
    }
    found.push(...lineFindings(lines, byId, pageMap), ...spaceFindings(lines, section, byId, pageMap));
    for (const complaint of pages.complaints) {
      found.push(diagnostic('section-lays-out', wholeFile(section.file), { title: section.title, complaint }));
    }
    for (const side of pages.sides) {
      for (const { block, by } of side.overflows) {
        const place = byId.get(block)?.place ?? wholeFile(section.file);
        const page = pageOf(pageMap, block);
        found.push(diagnostic('block-fits-type-area', place, { by: Math.round((by * 25.4) / 96), page }, { page }));
      }
      for (const block of side.tightTables) {
        const place = byId.get(block)?.place ?? wholeFile(section.file);
        const page = pageOf(pageMap, block);
        found.push(diagnostic('table-words-fit-columns', place, { page }, { page }));
      }
      for (const id of side.lateNotes) {
        const note = notes.get(id);
        const page = pageOf(pageMap, `mark-${id}`);
        found.push(
          diagnostic('note-begins-beside-its-mark', note?.place ?? wholeFile(section.file), { page }, { page }),
        );
      }
    }
  }
  return found;
}

const reasons: Record<string, { reason: string; reasonEnglish: string }> = {
  'right-to-left': { reason: '里面有从右到左的文字', reasonEnglish: 'it has right-to-left words' },
  vertical: { reason: '里面有直排的文字', reasonEnglish: 'it has vertical words' },
  unmeasured: { reason: '里面有量不出宽度的内容', reasonEnglish: 'something in it has no width that can be known' },
  mixed: { reason: '文字与段落、列表混在一起', reasonEnglish: 'text stands loose among paragraphs or lists' },
};

/** What there is to say of a section's lines: those the browser broke, those that do not land, those won or lost. */
function lineFindings(lines: LineNotes, byId: ReadonlyMap<string, Block>, pageMap: PageMap): Diagnostic[] {
  const placeOf = (block: string) => byId.get(block)?.place ?? wholeFile('book.yaml');
  const found: Diagnostic[] = [];
  for (const { block, reason } of lines.refused) {
    const page = pageOf(pageMap, block);
    const values = { page, ...(reasons[reason] ?? { reason, reasonEnglish: reason }) };
    found.push(diagnostic('paragraph-is-composed', placeOf(block), values, { page }));
  }
  for (const { block, line, by } of lines.misses) {
    const page = pageOf(pageMap, block);
    const [direction, directionEnglish] = by > 0 ? ['宽', 'wider'] : ['窄', 'narrower'];
    const values = { page, line: line + 1, by: Math.abs(by).toFixed(2), direction, directionEnglish };
    found.push(diagnostic('line-lands-on-measure', placeOf(block), values, { page }));
  }
  for (const { block, line, by } of lines.short) {
    const page = pageOf(pageMap, block);
    const values = { page, line: line + 1, by: by.toFixed(1) };
    found.push(diagnostic('line-before-formula-is-full', placeOf(block), values, { page }));
  }
  for (const { block, by } of lines.fits) {
    const page = pageOf(pageMap, block);
    const values = { page, change: by > 0 ? '多排' : '少排', changeEnglish: by > 0 ? 'longer' : 'shorter' };
    found.push(diagnostic('paragraph-keeps-its-lines', placeOf(block), values, { page }));
  }
  return found;
}

/** One finding a side: what was added to it. */
function spaceFindings(
  { spaces }: LineNotes,
  { id, file }: Section,
  byId: ReadonlyMap<string, Block>,
  pageMap: PageMap,
): Diagnostic[] {
  const own = pageMap.sides.filter((side) => side.section === id && !side.blank);
  return spaces.map(({ block = '', side, lines }) => {
    const page = (side === undefined ? undefined : own[side]?.label) ?? pageOf(pageMap, block);
    return diagnostic('side-keeps-its-space', byId.get(block)?.place ?? wholeFile(file), { page, lines }, { page });
  });
}

function pageOf(pageMap: PageMap, blockOrAnchor: string): string {
  const index = pageMap.blocks[blockOrAnchor]?.[0]?.side ?? pageMap.anchors[blockOrAnchor];
  return index === undefined ? '' : (pageMap.sides[index]?.label ?? '');
}
