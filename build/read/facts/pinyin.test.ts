import { describe, expect, it } from 'vitest';
import { isPinyin, pinyinSlips } from './pinyin.ts';

const slips = (title: string, typed: string) =>
  pinyinSlips(title, typed).map(({ character, expected, found }) => `${character} ${expected} ${found}`);

describe('pinyinSlips', () => {
  it('allows every reading of a character, tones, ü in its three spellings', () => {
    expect(slips('银行的行长', 'YINHANG DE HANGZHANG')).toEqual([]);
    expect(slips('女人与绿地', 'nǚrén yǔ lǜdì')).toEqual([]);
    expect(slips('女人', 'NYUREN')).toEqual([]);
    expect(slips('女人', 'NVREN')).toEqual([]);
    expect(slips('西安的雨', "XI'AN DE YU")).toEqual([]);
    expect(slips('Python编程', 'Python BIANCHENG')).toEqual([]);
  });
  it('finds each slip, wherever it stands', () => {
    expect(slips('水文笔记', 'SHUIWEN BIZHI')).toEqual(['记 ji zhi']);
    expect(slips('渡口水文笔记', 'DUGOU SHUIWEN BIZHI')).toEqual(['口 kou gou', '记 ji zhi']);
    expect(slips('渡口水文', 'DUKOU SHUI')).toEqual(['文 wen ']);
    expect(slips('渡口', 'DUKOU JI')).toEqual(['  ji']);
    expect(slips('江畔的市集', 'JIANGPAN DE SIJI')).toEqual(['市 shi si']);
    expect(slips('江畔的市集与十里之外的渡口人家', 'Notes on a Ferry')).toHaveLength(1);
  });
  it('says where', () => {
    const [slip] = pinyinSlips('渡口水文', 'DUGOU SHUIWEN');
    expect('DUGOU SHUIWEN'.slice(slip?.start, slip?.end)).toBe('GOU');
  });
  it('ends about nonsense', { timeout: 20_000 }, () => {
    expect(pinyinSlips('一'.repeat(120), 'yi'.repeat(360)).length).toBeLessThanOrEqual(1);
    expect(pinyinSlips('一'.repeat(100_000), 'yi'.repeat(100_000)).length).toBeLessThanOrEqual(1);
  });
});

it('isPinyin', () => {
  expect(isPinyin('DUKOU SHUIWEN BIJI')).toBe(true);
  expect(isPinyin('Notes on a Ferry')).toBe(false);
});
