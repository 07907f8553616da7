// Style folders → the sheets of the print edition: one that Paged.js reads (page size, breaks), one that only the
// browser reads (everything else). A house style is a folder of styles/; what it does not say, styles/print.css says.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintFacts } from '../../book.ts';
import { repositoryRoot } from '../../root.ts';
import type { PageGeometry } from './geometry.ts';

export interface PrintSheets {
  /** For Paged.js: @page, breaks, float: footnote. */
  breaks: string;
  /** For the browser, in pagination and in the finished document. */
  look: string;
}

/** @param mathCss KaTeX's sheet, its font urls already pointing at our own files */
export async function printSheets(
  print: PrintFacts,
  page: PageGeometry,
  fontCss: string,
  mathCss: string,
): Promise<PrintSheets> {
  const styles = join(repositoryRoot, 'styles');
  const read = (...parts: string[]) => readFile(join(styles, ...parts), 'utf8');
  const [tokens, base, house, breaks, lines] = await Promise.all([
    read('tokens.css'),
    read('print.css'),
    read(print.style, 'print.css'),
    read('print-breaks.css'),
    read('print-lines.css'),
  ]);
  const variables = `:root{--zi:${page.size}px;--line:${page.line}px;--lines:${page.lines};--measure:${page.areaWidth}px;--side:${page.areaHeight}px;}`;
  return {
    breaks: `@page{size:${page.areaWidth}px ${page.areaHeight}px;margin:0;}\n${breaks}`,
    look: [fontCss, mathCss, tokens, variables, base, house, lines].join('\n'),
  };
}
