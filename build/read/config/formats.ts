// 开本: the trim a book is cut to, and the type area one starts from. In: what print.format says: a trim (170×240), a sheet
// and how often it is folded (880×1230 1/32), or a trade name (大32开). Out: the format: a file of styles/formats (or of
// formats/ in an asset folder) where there is one, else computed. Reads our own files with the real host.
import { join, posix, relative, sep } from 'node:path';
import { realHost } from '../../host.ts';
import { repositoryRoot } from '../../root.ts';
import { type Fence, findFile } from '../paths.ts';
import { areaHeight, areaWidth, type Format, formatFor, leastAbove, leastBeside } from './type-area.ts';
import { leadingStep, millimetres, plainNumber } from './type-sizes.ts';
import { readYaml } from './yaml.ts';

/** The formats that come with Fuzi with full figures, as one names them. */
export const knownFormats = ['130×184', '140×203', '148×210', '170×240', '185×260', '210×285'];
export const defaultFormat = '170×240';

/** Trade names → trim, mm. */
const tradeNames: Readonly<Record<string, string>> = {
  小32开: '130x184',
  '32开': '130x184',
  大32开: '140x203',
  A5: '148x210',
  小16开: '170x240',
  '16开': '185x260',
  正16开: '185x260',
  大16开: '210x285',
  A4: '210x297',
  B5: '169x239',
};

/** Sheets (mm) and what a 16th and a 32nd of them are trimmed to; printers differ by 1 to 3 mm. */
const sheets: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  '787x1092': { 16: '185x260', 32: '130x184' },
  '850x1168': { 16: '203x280', 32: '140x203' },
  '880x1230': { 16: '210x297', 32: '148x210' },
  '889x1194': { 16: '210x285', 32: '142x210' },
  '890x1240': { 16: '210x297', 32: '148x210' },
  '900x1280': { 16: '210x297', 32: '148x210' },
  '1000x1400': { 16: '239x338', 32: '169x239' },
  '710x1000': { 16: '170x240', 32: '120x165' },
  '720x1000': { 16: '170x240', 32: '120x170' },
  '700x1000': { 16: '169x239' },
  '787x960': { 16: '185x230', 32: '113x184' },
  '640x960': { 16: '152x228' },
  '635x965': { 16: '152x230' },
  '680x980': { 16: '160x230' },
  '690x980': { 16: '165x235' },
};

/** What one may write for a format, for messages. */
export const formatExamples = [...knownFormats, '880×1230 1/32', ...Object.keys(tradeNames).slice(1, 4)];

/** Everything with figures of its own, as one writes it: what a slip is compared with. */
export const writtenFormats = [
  ...knownFormats,
  ...Object.entries(sheets).flatMap(([sheet, folds]) =>
    Object.keys(folds).map((fold) => `${sheet.replace('x', '×')} 1/${fold}`),
  ),
  ...Object.keys(tradeNames),
];

const times = '[×xX*✕х]';

/**
 * What a format says → the trim as `170x240`; undefined where it says none.
 * 170×240, 170x240 mm, 880×1230 1/32, 880毫米×1230毫米 32开, 大32开, A5
 */
export function formatName(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/毫米|mm/gi, '')
    .trim();
  const name = Object.keys(tradeNames).find((each) => each.toLowerCase() === text.replace(/\s/g, '').toLowerCase());
  if (name) return tradeNames[name];
  const match = new RegExp(
    `^(\\d{2,4}(?:\\.\\d)?)\\s*${times}\\s*(\\d{2,4}(?:\\.\\d)?)(?:\\s*(?:1\\s*[/⁄]\\s*(\\d+)|(\\d+)\\s*开))?$`,
  ).exec(text);
  if (!match) return undefined;
  const folds = Number(match[3] ?? match[4] ?? 0);
  return folds === 0 ? `${match[1]}x${match[2]}` : sheets[`${match[1]}x${match[2]}`]?.[folds];
}

/** How much of a sheet its pages cover, trimmed: less, and paper is wasted; more, and nothing is left to trim. */
const coverage = { least: 0.86, most: 0.97 };

/**
 * A sheet as 版本记录 names it (710×1000 1/16) against the trim. mm
 * @returns undefined where they agree or it names no sheet; else the arithmetic, and a sheet that would agree
 */
export function sheetMismatch(
  named: string,
  trim: { width: number; height: number },
): { arithmetic: string; hint?: string } | undefined {
  const match = new RegExp(`^(\\d{3,4})\\s*${times}\\s*(\\d{3,4})\\s+1\\s*[/⁄]\\s*(\\d+)$`).exec(
    named
      .normalize('NFKC')
      .replace(/毫米|mm/gi, '')
      .trim(),
  );
  if (!match) return undefined;
  const [wide = 0, high = 0, folds = 1] = match.slice(1).map(Number);
  const share = (trim.width * trim.height * folds) / (wide * high);
  if (share >= coverage.least && share <= coverage.most) return undefined;
  const own = Object.entries(sheets).flatMap(([sheet, byFolds]) =>
    Object.entries(byFolds).flatMap(([fold, name]) =>
      name === `${trim.width}x${trim.height}` ? [`${sheet.replace('x', '×')} 1/${fold}`] : [],
    ),
  );
  const arithmetic = `${plainNumber(trim.width)} × ${plainNumber(trim.height)} × ${folds} ÷ (${wide} × ${high}) = ${plainNumber(share)}`;
  return { arithmetic, ...(own[0] ? { hint: own[0] } : {}) };
}

/** Trims that can be printed, mm. */
const isSane = (width: number, height: number) => width >= 60 && width <= 420 && height >= 60 && height <= 420;

/**
 * The format of that name; undefined where there is none.
 * @param fence asset folders' formats/ come before Fuzi's own
 * @returns broken: the file of a house's format that cannot be used
 */
export async function readFormat(
  typed: string,
  fence?: Fence,
): Promise<{ format: Format; broken?: undefined } | { format?: undefined; broken: string } | undefined> {
  const name = formatName(typed);
  if (!name) return undefined;
  for (const folder of fence?.assets ?? []) {
    const path = posix.join(relative(fence!.folder, folder).split(sep).join('/'), 'formats', `${name}.yaml`);
    const found = await findFile(fence!, path);
    if (found.kind !== 'file') continue;
    const format = formatIn(await fence!.host.read(found.real));
    return format ? { format } : { broken: path };
  }
  const own = formatIn(await realHost.read(join(repositoryRoot, 'styles', 'formats', `${name}.yaml`)));
  if (own) return { format: own };
  const [width = 0, height = 0] = name.split('x').map(Number);
  return isSane(width, height) ? { format: formatFor(width, height) } : undefined;
}

/** A format's file, where every figure is there and they go together. */
function formatIn(bytes: Uint8Array | undefined): Format | undefined {
  const { document } = readYaml(new TextDecoder().decode(bytes ?? new Uint8Array()), '');
  const value = document?.toJS() as Partial<Format> | null | undefined;
  if (value === null || typeof value !== 'object') return undefined;
  const { name, trim, size, leading, characters, lines, gutter, head } = value;
  const figures = [trim?.width, trim?.height, size, leading, characters, lines, gutter, head];
  const whole =
    Number.isInteger(characters) && Number.isInteger(lines) && Number.isInteger((leading ?? 0) / leadingStep);
  if (!whole || !figures.every((figure) => typeof figure === 'number' && figure > 0)) return undefined;
  const format = { ...value, name: String(name ?? '') } as Format;
  const fits =
    isSane(format.trim.width, format.trim.height) &&
    format.gutter + millimetres(areaWidth(format)) + leastBeside <= format.trim.width &&
    format.head + millimetres(areaHeight(format)) + leastAbove <= format.trim.height;
  return fits && format.leading >= format.size ? format : undefined;
}
