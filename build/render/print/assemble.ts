// Placed sides → static HTML, a box a side: type area, notes at its foot, running head, folio. Everything a
// reader cites is text here, no CSS counter; Paged.js is no longer involved.
import type { Book, PageMap } from '../../book.ts';
import { composed } from '../html/index.ts';
import { areaLeft, type PageGeometry } from './geometry.ts';
import type { PlacedSide } from './page-map.ts';
import { withFolios } from './page-numbers.ts';

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const plainSides = new Set(['title', 'imprint', 'part']);

/** The running head of a side: 双码 the book's title, 单码 the section's; none on opening and blank sides. */
export function runningHead(book: Book, placed: PlacedSide): string {
  if (placed.opening || !placed.content || plainSides.has(placed.section.kind)) return '';
  return composed(isRecto(placed) ? placed.section.short : book.facts.title);
}

/** 单码: the right-hand side. */
export const isRecto = (placed: PlacedSide): boolean => placed.side.index % 2 === 0;

/** The folio as printed on a side, '' for 暗码. */
export const printedFolio = (placed: PlacedSide): string => (placed.side.folioShown ? placed.side.folio : '');

/**
 * Links inside the book, as Chromium is to write them: addresses that finish.ts turns into places. The document is
 * printed in stretches, and a stretch does not know the anchors of another.
 */
export const innerAddress = 'http://in.fuzi.invalid/#';

/** What is printed: for a tab that has the style sheet of the layout already. */
export interface AssembledSides {
  /** Where type areas stand on their pages. */
  css: string;
  /** All that goes into the body. */
  html: string;
}

export function assembleSides(
  book: Book,
  placed: readonly PlacedSide[],
  pageMap: PageMap,
  page: PageGeometry,
): AssembledSides {
  const css = [
    `@page{size:${page.width}px ${page.height}px;margin:0}`,
    `.side{width:${page.width}px;height:${Math.floor(page.height) - 2}px}`,
    `.type-area{top:${page.head}px;width:${page.areaWidth}px;height:${page.areaHeight}px}`,
    `.recto .type-area{left:${areaLeft(page, true)}px}`,
    `.verso .type-area{left:${areaLeft(page, false)}px}`,
  ].join('\n');
  return { css, html: placed.map((each) => sideHtml(book, each, pageMap)).join('\n') };
}

const inner = (html: string) => html.replace(/(<a\b[^<>]*\bhref=")#/g, `$1${innerAddress}`);

function sideHtml(book: Book, placed: PlacedSide, pageMap: PageMap): string {
  const name = `side ${isRecto(placed) ? 'recto' : 'verso'} ${placed.section.kind}`;
  if (!placed.content) return `<div class="${name} blank"></div>`;
  const head = runningHead(book, placed);
  const folio = printedFolio(placed);
  const { html, notesHtml } = placed.content;
  return [
    `<div class="${name}"><div class="type-area">`,
    head && `<p class="running-head">${escapeHtml(head)}</p>`,
    `<div class="flow">${inner(withFolios(html, pageMap))}</div>`,
    notesHtml && `<div class="notes">${inner(withFolios(notesHtml, pageMap))}</div>`,
    folio && `<p class="folio">${folio}</p>`,
    '</div></div>',
  ].join('');
}
