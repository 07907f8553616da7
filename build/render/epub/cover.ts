// Facts → the cover: the picture where the book has one, else a typographic page of text alone. All of it is generated:
// the title page says the same, and is what text conservation counts.
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BookFacts } from '../../book.ts';

/** The cover as a picture. @param src relative to the document */
export function pictureCover(facts: BookFacts, src: string): Element {
  return h('section', { id: 'cover', 'epub:type': 'cover', className: ['cover', 'generated'] }, [
    h('figure', { className: ['cover-image'] }, [h('img', { src, alt: `封面：${facts.title}` })]),
  ]);
}

/** The cover in type. */
export function typographicCover(facts: BookFacts): Element {
  const line = (className: string, text: string | undefined) =>
    text ? [h('p', { className: [className] }, text)] : [];
  return h('section', { id: 'cover', 'epub:type': 'cover', className: ['cover', 'generated'] }, [
    h('div', { className: ['cover-frame'] }, [
      ...line('cover-series', facts.series),
      ...facts.titleDisplay.flatMap((text) => line('cover-title', text)),
      ...line('cover-subtitle', facts.subtitle),
      ...facts.creators.flatMap(({ name, role, nationality }) =>
        line('cover-creators', `${nationality ? `［${nationality}］` : ''}${name}　${role}`),
      ),
      ...line('cover-publisher', facts.publisher?.name),
    ]),
  ]);
}
