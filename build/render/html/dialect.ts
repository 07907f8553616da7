// What differs between the editions' HTML: where links and images point, which page numbers are known, how notes and maths
// are set. Plain data that print, EPUB and web hand to renderSection.
import type { Element } from 'hast';
import type { Asset, PageMap } from '../../book.ts';
import type { MathsCache } from './maths.ts';
import type { PageBreak } from './page-breaks.ts';

export interface Dialect {
  edition: 'print' | 'epub' | 'web';
  /** The href of an element id in a section: `#id`, or `file#id`. */
  link(anchor: string, section: string): string;
  /** The src of an image. */
  image(asset: Asset): string;
  /** Page numbers of the print edition; without it page references read as full ones (in print: an empty number). */
  pageMap?: PageMap;
  /** Where printed sides begin in this section, and what marks them. */
  pageBreaks?: { starts: readonly PageBreak[]; make(id: string, label: string): Element };
  /** Formulas set so far; share one between sections to set each formula once. */
  maths?: MathsCache;
}
