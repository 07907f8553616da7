// Placeholder until the composer lands: breaks greedily. To be overwritten.
import type { ComposedLine, ComposedParagraph, LineRun, ParagraphSource, PunctuationScheme, Refusal, TextStyle } from './paragraph.ts';
export type * from './paragraph.ts';
export interface Measure { text(text: string, style: TextStyle): number }
export async function createMeasure(_fonts: unknown): Promise<Measure> {
  return { text: (t, s) => [...t].reduce((w, c) => w + (c < '\u2000' ? 0.5 : 1) * s.size, 0) };
}
export function composeParagraph(source: ParagraphSource, settings: { styles: readonly TextStyle[]; scheme: PunctuationScheme; measure: Measure }): ComposedParagraph | Refusal {
  const lines: ComposedLine[] = [];
  let runs: LineRun[] = [];
  let w = source.indent;
  const push = (filled: boolean) => { lines.push({ runs, tracking: 0, width: w, natural: w, filled }); runs = []; w = 0; };
  source.pieces.forEach((p, piece) => {
    if (p.kind === 'break') { push(false); return; }
    if (p.kind !== 'text') { runs.push({ piece, from: 0, to: 0 }); w += p.width; return; }
    let from = 0; let at = 0;
    for (const c of p.text) {
      const a = settings.measure.text(c, settings.styles[p.style]!);
      if (w + a > source.measure) { if (at > from) runs.push({ piece, from, to: at }); from = at; push(true); }
      w += a; at += c.length;
    }
    if (at > from) runs.push({ piece, from, to: at });
  });
  push(false);
  return { lines, fitted: 0, flaws: [] };
}

export function fitCosts(_s: ParagraphSource, _t: { styles: readonly TextStyle[]; scheme: PunctuationScheme; measure: Measure }): { shorter?: number; longer?: number } { return {}; }
