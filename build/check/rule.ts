// The shapes of a check rule. A rule comes in one file under rules/<family>/, is plain data, and only reports:
// severities, waivers, folding and order are policy.ts's. It must not change the book, read files or look at another rule.
import type { Book, PageMap } from '../book.ts';
import type { Diagnostic, RuleId } from '../diagnostic.ts';
import type { Passage } from './prose/passage.ts';
import type { Prose } from './prose/prose.ts';
import type { Survey } from './survey.ts';

/** What every rule says of itself. Its message, reason and remedy stand in the catalogue under its id. */
interface RuleBase {
  /** The rule id its findings carry; the file has the same name. */
  id: RuleId;
  /**
   * Why the rule is off unless a book or a profile turns it on: its measured precision, or what it would need to know.
   * Absent: on. A rule is on only where at least 0.8 of what it finds in real text is right.
   */
  off?: { zh: string; en: string };
  /** Your own sentences, which are the rule's tests (examples.test.ts) and what `fuzi check --rules` shows. */
  examples?: Examples;
}

/** A rule about the book: its trees, numbers, labels, facts. */
export interface Rule extends RuleBase {
  /**
   * What breaks the rule in this book, in any order.
   * @param book the resolved book
   * @param survey the nodes of all its trees by type, with their places: one walk serves every rule
   * @param prose the book's passages, for rules that compare one with another
   */
  check(book: Book, survey: Survey, prose: Prose): Diagnostic[];
}

/** A rule about text that looks at one passage at a time; what it finds is kept from check to check. */
export interface TextRule extends RuleBase {
  /** The kinds of passage it reads; the usual ones (proseKinds) where absent. */
  reads?: readonly Passage['kind'][];
  /** Also reads what is written in traditional characters (or classical Chinese, or verse: Prose.script). Absent: simplified Chinese only. */
  everyScript?: true;
  /**
   * What breaks the rule in this passage, in any order. Time must be linear in the passage's length.
   */
  find(passage: Passage): TextFinding[];
}

/** A rule that needs the finished pages: run after a print build, or with the page map of the last one. */
export interface PageRule extends RuleBase {
  check(book: Book, prose: Prose, pageMap: PageMap): Diagnostic[];
}

/** What a text rule found, counted in Passage.text (UTF-16 units). */
export interface TextFinding {
  start: number;
  end: number;
  values?: Readonly<Record<string, string | number>>;
  /** "可改为". The engine takes `fix` where there is no hint. */
  hint?: string;
  /**
   * What may safely replace the characters from start to end; '' takes them away. Only where no editor would ever
   * decide otherwise: `--fix` writes it into the manuscript.
   */
  fix?: string;
}

/** One small text that a rule must find fault with, or must pass. */
export interface Example {
  /** Markdown of a chapter's body: one line is a paragraph. A line `# …` before it is added where there is none. */
  text?: string;
  /** What the first finding's place must cover. */
  found?: string;
  /** The text after all its fixes; absent where the rule never fixes this. */
  fixed?: string;
  /** How many findings; absent: one or more. */
  count?: number;
  /** Keys of book.yaml, over those of the examples' book. */
  facts?: Readonly<Record<string, unknown>>;
  /** Other files of the book: terms.yaml, a second chapter that `facts.matter` lists. */
  files?: Readonly<Record<string, string>>;
}

export interface Examples {
  wrong: readonly Example[];
  right: readonly (string | Example)[];
}
