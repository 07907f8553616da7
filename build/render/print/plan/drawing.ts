// For tests: sections and plans written as a typographer would sketch them. Rows ↔ text.
//
//   5      a paragraph of five lines        5-  5+  5±   can be set a line shorter, longer, either
//   H3     a heading of three lines, kept with what follows       F4   a figure of four lines     F4.5  one off the grid
//   5>     kept with the next paragraph     5n1.5  with a note of 1.5 lines in its first line     /    a forced page break
//
// and plans:  2…  …3  a paragraph's lines on either side of a cut;  5- 5+  set shorter, longer;  ·  an empty line;
// !  a break that must be forced;  sides are parted by |.
import type { Plan, PlanInput, Row } from './rows.ts';

const line = 24;

/** A section from its sketch, on sides of so many lines. */
export function section(sketch: string, lines: number, more: Partial<PlanInput> = {}): PlanInput {
  const rows: Row[] = [];
  const variants = new Map<number, { shorter?: number; longer?: number }>();
  let breakBefore = false;
  let paragraph = 0;
  for (const word of sketch.trim().split(/\s+/)) {
    if (word === '/') {
      breakBefore = true;
      continue;
    }
    const match = /^([HF]?)([\d.]+)([-+±]?)(>?)(?:n([\d.]+))?$/.exec(word);
    if (!match) throw new Error(`not a block: ${word}`);
    const [, kind, size, fit, keep, note] = match;
    const base = { above: 0, keepNext: false, heading: false, notes: [], breakBefore: false, snaps: false };
    if (kind) {
      const heading = kind === 'H';
      const height = Number(size) * line;
      rows.push({ ...base, height, keepNext: heading, heading, body: false, snaps: !heading, breakBefore });
    } else {
      const count = Number(size);
      for (let n = 0; n < count; n += 1) {
        const last = n === count - 1;
        rows.push({
          ...base,
          paragraph,
          line: n,
          lines: count,
          height: line,
          body: true,
          keepNext: last && keep === '>',
          notes: n === 0 && note ? [Number(note) * line] : [],
          breakBefore: n === 0 && breakBefore,
        });
      }
      if (fit) {
        variants.set(paragraph, { ...(fit !== '+' && { shorter: 0.5 }), ...(fit !== '-' && { longer: 0.5 }) });
      }
      paragraph += 1;
    }
    breakBefore = false;
  }
  return {
    rows,
    side: lines * line,
    line,
    noteSeparator: line / 2,
    linesAboveNotes: 4,
    variants,
    lastSideLines: 5,
    ...more,
  };
}

/** A plan as a sketch of its sides. */
export function drawn(input: PlanInput, plan: Plan): string {
  const { rows } = input;
  const fits = new Map(plan.fits.map(({ paragraph, by }) => [paragraph, by > 0 ? '+' : '-']));
  const sides = plan.sides.map(({ row: start, short }, n) => {
    const end = plan.sides[n + 1]?.row ?? rows.length;
    const words: string[] = [];
    for (let at = start; at < end; ) {
      const row = rows[at]!;
      if (row.paragraph === undefined) {
        words.push(`${row.heading ? 'H' : 'F'}${row.height / line}`);
        at += 1;
        continue;
      }
      const from = row.line!;
      const to = Math.min(row.lines!, from + end - at);
      const fit = to === row.lines ? (fits.get(row.paragraph) ?? '') : '';
      words.push(`${from > 0 ? '…' : ''}${to - from}${fit}${to < row.lines! ? '…' : ''}`);
      at += to - from;
    }
    const isLast = n === plan.sides.length - 1;
    const empty = isLast ? '' : '·'.repeat(short);
    return `${words.join(' ')}${empty && ` ${empty}`}${plan.breaks.includes(end) ? ' !' : ''}`;
  });
  return sides.join(' | ');
}
