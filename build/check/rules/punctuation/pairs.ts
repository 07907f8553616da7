// A passage's quotation marks and brackets, read once for every rule about pairs. In: a passage, and the quotation marks
// still open from the paragraph before. Out: pairs, what has no partner, what is still open. Must not judge style.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';

const closerOf: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '〔': '〕',
  '［': '］',
  '【': '】',
  '《': '》',
  '〈': '〉',
};
const openerOf = new Map(Object.entries(closerOf).map(([opener, closer]) => [closer, opener]));

export const isQuote = (mark: string) => '“”‘’「」『』'.includes(mark);

export interface Mark {
  at: number;
  mark: string;
}

export interface Pair {
  open: number;
  close: number;
  mark: string;
  /** The opening marks it stands in, from the outside, and where the nearest is. */
  inside: string;
  outer: number;
}

export interface Pairing {
  pairs: Pair[];
  /** Brackets never closed, and closing marks never opened. */
  lone: Mark[];
  /** Quotation marks open at the passage's end, from the outside. */
  open: Mark[];
}

const mark = /[“”‘’「」『』（）〔〕［］【】《》〈〉()]/g;

/** More nesting than this is nobody's text; what is deeper is not paired. */
const deepest = 200;

/**
 * Pairs the marks of a passage.
 * @param carried opening quotation marks that an earlier paragraph left open and this one repeats or closes
 */
export function pairMarks({ text }: Pick<Passage, 'text'>, carried: readonly string[] = []): Pairing {
  const stack: Mark[] = carried.map((open) => ({ at: -1, mark: open }));
  const pairs: Pair[] = [];
  const lone: Mark[] = [];
  /** Closers that belong to an opener taken off the stack because another pair crossed it. */
  const forgiven = new Map<string, number>();
  for (const match of matchesIn(text, mark)) {
    const at = match.index;
    let [sign] = match;
    // A half-width bracket may close or open a full-width one (full-width-brackets says so); alone it is a label's: a)
    if (sign === '(') {
      if (stack.length < deepest) stack.push({ at, mark: '(' });
      continue;
    }
    if (sign === ')') {
      const top = stack.at(-1)?.mark;
      if (top === '(') {
        stack.pop();
        continue;
      }
      if (top !== '（') continue;
      sign = '）';
    }
    if (sign === '’' && isApostrophe(text, at, stack)) continue;
    if (closerOf[sign] !== undefined) {
      if (stack.length < deepest) stack.push({ at, mark: sign });
      continue;
    }
    const opener = openerOf.get(sign)!;
    let depth = stack.length - 1;
    while (depth >= 0 && !(stack[depth]!.mark === opener || (sign === '）' && stack[depth]!.mark === '('))) depth--;
    if (depth < 0) {
      const pardons = forgiven.get(sign) ?? 0;
      if (pardons > 0) forgiven.set(sign, pardons - 1);
      else if (!isLabel(text, at, sign)) lone.push({ at, mark: sign });
      continue;
    }
    for (const crossed of stack.splice(depth + 1)) {
      if (crossed.mark === '(') continue;
      lone.push(crossed);
      const closer = closerOf[crossed.mark]!;
      forgiven.set(closer, (forgiven.get(closer) ?? 0) + 1);
    }
    const open = stack.pop()!;
    if (open.mark !== '(')
      pairs.push({
        open: open.at,
        close: at,
        mark: open.mark,
        inside: stack.map(({ mark }) => mark).join(''),
        outer: stack.at(-1)?.at ?? -1,
      });
  }
  const open: Mark[] = [];
  for (const left of stack) {
    if (left.mark === '(') continue;
    if (isQuote(left.mark)) open.push(left);
    else lone.push(left);
  }
  return { pairs, lone, open };
}

/** don’t, the ’90s, 5’: no quotation's end. */
function isApostrophe(text: string, at: number, stack: readonly Mark[]): boolean {
  const isWord = (i: number) => /[A-Za-z0-9]/.test(text[i] ?? '');
  if (isWord(at - 1) && isWord(at + 1)) return true;
  return !stack.some(({ mark }) => mark === '‘') && (isWord(at - 1) || isWord(at + 1));
}

/** 1）, a）, 一）: a label's bracket that nobody opens. */
const isLabel = (text: string, at: number, sign: string) =>
  sign === '）' &&
  /(?:^|[\s。；：，、！？])(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳]|[ivxIVX]{1,5})$/.test(
    text.slice(Math.max(0, at - 6), at),
  );
