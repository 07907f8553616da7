// A style's settings in a book's type: sizes and leadings in pt, and whether headings go into the lines they take. In:
// PrintFacts with the style read. Out: findings; and the reading of settings that style sheet and 版式通知单 share.
import type { PrintFacts, PrintStyle } from '../../book.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../../diagnostic.ts';
import { leadingPoints, styleGroups } from './style-tokens.ts';
import { plainNumber } from './type-sizes.ts';

/** A group's size in pt. */
export function sizeOf(look: PrintStyle, group: string, print: PrintFacts): number {
  const size = look.settings[`${group}.size`];
  return typeof size === 'number' ? size : print.size;
}

/** A group's leading in pt; the body's where it has none of its own. */
export function leadingOf(look: PrintStyle, group: string, print: PrintFacts): number {
  const leading = look.settings[`${group}.leading`];
  return (leading === undefined ? undefined : leadingPoints(String(leading), print.leading)) ?? print.leading;
}

/** Settings that do not go together, in this book's size and leading. */
export function checkLook(print: PrintFacts): Diagnostic[] {
  const { look } = print;
  if (!look) return [];
  const place = wholeFile('book.yaml');
  return Object.entries(styleGroups).flatMap(([group, { keys }]) => {
    if (!('leading' in keys) && !('size' in keys)) return [];
    const size = sizeOf(look, group, print);
    const leading = leadingOf(look, group, print);
    const shown = { group, style: look.name, size: plainNumber(size), leading: plainNumber(leading) };
    if ('leading' in keys && leading < size) {
      const hint = `${plainNumber(Math.ceil(size / 0.75) * 0.75)}磅`;
      return [diagnostic('style-leading-clears-size', place, shown, { hint: `${group}.leading: ${hint}` })];
    }
    const lines = look.settings[`${group}.lines`];
    const above = Number(look.settings[`${group}.above`] ?? 0);
    if (typeof lines !== 'number' || lines * print.leading >= leading + above * print.leading) return [];
    const arithmetic = `${plainNumber(leading)} + ${above} × ${plainNumber(print.leading)} pt = ${plainNumber(leading + above * print.leading)} pt > ${lines} × ${plainNumber(print.leading)} pt = ${plainNumber(lines * print.leading)} pt`;
    const hint = `${group}.lines: ${Math.ceil(leading / print.leading + above - 1e-6)}`;
    return [diagnostic('style-heading-fits-lines', place, { ...shown, arithmetic }, { hint })];
  });
}
