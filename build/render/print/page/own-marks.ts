// Which data- attributes of a side are the book's and stay; Paged.js's own, and those only the tab needs, are taken off.

const ours = new Set([
  'data-block',
  'data-split-from',
  'data-split-to',
  'data-align-last-split-element',
  'data-page-of',
  'data-note-id',
  'data-continued',
  'data-continues',
  'data-line',
  'data-lines',
]);

/** Takes every other data- attribute off what stands in an element. */
export function keepOwnMarks(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>('*'))
    for (const { name } of [...element.attributes])
      if (name.startsWith('data-') && !ours.has(name)) element.removeAttribute(name);
}
