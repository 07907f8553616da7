// Letters of a style in MathML: MathML Core knows no mathvariant but normal, so a bold, script, fraktur or double-struck
// letter must be the code point of that letter (Unicode, Mathematical Alphanumeric Symbols). hast in, changed in place.
import type { Element, ElementContent } from 'hast';

/** Where a style's capitals, small letters, digits, Greek capitals and Greek small letters begin. */
interface Style {
  capital: number;
  small: number;
  digit?: number;
  greekCapital?: number;
  greekSmall?: number;
}

const styles: Record<string, Style> = {
  bold: { capital: 0x1d400, small: 0x1d41a, digit: 0x1d7ce, greekCapital: 0x1d6a8, greekSmall: 0x1d6c2 },
  italic: { capital: 0x1d434, small: 0x1d44e, greekCapital: 0x1d6e2, greekSmall: 0x1d6fc },
  'bold-italic': { capital: 0x1d468, small: 0x1d482, greekCapital: 0x1d71c, greekSmall: 0x1d736 },
  script: { capital: 0x1d49c, small: 0x1d4b6 },
  'bold-script': { capital: 0x1d4d0, small: 0x1d4ea },
  fraktur: { capital: 0x1d504, small: 0x1d51e },
  'double-struck': { capital: 0x1d538, small: 0x1d552, digit: 0x1d7d8 },
  'bold-fraktur': { capital: 0x1d56c, small: 0x1d586 },
  'sans-serif': { capital: 0x1d5a0, small: 0x1d5ba, digit: 0x1d7e2 },
  'bold-sans-serif': { capital: 0x1d5d4, small: 0x1d5ee, digit: 0x1d7ec },
  'sans-serif-italic': { capital: 0x1d608, small: 0x1d622 },
  'sans-serif-bold-italic': { capital: 0x1d63c, small: 0x1d656 },
  monospace: { capital: 0x1d670, small: 0x1d68a, digit: 0x1d7f6 },
};

/** Letters that stood in Unicode before the block and have no place in it. */
const elsewhere: Record<number, string> = {
  119893: 'ℎ',
  119965: 'ℬ',
  119968: 'ℰ',
  119969: 'ℱ',
  119971: 'ℋ',
  119972: 'ℐ',
  119975: 'ℒ',
  119976: 'ℳ',
  119981: 'ℛ',
  119994: 'ℯ',
  119996: 'ℊ',
  120004: 'ℴ',
  120070: 'ℭ',
  120075: 'ℌ',
  120076: 'ℑ',
  120085: 'ℜ',
  120093: 'ℨ',
  120122: 'ℂ',
  120127: 'ℍ',
  120133: 'ℕ',
  120135: 'ℙ',
  120136: 'ℚ',
  120137: 'ℝ',
  120145: 'ℤ',
};

/** A character in a style; itself where the style has none for it. */
export function styledLetter(character: string, variant: string): string {
  const style = styles[variant];
  const code = character.codePointAt(0)!;
  if (!style) return character;
  const within = (first: number, last: number, start: number | undefined) =>
    start !== undefined && code >= first && code <= last ? start + code - first : undefined;
  const found =
    within(0x41, 0x5a, style.capital) ??
    within(0x61, 0x7a, style.small) ??
    within(0x30, 0x39, style.digit) ??
    within(0x391, 0x3a9, style.greekCapital) ??
    within(0x3b1, 0x3c9, style.greekSmall);
  return found === undefined ? character : (elsewhere[found] ?? String.fromCodePoint(found));
}

/** Turns every mathvariant but normal into letters. */
export function spellVariants(node: Element): void {
  const variant = node.properties.mathvariant ?? node.properties.mathVariant;
  if (typeof variant === 'string' && variant !== 'normal') {
    delete node.properties.mathvariant;
    delete node.properties.mathVariant;
    respell(node, variant);
  }
  for (const child of node.children)
    if (child.type === 'element' && child.tagName !== 'annotation') spellVariants(child);
}

function respell(node: Element, variant: string): void {
  node.children = node.children.map((child): ElementContent => {
    if (child.type === 'text')
      return { ...child, value: [...child.value].map((each) => styledLetter(each, variant)).join('') };
    if (child.type === 'element') respell(child, variant);
    return child;
  });
}
