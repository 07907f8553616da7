// A place or an institution told once by another rank or kind: 柳溪镇 where the book has 柳溪乡, 省果树研究院 where it has 省果树研究所. In: prose. Out: pairs
// with their places, sure or not. Linear: names are looked up by what stands before the rank. Must not take for a slip what a
// book tells the change of (撤乡设镇, 更名为), nor a village for the township of its name.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { isNoName } from './name-candidates.ts';
import type { NamePair } from './proper-names.ts';
import { ownWords, put, type Spot } from './spots.ts';

/** Ranks of one level: a place has one of them at a time. */
const ofPlaces = [
  ['乡', '镇'],
  ['县', '市'],
  ['县', '区'],
  ['镇', '街道'],
] as const;
/** Kinds of one institution. */
const ofInstitutions = [
  ['研究所', '研究院'],
  ['设计所', '设计院'],
  ['管理所', '管理处', '管理局'],
  ['博物馆', '博物院'],
  ['文化馆', '文化站'],
  ['卫生院', '卫生所'],
  ['试验场', '试验站'],
  ['学院', '大学'],
  ['敬老院', '养老院', '福利院'],
  ['气象站', '气象台'],
  ['图书室', '图书馆'],
  ['档案室', '档案馆'],
] as const;
/** Rooms of one use, which a house has one of: two characters before them are their name. */
const ofRooms = [
  ['陈列室', '陈列馆', '陈列厅'],
  ['展览室', '展览馆', '展览厅'],
  ['纪念室', '纪念馆', '纪念堂'],
] as const;
const rankExpression = /街道|[乡镇县市区]/g;
const kindExpression = new RegExp(ofInstitutions.flat().join('|'), 'g');
const roomExpression = new RegExp(ofRooms.flat().join('|'), 'g');

/** What tells one place from the next, and what says of which place one speaks. */
const noStem =
  /[东西南北上下大小新老前后中内外一二三四五六七八九十百千两本该此各每全某同城郊辖农乡镇县市区省村这那几个]/;
/** Words by which a rank changes. */
const change =
  /撤|改[为称名设制成建]|升[格为]|更名|设[立置]|原[名称为]|旧[名称]|并入|合并|划[归入]|建制|扩[建展]|前身|后来的|今[属为]/;
/** 镇长, 县城: a rank is still a rank there; 市场, 区域: it is none. */
const stillRank = new Set([...'长城委内的']);
/** So many characters before its kind are an institution's own name. */
const [fewest, fewestOfRoom, longest] = [3, 2, 8];

/** Years so near are one time. */
const sameTime = 3;

interface Named {
  spot: Spot;
  order: number;
  rank: string;
}

type ByStem = Map<string, Named[]>;

/** Places by the two characters before their rank. */
function placesIn(prose: Prose): ByStem {
  const found: ByStem = new Map();
  for (const [order, passage] of ownWords(prose).entries()) {
    const { text } = passage;
    for (const { index } of text.matchAll(rankExpression)) {
      const stem = text.slice(Math.max(0, index - 2), index);
      if (!/^[\u4e00-\u9fff]{2}$/.test(stem) || noStem.test(stem)) continue;
      if ([...stem].some((character) => isNoName(character.charCodeAt(0)))) continue;
      // 长沙市 and 长沙县 are two; of a small place there is one.
      if (/[县市区]/.test(text[index]!) && isWord(stem[0]!, stem[1]!)) continue;
      const rank = text.startsWith('街道', index) ? '街道' : text[index]!;
      const next = text[index + rank.length] ?? '';
      if (rank !== '街道' && !stillRank.has(next) && next !== '' && isWord(rank, next)) continue;
      put(found, stem, { spot: { passage, start: index - 2, end: index + rank.length }, order, rank });
    }
  }
  return found;
}

const isWord = (a: string, b: string) => lexicon().two(a.charCodeAt(0), b.charCodeAt(0)) > 0;

/** Institutions by what stands right before their kind, as far as a name may reach. */
function institutionsIn(prose: Prose, expression: RegExp, least: number): ByStem {
  const found: ByStem = new Map();
  for (const [order, passage] of ownWords(prose).entries()) {
    const { text } = passage;
    for (const match of text.matchAll(expression)) {
      let from = match.index;
      while (match.index - from < longest && isOfName(text.charCodeAt(from - 1))) from--;
      // What stands before the shortest stem may be a verb: 据省果树研究所.
      if (match.index - from < least) continue;
      const spot = { passage, start: match.index - least, end: match.index + match[0].length };
      put(found, text.slice(match.index - least, match.index), { spot, order, rank: match[0] });
    }
  }
  return found;
}

const isOfName = (code: number) => code >= 0x4e00 && code <= 0x9fff && !isNoName(code);

const yearsIn = (named: readonly Named[]): number[] =>
  [...new Set(named.map(({ spot }) => spot.passage.text))].flatMap((text) =>
    [...text.matchAll(/(?:1[5-9]|20)\d\d(?=年)/g)].map(([year]) => Number(year)),
  );

/** Whether the passage of a rare form is of no time of its own: a place may have had another rank long before or after. */
function isOfOneTime(rare: Named, many: readonly Named[]): boolean {
  const [years, others] = [yearsIn([rare]), yearsIn(many)];
  return years.length === 0 || years.some((year) => others.some((other) => Math.abs(year - other) <= sameTime));
}

/** What parts two institutions of one field: 地区农业科学研究所 and 省农业科学研究院. */
const owned = /^[省市县区厅局校]/;
const owner = /[省市县区国州地部厅局院校学司]$/;

/** Whether a name begins at one place in both: what stands before what they share is of no name in one, and no owner in either. */
function areOfOneName({ spot: a }: Named, { spot: b }: Named): boolean {
  let back = 0;
  const at = ({ passage: { text }, start }: Spot) => text.charCodeAt(start - back - 1);
  while (back < longest && isOfName(at(a)) && at(a) === at(b)) back++;
  const [one, other] = [a, b].map((spot) => spot.passage.text.slice(0, spot.start - back)) as [string, string];
  return (!isOfName(at(a)) || !isOfName(at(b))) && !owner.test(one) && !owner.test(other);
}

/** The pair of a stem whose rare form stands once. */
function pairOf(
  named: readonly Named[],
  groups: readonly (readonly string[])[],
  isOne: (a: Named, b: Named) => boolean = () => true,
): NamePair[] {
  const ranks = [...new Set(named.map(({ rank }) => rank))];
  if (ranks.length !== 2 || !groups.some((group) => ranks.every((rank) => group.includes(rank)))) return [];
  const [first, second] = ranks.map((rank) => named.filter((one) => one.rank === rank)) as [Named[], Named[]];
  const [many, few] = first.length >= second.length ? [first, second] : [second, first];
  const [rare] = few as [Named];
  if (few.length > 1 || !many.some((one) => isOne(one, rare))) return [];
  const passages = new Set(named.map(({ spot }) => spot.passage.text));
  if ([...passages].some((words) => change.test(words))) return [];
  // Both in one passage are told apart.
  if (many.some(({ order }) => order === rare.order)) return [];
  const isAmong = many.some(({ order }) => order < rare.order) && many.some(({ order }) => order > rare.order);
  const text = ({ spot: { passage, start, end } }: Named) => passage.text.slice(start, end);
  return [
    {
      one: text(many[0]!),
      other: text(rare),
      many: many.length,
      few: [rare.spot],
      first: many[0]!.spot,
      // Of two that stand once either may be meant, unless both have one owner: 省渡口研究所.
      sure: (many.length > 1 || owned.test(text(rare))) && (isAmong || isOfOneTime(rare, many)),
    },
  ];
}

/** Every place and institution that a book names once by another rank. */
export function namesOfRank(prose: Prose): NamePair[] {
  return [
    ...[...placesIn(prose).values()].flatMap((named) => pairOf(named, ofPlaces)),
    ...[...institutionsIn(prose, kindExpression, fewest).values()].flatMap((named) =>
      pairOf(named, ofInstitutions, areOfOneName),
    ),
    ...[...institutionsIn(prose, roomExpression, fewestOfRoom).values()].flatMap((named) => pairOf(named, ofRooms)),
  ];
}
