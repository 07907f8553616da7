// 第1章 or 第一章, 第2部分 or 第二部分: one system for one kind of ordinal throughout a book (GB/T 15835—2011, 4.3: 同类别同形式).
// Only the parts of a book are compared; 第十三个五年 and the like are names.
import { type Spot, spotsOf, toldOnce } from '../../prose/habit.ts';
import { proseKinds } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const ordinal = /第 ?(?:(\d{1,3})|([一二三四五六七八九十]{1,4})) ?(章|节|部分|编|篇)(?![课程选外目])/g;

export const ordinalsUniform: Rule = {
  id: 'ordinals-uniform',
  check(_book, _survey, prose) {
    const kinds = new Map<string, { arabic: Spot[]; han: Spot[] }>();
    const kindsRead = proseKinds.filter((kind) => kind !== 'note' && kind !== 'cell');
    for (const spot of spotsOf(prose, ordinal, kindsRead)) {
      // “第一章” in quotation marks is the words, not the chapter.
      if (/[“「]/.test(spot.passage.text[spot.start - 1] ?? '')) continue;
      // Other books' chapters are numbered as those books have it.
      if (
        spot.passage.quoted ||
        /》[^。]{0,6}$|[A-Za-z0-9_\uFFFC] ?$/.test(spot.passage.text.slice(Math.max(0, spot.start - 10), spot.start))
      )
        continue;
      const kind = spot.text.replace(/^第 ?[\d一二三四五六七八九十]+ ?/, '');
      const both = kinds.get(kind) ?? { arabic: [], han: [] };
      kinds.set(kind, both);
      (/\d/.test(spot.text) ? both.arabic : both.han).push(spot);
    }
    return [...kinds].flatMap(([kind, { arabic, han }]) => {
      if (arabic.length === 0 || han.length === 0) return [];
      const [few, many] = arabic.length < han.length ? [arabic, han] : [han, arabic];
      // One here and one there is no custom yet.
      if (many.length < 3) return [];
      return toldOnce('ordinals-uniform', few, { kind, main: many[0]!.text, often: many.length });
    });
  },
  examples: {
    wrong: [{ text: '见第1章，又见第2章、第4章，再见第三章。', found: '第三章' }],
    right: [
      '见第1章，又见第2章。',
      '见第一章第二节。',
      '《水经》第三章与本书第1章。',
      '第1章分三节。',
      '见第1章，编号“第一章”后面空一字。',
    ],
  },
};
