// An image says in words what it shows, for those who cannot see it (EPUB Accessibility 1.1, WCAG 1.1.1). A caption is
// not that: it names the picture. An alt that is empty on purpose, alt="", marks an ornament and is kept.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';

export const imageAltPresent: Rule = {
  id: 'image-alt-present',
  check(book, survey) {
    const figures = survey.of('figure').flatMap(({ node, place }) => {
      if (node.alt !== undefined) return [];
      const target = book.numbered.get(node);
      return diagnostic('image-alt-present', place, { image: target?.name || node.url });
    });
    const images = survey.of('image').flatMap(({ node, place }) => {
      const values = node.data?.attributes?.values;
      if (node.alt || values?.alt !== undefined || values?.['fig-alt'] !== undefined) return [];
      return diagnostic('image-alt-present', place, { image: node.url });
    });
    return [...figures, ...images];
  },
};
