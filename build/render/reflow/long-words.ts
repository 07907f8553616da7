// Words no line can hold (addresses, hashes, two thousand letters) → a span that may break anywhere, so that the Chinese
// before them is not stretched over an empty line. Changes no character.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** Letters, digits and signs without a place to break; a line of a phone holds about so many. */
const longWord = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}\p{S}]{30,}|[!-~]{40,}/gu;
/** Their white space and breaks are their own. */
const kept = new Set(['pre', 'math', 'svg', 'script', 'style']);

/** Marks long words, changing the tree it is given. */
export function markLongWords(root: Element): Element {
  root.children = root.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') return [kept.has(child.tagName) ? child : markLongWords(child)];
    if (child.type !== 'text' || child.value.length < 30) return [child];
    const parts: ElementContent[] = [];
    let from = 0;
    for (const match of child.value.matchAll(longWord)) {
      if (match.index > from) parts.push({ type: 'text', value: child.value.slice(from, match.index) });
      parts.push(h('span', { className: ['long-word'] }, match[0]));
      from = match.index + match[0].length;
    }
    if (from === 0) return [child];
    if (from < child.value.length) parts.push({ type: 'text', value: child.value.slice(from) });
    return parts;
  });
  return root;
}
