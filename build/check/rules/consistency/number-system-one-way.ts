// Numbers of one kind in one passage are written in one system: 三十多人 and 40多人 side by side are not (GB/T 15835—2011,
// 4.1). Only round counts with the same measure word are compared; set phrases, titles and quoted words keep theirs.
import type { TextRule } from '../../rule.ts';

const measure = '(人|名|户|家|岁|件|辆|册|篇|座|公里|千米|元|亩|斤|公斤|吨|头|匹|台|所|项)';
const chinese = new RegExp(
  `(?<![第零〇一二两三四五六七八九十百千万亿几数“《])((?:[一二两三四五六七八九]?[百十千][零一二三四五六七八九]?)+)(?:多|余)?[个]?${measure}`,
  'g',
);
const arabic = new RegExp(
  `(?<![\\d.第A-Za-z“《\\-—～~/])(?<!\\d[ \\u2009\\u202f])(\\d{2,4})(?:多|余)?[个]?${measure}`,
  'g',
);

/** 十人 may be round or a figure of speech: two characters of numerals are a count. */
const isCount = (written: string) => written.length >= 2 && !/^[一]?[百千]$/.test(written);

export const numberSystemOneWay: TextRule = {
  id: 'number-system-one-way',
  reads: ['paragraph', 'item', 'note'],
  find: (passage) => {
    const { text, quoted } = passage;
    if (quoted || !/[十百千]/.test(text) || !/\d\d/.test(text)) return [];
    const figures = new Map<string, string>();
    for (const match of text.matchAll(arabic)) figures.set(match[2]!, match[0]);
    if (figures.size === 0) return [];
    return [...text.matchAll(chinese)].flatMap((match) => {
      const other = figures.get(match[2]!);
      if (other === undefined || !isCount(match[1]!)) return [];
      return [{ start: match.index, end: match.index + match[0].length, values: { other } }];
    });
  },
  examples: {
    wrong: [{ text: '东街来了三十多人，西街来了40多人。', found: '三十多人', count: 1 }],
    right: [
      '东街来了30多人，西街来了40多人。',
      '东街来了三十多人，收了40元。',
      '一百人里挑一个，来了40人。',
      '来了三十多人，全镇有6 114人。',
    ],
  },
};
