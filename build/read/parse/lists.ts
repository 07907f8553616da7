// Lists keep the numbers that were typed. In: block nodes. Out: decimal lists cut where their numbers do not run on, and
// runs of lines beginning （1） or ① made into lists of their own style. Must not change a number that is printed.
import { type Loose, offsetsOf, type Source } from './source.ts';

/** `1. 2. 4.` is a list to 2 and one from 4; `1. 1. 1.` is Markdown's way to leave counting to the machine. */
export function splitNumberedLists(source: Source, list: Loose): Loose[] {
  list.data = { ...list.data, marker: list.ordered ? 'decimal' : 'bullet' };
  if (!list.ordered) return [list];
  const items = list.children ?? [];
  const numbers = items.map((item) => Number.parseInt(/\d+/.exec(source.sliceOf(item).slice(0, 12))?.[0] ?? '0', 10));
  if (items.length < 2 || numbers.every((number) => number === numbers[0])) return [list];
  const out: Loose[] = [];
  items.forEach((item, i) => {
    const last = out[out.length - 1];
    if (last && numbers[i] === numbers[i - 1]! + 1) {
      last.children!.push(item);
      last.position = { start: last.position!.start, end: item.position!.end };
      return;
    }
    if (last) source.report('list-numbers-run-on', item, { previous: numbers[i - 1]!, number: numbers[i]! });
    out.push({ ...list, start: numbers[i], children: [item], position: item.position, data: { ...list.data } });
  });
  return out;
}

interface Marker {
  style: 'paren' | 'circled';
  number: number;
  /** Characters to leave out: the marker and the space after it. */
  length: number;
}

/** ① ⑳ ㉑ ㊿ → 1 … 50; 0 for anything else. */
export function circledNumber(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21;
  if (code >= 0x32b1 && code <= 0x32bf) return code - 0x32b1 + 36;
  return 0;
}

function markerOf(line: string): Marker | undefined {
  const paren = /^[\u3000 ]*（(\d{1,3})）[\u3000 ]*/.exec(line);
  // A number with a leading zero would not be printed as typed.
  if (paren && String(Number(paren[1])) === paren[1]) {
    return { style: 'paren', number: Number(paren[1]), length: paren[0].length };
  }
  const circled = /^[\u3000 ]*([①-⑳㉑-㉟㊱-㊿])[\u3000 ]*/u.exec(line);
  if (circled) return { style: 'circled', number: circledNumber(circled[1]!), length: circled[0].length };
  return undefined;
}

interface Line {
  nodes: Loose[];
  marker?: Marker;
}

/** A paragraph cut at its soft line breaks; line breaks inside marks (strong, links) do not cut. */
function linesOf(source: Source, paragraph: Loose): Line[] {
  const lines: Line[] = [{ nodes: [] }];
  for (const node of paragraph.children ?? []) {
    if (node.type !== 'text' || !node.value!.includes('\n')) {
      lines[lines.length - 1]!.nodes.push(node);
      continue;
    }
    const at = offsetsOf(source, node);
    let start = 0;
    for (const part of node.value!.split('\n')) {
      if (start > 0) lines.push({ nodes: [] });
      const end = start + part.length;
      if (part !== '') {
        const position = { start: source.pointAt(at(start)), end: source.pointAt(at(end)) };
        lines[lines.length - 1]!.nodes.push({ type: 'text', value: part, position });
      }
      start = end + 1;
    }
  }
  for (const line of lines) {
    const first = line.nodes[0];
    if (first?.type === 'text') line.marker = markerOf(first.value!);
  }
  return lines;
}

/** Does a paragraph hold typed items: it begins with one, or lists at least （1） and （2） on lines of their own? */
function firstItem(lines: Line[]): number {
  if (lines[0]?.marker) return 0;
  for (let i = 1; i < lines.length - 1; i++) {
    const marker = lines[i]!.marker;
    if (marker?.number !== 1) continue;
    const next = lines.slice(i + 1).find((line) => line.marker)?.marker;
    if (next?.style === marker.style && next.number === 2) return i;
  }
  return -1;
}

const mayHoldItems = (node: Loose) => {
  const first = node.children?.[0];
  if (first?.type === 'text' && markerOf(first.value!)) return true;
  return (node.children ?? []).some(
    (child) => child.type === 'text' && /\n[\u3000 ]*(?:（\d|[①-⑳])/.test(child.value!),
  );
};

/** Runs of paragraphs or lines that begin （1）（2） or ①② become lists; a number that does not run on begins another. */
export function typedLists(source: Source, nodes: Loose[]): Loose[] {
  if (!nodes.some((node) => node.type === 'paragraph' && mayHoldItems(node))) return nodes;
  const out: Loose[] = [];
  let open: { list: Loose; style: string; next: number } | undefined;
  for (const node of nodes) {
    if (node.type !== 'paragraph' || !mayHoldItems(node)) {
      open = undefined;
      out.push(node);
      continue;
    }
    const lines = linesOf(source, node);
    const first = firstItem(lines);
    if (first < 0) {
      open = undefined;
      out.push(node);
      continue;
    }
    if (first > 0) {
      open = undefined;
      out.push(paragraphOf(lines.slice(0, first)));
    }
    for (let i = first; i < lines.length; ) {
      const marker = lines[i]!.marker!;
      let end = i + 1;
      while (end < lines.length && !lines[end]!.marker) end++;
      const item = itemOf(source, lines.slice(i, end), marker);
      if (open && open.style === marker.style && open.next === marker.number) {
        open.list.children!.push(item);
        open.list.position = { start: open.list.position!.start, end: item.position!.end };
        open.next++;
      } else {
        const list: Loose = {
          type: 'list',
          ordered: true,
          start: marker.number,
          spread: false,
          children: [item],
          position: item.position,
          data: { marker: marker.style },
        };
        out.push(list);
        open = { list, style: marker.style, next: marker.number + 1 };
      }
      i = end;
    }
    handOn(node, open);
  }
  return out;
}

/** What stood at the paragraph's end belongs to the last paragraph made of it. */
function handOn(node: Loose, open: { list: Loose } | undefined): void {
  const setting = node.data?.setting;
  const last = open?.list.children?.at(-1)?.children?.at(-1);
  if (setting && last) last.data = { ...last.data, setting };
}

function paragraphOf(lines: Line[]): Loose {
  const children: Loose[] = [];
  lines.forEach((line, i) => {
    const [first, ...rest] = line.nodes;
    const previous = children[children.length - 1];
    // The line break stays as typed; the pass for soft breaks decides what it prints.
    if (i > 0 && previous?.type === 'text' && first?.type === 'text') {
      const position = { start: previous.position!.start, end: first.position!.end };
      children[children.length - 1] = { type: 'text', value: `${previous.value}\n${first.value}`, position };
      children.push(...rest);
      return;
    }
    if (i > 0) {
      const at = previous?.position?.end ?? line.nodes[0]?.position?.start;
      children.push({ type: 'text', value: '\n', position: at && { start: at, end: at } });
    }
    children.push(...line.nodes);
  });
  const start = children[0]!.position!.start;
  return { type: 'paragraph', children, position: { start, end: children[children.length - 1]!.position!.end } };
}

function itemOf(source: Source, lines: Line[], marker: Marker): Loose {
  const first = lines[0]!.nodes[0]!;
  const start = first.position!.start;
  const rest = first.value!.slice(marker.length);
  const at = offsetsOf(source, first);
  const kept = {
    ...first,
    value: rest,
    position: { start: source.pointAt(at(marker.length)), end: first.position!.end },
  };
  lines[0] = { nodes: rest === '' ? lines[0]!.nodes.slice(1) : [kept, ...lines[0]!.nodes.slice(1)] };
  const empty = lines.every((line) => line.nodes.length === 0);
  const paragraph = empty ? undefined : paragraphOf(lines.filter((line) => line.nodes.length > 0));
  const end = paragraph?.position?.end ?? first.position!.end;
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: paragraph ? [paragraph] : [],
    position: { start, end },
  };
}
