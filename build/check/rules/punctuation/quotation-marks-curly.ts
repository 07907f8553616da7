// Quotation marks of Chinese are “ ” ‘ ’ (GB/T 15834—2011, 4.8): straight ones do not tell opening from closing. Inches,
// feet, code and English words' apostrophes are not touched.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { han, inChinese, isChinese, isHan, isReference } from './marks.ts';
import { reportSpots, type Spot, spotsOf } from './places.ts';

const anyHan = new RegExp(`[${han}]`);
const any = /["'＂＇〝〞〟]/;

/** A pair longer than this is two strays. */
const longest = 2000;

function find(passage: Passage): Spot[] {
  const { text } = passage;
  if (!isChinese(passage) || !any.test(text) || isReference(passage)) return [];
  return [...doubles(passage), ...singles(passage)].sort((a, b) => a.start - b.start);
}

/** Whether a mark is a straight double one and not inches: 15" */
const isStraight = (text: string, i: number, opened: boolean) =>
  text[i] === '"' ? opened || !/\d/.test(text[i - 1] ?? '') : /[＂〝〞〟]/.test(text[i]!);

function doubles(passage: Passage): Spot[] {
  const { text } = passage;
  const marks = matchesIn(text, /["＂〝〞〟“”]/g).map(({ index }) => index);
  const one = (at: number, fix?: string): Spot => ({
    start: at,
    end: at + 1,
    values: { mark: text[at]! },
    ...(fix !== undefined && { fix }),
  });
  const pairs: { open: number; close: number }[] = [];
  const spots: Spot[] = [];
  let curly = 0;
  let straight: number | undefined;
  marks.forEach((at, i) => {
    if (text[at] === '“') curly++;
    else if (text[at] === '”') {
      // "集市”: its other one was typed right.
      if (straight !== undefined && curly === 0) {
        spots.push(one(straight, '“'));
        straight = undefined;
      } else curly = Math.max(0, curly - 1);
    } else if (!isStraight(text, at, straight !== undefined)) return;
    else if (straight !== undefined) {
      pairs.push({ open: straight, close: at });
      straight = undefined;
    } else if (curly > 0 && text[marks[i + 1] ?? -1] !== '”') {
      if (inChinese(text, at)) spots.push(one(at, '”'));
      curly--;
    } else straight = at;
  });
  const isOdd = straight !== undefined || pairs.some(({ open, close }) => close - open > longest);
  for (const { open, close } of pairs) {
    // = before: an attribute. A mark or a space after: a sign that is spoken of, not a quotation.
    if (text[open - 1] === '=' || /[，。；、：）\s]/.test(text[open + 1] ?? '')) continue;
    if (!isHan(text, open - 1) && !isHan(text, close + 1) && !anyHan.test(text.slice(open + 1, close))) continue;
    if (inChinese(text, open) || inChinese(text, close)) spots.push(pairSpot(passage, open, close, '“', '”', !isOdd));
  }
  if (straight !== undefined && (isHan(text, straight - 1) || isHan(text, straight + 1))) spots.push(one(straight));
  return spots;
}

function pairSpot(
  { raw, text }: Passage,
  open: number,
  close: number,
  left: string,
  right: string,
  safe: boolean,
): Spot {
  const shown = raw.slice(open + 1, close);
  return {
    start: open,
    end: close + 1,
    values: { mark: text[open]!, text: raw.slice(open, Math.min(close + 1, open + 40)) },
    hint: shown.length > 30 ? `${left}${shown.slice(0, 30)}…` : `${left}${shown}${right}`,
    ...(safe && {
      edits: [
        { start: open, end: open + 1, insert: left },
        { start: close, end: close + 1, insert: right },
      ],
    }),
  };
}

const single = /(?<![A-Za-z0-9'])['＇]([^'＇\n"]{1,100})['＇](?![A-Za-z0-9'])/g;

function singles(passage: Passage): Spot[] {
  const { text } = passage;
  if (!/['＇]/.test(text)) return [];
  return matchesIn(text, single).flatMap((match) => {
    const open = match.index;
    const close = open + match[0].length - 1;
    const beside = isHan(text, open - 1) && isHan(text, close + 1);
    if (
      !(beside || (anyHan.test(match[1]!) && inChinese(text, open))) ||
      text[open - 1] === '=' ||
      /^[，。；、：）\s]|[\ufffc()“”]/.test(match[1]!)
    )
      return [];
    return pairSpot(passage, open, close, '‘', '’', true);
  });
}

export const quotationMarksCurly: Rule = {
  id: 'quotation-marks-curly',
  check: (_book, _survey, prose) =>
    reportSpots('quotation-marks-curly', spotsOf(prose, { id: 'quotation-marks-curly', find })),
  examples: {
    wrong: [
      { text: '摊主说"今天有鱼"，大家都来了。', found: '"今天有鱼"', fixed: '摊主说“今天有鱼”，大家都来了。' },
      { text: '摊主说"他喊\'有鱼\'的"，大家都笑了。', count: 2, fixed: '摊主说“他喊‘有鱼’的”，大家都笑了。' },
      { text: '摊主说“今天有鱼"，大家都来了。', found: '"', fixed: '摊主说“今天有鱼”，大家都来了。' },
      { text: '价目表里填着"yes"和"no"两种记号。', count: 2, fixed: '价目表里填着“yes”和“no”两种记号。' },
      { text: '摊主说"今天有鱼，大家都来了。', found: '"' },
    ],
    right: [
      '摊主说“今天有鱼”，大家都来了。',
      '摊上摆着15"的屏幕，高5\'10"。',
      "他说“I don't know”，摊主就走了。",
      '见`print("鱼")`。',
      'The word "集市" is older than the town itself and its people.',
    ],
  },
};
