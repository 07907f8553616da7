// The last of a row is joined by 和, 与, 及, 或 or closed by 等, and no 、 stands before them (GB/T 15834—2011, 4.5.3): 鱼、虾和蟹,
// 鱼、虾等. Words that begin with the same characters (和平, 等级, 或许, 及时) are items of the row. A habit of the book is told once.

import { matchesIn } from '../../prose/matches.ts';
import type { Rule } from '../../rule.ts';
import { lexicon } from '../slips/lexicon.ts';
import { isHan } from './marks.ts';
import { reportHabit, reportSpots, type Spot, spotsOf } from './places.ts';

const id = 'no-comma-before-and';
const joint =
  /(?<=[\u3400-\u9fffA-Za-z0-9”》）])、(?:和|与|及|或|以及|或者|等等?)|(?<=[\u3400-\u9fff”》）])，等(?=[。；]|$)/g;
/** 等他来, 等着: to wait. */
const waits = /^[我你他她它谁着待候到人天车]|^[一下]/;
/** The class from which two characters are surely a word. */
const common = 2;
/** So many are the author's way. */
const habit = 8;

function find(text: string): Spot[] {
  if (!/、[和与及或等以]|，等/.test(text)) return [];
  return matchesIn(text, joint).flatMap(({ index, 0: run }) => {
    const start = index;
    const end = index + run.length;
    const rest = text.slice(end, end + 2);
    if (run.length === 2 && isHan(text, end)) {
      // 、和平, 、及时, 、等级: an item of the row.
      const pair = lexicon().two(text.charCodeAt(end - 1), text.charCodeAt(end));
      if (pair >= common && !/^[其他它她我你]/.test(rest)) return [];
      if (/和[气面田弦]/.test(text.slice(end - 1, end + 1))) return [];
    }
    // 等角投影、等积投影: of equal area.
    if (/等$/.test(run) && /^[积角距高边面量效价式差比深宽长速压温值分厚径]/.test(rest)) return [];
    // 换模、等料、停机: to wait, as one of the row.
    if (/等$/.test(run) && /^[\u4e00-\u9fff]{1,2}、/.test(text.slice(end, end + 3))) return [];
    // 找工具、等吊车和搬模具: what one waits for goes on to the next of the row.
    if (run === '、等' && /^[\u4e00-\u9fff]{2}[和与及]/.test(text.slice(end, end + 3))) return [];
    if (/等$/.test(run) && (waits.test(rest) || rest.startsWith('、'))) return [];
    // “甲”、或“乙”: spoken of; 、和 alone between marks.
    if (rest === '' && !/等$/.test(run)) return [];
    if (/^[、，。；：“”]/.test(rest) && !/等$/.test(run)) return [];
    return {
      start,
      end,
      values: { mark: run },
      hint: `${text.slice(Math.max(0, start - 2), start)}${run.slice(1)}${rest}`,
    };
  });
}

export const noCommaBeforeAnd: Rule = {
  id,
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, { id, find: ({ text, quoted }) => (quoted ? [] : find(text)) });
    return spots.length >= habit ? reportHabit(id, spots, 'warning') : reportSpots(id, spots);
  },
  examples: {
    wrong: [
      { text: '摊上有鱼、虾、和蟹，还有布、针、等日用品。', found: '、和', count: 2 },
      { text: '来的有船工、挑夫、以及卖菜的人。', found: '、以及' },
      { text: '摊上有鱼，虾，等。', found: '，等' },
    ],
    right: [
      '摊上有鱼、虾和蟹，还有布、针等日用品。',
      '讲的是友谊、和平、及时、等级、或许、与会、和气；竹篾分等长竹篾、等宽竹篾和粗竹篾。',
      '他们不要看、等、靠，来的人看热闹，等船。',
      '你们先坐、等我回来。',
    ],
  },
};
