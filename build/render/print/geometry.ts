// Print facts → the page in CSS pixels. Positions are whole pixels, because Chromium snaps baselines to them; the type
// area is whole characters by whole lines. Sections are laid out side-neutral: one measure for recto and verso.
import type { PrintFacts } from '../../book.ts';

const pxPerMm = 96 / 25.4;
const pxPerPt = 96 / 72;

/** All in CSS px (1/96 in) unless named otherwise. */
export interface PageGeometry {
  width: number;
  height: number;
  areaWidth: number;
  areaHeight: number;
  /** Distance of the type area from the spine, from the head. */
  gutter: number;
  head: number;
  line: number;
  size: number;
  lines: number;
  /** Trim size in pt, exact. */
  trimWidth: number;
  trimHeight: number;
}

/** @param print sizes in mm and pt, as book.yaml gives them */
export function pageGeometry(print: PrintFacts): PageGeometry {
  const width = print.trim.width * pxPerMm;
  const height = print.trim.height * pxPerMm;
  const areaWidth = print.characters * print.size * pxPerPt;
  const line = print.leading * pxPerPt;
  const areaHeight = print.lines * line;
  const spare = { width: width - areaWidth, height: height - areaHeight };
  return {
    width,
    height,
    areaWidth,
    areaHeight,
    gutter: Math.round(print.gutter === undefined ? spare.width / 2 : print.gutter * pxPerMm),
    head: Math.round(print.head === undefined ? spare.height * 0.54 : print.head * pxPerMm),
    line,
    size: print.size * pxPerPt,
    lines: print.lines,
    trimWidth: (print.trim.width * 72) / 25.4,
    trimHeight: (print.trim.height * 72) / 25.4,
  };
}

/** Left edge of the type area on a side, CSS px. @param recto 单码, the right-hand side */
export function areaLeft(page: PageGeometry, recto: boolean): number {
  return recto ? page.gutter : Math.round(page.width - page.areaWidth) - page.gutter;
}
