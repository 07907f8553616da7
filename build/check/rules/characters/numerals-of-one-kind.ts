// Look-alikes of numerals: ○ or the letter O for 〇 (二○○八年) and for 0 (2O17年), — for 一 (—个, 第—) and 一 for — (1998一2003).
// They come from scans and from looking for 〇 in the wrong place; none is found by searching. Two rules.
import { regionNames } from '../../facts/regions.ts';
import type { Rule } from '../../rule.ts';
import { reportHabit, reportSpots, type Spot, spotsOf } from '../punctuation/places.ts';

const reads = ['paragraph', 'item', 'heading', 'caption', 'cell', 'note', 'signature'] as const;

const hanYear = /(?<![一二三四五六七八九〇○])[一二][一二三四五六七八九零〇○◯OoОоΟο0０]{3}(?=年)/g;
const hanNumber =
  /(?<=[一二三四五六七八九十百千万])[○◯](?=[一二三四五六七八九○◯年月日号层室路])|(?<=[一二三四五六七八九][○◯])[○◯]/g;
/** l2月, 2O人, 5550229O: a letter where only a digit can stand. 2O15 and GBl8030 are digits-are-digits'. */
const amongDigits =
  /(?<![A-Za-z0-9])[lI]\d{1,3}(?=[年月日个元人次岁天%％本册页条张名位户座台辆间]|多[个年人本名])|(?<![A-Za-z0-9#.])l[O0]{1,3}(?=[年月日个元人次岁天%％本册页条张名位户])|(?<=[图表式])l(?=[-—–.]\d)|(?<=[图表]\d{1,2}[-—–.])l(?![A-Za-z0-9])|(?<=第[一二三四五六七八九])O(?=[条章节页])|(?<![A-Za-z0-9#.])\d{1,4}[OО]\d{0,3}(?=[年月日个元人次岁天%％号℃米克升吨亩斤株头本册页条张名位户台辆座间层篇幅道项节课所]|毫[升克米]|厘米|千[克米瓦]|公[斤里顷])|(?<![A-Za-z0-9#.])(?:\d{3,}[OIl]|\d{3,}[Ol]\d{1,4}|\d[OIl]\d{3,})(?![A-Za-z0-9])/g;
/** 3O.5元, 第l章, 房号2O3, 零下lO℃, O10-8888, 8 94O平方千米: among digits, or where only a number can stand. */
const alone =
  /(?<![A-Za-z0-9.#_-])l(?=[型级类号楼层][\u4e00-\u9fff，。、；])|(?<=维生素B)l(?=[26]|2(?!\d))|(?<=[\u4e00-\u9fff，。；（]|^)l\.\d{1,4}(?=[万亿米元倍%％])|(?<=[\u4e00-\u9fff，。；（]|^)O\.\d{1,4}(?=[\u4e00-\u9fff%％℃]| ?(?:[kcm]?m|[km]?g|m?L)(?![A-Za-z]))|(?<![A-Za-z0-9.#_-])\d+O[.]\d+(?![A-Za-z0-9])|(?<![A-Za-z0-9.#_-])\d{1,3}[OIl]\d{1,3}(?=[\u4e00-\u9fff，。；、）]|$)|(?<=第)[lI](?=[章节条页卷回期次个])|(?<=第)[lI]\d{1,3}(?=[章节条页卷回期次个])|(?<=[\u4e00-\u9fff，。；（“])[l](?=[月日](?![\u4e00-\u9fff]{0,2}[A-Za-z])|万|亿|[%％℃])|(?<=[\u4e00-\u9fff])l[O0](?=[℃%％\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])O\d{2,3}(?=-\d{7,8})|(?<![A-Za-z0-9.#_-])\d{1,3} \d{0,2}O\d{0,2}(?=[\u4e00-\u9fff])|(?<![A-Za-z0-9.#_-])[1-9]\d{0,2}O{2,4}(?![A-Za-z0-9])/g;
const arabicYear = /(?<![A-Za-z0-9])[12lI][0-9OoОlI]{3}(?=年)/g;

/** What digits-are-digits (slips) is certain of. */
const isToldElsewhere = (run: string, isYear: boolean) =>
  (run.match(/\d/g)?.length ?? 0) >= 3 && (/^[1-9]\d*[lIO]\d+$/.test(run) || (isYear && /^[12]\d*[lIO]\d*$/.test(run)));

function zeros(text: string): Spot[] {
  if (!/[○◯OoОоΟο0０lI]/.test(text)) return [];
  const spots: Spot[] = [];
  const covered = new Set<number>();
  for (const { index, 0: run } of text.matchAll(hanYear)) {
    if (!/[○◯OoОоΟο0０]/.test(run)) continue;
    for (let i = 0; i < run.length; i++) covered.add(index + i);
    spots.push({ start: index, end: index + run.length, fix: run.replace(/[○◯OoОоΟο0０零]/g, '〇') });
  }
  for (const { index } of text.matchAll(hanNumber)) {
    if (!covered.has(index)) spots.push({ start: index, end: index + 1, fix: '〇' });
  }
  for (const { index, 0: run } of text.matchAll(arabicYear)) {
    if (!/[A-Za-zО]/.test(run) || isToldElsewhere(run, true)) continue;
    spots.push({ start: index, end: index + run.length, fix: run.replace(/[OoО]/g, '0').replace(/[lI]/g, '1') });
  }
  const known = new Set(spots.map(({ start }) => start));
  for (const { index, 0: run } of text.matchAll(alone)) {
    if (
      known.has(index) ||
      isToldElsewhere(run, false) ||
      /0x$|[A-Za-z] $/.test(text.slice(Math.max(0, index - 2), index))
    )
      continue;
    known.add(index);
    spots.push({ start: index, end: index + run.length, fix: run.replace(/[OoО]/g, '0').replace(/[lI]/g, '1') });
  }
  for (const { index, 0: run } of text.matchAll(amongDigits)) {
    // 500l may be litres, 100I a name; those alone at the end are left.
    if (
      known.has(index) ||
      isToldElsewhere(run, text[index + run.length] === '年') ||
      /^\d+[lI]$/.test(run) ||
      /0x$/.test(text.slice(Math.max(0, index - 2), index))
    )
      continue;
    spots.push({ start: index, end: index + run.length, fix: run.replace(/[OoО]/g, '0').replace(/[lI]/g, '1') });
  }
  return spots;
}

/** So many of one kind are a habit. */
const many = 30;

export const zeroIsZero: Rule = {
  id: 'zero-is-zero',
  check(_book, _survey, prose) {
    const id = 'zero-is-zero';
    const spots = spotsOf(prose, { id, reads, find: ({ text }) => zeros(text) });
    // ○ throughout, from an old font: said once.
    const circles = spots.filter(({ passage: { text }, start, end }) => /[○◯]/.test(text.slice(start, end)));
    if (circles.length < many) return reportSpots(id, spots);
    const others = spots.filter((spot) => !circles.includes(spot));
    return [...reportSpots(id, others), ...reportHabit(id, circles, 'error')];
  },
  examples: {
    wrong: [
      { text: '集市始于二○○八年。', found: '二○○八', fixed: '集市始于二〇〇八年。' },
      { text: '集市始于二O一七年。', fixed: '集市始于二〇一七年。' },
      { text: '集市始于l998年。', found: 'l998', fixed: '集市始于1998年。' },
      { text: '电话是5550229O。', found: '5550229O', fixed: '电话是55502290。' },
      { text: '摊主有2O人，l2月来。', count: 2, fixed: '摊主有20人，12月来。' },
      { text: '桥高O.5米，维生素Bl2缺不得。', fixed: '桥高0.5米，维生素B12缺不得。', count: 2 },
      { text: '船分l型船、2型船两种。', fixed: '船分1型船、2型船两种。', count: 1 },
      { text: '图l-2画着3O本账，第一O条写着l0个人。', count: 4, fixed: '图1-2画着30本账，第一0条写着10个人。' },
      { text: '他住在三○五号。', fixed: '他住在三〇五号。' },
      { text: '第l章写着鱼价3O.5元，房号是2O3。', fixed: '第1章写着鱼价30.5元，房号是203。', count: 3 },
      { text: '全县有8 94O平方千米，收茧12OO担。', fixed: '全县有8 940平方千米，收茧1200担。', count: 2 },
    ],
    right: [
      '集市始于二〇〇八年。',
      '集市始于2017年，IO端口。',
      '记号○表示有鱼，O表示有虾。',
      '桶里有500l水，车号是A12O34。',
    ],
  },
};

/** One of these alone does for 一: a hyphen, a rule of a table. */
const dashForOne =
  /(?<![—\d])[—－─](?=(?:个(?![人体性案])|些|样(?![本品式板])|直(?![辖升播线径流])|般|切(?![割片])|种(?![植子群类族])|定(?![额期向义位量])|旦|律(?![师])|边(?![疆境界区缘])|面(?![料粉条积包])|块|次(?![年日月晨序生])|方面|系列)(?!—)[\u4e00-\u9fff，。])|(?<=[十百])[—－─](?=[月日年岁个人天](?![—－─])|世纪)|(?<=^|[，。；！？“])[—－─ー](?=天[早晚下上中夜里，]|次[，又])|(?<=第|统|唯|万分之)[—－─](?=[\u4e00-\u9fff，。；、])|(?<=[了着过被把是这那每某另又再用给叫让等想走来去到上下前后的在有大，。；！？“])[—－─](?=(?:阵|会儿|半|下子?|点儿?|天|条|张|只|件|位|名|年|句|声|口|把|道|片|座|番|份|双|套|群|股|层|段|遍|趟|回|杯|碗|辆|所|间|篇|首|幅|起|共|带|颗|根|棵|头|匹|朵|盏|顿|圈|步|眼|夜|生|辈子|家人?)(?![—－─\u4e00-\u9fff]?[—－─])[\u4e00-\u9fff，。；！？])|(?<=[\u4e00-\u9fff])[—－─](?=(?:点儿?|些|下子?)(?:[，。；！？、”]|$)|起(?=[去来走干做吃，。、])|贯|味地|概而论|共(?=[有是计\d]))|(?<=一[\u4e00-\u9fff])[—－─](?=[对地心带生言问答来去举板字步路](?![—－─])[\u4e00-\u9fff，。”])/g;
/** 一件—件记下来, —九九八年, 一九九八年—月, 进—步: nothing is joined there. */
const oneOfMany =
  /(?<=(?<![第\d十百])一([\u4e00-\u9fff]))[—－─](?=\1(?![—－─]))|(?<![年月日\d一二三四五六七八九〇○])[—－─](?=九[一二三四五六七八九〇零○]{2}年)|(?<=[一二三四五六七八九〇零○]年)[—－─](?=月[，。的份上中下初底末间])|(?<=进)[—－─](?=步)|(?<=[\u4e00-\u9fff]一)[—－─](?=列[举出入]|点头|介绍|作答|回答|说明|记[下录]|清点|告别|询问|道来|对应)/g;
/** α一萘酚, β一胡萝卜素: a hyphen. */
const oneForHyphen = /(?<=[αβγδω])一(?=[\u4e00-\u9fff]{2})/g;
/** 北京一上海: between two places. */
const places = new Set(regionNames.filter(({ length }) => length === 2));

function oneBetweenPlaces(text: string): Spot[] {
  const spots: Spot[] = [];
  for (let at = text.indexOf('一', 2); at > 0; at = text.indexOf('一', at + 1)) {
    const [before, after] = [text.slice(at - 2, at), text.slice(at + 1, at + 3)];
    if (places.has(before) && places.has(after) && before !== after)
      spots.push({ start: at, end: at + 1, hint: `${before}—${after}` });
  }
  return spots;
}

const oneForDash = /(?<=\d(?:年|月|日|页)?)一(?=\d)/g;

export const oneIsOne: Rule = {
  id: 'one-is-one',
  check: (_book, _survey, prose) =>
    reportSpots(
      'one-is-one',
      spotsOf(prose, {
        id: 'one-is-one',
        reads,
        find({ text }) {
          if (!/[—－─ー一]/.test(text)) return [];
          return [
            ...oneBetweenPlaces(text),
            ...[...text.matchAll(oneForHyphen)].map(({ index }) => ({
              start: index,
              end: index + 1,
              hint: `${text[index - 1]}-${text.slice(index + 1, index + 3)}`,
            })),
            ...[...text.matchAll(oneOfMany)].map(({ index }) => ({
              start: index,
              end: index + 1,
              hint: `${text.slice(index - 1, index)}一${text.slice(index + 1, index + 3)}`,
            })),
            ...[...text.matchAll(dashForOne)].map(({ index }) => ({
              start: index,
              end: index + 1,
              hint: `一${text.slice(index + 1, index + 3)}`,
            })),
            ...[...text.matchAll(oneForDash)].map(({ index }) => ({
              start: index,
              end: index + 1,
              hint: `${text.slice(Math.max(0, index - 4), index)}—${text.slice(index + 1, index + 5)}`,
            })),
          ];
        },
      }),
    ),
  examples: {
    wrong: [
      { text: '集市上来了—个摊主。', found: '—' },
      { text: '这是河湾第—次开市。', found: '—' },
      { text: '1998一2003年，集市停办。', found: '一' },
      { text: '他一件—件记下来，一天—天过去，—九九八年—直没有走。', found: '—', count: 4 },
      { text: '北京一上海的车要走半天，用的是α一萘酚。', found: '一', count: 2 },
      { text: '船被—阵风吹到了对岸。', found: '—' },
      { text: '鱼卖了—半，天就黑了。', found: '—' },
      { text: '十—月开市，二十—世纪也开。', found: '—', count: 2 },
      { text: '师傅一对—地教，一问—答，价钱不可少—点，大家—起来听。', found: '—', count: 4 },
    ],
    right: [
      '集市上来了一个摊主。',
      '部分—整体的关系。',
      '他想走——半夜又回来了。',
      '北京—上海的车来了。',
      '九月—次年三月停市，平原—边疆、一楼—二楼的路都通。',
      '1998—2003年，集市停办。',
      '他走了——一个人也没有。',
    ],
  },
};
