// A book set as a compositor would, without a browser: every character of what the Book says placed by hand on a line grid, as
// pdf-text.ts would read it from a PDF. Test material for the layout audit: breaks lines by counting, so that what a test's
// text says decides where each line ends.
import type { Book, PageMap, Side } from '../../book.ts';
import { blockFacts } from '../audit/passages.ts';
import type { PageItem, PageText } from '../pdf-text.ts';
import { printedRuns } from '../printed-runs.ts';
import type { PrintedSide } from '../printed-side.ts';
import { expectedText } from '../runs.ts';

export const size = 10.5;
export const leading = 18;
/** Characters a line, lines a side. */
export const measure = 20;
export const depth = 12;
export const area = { x: 72, y: 77, width: measure * size, height: depth * leading };
const trim = { width: 400, height: 360 };
/** A baseline's place in its line. */
const phase = 13;

export interface SetLines {
  pages: PageText[];
  sides: PrintedSide[];
  pageMap: PageMap;
}

export interface Setting {
  /** Words before whose line a side ends. */
  sideBefore?: readonly string[];
}

interface Setter {
  pages: PageItem[][];
  sections: string[];
  marks: string[][];
  line: number;
}

/** Advance of a character in em: Latin and digits are half as wide. */
const wide = (character: string): number => (character < '\u2000' && character !== '·' ? 0.5 : 1);

export function setLines(book: Book, setting: Setting = {}): SetLines {
  const expected = expectedText(book);
  const facts = blockFacts(book);
  const marks = new Map(book.noteList.map((note) => [note.id, note.mark]));
  const runs = printedRuns(expected.main, expected, marks);
  const noteRuns = new Map(
    expected.notes.map(({ note, runs: own }) => [note.id, note.mark + own.map(({ text }) => text).join('')]),
  );
  const setter: Setter = { pages: [], sections: [], marks: [], line: 0 };
  let section = '';
  for (const [index, run] of runs.entries()) {
    const { kind } = facts.get(run.block) ?? { kind: 'other' };
    const raw = expected.main[index]!.text;
    const notes = [...raw.matchAll(/\uFDD3([^\uFDD4]*)\uFDD4/gu)].map((match) => match[1]!);
    if (run.section !== section || isFull(setter)) newSide(setter, run.section);
    section = run.section;
    setter.marks.at(-1)!.push(...notes);
    if (kind === 'heading') setHeading(run.text, setter, setting);
    else if (kind === 'row') setRow(run.text, run.cells, setter);
    else setText(run.text, setter, setting, kind === 'code' ? { size: 8.25, indent: 0 } : { size, indent: 2 });
  }
  return finish(setter, noteRuns);
}

/** Each note takes a line at the foot. */
const isFull = (setter: Setter, lines = 1): boolean => setter.line + lines > depth - setter.marks.at(-1)!.length;

function newSide(setter: Setter, section: string): void {
  setter.pages.push([]);
  setter.sections.push(section);
  setter.marks.push([]);
  setter.line = 0;
}

/** Three lines; two at a side's head. */
function setHeading(text: string, setter: Setter, setting: Setting): void {
  if (setting.sideBefore?.some((words) => text.startsWith(words))) newSide(setter, setter.sections.at(-1)!);
  setter.line += setter.line === 0 ? 0 : 1;
  put(text, setter, { x: area.x, size: 13.5, font: 'BAAAAA+NotoSansSC-Bold' });
  setter.line += 2;
}

function setText(text: string, setter: Setter, setting: Setting, style: { size: number; indent: number }): void {
  let room = measure - style.indent;
  let line = '';
  const end = (spare = 0) => {
    if (!line) return;
    const ends = isFull(setter) || setting.sideBefore?.some((words) => line.startsWith(words));
    if (ends) newSide(setter, setter.sections.at(-1)!);
    const indent = line === text.slice(0, line.length) ? style.indent * size : 0;
    const gap = (spare * style.size) / (Array.from(line).length - 1);
    put(line, setter, { x: area.x + indent, size: style.size, font: 'AAAAAA+NotoSerifSC-Regular', gap });
    setter.line++;
    line = '';
    room = measure;
  };
  for (const character of text) {
    if (room < wide(character)) end(room);
    line += character;
    room -= wide(character);
  }
  end();
}

/** Cells of ten characters each, side by side. */
function setRow(text: string, cells: readonly number[], setter: Setter): void {
  const ends = [...cells.slice(1), text.length];
  const lines = Math.max(1, ...cells.map((from, index) => Math.ceil((ends[index]! - from) / 9)));
  if (isFull(setter, lines)) newSide(setter, setter.sections.at(-1)!);
  for (const [index, from] of cells.entries()) {
    const cell = text.slice(from, ends[index]);
    for (let at = 0; at < cell.length; at += 9) {
      const place = { x: area.x + index * 10 * size, size: 9, font: 'AAAAAA+NotoSerifSC-Regular', down: at / 9 };
      put(cell.slice(at, at + 9), setter, place);
    }
  }
  setter.line += lines;
}

function put(
  text: string,
  setter: Setter,
  style: { x: number; size: number; font: string; down?: number; y?: number; gap?: number },
): void {
  const y = style.y ?? area.y + (setter.line + (style.down ?? 0)) * leading + phase;
  const item: PageItem = { text, x: style.x, y, width: 0, size: style.size, font: style.font, xs: [], advances: [] };
  let x = style.x;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) {
      item.xs!.push(x);
      item.advances!.push(wide(character) * style.size);
    }
    x += wide(character) * style.size + (style.gap ?? 0);
  }
  item.width = x - style.x;
  setter.pages.at(-1)!.push(item);
}

function finish(setter: Setter, notes: ReadonlyMap<string, string>): SetLines {
  const sides: PrintedSide[] = [];
  const mapSides: Side[] = [];
  const pages: PageText[] = [];
  for (const [index, items] of setter.pages.entries()) {
    const own = setter.marks[index]!;
    const top = area.y + area.height - own.length * leading;
    const note = { pages: [items], sections: [], marks: [], line: 0 };
    for (const [n, id] of own.entries()) {
      const style = { x: area.x, size: 9, font: 'AAAAAA+NotoSerifSC-Regular', y: top + n * leading + phase };
      put(notes.get(id) ?? '', note, style);
    }
    const folio = String(index + 1);
    const side = { index, kind: 'text' as const, trim, area, folio, generated: [], images: [], notes: own };
    sides.push(own.length > 0 ? { ...side, notesTop: top } : side);
    mapSides.push({ index, section: setter.sections[index]!, folio, label: folio, folioShown: true, blank: false });
    put(folio, note, { x: area.x, size: 9, font: 'AAAAAA+NotoSerifSC-Regular', y: 330 });
    pages.push({ index, ...trim, items, images: [], paths: 0 });
  }
  return { pages, sides, pageMap: { sides: mapSides, anchors: {}, blocks: {} } };
}
