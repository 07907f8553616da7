import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condensed } from './condensed.ts';
import { makeSource } from './source.ts';
import { parseText, parseTree } from './tree.ts';

const both = (text: string) => {
  const quick = parseTree(makeSource('a.md', text));
  const slow = parseText(text);
  return { quick: [quick.root, [...quick.tooDeep]], slow: [slow.root, [...slow.tooDeep]] };
};

const long = '早晨的码头上停着三条船，船工把竹筐一只一只地搬上岸来，谁也没有说话。';
const pieces = [
  long,
  `${long}他们等着天亮；`,
  '短句',
  '**',
  '*',
  '_',
  '~~',
  '`',
  '[',
  ']',
  '(',
  ')',
  '](',
  '[^一]',
  '[^一]: ',
  '^[',
  '{#sec-甲}',
  '{.dot}',
  '{++',
  '++}',
  '{',
  '}',
  '$',
  '$$',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<td title="',
  '|',
  '\n',
  '\n\n',
  '\r\n\r\n',
  '\n| - | - |\n',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n    ',
  '\n```\n',
  '\n::: note\n',
  '\n:::\n',
  '\n: ',
  '# ',
  '![',
  '\\',
  '&amp;',
  '“',
  '”',
  'https://a.cn/',
  ' ',
  '\t',
  '　',
  '𠀀',
];

describe('condensed', () => {
  it('shortens prose to a fraction, and leaves alone what has no long run', () => {
    expect(condensed(long.repeat(20))!.text.length).toBeLessThan(10);
    expect(condensed('# 短\n\nLatin only, of any length.\n')).toBeUndefined();
  });
  it('takes no text that holds a stand-in already', () => {
    expect(condensed(`${long}𠀀`)).toBeUndefined();
  });
  it('leaves the tree as it is: labels, titles, alternatives, code, cells', () => {
    const text = `# ${long} {#sec-x short="${long}"}\n\n> - ${long}\n>   第二行${long}**${long}**${long}\n\n\`\`\`${long}\n${long}\n\`\`\`\n\n| ${long} | b |\n| - | - |\n| ${long} | ${long}[${long}] |\n\n![${long}](a.png "${long}")\n\n[${long}]: https://a.cn\n\n[^${long}]: ${long}\n\n[${long}]与[^${long}]，\`${long}\`\r\n${long}\n`;
    const { quick, slow } = both(text);
    expect(quick).toEqual(slow);
    expect(condensed(text)).toBeDefined();
  });
  it('leaves any mixture of our syntax as it is', () => {
    const mixture = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(mixture, (text) => {
        const { quick, slow } = both(text);
        expect(quick).toEqual(slow);
      }),
      { numRuns: 1500, seed: 7 },
    );
  });
});
