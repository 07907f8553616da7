// Numbers headings: systems A, B and C, or as typed; appendices; the unnumbered. One heading in, its level and words out;
// the counters live in a HeadingCounter. Must not know what stands between headings: figures are floats.ts.
import type { Heading, PhrasingContent, Text } from 'mdast';
import type { NumberingSystem } from '../book.ts';
import { letterNumeral } from './numerals.ts';
import type { Draft } from './sections.ts';
import { parseTypedNumber, type TypedNumber } from './typed.ts';
import { appendixWords, decimalWords, type HeadingWords, headingWords } from './wording.ts';

export interface HeadingCounter {
  system: NumberingSystem;
  typed: boolean;
  /** Counters of the level-1, level-2 … headings now open. */
  counts: number[];
  /** Words of the headings now open, by level - 1; undefined for the unnumbered. */
  open: (HeadingWords | undefined)[];
  chapters: number;
  appendices: number;
}

/** Counters at the start of a book. */
export function headingCounter(system: NumberingSystem, mode: 'auto' | 'typed'): HeadingCounter {
  return { system, typed: mode === 'typed', counts: [], open: [], chapters: 0, appendices: 0 };
}

export interface NumberedHeading {
  level: number;
  words: HeadingWords;
  title: PhrasingContent[];
  /** A number typed where numbers are automatic: it stays in the title and is reported. */
  stray?: TypedNumber;
}

const none: HeadingWords = { number: '', printed: '', name: '' };

/** Forgets the headings of the section before. */
export function openSection(counter: HeadingCounter): void {
  counter.counts = [];
  counter.open = [];
}

/**
 * Numbers the next heading of a section.
 * @param top false for headings inside quotations, boxes and lists: they are never numbered
 */
export function numberHeading(counter: HeadingCounter, draft: Draft, heading: Heading, top: boolean): NumberedHeading {
  const level = Math.max(1, heading.depth - draft.shift);
  const first = heading.children[0];
  const parsed = first?.type === 'text' ? parseTypedNumber(first.value) : undefined;
  const typed = parsed && isNumberHere(counter, parsed, level) ? parsed : undefined;
  if (draft.kind === 'part') return { level, words: none, title: heading.children };

  const parent = counter.open.slice(0, level - 1).findLast((words) => words !== undefined);
  const unnumbered =
    !top || draft.matter === 'front' || draft.matter === 'back' || hasClass(heading, 'unnumbered', '-');
  const underUnnumbered = counter.open.slice(0, level - 1).some((words) => words && words.number === '');

  if (counter.typed) {
    if (!typed) {
      if (top) note(counter, level, none);
      return { level, words: none, title: heading.children };
    }
    const words = typedWords(typed, parent?.name ?? '');
    if (top) {
      note(counter, level, words);
      counter.counts = [...counter.counts.slice(0, level - 1), typed.values.at(-1) ?? 0];
    }
    return { level, words, title: withoutNumber(heading, typed) };
  }

  if (unnumbered || underUnnumbered) {
    if (top) note(counter, level, none);
    return { level, words: none, title: heading.children };
  }
  const counts = step(counter, draft, level);
  const stray = typed && isStray(typed, level, counts) ? typed : undefined;
  if (stray) {
    // The number stays in the title, so it must not be printed again; the count goes on from what was typed.
    const words = typedWords(stray, parent?.name ?? '');
    adopt(counter, draft, level, stray);
    note(counter, level, words);
    return { level, words: { ...words, printed: '' }, title: heading.children, stray };
  }
  const words =
    draft.matter === 'appendix'
      ? appendixWords(letterNumeral(counts[0] ?? 1), counts.slice(1))
      : headingWords(counter.system, counts, parent?.name ?? '');
  note(counter, level, words);
  return { level, words, title: heading.children };
}

/** The number that figures of the open chapter begin with: 3, A; '' where the chapter has none. Always 3, never 三. */
export function chapterPrefix(counter: HeadingCounter, draft: Draft): string {
  const chapter = counter.open[0];
  if (!chapter?.number || (draft.matter !== 'body' && draft.matter !== 'appendix')) return '';
  if (draft.matter === 'appendix') return chapter.number;
  return String(counter.counts[0] ?? '');
}

function hasClass(heading: Heading, ...names: string[]): boolean {
  const classes = heading.data?.attributes?.classes ?? [];
  return names.some((name) => classes.includes(name));
}

function note(counter: HeadingCounter, level: number, words: HeadingWords): void {
  counter.open.length = Math.min(counter.open.length, level - 1);
  counter.open[level - 1] = words;
}

function step(counter: HeadingCounter, draft: Draft, level: number): number[] {
  if (level === 1) {
    if (draft.matter === 'appendix') counter.appendices += 1;
    else counter.chapters += 1;
    counter.counts = [draft.matter === 'appendix' ? counter.appendices : counter.chapters];
    return counter.counts;
  }
  const above = counter.counts.slice(0, level - 1);
  while (above.length < level - 1) above.push(0);
  counter.counts = [...above, (counter.counts[level - 1] ?? 0) + 1];
  return counter.counts;
}

/** Counting goes on from a number that was typed by mistake. */
function adopt(counter: HeadingCounter, draft: Draft, level: number, typed: TypedNumber): void {
  const value = typed.values.at(-1) ?? 0;
  counter.counts[level - 1] = value;
  if (level !== 1) return;
  if (draft.matter === 'appendix') counter.appendices = value;
  else counter.chapters = value;
}

function typedWords(typed: TypedNumber, parent: string): HeadingWords {
  const { shape, text, number } = typed;
  const words = (name: string): HeadingWords => ({ number, printed: text, name });
  switch (shape) {
    case 'decimal':
    case 'appendixDecimal':
      return { ...decimalWords(number), printed: text };
    case 'integer':
      return words(`第${number}章`);
    case 'section':
    case 'bracketed':
    case 'bracketedDigit':
    case 'circled':
      return words(`${parent}${text.replace(/、$/, '')}`);
    case 'enumeration':
      return words(parent ? `${parent}之${number}` : number);
    case 'point':
      return words(`${parent}${number}`);
    default:
      return words(text);
  }
}

/** `12 earth-like planets` below chapters and `3.5英寸` in chapter 2 are titles, not numbers. */
function isNumberHere(counter: HeadingCounter, typed: TypedNumber, level: number): boolean {
  if (typed.shape === 'integer') return level === 1;
  if (typed.shape !== 'decimal' || typed.length > typed.text.length) return true;
  return typed.values.length === level && typed.values[0] === counter.counts[0];
}

/** Under automatic numbering: is this surely a number, and not 3.5英寸软盘 or 12 earth-like planets? */
function isStray(typed: TypedNumber, level: number, counts: readonly number[]): boolean {
  switch (typed.shape) {
    case 'decimal':
      return typed.values.length === level && !typed.values.includes(0) && typed.length > typed.text.length;
    case 'appendixDecimal':
      return typed.values.length === level;
    case 'integer':
      return typed.values[0] === counts.at(-1);
    case 'part':
      return false;
    case 'chapter':
      return level === 1;
    default:
      return true;
  }
}

/** The heading's children without the number; nodes that lose nothing are the author's own. */
function withoutNumber(heading: Heading, typed: TypedNumber): PhrasingContent[] {
  const first = heading.children[0] as Text;
  const value = first.value.slice(typed.length);
  const rest = heading.children.slice(1);
  return value ? [{ ...first, value }, ...rest] : rest;
}
