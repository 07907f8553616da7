// A composed line of plain text → its HTML, as the browser would write out the element that lines.ts makes of any other. Of
// most lines nothing but the HTML is ever wanted before they are printed (placeholders.ts). Strings in and out; touches no
// element.
import type { LineRun, TextStyle } from '../compose/paragraph.ts';
import type { BenchParagraph } from './bench.ts';
import type { SetLine } from './paginated.ts';
import { type CarriedLine, noCharacter } from './placeholders.ts';

/** Lengths as they are written, px. */
export const round = (length: number): number => Math.round(length * 1000) / 1000;

/**
 * What a run has that its line has not, as CSS.
 * @param own letter-spacing of the run's style
 * @param base letter-spacing of its paragraph
 * @param before space before it; 0 where that stands already
 */
export function runStyle(run: LineRun, line: SetLine, own: number, base: number, before = run.before): string {
  const tracking = (run.tracking ?? line.tracking) + own;
  const inherited = line.tracking ? line.tracking + base : base;
  const parts: string[] = [];
  if (before) parts.push(`margin-left:${round(before)}px`);
  if (Math.abs(tracking - (own === base ? inherited : own)) > 1e-4) parts.push(`letter-spacing:${round(tracking)}px`);
  if (run.wordSpace) parts.push(`word-spacing:${round(run.wordSpace)}px`);
  return parts.join(';');
}

export interface PlainSetting {
  /** By piece; a line's are text. */
  nodes: readonly Node[];
  source: BenchParagraph['source'];
  styles: readonly TextStyle[];
  /** Letter-spacing of the paragraph, px. */
  base: number;
}

/**
 * A line without a hyphen, of text that stands in no element within its paragraph.
 * @param indent CSS px before the paragraph's first line
 * @param filled it must end on the measure
 * @param before HTML that stands before its text
 */
export function plainLine(
  line: SetLine,
  { nodes, source, styles, base }: PlainSetting,
  { indent, filled, before }: { indent: number; filled: boolean; before: string },
): CarriedLine {
  const styleOf = (run: LineRun, space = run.before) => {
    const piece = source.pieces[run.piece]!;
    return piece.kind === 'text' ? runStyle(run, line, styles[piece.style]!.tracking, base, space) : '';
  };
  let html = before;
  let characters = 0;
  /** The run whose space before it stands already. */
  let spaced: LineRun | undefined;
  for (const [n, run] of line.runs.entries()) {
    const text = (nodes[run.piece] as Text).data.slice(run.from, run.to);
    characters += text.replace(noCharacter, '').length;
    let css = run === spaced ? styleOf(run, 0) : styleOf(run);
    if (!css && !run.wide) {
      html += escaped(text);
      continue;
    }
    const next = line.runs[n + 1];
    // A run beside this one's that is as the line is but for the space before it: that can be this one's margin.
    if (next?.before && !next.wide && !styleOf(next, 0)) {
      css += `${css && ';'}margin-right:${round(next.before)}px`;
      spaced = next;
    }
    const look = `${run.wide ? ' class="wide"' : ''}${css && ` style="${css}"`}`;
    html += `<span${look}>${escaped(text)}</span>`;
  }
  let look = line.tracking ? `letter-spacing: ${round(line.tracking + base)}px;` : '';
  if (indent) look += `${look && ' '}margin-left: ${indent}px;`;
  const own = `class="text-line${filled ? ' filled' : ''}"${look && ` style="${look}"`}`;
  return { html: `<span ${own}>${html}</span>`, characters };
}

/** As the browser writes text out. */
const escaped = (text: string): string =>
  /[&<>\u00a0]/.test(text)
    ? text.replace(/[&<>\u00a0]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&nbsp;')
    : text;
