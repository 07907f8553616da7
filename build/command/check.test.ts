// fuzi check as a user runs it, in memory: exit codes, formats that their schemas accept, what --fix writes, --since, --rules.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import AjvDraft4 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../host.ts';
import type { Terminal } from '../terminal.ts';
import { type CheckCommand, runCheck } from './check.ts';
import { listedRules, runRules } from './check-rules.ts';

const files = (text: string, facts = '') => ({
  '/book/book.yaml': `title: 河湾的集市\nmatter: {body: [01.md]}\n${facts}`,
  '/book/01.md': `# 集市\n\n${text}\n`,
});

const bench = (content: Record<string, string | Uint8Array>) => {
  const host = memoryHost(content);
  const said = { out: '', error: '' };
  const terminal: Terminal = {
    out: (text) => {
      said.out += `${text}\n`;
    },
    error: (text) => {
      said.error += `${text}\n`;
    },
    colour: false,
    live: false,
  };
  const check = async (more: Partial<CheckCommand> = {}) => {
    Object.assign(said, { out: '', error: '' });
    const code = await runCheck({
      ...{ book: '/book', out: '/out', format: 'text', strict: false, language: 'zh', terminal, host },
      ...more,
    });
    return { code, ...said };
  };
  const read = (path: string) => new TextDecoder().decode(host.files.get(path));
  return { check, read, host, terminal, said };
};

describe('exit codes', () => {
  it('0 clean, 1 with errors, 1 with warnings under --strict, 2 for misuse', async () => {
    expect((await bench(files('河湾有集。')).check()).code).toBe(0);
    expect((await bench(files('河湾,集市。')).check()).code).toBe(1);
    const alt = bench({ ...files('河湾有集。', 'check: {rules: {full-width-marks: warning}}\n') });
    expect((await alt.check()).code).toBe(0);
    const warned = bench(files('河湾,集市。', 'check: {rules: {full-width-marks: warning}}\n'));
    expect((await warned.check()).code).toBe(0);
    expect((await warned.check({ strict: true })).code).toBe(1);
    expect((await warned.check({ since: '/none.json' })).code).toBe(2);
    expect((await warned.check({ export: '/book.pdf' })).code).toBe(2);
  });
});

describe('formats', () => {
  it('SARIF is accepted by its schema, findings of every severity and a fix in it', async () => {
    const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
    const sarif = JSON.parse(readFileSync(join(schema, '../lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
    const ajv = new AjvDraft4.default({ strict: false, validateFormats: false, unicodeRegExp: false });
    const validate = ajv.compile(sarif);
    const { out } = await bench(files('河湾,集市[@fig-x]。![](无.png)')).check({ format: 'sarif' });
    const log = JSON.parse(out);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(log.runs[0].results.length).toBeGreaterThan(2);
    expect(JSON.stringify(log)).toContain('"fixes"');
    expect(validate({ version: '2.1.0' })).toBe(false);
  });

  it('JSON and HTML are the same twice', async () => {
    for (const format of ['json', 'html'] as const) {
      const { check } = bench(files('河湾,集市[@fig-x]。'));
      expect((await check({ format })).out).toBe((await check({ format })).out);
    }
  });

  it('go to a file with --output', async () => {
    const { check, read } = bench(files('河湾,集市。'));
    const { out } = await check({ format: 'html', output: '/report.html' });
    expect(read('/report.html')).toContain('机检发现');
    expect(out).toContain('错误 1');
  });
});

describe('--fix', () => {
  it('writes what is safe, lists it, and reports what is left', async () => {
    const { check, read } = bench(files('河湾,集市[@fig-x]。'));
    const { code, out, error } = await check({ fix: true });
    expect(read('/book/01.md')).toBe('# 集市\n\n河湾，集市[@fig-x]。\n');
    expect(error).toContain('01.md:3:3  , → ，  full-width-marks');
    expect(error).toContain('改了 1 处');
    expect([code, out.includes('reference-target-exists')]).toEqual([1, true]);
  });

  it('keeps line ends and the byte order mark, and never writes another encoding', async () => {
    const marked = bench({ ...files(''), '/book/01.md': '\ufeff# 集市\r\n\r\n河湾,集市。\r\n' });
    await marked.check({ fix: true });
    expect([...marked.host.files.get('/book/01.md')!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(marked.read('/book/01.md')).toContain('# 集市\r\n\r\n河湾，集市。\r\n');
    const gbk = new Uint8Array([0x23, 0x20, 0xbc, 0xd7, 0x0a, 0x0a, 0xd2, 0xd2, 0x2c, 0xb1, 0xfb, 0xa1, 0xa3, 0x0a]); // # 甲 ⏎ 乙,丙。
    const other = bench({ ...files(''), '/book/01.md': gbk });
    const { out } = await other.check({ fix: true });
    expect(other.host.files.get('/book/01.md')).toEqual(gbk);
    expect(out).toContain('fix-keeps-the-encoding');
  });
});

describe('--since', () => {
  it('reports only what is new', async () => {
    const { check, host } = bench(files('河湾,集市。'));
    await check({ format: 'json', output: '/base.json' });
    expect((await check({ since: '/base.json' })).code).toBe(0);
    await host.write('/book/01.md', '# 集市\n\n新的一段。\n\n河湾,集市。\n\n来了,走了。\n');
    const { code, out } = await check({ since: '/base.json' });
    expect(code).toBe(1);
    expect(out.match(/full-width-marks/g)).toHaveLength(1);
    expect(out).toContain('新增：错误 1');
  });
});

describe('--rules', () => {
  it('lists every rule once, with why those that are off are', () => {
    const { terminal, said } = bench({});
    expect(runRules('json', 'zh', terminal)).toBe(0);
    const records = JSON.parse(said.out) as { id: string; what: string; off?: string }[];
    expect(records.map(({ id }) => id)).toEqual(listedRules().map(({ id }) => id));
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    for (const { off } of listedRules()) if (off) expect(off.zh.length).toBeGreaterThan(4);
  });
});
