// No text makes the rules about punctuation and characters fail, and none keeps them: the limit is far above what a hundred
// thousand characters take, far below what anything quadratic would.
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

async function findingsIn(pattern: string, length: number) {
  const book = await bookOf({ text: `集市在河湾。${pattern.repeat(length / pattern.length)}甲。` });
  const survey = surveyBook(book);
  const prose: Prose = { ...proseOf(book), script: 'simplified' };
  return [
    ...[...punctuationRules, ...charactersRules].flatMap((rule) => rule.check(book, survey, prose)),
    ...checkPassages(prose, [...punctuationTextRules, ...charactersTextRules]),
  ];
}

for (const pattern of patterns) {
  it(`100,000 characters of ${JSON.stringify(pattern)}`, { timeout: 10_000 }, async () => {
    const found = await findingsIn(pattern, 100_000);
    expect(found.every(({ place }) => place.line > 0)).toBe(true);
  });
}
