// About is said once: 约20个 or 20个左右, 超过20个, 至少20个; not 约20个左右, 超过20个以上 (a fault of 重复赘余). The two words
// must enclose one number.
import type { TextRule } from '../../rule.ts';

const number = String.raw`\s?(?:[\d.,]+|[一二两三四五六七八九十百千万亿半]+)\s?(?:万|亿|%|％)?`;
const measure = String.raw`(?: ?(?:[\p{Script=Han}A-Za-z℃]{1,4}?))?`;
const twice = [
  // 约…左右
  new RegExp(
    `(?<![合节制条预契简大隐签特邀应相婉失])(?:大约|约莫|大概|约|将近|接近)(?:(?:共|一共|总共|只|才|又|还|也|会|能|可|可以)?(?:有|需要?|要|是|为|占|达到?|花|用|住着?|走|等|过|卖|收|在|相当于|经过)了?)?${number}${measure}(?:左右|上下(?![文册卷级班学])|多(?=[个名人元年天岁次条件种位万亿家所座公]))`,
    'gu',
  ),
  // 大约是去年的1.5倍左右
  new RegExp(`(?:大约|约莫|大概)[^，。；：！？、\\d一二两三四五六七八九十百千万半]{1,8}${number}${measure}左右`, 'gu'),
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
    const found = new Map<number, { start: number; end: number }>();
    for (const pattern of twice) {
      for (const { index, 0: run } of text.matchAll(pattern))
        if (!found.has(index)) found.set(index, { start: index, end: index + run.length });
    }
    return [...found.values()];
  },
  examples: {
    wrong: [
      { text: '集市上约有两样摊子，卖布的约20个左右。', found: '约20个左右' },
      { text: '镇上大约有四十户左右。', found: '大约有四十户左右' },
      { text: '修桥大约需要 1.5 倍左右的木料。' },
      { text: '鱼价大约是去年的1.5倍左右。', found: '大约是去年的1.5倍左右' },
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
