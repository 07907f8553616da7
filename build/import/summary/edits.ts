// What an import changes in a file: stretches of its text, each with what is put there and why. Everything outside the
// edits is copied as it stands, so the list of edits is the whole difference. In: edits; out: the new text. Decides nothing.

export type EditKind =
  | 'front-matter'
  | 'heading' // level, closing marks, a label, a title taken from SUMMARY.md
  | 'link'
  | 'image'
  | 'html'
  | 'code' // info strings, hidden and included lines
  | 'container' // alerts, hints, tabs
  | 'template' // {% … %}, {{ … }}
  | 'formula'
  | 'escape' // characters Fuzi would read as its own syntax
  | 'definition'
  | 'inclusion'; // sub-chapters, included files

export interface Edit {
  /** Offsets in the source. */
  start: number;
  end: number;
  put: string;
  kind: EditKind;
  /** In Chinese, for the report. */
  note: string;
  /** What the report shows as taken out and put in; without them the text itself. */
  shown?: { removed: string; added: string };
  /** Belongs to the file, not to the block it stands at. */
  fixed?: true;
}

/** Edits in order, those inside a larger one left out: the larger one lists their text as its own. */
export function settle(edits: readonly Edit[], text: string): Edit[] {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort(
      (a, b) =>
        a.edit.start - b.edit.start || emptyFirst(a.edit, b.edit) || b.edit.end - a.edit.end || a.index - b.index,
    )
    .map(({ edit }) => edit);
  const kept: Edit[] = [];
  let end = 0;
  for (const edit of sorted) {
    if (edit.start < end && edit.end <= end) continue;
    if (edit.start < end) throw new Error(`edits overlap at ${edit.start}: ${edit.kind}`);
    kept.push(edit);
    end = Math.max(end, edit.end);
  }
  return kept.map((edit, index) => withItsLines(edit, text, kept[index + 1]?.start ?? text.length));
}

/** Whole lines taken out leave no empty ones behind. */
function withItsLines(edit: Edit, text: string, limit: number): Edit {
  const isWhole =
    edit.put === '' &&
    edit.kind !== 'container' &&
    edit.end > edit.start &&
    (edit.start === 0 || text[edit.start - 1] === '\n');
  if (!isWhole) return edit;
  let { end } = edit;
  const afterBlank = edit.start === 0 || text[edit.start - 2] === '\n' || edit.start === 1;
  for (let lines = 0; lines < (afterBlank ? 2 : 1) && end < limit && text[end] === '\n'; lines += 1) end += 1;
  return { ...edit, end };
}

/** What is put before a stretch comes before what replaces it. */
const emptyFirst = (a: Edit, b: Edit) => Number(a.end > a.start) - Number(b.end > b.start);

/** The text with settled edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.put;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Says in which line, from 1, an offset stands, and where that line begins. */
export function lineFinder(text: string): { lineOf(offset: number): number; startOfLine(offset: number): number } {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const indexOf = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { lineOf: (offset) => indexOf(offset) + 1, startOfLine: (offset) => starts[indexOf(offset)]! };
}
