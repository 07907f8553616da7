// 开本 names a sheet and its division: 710×1000 1/16, with ×, one part of so many, a sheet that mills make (GB/T 788,
// chinese-publishing.md §3.1). Whether it goes with the trim is sheet-format-agrees'.
import { diagnostic } from '../../../diagnostic.ts';
import { factSpan, longestFact } from '../../facts/fact-span.ts';
import type { Rule } from '../../rule.ts';

/** Sizes of sheets that are no multiple of five, mm. */
const uneven = new Set([768, 787, 788, 889, 1086, 1092, 1156, 1168, 1184, 1194]);

export const sheetFormatFormed: Rule = {
  id: 'sheet-format-formed',
  check(book) {
    const { sheetFormat } = book.facts.imprint;
    if (!sheetFormat || sheetFormat.length > longestFact) return [];
    const own = sheetFormat.normalize('NFKC').replace(/毫米|mm/gi, '');
    const sheet = /^\s*(\d{3,4})\s*([×xX*✕х])\s*(\d{3,4})(?:[\s.·]+(\d+)\s*[/⁄]\s*(\d+))?/u.exec(own);
    if (!sheet) return [];
    const [, wide, times, high, part, folds] = sheet;
    const strange = [wide, high].find((size) => Number(size) % 5 !== 0 && !uneven.has(Number(size)));
    const isOne = part === undefined || part === '1';
    const isSheet = folds !== undefined && Number(wide) > 400;
    const problem = !isOne
      ? `开数写作“1/${folds}”`
      : isSheet && strange
        ? `没有 ${strange} 毫米的全张纸`
        : times !== '×'
          ? `尺寸之间用“×”，不用“${times}”`
          : undefined;
    if (!problem) return [];
    const place = factSpan(book, 'imprint.sheetFormat', sheetFormat);
    const hint = isOne && times !== '×' ? { hint: sheetFormat.replace(/(\d)\s*[xX*✕х]\s*(?=\d)/u, '$1×') } : {};
    const more = { ...hint, ...(isOne && isSheet && strange && times === '×' ? { severity: 'info' as const } : {}) };
    return [diagnostic('sheet-format-formed', place, { sheetFormat, problem }, more)];
  },
  examples: {
    wrong: [
      { facts: { imprint: { sheetFormat: '710×1000 2/16' } }, found: '710×1000 2/16', count: 1 },
      { facts: { imprint: { sheetFormat: '711×1000 1/16' } }, count: 1 },
      { facts: { imprint: { sheetFormat: '710x1000 1/16' } }, count: 1 },
    ],
    right: [
      '710×1000 1/16',
      '787毫米×1092毫米　1/16',
      '850mm×1168mm 1/32',
      '889×1194 1/16',
      '170mm×240mm',
      '16开',
      '186mm×240mm 1/16',
    ].map((sheetFormat) => ({ facts: { imprint: { sheetFormat } } })),
  },
};
