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

/** Hands out a tab of this number, once: one of those that are being opened already, or a new one. */
export type Shells = (number: number) => Promise<Shell>;

/** @param ahead tabs to be opened at once */
export function openShells(browser: Promise<OpenBrowser>, ahead: number): Shells {
  const waiting = new Map<number, Promise<Shell>>();
  for (let number = 0; number < ahead; number += 1) {
    const shell = openShell(browser, number);
    shell.catch(() => undefined); // thrown to whoever asks for it
    waiting.set(number, shell);
  }
  return (number) => {
    const shell = waiting.get(number) ?? openShell(browser, number);
    waiting.delete(number);
    return shell;
  };
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
