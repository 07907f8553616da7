// What every stage reports with: Diagnostic, Reported<T> and the closed list of rule ids. Imported by all, imports no
// stage. Stages only report; check/policy.ts alone sets severities and waivers, cli.ts alone prints.
import { auditMessages } from './catalogue/audit.ts';
import { buildMessages } from './catalogue/build.ts';
import { characterMessages } from './catalogue/characters.ts';
import { checkMessages } from './catalogue/check.ts';
import { consistencyMessages } from './catalogue/consistency.ts';
import type { MessageEntry, MessageText, Severity } from './catalogue/entry.ts';
import { epubMessages } from './catalogue/epub.ts';
import { factMessages } from './catalogue/facts.ts';
import { findingMessages } from './catalogue/findings.ts';
import { importMessages } from './catalogue/import.ts';
import { numberMessages } from './catalogue/numbers.ts';
import { printMessages } from './catalogue/print.ts';
import { proseReferenceMessages } from './catalogue/prose-references.ts';
import { punctuationMessages } from './catalogue/punctuation.ts';
import { readMessages } from './catalogue/read.ts';
import { resolveMessages } from './catalogue/resolve.ts';
import { slipMessages } from './catalogue/slips.ts';
import { verifyMessages } from './catalogue/verify.ts';
import { webMessages } from './catalogue/web.ts';
import { wordMessages } from './catalogue/words.ts';

export type { Severity } from './catalogue/entry.ts';

/** Messages by class: what an editor would call the kind of a finding. */
export const ruleClasses = {
  read: readMessages,
  resolve: resolveMessages,
  structure: checkMessages,
  facts: factMessages,
  references: proseReferenceMessages,
  punctuation: punctuationMessages,
  characters: characterMessages,
  numbers: numberMessages,
  words: wordMessages,
  consistency: consistencyMessages,
  slips: slipMessages,
  findings: findingMessages,
  print: printMessages,
  epub: epubMessages,
  web: webMessages,
  verify: verifyMessages,
  audit: auditMessages,
  import: importMessages,
  build: buildMessages,
} as const;

/** The class of a rule: which catalogue holds its message. */
export type RuleClass = keyof typeof ruleClasses;

const catalogue = {
  ...readMessages,
  ...resolveMessages,
  ...checkMessages,
  ...factMessages,
  ...proseReferenceMessages,
  ...punctuationMessages,
  ...characterMessages,
  ...numberMessages,
  ...wordMessages,
  ...consistencyMessages,
  ...slipMessages,
  ...findingMessages,
  ...printMessages,
  ...epubMessages,
  ...webMessages,
  ...verifyMessages,
  ...auditMessages,
  ...importMessages,
  ...buildMessages,
} as const;

/** A permanent kebab-case id that says what should hold. */
export type RuleId = keyof typeof catalogue;

/** Every rule id, in catalogue order. */
export const ruleIds = Object.keys(catalogue) as RuleId[];

/** A place in a source file. Lines and columns count from 1; columns are UTF-16 units, as unist counts them. */
export interface Place {
  /** Path relative to the book folder, with `/`. */
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
}

/** A change to a source file: the characters from start to end (offsets in SourceFile.text) become `insert`. */
export interface Edit {
  file: string;
  start: number;
  end: number;
  insert: string;
}

export interface Diagnostic {
  rule: RuleId;
  severity: Severity;
  place: Place;
  /** What the message's braces are filled with. */
  values: Readonly<Record<string, string | number>>;
  /** "可改为": the text to write instead, or the nearest thing that exists. */
  hint?: string;
  /** What `--fix` may write: safe, and changing nothing else of the tree. */
  edits?: readonly Edit[];
  /** Other places that belong to the finding: the first definition of a label, the other end of a pair. */
  related?: readonly Place[];
  /** How many findings of the same kind were folded into this one; 1 when absent. */
  count?: number;
  /** The printed page (folio), for findings made on finished pages. */
  page?: string;
}

/** What every stage returns: its result, and what it noticed. An author's mistake is never thrown. */
export interface Reported<T> {
  value: T;
  diagnostics: Diagnostic[];
}

/**
 * Makes a diagnostic with the catalogue's severity.
 * @param rule the rule id, from the catalogue
 * @param place where in the source; whole-file findings use line 1, column 1
 * @param values what the message's braces are filled with
 */
export function diagnostic(
  rule: RuleId,
  place: Place,
  values: Readonly<Record<string, string | number>> = {},
  more: Partial<Pick<Diagnostic, 'hint' | 'edits' | 'related' | 'count' | 'page' | 'severity'>> = {},
): Diagnostic {
  return { rule, severity: entryOf(rule).severity, place, values, ...more };
}

/** The place of a whole file. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** The catalogue entry of a rule. */
export function entryOf(rule: RuleId): MessageEntry {
  return (catalogue as Record<string, MessageEntry>)[rule] as MessageEntry;
}

const classOf = new Map<string, RuleClass>(
  Object.entries(ruleClasses).flatMap(([name, messages]) => Object.keys(messages).map((id) => [id, name as RuleClass])),
);

/** The class of a rule. */
export function ruleClassOf(rule: RuleId): RuleClass {
  return classOf.get(rule) as RuleClass;
}

/** The message of a diagnostic with its braces filled, in the language asked for. */
export function messageOf(finding: Diagnostic, language: 'zh' | 'en'): MessageText {
  const text = entryOf(finding.rule)[language];
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => String(finding.values[name] ?? whole));
  return { what: fill(text.what), why: fill(text.why), todo: fill(text.todo) };
}
