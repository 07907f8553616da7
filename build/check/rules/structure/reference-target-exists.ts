// [@fig-x] must name a label that the book defines. Hint: the nearest label, with its printed name and its place.
import type { Target } from '../../../book.ts';
import { diagnostic } from '../../../diagnostic.ts';
import { nearestOf } from '../../nearest.ts';
import type { Rule } from '../../rule.ts';

export const referenceTargetExists: Rule = {
  id: 'reference-target-exists',
  check(book, survey) {
    const nearest = nearestOf(book.targets.keys());
    return survey.of('crossReference').flatMap(({ node, place }) => {
      if (book.targets.has(node.label)) return [];
      const near = book.targets.get(nearest(node.label) ?? '');
      return diagnostic(
        'reference-target-exists',
        place,
        { label: node.label },
        near ? { hint: targetHint(near), related: [near.place] } : {},
      );
    });
  },
};

/** fig-flowchart（图3-2，03-flow.md:28） */
export function targetHint(target: Target): string {
  const name = target.name || target.title;
  const where = `${target.place.file}:${target.place.line}`;
  return `${target.label ?? target.anchor}（${name ? `${name}，` : ''}${where}）`;
}
