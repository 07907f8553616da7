// About is said once: 约20个 or 20个左右, 超过20个, 至少20个; not 约20个左右, 超过20个以上 (a fault of 重复赘余). The two words
// must enclose one number.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const number = String.raw`\s?(?:[\d.,]+|[一二两三四五六七八九十百千万亿半]+)\s?(?:万|亿|%|％)?`;
const measure = String.raw`(?:[\p{Script=Han}A-Za-z℃]{1,4}?)?`;
const twice = [
  // 约…左右
  new RegExp(
    `(?<![合节制条预契简大隐签特邀应相婉失])(?:大约|约莫|大概|约|将近|接近)有?${number}${measure}(?:左右|上下(?![文册卷级班学])|多(?=[个名人元年天岁次条件种位万亿家所座公]))`,
    'gu',
  ),
  // 近20多年
  new RegExp(`(?<=^|[，。；：、了有到的在用共达\\s])近${number}[多余](?=[个名人元年天岁次条件种位万亿家所座公])`, 'gu'),
  // 超过…以上
  new RegExp(`(?:超过了?|多达|高达|至少|不少于|不低于)${number}${measure}(?:及|或)?以上(?=[，。；、！？）的]|$)`, 'gu'),
  new RegExp(`(?:不超过|不足|最多|至多|低于|少于)${number}${measure}(?:及|或)?以下(?=[，。；、！？）的]|$)`, 'gu'),
];

export const approximationSaidOnce: TextRule = {
  id: 'approximation-said-once',
  find({ text, quoted }) {
    if (quoted || !/左右|上下|以上|以下|[约近概].{0,12}[多余]/.test(text)) return [];
    return twice.flatMap((pattern) =>
      matchesIn(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length })),
    );
  },
  examples: {
    wrong: [
      { text: '集市上约有两样摊子，卖布的约20个左右。', found: '约20个左右' },
      { text: '赶集的超过300人以上。', found: '超过300人以上' },
      { text: '这座桥用了近20多年。', found: '近20多' },
    ],
    right: [
      '卖布的约20个。',
      '卖布的有20个左右。',
      '赶集的超过300人。',
      '近20年来，桥修过两次。',
      '合约20个左右都签了。',
      '300人以上的集市至少两个。',
    ],
  },
};
