// How surely a suspect is a slip: what the sentence, the character and the book say of it, weighed. In: a suspect and the
// book's counts. Out: a score, the logarithm of the odds. Must not decide what is reported.
//
// The weights were fitted (logistic regression) on fifteen Chinese texts of all kinds, 755,000 characters: what the search
// found in them as they are, against some 30,000 slips planted in them; each text was judged by weights fitted on the others.
import { byLook } from './confusion.ts';
import type { Lexicon } from './lexicon.ts';
import type { PairCounts } from './pairs.ts';
import type { Suspect } from './suspects.ts';

/** What the book as a whole says. */
export interface BookCounts {
  pairs: PairCounts;
  /** How often each Han character occurs. */
  characters: Uint32Array;
  /** Suspects among a thousand characters, as a natural logarithm: names and old Chinese have many that are none. */
  density: number;
}

const weights = {
  base: -6.2,
  gain: 0.26,
  gainToEight: 0.37,
  margin: 0.09,
  look: 1.75,
  both: 2.38,
  longer: 0.84,
  inWords: -0.48,
  aloneShare: 0.17,
  alone: -0.27,
  bare: 1.23,
  writtenTwice: -2.75,
  writtenThrice: -1.72,
  meantOnce: 0.47,
  meantTwice: -0.39,
  meantFour: 0.2,
  meantTen: 0.93,
  writtenClass: 0.48,
  meantClass: 0.12,
  rareCharacter: -0.37,
  onlyHere: 1.8,
  thriceInBook: 0.84,
  writtenInBook: -0.56,
  meantInBook: -0.24,
  meantNowhere: -0.92,
  first: 0.26,
  last: 0.13,
  named: -1.37,
  wordBefore: -0.53,
  wordAfter: -1.01,
  surname: -0.23,
  particle: -0.53,
  besideParticle: 0.61,
  meantParticle: -0.2,
  density: -0.94,
  share: 0.75,
  conditional: -0.03,
  besideMeant: 1.73,
  besideMeantFour: 1.1,
  besideWritten: -2.36,
  besideWrittenFour: -0.42,
  noNeighbour: 0.39,
};

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));

/** Characters that stand alone as a rule, and so form words by chance with what is beside them. */
const particles = codesOf(
  '不太之以又即所或其于而则与也就都再更最很没有是在的了得地着过下上个为各此该另且由向从被把将可能会要者给和对用到跟等仅均皆仍亦只',
);
/** Particles that go freely before or after anything: 可依, 之厚, 器中. */
const freeBefore = codesOf('之可不能会要有无所以很太更最再又也都但仅均皆仍亦只');
const freeAfter = codesOf('的中上下里内了着过们者后前时');
/** Numerals stand before everything; a numeral for another is no slip that words could show. */
export const numerals = codesOf('一二三四五六七八九十百千万亿两');
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

/** A particle that is written must be a slip more surely: 以反斜线, 之厚. */
const particleDoubt = 2;
/** So must a character beside one that goes freely with any. */
const freeDoubt = 1.5;

/**
 * The score of a suspect; at 0 it is as likely a slip as not in a text full of slips.
 * @param codes the run it stands in
 * @param text the passage, and where the run begins in it
 */
export function scoreOf(
  suspect: Suspect,
  codes: Uint16Array,
  { text, from }: { text: string; from: number },
  book: BookCounts,
  words: Lexicon,
): number {
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
  const w = weights;
  let score = w.base + w.gain * gain + w.gainToEight * Math.min(gain, 8) + w.margin * (gain - suspect.second);
  const add = (holds: boolean, weight: number) => {
    if (holds) score += weight;
  };
  add(way === byLook, w.look);
  add(way !== byLook && (way & byLook) !== 0, w.both);
  score += w.longer * (end - start - 2) + w.inWords * Math.min(2, suspect.inWords);
  score += w.aloneShare * (suspect.alone / Math.max(1, suspect.near)) + w.alone * suspect.alone;
  add(suspect.near === 0, w.bare);
  add(asWritten >= 2, w.writtenTwice);
  add(asWritten >= 3, w.writtenThrice);
  add(asMeant >= 1, w.meantOnce);
  add(asMeant >= 2, w.meantTwice);
  add(asMeant >= 4, w.meantFour);
  add(asMeant >= 10, w.meantTen);
  score += w.writtenClass * words.one(written) + w.meantClass * words.one(meant);
  add(words.one(written) < 8, w.rareCharacter);
  add(times === 1, w.onlyHere);
  add(times <= 3, w.thriceInBook);
  score += w.writtenInBook * Math.log1p(times) + w.meantInBook * Math.log1p(characters[meant]!);
  add(characters[meant] === 0, w.meantNowhere);
  add(start === 0, w.first);
  add(end === codes.length, w.last);
  const place = from + start;
  const follows = text.charCodeAt(from + end);
  add(
    [text.charCodeAt(place - 1), text.charCodeAt(place - 2)].some((code) => beforeNames.has(code)) ||
      follows === 0xb7 ||
      follows === 0x2022,
    w.named,
  );
  add(before !== 0 && words.two(before, written) > 0, w.wordBefore);
  add(after !== 0 && words.two(written, after) > 0, w.wordAfter);
  add(
    [0, 1, 2].some((back) => surnames.has(text.charCodeAt(from + at - back))),
    w.surname,
  );
  add(particles.has(written), w.particle - particleDoubt);
  const kept = at > start ? before : after;
  add(end - start === 2 && (particles.has(kept) || numerals.has(kept)), w.besideParticle);
  add(end - start === 2 && (at > start ? freeBefore : freeAfter).has(kept), -freeDoubt);
  add(particles.has(meant), w.meantParticle);
  // What the book puts beside the meant character and beside the written one, within the word and on its outer side.
  score += w.share * Math.log((asMeant + 0.1) / (characters[kept]! + 1));
  score += w.conditional * (suspect.weight - words.one(kept));
  const besides = (code: number) => {
    if (at === end - 1 && after !== 0) return pairs.count(code, after);
    return at === start && before !== 0 ? pairs.count(before, code) : undefined;
  };
  const besideMeant = besides(meant);
  const besideWritten = besides(written) ?? 0;
  add(besideMeant === undefined, w.noNeighbour);
  add((besideMeant ?? 0) >= 1, w.besideMeant);
  add((besideMeant ?? 0) >= 4, w.besideMeantFour);
  add(besideWritten >= 2, w.besideWritten);
  add(besideWritten >= 4, w.besideWrittenFour);
  return score + w.density * book.density;
}
