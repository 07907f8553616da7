// Types of pdf-paths.mjs, which is plain JavaScript since worker threads start from files.
import type { Box } from './printed-side.ts';

export function paintedBoxes(operators: { fnArray: number[]; argsArray: unknown[] }, left: number, top: number): Box[];
