// KaTeX's style sheet for print, with its fonts as static TrueType from our own server. Only for books with formulas.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../root.ts';
import type { ServedFile } from './browser.ts';

/** @returns the sheet, and the font files it names by path */
export async function mathStyles(): Promise<{ css: string; files: Map<string, ServedFile> }> {
  const folder = join(repositoryRoot, 'node_modules', 'katex', 'dist');
  const sheet = await readFile(join(folder, 'katex.css'), 'utf8');
  const css = sheet.replace(/src:\s*url\(fonts\/([\w-]+)\.woff2\)[^;}]*/g, 'src: url("/katex/$1.ttf")');
  const files = new Map<string, ServedFile>();
  for (const name of await readdir(join(folder, 'fonts'))) {
    if (name.endsWith('.ttf'))
      files.set(`/katex/${name}`, { type: 'font/ttf', body: await readFile(join(folder, 'fonts', name)) });
  }
  return { css, files };
}
