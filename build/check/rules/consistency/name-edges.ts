// Where a name may begin and end in a sentence. In: the line of a book's characters. Out: yes or no. Must not judge names.
import { lexicon } from '../slips/lexicon.ts';
import type { Line } from './line.ts';

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));

/** Words that stand right before a name, and last characters of what a person is: 艺人, 院长, 会计. */
const before = codesOf('的是和与对被把叫让给向同跟请见由及或如于在找问听替为比而但当了着');
const roles = codesOf('长师员授家人记民工生匠者亲子兄弟姐妹叔伯姨嫂婶爷奶娘计手友士理任');
/** Last characters that nothing but a person has. */
const endings = codesOf('者师匠员');
/** Words that stand right after a name. */
const after = codesOf(
  '说是的在把被和与对从也就都又已曾没不将于为先教主老同等便却才还很有要会能去来到走看想笑问答道坐站拿写做当向给让叫这那著之所自一两个只二三四五六七八九十',
);
/** A word so frequent begins where a name ends. */
const plain = 4;

/** Whether a name may begin here: after a mark, or after a word that leads to one. */
export function beginsAsName({ codes }: Line, at: number): boolean {
  const code = codes[at - 1]!;
  return code === 0 || (before.has(code) && lexicon().two(code, codes[at]!) === 0);
}

/** Whether what a person is stands before: 艺人, 院长. */
export function followsRole({ codes }: Line, at: number): boolean {
  const [a, b, c] = [codes[at - 3] ?? 0, codes[at - 2]!, codes[at - 1]!];
  if (b === 0 || !roles.has(c)) return false;
  return endings.has(c) || lexicon().two(b, c) > 0 || (a !== 0 && lexicon().three(a, b, c) > 0);
}

/** Whether a name may end here: before a mark, a word that follows names, or another word. */
export function endsAsName({ codes }: Line, at: number): boolean {
  const [a, b] = [codes[at]!, codes[at + 1] ?? 0];
  return a === 0 || after.has(a) || (b !== 0 && lexicon().two(a, b) >= plain);
}
