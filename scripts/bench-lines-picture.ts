// Pages of several makers side by side in one picture. In: PDFs and page numbers. Out: a PNG, or the reason why there is none:
// pages are drawn by poppler's pdftoppm, which not every machine has.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer';

export interface PictureSide {
  caption: string;
  pdf: Uint8Array;
  /** From 0. */
  page: number;
}

/** @returns undefined where the picture was written */
export async function sideBySide(
  sides: readonly PictureSide[],
  png: string,
  browser: Browser,
): Promise<string | undefined> {
  const folder = join(dirname(png), '.pages');
  mkdirSync(folder, { recursive: true });
  const pictures: string[] = [];
  for (const [n, { pdf, page }] of sides.entries()) {
    const file = join(folder, `${n}.pdf`);
    writeFileSync(file, pdf);
    const number = String(page + 1);
    try {
      execFileSync('pdftoppm', [
        '-png',
        '-r',
        '130',
        '-f',
        number,
        '-l',
        number,
        '-singlefile',
        file,
        file.slice(0, -4),
      ]);
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      return missing ? 'no pictures: pdftoppm (poppler) is not installed' : `no picture: ${(error as Error).message}`;
    }
    pictures.push(readFileSync(`${file.slice(0, -4)}.png`).toString('base64'));
  }
  const cells = sides.map(
    ({ caption }, n) =>
      `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${pictures[n]}"></figure>`,
  );
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 860 * sides.length, height: 800 });
    await page.setContent(`<style>body{margin:20px;display:flex;gap:20px;background:#ccc;font:20px sans-serif}
figure{margin:0;background:#fff}figcaption{padding:10px 20px}img{display:block}</style>${cells.join('')}`);
    writeFileSync(png, await page.screenshot({ fullPage: true }));
  } finally {
    await page.close();
  }
  return undefined;
}
