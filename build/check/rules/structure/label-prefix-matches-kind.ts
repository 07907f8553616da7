// fig- on a table, or a figure's label without any prefix: references choose their wording, and tell themselves from
// citations, by the prefix. Headings may have labels without one: links reach them.
import type { TargetKind } from '../../../book.ts';
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';

/** How the label of each kind begins. */
export const labelPrefixes: Record<TargetKind, string> = {
  section: 'sec-',
  figure: 'fig-',
  table: 'tbl-',
  equation: 'eq-',
  listing: 'lst-',
  note: 'fn-',
};
const kindNames: Record<TargetKind, string> = {
  section: '标题',
  figure: '图',
  table: '表',
  equation: '公式',
  listing: '代码',
  note: '注',
};
const anyPrefix = new RegExp(`^(?:${Object.values(labelPrefixes).join('|')})`);

export const labelPrefixMatchesKind: Rule = {
  id: 'label-prefix-matches-kind',
  check(book) {
    return book.labels.flatMap(({ label, kind, place }) => {
      const wanted = labelPrefixes[kind];
      const has = anyPrefix.exec(label)?.[0] ?? '';
      if (has === wanted || (kind === 'section' && !has) || kind === 'note') return [];
      const hint = wanted + label.slice(has.length).replace(/^(?:table|figure|equation|listing)-/, '');
      return diagnostic('label-prefix-matches-kind', place, { label, kind: kindNames[kind], wanted }, { hint });
    });
  },
};
