// Reports of findings made by hand, in every format and both languages.
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { diagnostic } from './diagnostic.ts';
import { formatDiagnostics, oneLine, summaryLine } from './report-text.ts';

const place = (line: number, column: number, endColumn?: number) => ({
  file: '03-flow.md',
  line,
  column,
  ...(endColumn === undefined ? {} : { endLine: line, endColumn }),
});
const source = '# 流程\n\n审稿的流程如[@fig-flow]所示。\n';
const missing = diagnostic(
  'reference-target-exists',
  place(3, 7, 18),
  { label: 'fig-flow' },
  { hint: 'fig-flowchart（图3-2，03-flow.md:28）', related: [place(28, 1)] },
);
const sources = [{ path: '03-flow.md', text: source }];

describe('text', () => {
  it('shows place, message, rule, reason, remedy, hint and the line with its caret', () => {
    expect(formatDiagnostics([missing], 'text', 'zh', sources, false, 'manuscript/')).toBe(
      [
        'manuscript/03-flow.md:3:7  错误  引用的目标“fig-flow”不存在  reference-target-exists',
        '    原因：全书没有标签为“fig-flow”的图、表、公式、代码或标题，这处引用印出来会是空的。',
        '    做法：把标签改对；或者给要引用的图、表、标题加上 {#fig-flow}。',
        '    可改为：fig-flowchart（图3-2，03-flow.md:28）',
        '    另见：manuscript/03-flow.md:28:1',
        '    3 │ 审稿的流程如[@fig-flow]所示。',
        '      │             ^^^^^^^^^^^',
        '',
      ].join('\n'),
    );
  });

  it('speaks English', () => {
    const text = formatDiagnostics([missing], 'text', 'en', sources);
    expect(text).toContain('03-flow.md:3:7  error  the reference to “fig-flow” has no target');
    expect(text).toContain('    instead: fig-flowchart');
  });

  it('places the caret by display width: Han characters, astral ones, and a cut line', () => {
    for (const before of ['字'.repeat(6), '𠀀'.repeat(4), 'ab', '字'.repeat(300)]) {
      const text = `${before}错${'后'.repeat(300)}`;
      const at = diagnostic('image-alt-present', place(1, before.length + 1, before.length + 2), { image: 'a.png' });
      const lines = formatDiagnostics([at], 'text', 'zh', [{ path: '03-flow.md', text }]).split('\n');
      const [line = '', caret = ''] = lines.slice(-3);
      expect(stringWidth(line.slice(0, line.indexOf('错')))).toBe(caret.indexOf('^'));
      expect(caret.trimEnd().endsWith('│ '.trimEnd()) || caret.endsWith('^^')).toBe(true);
      expect(stringWidth(line)).toBeLessThan(90);
    }
  });

  it('colours only when asked', () => {
    expect(formatDiagnostics([missing], 'text', 'zh', sources)).not.toContain('\u001b');
    expect(formatDiagnostics([missing], 'text', 'zh', sources, true)).toContain('\u001b[31m错误\u001b[0m');
  });

  it('shows an escape sequence of the manuscript, and does not send it to the terminal', () => {
    const evil = [{ path: '03-flow.md', text: '\u001b]0;x\u0007字\u202e' }];
    const text = formatDiagnostics([diagnostic('heading-not-empty', place(1, 1))], 'text', 'zh', evil);
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(text).toContain('\\u001b]0;x');
  });

  it('needs no source, and no line of it', () => {
    expect(formatDiagnostics([missing], 'text', 'zh')).not.toContain('│');
    expect(formatDiagnostics([{ ...missing, place: place(99, 1) }], 'text', 'zh', sources)).not.toContain('│');
    expect(formatDiagnostics([], 'text', 'zh', sources)).toBe('');
  });

  it('tells how many findings were folded', () => {
    expect(formatDiagnostics([{ ...missing, count: 10_000 }], 'text', 'zh')).toContain('共 10000 处');
    expect(oneLine({ ...missing, count: 10_000 }, 'zh')).toContain('共 10000 处');
  });
});

describe('machines', () => {
  it('json gives every field', () => {
    const [record] = JSON.parse(formatDiagnostics([missing], 'json', 'zh', sources));
    expect(record).toMatchObject({
      rule: 'reference-target-exists',
      severity: 'error',
      file: '03-flow.md',
      line: 3,
      column: 7,
      endColumn: 18,
      message: '引用的目标“fig-flow”不存在',
      hint: 'fig-flowchart（图3-2，03-flow.md:28）',
      related: [{ file: '03-flow.md', line: 28, column: 1 }],
    });
  });

  it('github escapes what ends a property or a line', () => {
    const odd = diagnostic('image-alt-present', { file: '甲,乙:丙.md', line: 2, column: 3 }, { image: '100%\n.png' });
    const text = formatDiagnostics([odd], 'github', 'zh', []);
    expect(text).toMatch(/^::warning file=甲%2C乙%3A丙\.md,line=2,col=3,title=image-alt-present::图片“100%25%0A\.png”/);
    expect(text.split('\n')).toHaveLength(2);
  });

  it('sarif has the version, the rules once, and UTF-16 columns', () => {
    const log = JSON.parse(formatDiagnostics([missing, missing], 'sarif', 'en', sources));
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(['reference-target-exists']);
    expect(run.results).toHaveLength(2);
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 7,
      endLine: 3,
      endColumn: 18,
    });
    expect(run.results[0].level).toBe('error');
  });
});

describe('summaryLine', () => {
  it('counts by severity', () => {
    const warning = diagnostic('image-alt-present', place(1, 1), { image: 'a' });
    expect(summaryLine([missing, missing, warning], 'zh')).toBe('2 个错误，1 个警告');
    expect(summaryLine([missing, missing, warning], 'en')).toBe('2 errors, 1 warning');
    expect(summaryLine([], 'zh')).toBe('没有发现问题');
  });
});
