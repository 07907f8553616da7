// Which lines are headings, at which depth, and which are running heads or stray page numbers of the printed pages.
// In: the scan after title pages, CIP, imprint and contents were taken out; out: a heading for every heading line. The
// number decides the depth, not the `#` typed before it. Doubtful lines stay in the text, with a finding.
import type { NumberingSystem } from '../book.ts';
import type { Contents } from './contents.ts';
import { cleanInline, width, withoutInline } from './lines.ts';
import { isUnnumberedChapter, type NamedPiece, namedPiece } from './names.ts';
import { depthOf, systemOf, type TypedNumber, typedNumber } from './numbering.ts';
import { besidePageNumber, headText, markPageNumbers } from './page-furniture.ts';
import type { Line, Scan } from './scan.ts';
import { comparable, report, squeeze, takeOut } from './scan.ts';

export interface ScanHeading {
  /** 0 a part, 1 a chapter or a piece of its own. */
  depth: number;
  text: string;
  number?: TypedNumber;
  named?: NamedPiece;
  lines: Line[];
}

export interface Headings {
  byLine: Map<Line, ScanHeading>;
  system?: NumberingSystem;
  /** True where chapters carry typed numbers. */
  numbered: boolean;
}

const sentenceEnd = /[。；，：、！？]$/;

/** Finds the headings among the lines from `from` on. */
export function findHeadings(
  scan: Scan,
  from: number,
  contents: Contents | undefined,
  title: string | undefined,
): Headings {
  const promised = new Set(contents?.entries.map((entry) => comparable(entry.text)));
  const lines = scan.lines.slice(from).filter((line) => !line.role && squeeze(line.text));
  const bare = (line: Line) => withoutInline(line.text);
  const numbers = [
    ...(contents?.entries.map((entry) => typedNumber(entry.text)) ?? []),
    ...lines.map((line) =>
      line.depth || promised.has(comparable(bare(line))) || looksNumbered(scan, line, bare(line))
        ? typedNumber(bare(line))
        : undefined,
    ),
  ].filter((number): number is TypedNumber => !!number);
  const found: Headings = {
    byLine: new Map(),
    numbered: numbers.some((number) => number.form === 'chapter' || number.form === 'integer'),
  };
  const system = systemOf(numbers);
  if (system) found.system = system;
  const shallowest = Math.min(
    6,
    ...lines.filter((line) => line.depth && !namedPiece(line.text)).map((line) => line.depth),
  );
  const state = { chapter: undefined as ScanHeading | undefined, depth: 0, seen: new Set<string>(), body: false };
  const bookTitle = comparable(title ?? '');
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(headText(bare(line)), (counts.get(headText(bare(line))) ?? 0) + 1);
  markPageNumbers(scan, lines);

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.role) continue;
    const text = bare(line);
    if (runningHead(line, text)) continue;
    const next = lines.slice(i + 1).find((one) => !one.role);
    const heading = headingOf(line, text, next);
    if (!heading) continue;
    for (const one of heading.lines) {
      cleanInline(scan, one);
      one.role = 'heading';
    }
    settle(heading);
    found.byLine.set(line, heading);
  }
  return found;

  /** A line that repeats the chapter's heading, a section's or the book's title between paragraphs. */
  function runningHead(line: Line, text: string): boolean {
    if (text.length > 60) return false;
    const whole = comparable(text);
    const repeated = state.seen.has(whole);
    const head = headText(text);
    const withNumber = head !== whole && head !== '';
    const chapter = state.chapter ? comparable(state.chapter.text) : '';
    const chapterTitle = state.chapter?.number ? comparable(state.chapter.number.title) : '';
    const known =
      head !== '' && (head === chapter || head === chapterTitle || head === bookTitle || state.seen.has(head));
    if (repeated && (line.depth > 0 || typedNumber(text) || (counts.get(head) ?? 0) > 1 || state.chapter?.named)) {
      takeOut(scan, line, 'runningHead', 'runningHead', '书眉：与本章已有的标题相同');
      return true;
    }
    if (!known || !state.chapter) return false;
    if (withNumber || besidePageNumber(scan, line) || (counts.get(head) ?? 0) > 1) {
      takeOut(scan, line, 'runningHead', 'runningHead', withNumber ? '书眉与页码' : '书眉');
      return true;
    }
    line.doubtful = true;
    report(scan, 'scan-running-head-certain', line.n, { text });
    scan.changes.push({ kind: 'kept', line: line.n, note: `疑为书眉，未能断定，留在正文：${text}` });
    return false;
  }

  function headingOf(line: Line, text: string, next: Line | undefined): ScanHeading | undefined {
    const named = namedPiece(text);
    const alone = isAlone(scan, line);
    if (named && named.kind !== 'contents' && named.kind !== 'cip' && (line.depth || line.bold || alone)) {
      return { depth: 1, text: closed(scan, line, text), named, lines: [line] };
    }
    const number = typedNumber(text);
    const isPromised = promised.has(comparable(text));
    if (number) return numberedHeading(line, text, number, next, isPromised, alone);
    if (line.depth) {
      if (text.length > 80 || (/[。；，]$/.test(text) && text.length > 30)) {
        report(scan, 'scan-heading-certain', line.n, { text: text.slice(0, 24) });
        return undefined;
      }
      const whole = withNext(line, text, next);
      return whole ?? { depth: unnumberedDepth(line, text), text: closed(scan, line, text), lines: [line] };
    }
    if (
      (isPromised || (isUnnumberedChapter(text) && contents === undefined)) &&
      alone &&
      text.length <= 40 &&
      !sentenceEnd.test(text)
    ) {
      return { depth: unnumberedDepth(line, text), text: closed(scan, line, text), lines: [line] };
    }
    return undefined;
  }

  function numberedHeading(
    line: Line,
    text: string,
    number: TypedNumber,
    next: Line | undefined,
    isPromised: boolean,
    alone: boolean,
  ): ScanHeading | undefined {
    const marked = line.depth > 0 || line.bold;
    if (!marked && !isPromised) {
      if (text.length > 45 || sentenceEnd.test(text)) return undefined;
      if (number.form === 'arabic' || number.form === 'arabicParen' || number.form === 'integer') return undefined;
      if (scan.wrap && width(text) > scan.wrap - 1) return undefined;
      if (
        number.form === 'decimal' &&
        (number.counts[0] !== state.chapter?.number?.counts[0] || !/\p{L}/u.test(number.title))
      )
        return undefined;
      // 一、 and （一） are list items as often as headings: a heading stands alone, and text follows it.
      if (/^han/.test(number.form) && !(alone && next && !typedNumber(next.text) && squeeze(next.text).length > 15))
        return undefined;
      if (number.form === 'section' && !alone && !scan.wrap) return undefined;
      if ((number.form === 'chapter' || number.form === 'part') && contents && !similar(text) && number.title)
        return undefined;
    }
    if (!marked && number.form === 'decimal' && !/\p{L}/u.test(number.title) && !isPromised) return undefined;
    if (marked && number.form === 'arabicParen' && text.length > 40) return undefined;
    const heading: ScanHeading = {
      depth: number.form === 'part' ? 0 : system ? depthOf(number, system) : 1,
      text,
      number,
      lines: [line],
    };
    // The number on one line, the title on the next; or a title broken over two lines, as the contents show.
    if (next && !next.role) {
      const after = bare(next);
      const joined = `${text} ${after}`;
      const numberOnly = !number.title && after.length <= 40 && !sentenceEnd.test(after) && !typedNumber(after);
      if (numberOnly || promised.has(comparable(joined))) {
        heading.lines.push(next);
        heading.text = numberOnly ? joined : text + after;
        heading.number = typedNumber(heading.text) ?? number;
        scan.changes.push({ kind: 'heading', line: line.n, note: `与第 ${next.n} 行合为一个标题：${heading.text}` });
      }
    }
    if (heading.number!.mended) {
      const slip = heading.number!.typed;
      const right = heading.number!.mended;
      heading.text = heading.text.replace(slip, right);
      line.text = line.text.replace(slip, right);
      heading.number = typedNumber(heading.text)!;
      scan.changes.push({
        kind: 'heading',
        line: line.n,
        removed: slip,
        added: right,
        note: `编号误识，改为 ${right}`,
      });
      report(scan, 'scan-heading-number', line.n, { found: slip, number: right });
    }
    if (line.depth > 0 && heading.depth > 0 && line.depth !== heading.depth) {
      const note = `标题层级由 ${'#'.repeat(line.depth)} 改为 ${'#'.repeat(heading.depth)}（编号决定层级）：${heading.text}`;
      scan.changes.push({ kind: 'heading', line: line.n, note });
      report(scan, 'scan-heading-depth', line.n, { text: heading.text, from: line.depth, to: heading.depth });
    }
    return heading;
  }

  /** An unnumbered heading broken over two lines, where the contents have it whole. */
  function withNext(line: Line, text: string, next: Line | undefined): ScanHeading | undefined {
    if (!next || next.role || !promised.has(comparable(text + bare(next)))) return undefined;
    const whole = text + bare(next);
    scan.changes.push({ kind: 'heading', line: line.n, note: `与第 ${next.n} 行合为一个标题：${whole}` });
    return { depth: unnumberedDepth(line, text), text: whole, lines: [line, next] };
  }

  function unnumberedDepth(line: Line, text: string): number {
    if (isUnnumberedChapter(text) && (line.depth <= 1 || !state.chapter)) return 1;
    if (!found.numbered) return line.depth ? Math.max(1, line.depth - shallowest + 1) : 1;
    const depth = Math.min(Math.max(2, line.depth || 2), state.depth + 1);
    if (line.depth && depth !== line.depth && state.chapter) {
      scan.changes.push({
        kind: 'heading',
        line: line.n,
        note: `无编号的标题层级由 ${line.depth} 改为 ${depth}：${text}`,
      });
    }
    return Math.max(depth, state.chapter ? 2 : 1);
  }

  function settle(heading: ScanHeading): void {
    const opens = heading.depth <= 1 || (heading.named && !state.body);
    if (opens) state.seen = new Set();
    if (opens) state.chapter = heading;
    state.depth = Math.max(1, heading.depth);
    if (heading.depth <= 1 && !heading.named) state.body = true;
    state.seen.add(comparable(heading.text));
    for (const line of heading.lines) state.seen.add(comparable(bare(line)));
  }

  function similar(text: string): boolean {
    const whole = comparable(text);
    return [...promised].some((entry) => entry.startsWith(whole) || whole.startsWith(entry));
  }
}

/** 第…章, 1.1, a 一、 that stands alone: shaped as a heading where no `#` says so. */
function looksNumbered(scan: Scan, line: Line, text: string): boolean {
  const number = text.length <= 45 && !sentenceEnd.test(text) && typedNumber(text);
  if (!number) return false;
  if (number.form === 'chapter' || number.form === 'section') return true;
  if (number.form === 'hanComma') return text.length <= 25 && isAlone(scan, line);
  return number.form === 'decimal' && /\p{L}/u.test(number.title);
}

/** Blank lines, cleaned lines or the scan's ends before and behind. */
function isAlone(scan: Scan, line: Line): boolean {
  const before = scan.lines[line.n - 2];
  const after = scan.lines[line.n];
  const open = (one: Line | undefined) => !one || !!one.role || !squeeze(one.text);
  if (scan.wrap && line.indented && after?.indented) return true;
  return open(before) && (open(after) || after!.indented || (scan.wrap !== undefined && open(before)));
}

/** `前 言` is one word, letter-spaced. */
function closed(scan: Scan, line: Line, text: string): string {
  const tokens = text.split(/[\s　]+/);
  if (tokens.length < 2 || !tokens.every((token) => [...token].length === 1)) return text;
  const whole = tokens.join('');
  scan.changes.push({ kind: 'heading', line: line.n, note: `标题去掉字间空格：${text} → ${whole}` });
  return whole;
}
