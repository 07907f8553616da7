// Findings with safe edits → the source with those edits made. In: a file and findings. Out: the new text and what was
// done and what was not. The tree may differ only at the edited stretches: what would change more is left alone (kept.ts).
// Overlapping edits: the first is made, the others wait for the next run. Must not write files.
import type { SourceFile } from '../book.ts';
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { changesNothingElse } from './kept.ts';

export interface Fixed {
  text: string;
  /** Findings whose edits were all made, in the order of the text. */
  made: Diagnostic[];
  /** Findings whose edits would have changed more than their stretches. */
  refused: Diagnostic[];
}

/** How many findings of a file are tried one by one where all together change too much. */
const triedAlone = 200;

/** Makes the edits of a Markdown file's findings, as far as they change nothing else; a finding's edits are made all or none. */
export function fixFile(source: SourceFile, findings: readonly Diagnostic[]): Fixed {
  const chosen = compatible(source, findings);
  if (chosen.length === 0) return { text: source.text, made: [], refused: [] };
  const whole = edited(source.text, chosen);
  if (changesNothingElse(source, whole.edits, whole.text)) return { text: whole.text, made: chosen, refused: [] };
  const safe: Diagnostic[] = [];
  const refused: Diagnostic[] = [];
  for (const [i, finding] of chosen.entries()) {
    const { text, edits } = edited(source.text, [finding]);
    if (i < triedAlone && changesNothingElse(source, edits, text)) safe.push(finding);
    else refused.push(finding);
  }
  const { text, edits } = edited(source.text, safe);
  if (changesNothingElse(source, edits, text)) return { text, made: safe, refused };
  return { text: source.text, made: [], refused: chosen };
}

/** The source with the edits of findings made, as they stand: for examples, which say what must come out. */
export function applyEdits(source: SourceFile, findings: readonly Diagnostic[]): { text: string; made: Diagnostic[] } {
  const made = compatible(source, findings);
  return { text: edited(source.text, made).text, made };
}

/** The findings whose edits are all in this file and do not touch one another, in the order of the text. */
function compatible(source: SourceFile, findings: readonly Diagnostic[]): Diagnostic[] {
  const wanted = findings
    .filter(({ edits }) => edits?.length && edits.every(({ file }) => file === source.path))
    .sort((a, b) => a.edits![0]!.start - b.edits![0]!.start || a.edits![0]!.end - b.edits![0]!.end);
  const taken: Edit[] = []; // by start, none touching another
  return wanted.filter(({ edits }) => {
    if (edits!.some((edit) => touches(edit, taken))) return false;
    for (const edit of edits!) taken.splice(after(edit, taken), 0, edit);
    return true;
  });
}

/** Where an edit goes among others sorted by start. */
function after(edit: Edit, taken: readonly Edit[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.start <= edit.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two edits touch where they share a character, or begin at one point. */
function touches(edit: Edit, taken: readonly Edit[]): boolean {
  const at = after(edit, taken);
  const before = taken[at - 1];
  const next = taken[at];
  return (
    (before !== undefined && (before.end > edit.start || before.start === edit.start)) ||
    (next !== undefined && edit.end > next.start)
  );
}

function edited(text: string, findings: readonly Diagnostic[]): { text: string; edits: Edit[] } {
  const edits = findings.flatMap((finding) => finding.edits ?? []).sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, insert } of edits) {
    parts.push(text.slice(at, start), insert);
    at = end;
  }
  parts.push(text.slice(at));
  return { text: parts.join(''), edits };
}
