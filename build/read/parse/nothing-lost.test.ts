// Whatever an author types, each character of the text is somewhere in the tree. Random pieces of syntax between Han
// characters, each of which occurs once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMarkdown } from './index.ts';

const pieces = [
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```\n',
  '[',
  ']',
  '](a)',
  '![',
  '](a.png)',
  '{#fig-x}',
  '{.c}',
  '{-}',
  '{fit=-1}',
  '{fit=9}',
  '{fit=+1 .keep-next}',
  '[]{.line-break}',
  '\n::page-break\n',
  '{',
  '}',
  '^[',
  '[^a]',
  '\n[^a]: ',
  '[@fig-x]',
  '[@wang, 3页]',
  '[@',
  '$',
  '$$',
  '\n$$\n',
  '\n::: note\n',
  '\n:::\n',
  '::',
  '{++',
  '++}',
  '{--',
  '--}',
  '{~~',
  '~>',
  '~~}',
  '{==',
  '==}',
  '{>>',
  '<<}',
  '<b>',
  '</b>',
  '<sub>',
  '</sub>',
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '</table>',
  '\n<details>\n',
  '\n</details>\n',
  '<summary>',
  '</summary>',
  '<script>',
  '</script>',
  '<!--',
  '<br>',
  '<',
  '>',
  '&amp;',
  '\\',
  '\n',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n7. ',
  '\n（1）',
  '\n（2）',
  '\n① ',
  '\n# ',
  '\n## ',
  '\n|',
  '|',
  '\n|-|-|\n',
  '\n: ',
  '\n    ',
  '\n---\n',
  'http://a.cn/',
  'www.b.cn',
  '“',
  '”',
  ' ',
  '　',
  '\r\n',
  '<ruby>',
  '<rt>',
  '</rt>',
  '</ruby>',
  '<p>',
  '</p>',
]; // prettier-ignore

const han = (index: number) => String.fromCodePoint(0x4e00 + index);

function everything(node: unknown): string {
  return JSON.stringify(node, (key, value) => (key === 'position' ? undefined : value));
}

it('no character vanishes, none is doubled', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 }), (chosen) => {
      const text = chosen.map((piece, i) => `${han(i * 2)}${piece}${han(i * 2 + 1)}`).join('');
      const tree = everything(parseMarkdown(text, 'a.md').value);
      const count = new Map<string, number>();
      for (const character of tree)
        if (character >= '一' && character <= '鿿') count.set(character, (count.get(character) ?? 0) + 1);
      for (let i = 0; i < chosen.length * 2; i++)
        expect(count.get(han(i)) ?? 0, `${han(i)} of ${JSON.stringify(text)}`).toBeGreaterThan(0);
    }),
    { numRuns: 400, seed: 7 },
  );
});
