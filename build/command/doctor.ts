// fuzi doctor: what this machine can make; with --style, the book's 版式通知单. Makes nothing, writes nothing. Returns the
// exit code: 2 where an edition cannot be made here, 1 where the book's settings have errors.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Host, realHost } from '../host.ts';
import { readConfig } from '../read/config/facts.ts';
import { decodeText } from '../read/decode.ts';
import { faces } from '../render/fonts/index.ts';
import { findBrowser } from '../render/print/index.ts';
import { formatDiagnostics } from '../report-text.ts';
import { fuziVersion, repositoryRoot } from '../root.ts';
import type { Terminal } from '../terminal.ts';
import { specificationOf, specificationText, table } from './specification.ts';

export interface DoctorCommand {
  /** Absolute path of the book folder whose 版式通知单 is asked for. */
  style?: string;
  language: 'zh' | 'en';
  terminal: Terminal;
  host?: Host;
}

export async function runDoctor(command: DoctorCommand): Promise<number> {
  return command.style === undefined ? machine(command) : specification(command, command.style);
}

/** One thing looked for: found, or what that costs and what to do. */
interface Finding {
  name: string;
  found: string | undefined;
  /** Needed for print; else only for what its advice says. */
  needed: boolean;
  advice: string;
}

const leastNode = [20, 19];

async function machine({ terminal, language, host = realHost }: DoctorCommand): Promise<number> {
  const zh = language === 'zh';
  const browser = findBrowser(host.environment);
  const version = browser && (await saidBy(browser, ['--version']))?.split('\n')[0];
  const lacking = faces.filter(
    ({ package: name, file }) => !existsSync(join(repositoryRoot, 'node_modules', name, file)),
  );
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const nodeServes = major > leastNode[0]! || (major === leastNode[0] && minor >= leastNode[1]!);
  const java = (await saidBy('java', ['-version']))?.split('\n')[0];
  const findings: Finding[] = [
    {
      name: 'Node.js',
      found: nodeServes ? process.versions.node : undefined,
      needed: true,
      advice: zh
        ? `需要 ${leastNode.join('.')} 以上，这里是 ${process.versions.node}`
        : `${leastNode.join('.')} or later is needed, this is ${process.versions.node}`,
    },
    {
      name: zh ? '浏览器' : 'Browser',
      found: browser && version ? (zh ? `${version}（${browser}）` : `${version} (${browser})`) : undefined,
      needed: true,
      advice: browser
        ? zh
          ? `${browser} 启动不了`
          : `${browser} does not start`
        : zh
          ? '没有找到；请安装 Chromium，或用环境变量 PUPPETEER_EXECUTABLE_PATH 指明它的位置'
          : 'none found; install Chromium or set PUPPETEER_EXECUTABLE_PATH',
    },
    {
      name: zh ? '字体' : 'Fonts',
      found: lacking.length === 0 ? (zh ? `${faces.length} 款齐全` : `all ${faces.length}`) : undefined,
      needed: true,
      advice: `${zh ? '缺' : 'missing:'} ${lacking.map(({ file }) => file).join(zh ? '、' : ', ')}${zh ? '；请运行 npm run setup 或 npm ci' : '; run npm ci'}`,
    },
    {
      name: zh ? 'Java（可以没有）' : 'Java (optional)',
      found: java,
      needed: false,
      advice: zh
        ? '没有；--strict 时电子书不能用 EPUBCheck 原版核对'
        : 'none; --strict cannot run the original EPUBCheck',
    },
  ];
  terminal.out(`${zh ? '付梓' : 'Fuzi'} ${fuziVersion}`);
  for (const { name, found, needed, advice } of findings)
    terminal.out(`  ${found ? '✓' : needed ? '✗' : '–'} ${name}${zh ? '：' : ': '}${found ?? advice}`);
  const print = findings.every(({ found, needed }) => found || !needed);
  const others = nodeServes && lacking.length === 0;
  const can = (yes: boolean) => (zh ? (yes ? '能做' : '不能做') : yes ? 'can be made' : 'cannot be made');
  terminal.out(
    table([
      [zh ? '版本' : 'Edition', zh ? '在这台机器上' : 'on this machine'],
      [zh ? '印刷版 PDF' : 'print PDF', can(print)],
      [zh ? '电子书 EPUB' : 'EPUB', can(others)],
      [zh ? '网页' : 'web', can(others)],
    ]),
  );
  return print && others ? 0 : 2;
}

/** What a program prints, on either stream; undefined where it cannot be run. */
function saidBy(program: string, given: string[]): Promise<string | undefined> {
  return new Promise((done) => {
    execFile(program, given, { timeout: 20_000 }, (error, stdout, stderr) => {
      done(error ? undefined : `${stdout}${stderr}`.trim() || program);
    });
  });
}

async function specification(command: DoctorCommand, folder: string): Promise<number> {
  const { terminal, language } = command;
  const host = command.host ?? realHost;
  const bytes = await host.read(join(folder, 'book.yaml'));
  if (!bytes) {
    terminal.error(language === 'zh' ? `${folder} 里没有 book.yaml。` : `no book.yaml in ${folder}.`);
    return 2;
  }
  const { text } = decodeText(bytes, 'book.yaml');
  const { facts, diagnostics } = await readConfig(text, folder, host);
  const about = diagnostics.filter(({ severity }) => severity === 'error');
  if (about.length > 0) {
    const sources = [{ path: 'book.yaml', text }];
    terminal.error(formatDiagnostics(about, 'text', language, sources, terminal.colour));
  }
  if (!facts?.print.look) return 1;
  terminal.out(specificationText(specificationOf(facts, facts.print.look, language), language));
  return about.length > 0 ? 1 : 0;
}
