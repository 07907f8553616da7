// The pinyin of a title: whether a line is pinyin at all, and whether it agrees with the Chinese title. All readings of a
// character count, so that a finding is certain. Must never make up the pinyin of a title: that is an editor's.
import { pinyin } from 'pinyin-pro';

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

/**
 * Compares typed pinyin with a title.
 * @returns the first character that no reading fits, and what stands there; undefined where all agree
 */
export function pinyinSlip(
  title: string,
  typed: string,
): { character: string; expected: string; found: string } | undefined {
  const letters = plain(typed).replace(/[^a-z]/g, '');
  const characters = [...title].filter((c) => /\p{Script=Han}/u.test(c));
  // Every position the letters may have been read up to, character by character.
  let reached = new Set([0]);
  for (const [index, character] of characters.entries()) {
    const readings = readingsOf(character);
    const next = new Set<number>();
    for (const at of reached) for (const one of readings) if (letters.startsWith(one, at)) next.add(at + one.length);
    if (next.size === 0) {
      const at = Math.max(...reached);
      const found = restart(letters, at, characters.slice(index + 1));
      return { character, expected: readings[0]!, found };
    }
    reached = next;
  }
  if (reached.has(letters.length)) return undefined;
  const at = Math.max(...reached);
  return { character: characters.at(-1) ?? '', expected: '', found: letters.slice(at) };
}

/** The letters that stand where a reading was expected: up to where the rest of the title can be read on. */
function restart(letters: string, at: number, following: string[]): string {
  for (let length = 1; length <= 6 && at + length <= letters.length; length++) {
    let position = at + length;
    const fits = following.slice(0, 3).every((character) => {
      const reading = readingsOf(character).find((one) => letters.startsWith(one, position));
      position += reading?.length ?? 0;
      return reading !== undefined;
    });
    if (fits) return letters.slice(at, at + length);
  }
  return letters.slice(at, at + 6);
}

function readingsOf(character: string): string[] {
  const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(all.flatMap((one) => [one, one.replace('v', 'u'), one.replace('v', 'yu')]))];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');
}
