// [12], [3-5,8]: such entries stand in the list of references, Fuzi's or one typed in the text. Without a list there is
// nothing to cite and nothing is found; a number far above the last is a year or a value, no citation.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { ownMentions, placeOfMention } from './reading/all.ts';

const list = '\n\n## 参考文献\n\n[1] 林一. 河湾[M]. 2001.\n\n[2] 林二. 渡口[M]. 2002.\n\n[3] 林三. 集市[M]. 2003.\n';

export const typedCitationExists: Rule = {
  id: 'typed-citation-exists',
  check: (book, _survey, prose) => [...missingEntries(book, prose)],
  examples: {
    wrong: [
      { text: `米价是涨的[4]。${list}`, found: '[4]', count: 1 },
      { text: `米价是涨的[1-3,7]。${list}`, found: '[1-3,7]', count: 1 },
      { text: `《河湾渔谱》一书[4]和《渡口志》手册[5]都说过。${list}`, count: 2 },
    ],
    right: [
      `米价是涨的[2]，船是少的[1-3]。${list}`,
      '米价是涨的[4]。',
      `府发[2017]第5号；区间[4, 9]；a[7]；数组[5,6]。${list}`,
    ],
  },
};

/** Numbers above are years and values, unless the list is long. */
const mostCited = 200;

/** The numbers of an entry that are in no list. */
function* missingEntries(book: Book, prose: Prose): Generator<Diagnostic> {
  const lists = listsOf(book, prose);
  if (lists.whole.size === 0) return;
  const last = Math.max(...lists.whole);
  for (const mention of ownMentions(book, prose)) {
    if (mention.kind !== 'citation') continue;
    const { section } = mention.passage;
    const own = (section && lists.bySection.get(section.id)) || lists.whole;
    const numbers = mention.number.split(',').flatMap((part) => part.split('-').map(Number));
    const missing = numbers.find((number) => !own.has(number) && !lists.whole.has(number));
    if (missing === undefined || missing === 0 || missing > Math.max(mostCited, last * 3)) continue;
    if (!book.facts.complete && missing > last) continue;
    const values = { typed: mention.typed, number: missing, last };
    yield diagnostic('typed-citation-exists', placeOfMention(mention), values);
  }
}

interface Lists {
  whole: Set<number>;
  bySection: Map<string, Set<number>>;
}

/** The numbers of all lists of references: generated, typed [1], or a numbered list under 参考文献. */
function listsOf(book: Book, prose: Prose): Lists {
  const whole = new Set(book.bibliography.map(({ number }) => number));
  const bySection = new Map<string, Set<number>>();
  for (const { kind, raw, section, parent } of prose.passages) {
    if (kind !== 'reference' || !section) continue;
    const numbers = matchesIn(raw, /(?:^|\n)\s*[[［〔](\d{1,4})[\]］〕]/gu).map(([, number]) => Number(number));
    if (numbers.length === 0 && parent?.type === 'listItem') {
      const place = orderedPlace(book, parent);
      if (place !== undefined) numbers.push(place);
    }
    const own = bySection.get(section.id) ?? new Set();
    bySection.set(section.id, own);
    for (const number of numbers) {
      own.add(number);
      whole.add(number);
    }
  }
  return { whole, bySection };
}

const places = new WeakMap<Book, Map<unknown, number>>();

/** The number an item of an ordered list bears. */
function orderedPlace(book: Book, item: unknown): number | undefined {
  let known = places.get(book);
  if (!known) {
    known = new Map();
    for (const { tree } of book.sections) {
      for (const node of tree.children) {
        if (node.type !== 'list' || !node.ordered) continue;
        for (const [i, child] of node.children.entries()) known.set(child, (node.start ?? 1) + i);
      }
    }
    places.set(book, known);
  }
  return known.get(item);
}
