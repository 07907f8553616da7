// Two neighbouring characters typed in the wrong order: 三中会全, 工作员人, 义意. Found where the characters make no word as they
// stand and a common one, of two or four characters, the other way round; what belongs to a word on either side is let be.
import type { TextFinding, TextRule } from '../../rule.ts';
import { isHanCode, lexicon } from '../slips/lexicon.ts';

/** Classes from which a word of four characters, and one of two, is surely meant. */
const commonFour = 4;
const commonTwo = 14;
/** Characters met oftener than this stand alone. */
const alone = 14;
const numeral = /[一二三四五六七八九十百千万两几](?!中)/;

/** A word of four characters whose first two, or last two, are turned: the word. */
function turnedFour(text: string, at: number): string | undefined {
  const words = lexicon();
  const code = (i: number) => text.charCodeAt(i);
  for (let i = at; i < at + 4; i++) if (!isHanCode(code(i))) return undefined;
  const [a, b, c, d] = [code(at), code(at + 1), code(at + 2), code(at + 3)];
  const first = a !== b && words.two(a, b) === 0 && words.four(b, a, c, d) >= commonFour;
  const last = c !== d && words.two(c, d) === 0 && words.four(a, b, d, c) >= commonFour;
  if (!first && !last) return undefined;
  // 很大|一部分: a word with what stands beside it.
  const [before, after] = [code(at - 1), code(at + 4)];
  if (first && isHanCode(before) && words.two(before, a) > 0) return undefined;
  if (last && isHanCode(after) && words.two(d, after) > 0) return undefined;
  if (words.four(a, b, c, d) > 0 || words.three(a, b, c) > 0 || words.three(b, c, d) > 0) return undefined;
  const run = text.slice(at, at + 4);
  if (numeral.test(run)) return undefined;
  return first ? run[1]! + run[0]! + run.slice(2) : run.slice(0, 2) + run[3]! + run[2]!;
}

/** Two characters that make a very common word the other way round, and nothing as they stand. */
function turnedTwo(text: string, at: number): string | undefined {
  const words = lexicon();
  const code = (i: number) => text.charCodeAt(i);
  const [x, y] = [code(at), code(at + 1)];
  if (x === y || !isHanCode(y) || words.two(y, x) < commonTwo || words.two(x, y) > 0) return undefined;
  if (words.one(x) > alone || words.one(y) > alone) return undefined;
  const [p, pp, q, qq] = [code(at - 1), code(at - 2), code(at + 2), code(at + 3)];
  const [hp, hq] = [isHanCode(p), isHanCode(q)];
  if ((hp && words.two(p, x) > 0) || (hq && words.two(y, q) > 0)) return undefined;
  if (hp && (words.three(p, x, y) > 0 || (isHanCode(pp) && words.three(pp, p, x) > 0))) return undefined;
  if (hq && (words.three(x, y, q) > 0 || (isHanCode(qq) && words.three(y, q, qq) > 0))) return undefined;
  return text[at + 1]! + text[at]!;
}

export const charactersInOrder: TextRule = {
  id: 'characters-in-order',
  reads: ['paragraph', 'item', 'note'],
  find({ text, quoted }) {
    if (quoted) return [];
    const findings: TextFinding[] = [];
    for (let at = 0; at + 1 < text.length; at++) {
      if (!isHanCode(text.charCodeAt(at))) continue;
      const four = turnedFour(text, at);
      const word = four ?? turnedTwo(text, at);
      if (word === undefined) continue;
      const end = at + word.length;
      if (!findings.some((other) => at < other.end)) findings.push({ start: at, end, hint: word });
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '渡口有六千多名工作员人，没有一个会划船。', found: '工作员人', count: 1 },
      { text: '这样的规矩到底有什么义意？', found: '义意', count: 1 },
    ],
    right: [
      '渡口有六千多名工作人员，这样的规矩有什么意义？',
      '很大一部分人走了，六十七岁的船工还在。',
      '学会了划船的学生会划船，会员人数不多。',
    ],
  },
};
