// A rule (---) separates scenes within a section. At a section's end or beginning, before a heading, or twice in a row it is
// left over from a page or a screen. A habit of the whole book is one finding.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import type { Found } from '../../survey.ts';

export const ruleSeparatesText: Rule = {
  id: 'rule-separates-text',
  check(book, survey) {
    const idle = new Set<object>();
    for (const { tree } of book.sections) {
      for (const [i, node] of tree.children.entries()) {
        if (node.type !== 'thematicBreak') continue;
        const [before, after] = [tree.children[i - 1], tree.children[i + 1]];
        const apart = (one: typeof before) => !one || one.type === 'heading' || one.type === 'thematicBreak';
        if (apart(before) || apart(after)) idle.add(node);
      }
    }
    const found: Found<object>[] = survey.of('thematicBreak').filter(({ node }) => idle.has(node));
    const [first, ...others] = found;
    if (!first) return [];
    const more =
      others.length > 0 ? { count: found.length, related: others.slice(0, 5).map(({ place }) => place) } : {};
    return [diagnostic('rule-separates-text', first.place, { times: found.length }, more)];
  },
  examples: {
    wrong: [{ text: '集市散了。\n\n---\n\n## 桥头\n\n桥头有人。', count: 1 }],
    right: ['集市散了。\n\n---\n\n第二天又开。'],
  },
};
