// Brackets in Chinese text are full width （GB/T 15834—2011, 4.9 and 5.1.5）, both of a pair. Labels such as 式(2-3),
// functions, formulas, years of citations and chemical names keep the half-width ones.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { crossesEdge, han, inChinese, isChinese, isHan, isReference } from './marks.ts';
import { reportHabit, reportSpots, reportUnlessHabit, type Spot, type Spotted, spotsOf } from './places.ts';

const anyHan = new RegExp(`[${han}]`);

interface Pair {
  open: number;
  close: number;
}

/** Round brackets of either width, paired from the inside. */
function pairsOf(text: string): Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '(' || character === '（') open.push(i);
    else if (character === ')' || character === '）') {
      const from = open.pop();
      if (from !== undefined) pairs.push({ open: from, close: i });
    } else if (character === '\n') open.length = 0;
  }
  return pairs.sort((a, b) => a.open - b.open);
}

/** A pair with one half-width and one full-width bracket. */
const isUneven = (text: string, { open, close }: Pair) => (text[open] === '（') !== (text[close] === '）');

function find(passage: Passage): Spot[] {
  const { text } = passage;
  if (!isChinese(passage) || !/[()]/.test(text) || isReference(passage)) return [];
  return pairsOf(text).flatMap((pair) => {
    if (text[pair.open] === '（' && text[pair.close] === '）') return [];
    if (isUneven(text, pair) ? !inChinese(text, pair.open) : !isChinesePair(text, pair)) return [];
    return spotOf(passage, pair);
  });
}

function isChinesePair(text: string, { open, close }: Pair): boolean {
  // Brackets of formulas and names stand in brackets of formulas and names.
  const inside = text.slice(open + 1, Math.min(close, open + 200));
  if (inside.trim() === '') return false;
  let left = open - 1;
  while (left >= 0 && text[left] === ' ') left--;
  if (anyHan.test(inside)) {
    // 聚(甲基丙烯酸甲酯); print("你好"); f(甲)
    if (/[聚]$/.test(text.slice(0, open)) || /[A-Za-z0-9_]$/.test(text.slice(Math.max(0, open - 1), open))) {
      return (
        left >= 0 &&
        inChinese(text, open, 6) &&
        !/["'=;{}]/.test(inside) &&
        text[open - 1] !== '聚' &&
        !isCall(text, open)
      );
    }
    return left < 0 ? true : isHan(text, left) || isHan(text, close + 1) || inChinese(text, open);
  }
  // 林一(1629—1695): the years of a life or a reign.
  if (lifetime.test(inside) || (/^\d{3,4}年?$/.test(inside) && text[left] === '年'))
    return isHan(text, left) && inChinese(text, open);
  // (2)其次: an ordinal typed at a paragraph's beginning.
  if (left < 0 && /^\d{1,2}$/.test(inside)) return isHan(text, close + (text[close + 1] === ' ' ? 2 : 1));
  // 光学字符识别(OCR)是: a Latin word or two in Chinese. Labels, coordinates, years and (s) are not words.
  const word =
    /^[A-Za-zÀ-ÿ][A-Za-z0-9À-ÿ&\-. ,，、：:;；'’/]*$/.test(inside) &&
    (/[,，、：:;；'’/À-ÿ]/.test(inside) ? /[A-Za-z]{3}/ : /[A-Za-z].*[A-Za-z]/).test(inside) &&
    (inside.length > 2 || (abbreviated.test(inside) && !labelled.test(text.slice(Math.max(0, left - 1), left + 1)))) &&
    !/^[ivxIVX]+$/.test(inside);
  // 《…规范》(GB/T 42195—2022): a document's number.
  if (numbered.test(inside) && text[left] === '》') return true;
  return (
    (word || measured.test(inside)) &&
    isHan(text, left) &&
    inChinese(text, open, 4, 12 + Math.min(inside.length, 40)) &&
    !/^[A-Za-z0-9_([]/.test(text.slice(close + 1, close + 2))
  );
}

/** 断层扫描(CT), 血红蛋白(Hb); 线段(AB) and 图(Ab) are labelled. */
const abbreviated = /^[A-Z][A-Za-z]$/;
const labelled = /[图表式点线角段边面弧型类级号班区栋楼座库卷组项款条列行]$|[直射向]|函数/;

/** 适宜的温度(20℃): a quantity. */
const measured = /^(?:约|≥|≤|>|<)?\d+(?:\.\d+)?(?: ?[～~—–-] ?\d+(?:\.\d+)?)? ?(?:℃|%|％|[kcm]?m|[km]?g|m?L|km\/h|元)$/;

const numbered = /^(?:GB|GB\/T|CY\/T|JGJ|DB\d*|ISO|IEC|[A-Z]{2,4}\/T)[ /]?[A-Z\d]+[A-Z\d.]*(?:[—–-]\d{2,4})?$/;

const lifetime = /^(?:公元|约|c\. ?)?前?\d{3,4}年?\s?(?:[-—–－～~]|——)\s?(?:前?\d{2,4}年?|\?|？)?$/;

/** open(文件): a Latin name right before the bracket, of lower case or with an underscore, is a function's. */
const isCall = (text: string, open: number) => /[a-z_][a-z0-9_]{0,30}$/.test(text.slice(Math.max(0, open - 32), open));

function spotOf(passage: Passage, { open, close }: Pair): Spot {
  const { text } = passage;
  const widen = (at: number, mark: string, before: boolean) => {
    let start = at;
    let end = at + 1;
    // The spaces typed about half-width brackets go with them.
    if (before) while (start > 0 && text[start - 1] === ' ') start--;
    else while (text[end] === ' ') end++;
    if (start === 0 || end === text.length || crossesEdge(passage, start, end))
      return { start: at, end: at + 1, insert: mark };
    return { start, end, insert: mark };
  };
  const edits = [widen(open, '（', true), widen(close, '）', false)];
  const shown = text.slice(open + 1, close);
  return {
    start: open,
    end: close + 1,
    values: { text: passage.raw.slice(open, close + 1).slice(0, 40) },
    hint: shown.length > 30 ? `（${shown.slice(0, 30)}…` : `（${passage.raw.slice(open + 1, close)}）`,
    edits,
  };
}

const evenCount = (spots: readonly Spotted[]) =>
  spots.filter(({ passage, start, end }) => isUneven(passage.text, { open: start, close: end - 1 }));

/** So many brackets about Latin show a habit. */
const fewestLatin = 3;

/** Full-width brackets about Latin alone. */
const latinInFull = (prose: Prose) =>
  prose.passages.reduce((sum, { text }) => sum + (text.match(/（[A-Za-z][A-Za-z0-9&\-. ]+）/g)?.length ?? 0), 0);

export const fullWidthBrackets: Rule = {
  id: 'full-width-brackets',
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, { id: 'full-width-brackets', find });
    if (spots.length === 0) return [];
    const uneven = new Set(evenCount(spots));
    const half = spots.filter((spot) => !uneven.has(spot));
    let full = 0;
    for (const { text } of prose.passages)
      for (let at = text.indexOf('（'); at >= 0; at = text.indexOf('（', at + 1)) full++;
    // Brackets about Latin alone may be half width by the house's rule, those about Chinese not: 学会(Society).
    const isLatin = ({ passage, start, end }: Spotted) => !anyHan.test(passage.text.slice(start, end));
    const latin = half.filter(isLatin);
    const others = half.filter((spot) => !isLatin(spot));
    const latinHabit = latin.length >= fewestLatin && latin.length >= (latin.length + latinInFull(prose)) * 0.6;
    return [
      ...reportSpots('full-width-brackets', [...uneven]),
      ...(latinHabit && others.length * 4 < full
        ? [...reportHabit('full-width-brackets', latin), ...reportUnlessHabit('full-width-brackets', others, full)]
        : reportUnlessHabit('full-width-brackets', half, full)),
    ];
  },
  examples: {
    wrong: [
      { text: '管理办法(试行)贴在集市门口。', found: '(试行)', fixed: '管理办法（试行）贴在集市门口。' },
      { text: '林一(1629—1695)写过河湾的集市。', found: '(1629—1695)', fixed: '林一（1629—1695）写过河湾的集市。' },
      {
        text: '（1）逢五开市。\n\n(2)日落收摊。\n\n（3）雨天不开。',
        found: '(2)',
        fixed: '（1）逢五开市。\n\n（2）日落收摊。\n\n（3）雨天不开。',
      },
      {
        text: '《河湾竹器规范》(GB/T 42195—2022)贴在集市门口。',
        found: '(GB/T 42195—2022)',
        count: 1,
        fixed: '《河湾竹器规范》（GB/T 42195—2022）贴在集市门口。',
      },
      {
        text: '光绪二十九年(1903)开市，返青期保持浅水层(20～30 mm)。',
        count: 2,
        fixed: '光绪二十九年（1903）开市，返青期保持浅水层（20～30 mm）。',
      },
      { text: '管理办法 (试行) 贴在集市门口。', fixed: '管理办法（试行）贴在集市门口。' },
      {
        text: '集市协会(Fair Society，FS)在河湾成立。',
        found: '(Fair Society，FS)',
        fixed: '集市协会（Fair Society，FS）在河湾成立。',
      },
      {
        text: '渡口添了一台断层扫描(CT)机，人都去看。',
        found: '(CT)',
        fixed: '渡口添了一台断层扫描（CT）机，人都去看。',
      },
      { text: '价目牌（木制)挂在集市门口。', found: '（木制)', fixed: '价目牌（木制）挂在集市门口。' },
      {
        text: '光学字符识别(OCR)用来认摊主手写的价目。',
        found: '(OCR)',
        fixed: '光学字符识别（OCR）用来认摊主手写的价目。',
      },
    ],
    right: [
      '管理办法（试行）贴在集市门口。',
      '由式(2-3)和图1(a)可知，摊位的租金随人数增加。',
      '函数f(x)和sin(x)都是连续的，点(a, b)在河湾上。',
      '两岸的线段(AB)画成红色，渡口在上图(Ab)里。',
      '摊主用聚(甲基丙烯酸甲酯)做招牌。',
      '调用 open(文件名) 就能打开价目表。',
      'The fair (集市) is held on fixed days in the village by the river.',
    ],
  },
};
