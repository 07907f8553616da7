// How surely a suspect is a slip: what the sentence, the character and the book say of it, weighed. In: a suspect and the
// book's counts. Out: a score, the logarithm of the odds. Must not decide what is reported.
//
// The weights were fitted (logistic regression) on Chinese texts of all kinds, a million characters, cut into books of 5,000 to
// 80,000: what the search found in them as they are, natural slips told apart by reading, against 30,000 slips planted in them,
// one in 250 characters; and drawn towards those of an earlier fit on two million. Each text was judged by weights fitted on others.
import { byLook, byShape, bySound } from './confusion.ts';
import type { Lexicon } from './lexicon.ts';
import { isJoined, isOftenConfused } from './often-confused.ts';
import type { PairCounts } from './pairs.ts';
import type { Suspect } from './suspects.ts';
import { hashClosed, hashOn, wordPairs } from './word-pairs.ts';

/** What the book as a whole says. */
export interface BookCounts {
  pairs: PairCounts;
  /** How often each Han character occurs. */
  characters: Uint32Array;
  /** How many Han characters it has. */
  size: number;
}

/** What is known of a suspect, in figures. */
export type Features = Record<keyof typeof weights, number>;

export const weights = {
  base: -9.5,
  gainToEight: 0.06,
  gainToFifteen: 0.38,
  margin: 0.11,
  bySound: 1.47,
  look: 1.28,
  shape: 0.64,
  tied: 0.14,
  tiedBothSides: 0.21,
  tiedOneSide: 0.31,
  tieWritten: -0.06,
  isWord: 0.69,
  wordGain: -0.12,
  wordTieWritten: -0.17,
  wordUnbound: 0.45,
  longer: 1.45,
  inWords: -0.76,
  aloneShare: -0.94,
  writtenTwice: -1.95,
  writtenThrice: -1.64,
  meantOnce: 3.22,
  meantFour: 0.46,
  meantTen: 0.36,
  wordMeantOnce: -0.43,
  wordMeantFour: 0.26,
  wordWrittenTwice: 0.2,
  writtenClass: 0.24,
  meantWeight: 0.08,
  rareCharacter: -0.69,
  onlyHere: 1.18,
  thriceInBook: 0.47,
  writtenMore: -0.36,
  meantNowhere: -0.64,
  meantMore: 0.23,
  first: 0.17,
  last: 0.22,
  named: -0.5,
  wordBefore: 0.39,
  wordAfter: 0.24,
  wordBeside: -1.14,
  particle: -0.2,
  particleAlone: -0.44,
  besideParticle: 0.26,
  // Not fitted: a numeral stands beside anything, 低一级, and the texts have few of them.
  besideNumeral: -1,
  besideFree: -0.2,
  meantParticle: 0.34,
  share: 0.4,
  keptInBook: -0.08,
  besideMeant: 1.05,
  besideMeantFour: 0.67,
  besideWritten: -1.39,
  besideWrittenFour: -0.63,
  noNeighbour: -0.64,
  writtenInside: -0.1,
  nowhereInside: 0.15,
  nowhereOutside: 0.37,
  meantNowhereOutside: -0.21,
  // What writers mend again and again, and makes no word.
  oftenConfused: 3.21,
  hasBefore: -1.38,
  hasAfter: -1.33,
  classBefore: 0.06,
  classAfter: 0.06,
};

const names = Object.keys(weights) as (keyof typeof weights)[];

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));

/** Characters that stand alone as a rule, and so form words by chance with what is beside them. */
const particles = codesOf(
  '不太之以又即所或其于而则与也就都再更最很没有是在的了得地着过下上个为各此该另且由向从被把将可能会要者给和对用到跟等仅均皆仍亦只按出',
);
/** Particles that go freely before or after anything: 可依, 之厚, 器中. */
const freeBefore = codesOf('之可不能会要有无所以很太更最再又也都但仅均皆仍亦只');
const freeAfter = codesOf('的中上下里内了着过们者后前时');
/** Numerals stand before everything; a numeral for another is no slip that words could show. */
export const numerals = codesOf('一二三四五六七八九十百千万亿两');
/** Words from this class on are meant as they stand. */
const claimed = 5;
/** A gain below it is chance; particles stand beside anything. */
const leastTold = 4;
const twiceTold = 2 * leastTold;
/** What comes before or parts a name. */
const beforeNames = codesOf('字号名谥·•《');
/** Surnames, rare ones too. */
export const surnames = codesOf(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐' +
    '费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝' +
    '董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉' +
    '钮龚程嵇邢裴陆荣翁荀羊惠曲家封芮羿储靳段富巫乌焦巴弓牧山谷车侯全班秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶司黎白蒲从卓蔺屠蒙池乔' +
    '阴闻莘党翟谭贡劳申扶冉宰雍桑桂牛寿通边燕浦尚农温别庄晏柴瞿阎慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满匡国文寇广东欧聂关查游肖',
);

/**
 * What the sentence, the character and the book say of a suspect.
 * @param codes the run it stands in
 * @param text the passage, and where the run begins in it
 */
export function featuresOf(
  suspect: Suspect,
  codes: Uint16Array,
  { text, from }: { text: string; from: number },
  book: BookCounts,
  words: Lexicon,
): Features {
  const { at, start, end, meant, gain, way } = suspect;
  const written = codes[at]!;
  const { pairs, characters } = book;
  const before = at > 0 ? codes[at - 1]! : 0;
  const after = at + 1 < codes.length ? codes[at + 1]! : 0;
  const inBook = (code: number) =>
    Math.max(at > start ? pairs.count(before, code) : 0, at + 1 < end ? pairs.count(code, after) : 0);
  const asWritten = inBook(written);
  const asMeant = inBook(meant);
  const times = characters[written]!;
  const kept = at > start ? before : after;
  const place = from + start;
  const follows = text.charCodeAt(from + end);
  const besides = (code: number) => {
    if (at === end - 1 && after !== 0) return pairs.count(code, after);
    return at === start && before !== 0 ? pairs.count(before, code) : undefined;
  };
  const besideMeant = besides(meant);
  const besideWritten = besides(written) ?? 0;
  const isWord = suspect.written > 2;
  /** How often a word of a class would stand in a book of this size, as a logarithm. */
  const expected = (weight: number) => Math.log1p((book.size * 2 ** (weight - 0.5)) / 60_000_000);
  const side = (a: number, b: number) =>
    a === 0 || b === 0 ? 0 : wordPairs().beside(hashClosed(hashOn(0, a)), hashClosed(hashOn(0, b)));
  const [writtenBefore, writtenAfter] = [side(before, written), side(written, after)];
  const [meantBefore, meantAfter] = [side(before, meant), side(meant, after)];
  const inside = (one: number, other: number) => (at > start ? one : at + 1 < end ? other : 0);
  const outside = (one: number, other: number) => (at === start ? one : at + 1 === end ? other : Math.max(one, other));
  const yes = (holds: boolean) => (holds ? 1 : 0);
  return {
    base: 1,
    gainToEight: Math.min(gain, 8),
    gainToFifteen: Math.min(gain, 15),
    margin: gain - suspect.second,
    bySound: yes((way & bySound) !== 0),
    look: yes((way & byLook) !== 0 && (way & bySound) === 0),
    shape: yes((way & byShape) !== 0 && (way & (bySound | byLook)) === 0),
    tied: Math.min(12, suspect.tieBefore + suspect.tieAfter),
    tiedBothSides: yes(suspect.tieBefore > 0 && suspect.tieAfter > 0),
    tiedOneSide: yes(suspect.tieBefore > 0 !== suspect.tieAfter > 0),
    tieWritten: Math.min(12, suspect.tieWritten),
    isWord: yes(isWord),
    wordGain: isWord ? gain : 0,
    wordTieWritten: isWord ? Math.min(12, suspect.tieWritten) : 0,
    wordUnbound: yes(isWord && suspect.tieBefore + suspect.tieAfter === 0),
    longer: end - start - 2,
    inWords: Math.min(2, suspect.inWords),
    aloneShare: suspect.alone / Math.max(1, suspect.near),
    writtenTwice: yes(asWritten >= 2),
    writtenThrice: yes(asWritten >= 3),
    meantOnce: yes(asMeant >= 1),
    meantFour: yes(asMeant >= 4),
    meantTen: yes(asMeant >= 10),
    wordMeantOnce: yes(isWord && asMeant >= 1),
    wordMeantFour: yes(isWord && asMeant >= 4),
    wordWrittenTwice: yes(isWord && asWritten >= 2),
    writtenClass: words.one(written),
    meantWeight: suspect.weight,
    rareCharacter: yes(words.one(written) < 8),
    onlyHere: yes(times === 1),
    thriceInBook: yes(times <= 3),
    writtenMore: Math.log1p(times) - expected(words.one(written)),
    meantNowhere: characters[meant] === 0 ? expected(words.one(meant)) : 0,
    meantMore: characters[meant] === 0 ? 0 : Math.log1p(characters[meant]!) - expected(words.one(meant)),
    first: yes(start === 0),
    last: yes(end === codes.length),
    named: yes(
      [text.charCodeAt(place - 1), text.charCodeAt(place - 2)].some((code) => beforeNames.has(code)) ||
        follows === 0xb7 ||
        follows === 0x2022,
    ),
    wordBefore: before === 0 ? 0 : words.two(before, written) / 10,
    wordAfter: after === 0 ? 0 : words.two(written, after) / 10,
    wordBeside: yes((before !== 0 && words.two(before, written) > 0) || (after !== 0 && words.two(written, after) > 0)),
    particle: yes(particles.has(written)),
    particleAlone: yes(particles.has(written) || numerals.has(meant)),
    besideParticle: yes(end - start === 2 && (particles.has(kept) || numerals.has(kept))),
    besideNumeral: yes(end - start === 2 && numerals.has(kept)),
    besideFree: yes(end - start === 2 && (at > start ? freeBefore : freeAfter).has(kept)),
    meantParticle: yes(particles.has(meant)),
    share: asMeant > 0 ? Math.log(asMeant / (characters[kept]! + 1)) : 0,
    keptInBook: Math.log1p(characters[kept]!) - expected(words.one(kept)),
    besideMeant: yes((besideMeant ?? 0) >= 1),
    besideMeantFour: yes((besideMeant ?? 0) >= 4),
    besideWritten: yes(besideWritten >= 2),
    besideWrittenFour: yes(besideWritten >= 4),
    noNeighbour: yes(besideMeant === undefined),
    writtenInside: inside(writtenBefore, writtenAfter),
    nowhereInside: yes(inside(writtenBefore, writtenAfter) === 0),
    nowhereOutside: yes(outside(writtenBefore, writtenAfter) === 0),
    meantNowhereOutside: yes(outside(meantBefore, meantAfter) === 0),
    oftenConfused: yes(
      suspect.written < claimed &&
        gain >= (particles.has(written) ? twiceTold : leastTold) &&
        !surnames.has(text.charCodeAt(place - 1)) &&
        !(end - start === 2 && isJoined(codes[start]!, codes[start + 1]!)) &&
        isOftenConfused(written, meant),
    ),
    hasBefore: yes(before !== 0),
    hasAfter: yes(after !== 0),
    classBefore: before ? words.one(before) : 0,
    classAfter: after ? words.one(after) : 0,
  };
}

/** The score of a suspect; at 0 it is as likely a slip as not in a text full of slips. */
export function scoreOf(features: Features): number {
  let score = 0;
  for (const name of names) score += weights[name] * features[name];
  return score;
}
