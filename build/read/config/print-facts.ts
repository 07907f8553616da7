// print: of book.yaml → trim, size, leading, type area, margins. In: the validated value and the format it names.
// Out: PrintFacts and findings with the arithmetic shown. Lengths in mm, type in pt.
import type { PrintFacts } from '../../book.ts';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic.ts';

/** 开本: a file of styles/formats. */
export interface Format {
  name: string;
  /** mm */
  trim: { width: number; height: number };
  /** pt */
  size: number;
  leading: number;
  characters: number;
  lines: number;
  /** mm */
  gutter: number;
  head: number;
}

/** 号数 → pt, as Chinese software has them. */
const typeSizes = new Map([
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['新五号', 9.5],
  ['小五', 9],
  ['六号', 7.5],
  ['小六', 6.5],
  ['七号', 5.5],
  ['八号', 5],
]);

/** pt → mm */
export const millimetres = (points: number) => (points * 25.4) / 72;

/** A type size as typed: 五号, 小四号, 10.5, 10.5pt, 10.5磅. */
export function typeSize(typed: string): number | undefined {
  const name = typed.replace(/\s/g, '');
  const size = typeSizes.get(name) ?? typeSizes.get(name.replace(/号$/, '')) ?? typeSizes.get(`${name}号`);
  if (size) return size;
  const points = /^(\d+(?:\.\d+)?)(?:pt|磅|点)?$/i.exec(name);
  const value = points ? Number(points[1]) : 0;
  return value >= 5 && value <= 72 ? value : undefined;
}

/** 170×240, 170x240, 170*240 → the format's file name without ending; undefined where it is no format's name. */
export function formatName(typed: string): string | undefined {
  const match = /^\s*(\d{2,3})\s*(?:mm)?\s*[×xX*✕х]\s*(\d{2,3})\s*(?:mm)?\s*$/.exec(typed);
  return match ? `${match[1]}x${match[2]}` : undefined;
}

/** Smallest white outside the type area, mm: less than this is cut off with the trim. */
const smallestMargin = 5;

const round = (value: number) => Math.round(value * 100) / 100;

export interface PrintValue {
  style: string;
  size?: string;
  leading?: number;
  characters?: number;
  lines?: number;
  opening?: PrintFacts['opening'];
  punctuation?: PrintFacts['punctuation'];
  gutter?: number;
  head?: number;
}

export function printFacts(
  value: PrintValue,
  format: Format,
  placeOf: (key: string) => Place,
): { facts: PrintFacts; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let size = format.size;
  if (value.size !== undefined) {
    const given = typeSize(value.size);
    if (given) size = given;
    else {
      const description = '正文字号：五号、小四，或磅数如 10.5';
      const values = { key: 'print.size', problem: `“${value.size}”不是字号`, description };
      diagnostics.push(diagnostic('config-value-is-valid', placeOf('size'), values));
    }
  }
  let leading = value.leading ?? format.leading;
  if (!Number.isInteger(leading / 0.75)) {
    const hint = String(Math.round(leading / 0.75) * 0.75);
    diagnostics.push(diagnostic('leading-is-on-grid', placeOf('leading'), { leading }, { hint }));
    leading = Number(hint);
  }
  const sameArea =
    size === format.size && leading === format.leading && value.characters === undefined && value.lines === undefined;
  const facts: PrintFacts = {
    trim: { ...format.trim },
    style: value.style,
    size,
    leading,
    characters: value.characters ?? format.characters,
    lines: value.lines ?? format.lines,
    opening: value.opening ?? 'leaf',
    punctuation: value.punctuation ?? '全角',
    gutter: value.gutter ?? (sameArea ? format.gutter : undefined),
    head: value.head ?? (sameArea ? format.head : undefined),
  };
  // A format's margins serve a changed type area too, as long as it leaves them room.
  const width = millimetres(facts.characters * facts.size);
  const height = millimetres(facts.lines * facts.leading);
  if (facts.gutter === undefined && format.gutter + width + smallestMargin * 2 <= facts.trim.width)
    facts.gutter = format.gutter;
  if (facts.head === undefined && format.head + height + smallestMargin * 2 <= facts.trim.height)
    facts.head = format.head;
  const inner = facts.gutter ?? smallestMargin;
  const top = facts.head ?? smallestMargin;
  const say = (key: string, arithmetic: string) =>
    diagnostics.push(diagnostic('type-area-fits-trim', placeOf(key), { arithmetic }));
  let fits = true;
  if (inner + width + smallestMargin > facts.trim.width) {
    fits = false;
    say(
      value.characters === undefined ? (value.size === undefined ? 'gutter' : 'size') : 'characters',
      `${facts.characters} 字 × ${facts.size} 磅 = ${round(width)} 毫米，加订口 ${inner} 毫米、切口至少 ${smallestMargin} 毫米，共 ${round(inner + width + smallestMargin)} 毫米，开本宽只有 ${facts.trim.width} 毫米`,
    );
  }
  if (top + height + smallestMargin > facts.trim.height) {
    fits = false;
    say(
      value.lines === undefined ? (value.leading === undefined ? 'head' : 'leading') : 'lines',
      `${facts.lines} 行 × ${facts.leading} 磅 = ${round(height)} 毫米，加天头 ${top} 毫米、地脚至少 ${smallestMargin} 毫米，共 ${round(top + height + smallestMargin)} 毫米，开本高只有 ${facts.trim.height} 毫米`,
    );
  }
  if (!fits) {
    // The build goes on with the format's own type area; the error stands.
    Object.assign(facts, {
      size: format.size,
      leading: format.leading,
      characters: format.characters,
      lines: format.lines,
      gutter: format.gutter,
      head: format.head,
    });
  }
  return { facts, diagnostics };
}
