// Cells of one column end alike: where the others are phrases without a stop, the 。 of a single one was left over. A column
// of sentences, or of one sentence among numbers, is not judged.
import type { Nodes } from 'mdast';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { around, type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'cells-end-alike';
/** So many other cells of words, at least. */
const fewest = 3;

export const cellsEndAlike: Rule = {
  id,
  check(_book, survey, prose) {
    if (prose.script !== 'simplified') return [];
    const passages = new Map<Nodes, Passage>(
      prose.passages.flatMap((passage) => (passage.kind === 'cell' ? [[passage.node, passage] as const] : [])),
    );
    return survey.of('table').flatMap(({ node }): Diagnostic[] => {
      const rows = node.children.slice(1);
      const columns = node.children[0]?.children.length ?? 0;
      const found: Diagnostic[] = [];
      for (let column = 0; column < columns; column++) {
        const cells = rows.flatMap(({ children }) => passages.get(children[column] as Nodes) ?? []);
        const words = cells.filter(({ han }) => han > 1);
        const stopped = words.filter(({ text }) => text.trimEnd().endsWith('。'));
        const [odd] = stopped;
        if (!odd || stopped.length > 1 || words.length - 1 < fewest) continue;
        const end = odd.text.trimEnd().length;
        // Several sentences need their stops; the others need hers where they end with other marks.
        if (
          /[。！？；]/.test(odd.text.slice(0, end - 1)) ||
          words.some((cell) => cell !== odd && /[！？；，：…]$/.test(cell.text.trimEnd()))
        )
          continue;
        const longest = Math.max(...words.filter((cell) => cell !== odd).map(({ text }) => text.length));
        if (end > longest * 2 + 2) continue;
        const values = { around: around(odd, end - 1, end) };
        found.push(
          diagnostic(id, placeIn(odd, end - 1, end), values, { hint: odd.raw.slice(Math.max(0, end - 9), end - 1) }),
        );
      }
      return found;
    });
  },
  examples: {
    wrong: [
      {
        text: '| 码 | 意思 |\n| :- | :- |\n| 甲 | 有鱼 |\n| 乙 | 没有鱼。 |\n| 丙 | 鱼卖完 |\n| 丁 | 雨天停市 |',
        found: '。',
      },
    ],
    right: [
      '| 码 | 意思 |\n| :- | :- |\n| 甲 | 有鱼 |\n| 乙 | 没有鱼 |\n| 丙 | 鱼卖完 |\n| 丁 | 雨天停市 |',
      '| 码 | 意思 |\n| :- | :- |\n| 甲 | 有鱼 |\n| 乙 | 鱼还没有到。明早再来。 |\n| 丙 | 鱼卖完 |\n| 丁 | 雨天停市 |',
    ],
  },
};
