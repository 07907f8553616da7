// A question ends with ？ (GB/T 15834—2011, 4.2): 你来吗。 难道没有人来。 怎么办呢。 are questions with a full stop, and so is one that
// stands among questions. An indirect question (不知道他来了没有) has none; 呢 alone may be a statement.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const asked =
  /(?:吗(?<=[\u4e00-\u9fff]吗)|(?:难道|岂不是|何不|何尝不)(?<=(?:^|[。！？；，“])(?:难道|岂不是|何不|何尝不))[^。！？；“”]{2,30}[^。！？；“”吗])。/g;
/** 这还有什么意义。 又怎么办呢。 “你是谁。” */
const rhetorical =
  /(?:(?<!没)(?:还|又|能|会)有(?:什么|何)(?:意义|意思|用处?|价值|必要|可说|区别|两样|办法|理由|好处|好怕|好说|资格|关系|可怕)的?|(?:为什么|怎么|谁|什么|哪[里儿]|何必|如何|何处|几时)[^。！？，；“”]{0,16}呢|(?<=“)(?:你们?|您)(?:[^“”。！？，]{0,6}(?:是谁|去哪[里儿]?|在哪[里儿]|怎么了|怎么办|贵姓|叫什么(?:名字)?|[要想]干什么|多大(?:年纪|岁数)?了?|几岁了?)))。/g;
/** Words that ask. 什么都, 谁也 do not. */
const asks =
  /(?:什么|谁(?![都也])|哪[里儿个些]?|怎么?样?|如何|多少|几[个岁点年时]|是否|何[时处人]|有没有|([\u4e00-\u9fff])不\1|没有$|吗$)/;
const notAsking = /[都也]|什么的|不知|不论|无论|不管|任何|随便|答|回答|说|因为|就是/;
const indirect = /不知道?|知道|想问|问[我他她]|无所谓|管他|不论|无论|不管/;
/** So long a sentence among questions may be anything. */
const longest = 18;

/** 。 of short sentences that ask, between two questions or among those that 问题： announces. */
function amongQuestions(text: string): number[] {
  const first = text.indexOf('？');
  if (first < 0 || text.indexOf('。', first) < 0) return [];
  const found: number[] = [];
  const sentences = matchesIn(text, /[^。！？]*[。！？][”’]?/g);
  let announced = false;
  sentences.forEach(({ index, 0: sentence }, i) => {
    if (/问题[^。！？“”]{0,6}：[^。！？“”]{2,40}？$/.test(sentence)) announced = true;
    else if (!sentence.endsWith('？') && !sentence.endsWith('。')) announced = false;
    if (!sentence.endsWith('。')) return;
    const words = sentence.slice(0, -1);
    const before = sentences[i - 1]?.[0] ?? '';
    const after = sentences[i + 1]?.[0] ?? '';
    const isAmong = before.endsWith('？') && (announced || after.endsWith('？'));
    if (
      isAmong &&
      words.length <= longest &&
      asks.test(words) &&
      !notAsking.test(words.replace(/谁说了?算/, '谁')) &&
      !/[“”]/.test(words)
    )
      found.push(index + sentence.length - 1);
    else announced = false;
  });
  return found;
}

export const questionHasItsMark: TextRule = {
  id: 'question-has-its-mark',
  find({ text, quoted }) {
    if (quoted) return [];
    const found = new Map<number, TextFinding>();
    const say = (index: number) =>
      found.set(index, { start: index, end: index + 1, hint: `${text.slice(Math.max(0, index - 3), index)}？` });
    for (const index of amongQuestions(text)) say(index);
    const patterns = [
      /吗。|难道|岂|何不|何尝/.test(text) && asked,
      /呢。|[还又能会]有[什何]|“[你您]/.test(text) && rhetorical,
    ];
    for (const pattern of patterns) {
      if (!pattern) continue;
      for (const { index: begins, 0: run } of matchesIn(text, pattern)) {
        const index = begins + run.length - 1;
        const from = Math.max(...['。', '！', '？', '“'].map((mark) => text.lastIndexOf(mark, index - 1))) + 1;
        const sentence = text.slice(Math.max(from, index - 40), index);
        // 他问我来吗。 tells of a question.
        if (indirect.test(sentence) && !/^你/.test(sentence)) continue;
        say(index);
      }
    }
    return [...found.values()];
  },
  examples: {
    wrong: [
      { text: '桥修好了吗。没有人说得清。', found: '。', count: 1 },
      { text: '难道没有别的路可走。大家都不说话。', found: '。', count: 1 },
      { text: '他只问三个问题：桥修好没有？船从哪里来？谁付钱。镇长答不上来。', found: '。', count: 1 },
      { text: '鱼卖完没有？明天怎么办。后天还来不来？没有人说。', found: '。', count: 1 },
      { text: '人都走了，桥还有什么用处。他坐下来。', found: '。', count: 1 },
      { text: '这可怎么办呢。“你是谁。”他问。', found: '。', count: 2 },
    ],
    right: [
      '桥修好了吗？没有人说得清。',
      '他不知道桥修好了没有。',
      '他问我桥修好了吗。',
      '难道没有别的路？',
      '鱼卖完没有？没有人知道。明天还来不来？谁也说不准。',
      '去哪里？他说哪里都行。去做什么？不知道。',
      '他想着心事呢。谁来谁付钱。',
    ],
  },
};
