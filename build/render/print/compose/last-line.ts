// 单字成行: whether what is left for a paragraph's last line is one character. In: cells and where the line begins. Out: yes or
// no; what that costs is for demerits.ts to say.
import type { Cells } from './cells.ts';
import { Class } from './classes.ts';

/** Whether the cells from here to the end are one character, or one and its marks. */
export function isSingleCharacter(cells: Cells, from: number): boolean {
  let characters = 0;
  for (let k = from; k < cells.count; k += 1) {
    const kind = cells.kind[k]!;
    if ((kind >= Class.open && kind <= Class.dot) || kind === Class.note || kind === Class.dash) continue;
    if (kind === Class.latin) characters += lettersIn(cells, k);
    else characters += kind === Class.han ? 1 : 2;
    if (characters > 1) return false;
  }
  return true;
}

/** Letters and digits of a Latin cell: [2] is one. */
function lettersIn(cells: Cells, k: number): number {
  const text = cells.text.slice(cells.start[k], cells.end[k]);
  return text.replace(/[[\](),.;:!?-]/g, '').length;
}
