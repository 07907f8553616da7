// What a book is written in, told by its commonest characters. Rules about simplified Chinese keep silent elsewhere.
// Must not look at single words: a quotation in traditional characters does not make a traditional book.
import type { Passage } from './passage.ts';

/** 'other': hardly any Chinese. */
export type Script = 'simplified' | 'traditional' | 'classical' | 'japanese' | 'other';

/** What a character tells, by its code. */
const told = new Map<number, { simplified?: true; traditional?: true; spoken?: true; literary?: true }>();
const tell = (what: 'simplified' | 'traditional' | 'spoken' | 'literary', characters: string) => {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    told.set(code, { ...told.get(code), [what]: true });
  }
};
// Common characters that are simplified only, and the traditional ones for them.
tell('simplified', '这个们来时说国会对学后为从无还点现发长门问间东车见书马两开关头实经过应样种动进');
tell('traditional', '這個們來時說國會對學後為從無還點現發長門問間東車見書馬兩開關頭實經過應樣種動進爲');
tell('spoken', '的了是这在们着吗呢吧');
tell('literary', '之乎者也矣焉哉兮曰吾其于');

/** How much of a book is read to tell. */
const enough = 200_000;
const fewest = 400;

export function scriptOf(passages: readonly Pick<Passage, 'raw' | 'han'>[]): Script {
  let length = 0;
  let han = 0;
  const count = { simplified: 0, traditional: 0, kana: 0, spoken: 0, literary: 0 };
  for (const passage of passages) {
    length += passage.raw.length;
    han += passage.han;
    for (let i = 0; i < passage.raw.length; i++) {
      const code = passage.raw.charCodeAt(i);
      if (code >= 0x3041 && code <= 0x30fa) count.kana++;
      const character = code < 0x4e00 ? undefined : told.get(code);
      if (!character) continue;
      if (character.simplified) count.simplified++;
      if (character.traditional) count.traditional++;
      if (character.spoken) count.spoken++;
      if (character.literary) count.literary++;
    }
    if (length > enough) break;
  }
  // Of a few sentences nothing can be told.
  if (length < fewest) return 'simplified';
  if (han < length / 10) return 'other';
  if (count.kana > han / 8) return 'japanese';
  if (count.traditional > count.simplified) return 'traditional';
  // 之乎者也 far oftener than 的了是: what is written is not today's Chinese, and today's rules do not hold.
  if (count.literary > count.spoken * 2 && count.literary > han / 50) return 'classical';
  return 'simplified';
}
