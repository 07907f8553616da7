// Chapters, sections and the like are counted in one kind of numerals in running prose: 第3章 or 第三章, not both
// (GB/T 15835—2011, 4.1, 4.2). Headings have their own rules; articles of laws are cited as the law has them.
import type { Rule } from '../../rule.ts';
import { matchesIn, mixed, put, running, type Spot, spotOf } from './spots.ts';

// “第1章”, 《第一步》: spoken of, or a title.
const ordinal =
  /(?<![“‘「《][^”’」》]{0,12})第 ?(?:(\d{1,3})|([一二三四五六七八九十百]{1,4})) ?(章|节|部分|篇|编|卷|册|讲|课|步|幕)(?![程本子])/g;

export const ordinalsOneWay: Rule = {
  id: 'ordinals-one-way',
  check: (_, __, prose) => {
    const kinds = new Map<string, Map<string, Spot[]>>();
    for (const { passage, match } of matchesIn(running(prose), ordinal)) {
      // The words of a link are chosen for the sentence they stand in.
      const isLinked = passage.coverings.some(
        ({ start, end, node }) => node.type === 'link' && start <= match.index && match.index < end,
      );
      if (isLinked) continue;
      const kind = match[3]!;
      const ways = kinds.get(kind) ?? new Map<string, Spot[]>();
      kinds.set(kind, ways);
      put(ways, match[1] ? `第1${kind}` : `第一${kind}`, spotOf(passage, match));
    }
    // One here and one there is no custom yet.
    return [...kinds.values()]
      .filter((ways) => Math.max(...[...ways.values()].map(({ length }) => length)) > 1)
      .flatMap((ways) => mixed('ordinals-one-way', ways));
  },
  examples: {
    wrong: [{ text: '集市的来历见第1章，规矩见第2章，账目见第三章。', found: '第三章', count: 1 }],
    right: ['集市的来历见第1章，不写作“第一章”，第一次开市见第二节，《集市法》第十条。', '第一步支棚，第二步摆货。'],
  },
};
