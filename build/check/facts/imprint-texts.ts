// Lines of the imprint that are printed as given: what else they say. In: a book. Out: each line with its key.
import type { Book } from '../../book.ts';

export interface ImprintText {
  /** As factPlace takes it. */
  key: string;
  text: string;
}

/** publisher.lines, imprint.lines and rights. */
export function imprintTexts({ facts: { publisher, imprint, rights } }: Book): ImprintText[] {
  return [
    ...(publisher?.lines ?? []).map((text, i) => ({ key: `publisher.lines.${i}`, text })),
    ...(imprint.lines ?? []).map((text, i) => ({ key: `imprint.lines.${i}`, text })),
    ...(rights ? [{ key: 'rights', text: rights }] : []),
  ];
}
