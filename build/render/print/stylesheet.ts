// A book's style → the sheets of the print edition: one that Paged.js reads (page size, breaks), one that only the browser
// reads (everything else). Settings of style.yaml become CSS variables; styles/print.css, shared by all styles, uses them;
// a style's own print.css says only what differs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintFacts, PrintStyle } from '../../book.ts';
import { wholeFile } from '../../diagnostic.ts';
import { leadingOf, sizeOf } from '../../read/config/style-fit.ts';
import { alignments, faceRoles, faces, type SettingKind, settings } from '../../read/config/style-tokens.ts';
import { missingSettings, readStyle } from '../../read/config/styles.ts';
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
  const read = (name: string) => readFile(join(repositoryRoot, 'styles', name), 'utf8');
  const look = print.look ?? (await readStyle(print.style, wholeFile('book.yaml'))).look;
  const names = ['tokens.css', 'print.css', 'print-breaks.css', 'print-lines.css'];
  const [tokens, shared, breaks, lines] = await Promise.all(names.map(read));
  const variables = `:root{${[...pageVariables(page), ...styleVariables(look, print, weightsIn(fontCss))].join(';')}}`;
  return {
    breaks: `@page{size:${page.areaWidth}px ${page.areaHeight}px;margin:0;}\n${breaks}`,
    look: [fontCss, mathCss, tokens, variables, shared, ...look.sheets.map(({ text }) => text), lines].join('\n'),
  };
}

const px = (points: number) => `${Number(((points * 96) / 72).toFixed(4))}px`;
const mm = (value: number) => `${Number(value.toFixed(3))}mm`;

/** --zi 字号, --line 行距, --lines 行数, --measure 版心宽, --side; and the white around it. */
function pageVariables(page: PageGeometry): string[] {
  const { head, foot, gutter, foreEdge } = page.margins;
  return [
    `--zi:${page.size}px`,
    `--line:${page.line}px`,
    `--lines:${page.lines}`,
    `--measure:${page.areaWidth}px`,
    `--side:${page.areaHeight}px`,
    `--head:${mm(head)}`,
    `--foot:${mm(foot)}`,
    `--gutter:${mm(gutter)}`,
    `--fore-edge:${mm(foreEdge)}`,
  ];
}

/** `h1.labelFace` → `--h1-label-face` */
export const variableOf = (path: string) =>
  `--${path.replace('.', '-').replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

/** Family → the weight it was drawn in, from the rules that name the fonts. */
function weightsIn(fontCss: string): ReadonlyMap<string, number> {
  const rules = fontCss.matchAll(/font-family:"([^"]*)";font-weight:(\d+)/g);
  const weights = new Map<string, number>();
  for (const [, family = '', weight] of rules)
    weights.set(family, Math.min(Number(weight), weights.get(family) ?? 900));
  return weights;
}

/**
 * The settings of a style as CSS declarations, in this book's size and leading.
 * @param weights of a house's faces, by family: its Latin letters are to match
 */
export function styleVariables(
  look: PrintStyle,
  print: PrintFacts,
  weights: ReadonlyMap<string, number> = new Map(),
): string[] {
  const missing = missingSettings(look);
  if (missing.length > 0) throw new Error(`style ${look.name} lacks ${missing.join(', ')}`);
  return [
    ...roleVariables(look),
    ...settings.flatMap(({ path, kind }) => {
      const name = variableOf(path);
      const value = look.settings[path]!;
      if (kind === 'face') {
        const { family, weight } = faceOf(String(value), look, weights);
        return [`${name}:${family}`, `${name.replace(/face$/, 'weight')}:${weight}`];
      }
      if (kind === 'align') return alignVariables(name, alignments[value]!.css);
      return [`${name}:${cssValue(kind, path.split('.')[0]!, value, look, print)}`];
    }),
  ];
}

/** A house's face before ours, which have what it lacks. */
const familyList = (family: string, role: string) =>
  `"Fuzi Latin","${family}",${role === 'hei' ? '"Fuzi Hei",' : role === 'kai' ? '"Fuzi Kai",' : ''}"Fuzi Song","Fuzi Rare","Fuzi Symbols",serif`;

/** Where a house has a 宋体, 黑体 or 楷体 of its own, it serves wherever ours would: in emphasis as in headings. */
const roleVariables = (look: PrintStyle): string[] =>
  Object.entries(faceRoles).flatMap(([name, role]) => {
    const family = look.faces[name];
    if (!family) return [];
    return [`--${role}:${role === 'mono' ? `"${family}","Fuzi Mono",monospace` : familyList(family, role)}`];
  });

/** What CSS takes for a face's name. A house's face has the weight it was drawn in. */
function faceOf(
  name: string,
  look: PrintStyle,
  weights: ReadonlyMap<string, number>,
): { family: string; weight: number } {
  const house = look.faces[name];
  const role = faceRoles[name];
  if (!house) return faces[name]!;
  const weight = weights.get(house) ?? 400;
  return { family: role ? `var(--${role})` : familyList(house, 'song'), weight };
}

/** The outer side is left on 双码, right on 单码; where there are no sides, left. */
const alignVariables = (name: string, css: string) =>
  css === 'outer'
    ? [`${name}:left`, `${name}-verso:left`, `${name}-recto:right`]
    : [`${name}:${css}`, `${name}-verso:${css}`, `${name}-recto:${css}`];

function cssValue(
  kind: Exclude<SettingKind, 'face' | 'align'>,
  group: string,
  value: string | number,
  look: PrintStyle,
  print: PrintFacts,
): string {
  switch (kind) {
    case 'size':
      return px(sizeOf(look, group, print));
    case 'leading':
      return px(leadingOf(look, group, print));
    case 'lines':
      return String(value);
    case 'space':
      // Whole pixels, rounded down: a block a pixel too high costs the line below it.
      return `${Math.floor((Number(value) * print.leading) / 0.75 + 1e-6)}px`;
    case 'ems':
      return px(Number(value) * print.size);
    case 'rule':
      // Of a pixel's line, which a transform makes as thin as it should be: edges of boxes come in whole pixels only.
      return String(Number((Number(value) / 0.75).toFixed(4)));
    case 'border':
      return px(Number(value));
    case 'percent':
      return `${value}%`;
  }
}
