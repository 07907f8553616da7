// 一是……；二是……；三是……: the parts of such a series are divided by one mark (GB/T 15834—2011, 4.6.3). A comma before one of
// them and semicolons before the others is a slip; so is a full stop within, where the series is one sentence.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const numerals = '一二三四五六七八九';
const kinds: readonly RegExp[] = [
  /([，；。：、])([一二三四五六七八九])(?:是|要|则|曰|怕|靠)(?![一二三四五六七八九个点些旦])/g,
  /([，；。：、])第([一二三四五六七八九])，/g,
  /([，；。：、])其([一二三四五六七八九])，/g,
];

export const seriesDividedAlike: TextRule = {
  id: 'series-divided-alike',
  find({ text }) {
    if (!text.includes('；')) return [];
    const findings: TextFinding[] = [];
    for (const kind of kinds) {
      const parts = matchesIn(text, kind).map(({ index, 1: mark, 2: ordinal }) => ({
        index,
        mark: mark!,
        ordinal: numerals.indexOf(ordinal!) + 1,
      }));
      for (let i = 0; i < parts.length; ) {
        // 一, 二, 三 … as far as they go on; the first may stand anywhere before.
        let end = i + 1;
        while (end < parts.length && parts[end]!.ordinal === parts[end - 1]!.ordinal + 1) end++;
        const own = parts.slice(i, end).filter(({ ordinal }) => ordinal > 1);
        i = end;
        if (own.length < 2) continue;
        const semicolons = own.filter(({ mark }) => mark === '；');
        const others = own.filter(({ mark }) => mark === '，' || mark === '。');
        if (semicolons.length === 0 || others.length === 0 || others.length > semicolons.length) continue;
        for (const { index } of others)
          findings.push({ start: index, end: index + 1, hint: `；${text.slice(index + 1, index + 3)}` });
      }
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '规矩有三条：一是先到先得；二是不许抢，三是收摊扫地。', found: '，', count: 1 },
      { text: '规矩如下：第一，先到先得；第二，不许抢；第三，守时。第四，收摊扫地。', found: '。', count: 1 },
    ],
    right: [
      '规矩有三条：一是先到先得；二是不许抢；三是收摊扫地。',
      '规矩有三条：一是先到先得，二是不许抢，三是收摊扫地；都贴在桥头。',
      '一是一，二是二；他说三是三。',
    ],
  },
};
