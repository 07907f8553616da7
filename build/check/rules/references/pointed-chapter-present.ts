// 上一章, 下一章, 上一节, 下一节 name something that is there: the first chapter has none before it, the last none after. And
// 本章 is said in a chapter: a preface, an appendix, an afterword is none. An excerpt's neighbours may be elsewhere.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { isOfAnotherWork, quotedPositions } from './reading/context.ts';
import { headingsAbove, orderOf, turnOf } from './reading/order.ts';

const second = { matter: { body: ['01.md', '02.md'] } };
const files = { '02.md': '# 渡口\n\n渡口在下游。\n' };

export const pointedChapterPresent: Rule = {
  id: 'pointed-chapter-present',
  check(book, _survey, prose) {
    if (!book.facts.complete) return [];
    return prose.passages.flatMap((passage) => judge(book, passage));
  },
  examples: {
    wrong: [
      { text: '上一章说过河湾。', facts: second, files, found: '上一章', count: 1 },
      { text: '下一章再说河湾。', found: '下一章', count: 1 },
      { text: '## 米\n\n下一节说布。\n\n## 布\n\n下一节说盐。', found: '下一节', count: 1 },
      { text: '## 米\n\n上一节说过盐。\n\n## 布\n\n布贵。', found: '上一节', count: 1 },
      { text: '前文说过河湾。\n\n集市在河湾。', found: '前文', count: 1 },
      { text: '集市在河湾。\n\n后文还要说渡口。', found: '后文', count: 1 },
      {
        text: '集市。',
        facts: { matter: { front: ['00.md'], body: ['01.md'] } },
        files: { '00.md': '# 前言\n\n本章说明写作的缘起。\n' },
        count: 1,
      },
    ],
    right: [
      { text: '下一章说渡口，本章说集市。', facts: second, files },
      { text: '下一章说河湾。', facts: { complete: false } },
      '## 米\n\n下一节说布。\n\n### 新米\n\n下一节课，上一节车厢，下一章节。\n\n## 布\n\n上一节说过米。',
      '他说：“看下一章。”',
      '集市在河湾，后文还要说。\n\n前文说过河湾，最后一章没有。',
    ],
  },
};

const neighbour = /(上一?|前一?|下一?|后一?|本)(章|节)(?![程鱼法回节课车点约目日奏气拍骨竹链电油省能选肠支学段])/gu;

function judge(book: Book, passage: Passage): Diagnostic[] {
  const { kind, text } = passage;
  if (passage.quoted || kind === 'heading' || kind === 'caption' || kind === 'reference' || kind === 'verse') return [];
  if (!/[上下前后本]一?[章节]|[前后]文/u.test(text)) return [];
  const isQuoted = quotedPositions(text);
  const found = atTheEdges(book, passage, isQuoted);
  for (const match of matchesIn(text, neighbour)) {
    const [typed, way = '', what = ''] = match;
    const start = match.index;
    const end = start + typed.length;
    // 最后一章, 以上一章, 之前一章: words of their own.
    if (way !== '本' && /[最以之]$/u.test(text.slice(Math.max(0, start - 1), start))) continue;
    // 上章, 下节 without 一 are also ends of other words: 午后章, 以前节.
    if (
      way.length === 1 &&
      way !== '本' &&
      /\p{Script=Han}/u.test(text[start - 1] ?? '') &&
      !/[在见如]/u.test(text[start - 1]!)
    )
      continue;
    if (isQuoted(start) || isOfAnotherWork(passage, { start, end }, book.facts.title, false)) continue;
    const reason = missing(book, passage, way, what);
    if (reason)
      found.push(
        diagnostic('pointed-chapter-present', placeIn(passage, start, end), {
          typed,
          reason: reason.zh,
          reasonEn: reason.en,
        }),
      );
  }
  return found;
}

/** 后文 on the book's last lines, 前文 on its first. */
function atTheEdges(book: Book, passage: Passage, isQuoted: (at: number) => boolean): Diagnostic[] {
  const match = /后文(?=[将会还再另详的]|[^\p{Script=Han}])|前文(?=[已说提所讲曾的]|[^\p{Script=Han}])/u.exec(
    passage.text,
  );
  const here = match && turnOf(book, passage);
  if (!match || !here || isQuoted(match.index)) return [];
  const isBack = match[0] === '后文';
  const sections = orderOf(book).sections.filter(({ section, blocks }) => section.kind !== 'references' && blocks > 1);
  const edge = isBack ? sections.at(-1) : sections.find(({ section }) => section.kind !== 'imprint');
  if (here.section !== edge?.section || (isBack ? here.block < edge.blocks - 1 : here.block > 1)) return [];
  const reason = isBack
    ? { zh: '后面没有正文了', en: 'no text comes after' }
    : { zh: '前面还没有正文', en: 'no text comes before' };
  const values = { typed: match[0], reason: reason.zh, reasonEn: reason.en };
  return [diagnostic('pointed-chapter-present', placeIn(passage, match.index, match.index + match[0].length), values)];
}

const isApart = /^(?:前言|自?序|代序|序言|后记|跋|致谢|凡例|出版说明|附录)/u;

/** Why what is named is not there; undefined where it is. */
function missing(book: Book, passage: Passage, way: string, what: string): { zh: string; en: string } | undefined {
  const { section } = passage;
  if (!section) return undefined;
  const forward = /^[下后]/u.test(way);
  if (what === '章') {
    if (way === '本') {
      const apart = section.kind !== 'chapter' && isApart.test(section.title);
      return apart
        ? { zh: `这里是“${section.title}”，不是一章`, en: `this is “${section.title}”, no chapter` }
        : undefined;
    }
    if (section.kind !== 'chapter') return undefined;
    const chapters = book.sections.filter(({ kind }) => kind === 'chapter');
    const at = chapters.indexOf(section);
    if (at < 0 || chapters[at + (forward ? 1 : -1)]) return undefined;
    return forward
      ? { zh: '这已是最后一章', en: 'this is the last chapter' }
      : { zh: '这是第一章', en: 'this is the first chapter' };
  }
  if (way === '本' || section.kind !== 'chapter') return undefined;
  const here = turnOf(book, passage);
  const order = orderOf(book).section(section);
  if (!here || !order) return undefined;
  const inner = order.headings.filter(({ info }) => info.level >= 2);
  // Only where sections are numbered is it sure what a 节 is; a file that stands for one is not.
  if (!inner.some(({ info }) => info.printed !== '')) return undefined;
  if (forward) {
    const above = headingsAbove(order, here.turn);
    const deepest = Math.max(2, ...above.flatMap((heading) => heading?.info.level ?? 0));
    if (inner.some(({ turn, info }) => turn > here.turn && info.level <= deepest)) return undefined;
    return { zh: '这一章后面没有节了', en: 'no section of this chapter comes after' };
  }
  const own = headingsAbove(order, here.turn).findLast((heading) => heading !== undefined);
  if (inner.some(({ turn }) => turn < (own?.turn ?? 0))) return undefined;
  return { zh: '这一章前面没有节', en: 'no section of this chapter comes before' };
}
