// What Chinese books keep on one line beyond 避头尾: a number and its measure, 第3章, 图3-2, 2007—2011, 3 000, 5 km
// (CLREQ, 行首行尾禁则; GB/T 15835). Looks at the few characters on both sides of a boundary; parts nothing itself.

import { signAtEnd, signedNumberAtStart } from './signs.ts';

/** 量词 and units that follow a number: what cannot stand at a line's start without it. */
const measures =
  '年月日号时分秒点岁世代届章节条款项篇卷册部编辑讲课页行版次期集回幕个只件条位名人家户间所座栋台辆架艘枚张片块根支本份套组批类种级层步遍趟倍成折元角万亿兆千百余多米里尺寸丈亩顷吨斤两克升度伏瓦安赫卡焦帕维开字段线路届国省市县队连营团师军天周吋呎磅斗石匹头口颗粒双副首幅门文贯函箱包袋瓶桶株棵钱';
const measure = new Set([...measures].map((character) => character.charCodeAt(0)));
/** 量词 and units of two characters and more: no line ends before them, and inside only where it would else gape. */
const longMeasures = new RegExp(
  `^(?:${[
    '(?:平方|立方)(?:[千公厘毫分英]?[米里尺寸])',
    '千瓦时|[公千厘毫微纳分英海][米克升里斤尺寸吨瓦伏安帕焦赫卡秒顷镑]',
    '摄氏度|华氏度|光年|马力|加仑|盎司|小时|分钟|秒钟|刻钟|星期|世纪|年代|个月|人次|字节',
    '个?百分点|[万亿](?:[元人册件斤倍吨亩字次]|平方米|千瓦时|美元)|美元|欧元|日元|港元|卢布',
  ].join('|')})`,
);
/** Longer than any of them. */
export const longestMeasure = 6;
/** 图3-2, 表A1: what follows its number is no 量词 (图3-2所示). */
const labelled = /[图表式例][A-Z]?[0-9]+(?:[-–—.][0-9]+)*$/;
const units =
  /^(?:[kcmdμµnMGT]?(?:m|g|s|L|l|W|V|A|Hz|Pa|J|N|B|b|mol|eV|Ω)|km\/h|m\/s|kWh|ha|min|h|d|t|dB|rpm|bit|byte|cd|lm|lx|K|pt|px|em|dpi|ppi|mAh|[KMGT]B|[ap]\.?m\.?)(?:[²³]|(?![A-Za-z0-9]))/;
const labelBefore = /[第图表式例注节卷附]$/;
const numberedThing = /[图表式例]$/;
const abbreviation = /(?:^|[^A-Za-z])(?:No|Nos|p|pp|Fig|Vol|vol|Ch|ch|Eq|Sec|Tab|Dr|Mr|Mrs|Ms|St|Prof)\.$/;

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/**
 * Whether two neighbours without a space between them belong on one line.
 * @param before the characters before the boundary, at least eight where there are as many
 * @param after those after it
 */
export function belongTogether(before: string, after: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  const next = after.charCodeAt(0);
  if (isDigit(last))
    return (
      isDigit(next) ||
      signedNumberAtStart.test(after) ||
      ((measure.has(next) || longMeasures.test(after)) && !labelled.test(before))
    );
  if (isDigit(next)) {
    if (labelBefore.test(before)) return true;
    return /[0-9０-９%％℃°年月日A-Za-z)）][—–‒-]$|[～〜－~]$/.test(before) || signAtEnd.test(before);
  }
  if (/[%％]/.test(before.at(-1) ?? '')) return next === 0xff5e || next === 0x7e;
  if (numberedThing.test(before)) return /^[（(][0-9A-Z][-–—.0-9]*[)）]/.test(after) || /^[A-Z]?[0-9]/.test(after);
  return false;
}

/**
 * How many characters after a number are its 量词 or unit, where that has two or more.
 * @param after what follows the number, `longestMeasure` characters of it
 * @returns 0 where it has one, or none
 */
export const longMeasureIn = (after: string): number => longMeasures.exec(after)?.[0].length ?? 0;

/** Whether a typed space between Latin characters holds them together: 3 000, 5 km, No. 7, 2008 ~ 2012. */
export function spaceHolds(before: string, after: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  if (isDigit(last))
    return (
      /^[0-9]{3}(?![0-9])/.test(after) ||
      /^[~–-]\s*[0-9]/.test(after) ||
      signedNumberAtStart.test(after) ||
      units.test(after)
    );
  if (signAtEnd.test(before) && isDigit(after.charCodeAt(0))) return true;
  if (/[0-9]\s*[~–-]$/.test(before) && /^[0-9]/.test(after)) return true;
  return abbreviation.test(before) && /^[0-9A-Z]/.test(after);
}
