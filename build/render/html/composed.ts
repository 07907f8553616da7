// A letter written as itself and its marks (é as e and U+0301, as macOS writes it) → the one character that means the same,
// which faces draw as their makers drew it. All editions print this form, and faces are cut to it. Must not touch anything
// that is not such a letter: 羅 (U+F90F) stays what was written, and so do formulas.
import type { Element, Root } from 'hast';

/** Letters with marks, and the parts of Korean syllables. Signs have no letter's accents: ≠ struck through is another sign. */
const apart = /(?!\p{Script=Han})\p{L}\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;
const mark = /[\p{M}\u1161-\u1175]/u;

/** What of a text is one character for readers made one for faces, where Unicode has it. */
export function composed(text: string): string {
  return mark.test(text) ? text.replace(apart, (letter) => letter.normalize('NFC')) : text;
}

/** The same for all texts of a tree, in place; formulas, whose nodes are shared, are left out. */
export function composeTexts<T extends Element | Root>(tree: T): T {
  for (const node of tree.children) {
    if (node.type === 'text') node.value = composed(node.value);
    else if (node.type === 'element' && !isFormula(node)) composeTexts(node);
  }
  return tree;
}

const isFormula = ({ tagName, properties: { className } }: Element): boolean =>
  tagName === 'math' || (Array.isArray(className) && className.includes('katex'));
