// What holds of suspected slips beyond the rules' examples: text of dictionary words alone is never suspected, a planted slip
// is found where the book has the word, and hostile text takes no time.
import { describe, expect, it } from 'vitest';
import { bookOf } from '../../examples.ts';
import { proseOf } from '../../prose/prose.ts';
import { surveyBook } from '../../survey.ts';
import { charactersFormWords } from './characters-form-words.ts';
import { commonSlip } from './common-slip.ts';
import { confusionsOf } from './confusion.ts';
import { lexicon } from './lexicon.ts';
import { bytesOf, slipsTables, tablesFrom } from './slips-tables.ts';
import type { Suspect } from './suspects.ts';
import { wordLists } from './word-lists.ts';
import { hashClosed, hashOn, wordPairs } from './word-pairs.ts';
import { standApart } from './words-apart.ts';

/** Every so-many-th word of a list that is not of the rarest, in the list's own order. */
function wordsOf(list: string, rest: number, step: number): string[] {
  const words: string[] = [];
  let count = 0;
  for (const entry of list.trim().split(/\s+/)) {
    const head = entry[0]!;
    for (const [, letter, ends] of entry.slice(1).matchAll(/([a-z])([^a-z]+)/g)) {
      if (letter! < 'f') continue;
      for (let i = 0; i + rest <= ends!.length; i += rest)
        if (count++ % step === 0) words.push(head + ends!.slice(i, i + rest));
    }
  }
  return words;
}

const codesOf = (text: string) => Uint16Array.from(text, (character) => character.charCodeAt(0));

const check = async (text: string) => {
  const book = await bookOf({ text });
  const prose = proseOf(book);
  return [commonSlip, charactersFormWords].flatMap((rule) => rule.check(book, surveyBook(book), prose));
};

describe('what is confused', () => {
  const others = (character: string) =>
    [...confusionsOf(character.charCodeAt(0)).others].map((code) => String.fromCharCode(code));

  it('has characters whose pictures are alike, both ways', () => {
    for (const [one, other] of ['筒简', '晌响', '溃渍', '披技', '搏博'].map((pair) => [...pair] as [string, string])) {
      expect(others(one)).toContain(other);
      expect(others(other)).toContain(one);
    }
  });
});

describe('the dictionary', () => {
  it('answers for words and for what is none', () => {
    const words = lexicon();
    const [a, b] = [...codesOf('忽略')];
    expect(words.two(a!, b!)).toBeGreaterThan(5);
    expect(words.two(b!, a!)).toBe(0);
    const [c, d, e] = [...codesOf('萤火虫')];
    expect(words.three(c!, d!, e!)).toBeGreaterThan(4);
    expect(words.opened(0, d!, e!, 0)).toBe(true);
    expect(words.two(0x4e00, 0x20)).toBe(0);
  });

  it('knows what is confused with what, both ways', () => {
    const of = (character: string) => String.fromCharCode(...confusionsOf(character.charCodeAt(0)).others);
    expect(of('坚')).toContain('竖');
    expect(of('竖')).toContain('坚');
    expect(of('分')).toContain('份');
    expect(of('战')).toContain('赞');
    expect(of('，')).toBe('');
  });
});

describe('pairs of words', () => {
  const hashOf = (word: string) => hashClosed([...word].reduce((hash, one) => hashOn(hash, one.charCodeAt(0)), 0));
  const more = (first: string, second: string) => wordPairs().more(hashOf(first), hashOf(second));

  it('know what goes with what', () => {
    expect(more('刮风', '下雨')).toBeGreaterThan(5);
    expect(more('下雨', '刮风')).toBeLessThan(more('刮风', '下雨'));
    expect(more('维持', '秩序')).toBeGreaterThan(3);
  });

  it('know which characters stand side by side', () => {
    const beside = (a: string, b: string) => wordPairs().beside(hashOf(a), hashOf(b));
    expect(beside('为', '难')).toBeGreaterThan(beside('维', '难'));
    expect(beside('的', '人')).toBeGreaterThan(10);
  });
});

it('tables are the same when they have been bytes', () => {
  const data = bytesOf(slipsTables());
  expect(Buffer.compare(bytesOf(tablesFrom(data)), data)).toBe(0);
});

describe('text of words alone', () => {
  const { pairs, triples } = wordLists();
  const words = [...wordsOf(pairs, 1, 40), ...wordsOf(triples, 2, 20)];

  it('is not reported, sentence by sentence', async () => {
    expect(words.length).toBeGreaterThan(800);
    const sentences: string[] = [];
    for (let i = 0; i + 3 <= words.length; i += 3) sentences.push(`${words.slice(i, i + 3).join('')}。`);
    const findings = await check(sentences.join(''));
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ values }) => values.text)).toEqual([]);
  });
});

describe('planted slips', () => {
  it.each([
    ['棉花收了三车，棉花价钱也好。他把棉化搬上船。', '棉化'],
    ['他向学校伸请补助。', '伸请'],
    ['他力刻站了起来。', '力刻'],
    ['渔网晒在滩上，渔网破了要补。她补渔往补到天黑。', '渔往'],
    ['窗户开着，窗户外是河。他从窗护望出去。', '窗护'],
  ])('%s', async (text, slip) => {
    expect((await check(text)).map(({ values }) => values.text)).toEqual([slip]);
  });
});

describe('hostile text', () => {
  it.each([
    ['one character', '的'.repeat(200_000)],
    ['brackets', '（'.repeat(100_000)],
    ['a run without marks', '船山河水风雨摊鱼'.repeat(25_000)],
    ['short runs', '渴能，录巧。'.repeat(30_000)],
  ])('%s comes to an end, without a flood', async (_, text) => {
    const book = await bookOf({ text });
    const prose = proseOf(book);
    const survey = surveyBook(book);
    // A hang is the test's own time-out.
    expect(charactersFormWords.check(book, survey, prose).length).toBeLessThan(60);
  });
});

describe('what grammar accounts for', () => {
  /** Whether a suspect stands apart: the run, what is doubted in it, which of its characters. */
  const apart = (run: string, word: string, which: number) => {
    const start = run.indexOf(word);
    const codes = codesOf(run);
    const suspect = { at: start + which, start, end: start + word.length } as Suspect;
    return standApart(suspect, codes, lexicon());
  };
  it.each([
    ['刚刚砌好的桥墩', '砌好', 0],
    ['雨声便密了', '便密', 1],
    ['点布在器面上', '器面', 0],
    ['一遍抵三遍', '抵三', 0],
    ['把枝条剪平', '剪平', 0],
    ['在总账上逐册登记', '逐册', 0],
    ['各馆通借通还', '通还', 1],
    ['办事处里的会计', '处里', 1],
    ['买机器种药材的人', '种药材', 0],
  ])('%s: %s are two words', (run, word, which) => expect(apart(run, word, which)).toBe(true));
  it.each([
    ['他自已来了', '自已', 1],
    ['处里问题的办法', '处里', 1],
    ['高锋期过了', '高锋', 1],
    ['镇里的工务员', '工务员', 0],
    ['他已径走了', '已径', 1],
  ])('%s: %s may be one word', (run, word, which) => expect(apart(run, word, which)).toBe(false));
});
