// Where a whole sentence is quoted after 说： and the like, its 。 stands inside (GB/T 15834—2011, appendix B.2.2): ：“…。”
// Two stops about one closing mark (。”。) are one too many.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

/** 说：“…，…”。 : a quoted sentence whose stop slipped out. */
const outside = /(?<=[说道问答喊叫写]：)“([^“”\n]{1,300})”。/g;
const twice = /[。，；][”’][。，]|[？！…][”’]。/g;

export const stopWithQuotation: TextRule = {
  id: 'stop-with-quotation',
  find({ text }) {
    if (!text.includes('”')) return [];
    const findings = matchesIn(text, outside).flatMap(({ index, 0: run, 1: inside }) => {
      // A word or a motto is quoted in part: its stop is the sentence's.
      if (/[。！？…—；]$/.test(inside!) || !/[，。；！？]/.test(inside!)) return [];
      const end = index + run.length;
      return [{ start: end - 2, end, values: { mark: '”。' }, hint: '。”' }];
    });
    for (const { index, 0: run } of matchesIn(text, twice)) {
      // “好！”。 may be right where a word is quoted in part: only 。”。 and ，”， never are.
      if (/^[？！…]/.test(run)) continue;
      findings.push({ start: index, end: index + 3, values: { mark: run }, hint: run.slice(0, 2) });
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '他说：“集市散了，人也走了”。', found: '”。' },
      { text: '他说：“集市散了。”。', found: '。”。' },
    ],
    right: [
      '他说：“集市散了，人也走了。”',
      '他只写了四个字：“集市散了”。',
      '他只喊了一声“好！”。',
      '他说集市“散了，人也走了”。',
    ],
  },
};
