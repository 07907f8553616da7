// …… and 等 say the same thing: one of them is enough (GB/T 15834—2011, appendix A.9). 等 as a verb is not touched.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';
import { han } from './marks.ts';

const both = new RegExp(
  `……\\s?等等?(?=[。，；！？）”]|$|方面|内容|问题|情况|事项|因素)|(?<=、[${han}]{1,12}……)\\s?等等?(?![着待候到我你他她它下一])(?=[${han}])|(?<=[、，][${han}]{1,12})等等?……|(?<=[》”]……)\\s?等等?(?![着待候到我你他她它下一])(?=[${han}])|(?<=、[${han}]{1,12}……)之类(?=的|[。，])`,
  'g',
);

export const ellipsisOrEtc: TextRule = {
  id: 'ellipsis-or-etc',
  find: ({ text }) =>
    text.includes('……')
      ? matchesIn(text, both).map(({ 0: run, index }) => ({
          start: index,
          end: index + run.length,
          hint: run.replaceAll('…', '').trim(),
        }))
      : [],
  examples: {
    wrong: [
      { text: '摊上有鱼、虾、蟹……等。', found: '……等' },
      { text: '摊上有鱼、虾、蟹等……', found: '等……' },
      { text: '摊上有鱼、虾、蟹……等东西。', found: '等' },
      { text: '《河湾志》《渡口志》……等书都在船上，还有网、桨、绳……之类的东西。', count: 2 },
    ],
    right: ['摊上有鱼、虾、蟹等。', '摊上有鱼、虾、蟹……', '他想了想……等他回来再说。', '“等等……”他喊住了我。'],
  },
};
