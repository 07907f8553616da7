// Where a stretch of a fact stands in book.yaml: the very line and column, also within the lines of the CIP block.
// In: a key's path and offsets into its value. Out: a place. Where YAML wrote the value another way than line for line
// or on one line (escapes, folding), the key's own place. Must not judge anything.
import type { Book } from '../../book.ts';
import type { Place } from '../../diagnostic.ts';

/** No imprint says more than this of a telephone, an address, a count; longer ones are not read as such. UTF-16 units. */
export const longestFact = 500;

const linesOf = new WeakMap<Book, readonly string[]>();

/** book.yaml line by line; [] where the book came without its source. */
function yamlLines(book: Book): readonly string[] {
  const known = linesOf.get(book);
  if (known) return known;
  const lines = book.sources.find(({ path }) => path === 'book.yaml')?.text.split(/\r\n|\r|\n/) ?? [];
  linesOf.set(book, lines);
  return lines;
}

/**
 * The place of a stretch of a fact.
 * @param key as factPlace takes it: 'cip.text', 'creators.0.name'
 * @param value the fact as BookFacts has it
 * @param start UTF-16 offset into the value
 * @param end after its last character
 */
export function factSpan(book: Book, key: string, value: string, start = 0, end = value.length): Place {
  const place = book.factPlace(key);
  const lines = yamlLines(book);
  const first = lines[place.line - 1];
  if (first === undefined) return place;
  const head = first.slice(place.column - 1);
  const at = /^\|[-+0-9]*\s*(?:#.*)?$/.test(head) ? inBlock(lines, place.line, value) : onOneLine(head, value, place);
  if (!at) return place;
  const from = at(start);
  const to = at(Math.max(start, end - 1));
  if (!from || !to) return place;
  return { file: place.file, ...from, endLine: to.line, endColumn: to.column + (end > start ? 1 : 0) };
}

/** Whether book.yaml says a key itself: without it a format or a style does. */
export function isStated(book: Book, key: string): boolean {
  const parent = key.replace(/[^.]*$/, '');
  const [own, other] = [book.factPlace(key), book.factPlace(`${parent}\u0000`)];
  return own.line !== other.line || own.column !== other.column;
}

type Locate = (offset: number) => { line: number; column: number } | undefined;

/** A literal block: each line of the value is a line of the file behind one indentation. */
function inBlock(lines: readonly string[], above: number, value: string): Locate | undefined {
  const values = value.split('\n');
  const sample = values.findIndex((line) => line.trim() !== '');
  const indent = (lines[above + sample] ?? '').indexOf(values[sample] ?? '\n');
  if (sample < 0 || indent < 0) return undefined;
  const starts: number[] = [];
  for (let i = 0, offset = 0; i < values.length; offset += values[i++]!.length + 1) starts.push(offset);
  return (offset) => {
    let i = starts.length - 1;
    while (i > 0 && starts[i]! > offset) i--;
    const line = lines[above + i];
    if (line === undefined || line.slice(indent) !== values[i]) return undefined;
    return { line: above + i + 1, column: indent + 1 + offset - starts[i]! };
  };
}

/** A plain or quoted value on one line, written as it is. */
function onOneLine(head: string, value: string, place: Place): Locate | undefined {
  const quote = /^["']/.test(head) ? 1 : 0;
  if (!head.startsWith(value, quote)) return undefined;
  return (offset) => ({ line: place.line, column: place.column + quote + offset });
}
