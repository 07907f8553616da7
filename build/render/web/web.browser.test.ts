// The specimen's site in Chromium, from file://: nothing asked for outside, nothing refused by the content policy, the
// fonts at work, and no page wider than the window on a phone or a desk.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectCharacters, makeFonts } from '../fonts/index.ts';
import { findBrowser } from '../print/browser.ts';
import { specimenBook, specimenPages } from '../reflow/specimen.ts';
import { renderWeb } from './index.ts';

let folder: string;
let browser: Browser;
let page: Page;
let pages: string[];
const complaints: string[] = [];

beforeAll(async () => {
  const book = await specimenBook((files) => {
    files['afterword.md'] += `\n长词：${'x'.repeat(2000)}。\n`;
  });
  const fonts = await makeFonts(collectCharacters(book));
  const { value } = await renderWeb(book, { pageMap: specimenPages(book), fonts });
  folder = await mkdtemp(join(tmpdir(), 'fuzi-web-'));
  for (const { path, bytes } of value) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  pages = value.map(({ path }) => path).filter((path) => path.endsWith('.html'));
  browser = await puppeteer.launch({ executablePath: findBrowser(process.env), args: ['--no-sandbox'] });
  page = await browser.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`request ${request.url()}`);
  });
  page.on('requestfailed', (request) => void complaints.push(`failed ${request.url()}`));
  page.on('console', (message) => void complaints.push(`console ${message.text()}`));
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the site in a browser', () => {
  for (const width of [360, 1440]) {
    it(`is no wider than ${width} pixels, and complains of nothing`, async () => {
      await page.setViewport({ width, height: 800 });
      for (const name of pages) {
        await page.goto(pathToFileURL(join(folder, name)).href);
        const seen = await page.evaluate(async () => {
          await document.fonts.ready;
          const families = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
          return { width: document.documentElement.scrollWidth, families };
        });
        expect(seen.width, name).toBeLessThanOrEqual(width);
        expect(seen.families.join(), name).toContain('Fuzi Song');
      }
      expect(complaints).toEqual([]);
    });
  }

  it('goes from a note’s mark to the note and back without script', async () => {
    await page.setJavaScriptEnabled(false);
    const name = pages.find((path) => path.includes('bamboo'))!;
    await page.goto(pathToFileURL(join(folder, name)).href);
    await page.click('.note-mark');
    expect(page.url()).toMatch(/#note-/);
    await page.click('.note .backlink');
    expect(page.url()).toMatch(/#mark-/);
  });
});
