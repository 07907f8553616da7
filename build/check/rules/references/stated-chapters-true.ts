// 全书共12章, 本书分为三篇, 本章共四节: as many as there are. Not of an excerpt, of other works, or of parts the book has none of.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { chineseNumeral } from '../../../resolve/numerals.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { isOfAnotherWork, quotedPositions } from './reading/context.ts';
import { digits, han, numeralValue } from './reading/numbers.ts';
import { orderOf } from './reading/order.ts';

const second = { matter: { body: ['01.md', '02.md'] } };
const files = { '02.md': '# 渡口\n\n渡口在下游。\n' };

export const statedChaptersTrue: Rule = {
  id: 'stated-chapters-true',
  check(book, _survey, prose) {
    if (!book.facts.complete) return [];
    return prose.passages.flatMap((passage) => judge(book, passage));
  },
  examples: {
    wrong: [
      { text: '全书共3章。', facts: second, files, found: '3章', count: 1 },
      { text: '本书正文分为十二章，附有图。', facts: second, files, found: '十二章', count: 1 },
      { text: '本书分为三篇。', found: '三篇', count: 1 },
      { text: '本章共三节。\n\n## 米\n\n米贵。\n\n## 布\n\n布贱。', found: '三节', count: 1 },
    ],
    right: [
      { text: '全书共2章，本书分两章，本书前一章说集市。', facts: second, files },
      { text: '《河工纪略》全书共12章；该书分为十章。', facts: second, files },
      { text: '全书共3章。', facts: { ...second, complete: false }, files },
      '本章共两节。\n\n## 米\n\n米贵。\n\n## 布\n\n布贱。',
      '本书分为三部分。本书有三部分读者。本章讲了三节课。本书有一章，专说河湾。',
    ],
  },
};

const stated = new RegExp(
  `(全书|本书|本章)(?:的?正文)?(?:一?共|总共|由|包[括含]|计)?(?:有|分为?|分成|划分为|设)?(?:上下)?[ \\u3000]?(${digits}|${han}|两)[ \\u3000]?(?:个|大)?(章|篇|编|部分|节)(?:组成|构成)?(?=[，。；：、！）)（(\\s]|$)`,
  'gu',
);
/** 本书三章 and 本书有三章 are no count of the whole; 全书三章 is. */
const verb = /共|由|包|计|分|设/u;

function judge(book: Book, passage: Passage): Diagnostic[] {
  const { text, kind } = passage;
  if (passage.quoted || kind === 'heading' || kind === 'caption' || kind === 'reference' || kind === 'note') return [];
  if (!/全书|本书|本章/u.test(text)) return [];
  const isQuoted = quotedPositions(text);
  return [...text.matchAll(stated)].flatMap((match) => {
    const [whole, of = '', figure = '', what = ''] = match;
    if (of !== '全书' && !verb.test(whole)) return [];
    if ((of === '本章') !== (what === '节')) return [];
    const start = match.index + whole.lastIndexOf(figure);
    const end = match.index + whole.lastIndexOf(what) + what.length;
    if (isQuoted(start) || isOfAnotherWork(passage, { start: match.index, end }, book.facts.title, false)) return [];
    const value = figure === '两' ? 2 : numeralValue(figure);
    const counts = countsOf(book, passage, what);
    if (value === undefined || counts.length === 0 || counts.includes(value)) return [];
    const real = counts[0]!;
    const shown = /[0-9０-９]/.test(figure) ? String(real) : chineseNumeral(real);
    const typed = text.slice(start, end);
    const hint = typed.replace(figure, () => shown);
    // A book may speak of its 篇 and have no pages for them.
    const more = real === 0 ? { severity: 'info' as const } : { hint };
    return [diagnostic('stated-chapters-true', placeIn(passage, start, end), { typed, of, count: real, what }, more)];
  });
}

/** How many there are, by each way of counting; none where the book has none. */
function countsOf(book: Book, passage: Passage, what: string): number[] {
  if (what === '章') {
    const chapters = book.sections.filter(({ kind }) => kind === 'chapter');
    const numbered = chapters.filter(({ title }) => /^第.{1,6}章|^\d/u.test(title));
    // 绪论 and 结语 may count or not.
    return numbered.length === 0 ? [] : [...new Set([numbered.length, chapters.length])];
  }
  if (what === '节') {
    const order = orderOf(book).section(passage.section);
    const headings = order?.headings.filter(({ info }) => info.level === 2) ?? [];
    const numbered = headings.filter(({ info }) => info.printed !== '');
    return numbered.length === 0 ? [] : [...new Set([numbered.length, headings.length])];
  }
  const parts = book.sections.filter(({ kind }) => kind === 'part');
  const named = parts.filter(({ title }) => title.includes(what));
  // 三部分 of a book in 篇 may be said of anything.
  return what === '部分' && named.length === 0 ? [] : [parts.length];
}
