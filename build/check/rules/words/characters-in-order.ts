// Two neighbouring characters typed in the wrong order: 三中会全, 工作员人, 义意. Found where the characters make no word as they
// stand and a common one, of two or four characters, the other way round; what belongs to a word on either side is let be.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';
import { isHanCode, type Lexicon, lexicon } from '../slips/lexicon.ts';
import { hashClosed, hashOn, wordPairs } from '../slips/word-pairs.ts';
import { particlesOutOfOrder } from './particles-in-order.ts';

/** Classes from which a word of four characters, and one of two, is surely meant. */
const commonFour = 4;
const commonTwo = 14;
/** Of two that stand side by side nowhere else, so much is enough. */
const commonApart = 11;
/** Characters met oftener than this stand alone. */
const alone = 14;
const numeral = /[一二三四五六七八九十百千万两几](?!中)/;

/** A word of four characters around two that are turned, at its beginning (`lead` 0) or its end (2): the word. */
function turnedFour(words: Lexicon, text: string, at: number, lead: 0 | 2): string | undefined {
  const start = at - lead;
  if (start < 0) return undefined;
  const a = text.charCodeAt(start);
  const b = text.charCodeAt(start + 1);
  const c = text.charCodeAt(start + 2);
  const d = text.charCodeAt(start + 3);
  if (!isHanCode(lead ? a : c) || !isHanCode(lead ? b : d)) return undefined;
  // Most are no word's end: that is asked first, for it is answered soonest.
  if (!(lead ? words.ends(d, c) && words.begins(a, b) : words.ends(c, d) && words.begins(b, a))) return undefined;
  if ((lead ? words.four(a, b, d, c) : words.four(b, a, c, d)) < commonFour) return undefined;
  // 很大|一部分: a word with what stands beside it.
  const beside = text.charCodeAt(lead ? start + 4 : start - 1);
  if (isHanCode(beside) && (lead ? words.two(d, beside) : words.two(beside, a)) > 0) return undefined;
  if (words.four(a, b, c, d) > 0 || words.three(a, b, c) > 0 || words.three(b, c, d) > 0) return undefined;
  const run = text.slice(start, start + 4);
  if (numeral.test(run)) return undefined;
  return lead ? run.slice(0, 2) + run[3]! + run[2]! : run[1]! + run[0]! + run.slice(2);
}

/** Whether two characters are known to stand side by side. */
const isEverBeside = (x: number, y: number): boolean =>
  wordPairs().beside(hashClosed(hashOn(0, x)), hashClosed(hashOn(0, y))) > 0;

/** 同种一: the numeral stands before what it counts. */
const numeralLast = /[同另]种(?=一\p{Script=Han})/gu;

/** Two characters that make a very common word the other way round, and nothing as they stand. */
function turnedTwo(words: Lexicon, text: string, at: number, x: number, y: number): boolean {
  if (
    words.two(y, x) < commonApart ||
    (words.two(y, x) < commonTwo && isEverBeside(x, y)) ||
    words.one(x) > alone ||
    words.one(y) > alone
  )
    return false;
  const code = (i: number) => text.charCodeAt(i);
  const [p, pp, q, qq] = [code(at - 1), code(at - 2), code(at + 2), code(at + 3)];
  const [hp, hq] = [isHanCode(p), isHanCode(q)];
  // 把卵|产在叶下: an object, then what is done with it.
  if (hp && /[把将被让使]/.test(text[at - 1]!)) return false;
  // 卵产在叶下; 一本本编着号; 全年运客1260万人: a verb, with what it has done or carries.
  if (/[在于到进着了过\d]/.test(text[at + 2] ?? '')) return false;
  if ((hp && words.two(p, x) > 0) || (hq && words.two(y, q) > 0)) return false;
  if (hp && (words.three(p, x, y) > 0 || (isHanCode(pp) && words.three(pp, p, x) > 0))) return false;
  return !(hq && (words.three(x, y, q) > 0 || (isHanCode(qq) && words.three(y, q, qq) > 0)));
}

export const charactersInOrder: TextRule = {
  id: 'characters-in-order',
  reads: ['paragraph', 'item', 'note'],
  find({ text, quoted }) {
    if (quoted) return [];
    const words = lexicon();
    const findings: TextFinding[] = [];
    const say = (start: number, hint: string) => {
      if (start >= (findings.at(-1)?.end ?? 0)) findings.push({ start, end: start + hint.length, hint });
    };
    for (let at = 0; at + 1 < text.length; at++) {
      const x = text.charCodeAt(at);
      const y = text.charCodeAt(at + 1);
      // Two that are a word as they stand are turned nowhere.
      if (!isHanCode(x) || !isHanCode(y) || x === y || words.two(x, y) > 0) continue;
      const ended = turnedFour(words, text, at, 2);
      const begun = ended ? undefined : turnedFour(words, text, at, 0);
      if (ended) say(at - 2, ended);
      else if (begun) say(at, begun);
      else if (turnedTwo(words, text, at, x, y)) say(at, text[at + 1]! + text[at]!);
    }
    for (const { index, 0: pair } of matchesIn(text, numeralLast))
      findings.push({ start: index, end: index + 3, hint: `${pair[0]}一${pair[1]}` });
    for (const turned of particlesOutOfOrder(text))
      if (!findings.some(({ start, end }) => start < turned.end && turned.start < end)) findings.push(turned);
    return findings.sort((a, b) => a.start - b.start);
  },
  examples: {
    wrong: [
      { text: '渡口有六千多名工作员人，没有一个会划船。', found: '工作员人', count: 1 },
      { text: '这样的规矩到底有什么义意？', found: '义意', count: 1 },
      { text: '镇长提两个了条件，老周打开大了门，桌上放一着本账。', count: 3 },
      { text: '钱都花书在上，他账本把交给镇长，船跑很得快，慢地慢走了。', count: 4 },
      { text: '他背孩着子坐船着过河，河边的渡口于建1952年，这是我的们。', count: 4 },
      { text: '他吃了完饭，看了到一只船，一句也话没说，大家同不意。', count: 4 },
      { text: '租金不发按货额算，这批竹器也搬被出了桥头。', count: 1 },
      { text: '竟究谁对，要看同种一办法管不管用。', found: '竟究', count: 2 },
    ],
    right: [
      '渡口有六千多名工作人员，这样的规矩有什么意义？',
      '很大一部分人走了，六十七岁的船工还在。',
      '打开大门，提了两个条件，桌上放着一本账，书在上，笔在下，一把火把放在桥头，拖把交给他。',
      '他走进开了门的屋子，说话算了数，有三个了不起的船工，一着棋错，下一着怎么走？',
      '船着火了，门着了火，他同不同意、知不知道都不要紧，应他的要求，如他果然来了。',
      '摊租不按发货额算，他不从正门走，也不被人看好，先由镇长说，都把钱拿来，不按时到。',
      '学会了划船的学生会划船，会员人数不多。',
    ],
  },
};
