// An edition carries no editing marks: each {++ ++}, {-- --}, {== ==}, {>> <<} is taken or refused before. They belong
// on a proof.
import { toString as textOf } from 'mdast-util-to-string';
import { diagnostic } from '../../diagnostic.ts';
import type { Rule } from '../rule.ts';

const kinds = { insertion: '增', deletion: '删', highlight: '标', comment: '批注' } as const;

export const criticMarkupSettled: Rule = {
  id: 'critic-markup-settled',
  check(_book, survey) {
    return survey.of('criticMark').map(({ node, place }) => {
      const text = textOf(node);
      const short = text.length > 20 ? `${text.slice(0, 20)}…` : text;
      return diagnostic('critic-markup-settled', place, { kind: kinds[node.kind], text: short });
    });
  },
};
