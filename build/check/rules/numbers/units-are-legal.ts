// Units outside 法定计量单位 (国务院 1984; GB 3100—1993): one question a unit and book, for an editor to answer; in history,
// literature and quotations they stay. Only after Arabic digits: in a novel they follow Han numerals.
import { type Spot, spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Rule } from '../../rule.ts';

/** Unit → what to write, or to add in brackets. */
const legal: Readonly<Record<string, string>> = {
  英寸: '厘米（1英寸＝2.54厘米）',
  英尺: '米（1英尺＝0.3048米）',
  英里: '千米（1英里≈1.609千米）',
  英亩: '公顷（1英亩≈0.4047公顷）',
  盎司: '克（1盎司≈28.35克）',
  加仑: '升',
  马力: '千瓦（1米制马力≈0.7355千瓦）',
  华氏度: '摄氏度',
  '℉': '摄氏度（℃）',
  公分: '厘米',
  公尺: '米',
  公厘: '毫米',
  海里: '千米（1海里＝1.852千米）',
  吋: '厘米（1英寸＝2.54厘米）',
  毫米汞柱: '千帕（1毫米汞柱≈0.1333千帕）',
  mmHg: '千帕（1 mmHg≈0.1333 kPa）',
  立升: '升',
  公升: '升',
  公吨: '吨',
  华里: '米（1华里＝500米）',
  市里: '米（1市里＝500米）',
  市亩: '公顷（1市亩≈0.0667公顷）',
  尺: '米（1尺≈0.333米）',
  平米: '平方米',
  CC: '毫升',
  cc: '毫升',
  千卡: '千焦（1千卡≈4.184千焦）',
  匹马力: '千瓦（1米制马力≈0.7355千瓦）',
  丈: '米（1丈≈3.333米）',
  市斤: '千克（1市斤＝0.5千克）',
  市尺: '米',
  斤: '千克（1斤＝0.5千克）',
  里: '米（1里＝500米）',
  亩: '公顷（1亩≈0.0667公顷）',
  ppm: '10⁻⁶，或 mg/kg、mg/L',
  ppb: '10⁻⁹',
  大卡: '千焦（1千卡≈4.184千焦）',
};

/** What a book measures the same with, where it keeps to legal units. */
const counterparts: Readonly<Record<string, RegExp>> = {
  英寸: /\d ?(?:厘米|毫米|[cm]m(?![A-Za-z]))/g,
  平米: /\d ?(?:平方米|m²)/g,
  英尺: /\d ?(?:米|m(?![A-Za-z²³]))/g,
  英里: /\d ?(?:千米|公里|km)/g,
  英亩: /\d ?(?:公顷|hm²)/g,
  亩: /\d ?(?:公顷|hm²)/g,
  马力: /\d ?(?:千瓦|kW)/g,
  斤: /\d ?(?:千克|公斤|kg)/g,
  '℉': /\d ?℃/g,
  公分: /\d ?(?:厘米|毫米|[cm]m(?![A-Za-z]))/g,
  公尺: /\d ?(?:米|m(?![A-Za-z²³]))/g,
  公厘: /\d ?(?:毫米|mm(?![A-Za-z]))/g,
  华里: /\d ?(?:千米|公里|km)/g,
  市里: /\d ?(?:千米|公里|km)/g,
  尺: /\d ?(?:厘米|米|c?m(?![A-Za-z²³]))/g,
  市斤: /\d ?(?:千克|公斤|kg)/g,
  立升: /\d ?(?:升|m?L(?![A-Za-z]))/g,
  千卡: /\d ?(?:千焦|kJ)/g,
  大卡: /\d ?(?:千焦|kJ)/g,
  mmHg: /\d ?(?:千帕|kPa)/g,
  毫米汞柱: /\d ?(?:千帕|kPa)/g,
};
/** Old names of units that are legal: one measure by the right name shows that the book knows it. */
const oldNames = new Set(['公分', '公尺', '公厘', '立升', '平米']);
/** So often legal, and no oftener otherwise: a slip. */
const usual = 4;
const few = 2;
const fewestAreas = 2;

/** Foreign units follow Han numerals too: 半英寸. */
const foreign = '(?<=半)(?:英寸|英尺|英里|英亩|盎司|加仑)';
const unit = new RegExp(
  `${foreign}|(?<=(?<![A-Za-z\\d.\\\\])\\d{1,8}(?:\\.\\d{1,4})? ?[多余万千]?)(?:${Object.keys(legal).join('|')})(?![A-Za-z半八])`,
  'g',
);

/** 20公顷（合300亩）, 1600 m（5249英尺）: the legal unit before it. */
const besideBefore =
  /\d ?(?:[万亿]?(?:公顷|平方[千公厘]?[米里]|[千公厘毫]?米|公里|千克|公斤|[毫]?升|吨|克|千?瓦|千?焦|℃|摄氏度)|(?:[kcm]?m[²³]?|hm²|kg|g|mL|L|kW|kJ|W|J|kPa)(?![A-Za-z]))(?:[（(，,]|[/／=＝≈])?(?:大?约|折|即|相?当于|等于|合|为|计|[＝=≈])*[\d.,]{0,9}$/;
/** A year or a dynasty before 1986, when legal units came into force: what was measured then was measured so. */
const history =
  /(?<!\d)1(?:[0-8]\d\d|9[0-7]\d)年|民国|[清明宋元唐汉]代|[清明宋元唐汉](?:朝|末|初)|光绪|乾隆|康熙|解放前|[土地]改|公社|生产队|古代|当年|旧时|旧社会/;

/** “每人三斤”: what somebody said. */
function isSaid(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** The sentence up to a place. */
const sentenceTo = (text: string, at: number) => text.slice(Math.max(0, text.lastIndexOf('。', at) + 1, at - 80), at);

const isHistory = ({ passage, start }: Spot) => history.test(sentenceTo(passage.text, start));

const area = /\d ?(?:公顷|平方[千公]?[米里]|k?m²)/g;
const isArea = ({ passage, start }: Spot) =>
  /(?:占地|用地|征地|总?面积)[^，。；：\d]{0,4}[\d.]+ ?[多余万]?$/.test(
    passage.text.slice(Math.max(0, start - 18), start),
  );

export const unitsAreLegal: Rule = {
  id: 'units-are-legal',
  check(_book, _survey, prose) {
    const found = new Map<string, Spot[]>();
    for (const spot of spotsOf(prose, unit)) {
      // What is given in legal units beside it is in order.
      const beside = spot.passage.text.slice(spot.end, spot.end + 14);
      if (/(?:[（(＝=≈合即]|相当于).{0,3}\d[\d.]* ?(?:[千厘毫]?米|克|升|瓦|焦|公顷|摄氏|℃|[cm]?m\b|kg|mL)/.test(beside))
        continue;
      const before = sentenceTo(spot.passage.text, spot.start);
      if (besideBefore.test(before) || isSaid(spot.passage.text, spot.start)) continue;
      if (!spot.passage.quoted) found.set(spot.text, [...(found.get(spot.text) ?? []), spot]);
    }
    return [...found].flatMap(([text, spots]) => {
      const told = toldOnce('units-are-legal', spots, { unit: text, legal: legal[text]! }, legal[text]);
      const other = counterparts[text];
      if (!other || spots.length > few || spots.some(isHistory)) return told;
      // 占地129亩 in a book that measures areas in 平方米.
      const isGround = text === '亩' && spots.every(isArea);
      const times = prose.passages.reduce(
        (sum, passage) => sum + (passage.text.match(isGround ? area : other)?.length ?? 0),
        0,
      );
      return times < (oldNames.has(text) ? 2 : isGround ? fewestAreas : usual)
        ? told
        : told.map((finding) => ({ ...finding, severity: 'warning' as const }));
    });
  },
  examples: {
    wrong: [
      { text: '码头长20英尺，堆了30斤米、40斤面。', found: '英尺', count: 2 },
      { text: '两排货架之间留出90公分，货架高180 cm，离地10 cm。', found: '公分' },
      { text: '新渡口占地129亩。候船厅有300平方米，仓库80平方米，棚40平方米，院子90平方米。', found: '亩' },
    ],
    right: [
      '码头长6米，堆了15千克米。',
      '他称了二斤米。',
      '> 码头长20英尺。',
      '1点是1/72英寸，约合0.3528毫米。',
      '竹园有20公顷（合300亩）。',
      '他说“给我3斤鱼”。',
    ],
  },
};
