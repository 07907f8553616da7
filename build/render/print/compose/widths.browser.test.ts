// Lines as the composer sets them against what Chromium makes of them, with the faces that print: every line must end
// where the composer says it does.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fontFaceCss, makeFonts } from '../../fonts/index.ts';
import { findBrowser, type OpenBrowser, openBrowser, type ServedFile } from '../browser.ts';
import { type ComposedLine, composeParagraph, createMeasure, type Measure, type TextStyle } from './index.ts';

const base = { size: 14, weight: 400, italic: false, tracking: 0, verbatim: false };
const song = ['Fuzi Latin', 'Fuzi Song', 'serif'];
const styles: TextStyle[] = [
  { ...base, families: song },
  { ...base, families: ['Fuzi Latin', 'Fuzi Hei', 'Fuzi Song', 'serif'], weight: 700 },
  { ...base, families: ['Fuzi Italic', 'Fuzi Latin', 'Fuzi Kai', 'Fuzi Song', 'serif'] },
  { ...base, families: ['Fuzi Mono', 'Fuzi Hei', 'Fuzi Song', 'monospace'], verbatim: true },
  { ...base, families: song, size: 10.5 },
  { ...base, families: ['Fuzi Latin', 'Fuzi Kai', 'Fuzi Song', 'serif'], weight: 700 },
  { ...base, families: song, tracking: 1.5 },
];
const texts = [
  '付梓是一套书籍排版系统（Fuzi），2013年3月4日起用；它读入Markdown书稿，输出PDF、EPUB与网页。“一稿三版”——正是它的主张……',
  '见图3-2、表2-1与式（2-3），其中x=1.5～2.0，y≤3 000，温度为25℃、湿度为60%，价格￥36.00（约US$5）。',
  '他说：“书名是《‘活字’与“排版”》。”（见第12页）于是二人·三人都笑了！——“真的吗？”——“真的！”',
  'The quick brown fox, “AVATAR” & Wolf: “it’s difficult” — typographical offices fit efficient affairs; To Ty VA.',
  '居里·玛丽（Marie Curie，1867—1934）于1903年与1911年两获诺贝尔奖（Nobel Prize）；Ω、α、β等符号与½并用。',
  '运行 npm run build -- --only print，得到 out/print/book.pdf；若失败，看 report.json 中 diagnostics[0].rule 的值。',
];

let browser: OpenBrowser;
let measure: Measure;
const files = new Map<string, ServedFile>();
let css = '';

beforeAll(async () => {
  const path = findBrowser(process.env);
  if (!path) throw new Error('no browser: run scripts/setup.mjs');
  browser = await openBrowser(path);
  const all = [...new Set([...texts.join(''), ...'-“”'])].join('');
  const fonts = await makeFonts(new Proxy({}, { get: () => all }) as Parameters<typeof makeFonts>[0]);
  measure = await createMeasure(fonts);
  for (const [n, font] of fonts.entries()) files.set(`/fonts/${n}.ttf`, { type: 'font/ttf', body: font.bytes });
  css = fontFaceCss(fonts, (_font, n) => `/fonts/${n}.ttf`);
});
afterAll(() => browser.close());

it('sets every line as wide as the composer says, to 0.05 em', async () => {
  const set = styles.flatMap((style, n) =>
    texts.flatMap((text) =>
      [18, 25, 32].flatMap((characters) => {
        const source = {
          pieces: [{ kind: 'text' as const, text, style: n }],
          measure: characters * style.size,
          indent: 0,
          size: style.size,
          align: 'justify' as const,
          balance: false,
          fit: 0,
        };
        const composed = composeParagraph(source, { styles, scheme: '全角', measure });
        if (typeof composed === 'string') throw new Error(`${composed}: ${text}`);
        return composed.lines.map((line) => ({ line, text, style }));
      }),
    ),
  );
  files.set('/', {
    type: 'text/html;charset=utf-8',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${css}
      body{text-spacing-trim:space-all;text-autospace:no-autospace;text-rendering:geometricPrecision;font-kerning:normal;
        font-variant-numeric:lining-nums;font-variant-ligatures:common-ligatures}
      .line{white-space:pre;width:max-content}.wide{font-feature-settings:"fwid"}</style>
      ${set.map(({ line, text, style }) => lineHtml(line, text, style)).join('\n')}`,
  });
  const page = await browser.open('lines', '/', files);
  const widths = await page.evaluate(async () => {
    for (const face of document.fonts) await face.load();
    return [...document.querySelectorAll('.line')].map((line) => line.getBoundingClientRect().width);
  });
  await page.close();
  const off = set.flatMap(({ line, text, style }, n) => {
    const overhang = line.runs.at(-1)?.tracking === undefined ? line.tracking : 0;
    const by = (widths[n]! - overhang - line.width) / style.size;
    const shown = line.runs.map(({ from, to }) => text.slice(from, to)).join('');
    return Math.abs(by) > 0.05 ? [`${by.toFixed(3)} ${style.families[0]} ${style.weight} ${shown}`] : [];
  });
  expect(off).toEqual([]);
  expect(set.length).toBeGreaterThan(300);
});

function lineHtml(line: ComposedLine, text: string, style: TextStyle): string {
  const spacing = (tracking: number): string => `letter-spacing:${tracking + style.tracking}px`;
  const runs = line.runs.map((run) => {
    const word = run.wordSpace ? `;word-spacing:${run.wordSpace}px` : '';
    const own = `margin-left:${run.before ?? 0}px;${spacing(run.tracking ?? line.tracking)}${word}`;
    return `<span${run.wide ? ' class="wide"' : ''} style="${own}">${escaped(text.slice(run.from, run.to))}</span>`;
  });
  const families = style.families.map((family) => (family.includes(' ') ? `'${family}'` : family)).join(',');
  const font = `font-family:${families};font-size:${style.size}px;font-weight:${style.weight};${spacing(line.tracking)}`;
  return `<div class="line" style="${font}">${runs.join('')}${line.hyphen ? `<span style="${spacing(0)}">-</span>` : ''}</div>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
