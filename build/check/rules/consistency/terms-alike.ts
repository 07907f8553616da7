// One thing under two names, by a list of such names (心肌梗死 and 心肌梗塞) and of words that mean the same in a compound (安全系数 and
// 安全因数). In: prose. Out: pairs with their places, sure or not. Linear: names are found in one walk over the text. A name that the book
// explains (升糖指数又叫血糖指数) is no second one. Must not know of names of people.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { namesOfOneThing, tight, wordsAtBeginning, wordsAtEnd } from './data/like-words.ts';
import { dictionaryOf, lookUp } from './lookup.ts';
import { isNoName } from './name-candidates.ts';
import type { NamePair } from './proper-names.ts';
import { isInTitle, ownWords, put, type Spot } from './spots.ts';

type Where = 'whole' | 'end' | 'beginning';
interface Entry {
  group: string;
  where: Where;
}

/** A word may stand in several groups: looked up once, it is told of in each. */
const dictionary = (() => {
  const entries = new Map<string, Entry[]>();
  const read = (lists: readonly string[], where: Where) => {
    for (const [index, list] of lists.entries()) {
      const isTight = where === 'whole' || list.startsWith(tight);
      const group = `${isTight ? tight : ''}${where} ${index}`;
      for (const text of list.replace(tight, '').split(' ')) put(entries, text, { group, where });
    }
  };
  read(namesOfOneThing, 'whole');
  read(wordsAtEnd, 'end');
  read(wordsAtBeginning, 'beginning');
  return dictionaryOf([...entries].map(([text, value]) => ({ text, value })));
})();

/** What tells that a name is explained, not used: 又叫, 即, in brackets. */
const explained = /[又也亦旧俗别原曾或](?:称|名|叫|译|写)[为作]?[“「『《]?$|(?:即|就是|等于)[“「『《]?$|[（(][“「]?$/;
const explains = /^[”」』》]?(?:[（(]|[，,]?(?:[又也亦旧俗别原曾或]|简|统|通)(?:称|名|叫|译)|[，,]?即|就是)/;
/** Which joins two things: 检查和检验. */
const joined = /[和与及或、跟同]$/;

/** What is no word, or so plain a one that no term is made of it: 进行, 如果. */
const isPlain = (weight: number) => weight === 0 || weight > 16;

const isHan = (character: string | undefined) => character !== undefined && /\p{Script=Han}/u.test(character);

/** The compound's other half: two characters that are a word, or one with the word beside them. */
function besides(text: string, start: number, end: number, where: Where): string | undefined {
  if (where === 'whole') return '';
  const [from, to] = where === 'end' ? [start - 2, start] : [end, end + 2];
  const [a, b] = [text[from], text[to - 1]];
  if (!isHan(a) || !isHan(b)) return undefined;
  const codes = [a!.charCodeAt(0), b!.charCodeAt(0)] as const;
  if (codes.some(isNoName) || isPlain(lexicon().two(...codes))) return undefined;
  return a! + b!;
}

/** Every pair of names of one thing. */
export function termsAlike(prose: Prose): NamePair[] {
  const found = new Map<string, Map<string, Spot[]>>();
  const settled = new Set<string>();
  for (const passage of ownWords(prose)) {
    const { text } = passage;
    for (const { start, end, value } of lookUp(passage, dictionary)) {
      const written = text.slice(start, end);
      const about = [text.slice(Math.max(0, start - 5), start), text.slice(end, end + 6)] as const;
      for (const { group, where } of value) {
        const beside = besides(text, start, end, where);
        if (beside === undefined) continue;
        const key = `${group} ${beside}`;
        if (explained.test(about[0]) || explains.test(about[1])) settled.add(key);
        if (isInTitle(text, start)) continue;
        const forms = found.get(key) ?? new Map<string, Spot[]>();
        found.set(key, forms);
        const spot =
          where === 'end'
            ? { passage, start: start - beside.length, end }
            : { passage, start, end: end + beside.length };
        put(forms, where === 'end' ? beside + written : written + beside, spot);
      }
    }
  }
  return [...found].flatMap(([key, forms]): NamePair[] => {
    if (forms.size < 2 || settled.has(key)) return [];
    const isTight = key.startsWith(tight);
    const [[one, many], ...others] = [...forms].sort(([, a], [, b]) => b.length - a.length) as [
      [string, Spot[]],
      ...[string, Spot[]][],
    ];
    return others.flatMap(([other, few]): NamePair[] => {
      if (few.length > 2 || (few.length > 1 && few.length * 3 > many.length)) return [];
      // What is named beside the other in one sentence is another thing.
      if (few.some((spot) => many.some((place) => areJoined(spot, place)))) return [];
      // Of two compounds met once each the words may mean two things.
      if (!isTight && many.length < 2) return [];
      // 卫生实验区 always, and 卫生试验 once: the one is part of a longer name.
      const next = followed(many[0]!);
      if (next !== '' && followed(few[0]!) !== next && many.every((spot) => followed(spot) === next)) return [];
      return [{ one, other, many: many.length, few, first: many[0]!, sure: isTight || many.length >= 3 }];
    });
  });
}

/** The character that comes next. */
const followed = ({ passage, end }: Spot): string => (isHan(passage.text[end]) ? passage.text[end]! : '');

/** Whether two places stand side by side, as the items of a list do. */
function areJoined(a: Spot, b: Spot): boolean {
  if (a.passage !== b.passage) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (second.start - first.end > 12) return false;
  const between = a.passage.text.slice(first.end, second.start);
  return !/[。！？]/.test(between) && (joined.test(between) || /[、和与或及]/.test(between));
}
