import { expect, it } from 'vitest';
import { toHtml } from './index.ts';
import { renderMaths } from './maths.ts';
import { styledLetter } from './maths-letters.ts';

it('spells letters in the style asked for, and leaves what has none', () => {
  expect(['R', 'L', 'g', 'A', 'h', 'α', '3'].map((each) => styledLetter(each, 'double-struck')).join('')).toBe(
    'ℝ𝕃𝕘𝔸𝕙α𝟛',
  );
  expect(['A', 'ω', 'Γ', '7'].map((each) => styledLetter(each, 'bold')).join('')).toBe('𝐀𝛚𝚪𝟕');
  expect(styledLetter('L', 'script') + styledLetter('H', 'fraktur') + styledLetter('h', 'italic')).toBe('ℒℌℎ');
  // Every letter of every style leads back to the plain one.
  for (const variant of ['bold', 'script', 'fraktur', 'double-struck', 'monospace', 'bold-italic']) {
    for (const each of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') {
      expect(styledLetter(each, variant)).not.toBe(each);
      expect(styledLetter(each, variant).normalize('NFKC')).toBe(each);
    }
  }
});

it('tells bold, blackboard and script letters apart in MathML', () => {
  const shown = toHtml(
    renderMaths('\\boldsymbol{r} r \\mathbb{R} \\mathcal{L} \\mathfrak{g} \\mathbf{A}', false, 'mathml', new Map()),
  );
  for (const letter of ['𝒓', 'ℝ', 'ℒ', '𝔤', '𝐀']) expect(shown).toContain(letter);
  expect(shown).not.toMatch(/mathvariant="(?!normal)/);
});
