// A character that what stands beside it does not account for, where one that sounds or looks like it makes a common word:
// 乎略, 坚线, 他不原意. No list of wrong words: a dictionary, and what words go together, say how much likelier the sentence
// becomes, the book itself which of the two it uses. Quotations, verse and texts about spelling are passed over, and what the rules about words report already.
import { type Diagnostic, diagnostic, type Severity } from '../../../diagnostic.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { speaksOfSpelling } from '../words/spoken-of.ts';
import { commonSlips, saysNext } from './common-slips.ts';
import { lexicon } from './lexicon.ts';
import { type BookCounts, featuresOf, numerals, scoreOf } from './score.ts';
import { scoreAlone } from './score-alone.ts';
import { besideInset, inOldWords, ownProse, type Run, saidElsewhere, searchedIn } from './searched.ts';
import { type Suspect, suspectSearch } from './suspects.ts';
import { isInFamily, isTradeName } from './trade-names.ts';
import { turnedNeighbours } from './turned-neighbours.ts';
import { standApart } from './words-apart.ts';

/** Scores from which a suspect is reported, by severity. Measured: at `warning` one false in some 25,000 characters of prose, old-fashioned prose too. */
const reported: readonly (readonly [Severity, number])[] = [
  ['error', 8],
  ['warning', 2.3],
  ['info', 1.4],
];

/** A word of four characters, three of which stand: hardly ever by chance. Measured: one place in a million characters at -1.5. */
const ofFour = 3.8;

/** Characters that stand alone, at `warning`: as seldom false. */
const aloneReported = 2.2;

interface Found {
  run: Run;
  suspect: Suspect;
}

/** Every suspect of a book and what the book says. */
function search(prose: Prose): { found: Found[]; counts: BookCounts; size: number } {
  const { runs, size, pairs } = searchedIn(prose);
  const characters = new Uint32Array(0x10000);
  for (const { codes } of runs) for (const code of codes) characters[code]!++;
  const suspectsIn = suspectSearch(pairs);
  const found: Found[] = [];
  for (const run of runs) for (const suspect of suspectsIn(run.codes)) found.push({ run, suspect });
  return { found, size, counts: { pairs, characters, size } };
}

const isAlone = ({ start, end }: Suspect): boolean => end - start === 1;

/** The word meant; of a character that stands alone, what stands beside it too. */
const meantBy = ({ run, suspect }: Found): string => {
  const beside = isAlone(suspect) ? 1 : 0;
  const from = Math.max(0, suspect.start - beside);
  const codes = run.codes.slice(from, suspect.end + beside);
  codes[suspect.at - from] = suspect.meant;
  return String.fromCharCode(...codes);
};

/** How surely something is meant that is not written. */
function severityOf({ run, suspect }: Found, counts: BookCounts): Severity | undefined {
  const { codes, passage, from } = run;
  if (isAlone(suspect))
    return (scoreAlone(suspect, codes, counts, lexicon()) ?? 0) >= aloneReported ? 'warning' : undefined;
  const score = scoreOf(featuresOf(suspect, codes, { text: passage.text, from }, counts, lexicon()));
  // 二十几人 is no word.
  const easier = suspect.end - suspect.start === 4 && !numerals.has(codes[suspect.start]!) ? ofFour : 0;
  return reported.find(([, least]) => score + easier >= least)?.[0];
}

/** 第十二节: a number's measure word is not one of a word's characters. */
const ordinal = /^第?[〇零一二三四五六七八九十百千]+\p{Script=Han}$/u;

/** Whether the book writes a word's first two characters, or its last two, beside each other somewhere. */
const isWritten = (word: string, { pairs }: BookCounts): boolean =>
  pairs.count(word.charCodeAt(0), word.charCodeAt(1)) > 0 ||
  pairs.count(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)) > 0;

/** 机器照开, 离米市不远, 让门看不见: characters that stand before any verb, any place or anybody. */
const alone = new Set(['照', '离', '让'].map((character) => character.charCodeAt(0)));

/** In so short a book nothing is sure: what would be a warning is a query, and a query needs the book's own word. */
const tooShort = 2000;

export const charactersFormWords: Rule = {
  id: 'characters-form-words',
  check(_, __, prose: Prose): Diagnostic[] {
    if (prose.script !== 'simplified') return [];
    const passages = ownProse(prose);
    const common = commonSlips(passages);
    const turned = turnedNeighbours(prose);
    const { found, counts, size } = search(prose);
    const findings: Diagnostic[] = [];
    const written = new Map<string, boolean>();
    const books = (word: string): boolean => {
      const known = written.get(word) ?? passages.some(({ text }) => text.includes(word));
      written.set(word, known);
      return known;
    };
    let last: { passage: Passage; end: number } | undefined;
    for (const one of found) {
      const { run, suspect } = one;
      const { passage, from, codes } = run;
      const sure = severityOf(one, counts);
      const isQuery =
        size < tooShort || (sure === 'warning' && !isAlone(suspect) && standApart(suspect, codes, lexicon()));
      const severity =
        size >= tooShort || !sure || sure !== 'info' || isWritten(meantBy(one), counts)
          ? sure && (isQuery ? 'info' : sure)
          : undefined;
      if (!severity || numerals.has(codes[suspect.at]!)) continue;
      const beside = isAlone(suspect) ? 1 : 0;
      const start = from + Math.max(0, suspect.start - beside);
      const end = from + Math.min(codes.length, suspect.end + beside);
      // One slip makes its neighbours suspect too.
      if (last?.passage === passage && start < last.end) continue;
      if (besideInset(passage, start, end) || ordinal.test(passage.text.slice(start, end))) continue;
      // 1936年|站前街, 1亿|个: what stands right after a figure is its measure.
      // 从里到外
      if (/从.{1,2}$/.test(passage.text.slice(Math.max(0, start - 3), start)) && passage.text[start] === '到') continue;
      if (inOldWords(passage, start) || alone.has(codes[suspect.at]!)) continue;
      if (suspect.start === 0 && /\d/.test(passage.text[start - 1] ?? '')) continue;
      if (speaksOfSpelling(passage.text) || saysNext(passage.text, end)) continue;
      const others = [...(common.get(passage) ?? []), ...(turned.get(passage) ?? []), ...saidElsewhere(passage)];
      if (others.some((other) => start < other.end && other.start < end)) continue;
      const right = meantBy(one);
      const isFirst = suspect.at === suspect.start;
      if (isTradeName(passage.text, start, end, right, isFirst, counts.pairs, books)) continue;
      if (isInFamily(passage.text, start, end)) continue;
      last = { passage, end };
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
      {
        text: `棚里的竹器要交给管账的人，船工不要自做主张。${'集市在河湾，渡口在桥边，船工把货送到岸上。'.repeat(100)}`,
        found: '自做主张',
        count: 1,
      },
      { text: '网络上的机器都在河湾。集市用网络上的商人，渡口用网络商的机器。', count: 1 },
      { text: '摊主的帐篷搭在岸上，渡船一天两趟。没有渡船的要等渡般，以免落水。', found: '渡般', count: 1 },
    ],
    right: [
      '摊主们忽略了天气，没有带伞。',
      '船工有三个儿子，罗文、罗武、罗斌，都在渡口。卖草鞋和修伞的摊子摆在桥头，其他的拿法要另算。',
      '集市的名册要有备份，以免丢失。',
      '河湾的果园买了割草机、弥雾机和升降平台。',
      '“忽略”不写作“乎略”。',
      '摊主把抹布一搭，高声回道：“没有了。”',
      '摊主的车站在岸上，车站很老。1936年站前街有店铺23家，约1亿个铜板。',
      '摊主说，惊蛰三候是“桃始华，仓庚鸣，鹰化为鸠”，摊子照开。',
      '> 摊主们乎略了天气。\n\n这是旧抄本的话。',
    ],
  },
};
