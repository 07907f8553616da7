// What is wrong with typed heading numbers (numbering.headings: typed): depth, parent, repetition, gaps. One reading
// of the headings serves four rules. Must not correct anything: what was typed is printed; a hint says what fits.
import type { Book } from '../book.ts';
import { type Diagnostic, diagnostic, type Place, type RuleId } from '../diagnostic.ts';
import type { TypedNumber } from '../resolve/typed.ts';
import { type BookHeading, headingsInOrder, rewriteNumber, withTitle } from './headings.ts';
import type { Survey } from './survey.ts';

const answers = new WeakMap<Book, Diagnostic[]>();

/**
 * One rule's share of the findings.
 * @param rule one of heading-number-at-depth, -under-parent, -unique, -in-sequence
 */
export function typedNumberFindings(rule: RuleId, book: Book, survey: Survey): Diagnostic[] {
  if (book.facts.numbering.headings !== 'typed') return [];
  const all = answers.get(book) ?? readNumbers(book, headingsInOrder(book, survey));
  answers.set(book, all);
  return all.filter((finding) => finding.rule === rule);
}

/** A run of numbers of one level and shape under one parent. */
interface Run {
  last: number;
  /** Where each number of the run stands. */
  seen: Map<number, Place>;
  /** Chapters of a new 篇 may go on counting or begin again at 1. */
  mayRestart: boolean;
}

function readNumbers(book: Book, headings: readonly BookHeading[]): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const sections = new Map(book.sections.map((section) => [section.id, section]));
  const chapterRuns = new Map<string, Run>();
  let innerRuns: { level: number; shape: string; run: Run }[] = [];
  // What a decimal number must begin with: the chapter's number, then the 节's. Empty where nothing is known.
  let path: number[] = [];
  let sectionId = '';
  let part: number | undefined;
  for (const heading of headings) {
    const { info, typed, typedLevel, place } = heading;
    if (info.target.section !== sectionId) {
      sectionId = info.target.section;
      path = [];
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
    // 2.1.1 under 2.1: as much of the path as is known must agree.
    const known = path.slice(0, parents.length);
    if (known.length > 0 && known.length === parents.length && known.some((value, i) => value !== parents[i])) {
      const hint = withTitle(rewriteNumber(typed, [...known, own]), info.titleText);
      const values = { number: info.printed, parent: known.join('.') };
      findings.push(diagnostic('heading-number-under-parent', place, values, { hint }));
      parents = known;
    }
    innerRuns = innerRuns.filter((inner) => inner.level <= level);
    let run: Run | undefined;
    if (level === 1) run = chapterRuns.get(typed.shape);
    else run = innerRuns.find((inner) => inner.level === level && inner.shape === typed.shape)?.run;
    if (run?.mayRestart && own === 1) run.seen.clear();
    else findings.push(...inSequence(book, heading, typed, parents, own, run));
    if (!run) {
      run = { last: own, seen: new Map(), mayRestart: false };
      if (level === 1) chapterRuns.set(typed.shape, run);
      else innerRuns.push({ level, shape: typed.shape, run });
    }
    run.last = own;
    run.mayRestart = false;
    if (!run.seen.has(own)) run.seen.set(own, place);
    if (level === 1) path = [own];
    else if (typed.shape === 'decimal' || typed.shape === 'appendixDecimal') path = [...parents, own];
  }
  return findings;
}

function atDepth({ node, info, typedLevel = 1, source, place }: BookHeading): Diagnostic {
  const depth = node.depth - info.level + typedLevel;
  const hint = depth >= 1 && depth <= 6 ? `${'#'.repeat(depth)} ${source}` : undefined;
  const values = { number: info.printed, marks: '#'.repeat(node.depth), level: info.level, wanted: typedLevel };
  return diagnostic('heading-number-at-depth', place, values, { hint });
}

/** Nothing, or that the number is repeated or not the next of its run. */
function inSequence(
  book: Book,
  { info, place }: BookHeading,
  typed: TypedNumber,
  parents: readonly number[],
  own: number,
  run: Run | undefined,
): Diagnostic[] {
  // An excerpt may begin anywhere.
  if (!run && !book.facts.complete) return [];
  const next = (run?.last ?? 0) + 1;
  if (own === next) return [];
  const wanted = rewriteNumber(typed, [...parents, next]);
  const hint = withTitle(wanted, info.titleText);
  const earlier = run?.seen.get(own);
  if (earlier) {
    const values = { number: info.printed, first: `${earlier.file}:${earlier.line}` };
    return [diagnostic('heading-number-unique', place, values, { hint, related: [earlier] })];
  }
  return [diagnostic('heading-number-in-sequence', place, { number: info.printed, wanted }, { hint })];
}
