// terms.yaml: what is read of it, and that every slip is reported at its place.
import { describe, expect, it } from 'vitest';
import { readTerms } from './terms.ts';

const problems = (text: string) =>
  readTerms(text, 'terms.yaml').diagnostics.map(({ rule, place, values }) => [
    rule,
    `${place.line}:${place.column}`,
    values.problem ?? values.term,
  ]);

describe('readTerms', () => {
  it('reads terms, variants and originals', () => {
    const text =
      '# 术语\n- term: 关联规则\n  variants: [联想规则, 关联法则]\n  original: association rule\n- term: 24小时\n  variants: 廿四小时\n  replace: true\n';
    expect(readTerms(text, 'terms.yaml')).toEqual({
      terms: [
        {
          term: '关联规则',
          variants: ['联想规则', '关联法则'],
          original: 'association rule',
          replace: false,
          place: { file: 'terms.yaml', line: 2, column: 3 },
        },
        { term: '24小时', variants: ['廿四小时'], replace: true, place: { file: 'terms.yaml', line: 5, column: 3 } },
      ],
      diagnostics: [],
    });
  });
  it('keeps digits as typed', () => {
    expect(readTerms('- term: 1.0\n  variants: [1.00]\n', 'terms.yaml').terms[0]).toMatchObject({
      term: '1.0',
      variants: ['1.00'],
    });
  });
  it('an empty file has no terms', () => {
    expect(readTerms('', 'terms.yaml')).toEqual({ terms: [], diagnostics: [] });
  });
  it('says what is wrong, with line and column', () => {
    expect(problems('term: 甲\n')).toEqual([['terms-are-valid', '1:1', '应是以 - 开头的列表']]);
    expect(problems('- 甲\n')[0]?.slice(0, 2)).toEqual(['terms-are-valid', '1:3']);
    expect(problems('- term: 甲\n  varients: [乙]\n')).toEqual([['terms-are-valid', '2:3', '没有“varients”这个键']]);
    expect(problems('- variants: [乙]\n')).toEqual([['terms-are-valid', '1:3', '缺少 term（全书统一用的写法）']]);
    expect(problems('- term: 甲\n  replace: 是\n')[0]?.slice(0, 2)).toEqual(['terms-are-valid', '2:12']);
    expect(problems('- term: 甲\n  variants: {a: b}\n')[0]?.slice(0, 2)).toEqual(['terms-are-valid', '2:13']);
    expect(problems('- term: 甲\n  variants: [甲]\n')[0]?.slice(0, 2)).toEqual(['terms-are-valid', '2:13']);
    expect(problems('- term: 甲\n- term: 乙\n  variants: [甲]\n')).toEqual([['term-is-unique', '2:3', '甲']]);
    expect(problems('- term: [\n')[0]?.[0]).toBe('yaml-is-wellformed');
  });
  it('what is wrong does not take the rest with it', () => {
    expect(readTerms('- term: 甲\n  replace: 是\n  original: [x]\n', 'terms.yaml').terms).toHaveLength(1);
  });
});
