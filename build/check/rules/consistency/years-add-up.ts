// Years told in one sentence add up: 1958—1972年 is fourteen years, 生于1898年 and 1937年病逝 make 39. A span may count both its
// ends, an age its first year (虚岁). A person's dates, given once in the book, hold wherever the age is told.

import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import { matchesIn } from '../../prose/matches.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { type AgeClaim, agesThatPart } from './ages-told.ts';
import { surnames } from './proper-names.ts';
import { isToday, once, ownWords, put } from './spots.ts';
import { anniversariesThatPart, yearsReckoned } from './years-reckoned.ts';

const year = '(1\\d{3}|20\\d\\d)';
const number = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
/** What says that the years counted are those of the span. */
const lasting =
  '(?:历时|历经|前后|长达|整整|一共|总共|共计|共|持续|经过|延续|为期|相隔|时隔|间隔|用了|花了|在[校位任职]|任职|执政|统治|住了|干了|教了|当了)(?:达|约|有|了|长达|整整|共)?';

const spans: readonly RegExp[] = [
  // 从1950年到1980年的30年间
  new RegExp(
    `(?<=从|自|在|^|[，。；])${year}年[初底末]?(?:至|到)${year}年[初底末]?(?:这|的)${number}\\s?年(?:间|里|时间|中|来)`,
    'g',
  ),
  new RegExp(
    `${year}年?(?:—|–|－|-|～|~|至|到)${year}年[^。；！？\\d]{0,14}?${lasting}\\s?${number}\\s?(?:个)?年(?![代级前后份初末底])`,
    'g',
  ),
  new RegExp(
    `${year}年[^。；！？\\d]{1,18}?[，、]?(?:到|至)?${year}年[^。；！？\\d]{0,14}?${lasting}\\s?${number}\\s?(?:个)?年(?![代级前后份初末底])`,
    'g',
  ),
];
/** Such words count the years between, not those that were begun. */
const between = /相隔|时隔|间隔/;
/** Of a work that took so long both ends are seldom counted. */
const taking = /历时|历经|长达|整整|经过|用了|花了/;
const long = 8;

const died = '(?:病逝|逝世|去世|辞世|病故|亡故|身亡|遇难|牺牲|就义|遇害|病亡|离世|谢世|卒)';
const lived = '(?:享年|终年|卒年|得年|年仅|时年|享寿|终寿)\\s?';
const deaths: readonly RegExp[] = [
  new RegExp(`[（(](?:约)?${year}年?(?:—|–|－|-|～|~)${year}年?[）)][^。！？]{0,40}?${lived}${number}\\s?岁`, 'g'),
  new RegExp(
    `(?:生于|出生于)${year}年[^。！？]{0,60}?${year}年[^。！？，；\\d]{0,12}${died}[^。！？]{0,12}?${lived}${number}\\s?岁`,
    'g',
  ),
  new RegExp(
    `${year}年[^。！？，；\\d]{0,12}?(?:出生|生)(?=[，；于在])[^。！？]{0,60}?${year}年[^。！？，；\\d]{0,12}${died}[^。！？]{0,12}?${lived}${number}\\s?岁`,
    'g',
  ),
];
const aged = `(?:已经|已|才|刚|刚满|年满|只有|正好|时年|年仅|不过|正|也|还是?|已是)?\\s?${number}\\s?岁(?!月|以)`;
const ages: readonly RegExp[] = [
  new RegExp(`(?:生于|出生于)${year}年[^。！？]{0,40}?${year}年[^。！？；\\d]{0,14}?${aged}`, 'g'),
  new RegExp(`${year}年[^。！？，；\\d]{0,12}?出生[^。！？]{0,40}?${year}年[^。！？；\\d]{0,14}?${aged}`, 'g'),
];

const numeralOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (parseChineseNumeral(written) ?? Number.NaN);

interface Claim extends AgeClaim {
  severity?: 'info';
}

/** The place of a match's last number with its 年 or 岁. */
function placeOfLast(match: RegExpExecArray, written: string, word: string) {
  const end = match.index + match[0].lastIndexOf(word) + 1;
  const start = match.index + match[0].lastIndexOf(written, match[0].lastIndexOf(word));
  return { start, end };
}

const roughly = /约|近|左右|余|多|上下|大约|将近|不到|几/;

function spansIn(passage: Passage): Claim[] {
  return spans.flatMap((expression) =>
    matchesIn(passage.text, expression).flatMap((match): Claim | [] => {
      const [whole, from = '', to = '', written = ''] = match;
      const [real, said] = [Number(to) - Number(from), numeralOf(written)];
      const after = passage.text.slice(match.index + whole.length, match.index + whole.length + 2);
      if (roughly.test(whole.slice(-written.length - 6) + after) || real <= 0 || !(said > 0)) return [];
      const isInclusive = said === real + 1 && !between.test(whole);
      if (said === real || (isInclusive && (real < long || !taking.test(whole)))) return [];
      // From May to March a span lacks months: one year less is what was lived.
      if (said === real - 1 && /月/.test(whole)) return [];
      if (Math.abs(said - real) > Math.max(6, real * 0.6)) return [];
      const place = placeOfLast(match, written, '年');
      const claim = { passage, ...place, said: `${written}年`, real, sum: `${to}－${from}` };
      return isInclusive ? { ...claim, severity: 'info' } : claim;
    }),
  );
}

/** An age by the year of birth: a year less before the birthday, a year more by the old count. */
const isAge = (said: number, real: number) => said >= real - 1 && said <= real + 1;

function agesIn(passage: Passage): Claim[] {
  return [...deaths, ...ages].flatMap((expression) =>
    matchesIn(passage.text, expression).flatMap((match): Claim | [] => {
      const [whole, from = '', to = '', written = ''] = match;
      const [real, said] = [Number(to) - Number(from), numeralOf(written)];
      // Another person, or another year, comes between.
      if (/儿|女|妻|父|母|兄|弟|姐|妹|孙/.test(whole.slice(-written.length - 10))) return [];
      if (roughly.test(whole.slice(-written.length - 4)) || !(said > 0) || real <= 0 || real > 110) return [];
      if (isAge(said, real)) return [];
      const place = placeOfLast(match, written, '岁');
      return { passage, ...place, said: `${written}岁`, real, sum: `${to}－${from}` };
    }),
  );
}

const lifeOf = new RegExp(
  `(?<![\\p{Script=Han}·])(?:[\\p{Script=Han}]{0,12}[、的是])?([\\p{Script=Han}·]{2,10})[（(](?:[A-Za-z][A-Za-z .·]{2,40}[,，]\\s?)?${year}年?(?:—|–|－|-|～|~)(?:${year}年?|\\s?[）)])`,
  'gu',
);
const birthOf = new RegExp(
  `(?<![\\p{Script=Han}])([\\p{Script=Han}]{2,4})，?(?:出?生于${year}年|${year}年[^。，；\\d]{0,8}?(?:出生|生于))`,
  'gu',
);

/** 周河湾就是这样上船的。他1898年出生: told of who begins the sentence before. */
const birthOfSubject = new RegExp(
  `(?:^|[。！？])([${surnames}]\\p{Script=Han}{1,2})[^。！？]{0,60}[。！？][他她](?:是)?${year}年[^。，；\\d]{0,8}?(?:出生|生于)`,
  'gu',
);

interface Life {
  name: string;
  born: number;
  died: number | undefined;
}

/** The people whose year of birth a book gives, by the last characters of their names; undefined where two share them. */
const livesIn = once((prose: Prose): ReadonlyMap<string, Life | undefined> => {
  const lives = new Map<string, Life | undefined>();
  const keep = (name: string, born: number, died: number | undefined) => {
    const known = lives.get(name);
    if (lives.has(name) && (!known || known.born !== born)) lives.set(name, undefined);
    else lives.set(name, { name, born, died: died ?? known?.died });
  };
  for (const { text } of ownWords(prose)) {
    if (!/1\d{3}|20\d\d/.test(text)) continue;
    for (const [, name, from, to] of matchesIn(text, lifeOf)) keep(name!, Number(from), to ? Number(to) : undefined);
    for (const [, name, a, b] of matchesIn(text, birthOf)) keep(name!, Number(a ?? b), undefined);
    for (const [, name, born] of matchesIn(text, birthOfSubject)) keep(name!, Number(born), undefined);
  }
  return lives;
});

/** 1921年，陈伯年二十五岁; 1921年，二十五岁的陈伯年. */
const agedName = new RegExp(
  `${year}年[^。！？；\\d]{0,12}?(?:${number}岁的([\\p{Script=Han}]{2,12})|([\\p{Script=Han}]{2,4}?)${aged})`,
  'gu',
);

function knownAgesIn(passage: Passage, lives: ReadonlyMap<string, Life | undefined>): Claim[] {
  return matchesIn(passage.text, agedName).flatMap((match): Claim | [] => {
    const [whole, at = '', other, after, before, one] = match;
    const written = one ?? other ?? '';
    const names =
      before === undefined ? prefixes(after!) : suffixes(passage.text, match.index + whole.indexOf(before), before);
    const life = names.map((name) => lives.get(name)).find((found) => found !== undefined);
    const said = numeralOf(written);
    if (!life || !(said > 0)) return [];
    const real = Number(at) - life.born;
    if (real <= 0 || real > 110 || isAge(said, real) || roughly.test(whole)) return [];
    const place = placeOfLast(match, written, '岁');
    return { passage, ...place, said: `${written}岁`, real, sum: `${at}－${life.born}` };
  });
}

/** 这一年六十二岁的陈伯年: the year stands before, in the same paragraph. */
const agedThen = new RegExp(
  `(?:[这那]一?年|当年|当时)，?(?:年仅|已经|已|才|刚)?${number}岁的([\\p{Script=Han}]{2,12})`,
  'gu',
);

function agesThenIn(passage: Passage, lives: ReadonlyMap<string, Life | undefined>): Claim[] {
  return matchesIn(passage.text, agedThen).flatMap((match): Claim | [] => {
    const [, written = '', after = ''] = match;
    const at = [...passage.text.slice(0, match.index).matchAll(/(?<!\d)(1\d{3}|20\d\d)年/g)].at(-1)?.[1];
    const life = prefixes(after)
      .map((name) => lives.get(name))
      .find((found) => found !== undefined);
    const [real, said] = [Number(at) - (life?.born ?? 0), numeralOf(written)];
    if (!at || !life || !(said > 0) || real <= 0 || real > 110 || isAge(said, real)) return [];
    return {
      passage,
      ...placeOfLast(match, written, '岁'),
      said: `${written}岁`,
      real,
      sum: `${at}－${life.born}`,
    };
  });
}

const prefixes = (word: string) =>
  Array.from({ length: Math.max(0, Math.min(word.length, 5) - 1) }, (_, i) => word.slice(0, i + 2));

/** What may be the name that ends a run. */
function suffixes(text: string, start: number, word: string): string[] {
  const end = start + word.length;
  return [4, 3, 2].map((length) => text.slice(Math.max(0, end - length), end)).filter((name) => name.length > 1);
}

export const yearsAddUp: Rule = {
  id: 'years-add-up',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    const lives = livesIn(prose);
    const parting = new Map<Passage, AgeClaim[]>();
    for (const claim of agesThatPart(prose)) put(parting, claim.passage, claim);
    const anniversaries = new Map<Passage, AgeClaim[]>();
    for (const claim of anniversariesThatPart(prose)) put(anniversaries, claim.passage, claim);
    return ownWords(prose).flatMap((passage) => {
      const { text } = passage;
      if (!parting.has(passage) && !anniversaries.has(passage) && (!/1\d{3}|20\d\d/.test(text) || !/[年岁]/.test(text)))
        return [];
      const claims: Claim[] = [
        ...spansIn(passage),
        ...(text.includes('岁')
          ? [...agesIn(passage), ...knownAgesIn(passage, lives), ...agesThenIn(passage, lives)]
          : []),
        ...(parting.get(passage) ?? []),
        ...yearsReckoned(passage),
        ...(anniversaries.get(passage) ?? []),
      ];
      const told = new Set<number>();
      return claims.flatMap(({ start, end, said, real, sum, severity }): Diagnostic[] => {
        if (told.has(start)) return [];
        told.add(start);
        return [
          diagnostic('years-add-up', placeIn(passage, start, end), { said, real, sum }, severity ? { severity } : {}),
        ];
      });
    });
  },
  examples: {
    wrong: [
      { text: '从1950年到1980年的40年间，渡口换了三条船。', found: '40年', count: 1 },
      { text: '1951年，渡口搬到上街。三年以后的1949年，渡口有了船。', found: '1949年', count: 1 },
      { text: '秦秋兰1941年生，1958年上船，那年十九岁。', found: '十九岁', count: 1 },
      {
        text: '2016年，渡口建站80周年。\n\n又说别的。\n\n1986年，渡口迎来建站60周年，来了许多人。\n\n1936年，渡口建站的那天下着雨。',
        found: '60周年',
        count: 1,
      },
      { text: '1958—1972年，修渡口历时12年。', found: '12年', count: 1 },
      { text: '他1931年当学徒，1937年出师，前后九年。', found: '九年', count: 1 },
      { text: '周河湾生于1898年，1937年病逝，终年42岁。', found: '42岁', count: 1 },
      { text: '周河湾（1876—1951）画过它，享年85岁。', found: '85岁', count: 1 },
      { text: '周河湾（1890—1962）画过它。\n\n1921年，二十五岁的周河湾离开渡口。', found: '二十五岁', count: 1 },
      {
        text: '周河湾就是这样上船的。他1898年出生，不识字。\n\n1921年的水大，渡口停了船。这一年33岁的周河湾回了家。',
        found: '33岁',
        count: 1,
      },
      {
        text: '站长陆秉竹爱笑。他1903年生于河湾，1932年上船。\n\n1957年，54岁的陆秉竹不再撑船。\n\n陆秉竹于1981年冬天在渡口去世，享年76岁。',
        found: '76岁',
        count: 1,
      },
      {
        text: '1939年春天，20岁的秦秋兰到了渡口。\n\n1943年，29岁的秦秋兰当了站长。',
        found: '29岁',
        count: 1,
      },
      {
        text: '秦志远1949年出生，比周望川小26岁。\n\n1984年，63岁的周望川不再撑船。\n\n周望川1921年生于河湾。秦志远爱笑。',
        found: '26岁',
        count: 1,
      },
      {
        text: '1954年的水更大，木桥没有了。\n\n船工秦守田那年14岁，他记得那场水。\n\n秦守田1963年当站长，那时他才21岁。\n\n2016年春天，秦守田回到渡口。这位74岁的老人不爱说话。',
        found: '14岁',
        count: 1,
      },
    ],
    right: [
      '队长周小满来自渡口，1958年时19岁，手下有四十二名船工，最小的16岁。周小满晚年常说起渡口，周小满不怕水。',
      '1954年的水更大，木桥没有了。\n\n船工秦守田那年12岁，他记得那场水。\n\n秦守田1963年当站长，那时他才21岁。\n\n2016年春天，秦守田回到渡口。这位74岁的老人不爱说话。',
      '1935年有水，1954年的水更大，木桥没有了。\n\n船工秦守田那年14岁，他记得那场水。\n\n秦守田1963年当站长，那时他才21岁。',
      '站长陆秉竹爱笑。他1903年生于河湾，1932年上船。\n\n1957年，54岁的陆秉竹不再撑船。\n\n陆秉竹于1981年冬天在渡口去世，享年78岁。',
      '1939年春天，20岁的秦秋兰到了渡口。\n\n1943年，秦秋兰回忆，她12岁时学过算账；秦秋兰15岁的女儿也在。\n\n1944年，25岁的秦秋兰当了站长。',
      '1939年春天，20岁的秦秋兰到了渡口。\n\n1943年，秦秋玉的妹妹29岁，秦秋兰来看过她。',
      '站长秦秋兰1912年3月生于河湾。\n\n到1950年，秦秋兰快40岁了；1988年，他还记得6岁的秦秋兰站在河边。',
      '1951年，渡口搬到上街。1953年又搬。三年以后的1956年，渡口有了船；秦秋兰1941年生，1958年上船，那年十七岁。',
      '从1950年到1980年的30年间、从1949年到1956年的8年里，渡口换了三条船。',
      '周河湾就是这样上船的。他1898年出生，不识字。\n\n1921年的水大，渡口停了船。这一年23岁的周河湾回了家。',
      '1958—1972年，修渡口历时14年。',
      '从1958年到1972年的前后15年，渡口没有换过船。',
      '周河湾生于1898年，1937年病逝，终年40岁；1937年，他的儿子十二岁。',
      '周河湾（1890—1962）画过它。\n\n1921年，三十一岁的周河湾离开渡口。',
    ],
  },
};
