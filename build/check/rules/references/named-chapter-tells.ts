// A chapter that is said to tell of something tells of it: 第二章写到的《吊装计算书》, where only the fourth names that paper; 第五章写戏班，第五章写渡轮,
// where one chapter is given two subjects. Only where the book has the words in another chapter, and none of them in the one named.
// Chapters of other works and of what is not there yet are passed over.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { chineseNumeral } from '../../../resolve/numerals.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { pairsOf } from '../consistency/told-again.ts';
import { ownMentions, placeOfMention, type Standing } from './reading/all.ts';
import { type Chapters, chaptersOf } from './reading/chapters.ts';

const files = {
  '02.md': '# 渡口\n\n船工秦志远写过《竹篙谱》，竹篙谱只有三页。\n',
  '03.md': '# 石桥\n\n石桥有七孔，石匠姓罗，石桥修了三年。\n',
};
const facts = { matter: { body: ['01.md', '02.md', '03.md'] } };

export const namedChapterTells: Rule = {
  id: 'named-chapter-tells',
  check(book, _survey, prose) {
    const chapters = chaptersOf(book);
    const mentions = ownMentions(book, prose).filter(({ kind, number }) => kind === 'chapter' && /^\d+$/.test(number));
    if (mentions.length === 0 || chapters.last < 3) return [];
    const words = wordsOf(prose, chapters);
    const twice = toldTwice(mentions);
    return mentions.flatMap((mention): Diagnostic[] => {
      const place = placeOfMention(mention);
      const { typed } = mention;
      if (twice.has(mention)) {
        const reason = `同一句里已经说过“${typed}”写的是别的`;
        return [
          diagnostic('named-chapter-tells', place, {
            typed,
            reason,
            reasonEn: `the same sentence gives ${typed} another subject`,
          }),
        ];
      }
      const turn = wrongTurn(mention, chapters);
      if (turn) return [diagnostic('named-chapter-tells', place, { typed, ...turn })];
      const other = tellsOf(mention, chapters, words);
      if (!other) return [];
      const values = {
        typed,
        reason: `“${other.what}”在第${chineseNumeral(other.chapter)}章，不在这一章`,
        reasonEn: `“${other.what}” stands in chapter ${other.chapter}, not in this one`,
      };
      return [diagnostic('named-chapter-tells', place, values)];
    });
  },
  examples: {
    wrong: [
      { text: '第三章写到的那本《竹篙谱》还在。', facts, files, found: '第三章', count: 1 },
      { text: '第二章写石桥和石匠，读者不妨先看。', facts, files, found: '第二章', count: 1 },
      { text: '第二章写渡口，第二章写石桥。', facts, files, found: '第二章', count: 1 },
      {
        text: '集市在河湾。',
        facts,
        files: { ...files, '03.md': '# 石桥\n\n石桥有七孔，渡口的事留到第二章去讲。\n' },
        count: 1,
      },
      { text: '第三章已经讲过石桥。', facts, files, found: '第三章', count: 1 },
    ],
    right: [
      { text: '第二章写到的那本《竹篙谱》还在，第三章写石桥和石匠。', facts, files },
      { text: '第二章写渡口，第三章写石桥，也讲集市的来历。', facts, files },
      { text: '第二章写渡口的船工，第二章里也说到竹篙，第三章还要细讲石桥。', facts, files },
    ],
  },
};

/** 写, 讲, 说到: what a chapter does. */
const verb = '(?:写|讲|说|谈|叙述|记述|论述|介绍|讨论|提|记|说明|描写|回顾|分析)(?:到|过|的是|了)?的?';
const subject = new RegExp(`^(?:里|中|则|又|再|就|已经?|将|主要|专门|集中)*(${verb}|的|里那|中那)`, 'u');
const subjectOnly = new RegExp(`^(?:则|又|再|主要|专门|集中)?${verb}`, 'u');

/** Mentions of a chapter that the same sentence has given another subject already. */
function toldTwice(mentions: readonly Standing[]): ReadonlySet<Standing> {
  const twice = new Set<Standing>();
  for (const [i, one] of mentions.entries()) {
    const before = mentions[i - 1];
    if (!before || before.passage !== one.passage || before.number !== one.number) continue;
    const { text } = one.passage;
    const between = text.slice(before.end, one.start);
    const isTold = ({ end }: Standing) => subjectOnly.test(text.slice(end));
    // 第二章讲来历，……。 第二章还讲: a list gives each its own.
    if (!/[。！？]/.test(between) && /[，、；]$/.test(between) && isTold(before) && isTold(one)) twice.add(one);
  }
  return twice;
}

/** 留到第四章去讲, 第四章还要细讲: what comes later. 第二章已经讲过: what has been told. */
const laterBefore = /(?:留到|留待|等到|要到|且待|将在|会在|放在|放到)$/u;
const laterAfter =
  /^(?:里|中)?(?:(?:还|再|才|将|会|要|就)(?:要|会|再|将)?(?:详?细|专门|具体|单独|仔细)?(?:地)?(?:讲|说|谈|写|介绍|讨论|叙述|说明|分析|交代|提到)|(?:再|去)(?:讲|说|谈))(?!过)/u;
const toldAfter = /^(?:里|中)?(?:已经?|早已|就已)?(?:经)?(?:讲|说|谈|写|提到|介绍|讨论|分析|交代|见|叙述)过/u;

/** A chapter that is said to come and has gone by, or is said to have been and is to come. */
function wrongTurn(
  { passage, start, end, number }: Standing,
  chapters: Chapters,
): { reason: string; reasonEn: string } | undefined {
  const [own, named] = [chapters.numberOf(passage.section), Number(number)];
  if (own === undefined || named === own) return undefined;
  const [before, after] = [passage.text.slice(Math.max(0, start - 4), start), passage.text.slice(end)];
  if (named < own && (laterBefore.test(before) || laterAfter.test(after)))
    return { reason: '说的是后文，这一章却在前面', reasonEn: 'speaks of what is to come, and that chapter is behind' };
  if (named > own && toldAfter.test(after) && !laterBefore.test(before))
    return {
      reason: '说的是前文，这一章却在后面',
      reasonEn: 'speaks of what was told, and that chapter is yet to come',
    };
  return undefined;
}

/** How often each pair of characters stands in each chapter, and the text of each. */
interface Words {
  pairs: ReadonlyMap<number, ReadonlyMap<number, number>>;
  texts: ReadonlyMap<number, string>;
}

function wordsOf(prose: Prose, chapters: Chapters): Words {
  const pairs = new Map<number, Map<number, number>>();
  const parts = new Map<number, string[]>();
  for (const { section, text } of prose.passages) {
    const chapter = chapters.numberOf(section);
    if (chapter === undefined) continue;
    const list = parts.get(chapter);
    if (list) list.push(text);
    else parts.set(chapter, [text]);
    const own = pairs.get(chapter) ?? new Map<number, number>();
    pairs.set(chapter, own);
    for (const pair of pairsOf(text, 0, text.length)) own.set(pair, (own.get(pair) ?? 0) + 1);
  }
  return { pairs, texts: new Map([...parts].map(([chapter, texts]) => [chapter, texts.join('\n')])) };
}

const longest = 24;
const named = /《[^《》]{2,30}》|“[^“”]{2,20}”/u;
const times = 2;

/** The chapter that has what a mention says of another, and what that is. */
function tellsOf(mention: Standing, chapters: Chapters, words: Words): { what: string; chapter: number } | undefined {
  const { passage, end, number } = mention;
  const [own, wanted] = [chapters.numberOf(passage.section), Number(number)];
  const text = passage.text.slice(end, end + 2 * longest);
  const opening = subject.exec(text);
  if (!opening || own === wanted || !words.texts.has(wanted)) return undefined;
  const phrase = /^[^，。；！？：]*/.exec(text.slice(opening[0].length))![0].slice(0, longest);
  const others = [...words.texts.keys()].filter((chapter) => chapter !== own && chapter !== wanted);
  const name = named.exec(phrase)?.[0];
  if (name !== undefined) {
    const inner = name.slice(1, -1);
    if (words.texts.get(wanted)!.includes(inner)) return undefined;
    const chapter = others.find((one) => words.texts.get(one)!.includes(name));
    return chapter === undefined ? undefined : { what: name, chapter };
  }
  const pairs = [...pairsOf(phrase, 0, phrase.length)];
  if (pairs.length === 0 || pairs.some((pair) => words.pairs.get(wanted)!.has(pair))) return undefined;
  // 石桥 three times in one chapter, and 石匠 too.
  const tellers = others.filter((chapter) => {
    const counts = pairs.map((pair) => words.pairs.get(chapter)!.get(pair) ?? 0);
    return counts.filter((count) => count > 0).length >= 2 || Math.max(...counts) > times;
  });
  return tellers.length === 1 ? { what: phrase, chapter: tellers[0]! } : undefined;
}
