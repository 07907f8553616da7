// 版心: whole characters by whole lines, by the trade's arithmetic. Width = 字号 × 字数; height = 字号 × 行数 + 行空 × (行数 − 1):
// the space below the last line belongs to the margin. Type in pt, trim and margins in mm. Reads nothing, reports nothing.
import { millimetres, nearestLeading, plainNumber, points } from './type-sizes.ts';

/** 开本 with its type area: a file of styles/formats, or computed. */
export interface Format {
  name: string;
  /** mm */
  trim: { width: number; height: number };
  /** pt */
  size: number;
  leading: number;
  characters: number;
  lines: number;
  /** mm */
  gutter: number;
  head: number;
}

export interface TypeArea {
  /** pt */
  size: number;
  leading: number;
  characters: number;
  lines: number;
}

/** 版心宽, pt. */
export const areaWidth = ({ size, characters }: TypeArea) => size * characters;

/** 版心高, pt: from the top of the first line's characters to the foot of the last line's. */
export const areaHeight = ({ size, leading, lines }: TypeArea) => size * lines + (leading - size) * (lines - 1);

/** 版心宽 shown: `32 × 10.5 pt = 336 pt = 118.53 mm`. */
export const widthShown = (area: TypeArea) =>
  `${area.characters} × ${plainNumber(area.size)} pt = ${plainNumber(areaWidth(area))} pt = ${plainNumber(millimetres(areaWidth(area)))} mm`;

/** 版心高 shown: `30 × 10.5 + 29 × 7.5 pt = 532.5 pt = 187.85 mm`. */
export const heightShown = (area: TypeArea) =>
  `${area.lines} × ${plainNumber(area.size)} + ${area.lines - 1} × ${plainNumber(area.leading - area.size)} pt = ${plainNumber(areaHeight(area))} pt = ${plainNumber(millimetres(areaHeight(area)))} mm`;

/** Least white beside the type area, and above and below it, where 书眉 and 页码 stand; mm. */
export const leastBeside = 5;
export const leastAbove = 10;

/**
 * Least characters a line: a paragraph's first is set in by two, and six hold what cannot be parted (2007—2011年, 第12卷）。).
 * Least lines a side: what a chapter's last side has.
 */
export const leastOf = { characters: 8, lines: 5 } as const;

const slack = 1e-6;

/** Most characters of a size in a width. @param width mm @param size pt */
export const charactersIn = (width: number, size: number) => Math.floor(points(width) / size + slack);

/** Most lines in a height. @param height mm; size, leading pt */
export const linesIn = (height: number, size: number, leading: number) =>
  Math.floor((points(height) + leading - size) / leading + slack);

/**
 * A format for a trim that has no file: the shares of the six that have one. About 72 per cent of the width and 80 of the
 * height are type; a little over half of what is left goes to the spine and to the head.
 * @param width, height mm
 */
export function formatFor(width: number, height: number): Format {
  const size = Math.min(width, height) < 100 ? 9 : 10.5;
  const leading = nearestLeading(size * (width < 135 ? 1.57 : width < 160 ? 1.64 : 1.71));
  const characters = charactersIn(Math.min(width * 0.725, width - leastBeside * 2.2), size);
  const lines = linesIn(Math.min(height * 0.8, height - leastAbove * 2.2), size, leading);
  const area = { size, leading, characters, lines };
  const half = (value: number) => Math.round(value * 2) / 2;
  return {
    name: `${plainNumber(width)}×${plainNumber(height)}`,
    trim: { width, height },
    ...area,
    gutter: half((width - millimetres(areaWidth(area))) * 0.52),
    head: half((height - millimetres(areaHeight(area))) * 0.54),
  };
}

/** A format's type area in another size or leading: as many whole characters and lines as its own area holds. */
export function refitted(format: Format, size: number, leading: number): TypeArea {
  if (size === format.size && leading === format.leading) return format;
  const width = millimetres(areaWidth(format));
  const height = millimetres(areaHeight(format));
  return { size, leading, characters: charactersIn(width, size), lines: linesIn(height, size, leading) };
}
