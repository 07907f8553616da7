// The HTML report: every finding once with its line, counts by class, nothing that runs or is fetched.
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import type { Book } from './book.ts';
import { diagnostic } from './diagnostic.ts';
import { htmlReport } from './report-html.ts';

const at = (file: string, line: number, column: number, endColumn: number) => ({
  file,
  line,
  column,
  endLine: line,
  endColumn,
});
const sources = [{ path: '01.md', text: '# 集市\n\n河湾<script>alert(1)</script>,集市。\n' }];
const findings = [
  diagnostic('full-width-marks', at('01.md', 3, 28, 29), { mark: ',' }, { hint: '，' }),
  diagnostic(
    'isbn-valid',
    at('book.yaml', 2, 1, 3),
    { isbn: '978', problem: '位数不对' },
    { count: 3, related: [at('book.yaml', 9, 1, 2)] },
  ),
];
const book = { facts: { title: '河湾的集市' }, sections: [{ file: '01.md', title: '第1章　集市' }] } as unknown as Book;
const page = (more = {}) => htmlReport({ findings, sources, book, language: 'zh', ...more });

describe('htmlReport', () => {
  it('is one well-formed page without script or request', () => {
    const html = page();
    const errors: string[] = [];
    fromHtml(html, { onerror: ({ ruleId }) => void errors.push(ruleId ?? '') });
    expect(errors).toEqual([]);
    expect(html).not.toMatch(/<script|src=|href="(?!#)|url\(/);
    expect(html).toContain('&#x3C;script>');
  });

  it('counts 机检发现 by severity and kind, never 差错率 but to say that it is none', () => {
    const html = page();
    expect(html).toContain('<h1>《河湾的集市》机检发现</h1>');
    expect(html.match(/差错率/g)).toHaveLength(1);
    expect(html).toContain('<b>4</b> 错误');
    expect(html).toContain('标点<span class="count">1</span>');
    expect(html).toContain('书的事实（book.yaml）<span class="count">3</span>');
  });

  it('shows each finding at its place, marked in its line, under its chapter', () => {
    const html = page();
    expect(html).toContain('第1章　集市');
    expect(html).toContain('01.md:3:28');
    expect(html).toMatch(/<mark>,<\/mark>集市。/);
    expect(html).toContain('<ins>，</ins>');
    expect(html).toContain('book.yaml:9:1');
    expect(html.match(/<article/g)).toHaveLength(2);
  });

  it('says so where nothing was found, and speaks English', () => {
    expect(page({ findings: [] })).toContain('没有发现问题');
    expect(page({ language: 'en' })).toContain('Machine findings');
  });
});
