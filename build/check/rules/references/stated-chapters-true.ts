// 全书共12章, 本书分为三篇, 本章共四节: as many as there are. Not of an excerpt, of other works, or of parts the book has none of.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { chineseNumeral } from '../../../resolve/numerals.ts';
import { matchesIn } from '../../prose/matches.ts';
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
      {
        text: '书后有三个附录。',
        facts: { matter: { body: ['01.md'], appendix: ['02.md'] } },
        files,
        found: '三个附录',
        count: 1,
      },
      { text: '本书分为三篇。', found: '三篇', count: 1 },
      { text: '本章共三节。\n\n## 米\n\n米贵。\n\n## 布\n\n布贱。', found: '三节', count: 1 },
    ],
    right: [
      { text: '全书共2章，本书分两章，本书前一章说集市。', facts: second, files },
      {
        text: '全书共1章。',
        facts: { matter: { body: ['01.md', '02.md'] } },
        files: { '02.md': '# 后记\n\n渡口在下游。\n' },
      },
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

/** 附录共三个, 书后有三个附录. */
const appendices = new RegExp(
  `(附录)(?:一?共有?|有|计)[ \\u3000]?(${digits}|${han}|两)[ \\u3000]?([个篇种])(?=[，。；：]|$)|(?:共有|书[后末]有|附有)[ \\u3000]?(${digits}|${han}|两)[ \\u3000]?([个篇种]附录)`,
  'gu',
);

function judge(book: Book, passage: Passage): Diagnostic[] {
  const { text, kind } = passage;
  if (passage.quoted || kind === 'heading' || kind === 'caption' || kind === 'reference' || kind === 'note') return [];
  if (!/全书|本书|本章|附录/u.test(text)) return [];
  const isQuoted = quotedPositions(text);
  return [...statedIn(text)].flatMap(({ of, figure, what, start, end, from }) => {
    if (isQuoted(start) || isOfAnotherWork(passage, { start: from, end }, book.facts.title, false)) return [];
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

interface Stated {
  of: string;
  figure: string;
  what: string;
  /** Where the sentence begins, and the number with its word. */
  from: number;
  start: number;
  end: number;
}

/** The sentences that count. */
function* statedIn(text: string): Generator<Stated> {
  for (const { 0: whole, 1: of = '', 2: figure = '', 3: what = '', index: from } of matchesIn(text, stated)) {
    if (of !== '全书' && !verb.test(whole)) continue;
    // 全书一章一章地读.
    if (figure === '一' && !verb.test(whole)) continue;
    if ((of === '本章') !== (what === '节')) continue;
    const start = from + whole.lastIndexOf(figure);
    yield { of, figure, what, from, start, end: from + whole.lastIndexOf(what) + what.length };
  }
  for (const { 0: whole, 2: first, 3: unit, 4: second, 5: last, index: from } of matchesIn(text, appendices)) {
    const figure = first ?? second ?? '';
    const start = from + whole.indexOf(figure, first ? 2 : 0);
    yield { of: '书里', figure, what: '附录', from, start, end: start + figure.length + (unit ?? last ?? '').length };
  }
}

/** What stands before or after the chapters proper. */
const besideChapters =
  /(?:^|[章\s\u3000\d])(?:前言|序言?|自序|引言|引子|导言|绪[论言]|导论|结[语论]|结束语|余论|尾声|后记|跋|年[表谱]|大事[记年]表?|附录|参考文献|致谢)$/u;

/** How many there are, by each way of counting; none where the book has none. */
function countsOf(book: Book, passage: Passage, what: string): number[] {
  if (what === '章') {
    const chapters = book.sections.filter(({ kind }) => kind === 'chapter');
    const numbered = chapters.filter(({ title }) => /^第.{1,6}章|^\d/u.test(title));
    // 前言, 绪论 and 结语 may count or not, wherever the book puts them.
    const proper = numbered.filter(({ title }) => !besideChapters.test(title));
    return numbered.length === 0 ? [] : [...new Set([numbered.length, chapters.length, proper.length])];
  }
  if (what === '节') {
    const order = orderOf(book).section(passage.section);
    const headings = order?.headings.filter(({ info }) => info.level === 2) ?? [];
    const numbered = headings.filter(({ info }) => info.printed !== '');
    return numbered.length === 0 ? [] : [...new Set([numbered.length, headings.length])];
  }
  if (what === '附录') {
    const own = book.sections.filter(({ kind }) => kind === 'appendix').length;
    return own === 0 ? [] : [own];
  }
  const parts = book.sections.filter(({ kind }) => kind === 'part');
  const named = parts.filter(({ title }) => title.includes(what));
  // 三部分 of a book in 篇 may be said of anything.
  return what === '部分' && named.length === 0 ? [] : [parts.length];
}
