// An editor's hand in the text: `{fit=-1 .keep-next}` at a paragraph's end, `::page-break` where no page can break. In: a
// paragraph's raw children, or the finished tree. Out: the setting, or the text it was typed as. Must not drop a character.
import type { ParagraphSetting } from '../../book.ts';
import { parseAttributes } from './attributes.ts';
import { trimEnd } from './inline.ts';
import { backToText, type Loose, type Source } from './source.ts';

/**
 * Takes the setting off a paragraph's end. Braces that hold anything else are not ours, and neither is a picture's.
 * @returns the children that are left; all of them where there is no setting, or one that cannot be
 */
export function takeSetting(source: Source, raw: Loose[]): { raw: Loose[]; setting?: ParagraphSetting } {
  let last = raw.length - 1;
  while (last >= 0 && isBlank(raw[last]!)) last--;
  const braces = raw[last];
  if (braces?.type !== 'rawAttributes') return { raw };
  const before = raw.slice(0, last);
  const solid = before.filter((node) => !isBlank(node));
  const first = solid[0];
  if (!first || (solid.length === 1 && (first.type === 'image' || first.type === 'imageReference'))) return { raw };
  const { id, classes, values } = parseAttributes(braces.value!)!;
  const isOurs = classes.every((name) => name === 'keep-next') && Object.keys(values).every((key) => key === 'fit');
  if (id !== undefined || !isOurs) return { raw };
  const fit = values.fit === undefined ? undefined : linesOf(values.fit);
  if (fit === null) {
    source.report('fit-is-one-or-two-lines', braces, { fit: values.fit! }, { hint: nearest(values.fit!) });
    return { raw: [...before, backToText(source, braces)] };
  }
  trimEnd(source, before);
  const setting: ParagraphSetting = {
    ...(fit === undefined ? {} : { fit }),
    ...(classes.length > 0 ? { keepNext: true } : {}),
  };
  return { raw: before, setting };
}

const isBlank = (node: Loose) => node.type === 'text' && node.value!.trim() === '';

/** Lines won or lost, typed on either keyboard; null for anything but one or two of them. */
function linesOf(typed: string): number | null {
  const match = /^([-−–－+＋]?)([12１２])$/.exec(typed);
  if (!match) return null;
  const lines = match[2] === '1' || match[2] === '１' ? 1 : 2;
  return match[1] === '' || match[1] === '+' || match[1] === '＋' ? lines : -lines;
}

/** What may have been meant. */
const nearest = (typed: string): string => (/^[-−–－]/.test(typed) || /缩/.test(typed) ? '{fit=-1}' : '{fit=+1}');

/** No side can end inside these: a table is cut between its rows, a note where it must be. */
const unbreakable = new Set(['footnoteDefinition', 'captionedTable', 'table']);
const isTablePart = (node: Loose) =>
  node.type === 'htmlElement' && /^(?:table|caption|thead|tbody|tfoot|tr|td|th)$/.test(String(node.tagName));

/** Page breaks inside notes and tables become the text they were typed as, with a finding. */
export function refuseInnerBreaks(source: Source, root: Loose): void {
  const stack: { node: Loose; inside: boolean }[] = [{ node: root, inside: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node } = next;
    const inside = next.inside || unbreakable.has(node.type) || isTablePart(node);
    node.children?.forEach((child, n) => {
      if (inside && child.type === 'pageBreak') {
        source.report('page-break-is-outside', child);
        const text = backToText(source, child);
        node.children![n] = { type: 'paragraph', children: [text], position: child.position };
      } else stack.push({ node: child, inside });
    });
  }
}
