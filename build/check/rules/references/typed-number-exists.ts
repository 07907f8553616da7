// A figure, table, equation, listing, example or theorem named in the text by its number exists: 图3-2, 表 2.1, 式（2-3）.
// A word of which the book has nothing numbered is not looked at; nor is a row most of whose numbers are unknown.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import type { Survey } from '../../survey.ts';
import { ownMentions, placeOfMention } from './reading/all.ts';
import { chaptersOf } from './reading/chapters.ts';
import { inventoryOf } from './reading/inventory.ts';
import { chapterOf, verdictsOf } from './reading/verdicts.ts';

const figures = '集市见图1-1。\n\n![河湾](a.png){#fig-a}\n\n![船](b.png){#fig-b}\n\n船见图1-2。\n\n';
const typedCaptions = '集市见图1。\n\n图1 河湾\n\n船见图2。\n\n图2 船\n\n';

export const typedNumberExists: Rule = {
  id: 'typed-number-exists',
  check: (book, survey, prose) => [
    ...withoutAny(book, survey, prose),
    ...verdictsOf(book, prose)
      .filter(({ foreign }) => !foreign)
      .flatMap(({ dangling }) =>
        dangling.map(({ mention, number, nearest, certain }) => {
          const { word, typed } = mention;
          const values = { typed, number, word };
          const hint = nearest === undefined ? {} : { hint: hintLike(typed, word, nearest) };
          const severity = certain ? 'error' : 'warning';
          return diagnostic('typed-number-exists', placeOfMention(mention), values, { ...hint, severity });
        }),
      ),
  ],
  examples: {
    wrong: [
      { text: `${figures}桥见图1-3。`, found: '图1-3', count: 1 },
      { text: `${figures}桥见图 1.3，船见图1-2和图1-9。`, found: '图 1.3', count: 2 },
      { text: `${figures}见图1-1、1-5。`, found: '1-5', count: 1 },
      { text: `${figures}见图1-1至1-4。`, found: '1-4', count: 1 },
      { text: `${typedCaptions}桥见图3。`, found: '图3', count: 1 },
      {
        text: '由式（1-1）得到。\n\n$$\na=b\n$$ {#eq-a}\n\n再由式（1-2）得到。',
        found: '式（1-2）',
        count: 1,
      },
      // An excerpt may be cut in its last chapter, not in those before.
      {
        text: '图1-1 河湾\n\n图1-2 船\n\n图2-1 桥\n\n见图1-1、图1-2、图2-1，再看图1-4。',
        facts: { complete: false },
        found: '图1-4',
        count: 1,
      },
      {
        text: `${figures}桥见图1-3。`,
        facts: { complete: false, matter: { body: ['01.md', '02.md'] } },
        files: { '02.md': '# 渡口\n\n渡口在上游。\n' },
        found: '图1-3',
        count: 1,
      },
      { text: '摊位重新画过（见图1-1），竹器在东边。', found: '图1-1', count: 1 },
      { text: '桥见图1-3，船见图1-4，竹器见图1-5。', found: '图1-3', count: 1 },
      { text: '例1-1 两人称米。\n\n例1-2 三人称米。\n\n同例1-4。', found: '例1-4', count: 1 },
    ],
    right: [
      `${figures}再看图1－2，图１.１。`,
      { text: '桥见图1-3。', facts: { complete: false } },
      `${figures}图2017年才画成；图3个人；试图1-5次；《河工纪略》图1-9有桥。`,
      `${figures}他说“图1-7在哪里”。`,
      `${typedCaptions}见图1、2。`,
      { text: `${figures}桥见图1-3。`, facts: { complete: false } },
      {
        text: '图1-1 河湾\n\n图1-2 船\n\n图2-1 桥\n\n见图1-1、图1-2、图2-1，再看图2-4。',
        facts: { complete: false },
      },
      '价目见表1-1。\n\n| 米 | 价 |\n|--|--|\n| 新 | 3 |\n\n: 价目 {#tbl-a}\n\n代表1-5人，发表2.1万字，表1明，正式2月1日，本表决心。',
    ],
  },
};

/** So many references to pictures that are nowhere may be slips. */
const mostSlips = 2;

/** 见图1-3 where the book has no picture at all. The last chapter of an excerpt may be cut; its pictures may be, too. */
function withoutAny(book: Book, survey: Survey, prose: Prose): Diagnostic[] {
  if (survey.of('image').length > 0) return [];
  const { rows } = inventoryOf(book, prose);
  if ((rows.length === 0 && !book.facts.complete) || rows.some(({ kind }) => kind === 'figure')) return [];
  const { last } = chaptersOf(book);
  const mentions = ownMentions(book, prose).filter(({ kind, pointed }) => kind === 'figure' && pointed);
  const missing = mentions.filter(({ number }) => {
    const chapter = chapterOf(book, number);
    return chapter !== undefined && (book.facts.complete || chapter < last);
  });
  // Of more, the pictures were left behind when the text was taken from elsewhere: one thing to say, and no slips.
  const [told, severity, related] =
    missing.length > mostSlips
      ? [missing.slice(0, 1), 'info' as const, missing.slice(1).map(placeOfMention)]
      : [missing, 'warning' as const, []];
  return told.map((mention) => {
    const { typed, number, word } = mention;
    const more = { severity, ...(related.length > 0 ? { related } : {}) };
    return diagnostic('typed-number-exists', placeOfMention(mention), { typed, number, word }, more);
  });
}

/** The nearest number, written the way the wrong one was. */
function hintLike(typed: string, word: string, nearest: string): string {
  const separator = /[-‐‑–—−－.．·]/u.exec(typed)?.[0] ?? '-';
  const number = nearest.replaceAll('-', separator);
  const bracketed = /[（(][^（()）]*[)）]/u.test(typed);
  if (!typed.startsWith(word)) return number;
  return bracketed && /[式程]$/u.test(word) ? `${word}（${number}）` : `${word}${number}`;
}
