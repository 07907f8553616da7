// “以下三点” is followed by three: what a counting word announces is counted, in the sentence (一是……二是……), in the list or
// the numbered paragraphs after it, and in the headings under it. Where no items are found nothing is said, and nothing
// about the end of an excerpt.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import {
  type Announced,
  announcedIn,
  countedCharacters,
  countedNamed,
  countedQuotations,
  countOf,
  type Items,
  itemsAfter,
  itemsInSentence,
  itemsInText,
  lineCount,
  linesAfter,
} from './counted-items.ts';
import { miscountedLists } from './counted-lists.ts';
import { isToday, placeOfSpot, running } from './spots.ts';
import { rowsCounted } from './wholes-of-tables.ts';

/** What follows an announcement, where that can be counted. */
function itemsOf(passage: Passage, { count, end, opensOnly }: Announced, isLast: boolean): Items | undefined {
  const inText = itemsInText(passage, end);
  if (inText >= 2) return { count: inText, last: false, kind: 'text' };
  const inSentence = itemsInSentence(passage, end, count);
  // 两种: 甲，乙 may each have a clause of their own; and what is far from the number is counted wrong here.
  if (inSentence !== undefined && count > 2 && Math.abs(inSentence - count) <= 1)
    return { count: inSentence, last: false, kind: 'text' };
  // Only what the passage's last sentence announces comes after the passage.
  if (!isLast || /[。！？；]./.test(passage.text.slice(end))) return undefined;
  const items = itemsAfter(passage);
  return opensOnly && items?.kind !== 'text' ? undefined : items;
}

export const countedItemsFollow: Rule = {
  id: 'counted-items-follow',
  check: (book, _, prose) => {
    if (!isToday(prose)) return [];
    const lastSection = book.sections.at(-1);
    const ofTables = rowsCounted(prose).map(({ number, count, found }) => {
      const text = number.passage.text.slice(number.start, number.end);
      return diagnostic('counted-items-follow', placeOfSpot(number), { text, count, found });
    });
    const inText = running(prose).flatMap((passage) => {
      const announced = announcedIn(passage);
      const lines = [...passage.text.matchAll(lineCount)].flatMap((match): Diagnostic[] => {
        const [count, found] = [countOf(match[1]!), linesAfter(passage)];
        if (found === undefined || found === count) return [];
        const values = { text: match[0], count, found };
        return [
          diagnostic('counted-items-follow', placeIn(passage, match.index, match.index + match[0].length), values),
        ];
      });
      const items = announced.flatMap((one, index) => {
        const items = itemsOf(passage, one, index === announced.length - 1);
        if (!items || items.count === one.count || items.count < 2) return [];
        // Under headings stand other things too: only what says so plainly is held against them.
        const written = passage.text.slice(one.start, one.end);
        if (items.kind === 'headings' && !/^[以下列如述]{2}.*(?:方面|部分|阶段|步骤|层次|环节|问题)$/.test(written))
          return [];
        // Chapters of an excerpt may end anywhere, the last above all.
        const cut = items.last && items.count < one.count && !book.facts.complete;
        if (cut && (passage.section === lastSection || items.kind !== 'text')) return [];
        const values = { text: written, count: one.count, found: items.count };
        return diagnostic('counted-items-follow', placeIn(passage, one.start, one.end), values, {
          ...(items.kind === 'headings' ? { severity: 'info' } : {}),
        });
      });
      const told = [
        ...countedCharacters(passage),
        ...countedQuotations(passage),
        ...countedNamed(passage),
        ...miscountedLists(passage.text),
      ]
        .filter((one, i, all) => all.findIndex(({ start, end }) => start < one.end && one.start < end) === i)
        .map(({ start, end, count, found }) =>
          diagnostic('counted-items-follow', placeIn(passage, start, end), {
            text: passage.text.slice(start, end),
            count,
            found,
          }),
        );
      return [...items, ...lines, ...told];
    });
    return [...inText, ...ofTables];
  },
  examples: {
    wrong: [
      {
        text: '五十年间，集市先后有五位管事，任职时间见下表。\n\n| 姓名 | 时间 |\n|--|--|\n| 周望川 | 1951年 |\n| 秦志远 | 1963年 |\n| 罗玉竹 | 1978年 |\n| 葛永成 | 1996年 |',
        found: '五位',
        count: 1,
      },
      { text: '镇上提出了验船、点灯、挂牌、值夜五项措施，管事的人有“四怕”：怕停电、怕停水、怕下雪。', count: 2 },
      { text: '镇里有三座桥，即石桥、木桥、铁桥和浮桥。', found: '三座', count: 1 },
      { text: '货色分竹器、布匹、菜蔬、鱼虾等三个类型。', count: 1 },
      { text: '他写了三部书：《竹经》《布经》。', count: 1 },
      { text: '开市有四个特点。第一，早；第二，挤；第三，散得快。', found: '四个特点', count: 1 },
      { text: '竹器最怕四样东西：暴晒、受潮和虫蛀。', count: 1 },
      { text: '本书共分五章。第一章讲来历，第二章讲摊位，第三章讲人。', count: 1 },
      { text: '开市有以下三点好处：\n\n1. 热闹；\n2. 便宜。', found: '以下三点', count: 1 },
      { text: '规矩有如下两条：一是早到，二是不争，三是不欠。', found: '如下两条', count: 1 },
      { text: '货物分为四类：\n\n（1）竹器。\n\n（2）布匹。\n\n（3）菜蔬。', count: 1 },
      { text: '船不走了，原因有四：一是水浅，二是风大，三是船工病了。', found: '原因有四', count: 1 },
      { text: '竹器有四大好处：不怕水，容易补，用得久。', found: '有四大', count: 1 },
      { text: '开市以前先要做四件事：扫街、点灯和挂牌。', found: '四件事', count: 1 },
      { text: '这里有 3 个难得的优点：第一，近；第二，便宜。', count: 1 },
      { text: '船分A、B、C、D、E四级，摊位分甲、乙、丙四等。', count: 2 },
      {
        text: '能抵的租一共有六项：修船、补网、点灯、扫街、值夜、看货和15岁以下孩子上船照护。',
        found: '有六项',
        count: 1,
      },
      { text: '老镇呈现出四个特点。第一，人多；第二，路窄；第三，船少。', found: '四个特点' },
      { text: '开市的事整理成四步：\n\n1. 扫街；\n2. 点灯；\n3. 挂牌。', found: '四步', count: 1 },
      {
        text: '做到的办法有以下四种：\n\n（1）扫街；\n\n(2)点灯，晚上也点；\n\n（3）挂牌。\n\n第二种办法要紧。',
        found: '以下四种',
        count: 1,
      },
      { text: '集市呈现出四个特点。第一，人多；第二，货杂；第三，散得早。', found: '四个特点', count: 1 },
      { text: '起船的时候要注意四点。\n\n第一，看水。\n\n第二，看风。\n\n第三，看人。', found: '四点', count: 1 },
      { text: '全书共分五章。第一章说渡口；第二章说集市；第三章说人。', found: '五章', count: 1 },
      { text: '竹器最怕四样东西：暴晒、受潮和虫蛀。', found: '四样东西', count: 1 },
      { text: '有四个缘故。首先，水浅；其次，风大；最后，船工病了。', found: '四个缘故', count: 1 },
      { text: '考的是看水、撑篙、收钱、系缆等三个方面。', found: '三个', count: 1 },
      { text: '考的是看水、撑篙和收钱四个方面。', found: '四个', count: 1 },
      { text: '挂出来的是王大、李二、张三和赵前五位船工。', found: '五位', count: 1 },
      { text: '货物可从“产地”和“用处”三个维度分类。', found: '三个', count: 1 },
      { text: '门上写着八个字：“水深浪急，宁可慢些走”。', found: '八个字', count: 1 },
      { text: '开头写上下面三行：\n\n```\na=1\nb=2\n```', found: '下面三行', count: 1 },
    ],
    right: [
      '问船工的话有三类：\n\n1. 水路怎样走。\n2. 船怎样修。\n3. 货怎样卖。\n\n- 桥头有灯。\n- 渡口有钟。',
      '船分A、B、C、D四级，摊位分甲、乙、丙等五类，A、B两组各三人，甲、乙、丙、丁四等。能抵的租一共有六项：修船、补网、点灯、扫街、值夜和看货。',
      '渡口把丸、散、膏、丹四类药制成48种；程、汪、方三姓的族谱凡七种。',
      '镇里有四座桥，即石桥、木桥、铁桥和浮桥；货色有竹器、布匹等三个类型。他写了三部书：《竹经》《布经》《河经》。',
      '开市有三个特点。第一，早；第二，挤；第三，散得快。',
      '竹器有三大好处：不怕水，容易补，用得久。',
      '全镇有大摊1个、小摊12个、货郎担96副。',
      '老船工说，四件事能长寿：早起、走路、少吃盐、心气平和。',
      '货物可从“产地”和“用处”两个维度分类，也有“南货”“北货”“海货”等五类。',
      '门上写着八个字：“水深浪急，宁可慢走”。讲义归纳为九个字：“看水准，下篙稳，靠岸轻”。',
      '考的是看水、撑篙和收钱三个方面，涉及河湾、柳林等五个渡口，用竹、木或布两三种料。',
      '集市呈现出三个特点。第一，人多；第二，货杂；第三，散得早。',
      '船上只有三个人。第一，他们不识字。第二，他们不会水。',
      '练的是双拳、双肘和双膝这六个部位，要有三个步骤。首先，站稳；最后，收拳。日志分今天、近三天、近三个月。',
      '有三个缘故。首先，水浅；其次，风大；最后，船工病了。',
      '在河的上、中、下游共设了五个渡口，摆的是油、盐和12种酱。',
      '老丁定了三条：没有灯的船不开，没有桨的船不租，喝了酒的船工由他当场换下，三天以后再来。',
      '开市以前先要做四件事：扫街、点灯、挂牌和收钱。',
      '开市以前先要做四件事：扫街、点灯等。',
      '一条船有四种桨：长桨、短桨、双桨或单桨。',
      '这要三个人：一个撑船、一个收钱、以及一个看货的。',
      '他只说了一件事：扫街，点灯，然后回家。',
      '开头写上下面两行：\n\n```\na=1\nb=2\n```',
      '开市有以下三点好处：\n\n1. 热闹；\n2. 便宜；\n3. 近。',
      '规矩有如下两条：一是早到，二是不争。账房只有三个人。',
      '以下三点要记住。\n\n河水涨了。',
      { text: '开市有以下三点好处：\n\n1. 热闹；\n2. 便宜。', facts: { complete: false } },
    ],
  },
};
