// Chapters, sections and the like are counted in one kind of numerals in running prose: 第3章 or 第三章, not both
// (GB/T 15835—2011, 4.1, 4.2). Headings have their own rules; articles of laws are cited as the law has them.
import { diagnostic } from '../../../diagnostic.ts';
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import type { Rule } from '../../rule.ts';
import { matchesIn, mixed, placeOfSpot, put, running, type Spot, spotOf } from './spots.ts';

// “第1章”, 《第一步》: spoken of, or a title.
const ordinal =
  /(?<![“‘「《][^”’」》]{0,12})第 ?(?:(\d{1,3})|([一二三四五六七八九十百]{1,4})) ?(章|节|部分|篇|编|卷|册|讲|课|步|幕)(?![程本子])/g;

/** 第二条 … 第3条 within a paragraph: rows that it counts itself. A law's articles are cited as the law has them. */
const inRow =
  /(?<![“‘「《][^”’」》]{0,12})(?<![》法例定则约章书典])第 ?(?:(\d{1,3})|([一二三四五六七八九十]{1,3}))((?:[小中大分支]|生产)队|小组|车间|条|届|任|版|层|排|行|组|队|批|轮|代(?!表)|期|天|周|季度|名|位|点|招|类|种|次(?!世界|国)|年(?!级)|[，,])(?![会世])/g;
const likely = /第 ?\d/;
const likelyHan = /第[一二三四五六七八九十]/;

/** Paragraphs that count one row in both kinds of numerals: where the fewer of them stand. */
function inRows(passages: ReturnType<typeof running>): Spot[] {
  return passages.flatMap((passage): Spot[] => {
    const { text } = passage;
    if (!likely.test(text) || !likelyHan.test(text)) return [];
    const kinds = new Map<string, { digits: RegExpExecArray[]; han: RegExpExecArray[] }>();
    for (const match of text.matchAll(inRow)) {
      const kind = kinds.get(match[3]!) ?? { digits: [], han: [] };
      kinds.set(match[3]!, kind);
      (match[1] ? kind.digits : kind.han).push(match as RegExpExecArray);
    }
    return [...kinds].flatMap(([kind, { digits, han }]) => {
      // 第二年, 第一次, 第一天 are words as much as numbers.
      const isWord = /[年次天位点种]/.test(kind);
      const [few, most] = digits.length < han.length ? [digits, han] : [han, digits];
      if (few.length === 0 || few.length > most.length || (isWord && (few === han || most.length < 2))) return [];
      // Next to one another: 第二条 … 第3条, 第1届和第二届.
      const isBeside = few.every((one) =>
        most.some(
          (other) =>
            Math.abs(numberOf(one) - numberOf(other)) === 1 &&
            Math.abs(one.index - other.index) < (most.length > 1 ? 120 : 30),
        ),
      );
      return isBeside ? few.map((match) => spotOf(passage, match)) : [];
    });
  });
}

const numberOf = ([, digits, han]: RegExpExecArray): number =>
  digits ? Number(digits) : (parseChineseNumeral(han!) ?? 0);

export const ordinalsOneWay: Rule = {
  id: 'ordinals-one-way',
  check: (_, __, prose) => {
    const kinds = new Map<string, Map<string, Spot[]>>();
    for (const { passage, match } of matchesIn(running(prose), ordinal)) {
      // The words of a link are chosen for the sentence they stand in.
      const isLinked = passage.coverings.some(
        ({ start, end, node }) => node.type === 'link' && start <= match.index && match.index < end,
      );
      if (isLinked) continue;
      const kind = match[3]!;
      const ways = kinds.get(kind) ?? new Map<string, Spot[]>();
      kinds.set(kind, ways);
      put(ways, match[1] ? `第1${kind}` : `第一${kind}`, spotOf(passage, match));
    }
    // One here and one there is no custom yet.
    const rows = inRows(running(prose)).map((spot) => {
      const text = spot.passage.text.slice(spot.start, spot.end).replace('，', '');
      const values = {
        common: /\d/.test(text) ? '第一' : '第1',
        other: text,
        counts: `“${text}”1 处`,
        countsEn: `“${text}” 1×`,
        minority: 1,
      };
      return diagnostic('ordinals-one-way', placeOfSpot(spot), values);
    });
    return [...kinds.values()]
      .filter((ways) => Math.max(...[...ways.values()].map(({ length }) => length)) > 1)
      .flatMap((ways) => mixed('ordinals-one-way', ways))
      .concat(rows);
  },
  examples: {
    wrong: [
      { text: '第二条说租钱，第3条说时辰，第四条说船。', found: '第3条', count: 1 },
      { text: '第二届集市比第1届热闹。第一，修路。第2，限人。第三，点灯。', count: 2 },
      { text: '集市的来历见第1章，规矩见第2章，账目见第三章。', found: '第三章', count: 1 },
    ],
    right: [
      '集市的来历见第1章，不写作“第一章”，第一次开市见第二节，《集市法》第十条。',
      '第一步支棚，第二步摆货。',
      '《集市法》第10条和本章第九条；他第一次来是第2次开市以后；第二年修桥，到了第3年才通。',
    ],
  },
};
