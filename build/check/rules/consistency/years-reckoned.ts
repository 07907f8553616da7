// Years that a text reckons from another: 1951年……三年以后的1954年; 1941年生，1958年进厂，那年十七岁; 1986年，建所50周年 and 2016年，建所80周年. In: a passage, or
// prose. Out: claims that do not fit. Linear. Must not guess from which year is reckoned: one of those told before must fit.
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { AgeClaim } from './ages-told.ts';
import { ownWords, put } from './spots.ts';

const year = '(1[5-9]\\d\\d|20\\d\\d)年';
const number = '(\\d{1,3}|[一二两三四五六七八九十百零]{1,6})';
const numeralOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (parseChineseNumeral(written.replace('两', '二')) ?? Number.NaN);

/** 三年以后的1954年, 一百零一年以后，2009年12月: so many years after. */
const after = new RegExp(`(?<![\\d第约近几多—～])${number}年(?:以|之)?后(?:的|，|，也就是|，即)${year}`, 'g');
/** From so far back it is reckoned. */
const room = 400;

/** Years after another, in one passage: none of those told before fits, the last is off by a slip. */
function yearsAfter(passage: Passage): AgeClaim[] {
  const { text } = passage;
  if (!text.includes('后')) return [];
  return matchesIn(text, after).flatMap((match): AgeClaim | [] => {
    const [whole, by = '', at = ''] = match;
    const told = [
      ...text.slice(Math.max(0, match.index - room), match.index).matchAll(/(?<!\d)(1[5-9]\d\d|20\d\d)年/g),
    ];
    const froms = told.map((one) => Number(one[1]));
    const [span, said] = [numeralOf(by), Number(at)];
    const last = froms.at(-1);
    if (!(span > 0) || last === undefined) return [];
    // A year more or less is how the years are counted.
    if (froms.some((from) => Math.abs(from + span - said) <= 1)) return [];
    const start = match.index + whole.lastIndexOf(at);
    return { passage, start, end: start + at.length + 1, said: `${at}年`, real: last + span, sum: `${last}＋${span}` };
  });
}

/** 她1941年生，1958年进厂，那年十七岁. */
const bornThen = new RegExp(
  `${year}(?:出生|生)，(?:于|到|至)?${year}[^。！？；，\\d]{1,12}，(?:那年|时年|当时|这年|那一年|这一年)(?:才|刚|已|正好|已经|刚刚)?(?:是|满)?${number}岁`,
  'g',
);

function agesThen(passage: Passage): AgeClaim[] {
  if (!/生，/.test(passage.text)) return [];
  return matchesIn(passage.text, bornThen).flatMap((match): AgeClaim | [] => {
    const [whole, from = '', to = '', written = ''] = match;
    const [real, said] = [Number(to) - Number(from), numeralOf(written)];
    if (!(said > 0) || real <= 0 || real > 110 || Math.abs(said - real) <= 1) return [];
    const start = match.index + whole.length - written.length - 1;
    return { passage, start, end: start + written.length + 1, said: `${written}岁`, real, sum: `${to}－${from}` };
  });
}

/** What one passage reckons. */
export const yearsReckoned = (passage: Passage): AgeClaim[] => [...yearsAfter(passage), ...agesThen(passage)];

/** 1986年，稻作所迎来建所50周年; 建馆50周年是1986年的事 has its year after it, and is let be. */
const anniversary = new RegExp(
  `${year}[^。！？；\\d]{0,24}?(建[国军党社校院所厂馆站矿路县市局会团队]|创[刊办立建]|成立|诞辰|逝世|通车|开业)${number}周年`,
  'g',
);

interface Kept {
  passage: Passage;
  start: number;
  end: number;
  said: string;
  at: number;
  founded: number;
}

/** Anniversaries of one founding that reckon it in another year than the others do. */
export function anniversariesThatPart(prose: Prose): AgeClaim[] {
  const byWhat = new Map<string, Kept[]>();
  for (const passage of ownWords(prose)) {
    if (!passage.text.includes('周年')) continue;
    for (const match of matchesIn(passage.text, anniversary)) {
      const [whole, at = '', what = '', written = ''] = match;
      // 建所 and 建馆 are one body's each; of 成立 and 通车 there are many.
      if (!/^建/.test(what) || !(numeralOf(written) > 0)) continue;
      const start = match.index + whole.lastIndexOf(written);
      const founded = Number(at) - numeralOf(written);
      put(byWhat, what, {
        passage,
        start,
        end: start + written.length + 2,
        said: `${written}周年`,
        at: Number(at),
        founded,
      });
    }
  }
  // 1936年……建所: the founding itself counts where it is told.
  return [...byWhat].flatMap(([what, list]): AgeClaim[] => {
    const told = new Map<number, number>();
    for (const { founded } of list) told.set(founded, (told.get(founded) ?? 0) + 1);
    for (const founded of told.keys())
      if (
        ownWords(prose).some(({ text }) =>
          new RegExp(`${founded}年[^。]{0,40}(?:${what}|成立|挂牌|创办|创立|挂上)`).test(text),
        )
      )
        told.set(founded, told.get(founded)! + 1);
    const sorted = [...told].sort((a, b) => b[1] - a[1]);
    const [most, next] = sorted;
    if (!most || !next || sorted.length > 2 || most[1] === next[1]) return [];
    return list
      .filter(({ founded }) => Math.abs(founded - most[0]) > 1)
      .map(({ passage, start, end, said, at }) => ({
        passage,
        start,
        end,
        said,
        real: at - most[0],
        sum: `${at}－${most[0]}`,
      }));
  });
}
