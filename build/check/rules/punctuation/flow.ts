// The marks of every passage of a book, quotations that run over several paragraphs followed: each paragraph of such a
// quotation opens again, and only the last closes (GB/T 15834—2011, 4.8.3.5). Read once a book. Must not judge style.
import type { Parents } from 'mdast';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { type Mark, type Pair, pairMarks } from './pairs.ts';

export interface PassageMarks {
  passage: Passage;
  pairs: readonly Pair[];
  /** Without a partner, quotation marks that nothing closes among them. */
  lone: readonly Mark[];
}

const known = new WeakMap<Prose, PassageMarks[]>();

/** A stretch this short that ends its sentence is a speech whose end was forgotten, not a quotation that goes on. */
const shortSpeech = 60;

/** Every passage with its marks, in reading order. */
export function marksOf(prose: Prose): PassageMarks[] {
  let marks = known.get(prose);
  if (!marks) {
    marks = readMarks(prose);
    known.set(prose, marks);
  }
  return marks;
}

/** A quotation left open by a paragraph, and where. */
interface Pending {
  index: number;
  open: Mark[];
  /** It went on from the paragraph before. */
  goesOn: boolean;
}

function readMarks(prose: Prose): PassageMarks[] {
  const marks: { passage: Passage; pairs: Pair[]; lone: Mark[] }[] = [];
  const pending = new Map<Parents | undefined, Pending>();
  const drop = ({ index, open }: Pending) => marks[index]!.lone.push(...open.filter(({ at }) => at >= 0));
  for (const passage of prose.passages) {
    const { text, parent, kind } = passage;
    const flows = kind === 'paragraph' || kind === 'item' || kind === 'note';
    const before = flows ? pending.get(parent) : undefined;
    const carried = before ? continued(before, text, marks[before.index]!.passage) : undefined;
    if (before) {
      pending.delete(parent);
      if (!carried) drop(before);
    }
    // The repeated opening marks stand for those carried.
    const skipped = carried ? leadIn(text, carried) : 0;
    const read = pairMarks({ text: skipped > 0 ? ' '.repeat(skipped) + text.slice(skipped) : text }, carried);
    marks.push({ passage, pairs: read.pairs, lone: [...read.lone] });
    if (read.open.length === 0) continue;
    const open = read.open.map((mark) => (mark.at < 0 ? { ...mark, at: Math.max(0, skipped - 1) } : mark));
    const here = { index: marks.length - 1, open, goesOn: carried !== undefined };
    if (flows) pending.set(parent, here);
    else drop(here);
  }
  for (const left of pending.values()) drop(left);
  return marks;
}

/** How many characters at a paragraph's beginning repeat the marks carried into it. */
function leadIn(text: string, carried: readonly string[]): number {
  let at = 0;
  while (/\s/.test(text[at] ?? '')) at++;
  let count = 0;
  while (count < carried.length && text[at] === carried[count]) {
    at++;
    count++;
  }
  return at;
}

/** The marks that go on in the next paragraph, where it does go on. */
function continued({ open, goesOn }: Pending, text: string, before: Passage): string[] | undefined {
  const outer = open[0]!;
  if (text.trimStart()[0] !== outer.mark) return undefined;
  const tail = before.text.slice(outer.at).trimEnd();
  if (!goesOn && tail.length <= shortSpeech && /[。！？…]$/.test(tail) && closesItself(text, outer.mark))
    return undefined;
  return open.map(({ mark }) => mark);
}

/** Whether the quotation that begins a paragraph also ends in it: then the one before may simply have been left open. */
const closesItself = (text: string, mark: string) => pairMarks({ text }).open.every((open) => open.mark !== mark);
