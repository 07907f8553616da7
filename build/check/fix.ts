// Findings with safe edits → the source with those edits made. In: a file and findings. Out: the new text and what was
// done. Overlapping edits: the first is made, the others wait for the next run. Must not write files.
import type { SourceFile } from '../book.ts';
import type { Diagnostic, Edit } from '../diagnostic.ts';

export interface Fixed {
  text: string;
  /** Findings whose edits were all made, in the order of the text. */
  made: Diagnostic[];
}

/** Makes the edits of a file's findings; a finding's edits are made all or none. */
export function applyEdits(source: SourceFile, findings: readonly Diagnostic[]): Fixed {
  const wanted = findings
    .filter(({ edits }) => edits?.length && edits.every(({ file }) => file === source.path))
    .sort((a, b) => a.edits![0]!.start - b.edits![0]!.start || a.edits![0]!.end - b.edits![0]!.end);
  const taken: Edit[] = [];
  const made: Diagnostic[] = [];
  for (const finding of wanted) {
    if (finding.edits!.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
    taken.push(...finding.edits!);
    made.push(finding);
  }
  let text = '';
  let at = 0;
  for (const { start, end, insert } of [...taken].sort((a, b) => a.start - b.start)) {
    text += source.text.slice(at, start) + insert;
    at = end;
  }
  return { text: text + source.text.slice(at), made };
}

/** Two edits that touch the same characters, or the same point. */
const overlaps = (a: Edit, b: Edit) =>
  a.start < b.end && b.start < a.end ? true : a.start === b.start && (a.start === a.end || b.start === b.end);
