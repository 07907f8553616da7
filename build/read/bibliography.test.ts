import { describe, expect, it } from 'vitest';
import { readBibliography } from './bibliography.ts';

describe('readBibliography', () => {
  const usual =
    '# 说明\n- key: wang\n  text: 王某. 书名[M]. 北京: 某社, 2017: 12-15.\n\n- key: li2018\n  text: 李某. “题”[J]. 刊, 2018(3).\n';
  const entries = [
    { key: 'wang', text: '王某. 书名[M]. 北京: 某社, 2017: 12-15.', place: { file: 'r.yaml', line: 2, column: 3 } },
    { key: 'li2018', text: '李某. “题”[J]. 刊, 2018(3).', place: { file: 'r.yaml', line: 5, column: 3 } },
  ];
  it('a colon in a text needs no quotation marks', () => {
    expect(readBibliography(usual, 'r.yaml')).toEqual({ entries, diagnostics: [] });
  });
  it('quoted or plain, one reading', () => {
    const quoted = usual.replace(/text: (.*)/g, (_, text: string) => `text: '${text}'`);
    expect(readBibliography(quoted, 'r.yaml')).toEqual({ entries, diagnostics: [] });
    expect(readBibliography(quoted.replaceAll('\n', '\r\n'), 'r.yaml').entries).toEqual(entries);
  });
  it('the quick way and the YAML parser agree wherever the quick way answers', () => {
    const values = [
      '王某. 书',
      'a:b',
      'a#b',
      '2017',
      '1.0',
      'x - y',
      '《书》',
      '=1',
      '中 # 注',
      '中: 文',
      '"引"',
      '"引"号',
      "'it''s'",
      '"a\\\\n"',
      "'引'",
      '- a',
      '[M]',
      '~',
      'null',
      '中文:',
      '@a',
      'true x',
      '  空',
    ];
    for (const value of values) {
      const text = `- key: k\n  text: ${value}\n`;
      // An empty map entry at the end keeps the second text from the quick way, and adds one finding of its own.
      const slow = readBibliography(`${text}- {}\n`, 'r.yaml');
      const quick = readBibliography(text, 'r.yaml');
      if (slow.diagnostics.some((finding) => finding.rule === 'yaml-is-wellformed')) {
        if (quick.diagnostics.length === 0) expect(quick.entries[0]?.text).toBe(value);
      } else expect(quick.entries, value).toEqual(slow.entries);
    }
  });
  it('an empty file has no entries', () => {
    expect(readBibliography('', 'r.yaml')).toEqual({ entries: [], diagnostics: [] });
    expect(readBibliography('# 空\n', 'r.yaml')).toEqual({ entries: [], diagnostics: [] });
  });
});
