// Which characters are written for one another: by sound (an input method's slip) or by look (the eye's, a scanner's). In: the
// lists of slips/confusion.ts. Out: for a character, those it may have been written for. Must not know of words.
import { readingsOf } from '../../../readings.ts';
import { byLook, byNearSound, bySound, confusionsOf } from '../slips/confusion.ts';

/** The characters (UTF-16 units) that one may have been written for. */
export function writtenFor(code: number): Uint16Array {
  let found = kept.get(code);
  if (!found) {
    const { others, ways } = confusionsOf(code);
    found = others.filter((_, at) => (ways[at]! & (bySound | byLook | byNearSound)) !== 0);
    kept.set(code, found);
  }
  return found;
}

const kept = new Map<number, Uint16Array>();

/** Whether one character is easily written for another. */
export const areAlike = (a: string, b: string): boolean => writtenFor(a.charCodeAt(0)).includes(b.charCodeAt(0));

function lookAlike(a: string, b: string): boolean {
  const { others, ways } = confusionsOf(a.charCodeAt(0));
  const at = others.indexOf(b.charCodeAt(0));
  return at >= 0 && (ways[at]! & byLook) !== 0;
}

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
    .replace(/^n(?=[aeiouv])/, 'l');

/** Whether two characters have a reading in common, whatever its tone, or nearly so: 庚 and 根. */
function soundAlike(a: string, b: string): boolean {
  const readings = spokenOf(b);
  return spokenOf(a).some((one) => readings.includes(one));
}

const knownSpoken = new Map<string, readonly string[]>();

function spokenOf(character: string): readonly string[] {
  let readings = knownSpoken.get(character);
  if (!readings) {
    readings = readingsOf(character, 'none').map(spoken);
    knownSpoken.set(character, readings);
  }
  return readings;
}

/** Whether two characters sound or look alike, however nearly. */
export const areConfused = (a: string, b: string): boolean => areAlike(a, b) || soundAlike(a, b);

/** Whether the sound of one character is the beginning of another's, tones apart: 伊 and 尹. */
export function beginAlike(a: string, b: string): boolean {
  const readings = readingsOf(b, 'none');
  return readingsOf(a, 'none').some((one) =>
    readings.some((other) => one.length > 1 && other.length > 1 && (one.startsWith(other) || other.startsWith(one))),
  );
}
