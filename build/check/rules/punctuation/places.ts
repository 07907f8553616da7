// What a rule finds in passages → its diagnostics. A fault in a few places is reported place by place; what an author has
// typed throughout is said once a file, with every edit, so that a report is not flooded. Must not judge anything.
import { type Diagnostic, diagnostic, type RuleId, type Severity } from '../../../diagnostic.ts';
import { around, editIn, opaque, type Passage, placeIn, proseKinds } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { TextFinding } from '../../rule.ts';

/** A finding that may need more than one edit: both brackets of a pair. */
export interface Spot extends TextFinding {
  edits?: readonly { start: number; end: number; insert: string }[];
}

export interface Spotted extends Spot {
  passage: Passage;
}

/** From so many on, the places of one file are one finding. */
const many = 12;

/** A folded finding names so many of its other places. */
const relatedPlaces = 1000;

export interface Spotting {
  id: RuleId;
  find(passage: Passage): Spot[];
  reads?: readonly Passage['kind'][];
  everyScript?: true;
}

/** Everything a rule finds in a book, passage by passage, in reading order. */
export function spotsOf(prose: Prose, { find, reads = proseKinds, everyScript }: Spotting): Spotted[] {
  if (!everyScript && prose.script !== 'simplified') return [];
  return prose.passages.flatMap((passage) =>
    reads.includes(passage.kind) ? find(passage).map((spot) => ({ ...spot, passage })) : [],
  );
}

/** Spots as diagnostics: one each, or one a file where a file has many. */
export function reportSpots(id: RuleId, spots: readonly Spotted[], severity?: Severity): Diagnostic[] {
  const byFile = new Map<string, Spotted[]>();
  for (const spot of spots) {
    const { file } = spot.passage.source;
    const list = byFile.get(file);
    if (list) list.push(spot);
    else byFile.set(file, [spot]);
  }
  return [...byFile.values()].flatMap((list) =>
    list.length < many ? list.map((spot) => oneSpot(id, spot, severity)) : [manySpots(id, list, severity, true)],
  );
}

/** A habit of the whole book: one finding with the count, at its first place. Nothing is fixed: it may be the house's. */
export function reportHabit(id: RuleId, spots: readonly Spotted[], severity: Severity = 'info'): Diagnostic[] {
  return spots.length === 0 ? [] : [manySpots(id, spots, severity, false)];
}

/**
 * A style that a book keeps to throughout is one finding (a query); elsewhere each place is.
 * @param others how often the book does it the usual way
 */
export function reportUnlessHabit(
  id: RuleId,
  spots: readonly Spotted[],
  others: number,
  severity?: Severity,
): Diagnostic[] {
  return spots.length >= many && spots.length > others * 4 ? reportHabit(id, spots) : reportSpots(id, spots, severity);
}

function editsOf({ passage, start, end, fix, edits }: Spotted) {
  // Somebody else's words are never changed by a machine.
  if (passage.quoted) return undefined;
  const wanted = edits ?? (fix === undefined ? [] : [{ start, end, insert: fix }]);
  // What is a text of its own parts two marks: without the space in **甲** *乙* neither would be one.
  if (wanted.some(({ start, end, insert }) => insert === '' && isWholeText(passage, start, end))) return undefined;
  const made = wanted.map((edit) => editIn(passage, edit.start, edit.end, edit.insert));
  return made.length > 0 && made.every((edit) => edit !== undefined) ? made : undefined;
}

const isWholeText = ({ pieces }: Passage, from: number, to: number) =>
  pieces.some(({ start, length }) => start === from && start + length === to);

/** A change of a mark alone says little: it is shown with the characters about it, numbers and words whole. */
function hintOf({ passage: { raw }, start, end, hint, fix }: Spotted): string | undefined {
  if (hint !== undefined || fix === undefined) return hint;
  const before = /(?:[A-Za-z0-9.]{1,12}|.{0,2})$/s.exec(raw.slice(Math.max(0, start - 12), start))![0];
  const after = /^(?:[A-Za-z0-9.]{1,12}|.{0,2})/s.exec(raw.slice(end, end + 12))![0];
  return `${before}${fix}${after}`.replaceAll('\n', ' ').replaceAll(opaque, '□').trim();
}

function oneSpot(id: RuleId, spot: Spotted, severity: Severity | undefined): Diagnostic {
  const { passage, start, end, values } = spot;
  const hint = hintOf(spot);
  const edits = editsOf(spot);
  return diagnostic(
    id,
    placeIn(passage, start, end),
    { text: passage.raw.slice(start, end), around: around(passage, start, end), ...values },
    { ...(severity && { severity }), ...(hint !== undefined && { hint }), ...(edits && { edits }) },
  );
}

function manySpots(id: RuleId, spots: readonly Spotted[], severity: Severity | undefined, fixes: boolean): Diagnostic {
  const first = oneSpot(id, spots[0]!, severity);
  const edits = fixes ? spots.flatMap((spot) => editsOf(spot) ?? []) : [];
  const related = spots.slice(1, 1 + relatedPlaces).map(({ passage, start, end }) => placeIn(passage, start, end));
  const { edits: _, ...rest } = first;
  return { ...rest, count: spots.length, related, ...(edits.length > 0 && { edits }) };
}
