// From lines and headings to the pieces of a book: summary, front matter, chapters under their parts, appendices, back
// matter, each to be a file. In: the scan; out: pieces in reading order, each with its lines. Every line without a role
// lands in exactly one piece: what belongs nowhere goes to the leftovers, with a finding.
import type { Matter } from '../book.ts';
import type { Headings, ScanHeading } from './headings.ts';
import { isUnnumberedChapter } from './names.ts';
import type { Line, Scan } from './scan.ts';
import { report, squeeze } from './scan.ts';

export interface ScanPiece {
  file: string;
  matter: Matter | 'summary';
  kind: 'summary' | 'front' | 'chapter' | 'part' | 'appendix' | 'references' | 'back' | 'leftovers';
  heading?: ScanHeading;
  /** With the blank and dropped lines between, which tell where paragraphs and pages end. */
  lines: Line[];
  /** The part it stands in: index into parts. */
  part?: number;
}

export interface Pieces {
  pieces: ScanPiece[];
  parts: { title: string; file?: string }[];
}

/** Divides the scan into pieces. */
export function divide(scan: Scan, from: number, headings: Headings): Pieces {
  const found: Pieces = { pieces: [], parts: [] };
  const names = new Map<string, number>();
  const unique = (name: string): string => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return count === 1 ? `${name}.md` : `${name}-${count}.md`;
  };
  const lastBody = lastBodyLine(headings);
  const state = {
    current: undefined as ScanPiece | undefined,
    body: false,
    back: false,
    chapters: 0,
    part: undefined as number | undefined,
  };
  let leftovers: ScanPiece | undefined;
  const open = (piece: Omit<ScanPiece, 'lines'>): ScanPiece => {
    state.current = { ...piece, lines: [] };
    found.pieces.push(state.current);
    return state.current;
  };

  for (const [index, line] of scan.lines.entries()) {
    if (line.role === 'cip' || line.role === 'imprint' || line.role === 'contents') {
      state.current = undefined;
      continue;
    }
    const heading = headings.byLine.get(line);
    if (heading && opensPiece(heading, line)) {
      line.role = 'heading';
      continue;
    }
    const text = !line.role && squeeze(line.text) !== '';
    if (heading && !state.current) {
      chapter(heading);
      continue;
    }
    if (text && !state.current) {
      if (index >= from && !state.body && headings.byLine.size === 0) chapter(undefined);
      else if (index < from || !state.body || state.back) stray(line);
      else chapter(undefined);
    }
    state.current?.lines.push(line);
    if (state.current === leftovers && index < from) state.current = undefined;
  }
  return found;

  function stray(line: Line): void {
    if (!leftovers) {
      leftovers = { file: unique('leftovers'), matter: state.body ? 'back' : 'front', kind: 'leftovers', lines: [] };
      found.pieces.push(leftovers);
    }
    state.current = leftovers;
    report(scan, 'scan-line-placed', line.n, { text: line.text.trim().slice(0, 24) });
    scan.changes.push({ kind: 'kept', line: line.n, note: `不知归于何处，存入 ${leftovers.file}` });
  }

  function opensPiece(heading: ScanHeading, line: Line): boolean {
    const kind = heading.named?.kind;
    const more = line.n < lastBody;
    if (heading.depth === 0) {
      part(heading);
      return true;
    }
    if (kind && !state.body && kind !== 'references' && kind !== 'back' && kind !== 'appendix') {
      if (kind === 'summary' && !found.pieces.some((piece) => piece.kind === 'summary')) {
        open({ file: unique('summary'), matter: 'summary', kind: 'summary', heading });
      } else open({ file: unique(heading.named!.file), matter: 'front', kind: 'front', heading });
      return true;
    }
    if (kind && state.body && !more && kind !== 'summary' && kind !== 'front') {
      const appendix = kind === 'appendix';
      state.back = true;
      state.part = undefined;
      const pieceKind = appendix ? 'appendix' : kind === 'references' ? 'references' : 'back';
      open({ file: unique(heading.named!.file), matter: appendix ? 'appendix' : 'back', kind: pieceKind, heading });
      return true;
    }
    if (
      heading.depth === 1 &&
      !kind &&
      (state.body || heading.number || !headings.numbered || isUnnumberedChapter(heading.text))
    ) {
      chapter(heading);
      return true;
    }
    // Before the first numbered chapter an unnumbered heading opens a piece of the front matter that has no usual name.
    const unnamed = !kind && !heading.number && !isUnnumberedChapter(heading.text);
    if (unnamed && !state.body && headings.numbered && (line.depth === 1 || !state.current)) {
      open({ file: unique('front'), matter: 'front', kind: 'front', heading });
      return true;
    }
    // A piece's heading within a chapter (参考文献 at its end) is a heading of the second level.
    if (kind && heading.depth === 1) heading.depth = 2;
    return false;
  }

  function chapter(heading: ScanHeading | undefined): void {
    state.body = true;
    state.back = false;
    state.chapters++;
    const file = unique(`${String(state.chapters).padStart(2, '0')}-chapter`);
    open({
      file,
      matter: 'body',
      kind: 'chapter',
      ...(heading ? { heading } : {}),
      ...(state.part === undefined ? {} : { part: state.part }),
    });
  }

  function part(heading: ScanHeading): void {
    state.body = true;
    state.part = found.parts.length;
    found.parts.push({ title: heading.text });
    for (const line of heading.lines) {
      scan.changes.push({
        kind: 'part',
        line: line.n,
        removed: line.text.trim(),
        note: `篇名，存入 book.yaml：${heading.text}`,
      });
      line.role = 'part';
      line.text = '';
    }
    open({ file: `part-${found.parts.length}.md`, matter: 'body', kind: 'part', part: state.part });
  }
}

/** The line of the last chapter or part heading: what is named before it belongs to a chapter. */
function lastBodyLine(headings: Headings): number {
  const body = [...headings.byLine].filter(([, heading]) => heading.depth <= 1 && !heading.named);
  return body.at(-1)?.[0].n ?? 0;
}
