// The account under attack: chapters put together at random from what hurts lose no character, and what is lost on purpose
// is found; hostile chapters take no more than seconds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryHost } from '../../host.ts';
import { takeSummaryAccount } from './account.ts';
import { importSummary } from './index.ts';
import { parseSource } from './source.ts';
import { say, workOn } from './work.ts';

async function findings(chapter: string, settings: Record<string, string> = {}) {
  const files = { '/s/SUMMARY.md': '* [甲](a.md)\n  * [乙](b.md)\n', '/s/a.md': chapter, '/s/b.md': '# 乙\n' };
  const told = Object.fromEntries(Object.entries(settings).map(([path, text]) => [`/s/${path}`, text]));
  return (await importSummary('/s', memoryHost({ ...files, ...told }))).diagnostics;
}

const pieces = [
  '字',
  '甲乙丙',
  '。',
  '，',
  ' ',
  '\n',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n    ',
  '\n# ',
  '\n## ',
  '\n```',
  '\n~~~',
  '`',
  '``',
  '*',
  '**',
  '_',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '](b.md)',
  '](b.md#乙)',
  '![',
  '](x.png)',
  '<',
  '>',
  '<b>',
  '</b>',
  '<a href="b.md">',
  '</a>',
  '<div>',
  '</div>',
  '<br>',
  '<T>',
  '<details>',
  '</details>',
  '<summary>',
  '</summary>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<!--',
  '-->',
  '$',
  '$$',
  '\\',
  '\\\\(',
  '\\\\)',
  '{',
  '}',
  '{#a}',
  '{.b}',
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
  '[@a]',
  '[@fig-a]',
  '[^1]',
  '\n[^1]: ',
  '^[',
  ':::',
  '\n::: note\n',
  '\n:::\n',
  '\n: ',
  '\n| a | b |\n| - | - |\n| c | d |',
  '{% hint style="info" %}',
  '{% endhint %}',
  '{% tab title="t" %}',
  '{{ book.x }}',
  '{% raw %}',
  '> [!NOTE]\n> ',
  '\n[x]: b.md\n',
  '[x]',
  '&amp;',
  '&nbsp;',
  '（1）',
  '①',
  '\n2017. ',
  'https://a.b/c_d',
  '\n---\n',
  '\n===\n',
  '::include{file=a.md}',
  '{{#include b.md}}',
];

const chapters = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }).map((list) => list.join(''));

test.each([
  ['GitBook', { 'book.json': '{"plugins": ["mathjax-pro"]}' }],
  ['mdBook', { 'book.toml': '[book]\nsrc = "."\n[output.html]\nmathjax-support = true\n' }],
])(
  'chapters of %s at random: every word is where it was',
  async (_name, settings) => {
    await fc.assert(
      fc.asyncProperty(chapters, async (chapter) => {
        const lost = (await findings(chapter, settings)).filter((one) => one.rule === 'summary-text-accounted');
        expect(lost.map((one) => one.values)).toEqual([]);
      }),
      { numRuns: Number(process.env.FUZI_RUNS ?? 250), seed: Number(process.env.FUZI_SEED_NUMBER ?? 7) },
    );
  },
  120_000,
);

test('the account finds what is lost, doubled, altered, out of order or read as syntax', () => {
  const chapter = { path: 'a.md', title: '甲', depth: 1, line: 1, text: '一。\n\n二。\n\n三。', children: [] };
  const found = (written: string) => {
    const work = workOn(chapter, 'a.md', parseSource(chapter.text, { dollar: false, brackets: false }));
    ['一。', '二。', '三。'].forEach((text, index) => {
      say(work, index * 4, text);
    });
    takeSummaryAccount(work, written);
    return work.diagnostics.map((one) => `${one.rule} ${one.place.line}`);
  };
  expect(found('一。\n\n二。\n\n三。\n')).toEqual([]);
  expect(found('一。\n\n三。\n')).toEqual(['summary-text-accounted 3']);
  expect(found('一。\n\n二。\n\n二。\n\n三。\n')).toEqual(['summary-text-accounted 5']);
  expect(found('一。\n\n贰。\n\n三。\n')).toEqual(['summary-text-accounted 3']);
  expect(found('二。\n\n一。\n\n三。\n')).toEqual(['summary-text-accounted 1']);
  expect(found('一。\n\n二。\n\n三。\n\n四。\n')).toEqual(['summary-text-accounted 5']);
  expect(found('一。\n\n{++二。++}\n\n三。\n')).toEqual(['summary-text-accounted 3']);
});

test.each([
  ['a long line', `# 甲\n\n${'字'.repeat(1_000_000)}\n`],
  ['brackets', `# 甲\n\n${'（'.repeat(100_000)}\n`],
  ['quotations', `# 甲\n\n${'> '.repeat(3_000)}字\n`],
  ['hints', `# 甲\n\n${'{% hint %}'.repeat(3_000)}\n`],
  ['elements', `# 甲\n\n${'<div>'.repeat(5_000)}字\n`],
  ['dollars', `# 甲\n\n${'$'.repeat(20_000)}\n`],
  ['braces', `# 甲\n\n${'{{'.repeat(20_000)}\n\n${'{#a '.repeat(10_000)}\n`],
  ['images', `# 甲\n\n${'<img src="'.repeat(5_000)}\n`],
])(
  '%s without end: a clear answer, soon',
  async (_name, chapter) => {
    const said = await findings(chapter);
    expect(said.filter((one) => one.rule === 'summary-text-accounted')).toEqual([]);
  },
  20_000,
);
