// A section's survey → its lines: every paragraph through the composer, with what the page planner or an editor asks for.
// Collects what the report should say of them. Knows nothing of the browser.
import {
  type ComposedParagraph,
  composeParagraph,
  fitCosts,
  type LineEnds,
  type Measure,
  type ParagraphSource,
  type PunctuationScheme,
} from './compose/index.ts';
import type { IdleMarks } from './hand-findings.ts';
import type { SectionSurvey } from './page/paginated.ts';

export interface LineSettings {
  measure: Measure;
  scheme: PunctuationScheme;
  lineEnds: LineEnds;
  /** What was composed before: a section is laid out again when a page number in it grows, most of its paragraphs as they were. */
  composed: Map<string, ComposedParagraph | null>;
  costs: Map<string, ReturnType<typeof fitCosts>>;
}

const keyOf = (survey: SectionSurvey, source: ParagraphSource): string =>
  JSON.stringify([source, source.pieces.map((piece) => (piece.kind === 'text' ? survey.styles[piece.style] : 0))]);

/** The composer's fitCosts, each asked for once. */
export function costsOf(
  survey: SectionSurvey,
  source: ParagraphSource,
  settings: LineSettings,
): ReturnType<typeof fitCosts> {
  const { measure, scheme, lineEnds, costs } = settings;
  const key = keyOf(survey, source);
  const known = costs.get(key) ?? fitCosts(source, { styles: survey.styles, scheme, lineEnds, measure });
  costs.set(key, known);
  return known;
}

/** What there is to say of a section's lines, beside the lines. */
export interface LineNotes {
  /** Paragraphs the browser broke, and why. */
  refused: { block: string; reason: string }[];
  /** Lines whose width in the browser is not the composer's: em too much. */
  misses: { block: string; line: number; by: number }[];
  /** Lines left short, for what comes next has no room and cannot be parted: em. */
  short: { block: string; line: number; by: number }[];
  /** What an editor set by hand that no longer does anything. */
  idle: IdleMarks;
  /** Lines won or lost for the page's sake. */
  fits: { block: string; by: number }[];
  /** Lines of space added on a side for its sake: the first block under it, and the section's side, from 0, where it is sure. */
  spaces: { block?: string; side?: number; lines: number }[];
  /** The first side, from 1, that begins with another row than planned; 0 where all are as planned. */
  unplanned: number;
}

export const noLineNotes = (): LineNotes => ({
  refused: [],
  misses: [],
  short: [],
  idle: { fits: [], keeps: [], pageBreaks: [], lineBreaks: [] },
  fits: [],
  spaces: [],
  unplanned: 0,
});

/**
 * Composes every paragraph of a section.
 * @returns lines by the survey's numbers; null where the browser has to break them
 */
export function composeSection(survey: SectionSurvey, settings: LineSettings): (ComposedParagraph | null)[] {
  return survey.paragraphs.map(({ source }) => (source ? compose(survey, source, settings) : null));
}

/** Composes one paragraph. @param by lines more or fewer than the editor asked for already */
export function compose(
  survey: SectionSurvey,
  source: ParagraphSource,
  settings: LineSettings,
  by = 0,
): ComposedParagraph | null {
  const asked = by ? { ...source, fit: source.fit + by } : source;
  const key = keyOf(survey, asked);
  const known = settings.composed.get(key);
  if (known !== undefined) return known;
  const { scheme, lineEnds, measure } = settings;
  const made = composeParagraph(asked, { styles: survey.styles, scheme, lineEnds, measure });
  const composed = typeof made === 'string' ? null : made;
  settings.composed.set(key, composed);
  return composed;
}

/** Why the composer left a paragraph to the browser. */
function refusalOf(survey: SectionSurvey, source: ParagraphSource, settings: LineSettings): string {
  const { measure, scheme } = settings;
  const answer = composeParagraph(source, { styles: survey.styles, scheme, measure });
  return typeof answer === 'string' ? answer : 'unmeasured';
}

/** What the report should say. */
export function lineNotes(
  survey: SectionSurvey,
  lines: readonly (ComposedParagraph | null)[],
  misses: readonly { paragraph: number; line: number; by: number }[],
  settings: LineSettings,
): LineNotes {
  const notes = noLineNotes();
  for (const [n, { block, source, refused }] of survey.paragraphs.entries()) {
    const composed = lines[n];
    if (!source || !composed) {
      notes.refused.push({ block, reason: refused ?? refusalOf(survey, source!, settings) });
      continue;
    }
    // Of lines without a box the finished page tells.
    if (!source.pieces.some(({ kind }) => kind === 'box')) continue;
    for (const { kind, line, by } of composed.flaws)
      if (kind === 'loose' && !composed.lines[line]!.filled) notes.short.push({ block, line, by });
  }
  for (const { paragraph, line, by } of misses)
    notes.misses.push({ block: survey.paragraphs[paragraph]!.block, line, by });
  return notes;
}

/** {fit} and line breaks of an editor's that change nothing. */
export function idleInLines(
  survey: SectionSurvey,
  lines: readonly (ComposedParagraph | null)[],
  settings: LineSettings,
): Pick<IdleMarks, 'fits' | 'lineBreaks'> {
  const idle: Pick<IdleMarks, 'fits' | 'lineBreaks'> = { fits: [], lineBreaks: [] };
  for (const [n, { block, source }] of survey.paragraphs.entries()) {
    const composed = lines[n];
    if (!source || !composed) continue;
    if (source.fit && composed.fitted !== source.fit)
      idle.fits.push({ block, asked: source.fit, got: composed.fitted, lines: composed.lines.length });
    const breaks = source.pieces.flatMap((piece, at) => (piece.kind === 'break' && piece.justify ? [at] : []));
    for (const [index, at] of breaks.entries()) {
      const without = source.pieces.map((piece, m) =>
        m === at ? { kind: 'text' as const, text: '', style: 0 } : piece,
      );
      const other = compose(survey, { ...source, pieces: without }, settings);
      if (other && endsOf(other) === endsOf(composed)) idle.lineBreaks.push({ block, index });
    }
  }
  return idle;
}

/** Where lines end, to compare. */
const endsOf = ({ lines }: ComposedParagraph): string =>
  lines.map(({ runs }) => `${runs.at(-1)?.piece}:${runs.at(-1)?.to}`).join(' ');
