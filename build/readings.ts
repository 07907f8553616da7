// How a character is read. In: one character. Out: all its readings, from pinyin-pro, kept from question to question. What
// pinyin-pro knows fills 320 kB of code: it is loaded with the first question, which most books never ask.
import { createRequire } from 'node:module';

type Pinyin = typeof import('pinyin-pro');

let loaded: Pinyin | undefined;

/** At most one entry for each character and way of writing. */
const known = { symbol: new Map<string, readonly string[]>(), none: new Map<string, readonly string[]>() };

/**
 * Every reading of a character, the commonest first; the character itself where it has none.
 * @param tones 'symbol': lǜ; 'none': without tones, ü as v: lv
 */
export function readingsOf(character: string, tones: 'symbol' | 'none'): readonly string[] {
  let readings = known[tones].get(character);
  if (!readings) {
    loaded ??= createRequire(import.meta.url)('pinyin-pro') as Pinyin;
    readings = loaded.pinyin(character, { toneType: tones, type: 'array', multiple: true, v: tones === 'none' });
    known[tones].set(character, readings);
  }
  return readings;
}

/** Whether two characters have a reading in common, whatever its tone. */
export function sameSyllable(a: string, b: string): boolean {
  const readings = readingsOf(b, 'none');
  return readingsOf(a, 'none').some((one) => readings.includes(one));
}
