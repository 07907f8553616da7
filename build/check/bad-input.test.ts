// Texts no rule was written for: each is checked to the end, in time, without a flood. A hang is the test's own time-out.
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostic.ts';
import { bookOf } from './examples.ts';
import { checkBook } from './index.ts';
import { applyPolicy } from './policy.ts';

async function check(text: string): Promise<Diagnostic[]> {
  const book = await bookOf({ text });
  return applyPolicy(checkBook(book), book.facts);
}

const grave = (findings: readonly Diagnostic[]) => findings.filter(({ severity }) => severity !== 'info').length;

const hundred = (paragraph: string) => Array.from({ length: 100 }, () => paragraph).join('\n\n');

/** Sentences of our own in each manner of writing, and how many errors and warnings a hundred of them may raise. */
const manners: [string, string, number][] = [
  ['no punctuation', '河湾的集市逢三逢八开市人们从四面八方赶来买卖粮食布匹和牲口到了日落才散', 2],
  [
    'traditional Chinese',
    '河灣的集市逢三逢八開市，人們從四面八方趕來，買賣糧食、布匹和牲口，到了日落纔散。「明天還來嗎？」「來。」',
    0,
  ],
  [
    'English',
    'The market by the river opens on every third and eighth day; people come "from far away" and leave at dusk.',
    0,
  ],
  ['classical prose', '市在河湾，三八而聚。四方之人负粟帛、驱牛马而至者，日以千数。日入乃散，明日复然，岁岁如之。', 2],
  ['verse', '> 河湾有集市\n> 三八聚人家\n> 日落归途远\n> 炊烟几处斜', 2],
  ['a dictionary', '**集** jí ①聚合；会合：～合。②集市：赶～。③集子：诗～。', 2],
  ['Japanese', '川の曲がり角に市が立つ日は、遠くの村からも人々が集まってくる。日が暮れると、みな帰っていく。', 2],
  [
    'code words',
    '用 `foo(a, b)` 调用，见 https://example.com/a,b?c=d 和 x@y.cn，版本 1.2.3-rc.1，路径 /usr/bin:/bin。',
    0,
  ],
];

describe('manners of writing', () => {
  for (const [name, paragraph, most] of manners) {
    it(name, async () => {
      expect(grave(await check(hundred(paragraph)))).toBeLessThanOrEqual(most);
    });
  }
});

const repeated: [string, string][] = [
  ['（', '（'.repeat(100_000)],
  ['“', '“'.repeat(100_000)],
  ['《', '《'.repeat(100_000)],
  ['，', '，'.repeat(100_000)],
  ['.', '.'.repeat(100_000)],
  ['spaces between Han', '集 '.repeat(50_000)],
  ['digits', '1'.repeat(100_000)],
  ['digits and marks', '1,2.3-'.repeat(20_000)],
  ['图', '图1-'.repeat(30_000)],
  ['第', '第一'.repeat(50_000)],
  ['one character', '的'.repeat(100_000)],
  ['two characters', '的了'.repeat(50_000)],
  ['pairs', '（“《》”）'.repeat(20_000)],
  ['letters', 'a'.repeat(100_000)],
  ['letters and Han', 'a集'.repeat(50_000)],
  ['abbreviations', '（以下简称“集”）'.repeat(10_000)],
];

describe('a hundred thousand times', () => {
  for (const [name, text] of repeated) {
    it(name, async () => {
      expect((await check(text)).length).toBeLessThan(60);
    });
  }
});

describe('size', () => {
  it('a line of ten megabytes', async () => {
    const sentence = '河湾的集市逢三逢八开市，人们从四面八方赶来。';
    const findings = await check(sentence.repeat(Math.ceil(10_000_000 / (sentence.length * 3))));
    expect(findings.length).toBeLessThan(60);
  });
});
