// Line breaks set by hand that change nothing: the line would end there anyhow. In: a paragraph as surveyed, and a way to
// compose it. Out: which of its line breaks are idle. Each is judged alone, all others kept.
import type { ComposedParagraph, ParagraphSource } from './compose/paragraph.ts';

/**
 * Finds a paragraph's idle line breaks (`[]{.line-break}`).
 * @param compose composes a paragraph; null where it cannot
 * @returns indexes among its line breaks, from 0; hard breaks are not counted
 */
export function idleLineBreaks(
  source: ParagraphSource,
  compose: (source: ParagraphSource) => ComposedParagraph | null,
): number[] {
  const breaks = source.pieces.flatMap((piece, at) => (piece.kind === 'break' && piece.justify ? [at] : []));
  return breaks.flatMap((at, index) => {
    // Something of no width that parts nothing: the pieces keep their numbers.
    const pieces = source.pieces.map((piece, n) =>
      n === at ? ({ kind: 'edge', width: 0, open: false } as const) : piece,
    );
    const without = compose({ ...source, pieces });
    return without && endsLineAt(without, at) ? [index] : [];
  });
}

/** A line ends with what stands before a piece, and the next begins with what stands after it. */
function endsLineAt({ lines }: ComposedParagraph, at: number): boolean {
  const pieces = lines.map(({ runs }) => runs.map(({ piece }) => piece).filter((piece) => piece !== at));
  return pieces.some((own, n) => {
    const next = pieces[n + 1];
    return own.length > 0 && next !== undefined && Math.max(...own) < at && Math.min(...next) > at;
  });
}
