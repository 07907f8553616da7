// What stands in quotation marks in two places, a character apart: “金色晚霞” and “金色晚晖”, “不怕失败，只怕不记” and “不怕失败，就怕不记”.
// In: prose. Out: pairs with their places, sure where both are what is written on a plaque, a banner or a gate. Linear: strings that
// share all characters but one are found by that key. Must not judge which is right.
import type { Prose } from '../../prose/prose.ts';
import type { NamePair } from './proper-names.ts';
import { ownWords, put, type Spot } from './spots.ts';

/** Shorter strings are alike by chance, notions apart; longer ones are what somebody says. */
const quoted = /“([\p{Script=Han}][\p{Script=Han}，、；]{3,15})[。！？]?”/gu;
/** What tells one thing from the next, or one speaker from the other. */
const telling =
  /[\d〇零一二三四五六七八九十百千万两几东南西北中外上下左右前后内大小多少高低长短新老男女早晚正反我你他她它这那不非是]/;
/** A string with so many neighbours is one of a list. */
const mostAlike = 3;

/** What an inscription stands on, or is. */
const inscribed =
  /匾|碑|牌坊|横幅|条幅|标语|口号|[院校厂店馆]训|座右铭|题词|题字|[四六八]个(?:大|金)?字|门楣|锦旗|印章|扉页|封面/g;
const about = 16;

const framesOf = ({ passage: { text }, start, end }: Spot): readonly string[] => [
  ...(text.slice(Math.max(0, start - about), start).match(inscribed) ?? []),
  ...(text.slice(end, end + about).match(inscribed) ?? []),
];

/** Whether the rare form stands on what the other stands on. */
function areOfOneFrame(many: readonly Spot[], few: readonly Spot[]): boolean {
  const frames = new Set(many.flatMap(framesOf));
  return many.length > 1 && few.every((spot) => framesOf(spot).some((frame) => frames.has(frame)));
}

/** A short term that the book calls a notion: “锚定”这一概念. */
const notion = /“([\p{Script=Han}]{2,3})”(?:这[一个种]*|的)?(?:概念|术语|说法|提法|理论|模型)/gu;

/** Pairs of quoted strings a character apart, in different paragraphs. */
export const quotedNear = (prose: Prose): NamePair[] => [...nearIn(prose, quoted), ...nearIn(prose, notion)];

function nearIn(prose: Prose, expression: RegExp): NamePair[] {
  const places = new Map<string, Spot[]>();
  for (const passage of ownWords(prose)) {
    if (!passage.text.includes('“')) continue;
    for (const match of passage.text.matchAll(expression)) {
      const start = match.index + 1;
      put(places, match[1]!, { passage, start, end: start + match[1]!.length });
    }
  }
  const alike = new Map<string, string[]>();
  for (const term of places.keys()) {
    for (let i = 0; i < term.length; i++) put(alike, `${term.slice(0, i)}_${term.slice(i + 1)}`, term);
  }
  return [...alike].flatMap(([key, terms]): NamePair[] => {
    if (terms.length < 2 || terms.length > mostAlike) return [];
    const at = key.indexOf('_');
    const [one, ...others] = terms.sort((a, b) => places.get(b)!.length - places.get(a)!.length);
    const many = places.get(one!)!;
    return others.flatMap((other): NamePair[] => {
      const few = places.get(other)!;
      if (few.length > 2 || telling.test(one![at]!) || telling.test(other[at]!)) return [];
      if (few.some(({ passage }) => many.some((spot) => spot.passage === passage))) return [];
      return [{ one: one!, other, many: many.length, few, first: many[0]!, sure: areOfOneFrame(many, few) }];
    });
  });
}
