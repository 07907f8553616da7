// The text of one file as the parser sees it: offsets to lines and columns, nodes to places, findings collected.
// In: decoded text. Out: places and diagnostics. Must not change the text: every position counts in it.
import { type Diagnostic, diagnostic, type Place, type RuleId } from '../../diagnostic.ts';

export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A node before and during the passes: mdast, our own nodes, and the raw ones that do not survive parsing. */
export interface Loose {
  type: string;
  children?: Loose[];
  value?: string;
  position?: { start: Point; end: Point };
  data?: Record<string, unknown>;
  [field: string]: unknown;
}

export interface Source {
  /** Path relative to the book folder. */
  file: string;
  text: string;
  diagnostics: Diagnostic[];
  /** Line, column and offset of an offset. */
  pointAt(offset: number): Point;
  /** The place of a node, or of a stretch of it. */
  placeOf(node: Loose): Place;
  /** The source of a node, as typed. */
  sliceOf(node: Loose): string;
  report(
    rule: RuleId,
    node: Loose | Place,
    values?: Record<string, string | number>,
    more?: Partial<Pick<Diagnostic, 'hint' | 'related'>>,
  ): void;
}

export function makeSource(file: string, text: string): Source {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const pointAt = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset };
  };
  const diagnostics: Diagnostic[] = [];
  const placeOf = (node: Loose): Place => {
    const at = node.position;
    if (!at) return { file, line: 1, column: 1 };
    return {
      file,
      line: at.start.line,
      column: at.start.column,
      endLine: at.end.line,
      endColumn: at.end.column,
    };
  };
  return {
    file,
    text,
    diagnostics,
    pointAt,
    placeOf,
    sliceOf: (node) => (node.position ? text.slice(node.position.start.offset, node.position.end.offset) : ''),
    report(rule, node, values, more) {
      const place = 'file' in node && 'line' in node ? (node as Place) : placeOf(node as Loose);
      diagnostics.push(diagnostic(rule, place, values, more));
    },
  };
}

/** A text node with the given stretch of the source as its position. */
export function textNode(source: Source, value: string, start: number, end: number): Loose {
  return { type: 'text', value, position: { start: source.pointAt(start), end: source.pointAt(end) } };
}

/** The node's source as a text node: nothing of a manuscript is lost because we do not know what it means. */
export function backToText(source: Source, node: Loose): Loose {
  return { type: 'text', value: source.sliceOf(node).replace(/\r\n?/g, '\n'), position: node.position };
}

/**
 * For each character of a text node's value, its offset in the source; one entry more for the end. Escapes, character
 * references and the marks of quotations and lists at line starts make the two differ.
 */
export function offsetsOf(source: Source, node: Loose): (index: number) => number {
  const value = node.value ?? '';
  const from = node.position?.start.offset ?? 0;
  const slice = source.sliceOf(node);
  if (slice === value) return (index) => from + index;
  let offsets: number[] | undefined;
  return (index) => {
    offsets ??= align(value, slice);
    return from + (offsets[Math.min(index, value.length)] ?? slice.length);
  };
}

function align(value: string, slice: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let i = 0; i < value.length; i++) {
    const wanted = value[i];
    if (slice[at] !== wanted) {
      const reference = slice[at] === '&' ? /^&[#\w]+;/.exec(slice.slice(at, at + 40)) : null;
      if (reference) {
        offsets.push(at);
        at += reference[0].length;
        continue;
      }
      if (slice[at] === '\\' && slice[at + 1] === wanted) at++;
      else {
        const next = slice.indexOf(wanted!, at);
        if (next >= 0) at = next;
      }
    }
    offsets.push(at);
    at++;
  }
  offsets.push(Math.min(at, slice.length));
  return offsets;
}
