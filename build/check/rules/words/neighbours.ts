// The lists of data/neighbours*.ts as something to search with: words mistaken for one another, told by what stands beside
// them. In: a text. Out: where one stands that should be another. Linear: the text is passed over once for the words of two
// characters and more, and every frame looks at a few characters only.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding } from '../../rule.ts';
import { neighbours } from './data/neighbours.ts';
import { neighboursBySound } from './data/neighbours-by-sound.ts';
import { neighboursBySoundLater } from './data/neighbours-by-sound-later.ts';
import { neighboursOfTerms } from './data/neighbours-of-terms.ts';
import { neighboursOfWords } from './data/neighbours-of-words.ts';
import { presenceOf } from './present.ts';
import { marksOf, mayBe, pairAt } from './word-list.ts';

/** One line of the list. */
interface Entry {
  wrong: string;
  right: string;
  /** Its frames and guards, as they are written. */
  written: readonly string[];
  /** Made when the word is first met: most never are. */
  patterns?: Patterns;
}

interface Patterns {
  /** Matches the wrong word in any of its frames. */
  frames: RegExp;
  /** Matches it where it is right; from its position on. */
  guards: RegExp | undefined;
}

/** A frame as a pattern: what stands before the word is looked back at, what stands after it ahead. */
function patternOf(frame: string, word: string): string {
  const at = frame.indexOf('_');
  const side = (text: string) => text.replaceAll('…', '[^，。；：！？、“”（）]{0,8}');
  const [before, after] = [side(frame.slice(0, at)), side(frame.slice(at + 1))];
  return `${before ? `(?<=(?:${before})${word})` : ''}${after ? `(?=${after})` : ''}`;
}

function readEntry(line: string): Entry {
  const [pair = '', ...written] = line.trim().split(/ +/);
  const [wrong = '', right = ''] = pair.split('>');
  return { wrong, right, written };
}

/** The patterns of an entry: one that is searched for in a text, or tried at a position. */
function patternsOf(entry: Entry, flag: 'g' | 'y'): Patterns {
  const { wrong, written } = entry;
  if (entry.patterns) return entry.patterns;
  const join = (list: readonly string[]) => list.map((frame) => patternOf(frame, wrong)).join('|');
  const guards = written.filter((frame) => frame.startsWith('~')).map((frame) => frame.slice(1));
  entry.patterns = {
    frames: new RegExp(`${wrong}(?:${join(written.filter((frame) => !frame.startsWith('~')))})`, flag),
    guards: guards.length > 0 ? new RegExp(`${wrong}(?:${join(guards)})`, 'y') : undefined,
  };
  return entry.patterns;
}

/** The lists: single characters, and longer words by their first two. */
interface Lists {
  charactersIn: (text: string) => readonly Entry[];
  words: ReadonlyMap<number, readonly Entry[]>;
  begins: Uint8Array;
}

let made: Lists | undefined;

function makeLists(): Lists {
  const entries = `${neighbours}${neighboursBySound}${neighboursBySoundLater}${neighboursOfWords}${neighboursOfTerms}`
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readEntry);
  const words = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (entry.wrong.length < 2) continue;
    const key = pairAt(entry.wrong, 0);
    const list = words.get(key);
    if (list) list.push(entry);
    else words.set(key, [entry]);
  }
  const characters = entries.filter(({ wrong }) => wrong.length === 1);
  return { charactersIn: presenceOf(characters, ({ wrong }) => wrong), words, begins: marksOf(words.keys()) };
}

/** Whether a pattern that is tried at a position matches there. */
function matchesAt(text: string, at: number, pattern: RegExp | undefined): boolean {
  if (!pattern) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Every word of the lists that its neighbours do not suit. */
export function mistakenByNeighbours(text: string): TextFinding[] {
  made ??= makeLists();
  const found: TextFinding[] = [];
  const add = (start: number, { wrong, right }: Entry) =>
    found.push({ start, end: start + wrong.length, values: { right, around: '' }, hint: right });
  for (const entry of made.charactersIn(text)) {
    const { frames, guards } = patternsOf(entry, 'g');
    for (const { index } of matchesIn(text, frames)) if (!matchesAt(text, index, guards)) add(index, entry);
  }
  const { words, begins } = made;
  for (let i = 0; i + 2 <= text.length; i++) {
    const pair = pairAt(text, i);
    if (!mayBe(begins, pair)) continue;
    for (const entry of words.get(pair) ?? []) {
      if (!text.startsWith(entry.wrong, i)) continue;
      const { frames, guards } = patternsOf(entry, 'y');
      if (matchesAt(text, i, frames) && !matchesAt(text, i, guards)) add(i, entry);
    }
  }
  return found;
}
