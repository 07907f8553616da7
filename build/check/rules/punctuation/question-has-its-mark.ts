// A question ends with ？ (GB/T 15834—2011, 4.2): 你来吗。 and 难道没有人来。 are questions with a full stop. An indirect question (不知道他
// 来了没有) has none; 呢 alone may be a statement.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const asked =
  /(?:吗(?<=[\u4e00-\u9fff]吗)|(?:难道|岂不是|何不|何尝不)(?<=(?:^|[。！？；，“])(?:难道|岂不是|何不|何尝不))[^。！？；“”]{2,30}[^。！？；“”吗])。/g;
const indirect = /不知道?|知道|想问|问[我他她]|无所谓|管他/;

export const questionHasItsMark: TextRule = {
  id: 'question-has-its-mark',
  find({ text, quoted }) {
    if (quoted || !/吗。|难道|岂|何不|何尝/.test(text)) return [];
    return matchesIn(text, asked).flatMap(({ index: begins, 0: run }) => {
      const index = begins + run.length - 1;
      const from = Math.max(...['。', '！', '？', '“'].map((mark) => text.lastIndexOf(mark, index - 1))) + 1;
      const sentence = text.slice(Math.max(from, index - 40), index);
      // 他问我来吗。 tells of a question.
      if (indirect.test(sentence) && !/^你/.test(sentence)) return [];
      return [{ start: index, end: index + 1, hint: `${text.slice(Math.max(0, index - 3), index)}？` }];
    });
  },
  examples: {
    wrong: [
      { text: '桥修好了吗。没有人说得清。', found: '。', count: 1 },
      { text: '难道没有别的路可走。大家都不说话。', found: '。', count: 1 },
    ],
    right: ['桥修好了吗？没有人说得清。', '他不知道桥修好了没有。', '他问我桥修好了吗。', '难道没有别的路？'],
  },
};
