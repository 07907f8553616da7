// Typed spans of a book (1998—2003年, 25～30 g, 3月-5月), read once for the rules about them. In: prose. Out: each span
// with its sign and what it spans. Numbers of tables, telephones, versions and scores are not spans. Must not judge.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { isSubtraction } from '../../prose/subtraction.ts';
import { isReference } from './marks.ts';

export interface Span {
  passage: Passage;
  /** Of the sign, spaces about it not counted. */
  start: number;
  end: number;
  /** As in the text; － for the full-width hyphen. */
  sign: string;
  of: 'years' | 'dates' | 'quantities';
}

const signs = '[-–—～~〜－﹣－]{1,2}';
const years = new RegExp(`(?<![\\d.])((?:1[0-9]|20)\\d\\d年?) ?(${signs}) ?(?:1[0-9]|20)\\d\\d(?![\\d.])年?`, 'g');
/** 903—986年. */
const earlyYears = new RegExp(`(?<![\\d.])(\\d{3}年?) ?(${signs}) ?\\d{3,4}年(?![前间来以])`, 'g');
/** 前390—前338, 前221—207年. */
const beforeChrist = new RegExp(`((?:公元)?前\\d{1,4}年?) ?(${signs}) ?(?:公元)?前?\\d{1,4}(?![\\d.])年?`, 'g');
const dates = new RegExp(`(\\d{1,2}[月日时]) ?(${signs}) ?\\d{1,2}[月日时]`, 'g');
/** 8:00-11:30, 星期一-五 */
const times = new RegExp(`((?<![\\d:])\\d{1,2}:[0-5]\\d) ?(${signs}) ?\\d{1,2}:[0-5]\\d(?![\\d:])`, 'g');
const weekdays = new RegExp(`((?:星期|周)[一二三四五六]) ?(${signs}) ?(?:星期|周)?[二三四五六日天]`, 'g');
const pages = new RegExp(`(第 ?\\d{1,4}) ?(${signs}) ?\\d{1,4} ?(?:[页章节条款回卷期]|[个天])`, 'g');
const unit =
  '(?:[万亿千百]|％|%|‰| ?℃|°| ?[个人名位家只头匹条件张本册页章节元块角岁天年月日周秒分时次倍层级套台辆艘架株棵亩斤吨米升](?![\\u4e00-\\u9fff]{0,2}赛)| ?(?:小时|分钟|公里|公斤|厘米|毫米|平方|立方|千米|千克|毫升|毫克|微米|公顷|千瓦|册次|人次)| ?(?:kg|km|cm|mm|nm|m|g|mg|mL|L|h|min|s|Hz|kHz|MHz|GHz|V|kV|A|W|kW|Pa|kPa|MPa|KB|MB|GB|TB)(?![A-Za-z]))';
const quantities = new RegExp(
  `(?<![\\d.A-Za-z图表式第号No-])(\\d+(?:\\.\\d+)?(?:${unit})?) ?(${signs}) ?\\d+(?:\\.\\d+)?${unit}`,
  'g',
);
const any = /\d.{0,4}[-–—～~〜－﹣].{0,2}\d|[星周].{1,2}[-–—～~〜－﹣]/;

const known = new WeakMap<Prose, Span[]>();

/** Every span of a book, in reading order. */
export function spansOf(prose: Prose): Span[] {
  let spans = known.get(prose);
  if (!spans) {
    spans = prose.passages.flatMap(inPassage);
    known.set(prose, spans);
  }
  return spans;
}

function inPassage(passage: Passage): Span[] {
  const { text, kind } = passage;
  if (kind === 'reference' || kind === 'verse' || passage.han < 2 || !any.test(text) || isReference(passage)) return [];
  const spans: Span[] = [];
  for (const [of, pattern] of [
    ['years', years],
    ['years', earlyYears],
    ['years', beforeChrist],
    ['dates', dates],
    ['dates', times],
    ['dates', weekdays],
    ['dates', pages],
    ['quantities', quantities],
  ] as const) {
    for (const match of matchesIn(text, pattern)) {
      const start = text.indexOf(match[2]!, match.index + match[1]!.length);
      if (spans.some((span) => span.start === start)) continue;
      if (of === 'quantities' && isSubtraction(text, match.index, match.index + match[0].length)) continue;
      // 2010-03-02 and 2010-2011-1 are dates and terms.
      if (
        /^\d*-\d/.test(text.slice(start + match[2]!.length, start + 8)) ||
        /\d-$/.test(text.slice(Math.max(0, match.index - 2), match.index))
      )
        continue;
      spans.push({ passage, start, end: start + match[2]!.length, sign: match[2]!, of });
    }
  }
  return spans;
}
