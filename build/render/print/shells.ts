// Tabs opened before it is known what is laid out in them: with the page script, without style sheet or faces. Chromium is
// at it while Node cuts the faces. In: the browser that is being started. Out: by number, a tab and the files it may ask for.
import type { Page } from 'puppeteer';
import type { OpenBrowser, ServedFile } from './browser.ts';
import { pageScript } from './page-script.ts';

export interface Shell {
  page: Page;
  /** What it may ask for, to be added to. */
  files: Map<string, ServedFile>;
}

/** @returns the tab of a number: those of the first numbers are being opened already, any other is then */
export type Shells = (number: number) => Promise<Shell>;

/** @param ahead tabs to be opened at once */
export function openShells(browser: Promise<OpenBrowser>, ahead: number): Shells {
  const shells: Promise<Shell>[] = [];
  const shellOf: Shells = (number) => {
    shells[number] ??= openShell(browser, number);
    return shells[number];
  };
  for (let number = 0; number < ahead; number += 1) shellOf(number).catch(() => undefined); // thrown to whoever asks for it
  return shellOf;
}

async function openShell(browser: Promise<OpenBrowser>, number: number): Promise<Shell> {
  const script = await pageScript();
  const files = new Map<string, ServedFile>();
  files.set('/page.js', { type: 'text/javascript; charset=utf-8', body: script.code });
  files.set('/', {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><script src="/page.js"></script></head><body></body></html>`,
  });
  const open = await browser;
  const page = await open.open(`tab${number}`, '/', files);
  await open.hide();
  return { page, files };
}
