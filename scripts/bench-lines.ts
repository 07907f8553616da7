// npm run bench -- --lines: how evenly lines are set, ours against Chromium's own and Typst's, on the same texts and measure,
// in one run, measured from the finished PDFs by one function; then what composing costs (bench-lines-cost.ts). In: --text NAME, --no-cost, --runs N. Out: tables, targets with pass or
// fail, a picture of a page of each in out/bench.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../build/render/print/index.ts';
import { repositoryRoot } from '../build/root.ts';
import { cost } from './bench-lines-cost.ts';
import { glyphPages } from './bench-lines-glyphs.ts';
import { type LineFigures, measureLines } from './bench-lines-measure.ts';
import { type PictureSide, sideBySide } from './bench-lines-picture.ts';
import { charactersOf, type SetText, setByChromium, setByFuzi, setByTypst, size } from './bench-lines-setters.ts';
import { benchTexts } from './bench-lines-texts.ts';

const workFolder = join(repositoryRoot, 'out', 'bench');

interface Row {
  text: string;
  set: SetText;
  figures?: LineFigures;
}

/** @returns the exit code */
export async function main(words: readonly string[]): Promise<number> {
  const given = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const runs = Number(given('--runs') ?? 3);
  if (!(runs >= 1)) {
    console.error('--runs N: a whole number from 1');
    return 2;
  }
  const executablePath = findBrowser(process.env);
  if (!executablePath) throw new Error('no browser');
  const { default: puppeteer } = await import('puppeteer');
  const browser = await puppeteer.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--allow-file-access-from-files',
      '--font-render-hinting=none',
    ],
  });
  const rows: Row[] = [];
  try {
    for (const { name, paragraphs, style } of await benchTexts(join(workFolder, 'lines'))) {
      if ((given('--text') ?? name) !== name) continue;
      const folder = join(workFolder, 'lines', name);
      mkdirSync(folder, { recursive: true });
      const own: Row[] = [];
      const measure = charactersOf(style) * size;
      for (const set of [
        () => setByFuzi(paragraphs, folder, style),
        () => setByChromium(paragraphs, folder, browser, measure),
        () => setByTypst(paragraphs, folder, measure),
      ]) {
        const done = await set();
        progress(`${name}: ${done.maker} ${done.trouble ?? ''}`);
        if (!done.pdf) own.push({ text: name, set: done });
        else {
          writeFileSync(join(folder, `${done.maker.split(/[ /]/)[0]!.toLowerCase()}.pdf`), done.pdf);
          own.push({
            text: name,
            set: done,
            figures: measureLines(await glyphPages(done.pdf), paragraphs, size, measure),
          });
        }
      }
      rows.push(...own);
      const trouble = await picture(own, paragraphs.length, join(workFolder, `lines-${name}.png`), browser);
      progress(trouble ?? `${name}: out/bench/lines-${name}.png`);
    }
  } finally {
    await browser.close();
  }
  printLines(rows);
  const held = printTargets(rows);
  const cheap = words.includes('--no-cost') || (await cost(runs, progress));
  return held && cheap ? 0 : 1;
}

async function picture(
  rows: readonly Row[],
  paragraphs: number,
  png: string,
  browser: Parameters<typeof sideBySide>[2],
): Promise<string | undefined> {
  const middle = Math.floor(paragraphs / 2);
  const sides: PictureSide[] = rows.flatMap(({ set, figures }) =>
    set.pdf && figures ? [{ caption: set.maker, pdf: set.pdf, page: figures.pageOf[middle] ?? 0 }] : [],
  );
  return sideBySide(sides, png, browser);
}

const columns: [string, number, (figures: LineFigures, set: SetText) => string][] = [
  ['lines', 8, ({ lines }) => String(lines)],
  ['gap p50', 9, ({ gaps }) => em(gaps.p50)],
  ['p99', 8, ({ gaps }) => em(gaps.p99)],
  ['max', 8, ({ gaps }) => em(gaps.max)],
  ['min', 8, ({ gaps }) => em(gaps.min)],
  ['uneven', 9, ({ uneven, filled }) => `${((uneven / filled) * 100).toFixed(1)} %`],
  ['squeezed', 10, ({ squeezed, filled }) => `${((squeezed / filled) * 100).toFixed(1)} %`],
  ['narrowest', 11, ({ narrowest }) => em(narrowest)],
  ['forbidden', 11, ({ forbidden }) => String(forbidden)],
  ['broken', 8, ({ broken }) => String(broken)],
  ['single', 8, ({ single }) => String(single)],
  ['short', 7, ({ short }) => String(short)],
  ['over', 6, ({ over }) => String(over)],
  ['lost', 6, ({ lost }) => String(lost)],
  ['seconds', 9, (_, { seconds }) => (seconds ?? Number.NaN).toFixed(2)],
];

const em = (value: number) => value.toFixed(3);

function printLines(rows: readonly Row[]): void {
  const head = ['text'.padEnd(10), 'set by'.padEnd(26), ...columns.map(([name, width]) => name.padStart(width))].join(
    '',
  );
  console.log(`\n${head}\n${'-'.repeat(head.length)}`);
  for (const { text, set, figures } of rows) {
    const cells = figures
      ? columns.map(([, width, say]) => say(figures, set).padStart(width)).join('')
      : `  ! ${set.trouble ?? 'not made'}`;
    console.log(text.padEnd(10) + set.maker.padEnd(26) + cells);
  }
  console.log(`
  ${size} pt in a measure of ${charactersOf()} em, dense-29 of ${charactersOf('大众')}. gap: space between two Han characters beyond their ems, in lines that end on the
  measure (em). uneven: such lines with marks of one class over 0.1 em apart. squeezed: such lines with a mark under 0.9 em;
  narrowest: the narrowest mark that stands alone. forbidden: starts and ends. broken: numbers, —— and …… parted. single: last
  lines of one character. short, over: lines that miss the measure by over 0.06 em (Typst lets dashes and hyphens hang).
  lost: characters no line has. seconds: lines, pages and PDF; Fuzi's are a whole book's, with its pages and furniture.
`);
}

/** What the issue asks of ours. @returns whether all hold */
function printTargets(rows: readonly Row[]): boolean {
  let all = true;
  for (const { text, set, figures } of rows) {
    if (set.maker !== 'Fuzi' && !figures) continue;
    const target = (what: string, value: number, bound: string, holds: boolean) => {
      all &&= holds;
      console.log(
        `${holds ? 'pass' : 'FAIL'}  ${text.padEnd(10)}${what.padEnd(34)}${String(value).padStart(8)}  ${bound}`,
      );
    };
    if (!figures) {
      target('a PDF', 0, 'is made', false);
      continue;
    }
    if (set.maker !== 'Fuzi') {
      // A maker that lost something has set another text: its figures compare with nothing.
      if (figures.lost > 0) target(`characters lost by ${set.maker}`, figures.lost, '0', false);
      continue;
    }
    const { gaps, uneven, filled, forbidden, broken, single, lost, short, over } = figures;
    target('gap, 99th percentile, em', Number(em(gaps.p99)), '≤ 0.03', gaps.p99 <= 0.0305);
    target('gap, largest, em', Number(em(gaps.max)), '≤ 0.12', gaps.max <= 0.1205);
    const share = (uneven / filled) * 100;
    target('lines with uneven marks, %', Number(share.toFixed(2)), '< 0.5', share < 0.5);
    target('forbidden starts and ends, broken', forbidden + broken, '0', forbidden + broken === 0);
    target(
      'last lines of one character',
      single,
      '≤ 1 in 2,000 paragraphs',
      single <= Math.max(1, figures.pageOf.length / 2000),
    );
    target('lines off the measure', short + over, '0', short + over === 0);
    target('characters lost', lost, '0', lost === 0);
  }
  return all;
}

const progress = (text: string) => process.stderr.write(`bench: ${text}\n`);
