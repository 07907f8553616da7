// Three makers set the same paragraphs to the same measure in the same faces: Fuzi by a real build, Chromium by its own lines,
// Typst by its compiler from npm. In: paragraphs and a folder. Out: each one's PDF, its version, the time it took. A maker
// that is not here (Typst has no binary for every machine) gives the reason instead.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { cut } from '../build/render/fonts/font-file.ts';
import { repositoryRoot } from '../build/root.ts';
import { measure as run } from './bench-measure.ts';

export interface SetText {
  maker: string;
  /** Absent where the maker is not here. */
  pdf?: Uint8Array;
  /** Of setting lines and writing the PDF, start-up and font loading left out; seconds. */
  seconds?: number;
  trouble?: string;
}

/** 五号. */
export const size = 10.5;
/** Widths of a full line, in characters: the bench's own, and the style 大众's. */
export const charactersOf = (style?: '大众'): number => (style ? 29 : 32);
const leading = 18;
const linesPerPage = 30;
const margin = 50;

/** The text's faces, cut to the text: whole ones let a PDF say ⼤ (a radical) for 大, which has the same glyph. */
async function facesFor(paragraphs: readonly string[], folder: string): Promise<{ serif: string; latin: string }> {
  const characters = [...new Set(paragraphs.join(' '))].join('');
  mkdirSync(folder, { recursive: true });
  const put = async (name: string, source: string) => {
    const file = join(folder, name);
    writeFileSync(file, await cut(readFileSync(source), characters));
    return file;
  };
  return { serif: await put('serif.ttf', serifFile), latin: await put('latin.ttf', latinFile) };
}

const serifFile = join(
  repositoryRoot,
  'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
);
const latinFile = join(repositoryRoot, 'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');

/** A book of these paragraphs, built. */
export async function setByFuzi(paragraphs: readonly string[], folder: string, style?: '大众'): Promise<SetText> {
  const maker = 'Fuzi';
  const [book, out] = [join(folder, 'book'), join(folder, 'out')];
  for (const each of [book, out]) rmSync(each, { recursive: true, force: true });
  mkdirSync(book, { recursive: true });
  const files: string[] = [];
  const perChapter = 60;
  for (let at = 0; at < paragraphs.length; at += perChapter) {
    const name = `${String(files.length + 1).padStart(2, '0')}.md`;
    const text = paragraphs.slice(at, at + perChapter).map(asMarkdown);
    writeFileSync(join(book, name), `# 测行\n\n${text.join('\n\n')}\n`);
    files.push(name);
  }
  writeFileSync(
    join(book, 'book.yaml'),
    `title: 测行用书
creators: [{name: 付梓项目组, role: 编著}]
language: zh-CN
modified: 2026-11-01T00:00:00Z
matter: {body: [${files.join(', ')}]}
complete: false
numbering: {headings: auto}
print: ${style ? `{style: ${style}}` : `{format: 170×240, style: 学术, size: 五号, leading: 18, characters: 32, lines: ${linesPerPage}, opening: side}`}
`,
  );
  const script = join(repositoryRoot, 'scripts', 'fuzi.mjs');
  const { output } = await run(process.execPath, [script, 'build', book, '--only', 'print', '--out', out]);
  try {
    const { timings } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as {
      timings: Record<string, number>;
    };
    const seconds = ((timings.paginate ?? 0) + (timings.print ?? 0)) / 1000;
    return { maker, pdf: readFileSync(join(out, 'print', 'book.pdf')), seconds };
  } catch {
    return { maker, trouble: output.trim().split('\n').at(-1) ?? 'no PDF' };
  }
}

/** Every sign that means something in Markdown is written with a backslash. */
const asMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** With the style our print edition had when the browser broke its lines. */
export async function setByChromium(
  paragraphs: readonly string[],
  folder: string,
  browser: Browser,
  measure: number,
): Promise<SetText> {
  const { serif, latin } = await facesFor(paragraphs, folder);
  const face = (family: string, file: string, range: string) =>
    `@font-face { font-family: "${family}"; src: url("${pathToFileURL(file).href}"); ${range} }`;
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
${face('Latin', latin, 'unicode-range: U+0020-007E, U+00A1-00A6, U+00A8-00AF, U+00B2-00B6, U+00B8-024F;')}
${face('Song', serif, '')}
@page { size: ${measure + 2 * margin}pt ${linesPerPage * leading + 2 * margin}pt; margin: ${margin}pt; }
body { margin: 0; width: ${measure}pt; font-family: Latin, Song; font-size: ${size}pt; line-height: ${leading}pt; text-rendering: geometricPrecision;
  text-spacing-trim: trim-start; text-autospace: normal; line-break: strict; overflow-wrap: anywhere; }
p { margin: 0; text-indent: 2em; text-align: justify; text-wrap: pretty; orphans: 1; widows: 1; }
</style>${paragraphs.map((text) => `<p>${asHtml(text)}</p>`).join('\n')}</html>`;
  const file = join(folder, 'chromium.html');
  writeFileSync(file, html);
  const page = await browser.newPage();
  try {
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    const began = performance.now();
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: false, outline: false, timeout: 0 });
    return {
      maker: (await browser.version()).replace(/^Headless/, ''),
      pdf,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await page.close();
  }
}

const asHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Typst for Node, Apache-2.0: 0.7.0 holds Typst 0.14.2. */
const typst = { name: '@myriaddreamin/typst-ts-node-compiler', version: '0.7.0' };

interface TypstCompiler {
  create(options: object): { pdf(options: { mainFileContent: string }): Uint8Array };
}

/**
 * Fetched the first time the bench needs it, into a folder of its own: nobody else is to wait for its binary, and it has
 * none for some machines.
 * @throws where it cannot be had
 */
function typstCompiler(): TypstCompiler {
  const folder = join(repositoryRoot, 'node_modules', '.cache', 'fuzi', 'typst');
  const require = createRequire(join(folder, 'package.json'));
  if (!existsSync(join(folder, 'node_modules', typst.name))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const command = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${typst.name}@${typst.version}`];
    execFileSync('npm', command, { cwd: folder, stdio: 'ignore' });
  }
  return (require(typst.name) as { NodeCompiler: TypstCompiler }).NodeCompiler;
}

/** Typst's optimised paragraphs. */
export async function setByTypst(paragraphs: readonly string[], folder: string, measure: number): Promise<SetText> {
  const { serif, latin } = await facesFor(paragraphs, folder);
  let made: TypstCompiler;
  try {
    made = typstCompiler();
  } catch (error) {
    // No network, or no binary for this machine.
    return { maker: 'Typst', trouble: String((error as Error).message).split('\n')[0] };
  }
  const compiler = made.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [readFileSync(serif), readFileSync(latin)] }],
  });
  const settings = `#set page(width: ${measure + 2 * margin}pt, height: ${linesPerPage * leading + 2 * margin}pt, margin: ${margin}pt)
#set text(font: ((name: "Tinos", covers: "latin-in-cjk"), "Noto Serif SC"), size: ${size}pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: ${leading - size}pt, spacing: ${leading - size}pt)
`;
  const text = paragraphs.map((each) => `#"${each.replace(/["\\]/g, '\\$&')}"`).join('\n\n');
  // Once for the faces, which are read when first used.
  compiler.pdf({ mainFileContent: `${settings}#"预热"` });
  const began = performance.now();
  const pdf = compiler.pdf({ mainFileContent: settings + text });
  const seconds = (performance.now() - began) / 1000;
  const version = /\/Creator\s*\((Typst [^)]+)\)/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  return { maker: version ?? 'Typst', pdf, seconds };
}
