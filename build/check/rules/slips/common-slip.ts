// 必竟, 型象, 平恒, 组识: a character taken for one it is often confused with, where that makes a common word and what is written
// makes none, nor do its neighbours claim its characters. Quotations, verse, texts about spelling, and what the rules about
// words report already are passed over.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { speaksOfSpelling } from '../words/spoken-of.ts';
import { commonSlips } from './common-slips.ts';
import { besideInset, inOldWords, ownProse, saidElsewhere } from './searched.ts';

export const commonSlip: Rule = {
  id: 'common-slip',
  check(_, __, prose: Prose): Diagnostic[] {
    if (prose.script !== 'simplified') return [];
    return [...commonSlips(ownProse(prose))].flatMap(([passage, slips]) => {
      if (slips.length === 0 || speaksOfSpelling(passage.text)) return [];
      const told = saidElsewhere(passage);
      return slips.flatMap(({ start, end, right }) => {
        if (
          // 越转越慢
          /^越.越/.test(passage.text.slice(start, end + 1)) ||
          // 试检, 试挖: what is tried.
          /^试/.test(passage.text.slice(start, end)) ||
          inOldWords(passage, start) ||
          besideInset(passage, start, end) ||
          told.some((other) => start < other.end && other.start < end)
        )
          return [];
        const values = { text: passage.raw.slice(start, end), right };
        return [diagnostic('common-slip', placeIn(passage, start, end), values, { hint: right })];
      });
    });
  },
  examples: {
    wrong: [
      { text: '集市的型象要靠大家。', found: '型象', count: 1 },
      { text: '船工的组识很松散。', found: '组识' },
    ],
    right: [
      '集市的形象要靠大家，船工扶着栏杆，董事长没有来。',
      '变速箱换挡期间不要加油。',
      '“形象”不写作“型象”。',
      '渡口收船，同例4-6。',
      '渡口的事由国务院另行规定。',
      '水磨越转越慢。',
    ],
  },
};
