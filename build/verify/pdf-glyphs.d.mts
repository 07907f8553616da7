// Types of pdf-glyphs.mjs, which is plain JavaScript since worker threads start from files.
import type { PageItem } from './pdf-text.ts';

type Matrix = readonly [number, number, number, number, number, number];

export function multiply(a: Matrix, b: Matrix): number[];

export function glyphItems(
  operators: { fnArray: number[]; argsArray: unknown[] },
  fontOf: (name: string) => { name: string; type3: boolean; composite: boolean; unit: number } | undefined,
  left: number,
  top: number,
): PageItem[];
