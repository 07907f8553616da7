// What is new since an earlier check.
import { describe, expect, it } from 'vitest';
import { newSince, readBaseline } from './baseline.ts';
import { diagnostic } from './diagnostic.ts';
import { formatDiagnostics } from './report-text.ts';

const at = (line: number, file = 'a.md') => ({ file, line, column: 1 });
const mark = (line: number, around: string, file?: string) =>
  diagnostic('full-width-marks', at(line, file), { mark: ',', around });

const saved = (findings: Parameters<typeof formatDiagnostics>[0]) =>
  readBaseline(formatDiagnostics(findings, 'json', 'zh'))!;

describe('newSince', () => {
  it('knows a finding whose line has moved', () => {
    expect(newSince([mark(9, '甲,乙')], saved([mark(2, '甲,乙')]))).toEqual([]);
  });

  it('tells a new one, in another file or in other words', () => {
    const baseline = saved([mark(2, '甲,乙')]);
    const fresh = [mark(2, '甲,乙', 'b.md'), mark(3, '丙,丁')];
    expect(newSince([mark(2, '甲,乙'), ...fresh], baseline)).toEqual(fresh);
  });

  it('counts: of three alike where two were known, the third is new', () => {
    const baseline = saved([mark(2, '甲,乙'), mark(3, '甲,乙')]);
    const now = [mark(2, '甲,乙'), mark(3, '甲,乙'), mark(8, '甲,乙')];
    expect(newSince(now, baseline)).toEqual([now[2]]);
  });

  it('takes folded counts, places in values, and report.json', () => {
    const first = (line: number) => diagnostic('label-unique', at(5), { label: 'fig-a', first: `a.md:${line}` });
    expect(newSince([first(4)], saved([first(2)]))).toEqual([]);
    const folded = readBaseline(JSON.stringify({ diagnostics: [{ ...mark(1, '甲'), count: 4 }] }))!;
    expect(
      newSince(
        [1, 2, 3, 4].map((line) => mark(line, '甲')),
        folded,
      ),
    ).toEqual([]);
  });

  it('is no baseline: other JSON, no JSON', () => {
    for (const text of ['{}', 'null', '[1]', '[{"a":1}]', '{', '']) expect(readBaseline(text), text).toBeUndefined();
  });
});
