// A passage told twice with small differences: one of the two is usually what an edit forgot (W06). Parallel sentences
// differ by intent: they stand near each other, and differ in names, numbers or Latin words; those are passed over.
import { type Diagnostic, diagnostic, type Place } from '../../../diagnostic.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { type Alike, alikeIn, type Difference } from './alike.ts';
import { quotedAgain } from './quoted-again.ts';
import { isToday, once, placeOfSpot, type Spot } from './spots.ts';
import { toldAgain } from './told-again.ts';
import { figuresToldAgain } from './told-again-figures.ts';

/** Fewer characters in common are a set phrase. */
const shortest = 30;
/** Sentences nearer than so many passages may be parallel by intent; word for word they are not. */
const near = 6;

/** Particles, prepositions and the like: two tellings that part in these mean the same. */
const light =
  /^[的地得了着过之其在于以为与和及或是有就也都将把被对从向等所而则这那该此并能会可要已又再更最很中上下内里个]*$/;
const named = /[A-Za-z0-9％%零〇一二三四五六七八九十百千万亿两甲乙丙丁左右前后首末早晚大小多少高低东南西北]/;

/** How many characters a difference is. */
const weight = ({ a, b }: Difference) => Math.max(a.length, b.length);

/** What says that it was told before, and what says that a term is defined. */
const before = /前面|前文|上文|前述|如前|前[一两几]?[章节]|[说讲提]过/;
const defining = /所谓|是指|指的是|定义[为是]|也就是/;
const saying = /是|指|即|叫[作做]|称为/;

/** A definition told again with one word for another: 所谓……，就是…… and 前面说过，……是……. */
function isSaidAgain({ a, b, differences }: Alike): boolean {
  const [difference] = differences;
  if (!difference || differences.length > 1 || difference.a.length !== difference.b.length) return false;
  const { a: one, b: other } = difference;
  if (one === '' || one.length > 3 || light.test(one) || named.test(one) || named.test(other)) return false;
  const head = ({ passage: { text }, start }: Spot) =>
    text.slice(Math.max(0, start - 40), start + 14).replace(/^[\s\S]*[。！？；\n]/, '');
  const [first, second] = [head(a), head(b)];
  if (!saying.test(first) || !saying.test(second) || isSpoken(difference.spotA) || isSpoken(difference.spotB))
    return false;
  return before.test(second) || (defining.test(first) && defining.test(second));
}

/**
 * How surely two stretches are one passage told in two ways, and not two things told alike: undefined where they are not.
 * Something added or left out is a slip of editing; one word for another may be what is meant, unless much is the same.
 */
export function surenessOf(pair: Alike): 'warning' | 'info' | undefined {
  const { common, differences, apart } = pair;
  if (apart >= 2 && isSaidAgain(pair)) return 'warning';
  if (common < shortest || differences.length === 0) return undefined;
  const total = differences.reduce((sum, difference) => sum + weight(difference), 0);
  const heavy = differences.filter(({ a, b }) => !light.test(a) || !light.test(b));
  if (heavy.some(({ a, b }) => named.test(a) || named.test(b))) return undefined;
  if (total > common / 8) return undefined;
  // Each character put for another, and each beyond the first put in or left out, wants more in common.
  const replaced = heavy.filter(({ a, b }) => a !== '' && b !== '').reduce((sum, one) => sum + weight(one), 0);
  const added = heavy.filter(({ a, b }) => a === '' || b === '').reduce((sum, one) => sum + weight(one) - 1, 0);
  const isNear = apart < near;
  const wanted =
    (isNear ? 60 : shortest) + Math.max(0, heavy.length - 1) * 20 + replaced * (isNear ? 60 : 25) + added * 25;
  return common >= wanted ? 'warning' : apart >= 3 ? 'info' : undefined;
}

/** A book with more pairs than these that are alike and differ by intent is a book of forms: commands, entries, units. */
const mostParallel = 20;

/** Whether much of a book is told alike on purpose, so that a single pair says little. */
export const isFormulaic = once((prose: Prose): boolean => {
  const parallel = alikeIn(prose).filter((pair) => pair.differences.length > 0 && surenessOf(pair) === undefined);
  return parallel.length > Math.max(mostParallel, prose.han / 4500);
});

/** 地→的；（无）→精神 */
const shown = (differences: readonly Difference[], none: string) =>
  differences
    .slice(0, 8)
    .map(({ a, b, spotA, spotB }) => `${context(spotA, a, none)}→${context(spotB, b, none)}`)
    .join('；');

/** A difference of one character says little: the one before it is shown too. */
function context({ passage, start }: Spot, text: string, none: string): string {
  const before = passage.text.slice(Math.max(0, start - 2), start).replace(/[^\p{L}\p{N}]/gu, '');
  return before + text || none;
}

const excerpt = ({ passage, start, end }: Spot) => {
  const text = passage.raw.slice(start, end).replaceAll('\n', ' ');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

const isWithin = (one: Place, other: Place) =>
  one.file === other.file && one.line >= other.line && one.line <= (other.endLine ?? other.line);

/** So much in common, and such a part of the whole, is the same told twice. */
const [commonTwice, shareTwice] = [6.5, 0.65];
/** A book with more of them tells alike on purpose. */
const mostRetold = 4;

/** Sentences far from each other that tell the same with words changed here and there; figures are another rule's. */
function retold(prose: Prose): Diagnostic[] {
  const figures = new Set(figuresToldAgain(prose).map(({ sentence }) => sentence));
  const pairs = toldAgain(prose).filter(
    ({ a, b, common, share, apart }) =>
      common >= commonTwice &&
      share >= shareTwice &&
      apart >= 2 &&
      !figures.has(b) &&
      !isSpoken(a) &&
      !isSpoken(b) &&
      isNearlyAlike(lettersOf(a), lettersOf(b)),
  );
  if (pairs.length > Math.max(mostRetold, prose.han / 15_000)) return [];
  return pairs.map(({ a, b, common }) => {
    const values = {
      length: Math.round(common) * 2,
      count: 1,
      differences: `${excerpt(a)}→${excerpt(b)}`,
      text: excerpt(b),
    };
    return diagnostic('passage-told-one-way', placeOfSpot(b), values, { related: [placeOfSpot(a)] });
  });
}

/** More quotations that part are versions which a book sets against each other. */
const mostQuoted = 4;

/** Quotations that stand twice, in two wordings. */
function quotedTwice(prose: Prose): Diagnostic[] {
  const pairs = quotedAgain(prose);
  if (pairs.length > mostQuoted) return [];
  return pairs.map(({ a, b, one, other, common }) => {
    const values = {
      length: common,
      count: 1,
      differences: `${one || '（无）'}→${other || '（无）'}`,
      text: excerpt(b),
    };
    return diagnostic('passage-told-one-way', placeOfSpot(b), values, { related: [placeOfSpot(a)] });
  });
}

const lettersOf = ({ passage, start, end }: Spot) => passage.text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '');

/** Whether the shorter of two is in the longer but for a few characters, in order; and not wholly. */
function isNearlyAlike(a: string, b: string): boolean {
  // The longest row of characters that both have in this order.
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++)
      next.push(character === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!));
    row = next;
  }
  const [least, most] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  // What is told in another order, or among other things, is told again on purpose.
  if (a.slice(0, 3) !== b.slice(0, 3) && most > least * 1.2) return false;
  return row[b.length]! >= least * 0.8 && row[b.length]! < least;
}

/** Whether a sentence stands in somebody's speech: people repeat themselves. */
function isSpoken({ passage: { text }, start }: Spot): boolean {
  const before = text.slice(Math.max(0, start - 300), start + 1);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

export const passageToldOneWay: Rule = {
  id: 'passage-told-one-way',
  check: (_, __, prose) => {
    if (!isToday(prose)) return [];
    const formulaic = isFormulaic(prose);
    const again = formulaic ? [] : retold(prose);
    return withFewRemarks([
      ...quotedTwice(prose),
      ...again,
      ...alikeIn(prose).flatMap((pair) => {
        const severity = surenessOf(pair);
        if (!severity || again.some(({ place }) => isWithin(place, placeOfSpot(pair.b)))) return [];
        const { a, b, differences, common } = pair;
        const places: Place[] = differences.slice(0, 6).map(({ spotB }) => placeOfSpot(spotB));
        const values = {
          length: common,
          count: differences.length,
          differences: shown(differences, '（无）'),
          text: excerpt(b),
        };
        return diagnostic('passage-told-one-way', placeOfSpot(b), values, {
          severity: formulaic ? 'info' : severity,
          related: [placeOfSpot(a), ...places],
        });
      }),
    ]);
  },
  examples: {
    wrong: [
      {
        text: '规矩写着：“先卸竹器、后卸布匹，先上老人、后上船工，先收定金、后收完所有船钱。”\n\n又说别的。\n\n再说别的。\n\n船工都会背：“先卸竹器、后卸布匹，先上船工、后上老人，先收定金、后收完所有船钱。”',
        count: 1,
      },
      {
        text: '> 来船先靠岸的，船工先卸货；后靠岸的，船工在下游等。\n\n又说别的。\n\n再说别的。\n\n> 来船先靠岸的，船工先卸货；后靠岸的，船工在下游歇。',
        found: '歇',
        count: 1,
      },
      {
        text: [
          '河湾的集市每逢农历初五和初十开市，四乡的农户天不亮就挑着担子赶来，沿河两岸摆满了竹器、布匹和新摘的瓜菜。',
          ...Array.from({ length: 6 }, (_, i) => `第${'一二三四五六'[i]}段说的是别的事。`),
          '河湾集市每逢农历初五和初十开市，四乡的农户天不亮就挑着担子赶来，沿河两岸摆满了竹器、布匹和新摘的瓜菜。',
        ].join('\n\n'),
        count: 1,
      },
      {
        text: '渡口边露出几截生锈的铁链，木桩的缝隙里长着青苔。\n\n又说别的。\n\n再说别的。\n\n渡口边露出几截断开的铁链，木桩的缝隙里长满青苔。',
        count: 1,
      },
      {
        text: '所谓渡口，就是设在村镇旁边、由船工一起管理、只为本村人家摆渡的小码头。\n\n又说别的。\n\n再说别的。\n\n前面说过，渡口是设在村镇旁边、由船工一起管理、只为本乡人家摆渡的小码头。',
        count: 1,
      },
    ],
    right: [
      '所谓渡口，就是设在村镇旁边、由船工一起管理、只为本村人家摆渡的小码头。\n\n又说别的。\n\n再说别的。\n\n集市是设在村镇旁边、由船工一起管理、只为本乡人家摆摊的小场子。',
      '> 来船先靠岸的，船工先卸货；后靠岸的，船工在下游等。\n\n又说别的。\n\n再说别的。\n\n规矩写得明白：“来船先靠岸的，船工先卸货；后靠岸的，船工在下游等。”',
      '船身的裂缝往往先从船底木板的接头处开始，渗水很慢。\n\n又说别的。\n\n再说别的。\n\n前面说过，裂缝先从船底接头处开始，船工都怕它。',
      '河湾的集市每逢农历初五开市，四乡的农户天不亮就赶来，沿河摆满了竹器和布匹。\n\n山口的集市每逢农历初十开市，四乡的猎户天不亮就赶来，沿路摆满了皮货和药材。',
      '如果水位高于警戒线，值班员应当立即打开东侧的泄水闸，并把时间和水位记入值班日志。\n\n如果水位低于警戒线，值班员应当立即关闭东侧的泄水闸，并把时间和水位记入值班日志。',
    ],
  },
};

/** More remarks than so many nobody reads. */
const mostRemarks = 5;

/** The findings with the first few remarks. */
export function withFewRemarks(findings: readonly Diagnostic[]): Diagnostic[] {
  const remarks = findings.filter(({ severity }) => severity === 'info').slice(mostRemarks);
  return findings.filter((finding) => !remarks.includes(finding));
}
