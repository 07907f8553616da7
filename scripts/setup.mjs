// Makes this checkout ready to run: the locked packages are installed, a browser is found. Plain Node, no packages, and
// instant when there is nothing to do: two stats and one small file read. Says what it installs before it installs it.
// In: the checkout, the environment, --browser=needed|optional|none. Out: node_modules, and
// node_modules/.cache/fuzi/browser.json for the build. Must not import anything that setup itself installs.
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Everything that is derived from the checkout and may be deleted at any time. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'fuzi');
const stampFile = join(cacheFolder, 'packages.json');
const browserFile = join(cacheFolder, 'browser.json');
const lockFile = join(root, 'package-lock.json');

/** Chinese unless the locale asks for English: the authors are Chinese, and a bare machine has no locale. */
const english = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
/** Picks the language of a message. */
export const say = (zh, en) => (english ? en : zh);
const log = (text) => process.stderr.write(`${text}\n`);

/** A machine that cannot be made ready: printed without a stack, exit 2. */
export class NotReady extends Error {}

/**
 * Installs the locked packages where they are missing or stale, and finds a browser.
 * @param {{ browser?: 'needed' | 'optional' | 'none' }} options needed: installs one, throws NotReady where it cannot;
 *   optional: takes what is there, installs nothing; none: does not look
 * @returns {Promise<{ browser?: Browser, installed: boolean }>}
 */
export async function setUp({ browser = 'needed' } = {}) {
  const installed = await ensurePackages();
  if (browser === 'none') return { installed };
  const known = knownBrowser();
  if (known) return { browser: known, installed };
  const { findBrowser, installBrowser, noBrowserMessage } = await import('./browser.mjs');
  const found = (await findBrowser()) ?? (browser === 'needed' ? await installBrowser(log) : undefined);
  if (!found) {
    if (browser === 'needed') throw new NotReady(noBrowserMessage());
    return { installed };
  }
  const { mtimeMs, size } = statSync(found.path);
  writeJson(browserFile, { ...found, mtimeMs, size });
  log(say(`付梓：使用浏览器 ${found.version}（${found.path}）`, `fuzi: using ${found.version} (${found.path})`));
  return { browser: found, installed };
}

/**
 * @typedef {object} Browser
 * @property {string} path the executable
 * @property {string} version as it names itself, e.g. 'Chromium 150.0.7871.100'
 * @property {string} source environment | system | puppeteer | package
 */

/** The browser recorded by an earlier run, if it is still the same file and the environment asks for no other. */
function knownBrowser() {
  const record = readJson(browserFile);
  if (!record) return undefined;
  const asked = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (asked ? record.path !== asked : record.source === 'environment') return undefined;
  const now = statSync(record.path, { throwIfNoEntry: false });
  if (!now || now.mtimeMs !== record.mtimeMs || now.size !== record.size) return undefined;
  const { path, version, source } = record;
  return { path, version, source };
}

/** Whether anything was installed. */
async function ensurePackages() {
  const lock = statSync(lockFile, { throwIfNoEntry: false });
  if (!lock)
    throw new NotReady(say('缺少 package-lock.json：请重新克隆仓库。', 'package-lock.json is missing: clone again.'));
  const stamp = readJson(stampFile);
  const { mtimeMs, size } = lock;
  if (stamp && stamp.mtimeMs === mtimeMs && stamp.size === size) return false;
  // Touched or never stamped. What counts is whether the installed versions are the locked ones.
  const stale = differences();
  if (stale.length > 0) {
    const node = process.versions.node.split('.').map(Number);
    if (node[0] < 20 || (node[0] === 20 && node[1] < 19))
      throw new NotReady(
        say(
          `需要 Node.js 20.19 以上，现在是 ${process.versions.node}。请到 https://nodejs.org 安装新版。`,
          `Node.js 20.19 or later is needed, this is ${process.versions.node}. Install one from https://nodejs.org.`,
        ),
      );
    log(
      say(
        `付梓：安装锁定的 npm 软件包（npm ci，${stale.length} 个缺少或过时）……`,
        `fuzi: installing the locked npm packages (npm ci, ${stale.length} missing or stale) ...`,
      ),
    );
    await npmInstall();
  }
  writeJson(stampFile, { mtimeMs, size });
  return stale.length > 0;
}

/** Locked packages that node_modules does not hold in the locked version. Those of other platforms are not missed. */
function differences() {
  const locked = readJson(lockFile)?.packages ?? {};
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {};
  return Object.keys(locked).filter((name) => {
    if (name === '' || locked[name].link) return false;
    const here = present[name];
    if (!here) return !locked[name].optional && !locked[name].devOptional && !locked[name].peer;
    return here.version !== locked[name].version || !existsSync(join(root, name));
  });
}

async function npmInstall() {
  const { spawnSync } = await import('node:child_process');
  const script = process.env.npm_execpath?.includes('npm-cli') ? process.env.npm_execpath : undefined;
  const parameters = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const outcome = script
    ? spawnSync(process.execPath, [script, ...parameters], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', parameters, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (outcome.status === 0) return;
  throw new NotReady(
    say(
      '安装 npm 软件包失败（原因见上）。请检查网络或镜像（npm config get registry），然后重试。',
      'Installing the npm packages failed (reason above). Check the network or the mirror (npm config get registry), then try again.',
    ),
  );
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // absent or cut short: made again
  }
}

function writeJson(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value)}\n`);
}

/** Ends the process with 2: what set-up misses in its own words, a bug of ours with its stack. */
export function fail(error) {
  log(error instanceof NotReady ? error.message : (error?.stack ?? String(error)));
  process.exitCode = 2;
}

// Run by hand or by npm. No await at the top level: browser.mjs imports this module while it is still running.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const asked = process.argv.find((word) => word.startsWith('--browser='))?.slice('--browser='.length);
  setUp({ browser: asked === 'none' || asked === 'optional' ? asked : 'needed' }).catch(fail);
}
