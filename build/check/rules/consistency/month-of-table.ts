// The month whose figures a section takes, and the month that its table is headed with: 选了8月的资料……, 表3-1 1996年9月产品成本计算表. In: prose. Out: pairs of dates,
// the caption's first. Linear: of a caption the few paragraphs before it are looked at. Must not tell of a section that speaks of more months.

import { matchesIn } from '../../prose/matches.ts';
import type { Prose } from '../../prose/prose.ts';
import type { ToldTwice } from './posts-told.ts';
import type { Spot } from './spots.ts';

/** So many paragraphs before it lead to a table. */
const back = 8;
/** A caption typed as a paragraph. */
const typed = /^表\s?\d[^。；]{4,60}$/;
const headed = /((?:1[89]|20)\d\d)年(\d{1,2})月(?!\d|[至到—～~-])(?:份)?/;
const taken =
  /(?<![\d年—～~至到比较同、-])(\d{1,2})月份?的(?=(?:[\u4e00-\u9fff]{0,3})(?:资料|数据|账|报表|成本|产量|销量|记录|统计|工资|流水|单据|凭证|考勤|订单|样本|数字|观测|监测))/g;
const anyMonth = /(?<!\d)(\d{1,2})月/g;

/** Every month that is not the table's. */
export function monthsOfTables(prose: Prose): ToldTwice[] {
  const { passages } = prose;
  return passages.flatMap((caption, order): ToldTwice[] => {
    const isCaption = caption.kind === 'caption' || typed.test(caption.text);
    const date = isCaption ? headed.exec(caption.text) : null;
    if (!date) return [];
    const before = passages
      .slice(Math.max(0, order - back), order)
      .filter(({ section, kind }) => section === caption.section && (kind === 'paragraph' || kind === 'item'));
    const told = before.flatMap((passage) => matchesIn(passage.text, taken).map((match) => ({ passage, match })));
    const months = new Set(before.flatMap(({ text }) => matchesIn(text, anyMonth).map((match) => Number(match[1]))));
    const [only] = told;
    if (!only || told.length > 1 || months.size > 1 || Number(only.match[1]) === Number(date[2])) return [];
    const spot = ({ index, 0: whole }: RegExpExecArray, passage: Spot['passage']): Spot => ({
      passage,
      start: index,
      end: index + whole.length,
    });
    return [{ one: spot(date, caption), other: spot(only.match, only.passage) }];
  });
}
