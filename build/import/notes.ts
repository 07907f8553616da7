// Notes typed with ①: where the marks in the text and the notes under it agree one to one, they become notes of the
// book; elsewhere the characters stay as they are, with a finding. In: the blocks of a piece; out: the same with notes.
import type { Block, Paragraph, Part } from './blocks.ts';
import { textOf } from './blocks.ts';
import { report, type Scan } from './scan.ts';

const circled = /[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]/u;
const circledValue = (mark: string) => {
  const code = mark.codePointAt(0)!;
  return code <= 0x2473 ? code - 0x245f : code <= 0x325f ? code - 0x3251 + 21 : code - 0x32b1 + 36;
};
/** What notes are made of: sources, 参见, page numbers; an item of a list seldom is. */
const noteLike =
  /参见|参阅|详见|转引|引自|同上|前引|出版社|书局|《|https?:|第\s*\d+\s*[页期卷]|\d{4}\s*年版|译者注|——\s*(?:译|作|编)者/;

/** Makes notes of typed ones. */
export function takeNotes(scan: Scan, blocks: Block[]): Block[] {
  const result: Block[] = [];
  let since = 0;
  let count = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind === 'heading') since = result.length;
    let end = i;
    while (end < blocks.length && startsWith(blocks[end]!) === end - i + 1) end++;
    const group = blocks.slice(i, end) as Paragraph[];
    if (group.length === 0) {
      result.push(block);
      continue;
    }
    const marked = result.slice(since).filter((one) => one.kind === 'paragraph');
    const marks = marked.flatMap((one) => marksOf(one.parts));
    const agrees = marks.length === group.length && marks.every((mark, index) => mark === index + 1);
    const interrupts = /[^。！？：…”）》；]$/.test(textOf((result.at(-1) as Paragraph | undefined)?.parts ?? []));
    if (!agrees || !(interrupts || group.some((note) => noteLike.test(textOf(note.parts))))) {
      if (group.some((note) => noteLike.test(textOf(note.parts)))) {
        report(scan, 'scan-note-certain', group[0]!.parts[0]!.line, { count: group.length });
        scan.changes.push({
          kind: 'kept',
          line: group[0]!.parts[0]!.line,
          note: '疑为脚注，与文中注码对不上，照录在正文',
        });
      }
      result.push(...group);
      since = result.length;
      i = end - 1;
      continue;
    }
    const first = count + 1;
    for (const one of marked) {
      one.parts = one.parts.flatMap((part) => splitAtMarks(scan, part, () => String(++count)));
    }
    group.forEach((note, index) => {
      const [head, ...more] = note.parts as [Part & { text: string }, ...Part[]];
      const mark = [...head.text][0]!;
      scan.changes.push({ kind: 'note', line: head.line, removed: mark, note: `脚注 ${mark}` });
      result.push({
        kind: 'note',
        id: String(first + index),
        parts: [{ ...head, text: head.text.slice(mark.length).trim() }, ...more],
      });
    });
    since = result.length;
    i = end - 1;
  }
  return result;
}

function startsWith(block: Block): number | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const text = textOf(block.parts);
  return circled.test([...text][0] ?? '') ? circledValue([...text][0]!) : undefined;
}

function marksOf(parts: Part[]): number[] {
  return [...textOf(parts)].filter((character) => circled.test(character)).map(circledValue);
}

function splitAtMarks(scan: Scan, part: Part, next: () => string): Part[] {
  if ('note' in part) return [part];
  const pieces: Part[] = [];
  let text = '';
  for (const character of part.text) {
    if (!circled.test(character)) {
      text += character;
      continue;
    }
    if (text) pieces.push({ line: part.line, text });
    text = '';
    pieces.push({ line: part.line, note: next() });
    scan.changes.push({ kind: 'note', line: part.line, removed: character, note: `注码 ${character}` });
  }
  if (text) pieces.push({ line: part.line, text });
  return pieces;
}
