// What the passes over one chapter share: its text, the edits made so far, the words it must hold afterwards, findings.
// In: a chapter; out: a Work that the passes fill. Decides nothing itself.
import type { Diagnostic, RuleId } from '../../diagnostic.ts';
import { diagnostic } from '../../diagnostic.ts';
import type { Loose } from '../../read/parse/source.ts';
import type { Chapter } from './chapters.ts';
import { type Edit, type EditKind, lineFinder } from './edits.ts';
import type { FoundHeading } from './headings.ts';

/** Words a reader must find in the written file, in order, with where they stood. */
export interface Said {
  offset: number;
  text: string;
}

export interface Work {
  chapter: Chapter;
  /** The path findings name: relative to the folder given to the command. */
  name: string;
  text: string;
  root: Loose;
  edits: Edit[];
  said: Said[];
  diagnostics: Diagnostic[];
  /** Where the account found a difference. */
  differs?: number;
  lineOf(offset: number): number;
  /** Offset of the line an offset stands in. */
  startOfLine(offset: number): number;
  headings: FoundHeading[];
  levels: number[];
  /** Where front matter ends. */
  bodyStart?: number;
  /** The chapter that includes this file. */
  host?: Work;
  /** Index of the heading that is the title. */
  title?: number;
  /** Labels given to headings, by index; the file's own is its title's. */
  labels: Map<number, string>;
  /** Anchors typed as HTML: id → index of the heading they stand at, -1 for the title. */
  anchors: Map<string, number>;
}

/** A place for a chapter's passes. */
export function workOn(chapter: Chapter, name: string, root: Loose): Work {
  return {
    chapter,
    name,
    text: chapter.text,
    root,
    edits: [],
    said: [],
    diagnostics: [],
    ...lineFinder(chapter.text),
    headings: [],
    levels: [],
    labels: new Map(),
    anchors: new Map(),
  };
}

export function edit(
  work: Work,
  start: number,
  end: number,
  put: string,
  kind: EditKind,
  note: string,
  shown?: Edit['shown'],
): void {
  work.edits.push({ start, end, put, kind, note, ...(shown ? { shown } : {}) });
}

export function say(work: Work, offset: number, text: string | null | undefined): void {
  if (text) work.said.push({ offset, text });
}

/** Reports a finding at an offset of the chapter. */
export function report(
  work: Work,
  rule: RuleId,
  offset: number,
  values: Record<string, string | number> = {},
  hint?: string,
): void {
  const column = offset - work.startOfLine(offset) + 1;
  work.diagnostics.push(
    diagnostic(rule, { file: work.name, line: work.lineOf(offset), column }, values, hint ? { hint } : {}),
  );
}

export const startOf = (node: Loose) => node.position!.start.offset;
export const endOf = (node: Loose) => node.position!.end.offset;
export const sourceOf = (work: Work, node: Loose) => work.text.slice(startOf(node), endOf(node));

/** What must stand before further lines put at an offset: the marks of the quotation or the indent of the item it is in. */
export function prefixAt(work: Work, offset: number): string {
  const lineStart = work.startOfLine(offset);
  const marks = /[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[ \t>]*)*/y;
  marks.lastIndex = lineStart;
  const found = marks.exec(work.text)![0];
  return found.slice(0, offset - lineStart).replace(/[^>\s]/g, ' ');
}

/** Lines put at an offset, each after the first with the prefix that stands there. */
export function linesAt(work: Work, offset: number, text: string): string {
  const prefix = prefixAt(work, offset);
  return prefix ? text.replace(/\n/g, `\n${prefix}`) : text;
}

/** For a finding's message: one line, not too long. */
export const short = (text: string, length = 40) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};
