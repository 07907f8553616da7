// ？ ends a question, not a clause that only names one (GB/T 15834—2011, 4.2.3.1): 讨论如何改进的问题. Found where the
// sentence plainly goes on after it.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const goesOn =
  /(?<=[^”’」』》）？])？(?=的(?:问题|疑问|原因|道理|方法|办法|说法|事|讨论|回答|答案)|(?:都|也)?(?:取决于|要看|决定于))/g;

export const questionMarkAsks: TextRule = {
  id: 'question-mark-asks',
  find: ({ text }) =>
    text.includes('？')
      ? matchesIn(text, goesOn).flatMap(({ index }) => {
          // Inside quotation marks or 《》 it is a question all the same: “来不来？的问题” is not told apart, so left.
          const before = text.slice(Math.max(0, index - 40), index);
          if (/[“《][^”》]*$/.test(before)) return [];
          return {
            start: index,
            end: index + 1,
            hint: `${text.slice(Math.max(0, index - 4), index)}${text.slice(index + 1, index + 4)}`,
          };
        })
      : [],
  examples: {
    wrong: [{ text: '大家讨论集市怎么办？的问题。', found: '？' }],
    right: ['大家讨论集市怎么办的问题。', '集市怎么办？大家讨论了一天。', '“去不去？”的问题没有人答。'],
  },
};
