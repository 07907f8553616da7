// Which characters are written for one another: by sound (an input method's slip) or by look (the eye's, a scanner's). In: the
// lists of slips/confusion.ts. Out: for a character, those it may have been written for. Must not know of words.
import { pinyin } from 'pinyin-pro';
import { byLook, bySound, confusionsOf } from '../slips/confusion.ts';

/** The characters (UTF-16 units) that one may have been written for. */
export function writtenFor(code: number): Uint16Array {
  const { others, ways } = confusionsOf(code);
  return others.filter((_, at) => (ways[at]! & (bySound | byLook)) !== 0);
}

/** Whether one character is easily written for another. */
export const areAlike = (a: string, b: string): boolean => writtenFor(a.charCodeAt(0)).includes(b.charCodeAt(0));

function lookAlike(a: string, b: string): boolean {
  const { others, ways } = confusionsOf(a.charCodeAt(0));
  const at = others.indexOf(b.charCodeAt(0));
  return at >= 0 && (ways[at]! & byLook) !== 0;
}

const readingsOf = (character: string, toneType: 'symbol' | 'none') =>
  pinyin(character, { toneType, type: 'array', multiple: true });

/** Whether two characters look alike, or have a reading in common with its tone: nearer than areAlike. */
export function areNear(a: string, b: string): boolean {
  if (lookAlike(a, b)) return true;
  const readings = readingsOf(b, 'symbol');
  return readingsOf(a, 'symbol').some((one) => readings.includes(one));
}

/** A syllable as many speak it: in for ing, en for eng, s for sh. */
const spoken = (syllable: string) =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^n(?=[aeiouü])/, 'l');

/** Whether two characters have a reading in common, whatever its tone. */
export function sameSyllable(a: string, b: string): boolean {
  const readings = readingsOf(b, 'none');
  return readingsOf(a, 'none').some((one) => readings.includes(one));
}

/** Whether two characters have a reading in common, whatever its tone, or nearly so: 庚 and 根. */
function soundAlike(a: string, b: string): boolean {
  const readings = readingsOf(b, 'none').map(spoken);
  return readingsOf(a, 'none').some((one) => readings.includes(spoken(one)));
}

/** Whether two characters sound or look alike, however nearly. */
export const areConfused = (a: string, b: string): boolean => areAlike(a, b) || soundAlike(a, b);
