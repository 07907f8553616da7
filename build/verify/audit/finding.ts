// What the audit's rules hand back, and how it becomes a diagnostic: page, line on the page, and the line of the source.
// Must not judge.
import type { Book } from '../../book.ts';
import { type Diagnostic, diagnostic, type Place, type RuleId, wholeFile } from '../../diagnostic.ts';
import { counted } from '../normalise.ts';
import type { Line } from './lines.ts';
import type { Passage } from './passages.ts';

/** Something that is not as it should be, at a line. */
export interface Finding {
  rule: RuleId;
  /** Index of the page. */
  page: number;
  line?: Line;
  passage?: Passage;
  /** Offset in the passage's text. */
  offset?: number;
  /** In the source, where it is no line of text. */
  place?: Place;
  values?: Record<string, string | number>;
  /** Lines of one side that stand for one fault; 1 when absent. */
  count?: number;
}

/** What puts one line off the grid puts all below it off: such lines of a side, off by as much, are one finding. */
export function foldGrid(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.page} ${finding.values?.by}`;
    const first = groups.get(key);
    groups.set(key, first ? { ...first, count: (first.count ?? 1) + 1 } : finding);
  }
  return [...groups.values()];
}

export function report(book: Book, found: Finding, where: (page: number) => string): Diagnostic {
  const { rule, page, line, values } = found;
  const passage = found.passage ?? line?.passage;
  const offset = found.offset ?? line?.from ?? 0;
  const place = found.place ?? (passage ? sourcePlace(book, passage, offset) : wholeFile('book.yaml'));
  const printed = where(page);
  return diagnostic(
    rule,
    place,
    {
      where: printed,
      line: line?.number ?? 0,
      text: line ? excerptOf(line) : (passage?.run.text.slice(offset, offset + 12) ?? ''),
      ...values,
    },
    { page: printed, ...(found.count && { count: found.count }) },
  );
}

/** Beginning and end of a line, short enough for a message. */
function excerptOf({ passage, from, to }: Line): string {
  const text = passage.run.text.slice(from, to);
  return text.length > 14 ? `${text.slice(0, 6)}……${text.slice(-6)}` : text;
}

/** So many characters of the text must be found again in the source. */
const sample = 8;

/**
 * The place in the source where an offset of a passage's text stands: found by its words, below the block's own place; that
 * place itself where numbers and mark-up stand in between.
 */
export function sourcePlace(book: Book, passage: Passage, offset: number): Place {
  const { place, text } = passage.run;
  const source = book.sources.find(({ path }) => path === place.file);
  if (!source || offset === 0) return place;
  let from = 0;
  for (let line = 1; line < place.line && from >= 0; line++) from = source.text.indexOf('\n', from) + 1 || -1;
  if (from < 0) return place;
  from += place.column - 1;
  // Mark-up only ever adds: the words stand no nearer than they do in the counted text.
  const window = source.text.slice(from, from + text.length * 3 + 2000);
  const { letters, places } = countedWithPlaces(window);
  for (let length = sample; length >= 4; length -= 2) {
    const words = text.slice(offset, offset + length);
    const at = words.length === length ? letters.indexOf(words, Math.max(0, offset - 40)) : -1;
    if (at < 0) continue;
    const before = source.text.slice(0, from + places[at]!);
    const line = before.split('\n').length;
    return { file: place.file, line, column: before.length - before.lastIndexOf('\n') };
  }
  return place;
}

function countedWithPlaces(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    const own = counted(text[at]!);
    letters += own;
    for (let unit = 0; unit < own.length; unit++) places.push(at);
  }
  return { letters, places };
}
