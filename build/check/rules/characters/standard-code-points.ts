// One character, one code point: radicals of the Kangxi table, compatibility ideographs and joined Latin letters look like
// the ordinary ones and are others, left by PDF files and old fonts. They are not found by searching, and fonts lack them.
import { matchesIn } from '../../prose/matches.ts';
import type { Rule } from '../../rule.ts';
import { reportSpots, spotsOf } from '../punctuation/places.ts';

const id = 'standard-code-points';

/** Radicals of the CJK supplement that look like whole characters (Unicode's EquivalentUnifiedIdeograph.txt). */
const radicals =
  '⺎兀⺒巳⺓幺⺛旡⺟母⺠民⺩王⺫目⺬示⺶羊⺻聿⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⻫齐⻭齿⻯龙⻲龟⻱龟⺜日⺝月⺧牛';
const ofRadical = new Map<string, string>();
for (let i = 0; i < radicals.length; i += 2) ofRadical.set(radicals[i]!, radicals[i + 1]!);

const odd = /[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06]|\ud87e[\udc00-\ude1f]/g;
/** Unified ideographs that stand in the compatibility block. */
const unified = '﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩';

function ordinary(character: string): string | undefined {
  if (unified.includes(character)) return undefined;
  const known = ofRadical.get(character);
  if (known !== undefined) return known;
  const plain = character.normalize('NFKC');
  if (plain === character) return undefined;
  // ⾞ (the radical) is 車: in a simplified book 车 was meant, which only the author knows, so 車 it is.
  return plain;
}

export const standardCodePoints: Rule = {
  id,
  check: (_book, _survey, prose) =>
    reportSpots(
      id,
      spotsOf(prose, {
        id,
        everyScript: true,
        reads: ['paragraph', 'item', 'heading', 'caption', 'cell', 'note', 'verse', 'signature', 'reference'],
        find: ({ raw }) =>
          matchesIn(raw, odd).flatMap(({ index, 0: character }) => {
            const plain = ordinary(character);
            if (plain === undefined) return [];
            const end = index + character.length;
            // A radical shown as a radical: “⻢”旁, ⻢部
            if (character < '\u3000' && /^[”’』」]?(?:字?旁|部|字头|字底)/.test(raw.slice(end, end + 4))) return [];
            const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
            return { start: index, end, values: { character, code, plain }, fix: plain };
          }),
      }),
    ),
  examples: {
    wrong: [
      { text: '集市很⼤，⻋也多。', found: '⼤', count: 2, fixed: '集市很大，车也多。' },
      { text: '摊主姓金，住在\uf92c家。', found: '\uf92c', fixed: '摊主姓金，住在郎家。' },
      { text: '这是of\ufb01ce的旧址，集市从前在这里。', found: '\ufb01', fixed: '这是office的旧址，集市从前在这里。' },
    ],
    right: ['集市很大，车也多。', '“⻢”部的字很多。', '编号㎡和①都是常用的。'],
  },
};
