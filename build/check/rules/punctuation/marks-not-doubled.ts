// Two points never stand together (，， 。。 ，。 、，): one was left over when the sentence was changed. Safe to mend only
// where both are the same.
import { matchesIn } from '../../prose/matches.ts';
import { offsetOf, type Passage } from '../../prose/passage.ts';
import type { TextRule } from '../../rule.ts';

const doubled =
  /[，。、；：]{2,}|[？！][，。、；：]+|[，、；：。][？！]|(?<=[\u3400-\u9fff”》）])[,;][，。、；：](?![-)])|(?<=[\u3400-\u9fff”》）])[，。、；：？！][,.;](?![.\dA-Za-z_-])|(?<=[\u3400-\u9fff])\.。|。）。|(?<=[\u3400-\u9fff])[!?][！？]|，[ \u3000]，/g;

/** A stretch as the file has it, with what the passage leaves out. */
const sourceOf = (passage: Passage, start: number, end: number) =>
  passage.source.text.slice(offsetOf(passage, start), offsetOf(passage, end - 1) + 1).slice(0, 2000);

export const marksNotDoubled: TextRule = {
  id: 'marks-not-doubled',
  find: (passage) => {
    const { text } = passage;
    return matchesIn(text, doubled).flatMap(({ index, 0: run }) => {
      // Text that an editor's mark takes out stands between them: {--…--}
      if (/\{/.test(sourceOf(passage, index, index + run.length))) return [];
      // The title of a link or a book ends as it ends.
      if (/^[？！]/.test(run) && passage.coverings.some((over) => over.end === index + 1)) return [];
      // 。。。 was meant as …… : another rule's.
      if (/^。{3,}$/.test(run)) return [];
      const start = index;
      const end = index + run.length;
      if (/^(.)\1+$/.test(run)) return { start, end, values: { mark: run }, fix: run[0]! };
      if (run === '。）。') return { start, end, values: { mark: run }, hint: '）。' };
      const strongest = [...run].find((mark) => '。？！'.includes(mark)) ?? run[0]!;
      // Marks that are being spoken of: “，、；” are the points.
      if ((run.length > 2 && !run.includes(' ')) || start === 0 || /[^\p{L}\p{N}”’）》\ufffc]/u.test(text[start - 1]!))
        return [];
      return { start, end, values: { mark: run }, hint: strongest };
    });
  },
  examples: {
    wrong: [
      { text: '集市散了，，人也走了。', found: '，，', fixed: '集市散了，人也走了。' },
      { text: '集市散了，人也走了，。', found: '，。' },
      { text: '集市散了。。人也走了。', found: '。。', fixed: '集市散了。人也走了。' },
      { text: '鱼、，虾都卖完了。', found: '、，' },
      { text: '谁来了？。', found: '？。' },
      { text: '集市散了，,人也走了.。', found: '，,', count: 2 },
      { text: '集市散了（天黑了。）。', found: '。）。' },
    ],
    right: [
      '集市散了，人也走了。',
      '“，、；：”都是点号。',
      '他看着河水。。。',
      '集市散了，{--人也走了--}。',
      '。、》）·这几个点号不排在行首。',
    ],
  },
};
