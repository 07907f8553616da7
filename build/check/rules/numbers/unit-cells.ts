// Units in a table's heads, and in its column of units: 流域面积/KM², KW. In: a cell's text, and which spelling stands for which.
// Out: where a misspelt symbol stands. Only those that are hardly anything else; what follows a number is found elsewhere.
import type { Passage } from '../../prose/passage.ts';
import type { TextFinding } from '../../rule.ts';

/** Symbols that mean nothing but a unit, misspelt. */
const certain =
  /^(?:KM|Km|KG|Kg|KW|Kw|KWH|KWh|Kwh|kwh|KW·h|MPA|Mpa|KPA|Kpa|HZ|KHZ|KHz|MHZ|KJ|KN|KV|ML|Ml|m2|m3|M3|km2|KM2|hm2|cm2|cm3|mm2|ug|um)[²³]?$/;

/** 流域面积/KM², 面积（KM²）; the whole cell. */
const atEnd = /(?:(?<=\p{Script=Han}[/（(])[A-Za-z·]{1,3}[23²³]?(?=[）)]?$)|^[A-Za-z·]{1,3}[23²³]?$)/u;

const powers: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/** 单产/（KG/hm²）: one unit by another. */
const quotient = /(?<=\p{Script=Han}\/?[/（(])[A-Za-z]{1,3}[23²³]?\/[A-Za-zμ]{1,3}[23²³]?(?=[）)]?$)/u;

export function unitsInCells({ text, coverings }: Passage, spelling: Readonly<Record<string, string>>): TextFinding[] {
  const divided = quotient.exec(text);
  const wanted = divided ? spelling[divided[0]] : undefined;
  if (divided && wanted !== undefined && !coverings.some(({ start }) => start > divided.index))
    return [{ start: divided.index, end: divided.index + divided[0].length, values: { right: wanted }, hint: wanted }];
  const found = atEnd.exec(text);
  if (!found || !certain.test(found[0])) return [];
  const [written] = found;
  const [, symbol = '', power = ''] = /^(.*?)([23²³]?)$/.exec(written)!;
  // m<sup>2</sup> has its 2 raised.
  if (coverings.some(({ start }) => start > found.index)) return [];
  // 水面/MM, ML as a cell of its own: initials.
  if (found.index === 0 && /^(?:ML|Ml|KM|HZ|um)$/.test(written)) return [];
  const right = spelling[written] ?? `${spelling[symbol] ?? symbol}${powers[power] ?? power}`;
  return right === written
    ? []
    : [{ start: found.index, end: found.index + written.length, values: { right }, hint: right }];
}
