// Soft line breaks: none between Han or full-width characters, else a space; in verse every line end is kept.
// In: the finished tree of one file, whose texts still hold "\n". Out: the same tree without.
import { type Loose, offsetsOf, type Source } from './source.ts';

/** Han, kana, CJK and full-width punctuation, and the quotation marks and dashes that Chinese sets full width. */
const fullWidth = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’—…·《》]/u;

const leafTypes = new Set(['paragraph', 'heading', 'tableCell', 'tableCaption', 'figure']);

/** Settles every line end of a tree; texts that came to nothing are left out. */
export function settleBreaks(source: Source, node: Loose, inVerse = false): void {
  const verse = inVerse || (node.type === 'container' && node.name === 'verse');
  if (leafTypes.has(node.type) || (node.children && holdsText(node))) {
    if (verse) keepLineEnds(source, node);
    settleLeaf(node);
    return;
  }
  for (const child of node.children ?? []) settleBreaks(source, child, verse);
}

const holdsText = (node: Loose) => node.children!.some((child) => child.type === 'text');

function keepLineEnds(source: Source, node: Loose): void {
  node.children = node.children?.flatMap((child) => {
    if (child.children) keepLineEnds(source, child);
    if (child.type !== 'text' || !child.value!.includes('\n')) return [child];
    const at = offsetsOf(source, child);
    const parts: Loose[] = [];
    let start = 0;
    for (const value of child.value!.split('\n')) {
      const end = start + value.length;
      const position = { start: source.pointAt(at(start)), end: source.pointAt(at(end)) };
      if (start > 0) parts.push({ type: 'break', position: { start: position.start, end: position.start } });
      if (value.trim() !== '') parts.push({ type: 'text', value, position });
      start = end + 1;
    }
    return parts;
  });
}

/** Nodes that print nothing of their own where they stand, or only a raised mark: the eye looks past them. */
const transparent = new Set(['footnoteReference', 'inlineNote', 'lineBreak']);

function settleLeaf(leaf: Loose): void {
  const pieces: Loose[] = [];
  const collect = (node: Loose) => {
    for (const child of node.children ?? []) {
      // A note's text is a line of its own.
      if (child.type === 'inlineNote') settleLeaf(child);
      else if (child.children && child.type !== 'ruby') {
        if (child.type === 'paragraph') settleLeaf(child);
        else collect(child);
      } else pieces.push(child);
    }
  };
  collect(leaf);
  if (!pieces.some((piece) => piece.type === 'text' && piece.value!.includes('\n'))) return;
  pieces.forEach((piece, i) => {
    if (piece.type !== 'text' || !piece.value!.includes('\n')) return;
    const { value } = piece as { value: string };
    piece.value = value.replace(/[ \t]*\n[ \t\u3000]*/g, (whole, at: number) => {
      const before = at > 0 ? value.slice(Math.max(0, at - 2), at) : edge(pieces, i, -1);
      const end = at + whole.length;
      const after = end < value.length ? value.slice(end, end + 2) : edge(pieces, i, 1);
      if (before === '' || after === '') return '';
      return fullWidth.test(lastOf(before)) || fullWidth.test(firstOf(after)) ? '' : ' ';
    });
  });
  dropEmptyTexts(leaf);
}

function dropEmptyTexts(node: Loose): void {
  for (const child of node.children ?? []) dropEmptyTexts(child);
  if (node.children?.some((child) => child.type === 'text' && child.value === '')) {
    node.children = node.children.filter((child) => child.type !== 'text' || child.value !== '');
  }
}

const lastOf = (text: string) => [...text].pop() ?? '';
const firstOf = (text: string) => [...text][0] ?? '';

/** The text next to a piece, in the pieces before (-1) or after (1) it. */
function edge(pieces: Loose[], from: number, step: 1 | -1): string {
  for (let i = from + step; i >= 0 && i < pieces.length; i += step) {
    const piece = pieces[i]!;
    if (transparent.has(piece.type)) continue;
    if (piece.type === 'break') return '';
    // A reference prints 图3-2, a citation [1]: the first takes no space, as in hand-set Chinese.
    if (piece.type === 'crossReference') return '图';
    if (piece.type === 'citation') continue;
    if (piece.type === 'ruby') return '汉';
    const value = piece.value ?? 'x';
    if (value.trim() === '') continue;
    return step < 0 ? value.trimEnd() : value.trimStart();
  }
  return '';
}
