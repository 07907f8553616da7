// [@key] names an entry of the references file. Hint: the nearest key; or, where a label of that name exists, the
// label with the prefix that would make it a reference.
import type { Target } from '../../../book.ts';
import { diagnostic } from '../../../diagnostic.ts';
import { nearestOf } from '../../nearest.ts';
import type { Rule } from '../../rule.ts';
import { labelPrefixes } from './label-prefix-matches-kind.ts';

export const citationKeyExists: Rule = {
  id: 'citation-key-exists',
  check(book, survey) {
    const entries = new Map(book.bibliography.map((entry) => [entry.key, entry]));
    const nearest = nearestOf(entries.keys());
    return survey.of('citation').flatMap(({ node, place }) =>
      node.items.flatMap(({ key }) => {
        if (entries.has(key)) return [];
        const near = entries.get(nearest(key) ?? '');
        const label = book.targets.get(key);
        const hint = near ? `${near.key}（${near.text.slice(0, 30)}）` : label && prefixHint(label);
        const related = near ? [near.place] : label && [label.place];
        return diagnostic('citation-key-exists', place, { key }, { hint, related });
      }),
    );
  },
};

/** A label without the prefix that would make [@…] a reference: the label and the reference as they might be. */
function prefixHint({ label, kind, name, place }: Target): string {
  const better = `${labelPrefixes[kind]}${label}`;
  return `标签写成 {#${better}}，引用写成 [@${better}]（${name}，${place.file}:${place.line}）`;
}
