// The list of data/neighbours.ts as something to search with: characters mistaken for one another, told by what stands beside
// them. In: a text. Out: where one stands that should be another. Linear: every frame looks at a few characters only.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding } from '../../rule.ts';
import { neighbours } from './data/neighbours.ts';

/** One line of the list. */
interface Entry {
  wrong: string;
  right: string;
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
  const [pair = '', ...frames] = line.trim().split(/ +/);
  const [wrong = '', right = ''] = pair.split('>');
  const patternsOf = (list: readonly string[]) => list.map((frame) => patternOf(frame, wrong)).join('|');
  const guards = frames.filter((frame) => frame.startsWith('~')).map((frame) => frame.slice(1));
  return {
    wrong,
    right,
    frames: new RegExp(`${wrong}(?:${patternsOf(frames.filter((frame) => !frame.startsWith('~')))})`, 'g'),
    guards: guards.length > 0 ? new RegExp(`${wrong}(?:${patternsOf(guards)})`, 'y') : undefined,
  };
}

let made: readonly Entry[] | undefined;

/** Every word of the list that its neighbours do not suit. */
export function mistakenByNeighbours(text: string): TextFinding[] {
  made ??= neighbours.trim().split('\n').map(readEntry);
  const found: TextFinding[] = [];
  for (const { wrong, right, frames, guards } of made) {
    if (!text.includes(wrong)) continue;
    for (const { index } of matchesIn(text, frames)) {
      if (guards) guards.lastIndex = index;
      if (guards?.test(text)) continue;
      found.push({ start: index, end: index + wrong.length, values: { right, around: '' }, hint: right });
    }
  }
  return found;
}
