// A character that no word of today accounts for, where one that sounds or looks like it makes a common word: 乎略, 坚线, 备分.
// No list of wrong words: a dictionary says how much likelier the sentence becomes, the book itself which of the two
// it uses. Quotations, verse and texts about spelling are passed over, and what the rules about words report already.
import { type Diagnostic, diagnostic, type Severity } from '../../../diagnostic.ts';
import { opaque, type Passage, placeIn, proseKinds } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { idiomCharactersRight } from '../words/idiom-characters-right.ts';
import { speaksOfSpelling } from '../words/spoken-of.ts';
import { wordCharactersRight } from '../words/word-characters-right.ts';
import { wordFitsContext } from '../words/word-fits-context.ts';
import { lexicon } from './lexicon.ts';
import { countPairs } from './pairs.ts';
import { type BookCounts, numerals, scoreOf } from './score.ts';
import { type Suspect, suspectsIn } from './suspects.ts';

/** Scores from which a suspect is reported, by severity. Measured: at `warning` one false in some 150,000 characters. */
const reported: readonly (readonly [Severity, number])[] = [
  ['error', 8.5],
  ['warning', 4.4],
  ['info', 2.5],
];

/**
 * A short book cannot say that it writes a thing so elsewhere too; a suspect in it must be surer.
 * @param size Han characters
 */
const shortDoubt = (size: number): number => Math.min(0.5, Math.max(0, 0.5 * Math.log(60_000 / (size + 1))));

/** A run of Han characters of a passage. */
interface Run {
  passage: Passage;
  from: number;
  codes: Uint16Array;
}

/** Longer runs without a mark are no prose. */
const longestRun = 600;
/** A pair that a book has so often is no slip, or all its slips. */
const usual = 3;

/** The class of words met two or three times. */
const rarest = 2;

const runOfHan = /[\u4e00-\u9fff]{2,}/g;

function runsOf(passages: readonly Passage[]): Run[] {
  const runs: Run[] = [];
  for (const passage of passages) {
    if (passage.han < 2) continue;
    for (const { 0: written, index } of passage.text.matchAll(runOfHan)) {
      if (written.length > longestRun) continue;
      const codes = new Uint16Array(written.length);
      for (let i = 0; i < written.length; i++) codes[i] = written.charCodeAt(i);
      runs.push({ passage, from: index, codes });
    }
  }
  return runs;
}

interface Found {
  run: Run;
  suspect: Suspect;
}

/** Every suspect of a book and what the book says. */
function search(passages: readonly Passage[]): { found: Found[]; counts: BookCounts; size: number } {
  const runs = runsOf(passages);
  const characters = new Uint32Array(0x10000);
  let size = 0;
  for (const { codes } of runs) {
    size += codes.length;
    for (const code of codes) characters[code]!++;
  }
  const pairs = countPairs(
    runs.map(({ codes }) => codes),
    size,
  );
  const inBook = (a: number, b: number) => pairs.classOf(pairs.count(a, b));
  const found: Found[] = [];
  for (const run of runs) {
    const { codes } = run;
    const isKnown = (i: number) =>
      (i === 0 || pairs.count(codes[i - 1]!, codes[i]!) >= usual) &&
      (i === codes.length - 1 || pairs.count(codes[i]!, codes[i + 1]!) >= usual);
    for (const suspect of suspectsIn(codes, isKnown, inBook)) found.push({ run, suspect });
  }
  // A short text says little of its kind: it is taken for one of the usual sort.
  const density = Math.log(((found.length + 2) / (size + 1000)) * 1000);
  return { found, size, counts: { pairs, characters, density } };
}

/** The word meant. */
const meantBy = ({ run, suspect }: Found): string => {
  const codes = run.codes.slice(suspect.start, suspect.end);
  codes[suspect.at - suspect.start] = suspect.meant;
  return String.fromCharCode(...codes);
};

/**
 * What is written is a word itself: whether it is the right one is beyond what words can tell. The dictionary has slips among
 * its rarest words: what is hardly ever met beside a word that is met sixteen times as often counts for none.
 */
function isWord({ run: { codes }, suspect: { start, end, weight } }: Found): boolean {
  const words = lexicon();
  const [a, b, c, d] = [codes[start]!, codes[start + 1]!, codes[start + 2]!, codes[start + 3]!];
  const own = end - start === 2 ? words.two(a, b) : end - start === 3 ? words.three(a, b, c) : words.four(a, b, c, d);
  return own > rarest || (own > 0 && weight < own + 4);
}

/** 见[@tbl-x]: a reference, a formula or code goes on where the characters end, and they are half of what is said. */
const besideInset = ({ text }: Passage, start: number, end: number): boolean =>
  text[start - 1] === opaque || text[end] === opaque;

/** 第十二节: a number's measure word is not one of a word's characters. */
const ordinal = /^第?[〇零一二三四五六七八九十百千]+\p{Script=Han}$/u;

/** Whether the book writes a word's first two characters, or its last two, beside each other somewhere. */
const isWritten = (word: string, { pairs }: BookCounts): boolean =>
  pairs.count(word.charCodeAt(0), word.charCodeAt(1)) > 0 ||
  pairs.count(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)) > 0;

/** In so short a book nothing is sure: what would be a warning is a query, and a query needs the book's own word. */
const tooShort = 2000;

/** Stretches of a passage that the rules about words find fault with. */
const saidElsewhere = (passage: Passage) =>
  [wordCharactersRight, idiomCharactersRight, wordFitsContext].flatMap((rule) => rule.find(passage));

export const charactersFormWords: Rule = {
  id: 'characters-form-words',
  check(_, __, prose: Prose): Diagnostic[] {
    if (prose.script !== 'simplified') return [];
    const passages = prose.passages.filter(({ kind, quoted }) => !quoted && proseKinds.includes(kind));
    const { found, counts, size } = search(passages);
    const doubt = shortDoubt(size);
    const findings: Diagnostic[] = [];
    let last: { passage: Passage; end: number } | undefined;
    for (const one of found) {
      const { run, suspect } = one;
      const { passage, from, codes } = run;
      const place = { text: passage.text, from };
      const score = scoreOf(suspect, codes, place, counts, lexicon()) - doubt;
      const sure = reported.find(([, least]) => score >= least)?.[0];
      const severity =
        size >= tooShort ? sure : sure && (sure !== 'info' || isWritten(meantBy(one), counts)) ? 'info' : undefined;
      if (!severity || numerals.has(codes[suspect.at]!) || isWord(one)) continue;
      const [start, end] = [from + suspect.start, from + suspect.end];
      // One slip makes its neighbours suspect too.
      if (last?.passage === passage && start < last.end) continue;
      if (besideInset(passage, start, end) || ordinal.test(passage.text.slice(start, end))) continue;
      if (speaksOfSpelling(passage.text)) continue;
      if (saidElsewhere(passage).some((other) => start < other.end && other.start < end)) continue;
      last = { passage, end };
      const right = meantBy(one);
      const text = passage.raw.slice(start, end);
      findings.push(
        diagnostic('characters-form-words', placeIn(passage, start, end), { text, right }, { severity, hint: right }),
      );
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '摊主们乎略了天气，没有带伞。', found: '乎略', count: 1 },
      { text: '摊主的帐篷搭在岸上，渡船一天两趟。没有渡船的要等渡般，以免落水。', found: '渡般', count: 1 },
      { text: '摊位左边写摊号，摊位右边写价钱。纸上还缺一个滩位。', found: '滩位', count: 1 },
    ],
    right: [
      '摊主们忽略了天气，没有带伞。',
      '集市的名册要有备份，以免丢失。',
      '“忽略”不写作“乎略”。',
      '> 摊主们乎略了天气。\n\n这是旧抄本的话。',
    ],
  },
};
