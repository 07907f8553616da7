// 先见文字，后见图: a numbered figure or table stands after its first mention (CY/T 170, 171). A few are shown one by one;
// where a book does it everywhere it is its habit, and one finding.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import type { Survey } from '../../survey.ts';
import { ownMentions } from './reading/all.ts';
import { type Item, inventoryOf } from './reading/inventory.ts';
import { orderOf, turnOf } from './reading/order.ts';

/** From so many on it is the book's habit. */
const habit = 4;

export const floatFollowsMention: Rule = {
  id: 'float-follows-mention',
  check(book, survey, prose) {
    const early = earlyFloats(book, survey, prose);
    const shown = early.length >= habit ? early.slice(0, 1) : early;
    return shown.map(({ target, place, typed }): Diagnostic => {
      const values = { name: target?.name ?? typed ?? '', count: early.length };
      return diagnostic('float-follows-mention', place, values);
    });
  },
  examples: {
    wrong: [
      {
        text: '![河湾](a.png){#fig-a}\n\n河湾宽。\n\n船停在湾里。\n\n米价涨了。\n\n河湾见[@fig-a]。',
        found: '![河湾](a.png){#fig-a}',
        count: 1,
      },
    ],
    right: [
      '河湾见[@fig-a]。\n\n![河湾](a.png){#fig-a}',
      '河湾见图1-1。\n\n![河湾](a.png){#fig-a}\n\n再看[@fig-a]。',
      '![河湾](a.png){#fig-a}\n\n[@fig-a]是河湾。',
    ],
  },
};

/** Figures and tables first named well after they are shown. One named right below itself is in sight of its text. */
function earlyFloats(book: Book, survey: Survey, prose: Prose): Item[] {
  const order = orderOf(book);
  const inventory = inventoryOf(book, prose);
  const first = new Map<Item, { turn: number; block: number; section: string }>();
  const name = (item: Item | undefined, at: ReturnType<typeof turnOf>) => {
    if (!item || !at) return;
    const known = first.get(item);
    if (!known || at.turn < known.turn) first.set(item, { turn: at.turn, block: at.block, section: at.section.id });
  };
  const byLabel = new Map<string, Item>();
  for (const { items } of inventory.rows)
    for (const item of items) if (item.target?.label) byLabel.set(item.target.label, item);
  for (const { node } of survey.of('crossReference')) name(byLabel.get(node.label), order.of(node));
  for (const mention of ownMentions(book, prose)) {
    if (mention.kind !== 'figure' && mention.kind !== 'table') continue;
    for (const number of [mention.number, ...(mention.between ?? [])]) {
      for (const item of inventory.row(mention.kind, mention.word)?.byNumber.get(number) ?? []) {
        name(item, turnOf(book, mention.passage));
      }
    }
  }
  return [...first].flatMap(([item, at]) => {
    if ((item.kind !== 'figure' && item.kind !== 'table') || !item.turn) return [];
    const isEarly = item.turn.turn < at.turn && (item.turn.section.id !== at.section || at.block - item.turn.block > 1);
    return isEarly ? [item] : [];
  });
}
