// Chromium as a resource: starts it, opens tabs that can load nothing but what they are handed, closes it. The manuscript
// is untrusted and Chromium runs without its sandbox as root, so every request is answered from memory or refused.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page, Protocol } from 'puppeteer';
import { repositoryRoot } from '../../root.ts';

/** A file a tab may ask for, by path. */
export interface ServedFile {
  type: string;
  body: Uint8Array | string;
}
export type ServedFiles = ReadonlyMap<string, ServedFile>;

export interface OpenBrowser {
  /** e.g. Chrome/156.0.8078.73 */
  version: string;
  /** Opens a tab of its own origin, and so of its own process. Requests for anything but `files` are refused. */
  open(origin: string, path: string, files: ServedFiles): Promise<Page>;
  /** Puts the tabs that are open behind an empty one: Chromium paints what is in front, and nobody looks. They cannot print. */
  hide(): Promise<void>;
  /** Every request that was refused, for the report: a manuscript has no business asking. */
  refused: string[];
  /** @throws where a file could not be handed to a tab that was there to take it: its pages are not to be trusted */
  close(): Promise<void>;
}

/**
 * Which browser to start: PUPPETEER_EXECUTABLE_PATH, what scripts/setup.mjs found, what Puppeteer downloaded.
 * @returns undefined where there is none
 */
export function findBrowser(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const given = environment.PUPPETEER_EXECUTABLE_PATH;
  if (given && existsSync(given)) return given;
  const record = join(repositoryRoot, 'node_modules', '.cache', 'fuzi', 'browser.json');
  if (existsSync(record)) {
    const { path } = JSON.parse(readFileSync(record, 'utf8')) as { path?: string };
    if (path && existsSync(path)) return path;
  }
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
  '--disable-default-apps',
  '--mute-audio',
  '--hide-scrollbars',
  // Pages of the browser's own, for an address bar that nobody sees: half a second of a processor at every start.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  '--font-render-hinting=none',
  // Background tabs must not be throttled: Paged.js would wait for ever.
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  // One process a tab, so that two tabs use two cores.
  '--site-per-process',
  // Nothing but our own files, even for what interception does not see.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--js-flags=--max-old-space-size=2048',
];

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** @param executablePath from findBrowser */
export async function openBrowser(executablePath: string): Promise<OpenBrowser> {
  const { default: puppeteer } = await import('puppeteer');
  const browser: Browser = await puppeteer.launch({
    executablePath,
    headless: true,
    args: flags,
    protocolTimeout: 0,
    handleSIGINT: true,
    // Fonts go through here, megabytes of them: a pipe takes them as they are, a socket masks every byte.
    pipe: true,
  });
  const refused: string[] = [];
  const failures: unknown[] = [];
  const [front] = await browser.pages();
  return {
    version: await browser.version(),
    refused,
    async open(origin, path, files) {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      await page.setViewport({ width: 1000, height: 1200, deviceScaleFactor: 1 });
      const session = await page.createCDPSession();
      session.on('Fetch.requestPaused', (request) => {
        answer(session, request, files, refused).catch((error) => failures.push(error));
      });
      await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto(`http://${origin}.fuzi.invalid${path}`, { waitUntil: 'load', timeout: 0 });
      if (errors.length) throw errors[0];
      return page;
    },
    hide: async () => front?.bringToFront(),
    async close() {
      await browser.close();
      if (failures.length) throw failures[0];
    },
  };
}

/** Puppeteer's own interception would turn every byte of a font into text by hand: a tenth of a build. */
async function answer(
  session: CDPSession,
  { requestId, request }: Protocol.Fetch.RequestPausedEvent,
  files: ServedFiles,
  refused: string[],
): Promise<void> {
  const url = new URL(request.url);
  const file = url.hostname.endsWith('.fuzi.invalid') ? files.get(url.pathname) : undefined;
  if (!file && url.pathname !== '/favicon.ico') {
    refused.push(request.url.slice(0, 200));
    await reply(session, session.send('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' }));
    return;
  }
  const headers = { 'content-security-policy': policy, ...(file ? { 'content-type': file.type } : {}) };
  const given = session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: file ? 200 : 204, // 204: Chromium's own wish for an icon, not the manuscript's
    responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body: Buffer.from(file?.body ?? '').toString('base64'),
  });
  try {
    await reply(session, given);
  } catch (error) {
    // The tab must not wait for what never comes.
    await reply(session, session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }));
    throw error;
  }
}

/** Waits for a reply to be taken; nobody takes it where the tab has closed, or gone on to another page. */
async function reply(session: CDPSession, sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    const isGone =
      session.detached || (error instanceof Error && /Target closed|Invalid InterceptionId/.test(error.message));
    if (!isGone) throw error;
  }
}
