// Fixes: what is made, what is refused, and that on any text the tree differs only at the fixed stretches, told by a
// comparison of its own.
import fc from 'fast-check';
import type { Node } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../book.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { parseMarkdown } from '../read/parse/index.ts';
import { bookOf } from './examples.ts';
import { fixFile } from './fix.ts';
import { textRules } from './index.ts';
import { changesNothingElse } from './kept.ts';
import { proseOf } from './prose/prose.ts';
import { checkPassages } from './text.ts';

const edit = (start: number, end: number, insert: string): Diagnostic =>
  diagnostic(
    'full-width-marks',
    { file: 'a.md', line: 1, column: start + 1 },
    { mark: ',' },
    { edits: [{ file: 'a.md', start, end, insert }] },
  );
const file = (text: string): SourceFile => ({ path: 'a.md', text });

describe('fixFile', () => {
  it('makes edits in any order, each once', () => {
    const { text, made } = fixFile(file('甲,乙,丙。'), [edit(3, 4, '，'), edit(1, 2, '，')]);
    expect(text).toBe('甲，乙，丙。');
    expect(made).toHaveLength(2);
  });

  it('leaves the second of two edits that touch the same characters', () => {
    const { text, made } = fixFile(file('甲,,乙'), [edit(1, 3, '，'), edit(2, 3, '，')]);
    expect(text).toBe('甲，乙');
    expect(made).toHaveLength(1);
  });

  it('refuses an edit that would make a list, emphasis or code of what was text', () => {
    for (const [source, at, insert] of [
      ['甲 a', 0, '- '],
      ['*甲乙', 3, '*'],
      ['`甲乙', 3, '`'],
      ['甲。\n乙', 3, '# '],
    ] as const) {
      const { text, made, refused } = fixFile(file(source), [edit(at, at, insert)]);
      expect(text).toBe(source);
      expect([made.length, refused.length]).toEqual([0, 1]);
    }
  });

  it('makes the others where one is refused', () => {
    const { text, refused } = fixFile(file('甲,乙 a*'), [edit(1, 2, '，'), edit(0, 0, '*')]);
    expect(text).toBe('甲，乙 a*');
    expect(refused).toHaveLength(1);
  });

  it('lets a reference take the place of text, and a heading take a label', () => {
    const source = file('# 甲 {.x}\n\n见图1-1。');
    const finding = diagnostic(
      'full-width-marks',
      { file: 'a.md', line: 3, column: 2 },
      {},
      {
        edits: [
          { file: 'a.md', start: 5, end: 5, insert: '#sec-a ' },
          { file: 'a.md', start: 11, end: 15, insert: '[@fig-a]' },
        ],
      },
    );
    expect(fixFile(source, [finding]).text).toBe('# 甲 {#sec-a .x}\n\n见[@fig-a]。');
  });

  it('takes ten thousand edits', () => {
    const text = '甲,'.repeat(10_000);
    const edits = Array.from({ length: 10_000 }, (_, i) => edit(i * 2 + 1, i * 2 + 2, '，'));
    expect(fixFile(file(text), edits).text).toBe('甲，'.repeat(10_000));
  });
});

describe('changesNothingElse', () => {
  it('sees a character lost beside the edit', () => {
    expect(changesNothingElse(file('甲,乙丙'), [{ file: 'a.md', start: 1, end: 2, insert: '，' }], '甲，丙')).toBe(
      false,
    );
  });
});

/** Block types with the letters and Han characters in them: what no safe fix may touch. */
function skeleton(text: string): string[] {
  const lines: string[] = [];
  const visit = (node: Node & { children?: Node[]; value?: string }): string => {
    const inside = (node.children ?? []).map(visit).join('');
    const own = `${node.value ?? ''}${inside}`.normalize('NFKC').replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
    if (/^(?:paragraph|heading|tableCell|code|math|listItem|blockquote)$/.test(node.type))
      lines.push(`${node.type} ${own}`);
    return own;
  };
  visit(parseMarkdown(text, '01.md').value);
  return lines;
}

const fragment = fc.constantFrom(
  ...[
    '集市',
    '河湾里',
    '，',
    '。',
    ',',
    '.',
    ';',
    ' ',
    '  ',
    '　',
    '"',
    '“',
    '”',
    '...',
    '……',
    '--',
    '（',
    ')',
    '(',
    '！！！！',
  ],
  ...[
    '*',
    '**',
    '`code,了`',
    '$x,y$',
    '[^n]',
    '[@fig-a]',
    '<b>',
    '\\*',
    '&amp;',
    'http://a.cn/,x',
    'OCR',
    '５',
    '2017',
    '~',
    '\n',
  ],
  ...[
    '\n\n',
    '\n- ',
    '\n1. ',
    '\n> ',
    '\n# ',
    '\n|甲|乙|\n|-|-|\n|丙,丁|',
    '\n```\n甲,乙\n```\n',
    '《',
    '》',
    '、、',
    '⼤',
    '\u00ad',
    '裡',
  ],
);

describe('on any text', () => {
  it('the tree differs only at the fixed stretches', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { minLength: 1, maxLength: 40 }), async (parts) => {
        const text = `# 集市\n\n${parts.join('')}\n`;
        const book = await bookOf({ text });
        const source = book.sources.find(({ path }) => path === '01.md')!;
        const findings = checkPassages(proseOf(book), textRules);
        const fixed = fixFile(source, findings);
        // Outside the edits that were made, the source is the same, character for character.
        const edits = fixed.made.flatMap((finding) => finding.edits ?? []).sort((a, b) => a.start - b.start);
        let rebuilt = '';
        let at = 0;
        for (const { start, end, insert } of edits) {
          rebuilt += source.text.slice(at, start) + insert;
          at = end;
        }
        expect(fixed.text).toBe(rebuilt + source.text.slice(at));
        if (edits.every(({ insert }) => !insert.includes('[@'))) {
          const folded = (lines: string[]) => lines.map((line) => line.normalize('NFKC'));
          expect(folded(skeleton(fixed.text))).toEqual(folded(skeleton(source.text)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
