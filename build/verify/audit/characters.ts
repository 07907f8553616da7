// Classes of characters as the audit needs them, after CLREQ and GB/T 15834. Written here anew: the composer's own tables
// are what is being audited.

/** May not begin a line. */
export const neverFirst = new Set('、，。．：；！？）］｝】〗〕〙》〉」』”’〞〟·・—…～〜／％‰℃℉°々,.;:!?)]}%');

/** May not end a line. */
export const neverLast = new Set('（［｛【〖〔〘《〈「『“‘〝／￥＄№([{');

/** Its ink is the left half of its em; the right half may be taken off. */
export const inkLeft = new Set('、，。．：；！？）］｝】〗〕〙》〉」』”’〞〟');

/** Its ink is the right half of its em. */
export const inkRight = new Set('（［｛【〖〔〘《〈「『“‘〝');

/** Marks that are alike in width unless they meet other marks: the classes of CLREQ. */
export function markClass(character: string): 'pause' | 'stop' | 'open' | 'close' | undefined {
  if ('、，：；'.includes(character)) return 'pause';
  if ('。！？．'.includes(character)) return 'stop';
  if (inkRight.has(character)) return 'open';
  if (inkLeft.has(character)) return 'close';
  return undefined;
}

const han = /\p{Script=Han}/u;
export const isHan = (character: string): boolean => han.test(character);

const letter = /[\p{L}\p{N}]/u;
/** A character of a word, as against a mark: ① and the like are marks here. */
export const isLetter = (character: string): boolean => letter.test(character) && !/\p{No}/u.test(character);
