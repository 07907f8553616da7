// A short name stands defined before it is used (E03, E04): where the definition comes later in the body, it belongs to
// the first use. Abbreviations that everybody knows need none. One finding a name.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { type Definition, definitionsIn } from './abbreviations.ts';
import { wellKnown } from './data/well-known-abbreviations.ts';
import { type Dictionary, dictionaryOf, lookUp } from './lookup.ts';
import { isToday, placeOfSpot, running, type Spot } from './spots.ts';

/** A Chinese short name of two characters is also an ordinary word; in 《》 or “” it is a name. */
const isName = ({ short, kind }: Definition) =>
  kind === 'said' ? [...short].length >= 3 : /^(?:[A-Z]{3,}|[A-Z]{1,3}\d{2,3})$/.test(short);

function standsAlone({ text }: Passage, start: number, end: number): boolean {
  if (!/[A-Za-z]/.test(text[start]!)) return true;
  return !/[A-Za-z0-9\-_./]/.test(text[start - 1] ?? ' ') && !/[A-Za-z0-9\-_./]/.test(text[end] ?? ' ');
}

/** A word in brackets may be a gloss, not a name that needs explaining: these are said once for the book. */
function remarkOn(doubtful: readonly { short: string; spot: Spot }[]): Diagnostic[] {
  const [first, ...others] = doubtful;
  if (!first) return [];
  const names = doubtful.slice(0, 20).map(({ short }) => short);
  const values = { short: names.join('、'), long: '见另列各处', times: doubtful.length };
  return [
    diagnostic('abbreviation-defined-before-use', placeOfSpot(first.spot), values, {
      severity: 'info',
      related: others.slice(0, 12).map(({ spot }) => placeOfSpot(spot)),
    }),
  ];
}

export const abbreviationDefinedBeforeUse: Rule = {
  id: 'abbreviation-defined-before-use',
  check: (_, __, prose) => {
    if (!isToday(prose)) return [];
    const firsts = new Map<string, Definition>();
    for (const definition of definitionsIn(prose)) {
      const { short, spot } = definition;
      if (spot.passage.section?.matter !== 'body' || firsts.has(short) || !isName(definition)) continue;
      if (!wellKnown.has(short)) firsts.set(short, definition);
    }
    if (firsts.size === 0) return [];
    const dictionary: Dictionary<string> = dictionaryOf([...firsts.keys()].map((text) => ({ text, value: text })));
    const used = new Map<string, Spot[]>();
    const defined = new Set<string>();
    for (const passage of running(prose)) {
      if (passage.section?.matter !== 'body') continue;
      for (const { start, end, value } of lookUp(passage, dictionary)) {
        const { spot, long } = firsts.get(value)!;
        if (spot.passage === passage && spot.start === start) defined.add(value);
        if (defined.has(value) || !standsAlone(passage, start, end)) continue;
        // Where the long name stands, the short one that ends it is not used.
        if (passage.text.slice(0, end).endsWith(long.slice(-value.length - 2)) && long.endsWith(value)) continue;
        const list = used.get(value) ?? [];
        list.push({ passage, start, end });
        used.set(value, list);
      }
    }
    const findings: Diagnostic[] = [];
    const doubtful: { short: string; spot: Spot }[] = [];
    for (const [short, spots] of used) {
      const { spot, long, kind } = firsts.get(short)!;
      const [first, ...others] = spots;
      // P99 is no word of a language: it says nothing before it is explained; other letters in brackets may be a gloss.
      const isCode = /\d/.test(short) && spots.length <= 3 && spots[0]!.passage.section === spot.passage.section;
      if (kind === 'glossed' && !isCode) {
        doubtful.push({ short, spot: first! });
        continue;
      }
      const values = { short, long, times: spots.length };
      const related = [placeOfSpot(spot), ...others.slice(0, 5).map(placeOfSpot)];
      findings.push(diagnostic('abbreviation-defined-before-use', placeOfSpot(first!), values, { related }));
    }
    return [...findings, ...remarkOn(doubtful)];
  },
  examples: {
    wrong: [
      {
        text: '集管办天天来巡查。\n\n县里的集市管理办公室（以下简称“集管办”）设在渡口。',
        found: '集管办',
        count: 1,
      },
      { text: '摊位都装了SQK。\n\n水情快报系统（Shui Qing Kuaibao，SQK）是去年装的。', found: 'SQK', count: 1 },
      { text: '必要时再看Q95。\n\n水位的第九十五百分位数（Q95）是三米。', found: 'Q95', count: 1 },
    ],
    right: [
      '县里的集市管理办公室（以下简称“集管办”）设在渡口。集管办天天来巡查。',
      '全县GDP有增长。国内生产总值（GDP）是一项指标。',
    ],
  },
};
