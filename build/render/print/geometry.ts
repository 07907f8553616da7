// Print facts → the page in CSS pixels. Positions are whole pixels, because Chromium snaps baselines to them; the type
// area is whole characters by whole lines. Sections are laid out side-neutral: one measure for recto and verso. A line's
// box holds the space between lines, half above and half below its characters, so the lines stand half a space higher
// and end half a space lower than 版心, which is measured from character to character.
import type { PrintFacts } from '../../book.ts';
import { areaHeight, areaWidth } from '../../read/config/type-area.ts';
import { millimetres } from '../../read/config/type-sizes.ts';

const pxPerMm = 96 / 25.4;
const pxPerPt = 96 / 72;

/** All in CSS px (1/96 in) unless named otherwise. */
export interface PageGeometry {
  width: number;
  height: number;
  areaWidth: number;
  /** Of the lines: lines × leading. */
  areaHeight: number;
  /** Distance of the lines from the spine, and of the first line's box from the head. */
  gutter: number;
  head: number;
  /** White beside and around 版心 as printed, nominal, mm: what a 版式通知单 lists. */
  margins: { head: number; foot: number; gutter: number; foreEdge: number };
  line: number;
  size: number;
  lines: number;
  /** Trim size in pt, exact. */
  trimWidth: number;
  trimHeight: number;
}

/** Over half of what is left goes to the head and to the spine, where nothing is said. */
const shares = { gutter: 0.52, head: 0.54 };

/** @param print sizes in mm and pt, as book.yaml gives them */
export function pageGeometry(print: PrintFacts): PageGeometry {
  const { trim } = print;
  const wide = millimetres(areaWidth(print));
  const high = millimetres(areaHeight(print));
  const gutter = print.gutter ?? (trim.width - wide) * shares.gutter;
  const head = print.head ?? (trim.height - high) * shares.head;
  const halfSpace = (print.leading - print.size) / 2;
  return {
    width: trim.width * pxPerMm,
    height: trim.height * pxPerMm,
    areaWidth: areaWidth(print) * pxPerPt,
    areaHeight: print.lines * print.leading * pxPerPt,
    gutter: Math.round(gutter * pxPerMm),
    head: Math.round(head * pxPerMm - halfSpace * pxPerPt),
    margins: { head, foot: trim.height - head - high, gutter, foreEdge: trim.width - gutter - wide },
    line: print.leading * pxPerPt,
    size: print.size * pxPerPt,
    lines: print.lines,
    trimWidth: (trim.width * 72) / 25.4,
    trimHeight: (trim.height * 72) / 25.4,
  };
}

/** Left edge of the type area on a side, CSS px. @param recto 单码, the right-hand side */
export function areaLeft(page: PageGeometry, recto: boolean): number {
  return recto ? page.gutter : Math.round(page.width - page.areaWidth) - page.gutter;
}
