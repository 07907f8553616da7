// A colon's reach ends with its sentence, and one does not stand in another's (GB/T 15834—2011, 4.7.3.3). A query: speech
// and lists often need it.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const sentence = /[^。！？；\n]+/g;
const inMarks = /“[^”\n]{0,400}”|‘[^’\n]{0,400}’|（[^（）\n]{0,400}）|《[^》\n]{0,100}》|「[^」\n]{0,400}」/g;

export const oneColonPerSentence: TextRule = {
  id: 'one-colon-per-sentence',
  reads: ['paragraph'],
  find(passage) {
    const { text } = passage;
    const first = text.indexOf('：');
    if (first < 0 || text.indexOf('：', first + 1) < 0) return [];
    // A quotation's own colons are its own: as long, but blank.
    const plain = text.replace(inMarks, (inner) => '　'.repeat(inner.length));
    return matchesIn(plain, sentence).flatMap(({ index, 0: words }) => {
      const colon = words.indexOf('：');
      const second = words.indexOf('：', colon + 1);
      if (
        colon < 0 ||
        second < 0 ||
        (second - colon < 4 && !/^[\u4e00-\u9fff]{2,3}$/.test(words.slice(colon + 1, second))) ||
        /[“\ufffc　A-Za-z]/.test(words[second + 1] ?? '')
      )
        return [];
      // 地址：… 电话：… is a form, not a sentence.
      if (/[\s　]/.test(words.slice(colon, second))) return [];
      return { start: index + second, end: index + second + 1 };
    });
  },
  examples: {
    wrong: [
      { text: '规矩如下：有三：早到、不争、不欠。', found: '：' },
      { text: '他说明了理由：原因有二：人太多，路太窄。', found: '：' },
    ],
    right: ['他说明了理由：原因有二，人太多，路太窄。', '他说：“原因有二：人太多，路太窄。”', '地址：河湾 电话：八八'],
  },
};
