// Between Han characters , ; : ? ! are full width (GB/T 15834—2011, 4 and 5.1): a half-width one was typed with the wrong
// keyboard. Times (8:30), ratios, code and Latin sentences have no Han character on both sides and are not touched.
import type { TextRule } from '../../rule.ts';

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

const halfWidth =
  /(?<=[\p{Script=Han}）”’》〉】、]) ?[,;:?!] ?(?=[\p{Script=Han}（“‘《〈【])|(?<=\p{Script=Han})[;:?!](?=$|\n)/gu;

export const fullWidthMarks: TextRule = {
  id: 'full-width-marks',
  find: ({ text }) =>
    [...text.matchAll(halfWidth)].map((match) => {
      const start = match.index;
      const mark = match[0].trim();
      return { start, end: start + match[0].length, values: { mark }, fix: fullWidth[mark]! };
    }),
  examples: {
    wrong: [
      { text: '集市散了,人也走了。', found: ',', fixed: '集市散了，人也走了。' },
      { text: '他问:谁来了?', fixed: '他问：谁来了？', count: 2 },
    ],
    right: ['集市8:30开门，比例是3:2。', '他说“Well, come in”，我们就进去了。', '见`a,b`和$f(x,y)$。'],
  },
};
