// Where a whole sentence is quoted after 说： and the like, its 。 stands inside (GB/T 15834—2011, appendix B.2.2): ：“…。”
// Two stops about one closing mark (。”。) are one too many.
import type { TextRule } from '../../rule.ts';

/** 说：“…，…”。 : a quoted sentence whose stop slipped out. */
const outside = /(?<=[说道问答喊叫写]：)“([^“”\n]{1,300})”。/g;
const twice = /[。，；][”’][。，]|[？！…][”’]。/g;

/** A shorter quotation may be a word. */
const wholeSentence = 5;

export const stopWithQuotation: TextRule = {
  id: 'stop-with-quotation',
  find(passage) {
    const { text } = passage;
    if (!text.includes('”')) return [];
    const findings = [...text.matchAll(outside)].flatMap(({ index, 0: run, 1: inside }) => {
      // A word or a motto is quoted in part: its stop is the sentence's.
      if (/[。！？…—；]$/.test(inside!)) return [];
      const before = text.slice(Math.max(0, index - 14), index);
      const whole = inside!.length >= wholeSentence && /[他她我你们人某][^，。；]{0,4}[说道问喊答嚷]：“?$/.test(before);
      if (!/[，。；！？]/.test(inside!) && (!whole || /[字词]|一声|一句/.test(before))) return [];
      const end = index + run.length;
      return [{ start: end - 2, end, values: { mark: '”。' }, hint: '。”' }];
    });
    // A paragraph that is nothing but what somebody says.
    const alone = passage.kind === 'paragraph' ? /^“([^“”\n]{5,300})”。$/.exec(text) : null;
    if (alone && !/[。！？…—；]$/.test(alone[1]!))
      findings.push({ start: text.length - 2, end: text.length, values: { mark: '”。' }, hint: '。”' });
    for (const { index, 0: run } of text.matchAll(twice)) {
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
      { text: '“鱼都卖完了，明天早点来”。', found: '”。' },
      { text: '老人笑着说：“今天的鱼真新鲜”。', found: '”。' },
    ],
    right: [
      '他说：“集市散了，人也走了。”',
      '他只写了四个字：“集市散了”。',
      '他只喊了一声“好！”。',
      '他说集市“散了，人也走了”。',
    ],
  },
};
