// One way of writing a number through the book, and the way it is printed: 图3-2 or 图3.2, 第5章 or 第五章, not both. One finding
// for a kind, with what is written less often, at its first place.
import type { Book } from '../../../book.ts';
import { diagnostic } from '../../../diagnostic.ts';
import { chineseNumeral } from '../../../resolve/numerals.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { ownMentions, placeOfMention, type Standing } from './reading/all.ts';
import { chaptersOf } from './reading/chapters.ts';
import { inventoryOf } from './reading/inventory.ts';
import { type FloatMention, isFloat } from './reading/mentions.ts';

const figures = '![河湾](a.png){#fig-a}\n\n![船](b.png){#fig-b}\n\n';

export const typedReferenceOneStyle: Rule = {
  id: 'typed-reference-one-style',
  check(book, _survey, prose) {
    const groups = new Map<string, Standing[]>();
    for (const mention of ownMentions(book, prose)) {
      const group = groupOf(mention);
      if (group === undefined || !isKnown(book, prose, mention)) continue;
      const list = groups.get(group);
      if (list) list.push(mention);
      else groups.set(group, [mention]);
    }
    return [...groups.values()].flatMap((mentions) => {
      const wanted = printedStyle(book, prose, mentions[0]!) ?? commonest(mentions);
      const others = mentions.filter((mention) => styleOf(mention) !== wanted);
      const [first] = others;
      if (!first || wanted === undefined) return [];
      // Chapters typed in two ways, one of them a custom, are ordinals-one-way's.
      const customary = mentions.length - others.length >= custom || others.length >= custom;
      if (!isFloat(first.kind) && customary && others.length < mentions.length) return [];
      // 在第一章的第三节 may be said of any book: one place alone is sure only where it refers.
      const alone = others.length === mentions.length && others.length < 2;
      if (alone && !isFloat(first.kind) && !refersTo(first)) return [];
      const same = mentions.find((mention) => styleOf(mention) === wanted);
      const values = { typed: first.typed, wanted: same?.typed ?? shownAs(first, wanted), count: others.length };
      return [diagnostic('typed-reference-one-style', placeOfMention(first), values)];
    });
  },
  examples: {
    wrong: [
      { text: `${figures}船见图1.2。`, found: '图1.2', count: 1 },
      { text: `${figures}河湾见图1-1，船见图1.2，又见图1.1。`, found: '图1.2', count: 1 },
      { text: '集市见第一章，又见第1章。', found: '第一章', count: 1 },
    ],
    right: [
      '在第一章的第三节里，可以这样写。',
      `${figures}河湾见图1-1，船见图 1-2。`,
      '第1章说集市，又见第1章。',
      '河湾见图1-1，船见图1.2。',
    ],
  },
};

/** So many of one form are a custom. */
const custom = 3;

/** 见, 参阅 or 本书 stand before it. */
const refersTo = ({ passage, start }: Standing) =>
  /(?:见|参阅|参看|本书)(?:本书)?(?:的)?[\s（(]*$/u.test(passage.text.slice(Math.max(0, start - 8), start));

/** The rows that must be written one way; undefined for what has no ways. */
function groupOf({ kind, word, number, follows, pointed, typed }: Standing): string | undefined {
  // 写出第一章来看看 is said of any book.
  if (follows || !(pointed || isFloat(kind))) return undefined;
  if (kind === 'figure' || kind === 'table' || kind === 'equation' || kind === 'listing') {
    return number.split('-').length === 2 && /^\d/.test(number) ? kind : undefined;
  }
  if (kind === 'item') return number.includes('-') ? `item ${word}` : undefined;
  if (kind === 'chapter' || kind === 'section')
    return /[0-9０-９]/.test(typed) || /第[一二三四五六七八九十]/u.test(typed) ? 'chapter' : undefined;
  return undefined;
}

/** How a number is written: what separates its parts, or its figures. */
function styleOf({ kind, typed }: Standing): string {
  if (kind === 'chapter' || kind === 'section') return /[0-9０-９]/.test(typed) ? 'digits' : 'han';
  return (/[0-9０-９]\s?([-‐‑–—−－.．·])/u.exec(typed)?.[1] ?? '').replace(/[‐‑−－]/u, '-').replace('．', '.');
}

/** What does not exist is other rules' business. */
function isKnown(book: Book, prose: Prose, { kind, word, number }: Standing): boolean {
  if (isFloat(kind))
    return (
      inventoryOf(book, prose)
        .row(kind as FloatMention, word)
        ?.byNumber.has(number) ?? false
    );
  const { chapters, sections } = chaptersOf(book);
  return kind === 'chapter' ? chapters.has(Number(number)) : sections.has(number);
}

function printedStyle(book: Book, prose: Prose, { kind, word }: Standing): string | undefined {
  if (isFloat(kind)) {
    const item = inventoryOf(book, prose)
      .row(kind, word)
      ?.items.find(({ number }) => number.includes('-'));
    if (!item) return undefined;
    if (item.generated) return '-';
    return (
      (/[0-9０-９]\s?([-‐‑–—−－.．·])/u.exec(item.typed ?? '')?.[1] ?? '')
        .replace(/[‐‑−－]/u, '-')
        .replace('．', '.') || undefined
    );
  }
  const printed = [...chaptersOf(book).chapters.values()][0]?.[0]?.printed ?? '';
  return printed === '' ? undefined : /[0-9]/.test(printed.normalize('NFKC')) ? 'digits' : 'han';
}

function commonest(mentions: readonly Standing[]): string | undefined {
  const counts = new Map<string, number>();
  for (const mention of mentions) counts.set(styleOf(mention), (counts.get(styleOf(mention)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** What was typed, in the other style. */
function shownAs({ typed, number }: Standing, style: string): string {
  const value = Number(number.split('/')[0]);
  if (style === 'digits') return typed.replace(/[一二三四五六七八九十百]+/u, String(value));
  if (style === 'han') return typed.replace(/[0-9０-９]+/u, chineseNumeral(value));
  return typed.replace(/([0-9０-９])\s?[-‐‑–—−－.．·]/gu, `$1${style}`);
}
