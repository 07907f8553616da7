import { describe, expect, it } from 'vitest';
import type { Block, PageEnd } from './blocks.ts';
import { lineEndsOf, type PageDesign, pageDesign } from './page-design.ts';

/** Prose of so many characters, a comma or a stop every eleven. */
const prose = (length: number, seed: number): string =>
  Array.from({ length }, (_, n) =>
    n % 11 === 10
      ? n % 3
        ? '，'
        : '。'
      : n % 47 === 40
        ? '1987年'
        : String.fromCodePoint(0x4e00 + ((n * 7919 + seed * 104729) % 8000)),
  ).join('');

/** A book printed with these lines: its blocks, and its page ends as a scan records them. */
function printed(
  lines: number,
  headings: [number, number],
  lineByLine = false,
): { files: { path: string; blocks: Block[] }[]; ends: PageEnd[] } {
  const ends: PageEnd[] = [];
  const files = [1, 2, 3].map((chapter) => {
    const path = `${chapter}.md`;
    const blocks: Block[] = [];
    let at = 0;
    const heading = (depth: 1 | 2, text: string) => {
      blocks.push({ kind: 'heading', depth, parts: [], text });
      at += headings[depth - 1]!;
    };
    heading(1, `第${chapter}章港口`);
    for (let n = 0; n < 12; n += 1) {
      if (n % 5 === 0) heading(2, `${chapter}.${n}节`);
      const text = prose(260 + n * 13, chapter * 100 + n);
      blocks.push({ kind: 'paragraph', parts: [{ line: 1, text }], apart: true });
      const lineEnds = lineEndsOf(text, 32, { fullMarks: false, lineByLine });
      const cut = lines - (at % lines);
      if (cut < lineEnds.length) {
        const end = lineEnds[cut - 1]!;
        ends.push({
          file: path,
          lines: [1, 1],
          before: text.slice(end - 8, end),
          after: text.slice(end, end + 8),
          width: 0,
        });
      }
      at += lineEnds.length;
    }
    return { path, blocks };
  });
  return { files, ends };
}

describe('pageDesign', () => {
  it.each([
    [30, [6, 3]],
    [30, [5, 4]],
    [28, [7, 3]],
  ] as const)('finds %i lines a side and headings of %j lines', (lines, headings) => {
    const { files, ends } = printed(lines, [...headings] as [number, number]);
    const found = pageDesign(files, ends, 32, 30) as PageDesign;
    expect([found.lines, found.headings[0], found.headings[1]]).toEqual([lines, ...headings]);
    expect(found.explained).toBeGreaterThan(found.of * 0.75);
  });
  it.each([false, true])('tells whether lines were filled one by one: %s', (lineByLine) => {
    const { files, ends } = printed(30, [6, 3], lineByLine);
    const found = pageDesign(files, ends, 32, 30) as PageDesign;
    expect(found.lineByLine).toBe(lineByLine);
    expect(found.exact).toBeGreaterThan(found.of * 0.75);
  });
  it('says nothing where page ends do not agree', () => {
    const { files, ends } = printed(30, [6, 3]);
    const moved = ends.map((end, n) => {
      const { blocks } = files.find(({ path }) => path === end.file)!;
      const texts = blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [(block.parts[0] as { text: string }).text] : [],
      );
      const text = texts[n % texts.length]!;
      const at = 40 + ((n * 37) % 150);
      return { ...end, before: text.slice(at - 8, at), after: text.slice(at, at + 8) };
    });
    expect(pageDesign(files, moved, 32, 30)).toBeUndefined();
    expect(pageDesign(files, ends.slice(0, 2), 32, 30)).toBeUndefined();
  });
});
