// Waivers written in the manuscript: what they cover, and what is said of those badly written.
import { describe, expect, it } from 'vitest';
import { bookOf } from './examples.ts';
import { checkBook } from './index.ts';
import { judge } from './policy.ts';
import type { Example } from './rule.ts';
import { waiversIn } from './waivers.ts';

async function said(text: string, more: Partial<Example> = {}): Promise<string[]> {
  const book = await bookOf({ text, ...more });
  return judge(checkBook(book), book.facts, waiversIn(book)).map(({ rule, place }) => `${place.line} ${rule}`);
}

const reason = '<!-- 豁免 full-width-marks：原文如此 -->';

describe('inline waivers', () => {
  it('accept the findings of the next block, and no other', async () => {
    expect(await said(`${reason}\n\n甲,乙。\n\n丙,丁。`)).toEqual(['7 full-width-marks']);
  });

  it('directly over a paragraph, and in English', async () => {
    expect(await said('<!-- waive full-width-marks: as in the original -->\n甲,乙。')).toEqual([]);
  });

  it('accept those of the paragraph they stand in', async () => {
    expect(await said(`甲,乙${reason}，丙,丁。`)).toEqual([]);
  });

  it('cover a whole list, table or quotation', async () => {
    expect(await said(`${reason}\n\n- 甲,乙\n- 丙,丁`)).toEqual([]);
    expect(await said(`${reason}\n\n> 甲,乙\n>\n> 丙,丁`)).toEqual([]);
    expect(await said(`> ${reason}\n>\n> 甲,乙\n>\n> 丙,丁`)).toEqual(['7 full-width-marks']);
  });

  it('need a rule, a reason, and something to accept', async () => {
    expect(await said('<!-- 豁免 full-width-mark：理由 -->\n\n甲,乙。')).toEqual([
      '3 waiver-names-a-rule',
      '5 full-width-marks',
    ]);
    expect(await said('<!-- 豁免 full-width-marks -->\n\n甲,乙。')).toEqual([
      '3 waiver-has-reason',
      '5 full-width-marks',
    ]);
    expect(await said(`${reason}\n\n甲乙。`)).toEqual(['3 waiver-used']);
  });

  it('are not meant where they are shown as code', async () => {
    expect(await said(`写作\`${reason}\`的样子。\n\n\`\`\`\n${reason}\n\`\`\`\n\n甲,乙。`)).toEqual([
      '9 full-width-marks',
    ]);
  });
});
