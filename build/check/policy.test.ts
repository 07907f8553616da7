// The policy on findings made by hand.
import { describe, expect, it } from 'vitest';
import type { BookFacts } from '../book.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { applyPolicy } from './policy.ts';

type Check = BookFacts['check'];
const facts = (check: Partial<Check> = {}) => ({ check: { profile: 'default', rules: {}, ...check } });
const at = (file: string, line: number, column = 1) => ({ file, line, column });
const missing = (label: string, line = 1, file = 'a.md') =>
  diagnostic('reference-target-exists', at(file, line), { label });

describe('applyPolicy', () => {
  it('sorts by file, line and column, and by weight at one place', () => {
    const findings = [
      missing('fig-b', 9, 'b.md'),
      diagnostic('image-alt-present', at('a.md', 10), { image: 'x.png' }),
      missing('fig-a', 10),
      missing('fig-c', 2),
    ];
    expect(applyPolicy(findings, facts()).map((f) => [f.place.file, f.place.line, f.rule])).toEqual([
      ['a.md', 2, 'reference-target-exists'],
      ['a.md', 10, 'reference-target-exists'],
      ['a.md', 10, 'image-alt-present'],
      ['b.md', 9, 'reference-target-exists'],
    ]);
  });

  it('takes severities from check.rules, and drops what is off', () => {
    const findings = [missing('fig-a'), diagnostic('image-alt-present', at('a.md', 2), { image: 'x.png' })];
    const policy = facts({ rules: { 'reference-target-exists': 'warning', 'image-alt-present': 'off' } });
    expect(applyPolicy(findings, policy).map((f) => [f.rule, f.severity])).toEqual([
      ['reference-target-exists', 'warning'],
    ]);
  });

  it('changes nothing of what came in', () => {
    const finding = Object.freeze(missing('fig-a'));
    applyPolicy([finding], facts({ rules: { 'reference-target-exists': 'info' } }));
    expect(finding.severity).toBe('error');
  });

  it('takes a word that a likely-reading rule doubts in three places for a term', () => {
    const at = (line: number, text: string): Diagnostic =>
      diagnostic(
        'characters-in-order',
        { file: '01.md', line, column: 1 },
        { text, around: '' },
        { severity: 'error' },
      );
    const found = applyPolicy([at(1, '定测'), at(2, '定测'), at(3, '定测'), at(4, '要义'), at(5, '要义')]);
    expect(found.map(({ values, severity }) => [values.text, severity])).toEqual([
      ['定测', 'info'],
      ['定测', 'info'],
      ['定测', 'info'],
      ['要义', 'error'],
      ['要义', 'error'],
    ]);
  });

  it('folds one label ten thousand times into one finding with its count', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      diagnostic('label-unique', at('a.md', i + 2), { label: 'fig-x', first: 'a.md:1' }, { related: [at('a.md', 1)] }),
    );
    const [one, ...none] = applyPolicy(many, facts());
    expect(none).toEqual([]);
    expect(one?.count).toBe(10_000);
    expect(one?.place.line).toBe(2);
    expect(one?.related?.length).toBe(1001);
  });

  it('shows a few equal findings one by one', () => {
    expect(applyPolicy([1, 2, 3].map((line) => missing('fig-a', line))).length).toBe(3);
    expect(applyPolicy([1, 2, 3, 4].map((line) => missing('fig-a', line))).length).toBe(1);
  });

  it('folds repeats of one fault whatever stands about them, and keeps their places', () => {
    const marks = ['甲,乙', '丙,丁', '戊,己', '庚,辛'].map((around, i) =>
      diagnostic('full-width-marks', at('a.md', i + 1), { mark: ',', around }, { hint: around, edits: [] }),
    );
    const [one, ...none] = applyPolicy(marks, facts());
    expect(none).toEqual([]);
    expect([one?.count, one?.related?.map(({ line }) => line)]).toEqual([4, [2, 3, 4]]);
  });

  it('says once what two stages saw', () => {
    expect(applyPolicy([missing('fig-a'), missing('fig-a')], facts())).toHaveLength(1);
  });

  it('gives the same when applied again', () => {
    const findings: Diagnostic[] = [1, 2, 3, 4, 5].map((line) => missing('fig-a', line));
    const once = applyPolicy([...findings, missing('fig-b')], facts());
    expect(applyPolicy(once, facts())).toEqual(once);
  });

  it('waives by rule, file and what the finding is about', () => {
    const findings = [missing('fig-a'), missing('fig-b'), missing('fig-a', 3, 'b.md')];
    const waivers = [{ rule: 'reference-target-exists', file: 'a.md', about: 'fig-a', reason: '待补' }];
    expect(applyPolicy(findings, facts({ waivers })).map((f) => f.values.label)).toEqual(['fig-b', 'fig-a']);
  });

  it('tells of a waiver that matches nothing', () => {
    const waivers = [{ rule: 'label-unique', reason: '旧稿' }];
    expect(applyPolicy([], facts({ waivers })).map((f) => f.rule)).toEqual(['waiver-used']);
    // fuzi verify runs no rule of check: of their waivers it knows nothing.
    expect(applyPolicy([], facts({ waivers }), undefined, false)).toEqual([]);
  });

  it('is not fooled by names every object has', () => {
    const odd = { ...missing('fig-a'), rule: 'constructor' as Diagnostic['rule'] };
    expect(applyPolicy([odd], facts())).toEqual([odd]);
  });
});
