// 见第12页: the book has such a page, and what is named beside it stands on it. Needs the finished pages. Pages of other works
// are passed over: only what points into this book is read.
import type { Book, PageMap, Target } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { pageOf } from '../../../resolve/wording.ts';
import { levelOf } from '../../levels.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { PageRule } from '../../rule.ts';
import { ownMentions, placeOfMention, type Standing } from './reading/all.ts';
import { mostPages } from './reading/most-pages.ts';
import { targetOfMention } from './reading/target.ts';

/** What is named beside a page stands within so many characters of it. */
const nearby = 16;

export const typedPageHolds: PageRule = {
  id: 'typed-page-holds',
  check(book, prose, pageMap) {
    const folios = new Set(pageMap.sides.map(({ folio }) => folio).filter((folio) => folio !== ''));
    const last = Math.max(0, ...[...folios].map(Number).filter(Number.isFinite));
    if (last === 0) return [];
    const isToldBefore = book.facts.complete && levelOf('typed-page-possible', book.facts.check, new Set()) !== 'off';
    const own = ownMentions(book, prose);
    const byPassage = new Map<Passage, Standing[]>();
    for (const mention of own) {
      const list = byPassage.get(mention.passage);
      if (list) list.push(mention);
      else byPassage.set(mention.passage, [mention]);
    }
    return own.flatMap((mention) => {
      if (!isOwnPage(mention)) return [];
      const typed = [mention.number, ...(mention.between ?? [])];
      const missing = typed.find((number) => !folios.has(number));
      if (missing !== undefined) {
        if (!book.facts.complete && Number(missing) > last) return [];
        // Far beyond the book: typed-page-possible has told it without any pages.
        if (isToldBefore && Number(missing) > mostPages(book, prose)) return [];
        const values = { typed: mention.typed, reason: `全书印到第${last}页`, reasonEn: `the last page is ${last}` };
        return [diagnostic('typed-page-holds', placeOfMention(mention), values)];
      }
      const named = targetBeside(book, prose, mention, byPassage.get(mention.passage) ?? []);
      return named ? onItsPage(named, mention, pageMap) : [];
    });
  },
  examples: {
    wrong: [{ text: '河湾的地图见第999页。' }, { text: '![河湾](a.png){#fig-a}\n\n河湾见图1-1（第9页）。' }],
    right: ['河湾的地图见《河工纪略》第999页。', '河湾见[@fig-a]{.page}。'],
  },
};

/** 第12页 that points into this book: notes cite other works unless they say so. */
export function isOwnPage(mention: Standing): boolean {
  if (mention.kind !== 'page' || !mention.pointed) return false;
  const { text, kind } = mention.passage;
  const before = text.slice(Math.max(0, mention.start - 10), mention.start);
  const says = /(?:参?见|参阅|参看|本书|前面|后面|回到|[（(])的?\s?$/u.test(before);
  return says && (kind !== 'note' || /本书|前注|[前后]面/u.test(before));
}

/** 图3-2（见第12页）, 第12页的图3-2. */
function targetBeside(book: Book, prose: Prose, page: Standing, beside: readonly Standing[]): Target | undefined {
  const { text } = page.passage;
  for (const mention of beside) {
    if (mention === page) continue;
    const gap = mention.start >= page.end ? text.slice(page.end, mention.start) : text.slice(mention.end, page.start);
    if (gap.length > nearby || !/^[\s的上，（(、]*(?:参?见|参阅|参看|在)?(?:本书)?[\s（(]*$/u.test(gap)) continue;
    const target = targetOfMention(book, prose, mention);
    if (target) return target;
  }
  return undefined;
}

function onItsPage(target: Target, mention: Standing, pageMap: PageMap): Diagnostic[] {
  const folio = pageOf(pageMap, target.anchor);
  if (folio === '') return [];
  const from = Number(mention.number);
  const to = Number(mention.between?.[0] ?? mention.number);
  if (Number(folio) >= from && Number(folio) <= to) return [];
  const values = {
    typed: mention.typed,
    reason: `${target.name}在第${folio}页`,
    reasonEn: `${target.name} is on page ${folio}`,
  };
  const hint = mention.typed.replace(/[0-9０-９一二三四五六七八九十百]+/u, folio);
  return [diagnostic('typed-page-holds', placeOfMention(mention), values, { hint, related: [target.place] })];
}
