// The outer quotation marks are “ ”, the inner ‘ ’ (GB/T 15834—2011, 4.8.3.4): ‘慢生活’ with nothing about it has the wrong ones.
// A book that has ‘ ’ outside throughout has a habit, told once; English words keep their own.
import { diagnostic } from '../../../diagnostic.ts';
import { around, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { marksOf } from './flow.ts';
import { han } from './marks.ts';

const id = 'outer-quotation-marks-double';
const anyHan = new RegExp(`[${han}]`);

export const outerQuotationMarksDouble: Rule = {
  id,
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    let usual = 0;
    const found = marksOf(prose).flatMap(({ passage, pairs, lone }) => {
      if (passage.quoted || lone.length > 0) return [];
      return pairs.flatMap(({ open, close, mark, inside }) => {
        if (mark === '“' && !/[“‘「『]/.test(inside)) usual++;
        if (mark !== '‘' || open < 0 || /[“「『]/.test(inside)) return [];
        const text = passage.raw.slice(open + 1, close);
        if (!anyHan.test(text) || /‘/.test(inside)) return [];
        const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
        const values = { text: shown, around: around(passage, open, close + 1) };
        return diagnostic(id, placeIn(passage, open, close + 1), values, { hint: `“${shown}”` });
      });
    });
    const [first, ...others] = found;
    if (!first || found.length <= usual) return found;
    return [{ ...first, severity: 'info', count: found.length, related: others.map(({ place }) => place) }];
  },
  examples: {
    wrong: [{ text: '“赶集”也叫‘逢场’。', found: '‘逢场’', count: 1 }],
    right: ['他说：“这叫‘逢场’。”', '“赶集”也叫“逢场”。', '他说‘OK’，又说“好”。'],
  },
};
