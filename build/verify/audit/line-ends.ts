// Lines → those that begin or end where a line may not: 行首行末禁则, and what must stay whole (——, ……, 图3-2, 第3章, numbers
// with their units). Judges what is printed; how the composer classes characters is not asked.
import { neverFirst, neverLast } from './characters.ts';
import type { Finding } from './finding.ts';
import type { Line } from './lines.ts';

const units =
  'km|cm|mm|nm|m|kg|mg|g|t|kW|MW|W|kV|V|mA|A|kHz|MHz|GHz|Hz|KB|MB|GB|TB|kB|B|mL|ml|L|ms|s|min|h|pt|px|em|K|kPa|MPa|Pa|kN|N|kJ|J|cal|dB|dpi|rpm|mol';

/** Before | after, at a line's end. What each should not part, in the words of the trade. */
const whole: readonly [pattern: RegExp, name: string][] = [
  [/—\|—/u, '破折号'],
  [/…\|…/u, '省略号'],
  [/\d[.,:]?\|\d/u, '数字'],
  [/\d[-‐–]\|\d/u, '编号'],
  [/\d[—～〜~]\|\d/u, '起止号'],
  [/[¥$€£￥]\|\d/u, '金额'],
  [/(?<![\dA-Za-z%)\]])[±−＋≈≥≤≠√]\|\d/u, '符号和数'],
  [/第\|\d/u, '第几'],
  [/第\d+\|[章节篇部编卷册回页条款]/u, '第几'],
  [/[图表式例]\|\d+[-‐–.]\d/u, '编号'],
  [/\d\|[年月日时元度倍]/u, '数和单位'],
  [new RegExp(`\\d\\|(?:${units})(?![A-Za-z])`, 'u'), '数和单位'],
];

/** So near the edge of the type area (em) nothing else stands between. */
const atEdge = 0.6;

const monospaced = /mono|cousine|courier|consol/iu;

/**
 * @param spaced whether the manuscript has a space between these words: two numbers, then, and not one parted
 * @param edges left and right edge of the type area on a page
 */
export function checkLineEnds(
  lines: readonly Line[],
  spaced: (line: Line) => boolean,
  edges: (page: number) => { left: number; right: number },
): Finding[] {
  const found: Finding[] = [];
  for (const [index, line] of lines.entries()) {
    const { kind, path } = line.passage;
    if (line.first || kind === 'code' || /\b(?:verse|html)\b/u.test(path)) continue;
    const before = lines[index - 1]!;
    const end = before.glyphs.at(-1)!;
    const start = line.glyphs[0]!;
    // A formula or a picture at a line's end has no glyphs here: the mark beside it may be the line's last, or not.
    const { objects } = line.passage.run;
    const object = objects.some(({ from, to }) => to === line.from || from === line.from);
    const trulyFirst = !object || start.x - edges(line.page).left < start.size * atEdge;
    const trulyLast = !object || edges(before.page).right - end.x - end.advance < end.size * atEdge;
    if (monospaced.test(end.face) || monospaced.test(start.face)) continue;
    const broken = brokenUnit(line, spaced);
    const { marks } = line.passage.run;
    if (broken) {
      found.push({ rule: 'unbreakable-stays-whole', page: before.page, line: before, values: broken });
    } else if (trulyFirst && (marks.some(({ from }) => from === line.from) || isNeverFirst(start.character, line))) {
      found.push({
        rule: 'line-starts-with-allowed-character',
        page: line.page,
        line,
        values: { character: start.character },
      });
    }
    if (trulyLast && neverLast.has(end.character) && !broken && !isAddress(line)) {
      found.push({
        rule: 'line-ends-with-allowed-character',
        page: before.page,
        line: before,
        values: { character: end.character },
      });
    }
  }
  return found;
}

/** Within an address a line may begin anywhere. */
const isNeverFirst = (character: string, line: Line): boolean =>
  neverFirst.has(character) && (character > '\u00FF' || !isAddress(line));

function brokenUnit(line: Line, spaced: (line: Line) => boolean): { unit: string; name: string } | undefined {
  const { text } = line.passage.run;
  const head = text.slice(Math.max(0, line.from - 12), line.from);
  const tail = text.slice(line.from, line.from + 8);
  for (const [pattern, name] of whole) {
    const match = pattern.exec(`${head}|${tail}`);
    if (!match || isAddress(line)) continue;
    if (name === '数字' && spaced(line)) return undefined;
    return { unit: match[0].replace('|', ''), name };
  }
  return undefined;
}

const latin = /[\x21-\x7E]/u;

/** The line begins within an address, a path or another long string of Latin characters. */
function isAddress(line: Line): boolean {
  const { text } = line.passage.run;
  let from = line.from;
  let to = line.from;
  while (from > 0 && latin.test(text[from - 1]!)) from--;
  while (to < text.length && latin.test(text[to]!)) to++;
  const word = text.slice(from, to);
  return /[/@\\_]|www\.|\.\w+\./u.test(word) || word.length > 30;
}
