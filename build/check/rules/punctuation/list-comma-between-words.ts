// 、 stands between words of a row (GB/T 15834—2011, 4.5.1); before a predicate or a word that joins sentences it stands for a
// comma or a full stop. Found by the word after it: 都, 也, 却, 已经, 但, 因此, 比如 … What describes a noun may be a row all the same.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';
import { lexicon } from '../slips/lexicon.ts';

/** Words that begin a sentence or a clause of their own. */
const joins =
  '如果|要是|虽然|尽管|即使|哪怕|只要|除非|不然|否则|没有就|不行就|没想到|谁知|反正|然而|因此|因而|所以(?!然)|于是|例如|比如|譬如|可是|不过|况且|总之|另外|此外|其次|同时，|首先，|最后，|现在，|后来，|当时，';
/** What begins a predicate, or the second half of a sentence. */
const predicate = '都|也|却|便|就|已经|但|并且|而且';
const after = new RegExp(`、(?<=[\\u4e00-\\u9fff”》）A-Za-z0-9]、)(${joins}|${predicate})`, 'g');
/** 你要是不怕冷、就跟我来: after 了 and one more character, a clause that says what became of it. */
const clause =
  /了[\u4e00-\u9fff]?、(?=[^，。、；：“”]{2,14}(?:已经|早已|早就|才|便|却|就)[^，。、；：“”]{1,16}[，。；！])/g;
/** Words that begin with the characters of predicates. */
const words =
  /^(?:都[市城督会江匀昌兰护灵]|也[许门]|便[宜利民捷衣携装士条秘]|就[业职地近餐医读诊任座绪寝]|但[丁书凡是]?$)/;

export const listCommaBetweenWords: TextRule = {
  id: 'list-comma-between-words',
  find({ text }) {
    if (!text.includes('、')) return [];
    const found = matchesIn(text, after).flatMap(({ index, 1: next }) => {
      const rest = text.slice(index + 1, index + 40);
      const segment = /^[^，。、；：！？…—]*/.exec(rest)![0];
      if (next!.length === 1 && isWord(rest)) return [];
      // 密切相关、但…的条理: what describes a noun is a row; 者 and 的 at its end show it.
      if (/^(?:都|也|却|便|就|已经|但|并且|而且)$/.test(next!) && /[的者]/.test(segment)) return [];
      // 就…问题进行: a preposition.
      if (next === '就' && /问题|事宜|方面|缺陷|情况|内容/.test(segment)) return [];
      if (segment.length <= next!.length) return next!.endsWith('，') ? [place(text, index, next!)] : [];
      return [place(text, index, next!)];
    });
    for (const { index, 0: run } of text.includes('了') ? matchesIn(text, clause) : []) {
      const at = index + run.length - 1;
      if (!found.some(({ start }) => start === at)) found.push(place(text, at, text.slice(at + 1, at + 5)));
    }
    return found;
  },
  examples: {
    wrong: [
      { text: '桥修好以后，赶集的、卖菜的、都从桥上走。', found: '、都', count: 1 },
      { text: '水位退了、比如去年，码头就露出来。', found: '、比如' },
      { text: '自家晒的最香、没有就买桥头的。', found: '、没有就' },
      { text: '他不扛了、就坐在桥头抽烟。', found: '、就' },
      { text: '铁锅过了火、鱼皮已经焦了。', found: '、鱼皮已经' },
    ],
    right: [
      '赶集的、卖菜的都从桥上走。',
      '镇里有集市、都市里有商场，也有便宜、便捷的渡船。',
      '与集市关系密切、但不在镇上的人家。',
      '他们及时、就地处理，并就摊位、就业问题谈了一天。',
    ],
  },
};

const place = (text: string, at: number, next: string) => ({
  start: at,
  end: at + 1 + next.replace('，', '').length,
  values: { text: next.replace('，', '') },
  hint: `${text.slice(Math.max(0, at - 3), at)}，${next}`,
});

/** 都市, 便宜: the character begins a word of the row. */
function isWord(rest: string): boolean {
  if (words.test(rest)) return true;
  const [a, b] = [rest.charCodeAt(0), rest.charCodeAt(1)];
  return lexicon().two(a, b) > 0 && !/^(?:都[是有在会要能]|也[是有要会能就]|就[是要会能]|却[是]|便[是会要])/.test(rest);
}
