// The lists of data/neighbours*.ts as something to search with: words mistaken for one another, told by what stands beside
// them. In: a text. Out: where one stands that should be another. Linear: the text is passed over once for the words of two
// characters and more, and every frame looks at a few characters only.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding } from '../../rule.ts';
import { isHanCode, lexicon } from '../slips/lexicon.ts';
import { neighbours } from './data/neighbours.ts';
import { neighboursByShape } from './data/neighbours-by-shape.ts';
import { neighboursByShapeLater } from './data/neighbours-by-shape-later.ts';
import { neighboursBySound } from './data/neighbours-by-sound.ts';
import { neighboursBySoundKToM } from './data/neighbours-by-sound-k-to-m.ts';
import { neighboursBySoundLater } from './data/neighbours-by-sound-later.ts';
import { neighboursBySoundNToR } from './data/neighbours-by-sound-n-to-r.ts';
import { neighboursBySoundSToZ } from './data/neighbours-by-sound-s-to-z.ts';
import { neighboursEveryday } from './data/neighbours-everyday.ts';
import { neighboursOfPairs } from './data/neighbours-of-pairs.ts';
import { neighboursOfParticles } from './data/neighbours-of-particles.ts';
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
  /** Whether it is right where a word of the dictionary holds it together with what its frame leaves open. */
  alone: boolean;
  /** Made when the word is first met: most never are. */
  patterns?: Patterns;
}

interface Patterns {
  /** Matches the wrong word in any of its frames. */
  frames: RegExp;
  /** Of an entry that must stand alone: matches it by both sides, by what stands after it only, and before it only. */
  around: RegExp | undefined;
  ahead: RegExp | undefined;
  behind: RegExp | undefined;
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

const readEntry =
  (alone: boolean) =>
  (line: string): Entry => {
    const [pair = '', ...written] = line.trim().split(/ +/);
    const [wrong = '', right = ''] = pair.split('>');
    return { wrong, right, written, alone };
  };

/** The patterns of an entry: one that is searched for in a text, or tried at a position. */
function patternsOf(entry: Entry): Patterns {
  const { wrong, written, alone } = entry;
  if (entry.patterns) return entry.patterns;
  const join = (list: readonly string[]) => list.map((frame) => patternOf(frame, wrong)).join('|');
  const made = (list: readonly string[]) =>
    list.length > 0 ? new RegExp(`${wrong}(?:${join(list)})`, 'y') : undefined;
  const frames = written.filter((frame) => !frame.startsWith('~'));
  const guards = written.filter((frame) => frame.startsWith('~')).map((frame) => frame.slice(1));
  const own = (which: (frame: string) => boolean) => (alone ? made(frames.filter(which)) : undefined);
  entry.patterns = {
    frames: made(frames)!,
    around: own((frame) => !frame.startsWith('_') && !frame.endsWith('_')),
    ahead: own((frame) => frame.startsWith('_')),
    behind: own((frame) => frame.endsWith('_')),
    guards: made(guards),
  };
  return entry.patterns;
}

/** All that is said of one character, searched for at once. */
interface Character {
  wrong: string;
  entries: Entry[];
  /** Any frame of any entry; made when the character is first met. */
  any?: RegExp;
}

function anyOf(character: Character): RegExp {
  const { wrong, entries } = character;
  character.any ??= new RegExp(
    `${wrong}(?:${entries
      .flatMap(({ written }) =>
        written.filter((frame) => !frame.startsWith('~')).map((frame) => patternOf(frame, wrong)),
      )
      .join('|')})`,
    'g',
  );
  return character.any;
}

/** Single characters, and longer words by their first two. */
interface Lists {
  charactersIn: (text: string) => readonly Character[];
  words: ReadonlyMap<number, readonly Entry[]>;
  begins: Uint8Array;
}

function makeLists(entries: readonly Entry[]): Lists {
  const words = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (entry.wrong.length < 2) continue;
    const key = pairAt(entry.wrong, 0);
    const list = words.get(key);
    if (list) list.push(entry);
    else words.set(key, [entry]);
  }
  const characters = new Map<string, Character>();
  for (const entry of entries) {
    if (entry.wrong.length > 1) continue;
    const own = characters.get(entry.wrong);
    if (own) own.entries.push(entry);
    else characters.set(entry.wrong, { wrong: entry.wrong, entries: [entry] });
  }
  return {
    charactersIn: presenceOf([...characters.values()], ({ wrong }) => wrong),
    words,
    begins: marksOf(words.keys()),
  };
}

/** Whether a pattern that is tried at a position matches there. */
function matchesAt(text: string, at: number, pattern: RegExp | undefined): boolean {
  if (!pattern) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The class from which a word of the dictionary claims its characters. */
const claiming = 3;

/** 搬迁|手续: the character before a place makes a word with the one at it. */
function isClaimedBefore(text: string, at: number): boolean {
  const [a, b, c] = [text.charCodeAt(at - 2), text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (!isHanCode(b)) return false;
  return lexicon().two(b, c) >= claiming || (isHanCode(a) && lexicon().three(a, b, c) > 0);
}

function isClaimedAfter(text: string, last: number): boolean {
  const [a, b, c] = [text.charCodeAt(last), text.charCodeAt(last + 1), text.charCodeAt(last + 2)];
  if (!isHanCode(b)) return false;
  return lexicon().two(a, b) >= claiming || (isHanCode(c) && lexicon().three(a, b, c) > 0);
}

/** Whether an entry that one of its frames matches at a position is wrong there. */
function isMistaken(text: string, at: number, entry: Entry, { around, ahead, behind, guards }: Patterns): boolean {
  if (matchesAt(text, at, guards)) return false;
  if (!entry.alone || matchesAt(text, at, around)) return true;
  // By one side only: what stands on the other has no part in it.
  if (matchesAt(text, at, ahead) && !isClaimedBefore(text, at)) return true;
  return matchesAt(text, at, behind) && !isClaimedAfter(text, at + entry.wrong.length - 1);
}

/** What a list finds: where, and what is meant. */
export interface Mistaken {
  start: number;
  end: number;
  right: string;
}

/**
 * Lists in the form of data/neighbours.ts as something to search with; read when it is first asked.
 * @param inFrames lists whose frames and guards say everything
 * @param alone lists whose words are right too where the dictionary has a word of them and the side that a frame leaves open
 */
export function framedLists(inFrames: readonly string[], alone: readonly string[]): (text: string) => Mistaken[] {
  let lists: Lists | undefined;
  const linesOf = (texts: readonly string[]) =>
    texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  return (text) => {
    lists ??= makeLists([...linesOf(inFrames).map(readEntry(false)), ...linesOf(alone).map(readEntry(true))]);
    const { charactersIn, words, begins } = lists;
    const found: Mistaken[] = [];
    const add = (start: number, { wrong, right }: Entry) => found.push({ start, end: start + wrong.length, right });
    /** Adds an entry that is wrong at a position. */
    const tryAt = (at: number, entry: Entry) => {
      const patterns = patternsOf(entry);
      if (matchesAt(text, at, patterns.frames) && isMistaken(text, at, entry, patterns)) add(at, entry);
    };
    for (const character of charactersIn(text))
      for (const { index } of matchesIn(text, anyOf(character)))
        for (const entry of character.entries) tryAt(index, entry);
    for (let i = 0; i + 2 <= text.length; i++) {
      const pair = pairAt(text, i);
      if (!mayBe(begins, pair)) continue;
      for (const entry of words.get(pair) ?? []) {
        if (text.startsWith(entry.wrong, i)) tryAt(i, entry);
      }
    }
    return found;
  };
}

const mistaken = framedLists(
  [
    neighbours,
    neighboursBySound,
    neighboursBySoundLater,
    neighboursOfWords,
    neighboursOfTerms,
    neighboursOfParticles,
    neighboursOfPairs,
  ],
  [
    neighboursBySoundKToM,
    neighboursBySoundNToR,
    neighboursBySoundSToZ,
    neighboursByShape,
    neighboursByShapeLater,
    neighboursEveryday,
  ],
);

/** Every word of the lists that its neighbours do not suit. */
export const mistakenByNeighbours = (text: string): TextFinding[] =>
  mistaken(text).map(({ start, end, right }) => ({ start, end, values: { right, around: '' }, hint: right }));
