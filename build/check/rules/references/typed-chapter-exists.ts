// A chapter, section, part or appendix named in the text by its number exists: 第五章, 第五章第二节, 2.1.3节, 附录C. Books
// whose chapters have no numbers, chapters of other works and of laws, and what an excerpt leaves out are passed over.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { chineseNumeral } from '../../../resolve/numerals.ts';
import type { Rule } from '../../rule.ts';
import { ownMentions, placeOfMention, type Standing } from './reading/all.ts';
import { type Chapters, chaptersOf } from './reading/chapters.ts';

const second = { matter: { body: ['01.md', '02.md'] } };
const files = { '02.md': '# 渡口\n\n## 船\n\n船大。\n\n## 桥\n\n桥小。\n' };

export const typedChapterExists: Rule = {
  id: 'typed-chapter-exists',
  check(book, _survey, prose) {
    const chapters = chaptersOf(book);
    // What is not there yet may be named; what is said to have been told already must be there.
    const mentions = ownMentions(book, prose).filter((mention) => book.facts.complete || isTold(chapters, mention));
    return mentions.flatMap((mention) => judge(book, chapters, mention));
  },
  examples: {
    wrong: [
      {
        text: '渡口见第三篇。',
        facts: {
          matter: {
            body: [
              { part: '上篇', items: ['01.md'] },
              { part: '下篇', items: ['02.md'] },
            ],
          },
        },
        files,
        found: '第三篇',
        count: 1,
      },
      { text: '详见第3章。', facts: second, files, found: '第3章', count: 1 },
      { text: '第四章已经说过渡口。', facts: { ...second, complete: false }, files, found: '第四章', count: 1 },
      { text: '度量衡见附录C。', found: '附录C', count: 1 },
      { text: '渡口的事，第四章还要讲。', facts: second, files, found: '第四章', count: 1 },
      { text: '桥见第二章第三节。', facts: second, files, found: '第二章第三节', count: 1 },
      { text: '桥见2.3节。', facts: second, files, found: '2.3节', count: 1 },
      { text: '渡口见第1、2、5章。', facts: second, files, found: '第1、2、5章', count: 1 },
      {
        text: '度量衡见附录C。',
        facts: { matter: { body: ['01.md'], appendix: ['a.md'] } },
        files: { 'a.md': '# 度量衡\n\n一斤十六两。\n' },
        found: '附录C',
        count: 1,
      },
    ],
    right: [
      {
        text: '渡口在第二篇；第三篇报告没有写。',
        facts: {
          matter: {
            body: [
              { part: '上篇', items: ['01.md'] },
              { part: '下篇', items: ['02.md'] },
            ],
          },
        },
        files,
      },
      { text: '桥见第二章第二节，船见2.1节，渡口见第2章。', facts: second, files },
      { text: '《河工纪略》第九章说过；该书第7章也说；刑法第五章第三十条；第三节课，第4章程。', facts: second, files },
      { text: '他说：“见第九章。”', facts: second, files },
      { text: '详见第3章。', facts: { ...second, complete: false }, files },
      '度量衡的附录C在别处。',
    ],
  },
};

const told =
  /^[^。！？；]{0,10}(?:已经?[^。！？；经]{0,4}[说讲谈述介提指分论交]|[说讲谈提]到?过|介绍过|论述过|分析过|交代过|叙述过|提出的|所述|所说|说到的)/;

/** 回到第六章提出的问题, 第八章已经说过: of an excerpt's chapters these must stand before. */
function isTold({ numberOf }: Chapters, { kind, number, passage, end, start }: Standing): boolean {
  const own = numberOf(passage.section);
  if (kind !== 'chapter' || own === undefined || Number(number) <= own) return false;
  const { text } = passage;
  return (
    told.test(text.slice(end, end + 20)) || /(?:回到|前面的?|如前)$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** So far above the last number a chapter may be and still be this book's, where no words point at it. */
const nearby = 3;

function judge(book: Book, chapters: Chapters, mention: Standing): Diagnostic[] {
  switch (mention.kind) {
    case 'chapter':
      return inChapters(chapters, mention);
    case 'section':
      return inSections(chapters, mention);
    case 'decimal':
      return inDecimals(chapters, mention);
    case 'appendix':
      return inAppendices(book, chapters, mention);
    case 'part':
      return inParts(book, chapters, mention);
    default:
      return [];
  }
}

function inChapters({ chapters, last, nearestChapter }: Chapters, mention: Standing): Diagnostic[] {
  if (chapters.size === 0) return [];
  const value = Number(mention.number);
  const missing = [value, ...(mention.between ?? []).map(Number)].find((n) => !chapters.has(n));
  if (missing === undefined) return [];
  if (!mention.pointed && missing > last + nearby) return [];
  const nearest = nearestChapter(missing);
  return [found(mention, `第${asTyped(mention, missing)}章`, nearest && `第${asTyped(mention, nearest)}章`)];
}

function inSections(all: Chapters, mention: Standing): Diagnostic[] {
  const [chapter, section] = mention.number.split('/');
  if (section === undefined) return inOwnSections(all, mention);
  if (all.chapters.size === 0) return [];
  if (!all.chapters.has(Number(chapter))) {
    if (!mention.pointed && Number(chapter) > all.last + nearby) return [];
    return [found(mention, `第${asTyped(mention, Number(chapter))}章`, undefined)];
  }
  // A chapter without numbered sections has none to name, if others have.
  if (all.sections.has(mention.number) || all.sections.size === 0) return [];
  const last = lastSection(all, Number(chapter));
  const hint = last && `第${asTyped(mention, Number(chapter))}章第${asTyped(mention, last)}节`;
  return [found(mention, mention.typed.replace(/^[的，\s]+/u, ''), hint)];
}

const lastSection = ({ sectionsOf }: Chapters, chapter: number) => {
  const own = sectionsOf.get(chapter);
  return own?.reduce((a, b) => Math.max(a, b));
};

/** 第三节 alone is one of the chapter it stands in. */
function inOwnSections(all: Chapters, mention: Standing): Diagnostic[] {
  const chapter = all.numberOf(mention.passage.section);
  if (chapter === undefined || !mention.pointed) return [];
  const last = lastSection(all, chapter);
  if (last === undefined || all.sections.has(`${chapter}/${mention.number}`)) return [];
  return [found(mention, mention.typed, `第${asTyped(mention, last)}节`, 'warning')];
}

function inDecimals(all: Chapters, mention: Standing): Diagnostic[] {
  const { number, word, typed } = mention;
  if (all.decimals.size === 0 || all.decimals.has(number)) return [];
  // 30.1节 of something else: the first part must be a chapter's, or near one.
  const first = number.split('-')[0]!;
  const isChapter = /^\d/.test(first) ? Number(first) <= all.last + nearby : all.appendices.size > 0;
  if (!isChapter) return [];
  const nearest = all.nearestDecimal(number);
  const own = typed.replace(/^[第§]|一?小?节$|^附录/gu, '').trim();
  const hint = nearest && typed.replace(own, () => nearest.replaceAll('-', '.'));
  return [found(mention, typed, hint, word === '' ? 'warning' : undefined)];
}

function inAppendices(book: Book, { appendices }: Chapters, mention: Standing): Diagnostic[] {
  if (appendices.size === 0) {
    // 见附录D in a book that has none, by number or by name.
    const hasNone = book.facts.complete && !book.sections.some(({ title }) => title.includes('附录'));
    return hasNone && mention.pointed ? [found(mention, mention.typed, undefined, 'warning')] : [];
  }
  const plain = mention.number;
  const value = /^[A-Z]$/.test(plain) ? plain.charCodeAt(0) - 64 : Number(plain);
  if (appendices.has(value)) return [];
  const last = Math.max(...appendices.keys());
  const letters = /^[A-Z]$/.test(plain);
  const hint = `附录${letters ? String.fromCharCode(64 + last) : asTyped(mention, last)}`;
  return [found(mention, mention.typed, hint, 'error')];
}

function inParts(book: Book, { parts }: Chapters, mention: Standing): Diagnostic[] {
  // 部分 is said of anything; 篇 and 编 of books.
  if (parts === 0 || !mention.pointed || Number(mention.number) <= parts) return [];
  if (mention.word === '部分' && !book.sections.some(({ kind, title }) => kind === 'part' && title.includes('部分'))) {
    return [];
  }
  return [found(mention, mention.typed, undefined)];
}

/** A value in the figures that were typed: 第5章 or 第五章. */
const asTyped = ({ typed }: Standing, value: number) =>
  /[0-9０-９]/.test(typed) ? String(value) : chineseNumeral(value);

function found(
  mention: Standing,
  number: string,
  hint: string | 0 | undefined,
  severity: 'error' | 'warning' = mention.pointed ? 'error' : 'warning',
): Diagnostic {
  const more = hint ? { hint, severity } : { severity };
  return diagnostic('typed-chapter-exists', placeOfMention(mention), { typed: mention.typed, number }, more);
}
