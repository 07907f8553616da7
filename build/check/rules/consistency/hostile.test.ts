// Rules of consistency on text that nobody wrote for a reader: they end, and do not flood.
import { describe, expect, it } from 'vitest';
import { bookOf } from '../../examples.ts';
import { proseOf } from '../../prose/prose.ts';
import { surveyBook } from '../../survey.ts';
import { checkPassages } from '../../text.ts';
import { consistencyRules, consistencyTextRules } from './index.ts';

async function findingsIn(text: string) {
  const book = await bookOf({ text });
  const prose = proseOf(book);
  const survey = surveyBook(book);
  return [
    ...consistencyRules.flatMap((rule) => rule.check(book, survey, prose)),
    ...checkPassages(prose, consistencyTextRules),
  ];
}

const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑';
const given = '明华国建志伟强军平红兰芳英秀玉桂春梅丽文斌杰涛波辉刚勇敏静洁霞燕娟艳玲婷慧晓小海峰云龙飞鹏宇';
const nameOf = (i: number) =>
  surnames[(i * 7) % surnames.length]! + given[(i * 13) % given.length]! + given[(i * 29 + (i >> 4)) % given.length]!;

const texts: Record<string, string> = {
  'a register of names': Array.from({ length: 600 }, (_, line) =>
    Array.from({ length: 10 }, (_, i) => nameOf(line * 10 + i)).join('、'),
  ).join('\n\n'),
  'brackets that only open': '（'.repeat(100_000),
  'titles that only open': '《其他和其它'.repeat(40_000),
  'one sentence, a million characters': '河湾的集市每逢初五开市，四乡的农户都赶来做出选择。'.repeat(40_000),
  'no punctuation': '其它的部份人才和其他的部分人材做出作出'.repeat(20_000),
  'digits and letters': 'A1的b2是3～4和5—6的JavaScript或Javascript有'.repeat(20_000),
  'names and dots': '史·斯·密·尔和托尔斯泰·'.repeat(30_000),
  'short names': '集管办（以下简称“集管办”）（以下简称“集管”）有以下三点：一是'.repeat(15_000),
  'ages and years without a mark': '1958年周望川54岁的陆秉竹1903年生于河湾享年76岁'.repeat(20_000),
  'terms and names counted': '12名“银发船工”河湾阅读公益基金会那台30马力的船率为90.0%'.repeat(15_000),
  'the same paragraph, many times': Array.from(
    { length: 5_000 },
    () => '渡口停着三条旧船，船工们围着火盆烤手，谁也不肯先开口。',
  ).join('\n\n'),
  'paragraphs that differ in a number': Array.from(
    { length: 3_000 },
    (_, i) => `第${i}条渡船载客${i * 7}人，船工们围着火盆烤手，谁也不肯先开口说话。`,
  ).join('\n\n'),
};

describe('hostile text', () => {
  for (const [name, text] of Object.entries(texts)) {
    // The limit is far above what it takes, far below what anything quadratic would.
    it(name, { timeout: 30_000 }, async () => {
      expect((await findingsIn(text)).length).toBeLessThan(60);
    });
  }
});
