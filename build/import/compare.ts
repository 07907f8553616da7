// What the contents promise against what the text holds: levels, missing headings, differing titles; whether the text
// breaks off; what the printed page can be told from. In: contents, headings, page ends; out: findings and measures.
// Must not change text or contents.
import type { Block, PageEnd } from './blocks.ts';
import { textOf } from './blocks.ts';
import type { Contents, ContentsEntry } from './contents.ts';
import type { Headings, ScanHeading } from './headings.ts';
import { namedPiece } from './names.ts';
import { depthOf, typedNumber } from './numbering.ts';
import type { ScanPiece } from './pieces.ts';
import { comparable, report, type Scan } from './scan.ts';

/**
 * Gives the entries their levels and compares them with the headings.
 * @returns the entries that have no heading in the text
 */
export function compareContents(
  scan: Scan,
  contents: Contents | undefined,
  headings: Headings,
  parts: string[],
): ContentsEntry[] {
  if (!contents) return [];
  const known = new Set(
    [...headings.byLine.values()].map((heading) => comparable(heading.text)).concat(parts.map(comparable)),
  );
  const byNumber = new Map<string, ScanHeading>();
  for (const heading of headings.byLine.values()) {
    const number = heading.number;
    if (number && (number.form === 'chapter' || number.form === 'decimal'))
      byNumber.set(comparable(number.typed), heading);
  }
  let level = 1;
  const missing: ContentsEntry[] = [];
  for (const entry of contents.entries) {
    const number = typedNumber(entry.text);
    if (number && headings.system) level = depthOf(number, headings.system);
    else if (namedPiece(entry.text) || !headings.numbered) level = 1;
    entry.level = level;
    if (known.has(comparable(entry.text))) continue;
    const same = number && byNumber.get(comparable(number.typed));
    if (same && same.number!.title) {
      report(scan, 'scan-contents-agree', same.lines[0]!.n, {
        heading: same.text,
        entry: entry.text,
        line: entry.lines[0]!,
      });
    } else missing.push(entry);
  }
  if (missing.length) {
    const { text, page, lines } = missing[0]!;
    const first = page ? `${text}（${page}）` : text;
    report(scan, 'scan-contents-fulfilled', lines[0]!, { count: missing.length, first, all: contents.entries.length });
  }
  return missing;
}

/** Reports a text that stops within a sentence. @returns true where it does */
export function breaksOff(scan: Scan, files: { piece: ScanPiece; blocks: Block[] }[]): boolean {
  const last = files.at(-1);
  const block = last?.blocks.at(-1);
  if (last?.piece.matter !== 'body' || block?.kind !== 'paragraph') return false;
  const text = textOf(block.parts);
  if (text.length < 15 || !/[\p{Script=Han}，、；A-Za-z0-9]$/u.test(text)) return false;
  report(scan, 'scan-ends-whole', block.parts.at(-1)!.line, { text: text.slice(-12) });
  return true;
}

/**
 * Characters a line of the printed book: the first half of a paragraph cut at a page end fills its last line, so that
 * two characters of indent and its length make whole lines (chinese-publishing.md §3.4).
 * @returns undefined where the cuts are too few, or no measure fits clearly better than the others
 */
export function measureOf(ends: PageEnd[]): number | undefined {
  const lengths = ends.map((end) => end.width).filter((width) => width > 60);
  if (lengths.length < 5) return undefined;
  const fits: { characters: number; residue: number }[] = [];
  for (let characters = 20; characters <= 45; characters++) {
    const residues = lengths.map((width) => {
      const over = (width + 2) % characters;
      return Math.min(over, characters - over) / characters;
    });
    fits.push({ characters, residue: residues.reduce((sum, one) => sum + one, 0) / residues.length });
  }
  fits.sort((a, b) => a.residue - b.residue);
  const [best, second] = fits as [(typeof fits)[0], (typeof fits)[0]];
  return best.residue < 0.08 && best.residue < second.residue * 0.6 ? best.characters : undefined;
}

/** Whether chapters begin on even pages too: then they open on the next side, not on the next leaf. */
export function openingOf(contents: Contents | undefined): 'leaf' | 'side' | undefined {
  const pages = contents?.entries
    .filter((entry) => entry.level === 1 && typedNumber(entry.text))
    .map((entry) => Number(entry.page));
  const known = pages?.filter((page) => page > 0) ?? [];
  if (known.some((page) => page % 2 === 0)) return 'side';
  return known.length >= 3 ? 'leaf' : undefined;
}
