// Quotients of units one half of which is misspelt: 5 KN/m², 60 Kg/cm². In: a passage. Out: where one stands, and how it is written.
// What unit-symbols-as-defined has in its own list is left to it; g/m<sup>2</sup> has its 2 raised.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { TextFinding } from '../../rule.ts';

/** 5 KN/m², 60 Kg/cm²: a quotient one half of which is misspelt. */
const quotient =
  /(?<=(?<![A-Za-z\d.#-])\d{1,9}(?:\.\d{1,4})? ?)(KN|Kn|T(?=\/m[3³])|KG|Kg|KM|Km|KW|Kw|KJ|Kj|KV|MG|Mg|ML|Ml|CM|MM|kn|kw|kj|n|mg|kg|km|kW|kJ|kN|g|t|L|mL|W|J|N|m)\/(m[23²³]|cm[23²³]|mm[23²³]|km[2²]|hm[2²]|M[23²³]|h|H|s|S|min|Min|MIN|KG|Kg|kg|km|KM|Km|L|l|ml|mL|ML|d|D|g|G|a|K|k)(?![A-Za-z0-9²³/])/g;
const partsOf: Readonly<Record<string, string>> = {
  KN: 'kN',
  Kn: 'kN',
  kn: 'kN',
  KG: 'kg',
  Kg: 'kg',
  KM: 'km',
  Km: 'km',
  KW: 'kW',
  Kw: 'kW',
  kw: 'kW',
  KJ: 'kJ',
  Kj: 'kJ',
  kj: 'kJ',
  ...{
    KV: 'kV',
    MG: 'mg',
    Mg: 'mg',
    T: 't',
    ML: 'mL',
    Ml: 'mL',
    ml: 'mL',
    CM: 'cm',
    MM: 'mm',
    n: 'N',
    H: 'h',
    S: 's',
    D: 'd',
    G: 'g',
    k: 'K',
    l: 'L',
  },
  ...{
    Min: 'min',
    MIN: 'min',
    m2: 'm²',
    m3: 'm³',
    M2: 'm²',
    M3: 'm³',
    'M²': 'm²',
    'M³': 'm³',
    cm2: 'cm²',
    cm3: 'cm³',
    mm2: 'mm²',
    mm3: 'mm³',
    km2: 'km²',
    hm2: 'hm²',
  },
};

/** Every such quotient after a number. */
export function quotientsIn({ text, coverings }: Passage): TextFinding[] {
  return matchesIn(text, quotient).flatMap(({ index, 0: run }): TextFinding | [] => {
    const right = run
      .split('/')
      .map((part) => partsOf[part] ?? part)
      .join('/');
    const end = index + run.length;
    const isRaised = coverings.some((over) => over.start > index && over.start < end);
    return right === run || isRaised ? [] : { start: index, end, values: { right }, hint: right };
  });
}
