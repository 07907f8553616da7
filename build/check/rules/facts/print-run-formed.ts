// 印数 runs on from printing to printing: 1—3000册, then 3001—5000册 (chinese-publishing.md §3.1).
import { diagnostic } from '../../../diagnostic.ts';
import { factSpan, longestFact } from '../../facts/fact-span.ts';
import type { Rule } from '../../rule.ts';

export const printRunFormed: Rule = {
  id: 'print-run-formed',
  check(book) {
    const { printRun, printing } = book.facts.imprint;
    if (!printRun || printRun.length > longestFact) return [];
    const own = printRun.normalize('NFKC').replace(/[\s,，]/g, '');
    const range = /(\d+)[—–―~～－-]{1,2}(\d+)/.exec(own);
    const [from, to] = [Number(range?.[1]), Number(range?.[2])];
    const problem = !/\d|[一二三四五六七八九十百千万]/.test(own)
      ? '没有册数'
      : range && from >= to
        ? '起数不小于止数'
        : range && printing === 1 && from !== 1
          ? '第1次印刷从 1 数起'
          : undefined;
    const place = factSpan(book, 'imprint.printRun', printRun);
    if (problem) return [diagnostic('print-run-formed', place, { printRun, problem })];
    // 1-3000册 is read rightly all the same.
    if (!/\d\s*-\s*\d/.test(printRun)) return [];
    const hint = printRun.replace(/(\d)\s*-\s*(?=\d)/, '$1—');
    const values = { printRun, problem: '起止数之间用“—”或“～”，不用“-”' };
    return [diagnostic('print-run-formed', place, values, { severity: 'info', hint })];
  },
  examples: {
    wrong: [
      { facts: { imprint: { printRun: '3001—2000册', printing: 2 } }, found: '3001—2000册', count: 1 },
      { facts: { imprint: { printRun: '3001—5000册', printing: 1 } }, count: 1 },
      { facts: { imprint: { printRun: '1-3000册' } }, found: '1-3000册', count: 1 },
    ],
    right: ['1—3000 册', '0001～3000册', '3000册', '1,001–3,000', '三千册'].map((printRun) => ({
      facts: { imprint: { printRun } },
    })),
  },
};
