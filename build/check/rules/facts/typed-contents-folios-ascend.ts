// Page numbers of contents typed by hand never go back (chinese-publishing.md §9.2).
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { typedContents } from '../../facts/typed-contents.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

export const typedContentsFoliosAscend: Rule = {
  id: 'typed-contents-folios-ascend',
  check(book, _survey, prose) {
    // Roman folios are the front matter's: they are counted apart.
    const entries = typedContents(book, prose).filter(({ page }) => /^\d+$/.test(page));
    const pages = entries.map(({ page }) => Number(page));
    return entries.flatMap(({ passage, pageStart, pageEnd, text, page }, i): Diagnostic[] => {
      const [before, own, after] = [pages[i - 1], pages[i]!, pages[i + 1]];
      if (before === undefined || own >= before) return [];
      // One page too high makes its follower look low: the odd one is the one whose neighbours agree without it.
      const last = pages[i - 2];
      const beforeIsOdd = last !== undefined && own >= last && (after === undefined || after < before || after >= own);
      const odd = beforeIsOdd && (after === undefined || after < before) ? entries[i - 1]! : undefined;
      const place = odd ? placeIn(odd.passage, odd.pageStart, odd.pageEnd) : placeIn(passage, pageStart, pageEnd);
      return [diagnostic('typed-contents-folios-ascend', place, { entry: text, page, before })];
    });
  },
  examples: {
    wrong: [
      { ...contents('第1章 集市……1\n\n1.1 早市……7\n\n1.2 夜市……5'), count: 1 },
      { ...contents('第1章 集市……1\n\n1.1 早市……2\n\n1.2 夜市……1\n\n1.3 庙会……8'), found: '1', count: 1 },
    ],
    right: [contents('第1章 集市……1\n\n1.1 早市……1\n\n1.2 夜市……5')],
  },
};

function contents(entries: string) {
  return { facts: { matter: { front: ['list.md'], body: ['01.md'] } }, files: { 'list.md': `# 目录\n\n${entries}\n` } };
}
