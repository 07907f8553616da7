// What a printed page carries besides its text: page numbers on lines of their own, running heads with a number beside
// them. In: lines; out: lines given the role `pageNumber`, and the words of a running head. What is not certain stays text.
import type { Line, Scan } from './scan.ts';
import { comparable, report, squeeze, takeOut } from './scan.ts';

/** Numbers alone on a line, decorated (— 12 —) or rising through the book: page numbers of the printed pages. */
export function markPageNumbers(scan: Scan, lines: Line[]): void {
  const decorated = /^(?:[—–·•.\-|[(（【]\s*\d{1,4}\s*[—–·•.\-|\])）】]|第\s*\d{1,4}\s*页)$/;
  const roman = /^[ivxlc]{1,6}$/;
  const candidates = lines.filter(
    (line) =>
      !line.depth &&
      (/^\d{1,4}$/.test(line.text.trim()) || decorated.test(line.text.trim()) || roman.test(line.text.trim())),
  );
  const value = (line: Line) => Number(/\d+/.exec(line.raw)?.[0] ?? -1);
  for (const [index, line] of candidates.entries()) {
    const text = line.text.trim();
    const near = [candidates[index - 1], candidates[index + 1]];
    const rising =
      (near[0] && value(line) - value(near[0]) > 0 && value(line) - value(near[0]) <= 12) ||
      (near[1] && value(near[1]) - value(line) > 0 && value(near[1]) - value(line) <= 12);
    const certain = decorated.test(text)
      ? /[—–·•\-|页]/.test(text) || rising
      : rising || (roman.test(text) && candidates.length > 1);
    if (certain) takeOut(scan, line, 'pageNumber', 'pageNumber', '原书页码');
    else {
      line.doubtful = true;
      report(scan, 'scan-page-number-certain', line.n, { text });
      scan.changes.push({ kind: 'kept', line: line.n, note: `疑为页码，未能断定，留在正文：${text}` });
    }
  }
}

/** The nearest line before or behind that is not blank is a stray page number. */
export function besidePageNumber(scan: Scan, line: Line): boolean {
  const near = (step: 1 | -1) => {
    let i = line.n - 1 + step;
    while (scan.lines[i] && !squeeze(scan.lines[i]!.raw)) i += step;
    return scan.lines[i]?.role === 'pageNumber';
  };
  return near(-1) || near(1);
}

/** The text of a running head without the page number beside it. */
export function headText(text: string): string {
  return comparable(
    text
      .replace(/^\s*[·•—-]?\s*\d{1,4}\s*[·•—-]?[\s　]+(?=\D)|[\s　]+[·•—-]?\s*\d{1,4}\s*[·•—-]?\s*$/g, '')
      .replace(/[|｜]/g, ''),
  );
}
