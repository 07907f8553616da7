// No text takes the rules about punctuation and characters more than linear time, and none makes them fail: a text ten
// times as long may take twenty times as long, no more.
import { expect, it } from 'vitest';
import { bookOf } from '../../examples.ts';
import { type Prose, proseOf } from '../../prose/prose.ts';
import { surveyBook } from '../../survey.ts';
import { checkPassages } from '../../text.ts';
import { charactersRules, charactersTextRules } from '../characters/index.ts';
import { punctuationRules, punctuationTextRules } from './index.ts';

const patterns = [
  '（',
  '）',
  '“',
  '‘”',
  '（“）',
  '《',
  '甲 ',
  '甲,',
  '“甲”、',
  '1998-',
  '一○',
  '關',
  '说：“甲',
  '"甲',
  '甲（乙)',
  '。（2）',
  '。①',
  '〈甲〉',
  '了—半',
  '1O2',
  '3％',
  '…甲',
  ' ',
];

async function timeOf(pattern: string, length: number): Promise<number> {
  const book = await bookOf({ text: `集市在河湾。${pattern.repeat(length / pattern.length)}甲。` });
  const survey = surveyBook(book);
  const prose: Prose = { ...proseOf(book), script: 'simplified' };
  const start = performance.now();
  const findings = [
    ...[...punctuationRules, ...charactersRules].flatMap((rule) => rule.check(book, survey, prose)),
    ...checkPassages(prose, [...punctuationTextRules, ...charactersTextRules]),
  ];
  expect(findings.every(({ place }) => place.line > 0)).toBe(true);
  return performance.now() - start;
}

for (const pattern of patterns) {
  it(`100,000 characters of ${JSON.stringify(pattern)}`, { timeout: 60_000 }, async () => {
    const short = await timeOf(pattern, 10_000);
    const long = await timeOf(pattern, 100_000);
    expect(long).toBeLessThan(Math.max(short * 20, 2000));
  });
}
