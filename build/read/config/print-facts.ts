// print: of book.yaml → trim, size, leading, type area, margins. In: the validated value, the format it names, the style.
// Out: PrintFacts, and findings with the arithmetic shown and the nearest value that is allowed. Lengths in mm, type in pt.
import type { PrintFacts, PrintStyle } from '../../book.ts';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic.ts';
import {
  areaHeight,
  areaWidth,
  charactersIn,
  type Format,
  heightShown,
  leastAbove,
  leastBeside,
  leastOf,
  linesIn,
  refitted,
  type TypeArea,
  widthShown,
} from './type-area.ts';
import {
  leadingStep,
  millimetres,
  nearestLeading,
  nearestSizeName,
  plainNumber,
  points,
  typeSize,
} from './type-sizes.ts';

export interface PrintValue {
  style: string;
  size?: string;
  leading?: number;
  characters?: number;
  lines?: number;
  opening?: PrintFacts['opening'];
  punctuation?: PrintFacts['punctuation'];
  lineEnds?: PrintFacts['lineEnds'];
  gutter?: number;
  foreEdge?: number;
  head?: number;
  foot?: number;
}

/** One direction across the side: the margin that is kept in PrintFacts, the one that follows, the type between. */
interface Direction {
  keys: { first: 'gutter' | 'head'; second: 'foreEdge' | 'foot'; count: 'characters' | 'lines' };
  /** mm */
  trim: number;
  least: number;
  length(area: TypeArea): number;
  /** Characters or lines that a length of mm holds. */
  holds(length: number, area: TypeArea): number;
  shown(area: TypeArea): string;
  /** The format's own first margin, mm, for its own area. */
  own: number;
}

const round = (value: number) => plainNumber(value);

export function printFacts(
  value: PrintValue,
  format: Format,
  placeOf: (key: string) => Place,
  look?: PrintStyle,
): { facts: PrintFacts; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const size = sizeOf(value, format, placeOf, diagnostics);
  const leading = leadingOf(value, format, size, placeOf, diagnostics);
  const fitted = refitted(format, size, leading);
  const area: TypeArea = {
    size,
    leading,
    characters: value.characters ?? fitted.characters,
    lines: value.lines ?? fitted.lines,
  };
  const across: Direction = {
    keys: { first: 'gutter', second: 'foreEdge', count: 'characters' },
    trim: format.trim.width,
    least: leastBeside,
    length: (each) => millimetres(areaWidth(each)),
    holds: (length, each) => charactersIn(length, each.size),
    shown: widthShown,
    own: format.gutter,
  };
  const down: Direction = {
    keys: { first: 'head', second: 'foot', count: 'lines' },
    trim: format.trim.height,
    least: leastAbove,
    length: (each) => millimetres(areaHeight(each)),
    holds: (length, each) => linesIn(length, each.size, each.leading),
    shown: heightShown,
    own: format.head,
  };
  const facts: PrintFacts = {
    trim: { ...format.trim },
    style: value.style,
    ...(look ? { look } : {}),
    size,
    leading,
    characters: area.characters,
    lines: area.lines,
    opening: value.opening ?? 'leaf',
    punctuation: value.punctuation ?? '全角',
    lineEnds: value.lineEnds ?? '整段',
  };
  for (const direction of [across, down]) {
    const { first, count } = direction.keys;
    const placed = placeArea(value, format, area, direction, placeOf, diagnostics);
    if (placed) {
      facts[first] = placed.margin;
      facts[count] = placed.count;
    } else {
      // The build goes on with the format's own type area; the error stands.
      const { gutter, head, characters, lines } = format;
      Object.assign(facts, { size: format.size, leading: format.leading, gutter, head, characters, lines });
      break;
    }
  }
  return { facts, diagnostics };
}

function sizeOf(value: PrintValue, format: Format, placeOf: (key: string) => Place, found: Diagnostic[]): number {
  if (value.size === undefined) return format.size;
  const size = typeSize(value.size);
  if (size !== undefined && size <= 24) return size;
  const number = Number.parseFloat(value.size);
  const hint = nearestSizeName(size ?? (number > 0 ? number : format.size), 24);
  const problem = size === undefined ? `“${value.size}”不是字号` : `正文用不了“${value.size}”这么大的字`;
  const values = { key: 'print.size', problem, description: '正文字号：五号、小五、新五号，或磅数如 10.5' };
  found.push(diagnostic('config-value-is-valid', placeOf('size'), values, { hint }));
  return format.size;
}

function leadingOf(
  value: PrintValue,
  format: Format,
  size: number,
  placeOf: (key: string) => Place,
  found: Diagnostic[],
): number {
  // A size of its own without a leading keeps the format's proportion.
  const usual = size === format.size ? format.leading : nearestLeading((size * format.leading) / format.size);
  if (value.leading === undefined) return usual;
  let { leading } = value;
  if (!Number.isInteger(Number((leading / leadingStep).toFixed(6)))) {
    const hint = String(nearestLeading(leading));
    const steps = round(leading / leadingStep);
    found.push(diagnostic('leading-is-on-grid', placeOf('leading'), { leading, steps }, { hint }));
    leading = Number(hint);
  }
  if (leading >= size) return leading;
  const least = Math.ceil(size / leadingStep) * leadingStep;
  const arithmetic = `${round(leading)} − ${round(size)} = ${round(leading - size)} pt = ${round(millimetres(leading - size))} mm`;
  const values = { leading: round(leading), size: round(size), arithmetic };
  found.push(diagnostic('leading-clears-size', placeOf('leading'), values, { hint: String(least) }));
  return usual;
}

/**
 * Where the type area stands in one direction.
 * @returns the margin kept and the characters or lines, or undefined where it does not fit (reported)
 */
function placeArea(
  value: PrintValue,
  format: Format,
  area: TypeArea,
  direction: Direction,
  placeOf: (key: string) => Place,
  found: Diagnostic[],
): { margin: number; count: number } | undefined {
  const { trim, least, keys } = direction;
  const [first, second] = [value[keys.first], value[keys.second]];
  let count = area[keys.count];
  if (first !== undefined && second !== undefined && value[keys.count] === undefined)
    count = Math.max(1, direction.holds(trim - first - second, area));
  const set = { ...area, [keys.count]: count };
  const length = direction.length(set);
  const spare = trim - length;
  const share = direction.own / (trim - direction.length(format));
  // Margins keep the format's proportion; what is given stands.
  const usual = length === direction.length(format) ? direction.own : Math.round(spare * share * 2) / 2;
  const margin = first ?? (second === undefined ? usual : spare - second);
  const slack = 0.005;
  if (margin < least - slack || spare - margin < least - slack) {
    const fits = Math.max(0, direction.holds(trim - (first ?? least) - (second ?? least), set));
    const clamped = (given: number) => round(Math.max(least, Math.min(given, spare - least)));
    const [key, hint] =
      value[keys.count] !== undefined && fits > 0
        ? [keys.count, String(fits)]
        : first !== undefined
          ? [keys.first, clamped(first)]
          : second !== undefined
            ? [keys.second, clamped(second)]
            : ['size', nearestSizeName(format.size)];
    const arithmetic = `${direction.shown(set)}；${marginsShown(first ?? least, length, second ?? least, trim, least)}`;
    const values = { arithmetic, least: leastBeside, leastAbove };
    found.push(diagnostic('type-area-fits-trim', placeOf(key), values, { hint }));
    return undefined;
  }
  if (count < leastOf[keys.count]) {
    found.push(tooSmall(value, format, set, direction, placeOf));
    return undefined;
  }
  if (first !== undefined && second !== undefined && value[keys.count] !== undefined) {
    const sum = first + length + second;
    if (Math.abs(sum - trim) > 0.5) {
      const arithmetic = `${round(first)} + ${round(length)} + ${round(second)} = ${round(sum)} mm ≠ ${round(trim)} mm（${direction.shown(set)}）`;
      const hint = round(trim - first - length);
      found.push(diagnostic('margins-add-up', placeOf(keys.second), { arithmetic }, { hint }));
    }
  }
  return { margin, count };
}

/** A type area that nothing can be set in: `3 × 10.5 pt = 31.5 pt = 11.11 mm；3 < 2 + 6 = 8`. */
function tooSmall(
  value: PrintValue,
  format: Format,
  set: TypeArea,
  { keys, shown }: Direction,
  placeOf: (key: string) => Place,
): Diagnostic {
  const least = leastOf[keys.count];
  const sum = keys.count === 'characters' ? `2 + ${least - 2} = ${least}` : String(least);
  const values = { arithmetic: `${shown(set)}；${set[keys.count]} < ${sum}`, ...leastOf };
  if (value[keys.count] !== undefined)
    return diagnostic('type-area-holds-text', placeOf(keys.count), values, { hint: String(least) });
  const margin = [keys.first, keys.second].find((key) => value[key] !== undefined);
  if (margin) return diagnostic('type-area-holds-text', placeOf(margin), values);
  return diagnostic('type-area-holds-text', placeOf('size'), values, { hint: nearestSizeName(format.size) });
}

/** `25 + 166.69 + 5 = 196.69 mm > 170 mm`, with the trim in pt; or the margin that is too small. mm */
function marginsShown(first: number, length: number, second: number, trim: number, least: number): string {
  const sum = first + length + second;
  const small = Math.min(first, second);
  if (small < least && sum <= trim) return `${round(small)} mm < ${least} mm`;
  return `${round(first)} + ${round(length)} + ${round(second)} = ${round(sum)} mm > ${round(trim)} mm = ${round(points(trim))} pt`;
}
