// The program as a user starts it: compiled, by scripts/fuzi.mjs, with a second thread, and again with what V8 made of it the
// first time. All other tests run our sources; what only the compiled program can break is seen here alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textRules } from '../check/index.ts';
import { runCheck } from '../command/check.ts';
import { realHost } from '../host.ts';
import { repositoryRoot } from '../root.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzi-program-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fuzi = (...words: string[]) =>
  spawnSync(process.execPath, [join(repositoryRoot, 'scripts', 'fuzi.mjs'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

async function write(name: string, chapters: readonly string[]): Promise<string> {
  const made = join(folder, name);
  await realHost.write(
    join(made, 'book.yaml'),
    `title: 集市\nmatter: {body: [${chapters.map((_, i) => `${i}.md`)}]}\n`,
  );
  for (const [i, text] of chapters.entries()) await realHost.write(join(made, `${i}.md`), text);
  return made;
}

describe('the compiled program', () => {
  it('makes all editions, at the first start and at those after it', async () => {
    const plain = await write('plain', ['# 渡口\n\n集市在渡口，见 $x^2$。\n\n竹器便宜。\n']);
    for (const run of [1, 2]) {
      const out = join(folder, `out-${run}`);
      const { status, stdout, stderr } = fuzi('build', plain, '--out', out, '--lang', 'zh');
      expect({ status, stderr: status === 0 ? '' : stderr + stdout }).toEqual({ status: 0, stderr: '' });
      expect(
        readFileSync(join(out, 'print', 'book.pdf'))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(
        readFileSync(join(out, 'epub', 'book.epub'))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      expect(readFileSync(join(out, 'web', 'index.html'), 'utf8')).toContain('集市');
    }
  });

  it('finds with two threads what one finds', async () => {
    const texts = textRules.flatMap(({ examples }) => (examples?.wrong ?? []).flatMap(({ text }) => text ?? []));
    const own = texts.map((text) => text.replace(/^#.*$/m, ''));
    const chapters = [0, 1, 2, 3].map((n) => `# 集市\n\n${own.filter((_, i) => i % 4 === n).join('\n\n')}\n`);
    const faulty = await write('faulty', chapters);
    let alone = '';
    const terminal = {
      out: (text: string) => {
        alone += `${text}\n`;
      },
      error: () => {},
      colour: false,
      live: false,
    };
    await runCheck({
      book: faulty,
      out: join(folder, 'alone'),
      format: 'json',
      strict: false,
      language: 'zh',
      terminal,
    });
    expect(JSON.parse(alone).length).toBeGreaterThan(100);
    for (const out of ['first', 'first', 'second']) {
      const { stdout, stderr, status } = fuzi(
        'check',
        faulty,
        '--format',
        'json',
        '--out',
        join(folder, out),
        '--lang',
        'zh',
      );
      expect(status).toBe(1);
      expect(stderr).not.toContain('second thread failed');
      expect(stdout).toBe(alone);
    }
  });

  it('says what is wrong with its words, and where a folder is no book', () => {
    expect(fuzi('no-such-command').status).toBe(2);
    const { status, stdout } = fuzi('check', join(folder, 'nowhere'), '--lang', 'zh');
    expect(status).toBe(1);
    expect(stdout).toContain('没有 book.yaml');
  });
});
