// Numbers figures, captioned tables, listings and equations by chapter: 图3-2, 表3-1, 代码3-1, （3-1); plain where the
// chapter has no number. One node in, its words out. What has neither caption nor label gets no number.
import type { Code, Node, PhrasingContent } from 'mdast';
import type { CaptionedTable, DisplayMath, Figure } from '../book.ts';
import { plainText } from './plain.ts';
import { parseTypedCaption, type TypedCaption } from './typed.ts';
import { type FloatKind, floatLabel, floatName, floatNumber } from './wording.ts';

export type FloatNode = Figure | CaptionedTable | DisplayMath | Code;

/** Counts by kind and chapter prefix. Chapters without a number share one count, so that no two things are 图1. */
export type FloatCounter = Map<string, number>;

const kinds: Record<string, FloatKind> = {
  figure: 'figure',
  captionedTable: 'table',
  math: 'equation',
  code: 'listing',
};

/** The kind of a node that can bear a number. */
export function floatKind(node: Node): FloatKind | undefined {
  return Object.hasOwn(kinds, node.type) ? kinds[node.type] : undefined;
}

/** A listing's caption: caption="…" of its opening line, where read/ has put Quarto's lst-cap too. */
export function listingCaption(node: Code): string {
  return node.data?.attributes?.values.caption ?? '';
}

/** The author's label of a float. */
export function floatLabelOf(node: FloatNode): string | undefined {
  return node.data?.attributes?.id;
}

export interface NumberedFloat {
  number: string;
  printed: string;
  name: string;
  title: string;
  /** A number typed in the caption: it stays there and is reported unless all numbers are typed. */
  typed?: TypedCaption;
}

function captionOf(node: FloatNode): readonly PhrasingContent[] {
  if (node.type === 'figure') return node.children;
  if (node.type === 'captionedTable') return node.children[0].children;
  return [];
}

/**
 * Numbers the next float; undefined for those that get no number.
 * @param prefix the chapter's number, '' where it has none
 */
export function numberFloat(counter: FloatCounter, node: FloatNode, prefix: string): NumberedFloat | undefined {
  const kind = floatKind(node)!;
  const caption = captionOf(node);
  const title = node.type === 'code' ? listingCaption(node) : plainText(caption);
  const label = floatLabelOf(node);
  if (!label && (kind === 'equation' || title === '')) return undefined;
  const typed = kind === 'equation' ? undefined : parseTypedCaption(title);
  if (typed) {
    // A listing's caption is data, so its number can be taken off and printed as any other; elsewhere it stays in place.
    const printed = node.type === 'code' ? typed.text : '';
    return { number: typed.number, printed, name: typed.text, title: title.slice(typed.length), typed };
  }
  const key = `${kind} ${prefix}`;
  const count = (counter.get(key) ?? 0) + 1;
  counter.set(key, count);
  const number = floatNumber(prefix, count);
  return { number, printed: floatLabel(kind, number), name: floatName(kind, number), title };
}
