// The shape of one message: what is wrong, why it matters, what to do, in Chinese and English.
// Every stage keeps its messages in a file of its own beside this one; diagnostic.ts joins them into the closed list
// of rule ids. Braces in a text, as {label}, are filled from Diagnostic.values; nothing else is interpreted.

export type Severity = 'error' | 'warning' | 'info';

export interface MessageText {
  /** What is wrong, naming the thing. One clause, no position. */
  what: string;
  /** Why it is wrong: the rule, clause or fact behind it. */
  why: string;
  /** What a beginner should do now. */
  todo: string;
}

export interface MessageEntry {
  /** Severity unless a house's profile says otherwise. */
  severity: Severity;
  zh: MessageText;
  en: MessageText;
}

export type Catalogue = Readonly<Record<string, MessageEntry>>;
