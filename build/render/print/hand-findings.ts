// What editors set by hand and what no longer does anything → diagnostics at the mark itself. In: the book, and what the
// composer and the planner found idle, by block. Reads only; decides nothing about lines or sides.
import type { Node } from 'mdast';
import type { Block, BlockId, Book, PageMap, ParagraphSetting } from '../../book.ts';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic.ts';

export interface IdleMarks {
  /** A {fit} that did not bring what it asked for. */
  fits: {
    block: BlockId;
    /** Lines more or fewer than asked for, and those that came of it. */
    asked: number;
    got: number;
    /** Lines the paragraph is set in. */
    lines: number;
  }[];
  /** Paragraphs whose {.keep-next} changes no side. */
  keeps: BlockId[];
  /** First blocks after a ::page-break that begin a side anyhow. */
  pageBreaks: BlockId[];
  /** []{.line-break} where the line ends anyhow: which of its block, from 0. */
  lineBreaks: { block: BlockId; index: number }[];
}

/** The mark as its author typed it, or as good as. */
export function markOf({ fit, keepNext }: ParagraphSetting): string {
  const parts = [fit === undefined ? '' : `fit=${fit > 0 ? '+' : ''}${fit}`, keepNext ? '.keep-next' : ''];
  return `{${parts.filter(Boolean).join(' ')}}`;
}

/** Findings about marks that do nothing. */
export function handFindings(book: Book, idle: IdleMarks, pageMap: PageMap): Diagnostic[] {
  const nodes = new Map<BlockId, { node: Node; block: Block }>();
  for (const [node, block] of book.blocks) nodes.set(block.id, { node, block });
  const placeOf = (id: BlockId): Place => nodes.get(id)?.block.place ?? { file: '', line: 1, column: 1 };
  const folio = (id: BlockId, at: 0 | -1): string => {
    const side = pageMap.blocks[id]?.at(at)?.side;
    return side === undefined ? '' : (pageMap.sides[side]?.label ?? '');
  };
  const found: Diagnostic[] = [];
  for (const { block, asked, got, lines } of idle.fits) {
    const page = folio(block, 0);
    const values = { mark: markOf({ fit: asked }), lines, ...outcomeOf(asked, got, lines) };
    found.push(diagnostic('fit-does-something', endOf(placeOf(block)), values, { page }));
  }
  for (const { block, index } of idle.lineBreaks) {
    const node = nodes.get(block)?.node;
    const place = node ? nthLineBreak(node, index, placeOf(block)) : placeOf(block);
    found.push(diagnostic('line-break-does-something', place, {}, { page: folio(block, 0) }));
  }
  for (const block of idle.keeps) {
    const page = folio(block, -1);
    found.push(diagnostic('keep-next-does-something', endOf(placeOf(block)), { page }, { page }));
  }
  const { before, trailing } = pageBreaks(book);
  const sayIdle = (place: Place, page: string) =>
    found.push(diagnostic('page-break-does-something', place, { page }, { page }));
  const idleBlocks = new Set(idle.pageBreaks);
  for (const [block, places] of before) {
    // Of several in a row, one can do no more than one.
    for (const place of idleBlocks.has(block) ? places : places.slice(1)) sayIdle(place, folio(block, 0));
  }
  for (const { section, places } of trailing) {
    const last = pageMap.sides.findLast((side) => side.section === section);
    const next = pageMap.sides.find((side) => side.index > (last?.index ?? Infinity) && !side.blank);
    if (last) for (const place of places) sayIdle(place, (next ?? last).label);
  }
  return found;
}

function outcomeOf(asked: number, got: number, lines: number): { outcome: string; outcomeEnglish: string } {
  const wanted = Math.abs(asked);
  const verb = asked < 0 ? '缩' : '扩';
  const more = asked < 0 ? 'shorter' : 'longer';
  if (got === 0) {
    return {
      outcome: `在字距允许的范围内${verb}不了行，这一段仍是 ${lines} 行`,
      outcomeEnglish: `within the limits of spacing the paragraph cannot be set ${more}; it still has ${lines} lines`,
    };
  }
  if (got === asked) {
    return {
      outcome: `没有它，这一段也是 ${lines} 行`,
      outcomeEnglish: `the paragraph has ${lines} lines without it`,
    };
  }
  return {
    outcome: `只${verb}得了 ${Math.abs(got)} 行，不是 ${wanted} 行`,
    outcomeEnglish: `the paragraph could be set ${Math.abs(got)} line ${more}, not ${wanted}`,
  };
}

/** The end of a block, where its braces stand. */
const endOf = (place: Place): Place =>
  place.endLine === undefined ? place : { ...place, line: place.endLine, column: Math.max(1, place.endColumn! - 1) };

const childrenOf = (node: Node): Node[] => ('children' in node && Array.isArray(node.children) ? node.children : []);

function placed(node: Node, file: string): Place {
  const { start, end } = node.position!;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function nthLineBreak(block: Node, index: number, fallback: Place): Place {
  const found: Node[] = [];
  const search = (node: Node): void => {
    if (node.type === 'lineBreak') found.push(node);
    // A note's text is a block of its own.
    else if (node.type !== 'inlineNote') for (const child of childrenOf(node)) search(child);
  };
  search(block);
  const node = found[index];
  return node?.position ? placed(node, fallback.file) : fallback;
}

/** Places of page breaks: by the first block after them, and by section those after which nothing follows in it. */
function pageBreaks(book: Book): {
  before: Map<BlockId, Place[]>;
  trailing: { section: string; places: Place[] }[];
} {
  const before = new Map<BlockId, Place[]>();
  const trailing: { section: string; places: Place[] }[] = [];
  for (const { id, tree, file } of book.sections) {
    let waiting: Place[] = [];
    const walk = (node: Node, inherited: string): void => {
      if (node.type === 'footnoteDefinition') return;
      const own = node.data?.file ?? inherited;
      if (node.type === 'pageBreak' && node.position) waiting.push(placed(node, own));
      const block = book.blocks.get(node);
      if (block && waiting.length > 0) {
        before.set(block.id, waiting);
        waiting = [];
      }
      for (const child of childrenOf(node)) walk(child, own);
    };
    walk(tree, file);
    if (waiting.length > 0) trailing.push({ section: id, places: waiting });
  }
  return { before, trailing };
}
