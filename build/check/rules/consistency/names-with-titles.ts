// People called by a surname and what they are (郎老师, 尹教授), and two-character names, against a form that sounds or looks the
// same: 朗老师, 蔡镶. In: prose. Out: pairs with their places. Linear. Must not judge how grave they are.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { surnames as allSurnames } from '../slips/score.ts';
import { areConfused, areNear, beginAlike, writtenFor } from './alike-characters.ts';
import { linesIn, pairKey } from './grams.ts';
import type { Line } from './line.ts';
import { isNoName, isSurnameCode } from './name-candidates.ts';
import { beginsAsName, endsAsName, followsRole } from './name-edges.ts';
import { spotIn } from './near-names.ts';
import type { NamePair } from './proper-names.ts';

const titles =
  '教授 主任 老师 师傅 老人 先生 女士 太太 小姐 大夫 医生 校长 院长 书记 县长 镇长 市长 局长 厂长 科长 处长 部长 经理 队长 班长 连长 排长 老板 博士 奶奶 爷爷 大爷 大娘 大妈 大伯 大叔 掌柜 同志 护士';
const firsts = (() => {
  const known = new Map<number, Set<number>>();
  for (const title of titles.split(' ')) {
    const [a, b] = [title.charCodeAt(0), title.charCodeAt(1)];
    known.set(a, (known.get(a) ?? new Set()).add(b));
  }
  return known;
})();

/** Names that the dictionary has (李白) are no frequent words. */
const mostKnown = 9;
const mostPlaces = 40;
/** A character so frequent as a word stands before a title by chance: 照先生的学历. */
const plain = 12;

/** Places by what stands before a title, for every title. */
function titledIn(line: Line): Map<string, Map<number, number[]>> {
  const { codes, length } = line;
  const found = new Map<string, Map<number, number[]>>();
  for (let i = 2; i + 1 < length; i++) {
    if (!firsts.get(codes[i]!)?.has(codes[i + 1]!)) continue;
    const who = codes[i - 1]!;
    if (who === 0 || isNoName(who) || !beginsAsName(line, i - 1)) continue;
    if (lexicon().two(who, codes[i]!) > 0) continue;
    put(found, String.fromCharCode(codes[i]!, codes[i + 1]!), who, i - 1);
  }
  return found;
}

function put(found: Map<string, Map<number, number[]>>, key: string, character: number, place: number): void {
  const forms = found.get(key) ?? new Map<number, number[]>();
  found.set(key, forms);
  const list = forms.get(character);
  if (!list) forms.set(character, [place]);
  else if (list.length < mostPlaces) list.push(place);
}

/** Two-character names where names stand: the first place and how many there are. */
function shortNamesIn(line: Line): Map<number, { place: number; count: number }> {
  const { codes, length } = line;
  const words = lexicon();
  const found = new Map<number, { place: number; count: number }>();
  for (let i = 1; i + 2 < length; i++) {
    const [a, b] = [codes[i]!, codes[i + 1]!];
    if (!isSurnameCode(a) || b === 0 || isNoName(b) || words.two(a, b) > mostKnown) continue;
    if (!endsAsName(line, i + 2) || !(beginsAsName(line, i) || followsRole(line, i))) continue;
    const key = pairKey(a, b);
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { place: i, count: 1 });
  }
  return found;
}

/** Two-character names that stand once or twice, and others of the same sound or look that stand as often or oftener. */
function shortPairsIn(prose: Prose): NamePair[] {
  const { passages, line } = linesIn(prose);
  const { codes } = line;
  const names = shortNamesIn(line);
  const spot = (at: number) => spotIn(passages, line, at, at + 2);
  const text = (at: number) => String.fromCharCode(codes[at]!, codes[at + 1]!);
  return [...names.values()].flatMap(({ place, count }): NamePair[] => {
    const [surname, given] = [codes[place]!, codes[place + 1]!];
    if (count > 2 || lexicon().two(surname, given) > 0 || spot(place).passage.quoted) return [];
    const others = writtenFor(given);
    for (let i = 0; i < others.length; i++) {
      const other = names.get(pairKey(surname, others[i]!));
      if (!other || other.count < count || (other.count === count && other.place > place)) continue;
      if (!areNear(String.fromCharCode(given), String.fromCharCode(others[i]!))) continue;
      const first = spot(other.place);
      return [
        { one: text(other.place), other: text(place), many: other.count, few: [spot(place)], first, sure: false },
      ];
    }
    return [];
  });
}

const isAnySurname = (code: number) => isSurnameCode(code) || allSurnames.has(code);

/** Pairs of one title or one surname. */
export function namesWithTitles(prose: Prose): NamePair[] {
  const { passages, line } = linesIn(prose);
  const pairs = (
    groups: Map<string, Map<number, number[]>>,
    span: [number, number],
    judge: (one: number, other: number, many: number, first: number) => 'sure' | 'doubtful' | undefined,
  ): NamePair[] =>
    [...groups.values()].flatMap((forms) => {
      if (forms.size > mostPlaces) return [];
      const sorted = [...forms].sort(([, a], [, b]) => b.length - a.length);
      return sorted.flatMap(([one, many], i) =>
        sorted.slice(i + 1).flatMap(([other, few]): NamePair[] => {
          if (few.length > 2 || (few.length === 2 && many.length < 6)) return [];
          const verdict = judge(one, other, many.length, line.codes[many[0]!]!);
          if (!verdict) return [];
          const spot = (at: number) => spotIn(passages, line, at + span[0], at + span[1]);
          const text = (at: number) => String.fromCharCode(...line.codes.subarray(at + span[0], at + span[1]));
          const spots = few.map(spot);
          if (spots.some(({ passage }) => passage.quoted)) return [];
          const first = spot(many[0]!);
          return [
            {
              one: text(many[0]!),
              other: text(few[0]!),
              many: many.length,
              few: spots,
              first,
              sure: verdict === 'sure',
            },
          ];
        }),
      );
    });
  const areConfusedCodes = (a: number, b: number) => areConfused(String.fromCharCode(a), String.fromCharCode(b));
  return [
    ...pairs(titledIn(line), [0, 3], (one, other, many) => {
      // Two common surnames are two people.
      if (isSurnameCode(other)) return undefined;
      const isAlike =
        areConfusedCodes(one, other) ||
        (isSurnameCode(one) && beginAlike(String.fromCharCode(one), String.fromCharCode(other)));
      if (!isAlike) return undefined;
      if (!isAnySurname(one) && many < 3) return undefined;
      const isSure = many >= 2 && areConfusedCodes(one, other) && lexicon().one(other) <= plain;
      return isSure && !allSurnames.has(other) ? 'sure' : 'doubtful';
    }),
    ...shortPairsIn(prose),
  ];
}
