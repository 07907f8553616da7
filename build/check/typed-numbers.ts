// What is wrong with typed heading numbers (numbering.headings: typed): depth, parent, repetition, gaps. One reading
// of the headings serves four rules. Must not correct anything: what was typed is printed; a hint says what fits.
import type { Book } from '../book.ts';
import { type Diagnostic, diagnostic, type Place, type RuleId } from '../diagnostic.ts';
import type { TypedNumber } from '../resolve/typed.ts';
import { type BookHeading, headingsInOrder, rewriteNumber, withTitle } from './headings.ts';
import { strayNumbers } from './stray-numbers.ts';
import type { Survey } from './survey.ts';

const answers = new WeakMap<Book, Diagnostic[]>();

/**
 * One rule's share of the findings.
 * @param rule one of heading-number-at-depth, -under-parent, -unique, -in-sequence
 */
export function typedNumberFindings(rule: RuleId, book: Book, survey: Survey): Diagnostic[] {
  const isTyped = book.facts.numbering.headings === 'typed';
  const all = answers.get(book) ?? (isTyped ? readNumbers : strayNumbers)(book, headingsInOrder(book, survey));
  answers.set(book, all);
  return all.filter((finding) => finding.rule === rule);
}

/** A run of numbers of one level and shape under one parent. */
interface Run {
  /** The last number as typed, and as it should have been: after a slip, what follows may go on from either. */
  last: number;
  wanted: number;
  /** Where each number of the run stands. */
  seen: Map<number, Place>;
  /** Chapters of a new 篇 may go on counting or begin again at 1. */
  mayRestart: boolean;
}

/** What a decimal number must begin with, as typed and as it should have been; empty where nothing is known. */
interface Path {
  typed: number[];
  wanted: number[];
}

/** Does a number's beginning agree with the headings above it, as far as they are known? */
function agrees(parents: readonly number[], path: Path): boolean {
  if (parents.length === 0 || path.typed.length < parents.length) return true;
  return [path.typed, path.wanted].some((known) => parents.every((value, i) => value === known[i]));
}

function readNumbers(book: Book, headings: readonly BookHeading[]): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const sections = new Map(book.sections.map((section) => [section.id, section]));
  const chapterRuns = new Map<string, Run>();
  let innerRuns: { level: number; shape: string; run: Run }[] = [];
  let path: Path = { typed: [], wanted: [] };
  let sectionId = '';
  let part: number | undefined;
  for (const heading of headings) {
    const { info, typed, typedLevel, place } = heading;
    if (info.target.section !== sectionId) {
      sectionId = info.target.section;
      path = { typed: [], wanted: [] };
      innerRuns = [];
      const home = sections.get(sectionId)?.part;
      if (home !== part) for (const run of chapterRuns.values()) run.mayRestart = true;
      part = home;
    }
    if (!typed) continue;
    if (heading.depthIsWrong) findings.push(atDepth(heading));
    const level = typedLevel ?? info.level;
    const own = typed.values[typed.values.length - 1] ?? 0;
    let parents = typed.values.slice(0, -1);
    if (!agrees(parents, path)) {
      parents = path.wanted.slice(0, parents.length);
      const hint = withTitle(rewriteNumber(typed, [...parents, own]), info.titleText);
      const values = { number: info.printed, parent: parents.join('.') };
      findings.push(diagnostic('heading-number-under-parent', place, values, { hint }));
    }
    innerRuns = innerRuns.filter((inner) => inner.level <= level);
    let run: Run | undefined;
    if (level === 1) run = chapterRuns.get(typed.shape);
    else run = innerRuns.find((inner) => inner.level === level && inner.shape === typed.shape)?.run;
    const wanted = wantedNumber(book, level, own, run, path);
    if (own !== wanted) findings.push(notNext(heading, typed, parents, own, wanted, run));
    if (!run) {
      run = { last: own, wanted, seen: new Map(), mayRestart: false };
      if (level === 1) chapterRuns.set(typed.shape, run);
      else innerRuns.push({ level, shape: typed.shape, run });
    } else if (run.mayRestart && own === 1) run.seen.clear();
    Object.assign(run, { last: own, wanted, mayRestart: false });
    if (!run.seen.has(own)) run.seen.set(own, place);
    if (level === 1) path = { typed: [own], wanted: [wanted] };
    else if (typed.shape === 'decimal' || typed.shape === 'appendixDecimal') {
      path = { typed: [...parents, own], wanted: [...parents, wanted] };
    }
  }
  return findings;
}

/** The number that should stand here: the one typed where that may be. */
function wantedNumber(book: Book, level: number, own: number, run: Run | undefined, path: Path): number {
  if (run?.mayRestart && own === 1) return own;
  if (run && (own === run.last + 1 || own === run.wanted + 1)) return own;
  // An excerpt may begin anywhere and leave chapters out; a chapter that is there has its parts in order.
  if (!book.facts.complete && (level === 1 ? own > (run?.last ?? 0) : !run && path.typed.length === 0)) return own;
  return (run?.wanted ?? 0) + 1;
}

function atDepth({ node, info, typedLevel = 1, source, place }: BookHeading): Diagnostic {
  const depth = node.depth - info.level + typedLevel;
  const hint = depth >= 1 && depth <= 6 ? `${'#'.repeat(depth)} ${source}` : undefined;
  const values = { number: info.printed, marks: '#'.repeat(node.depth), level: info.level, wanted: typedLevel };
  return diagnostic('heading-number-at-depth', place, values, { hint });
}

/** The number is repeated, or not the next of its run. */
function notNext(
  { info, place }: BookHeading,
  typed: TypedNumber,
  parents: readonly number[],
  own: number,
  next: number,
  run: Run | undefined,
): Diagnostic {
  const wanted = rewriteNumber(typed, [...parents, next]);
  const hint = withTitle(wanted, info.titleText);
  const earlier = run?.seen.get(own);
  if (earlier) {
    const values = { number: info.printed, first: `${earlier.file}:${earlier.line}` };
    return diagnostic('heading-number-unique', place, values, { hint, related: [earlier] });
  }
  return diagnostic('heading-number-in-sequence', place, { number: info.printed, wanted }, { hint });
}
