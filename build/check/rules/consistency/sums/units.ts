// What one unit is in another: 5小时合300分钟, 20斤（10千克）, 600毫克钠约合1.5克盐. In: a text. Out: claims that do not hold. Only between
// units whose ratio is fixed, and only where words or brackets say that the two are one.
import { matchesIn } from '../../../prose/matches.ts';
import type { Claim } from './claim.ts';

/** Each unit in the least of its kind. 里, 尺 and 两 are today's. */
const kinds: readonly Readonly<Record<string, number>>[] = [
  {
    毫米: 1,
    mm: 1,
    厘米: 10,
    cm: 10,
    米: 1000,
    m: 1000,
    公里: 1e6,
    千米: 1e6,
    km: 1e6,
    里: 5e5,
    华里: 5e5,
    英里: 1_609_344,
    英尺: 304.8,
    英寸: 25.4,
    海里: 1_852_000,
  },
  {
    毫克: 1,
    mg: 1,
    克: 1000,
    g: 1000,
    千克: 1e6,
    公斤: 1e6,
    kg: 1e6,
    斤: 5e5,
    两: 5e4,
    吨: 1e9,
    t: 1e9,
    磅: 453_592,
    盎司: 28_350,
  },
  { 平方米: 1, 'm²': 1, 亩: 666.67, 公顷: 1e4, 'hm²': 1e4, 平方公里: 1e6, 平方千米: 1e6, 'km²': 1e6, 英亩: 4046.9 },
  { 毫升: 1, mL: 1, ml: 1, 升: 1000, L: 1000, 立方米: 1e6, 'm³': 1e6 },
  { 秒: 1, 秒钟: 1, 分钟: 60, 小时: 3600, 个小时: 3600, 钟头: 3600, 个钟头: 3600, 天: 86_400 },
  { 千卡: 4.184, 大卡: 4.184, 千焦: 1, kcal: 4.184, kJ: 1 },
  { 毫克钠: 2.54, 克钠: 2540, 毫克盐: 1, 克盐: 1000 },
];
const names = kinds
  .flatMap((kind) => Object.keys(kind))
  .sort((a, b) => b.length - a.length)
  .join('|');
const number = '(\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s?(万)?\\s?';
const equal = new RegExp(
  `(?<![\\d.,～~—–-])${number}(${names})(?:，?(?:约|大约)?(?:合|等于|折合|换算成|换算为|相当于)(?:大约|约)?|（(?:约|合|约合|折合|即|等于|相当于)?)(?<![～~])${number}(${names})(?![\\p{Script=Han}A-Za-z²³/]{0,1}[/每]|[A-Za-z²³])(?=[，。；、）的]|$|[\\p{Script=Han}])`,
  'gu',
);

/** Every conversion that is off by more than rounding: 5 in a hundred, or half of its last place. */
export function unitClaims(text: string): Claim[] {
  if (!/合|等于|换算|相当于|（/.test(text) || !/\d/.test(text)) return [];
  return matchesIn(text, equal).flatMap((match): Claim | [] => {
    const [whole, a = '', bigA, unitA = '', b = '', bigB, unitB = ''] = match;
    const kind = kinds.find((one) => one[unitA] !== undefined && one[unitB] !== undefined);
    if (!kind || unitA === unitB) return [];
    // 600克（720克用于…）: another thing is told in the brackets.
    if (whole.includes('（') && !/^[）；，]/.test(text.slice(match.index + whole.length))) return [];
    const valueIn = (written: string, big: string | undefined) =>
      Number(written.replace(/[, ]/g, '')) * (big ? 1e4 : 1);
    const real = (valueIn(a, bigA) * kind[unitA]!) / kind[unitB]!;
    const said = valueIn(b, bigB);
    const step = (bigB ? 1e4 : 1) * 10 ** -(b.split('.')[1]?.length ?? 0);
    // 200毫升的杯子（相当于1斤）: of another kind are not compared; what is much too far is of something else.
    if (Math.abs(said - real) <= Math.max(real * 0.06, step / 2) || said > real * 15 || real > said * 15) return [];
    const start = match.index + whole.lastIndexOf(b);
    const end = match.index + whole.length;
    return {
      total: { start, end, text: whole.slice(whole.lastIndexOf(b)), digits: '' },
      real,
      sum: `${a}${bigA ?? ''}${unitA}`,
      isOpen: true,
    };
  });
}
