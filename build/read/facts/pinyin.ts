// The pinyin of a title: whether a line is pinyin at all, and where it does not fit the Chinese title. All readings of a
// character count, so that a finding is certain. Must never make up the pinyin of a title: that is an editor's.
import { readingsOf } from '../../readings.ts';

const syllable =
  '(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)';
const word = new RegExp(`^(?:${syllable})+$`);

/** True where every word of a line can be read as pinyin syllables, and there are four syllables or more. */
export function isPinyin(text: string): boolean {
  const letters = plain(text).trim();
  if (!letters || /[^a-z\s'·,:—-]/.test(letters)) return false;
  const words = letters.split(/[^a-z]+/).filter(Boolean);
  const long = words.join('').length >= 8;
  return long && words.every((one) => word.test(one));
}

/** A character whose reading is not what was typed. */
export interface PinyinSlip {
  /** '' where letters stand that no character has. */
  character: string;
  /** Its first reading; '' where no character is meant. */
  expected: string;
  /** What was typed for it, in lower case. */
  found: string;
  /** Where, in the typed text. UTF-16 offsets. */
  start: number;
  end: number;
}

/** No title is longer; beyond it nothing is compared. */
const longestTitle = 120;
/** A syllable has six letters at most: zhuang. */
const longestSyllable = 6;
/** Pinyin with more slips than this is another title's. */
const mostSlips = 8;

/**
 * Compares typed pinyin with a title, in the way that leaves the fewest slips.
 * @returns the characters that no reading fits, in order; none where all agree
 */
export function pinyinSlips(title: string, typed: string): PinyinSlip[] {
  if (title.length > 4 * longestTitle || typed.length > 4 * longestTitle * longestSyllable) return [];
  const letters = lettersOf(typed);
  const text = letters.map(({ letter }) => letter).join('');
  const units = unitsOf(title);
  if (units.length === 0 || units.length > longestTitle || text.length > longestTitle * longestSyllable) return [];
  const columns = text.length + 1;
  // cost[i][j]: the least price of reading the first j letters as the first i units; back: how many letters unit i took.
  const cost = Array.from({ length: units.length + 1 }, () => new Float64Array(columns).fill(Number.POSITIVE_INFINITY));
  const back = Array.from({ length: units.length + 1 }, () => new Int16Array(columns).fill(-1));
  cost[0]![0] = 0;
  for (const [i, unit] of units.entries()) {
    for (let j = 0; j < columns; j++) {
      const price = cost[i]![j]!;
      if (price > mostSlips) continue;
      const take = (length: number, more: number) => {
        const to = j + length;
        if (to >= columns || price + more >= cost[i + 1]![to]!) return;
        cost[i + 1]![to] = price + more;
        back[i + 1]![to] = length;
      };
      for (const reading of unit.readings) if (text.startsWith(reading, j)) take(reading.length, 0);
      // A wrong reading costs one; the nearer its letters are to a right one, the better.
      for (let length = 0; length <= longestSyllable; length++)
        take(length, 1 + strangeness(text.slice(j, j + length), unit));
    }
  }
  // Letters after the last character cost as one slip.
  let end = text.length;
  for (let j = 0; j < columns; j++) if (cost[units.length]![j]! + 1 < cost[units.length]![end]!) end = j;
  const slips: PinyinSlip[] = [];
  if (cost[units.length]![end]! > mostSlips) end = -1;
  const offset = (at: number) => letters[at]?.offset ?? (letters.at(-1)?.offset ?? -1) + 1;
  const slip = (unit: Unit | undefined, from: number, to: number) =>
    slips.push({
      character: unit?.character ?? '',
      expected: unit?.readings[0] ?? '',
      found: text.slice(from, to),
      start: offset(from),
      end: to > from ? offset(to - 1) + 1 : offset(from),
    });
  if (end < 0) {
    slip(units[0], 0, text.length);
    return slips;
  }
  if (end < text.length) slip(undefined, end, text.length);
  for (let i = units.length, j = end; i > 0; i--) {
    const from = j - Math.max(0, back[i]![j]!);
    const unit = units[i - 1]!;
    if (!unit.readings.includes(text.slice(from, j))) slip(unit, from, j);
    j = from;
  }
  return slips.reverse();
}

interface Unit {
  character: string;
  readings: string[];
  /** strangeness as worked out before. */
  known: Map<string, number>;
}

/** Han characters with their readings; Latin words of a title stand in its pinyin as they are. */
function unitsOf(title: string): Unit[] {
  const units = new Map<string, Unit>();
  return [...title.matchAll(/\p{Script=Han}|[A-Za-z]+/gu)].map(([character]) => {
    const readings = /[A-Za-z]/.test(character) ? [character.toLowerCase()] : spellingsOf(character);
    const unit = units.get(character) ?? { character, readings, known: new Map() };
    units.set(character, unit);
    return unit;
  });
}

/** From 0 to 0.9: how little letters have of a character's readings. */
function strangeness(letters: string, { readings, known }: Unit): number {
  const before = known.get(letters);
  if (before !== undefined) return before;
  let best = 0;
  for (const reading of readings) {
    const longer = Math.max(letters.length, reading.length);
    const shorter = Math.min(letters.length, reading.length);
    let same = 0;
    while (same < shorter && letters[same] === reading[same]) same++;
    let tail = 0;
    while (same + tail < shorter && letters.at(-1 - tail) === reading.at(-1 - tail)) tail++;
    best = Math.max(best, (same + tail) / longer);
  }
  const strange = 0.9 * (1 - best);
  known.set(letters, strange);
  return strange;
}

/** Readings as titles are spelled: ü also as u or yu. */
function spellingsOf(character: string): string[] {
  const all = readingsOf(character, 'none');
  return [...new Set(all.flatMap((one) => [one, one.replace('v', 'u'), one.replace('v', 'yu')]))];
}

/** The letters of typed pinyin without tones, each with its offset. */
function lettersOf(typed: string): { letter: string; offset: number }[] {
  const letters: { letter: string; offset: number }[] = [];
  let offset = 0;
  for (const c of typed.normalize('NFC')) {
    for (const letter of plain(c)) if (/[a-z]/.test(letter)) letters.push({ letter, offset });
    offset += c.length;
  }
  return letters;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');
}
