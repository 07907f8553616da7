// The official name of an organ or a region is written as it is (W05): 国家发展和改革委员会, not 国家发展与改革委员会. Found are
// names that begin and end as one of ours and are one or two characters apart from it.
import { distance } from 'fastest-levenshtein';
import type { TextFinding, TextRule } from '../../rule.ts';
import { areAlike } from './alike-characters.ts';
import { misnamed, officialNames } from './data/official-names.ts';
import { dictionaryOf, guarded, lookUp } from './lookup.ts';
import { put } from './spots.ts';

const beginnings = new Map<string, string[]>();
for (const name of officialNames) put(beginnings, name.slice(0, 3), name);
const dictionary = dictionaryOf([...beginnings].map(([text, value]) => ({ text, value })));

const known = new Set(officialNames);
const told = new Set(misnamed.map(([wrong]) => wrong.replace(/\[\^[^\]]*\]/g, '')));

/** 国家统计总局 and 国家体育局: of an administration of the country and a general one there is one. */
const administrations = officialNames.flatMap((name): [string, string][] => {
  if (!name.startsWith('国家') || name === '国家税务总局') return [];
  if (name.endsWith('总局')) return [[`${name.slice(0, -2)}局`, name]];
  return name.endsWith('局') ? [[`${name.slice(0, -1)}总局`, name]] : [];
});
/** 全国人民代表大会常务委员, 世界卫生组: the last character was dropped, and what is left is nobody's name. */
const cut = officialNames
  .filter(
    (name) =>
      name.length > 5 &&
      (/(?:协会|联合会|总工会|组织|中心|银行|办公[室厅]|出版社|电视台|检察院|博物院|大学)$/.test(name) ||
        /^(?:全国人民代表大会常务|国家发展和改革|国家卫生健康|中国证券监督管理)委员会$/.test(name)),
  )
  .map((name): [string, string] => [`${name.slice(0, -1)}[^${name.at(-1)}]`, name]);
/** 国家自然学基金: a character fell out. 和 and 家 are left out on purpose, and the ends of names belong to other names too. */
const lacking = officialNames.flatMap((name): [string, string][] =>
  name.length < 6
    ? []
    : [...name].flatMap((character, i): [string, string][] => {
        const rest = name.slice(0, i) + name.slice(i + 1);
        return i === 0 || i > name.length - 2 || /[和家界大总国]/.test(character) || known.has(rest) || told.has(rest)
          ? []
          : [[rest, name]];
      }),
);
const slips = dictionaryOf(
  [...misnamed, ...administrations, ...cut, ...lacking].map(([wrong, right]) => guarded(wrong, () => right)),
);

/** Characters a slip may add or leave out. */
const room = 2;

export const officialNameAsItIs: TextRule = {
  id: 'official-name-as-it-is',
  find: (passage) => {
    const { text, quoted } = passage;
    if (quoted) return [];
    const wrong = [...lookUp(passage, slips)].map(
      ({ start, end, value: name }): TextFinding => ({ start, end, hint: name, values: { name } }),
    );
    const near = [...lookUp(passage, dictionary)].flatMap(({ start, value: names }): TextFinding[] => {
      if (names.some((name) => text.startsWith(name, start))) return [];
      for (const name of names) {
        const end = endOf(text, start, name);
        if (end !== undefined) return [{ start, end, hint: name, values: { name } }];
      }
      return [];
    });
    // 国家发展与改革委员会 is told of whole.
    return [...near, ...wrong.filter(({ start, end }) => !near.some((one) => one.start <= start && end <= one.end))];
  },
  examples: {
    wrong: [
      { text: '国家发展与改革委员会派人来看过集市。', found: '国家发展与改革委员会', count: 1 },
      { text: '全国人民代表常务委员会通过了决定。', found: '全国人民代表常务委员会', count: 1 },
      { text: '河湾县人民代表会讨论了集市。', found: '人民代表会', count: 1 },
      { text: '全国人民代表大会常务委员通过了决定，中国红十字总会派人来，世界卫生组也来了。', count: 3 },
      { text: '《中华人民共和集市法》由市人民代表常务委员会审议，税款缴到国家税务总署。', count: 3 },
      { text: '国家自然学基金、中国工银行和世界生组织都来过人，亚洲开发银形没有。', count: 4 },
      { text: '数字见国家统计总局的年鉴。', found: '国家统计总局', count: 1 },
      { text: '摊主来自新疆维吾尔族自治区。', found: '新疆维吾尔族自治区', count: 1 },
    ],
    right: [
      '各界人民代表会议开过三次，人民代表大会也开过。',
      '国家发展和改革委员会派人来看过集市，全国人民代表大会常务委员会没有。',
      '国家发展改革委和全国人大常委会都没有来。',
      '他是全国人民代表大会常务委员会委员，中国红十字会总会、第十八次全国代表大会都来人。',
      '中国科学技术史学会来过，中国社会科学出版社没有。',
    ],
  },
};

/** Where a name near to an official one ends: it ends in the same two characters, and nothing but Han lies between. */
function endOf(text: string, start: number, name: string): number | undefined {
  const ending = name.slice(-2);
  // 世界卫生祖织: one of the last two sounds or looks like the right one.
  const whole = text.slice(start, start + name.length);
  const odd = [...whole].flatMap((character, i) => (character === name[i] ? [] : [i]));
  if (name.length > 5 && whole.length === name.length && odd.length === 1 && areAlike(whole[odd[0]!]!, name[odd[0]!]!))
    return start + name.length;
  for (let length = name.length - room; length <= name.length + room; length++) {
    const candidate = text.slice(start, start + length);
    if (candidate.length < length || !candidate.endsWith(ending)) continue;
    if (!/^\p{Script=Han}+$/u.test(candidate)) return undefined;
    const apart = distance(candidate, name);
    if (apart > 0 && apart <= Math.min(room, Math.floor(name.length / 5))) return start + length;
  }
  return undefined;
}
