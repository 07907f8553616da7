// Bold or slanted by a tag of HTML, where the manuscript has marks of its own for it: <b>…</b> for **…**. It prints as meant; but
// nobody looks for a tag in a manuscript, and half of one is soon lost.
import type { TextFinding, TextRule } from '../../rule.ts';

const tag = /^<(?:b|strong|i|em)>/i;

export const marksNotTags: TextRule = {
  id: 'marks-not-tags',
  everyScript: true,
  reads: ['paragraph', 'item', 'heading', 'caption', 'note', 'cell'],
  find({ coverings, source }) {
    return coverings.flatMap(({ start, end, node }): TextFinding[] => {
      const from = node.position?.start.offset;
      return from !== undefined && tag.test(source.text.slice(from, from + 8)) ? [{ start, end }] : [];
    });
  },
  examples: {
    wrong: [{ text: '<b>河湾集市</b>很大，<em>很大</em>。', found: '河湾集市', count: 2 }],
    right: ['**河湾集市**很大，*很大*。', 'm<sup>2</sup>是面积的单位。'],
  },
};
