// Differences of text → diagnostics: at the block's place in the source, with the page or file where it was found and the
// text around it. Must not look for differences itself.
import { type Diagnostic, diagnostic, type Place, type RuleId } from '../diagnostic.ts';
import { type Difference, differences } from './compare.ts';
import { readable } from './normalise.ts';
import type { Run } from './runs.ts';
import { runAt, runIndexAt, type Stream } from './stream.ts';

export interface FoundText {
  text: string;
  /** Where an offset of the text stands: a folio, a file. */
  whereAt(offset: number): string;
}

/** What every check of a finished file hands back. */
export interface Verification {
  diagnostics: Diagnostic[];
  /** What could not be checked, one line each. */
  unchecked: string[];
}

const rules: Record<Difference['kind'], RuleId> = {
  missing: 'edition-text-kept',
  added: 'edition-adds-nothing',
  changed: 'edition-text-unchanged',
  moved: 'edition-text-in-order',
  repeated: 'edition-text-once',
};

/** Compares one stream and reports every difference. */
export function compareStream(stream: Stream, found: FoundText, edition: string): Diagnostic[] {
  return reportDifferences(differences(stream.text, found.text, stream.starts), stream, found, edition);
}

/** Words differences as diagnostics. */
export function reportDifferences(
  list: readonly Difference[],
  stream: Stream,
  found: FoundText,
  edition: string,
): Diagnostic[] {
  return list.map((difference) => {
    const { start, end, foundStart, foundEnd, kind } = difference;
    const where = found.whereAt(Math.min(foundStart, Math.max(0, found.text.length - 1)));
    const place: Place = runAt(stream, start)?.place ?? { file: 'book.yaml', line: 1, column: 1 };
    const first = runIndexAt(stream, start);
    const last = end > start ? runIndexAt(stream, end - 1) : first;
    // What was added where two blocks meet may belong to either.
    const meets = start === end && start === stream.starts[first] && first > 0;
    const others = meets
      ? stream.runs.slice(first - 1, first)
      : kind === 'moved'
        ? nowBefore(stream, found.text, foundEnd)
        : stream.runs.slice(first + 1, Math.min(last, first + 20) + 1);
    const related = others.map((run) => run.place);
    return diagnostic(
      rules[kind],
      place,
      {
        edition,
        expected: excerpt(stream.text.slice(start, end)),
        found: excerpt(found.text.slice(foundStart, foundEnd)),
        before: readable(stream.text.slice(Math.max(0, start - 12), start)),
        after: readable(stream.text.slice(end, end + 12)),
        where: edition === 'PDF' ? `第${where}页` : where,
        blocks: last - first + 1,
      },
      { ...(related.length > 0 && { related }), ...(edition === 'PDF' && { page: where }) },
    );
  });
}

/** The block that a moved passage now stands before. */
function nowBefore(stream: Stream, found: string, end: number): readonly Run[] {
  const next = found.slice(end, end + 6);
  const at = next.length < 4 ? -1 : stream.text.indexOf(next);
  return at < 0 ? [] : stream.runs.slice(runIndexAt(stream, at), runIndexAt(stream, at) + 1);
}

/** Compared text short enough for a message. */
export function excerpt(text: string): string {
  const whole = readable(text);
  return whole.length > 60 ? `${whole.slice(0, 40)}……${whole.slice(-15)}` : whole;
}
