// A sentence said again within the next two, in nearly the same words: a leftover of revision. What is quoted, asked or cried
// out, and short sentences, are repeated on purpose. Must not look beyond the paragraph: the rules of consistency do.
import type { TextFinding, TextRule } from '../../rule.ts';

/** Shorter sentences are refrains more often than leftovers, in characters of Han. */
const shortest = 8;
/** So much of the longer sentence must be the shorter one. */
const leastShared = 0.6;
/** So many characters of Han in a row are not said again by chance. */
const sure = 12;
/** Characters that may differ at one end of the shorter. */
const free = 2;
const reach = 2;

interface Sentence {
  start: number;
  end: number;
  han: string;
}

function sentencesOf(text: string): Sentence[] {
  // With its stop left to choice the pattern takes a text without stops whole, once: linear time.
  return [...text.matchAll(/[^。！？!?\n]+[。！？!?\n]?/g)].flatMap(({ 0: written, index }) => {
    if (!written.endsWith('。')) return [];
    const han = written.replace(/[^\p{Script=Han}\d]/gu, '');
    const lead = written.length - written.trimStart().length;
    return { start: index + lead, end: index + written.length, han };
  });
}

/** The one sentence is the other but for words before or after it. */
function isAgain(first: Sentence, second: Sentence): boolean {
  const [short, long] = first.han.length <= second.han.length ? [first, second] : [second, first];
  if (short.han.length < shortest) return false;
  // What ended a longer sentence stands again by itself.
  if (short === second && long.han.endsWith(short.han)) return true;
  if (short === second && short.han.length >= sure && long.han.includes(short.han)) return true;
  if (short.han.length < long.han.length * leastShared) return false;
  // 规模超过8, 规模超过12: told alike of different things.
  if (digitsOf(first.han) !== digitsOf(second.han)) return false;
  return long.han.includes(short.han.slice(free)) || long.han.includes(short.han.slice(0, -free));
}

const digitsOf = (han: string) => (han.match(/\d+/g) ?? []).join();

/** A quotation is looked for so far back. */
const furthest = 1000;

/** Whether a quotation that began before is still open. */
function isInQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - furthest), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

export const sentenceNotSaidTwice: TextRule = {
  id: 'sentence-not-said-twice',
  reads: ['paragraph', 'item', 'note'],
  find(passage): TextFinding[] {
    if (passage.quoted) return [];
    const sentences = sentencesOf(passage.text);
    return sentences.flatMap((sentence, i) => {
      const written = passage.text.slice(sentence.start, sentence.end);
      if (/[“”‘’]/.test(written) || isInQuotation(passage.text, sentence.start)) return [];
      const before = sentences.slice(Math.max(0, i - reach), i).find((one) => isAgain(one, sentence));
      if (!before) return [];
      const [start, end] = [sentence.start, sentence.end];
      return [{ start, end, values: { first: passage.text.slice(before.start, before.end).slice(0, 30) } }];
    });
  },
  examples: {
    wrong: [
      { text: '集市散了，人也走了。集市散了，人也走了。天黑了。', count: 1 },
      {
        text: '渡口的船工一辈子没有离开过河湾。其实大多数渡口的船工一辈子没有离开过河湾。我见过一个。',
        count: 1,
      },
      {
        text: '要说的是，这条旧规矩不能搬到别的渡口去。那里水急，它才显得可靠。这条旧规矩不能搬到别的渡口去。',
        count: 1,
      },
      { text: '集市的规矩是老人们定下来的。谁来得早谁占好摊位。集市的规矩是老人们定下来的。', count: 1 },
    ],
    right: [
      '渡口的船工一辈子没有离开过河湾。集市的摊主大多到过县城。',
      '他不走。他不走。他就是不走。',
      '1958年全村一共收了茶叶三百担。1959年全村一共收了茶叶五百担。',
      '船工喊：“把缆绳系到柳树上去啊！”他又喊：“把缆绳系到柳树上去啊！”',
    ],
  },
};
