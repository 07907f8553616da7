// 省略号 is two characters U+2026, six dots (GB/T 15834—2011, 4.11); twelve stand for a whole paragraph. Half of one, full
// stops in a row and dots of the line's foot are not it. Latin text, formulas and typed leaders are not touched.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { closers, han, inChinese, isChinese, isHan, isReference, openers } from './marks.ts';
import { reportSpots, type Spot, spotsOf } from './places.ts';

const any = /…|\.\.|\. \.|。。|．．|・・|··|⋯/;
const runs = /[…⋯]+。?|\.{2,}|\.(?: \.){2,5}|。{2,}|．{2,}|[・·]{3,}/g;
const wide = new RegExp(`[${han}${openers}${closers}，。、；：？！—0-9]`);

function find(passage: Passage): Spot[] {
  const { text } = passage;
  if (!isChinese(passage) || !any.test(text) || isReference(passage)) return [];
  const spots: Spot[] = [];
  for (const match of matchesIn(text, runs)) {
    const [run] = match;
    const start = match.index;
    const end = start + run.length;
    // ……。: nothing ends a sentence that breaks off.
    if (run === '……' || run === '…………' || (/^[…⋯].*。$/.test(run) && run !== '……。')) continue;
    if (run === '……。') {
      spots.push({ start, end, values: { mark: run }, hint: '……' });
      continue;
    }
    // A leader (导论......3) and a form's blank are not text.
    if (run.length > 8 && !/[…⋯。]/.test(run)) continue;
    // *文件*...: the notation of a manual's synopsis.
    if (/^\.+$/.test(run) && passage.coverings.some((over) => over.end === start)) continue;
    const before = text[start - 1] ?? '';
    const after = text[end] ?? '';
    if (/^[.．]/.test(run)) {
      if (run.length === 2 && !isHan(text, start - 1)) continue;
      // foo... and ../ are code or English; 1..10 is a range.
      if (!isHan(text, start - 1) && !isHan(text, end) && !(wide.test(before) && (after === '' || wide.test(after))))
        continue;
      if (/[A-Za-z0-9_/\\]/.test(after)) continue;
    }
    if (
      /^[…⋯]/.test(run) &&
      !isHan(text, start - 1) &&
      !wide.test(before) &&
      !isHan(text, end) &&
      !inChinese(text, start)
    )
      continue;
    // 。。 is a doubled full stop, that another rule reports.
    if (run === '。。') continue;
    // 1，2，…，n: a formula's row takes three dots.
    if (
      run === '…' &&
      /[，,、+＋]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
      /^\s?[，,、+＋]/.test(text.slice(end, end + 2))
    )
      continue;
    if (
      run === '…' &&
      (/[A-Za-z0-9\ufffc+\-<>=]\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
        /^\s?[A-Za-z0-9\ufffc+\-<>=]/.test(text.slice(end, end + 2)))
    )
      continue;
    spots.push({
      start,
      end,
      values: { mark: run },
      fix: /^[…⋯]{3,}$/.test(run) && run.length % 2 === 0 ? '…'.repeat(run.length) : '……',
    });
  }
  return spots;
}

export const ellipsisIsSixDots: Rule = {
  id: 'ellipsis-is-six-dots',
  check: (_book, _survey, prose) =>
    reportSpots('ellipsis-is-six-dots', spotsOf(prose, { id: 'ellipsis-is-six-dots', find, reads: [...kinds] })),
  examples: {
    wrong: [
      { text: '他看着河水...没有说话。', found: '...', fixed: '他看着河水……没有说话。' },
      { text: '他看着河水。。。', found: '。。。', fixed: '他看着河水……' },
      { text: '他看着河水…没有说话。', found: '…', fixed: '他看着河水……没有说话。' },
      { text: '他看着河水………没有说话。', found: '………', fixed: '他看着河水……没有说话。' },
      { text: '他看着河水......没有说话。', fixed: '他看着河水……没有说话。' },
      { text: '他看着河水……。', found: '……。' },
      { text: '他看着河水. . .没有说话。', found: '. . .', fixed: '他看着河水……没有说话。' },
      { text: '“河水…”他没有说下去。', fixed: '“河水……”他没有说下去。' },
    ],
    right: [
      '他看着河水……没有说话。',
      '他念到这里：\n\n…………\n\n后面没有了。',
      '编号为1，2，…，n的摊位都有人。',
      '他说“Well...”，就没有下文了。',
      '上一层在`../`，用 cd .. 回去。',
      '第一章 导论..........3',
      '命令的写法是*选项*... *目标*...',
    ],
  },
};

const kinds = ['paragraph', 'item', 'heading', 'caption', 'cell', 'note', 'verse'] as const;
