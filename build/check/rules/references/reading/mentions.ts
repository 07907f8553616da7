// A passage → the numbered things it names by hand: 图3-2, 式（2-3）, 第五章第二节, 2.1.3节, 附录A, 第12页, 注①, [3-5].
// One reading serves every rule about them. Must not judge: whether they exist is the rules' to say.
import type { Passage } from '../../../prose/passage.ts';
import { isPointedAt, quotedPositions } from './context.ts';
import { readItems } from './items.ts';
import { readCitations, readNotes, readPages } from './marks.ts';
import { readSections } from './sections.ts';

export type FloatMention = 'figure' | 'table' | 'equation' | 'listing' | 'item';
export type SectionMention = 'chapter' | 'section' | 'decimal' | 'part' | 'appendix';
export type MentionKind = FloatMention | SectionMention | 'page' | 'note' | 'citation';

/** Figures, tables, equations, listings, examples. */
export const isFloat = (kind: MentionKind): kind is FloatMention =>
  kind === 'figure' || kind === 'table' || kind === 'equation' || kind === 'listing' || kind === 'item';

/** One number named in prose. */
export interface Mention {
  kind: MentionKind;
  /** The word it was named with: 图, 公式, 例题, 章. */
  word: string;
  /** The plain number: 3-2, 5, 2-1-3, A; of 第五章第二节 5/2. */
  number: string;
  /** The first of the numbers in between that a range names with its end: 图3-1至3-4 names 3-2 and 3-3 too. */
  between?: string[];
  /** 图3-2（a）: the letters. */
  parts?: string[];
  start: number;
  end: number;
  /** What was typed from start to end. */
  typed: string;
  /** The second or a later one of a list: 图3-2、3-3. */
  follows: boolean;
  /** Words before it point at it. */
  pointed: boolean;
  /** Inside quotation marks, a block quote, or the marks of a title. */
  quoted: boolean;
}

/** A mention before its surroundings are looked at. */
export type RawMention = Omit<Mention, 'typed' | 'pointed' | 'quoted'> & { head: number };

const read = new WeakMap<Passage, readonly Mention[]>();

/** What names a number has one of these: a cheap look before the dear ones. */
const perhaps =
  /[图表式例码单序法程题理义论栏录释注解第见看阅][ \u3000]?[[［（(〔]?\s?[A-Z]?[-.]?[0-9０-９①-⑳㉑-㉟㊱-㊿一二三四五六七八九十百零〇]|[0-9０-９]\s?[一小]?节|[[［]\s?[0-9０-９]|[Pp]\.?\s?[0-9]|附录|§/u;

/** The numbered things a passage names, in order. Headings, captions and lists of references name nothing. */
export function mentionsOf(passage: Passage): readonly Mention[] {
  const known = read.get(passage);
  if (known) return known;
  const mentions = isRead(passage) ? mentionsIn(passage) : [];
  read.set(passage, mentions);
  return mentions;
}

const isRead = ({ kind }: Passage) => kind === 'paragraph' || kind === 'item' || kind === 'cell' || kind === 'note';

function mentionsIn(passage: Passage): Mention[] {
  const { text } = passage;
  if (!perhaps.test(text)) return [];
  const raw = [
    ...readItems(text),
    ...readSections(text),
    ...readPages(text),
    ...readNotes(text),
    ...readCitations(text),
  ];
  if (raw.length === 0) return [];
  const isQuoted = quotedPositions(text);
  const mentions: Mention[] = [];
  for (const { head, ...mention } of raw.sort((a, b) => a.start - b.start)) {
    const before = mentions.at(-1);
    // 见图3-1、图3-2: the words point at both.
    const isListed = before !== undefined && isJoint(text.slice(before.end, mention.start));
    mentions.push({
      ...mention,
      typed: text.slice(mention.start, mention.end),
      pointed: isPointedAt(text, head) || (isListed && before.pointed),
      quoted: passage.quoted || isQuoted(head),
    });
  }
  return mentions;
}

const isJoint = (gap: string) =>
  gap.length <= 4 && /^\s?(?:[、，和与及或至到~～—–]|以及|或者)?\s?(?:第|图|表)?$/u.test(gap);
