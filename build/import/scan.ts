// The data that the steps of an import pass on: the scan's lines with the role each was given, and the list of changes.
// A line is never removed from the list: it is given a role, and what leaves its text is recorded as a change, so that
// account.ts can show afterwards where every character went. Nothing here decides anything.
import type { Diagnostic, RuleId } from '../diagnostic.ts';
import { diagnostic } from '../diagnostic.ts';

/** What a line turned out to be. Lines without a role are running text. */
export type Role =
  | 'cover' // cover and title page
  | 'contents'
  | 'cip'
  | 'imprint'
  | 'heading'
  | 'part'
  | 'pageNumber'
  | 'runningHead'
  | 'rule'
  | 'leftover';

export interface Line {
  /** Source line, from 1. */
  n: number;
  /** As in the scan. */
  raw: string;
  /** Without the mark-up that was cleaned away; what still stands in the text. */
  text: string;
  /** Number of `#` before it; 0 where it is not marked as a heading. */
  depth: number;
  /** Typed wholly in bold: often how a reader of scans marks a heading. */
  bold: boolean;
  /** Begins with two spaces or a full-width one: how a paragraph opens in a scan with hard line ends. */
  indented: boolean;
  /** A form feed stood before this line: a page began here. */
  newPage: boolean;
  role?: Role;
  /** A number or a repeated title that may not be of the text: kept, but never joined to a paragraph. */
  doubtful?: boolean;
}

/** What was done to a line. `removed` and `added` account for every character that is not in the text any more. */
export interface Change {
  kind: ChangeKind;
  line: number;
  /** The characters taken out of the line, as they were. */
  removed?: string;
  /** Characters put in their place. */
  added?: string;
  /** In Chinese, for the report: what was done, or where it went. */
  note: string;
}

export type ChangeKind =
  | 'fact' // went into book.yaml
  | 'contents' // went into contents.yaml
  | 'part' // a part's title, in book.yaml
  | 'rule'
  | 'markup'
  | 'decoration'
  | 'pageNumber'
  | 'runningHead'
  | 'heading' // depth mended, letter spaces closed, lines joined, an OCR slip in its number
  | 'joined' // a paragraph cut at a page end
  | 'lines' // hard line ends within a paragraph
  | 'note' // a typed note mark became a note
  | 'table'
  | 'verse'
  | 'signature'
  | 'space'
  | 'kept'; // doubtful, left in the text

export interface Scan {
  name: string;
  lines: Line[];
  changes: Change[];
  diagnostics: Diagnostic[];
  /** Characters a printed line holds where the scan keeps the printed line ends; undefined where it does not. */
  wrap?: number;
}

/** Reports a finding at a line of the scan. */
export function report(
  scan: Scan,
  rule: RuleId,
  line: number,
  values: Record<string, string | number> = {},
  hint?: string,
): void {
  scan.diagnostics.push(diagnostic(rule, { file: scan.name, line, column: 1 }, values, hint ? { hint } : {}));
}

/** Takes all of a line out of the text and says where it went. */
export function takeOut(scan: Scan, line: Line, role: Role, kind: ChangeKind, note: string): void {
  if (squeeze(line.text)) scan.changes.push({ kind, line: line.n, removed: line.text.trim(), note });
  line.role = role;
  line.text = '';
}

/** Without any white space. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, '');
}

/** For comparing titles: no white space, full-width ASCII made half-width, dashes and quotes of one form. */
export function comparable(text: string): string {
  return squeeze(text)
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[“”„"]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/[—–―─-]+/g, '-')
    .replace(/[·•・]/g, '·')
    .toLowerCase();
}

/** True for Han characters and full-width punctuation: what stands next to a line end without a space. */
export function isWide(character: string | undefined): boolean {
  return !!character && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”…—·]/u.test(character);
}

/** Joins two pieces of one paragraph: a space only between two Latin words. */
export function joinText(before: string, after: string): string {
  const a = before.trimEnd();
  const b = after.trimStart();
  const latin = /[A-Za-z0-9,.;:)]$/.test(a) && /^[A-Za-z(]/.test(b);
  return latin ? `${a} ${b}` : a + b;
}
