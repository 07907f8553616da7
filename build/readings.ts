// How a character is read. In: one character. Out: all its readings: of the characters of GB 2312 as readings.txt has them, of
// others by pinyin-pro, which is loaded with the first of them: most books never ask, and it takes as long as the rest of a
// short check.
import { createRequire } from 'node:module';
import { ownBytes } from './root.ts';

let table: string | undefined;
let others: typeof import('pinyin-pro') | undefined;

/** At most one entry for each character and way of writing. */
const known = { symbol: new Map<string, readonly string[]>(), none: new Map<string, readonly string[]>() };

/**
 * Every reading of a character, the commonest first; the character itself where it has none.
 * @param tones 'symbol': lǜ; 'none': without tones, ü as v: lv
 */
export function readingsOf(character: string, tones: 'symbol' | 'none'): readonly string[] {
  let readings = known[tones].get(character);
  if (!readings) {
    readings = tones === 'symbol' ? lookUp(character) : [...new Set(readingsOf(character, 'symbol').map(toneless))];
    known[tones].set(character, readings);
  }
  return readings;
}

function lookUp(character: string): readonly string[] {
  table ??= ownBytes('build/readings.txt').toString('utf8');
  // Characters stand nowhere in the table but before their readings; letters do.
  const at = /^\p{Script=Han}$/u.test(character) ? table.indexOf(character) : -1;
  if (at >= 0) return /[^\s]+/.exec(table.slice(at + character.length, at + 80))![0].split(',');
  others ??= createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
  return others.pinyin(character, { toneType: 'symbol', type: 'array', multiple: true });
}

/** lǜ as lv. */
const toneless = (reading: string): string =>
  reading
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');

/** Whether two characters have a reading in common, whatever its tone. */
export function sameSyllable(a: string, b: string): boolean {
  const readings = readingsOf(b, 'none');
  return readingsOf(a, 'none').some((one) => readings.includes(one));
}
