// The title and language of a SUMMARY.md book where its settings do not say or cannot be right, and the notes of the report.
// In: settings, contents, chapters. Out: facts with where each came from, findings. Must not invent a fact.
import type { RuleId } from '../../diagnostic.ts';
import { squeeze } from '../scan.ts';
import type { Layout } from './chapters.ts';
import type { Contents } from './contents.ts';
import type { BookFolder } from './folder.ts';
import type { Decision } from './numbering.ts';
import type { Work } from './work.ts';

export interface BookTitle {
  title: string;
  from: 'settings' | 'summary' | 'readme' | 'folder';
}

const isGeneric = /^(?:summary|目录|目次|總目錄|总目录|内容|contents?|table of contents|概要|大纲)$/i;

/** The book's title. */
export function titleOf(book: BookFolder, contents: Contents, works: readonly Work[], folder: string): BookTitle {
  if (book.facts.title) return { title: book.facts.title, from: 'settings' };
  const own = contents.title?.text;
  if (own && !isGeneric.test(own)) return { title: own, from: 'summary' };
  const readme = works.find((work) => /^(?:README|index)\.md$/i.test(work.chapter.source ?? ''));
  const title = readme?.title === undefined ? undefined : readme.headings[readme.title]!.text;
  if (title && !/^(?:简介|介绍|前言|序言?|introduction|preface|readme)$/i.test(title)) return { title, from: 'readme' };
  return { title: folder || '未名', from: 'folder' };
}

export interface Language {
  code?: string;
  /** What the settings said, where the text says otherwise. */
  instead?: string;
}

/** The language: as told, but a book in Han characters is not English because a template said so. */
export function toldLanguage(told: string | undefined, works: readonly Work[]): Language {
  let han = 0;
  let latin = 0;
  for (const { text } of works) {
    han += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    latin += text.match(/[A-Za-z]+/g)?.length ?? 0;
  }
  const isHan = han > latin;
  const code = told === undefined ? undefined : (aliases[told.toLowerCase()] ?? told);
  const isCode = code !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(code);
  if (isCode && isHan && /^en\b/i.test(code)) return { code: 'zh-CN', instead: told };
  if (isCode) return { code };
  return isHan ? { ...(told ? { instead: told } : {}) } : { code: 'en', ...(told ? { instead: told } : {}) };
}

const aliases: Record<string, string> = {
  zh: 'zh-CN',
  cn: 'zh-CN',
  'zh-cn': 'zh-CN',
  'zh-hans': 'zh-CN',
  zh_cn: 'zh-CN',
  'zh-tw': 'zh-TW',
  zh_tw: 'zh-TW',
  'zh-hant': 'zh-TW',
};

export interface NotesInput {
  book: BookFolder;
  contents: Contents;
  layout: Layout;
  works: readonly Work[];
  /** Every Markdown file under the folder of SUMMARY.md. */
  all: readonly string[];
  numbering: Decision;
  bookTitle: BookTitle;
  language: Language;
  report(rule: RuleId, line: number, values?: Record<string, string | number>): void;
}

/** Findings about the book as a whole, and the lists of the report that are no edits. */
export function notesOf(input: NotesInput): [string, string[]][] {
  const { book, contents, layout, works, numbering, bookTitle, language, report } = input;
  if (bookTitle.from !== 'settings') {
    const where = { summary: 'SUMMARY.md', readme: 'README.md', folder: '文件夹的名字' }[bookTitle.from];
    report('summary-title-known', 1, { title: bookTitle.title, where });
  }
  if (book.facts.authors.length === 0) report('summary-authors-known', 1);
  if (language.instead) report('summary-language-fits', 1, { told: language.instead, code: language.code ?? 'zh-CN' });
  report('summary-numbers-decided', 1, {
    typed: numbering.typed,
    of: numbering.of,
    how: numbering.headings === 'auto' ? 'auto（自动编号）' : 'typed（照所写的印）',
  });
  const workOf = new Map(works.map((work) => [work.chapter, work]));
  const titles = layout.chapters.flatMap((chapter) => {
    const work = workOf.get(chapter);
    const own = work?.title === undefined ? undefined : work.headings[work.title]!.text;
    if (own === undefined || squeeze(own) === squeeze(chapter.title)) return [];
    return [`${book.summary} 第 ${chapter.line} 行“${chapter.title}”，${chapter.source} 作“${own}”`];
  });
  if (titles.length > 0) report('summary-title-agrees', 1, { count: titles.length });
  const known = new Set(works.map((work) => work.chapter.source));
  for (const work of works) if (work.host) known.add(work.name.slice(book.chapters ? book.chapters.length + 1 : 0));
  const own = new Set([book.summary, book.glossary, 'LANGS.md']);
  const unlisted = input.all.filter((path) => !known.has(path) && !own.has(path));
  if (unlisted.length > 0) report('summary-files-listed', 1, { count: unlisted.length, first: unlisted[0]! });
  for (const { text, line } of contents.other)
    report('summary-entry-placed', line, { title: text.slice(0, 40), target: '' });
  const dropped = [
    ...(contents.title && bookTitle.from !== 'summary'
      ? [{ text: contents.title.text, line: contents.title.line, why: '目录自己的标题' }]
      : []),
    ...layout.dropped,
  ];
  return [
    ['目录的条目与章题不同（从章题）', titles],
    [
      '指进别章之内的条目（章里已有）',
      layout.pointers.map(({ title, target, line }) => `${book.summary} 第 ${line} 行：${title}（${target}）`),
    ],
    ['目录里不进书稿的记号', dropped.map(({ text, line, why }) => `${book.summary} 第 ${line} 行：${text}（${why}）`)],
    ['没有列进目录的文件（没有导入）', unlisted],
  ];
}
