// One fact told in two figures, dates, ranks or the like, in other words and far apart: 有11名徒弟，留下的有7名 in one chapter, 11名徒弟里有8名 in another; a table's
// row against the text. What makes two tellings one is facts-apart.ts; what figure-told-one-way and count-told-one-way tell
// of is left to them.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { cellsTold } from './cells-told.ts';
import { countsTold } from './count-told-one-way.ts';
import type { Fact } from './facts.ts';
import { factsApart } from './facts-apart.ts';
import { monthsOfTables } from './month-of-table.ts';
import { isFormulaic } from './passage-told-one-way.ts';
import { postsTold } from './posts-told.ts';
import { restsOfWholes } from './rest-of-whole.ts';
import { isToday, placeOfSpot, type Spot } from './spots.ts';
import { figuresToldAgain } from './told-again-figures.ts';
import { wholesTold } from './wholes-told.ts';
import { yearsRetold } from './years-retold.ts';

/** A book with more of them tells of many things alike. */
const most = (han: number) => Math.max(12, han / 1500);
const shownAbout = 12;

const wordsOf = ({ passage, start, end }: Spot) => passage.raw.slice(start, end);

const overlap = (a: Spot, b: Spot) => a.passage === b.passage && a.start < b.end && b.start < a.end;

/** A fact with the words about it. */
function shownOf({ passage, start, end }: Spot): string {
  const before = passage.raw.slice(Math.max(0, start - shownAbout), start).replace(/^[\s\S]*[。！？；\n]/, '');
  return before + passage.raw.slice(start, end) + passage.raw.slice(end, end + 4).replace(/[。！？；\n][\s\S]*$/, '');
}

export const factToldOneWay: Rule = {
  id: 'fact-told-one-way',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    const told = [...countsTold(prose), ...figuresToldAgain(prose)].flatMap(({ one, other }) => [one, other]);
    const againstCells = cellsTold(prose).map(({ figure }) => figure);
    const isAmong = ({ spot }: Fact, spots: readonly Spot[]) => spots.some((one) => overlap(one, spot));
    const isTold = ({ one, other }: { one: Fact; other: Fact }) =>
      (isAmong(one, told) && isAmong(other, told)) || isAmong(one, againstCells) || isAmong(other, againstCells);
    const apart = factsApart(prose).filter((pair) => !isTold(pair));
    const retold = yearsRetold(prose).filter(
      ({ other: { spot } }) => !apart.some(({ one, other }) => isAmong(one, [spot]) || isAmong(other, [spot])),
    );
    const found = [...apart, ...retold].map(({ one, other }) => ({ one: one.spot, other: other.spot }));
    const isKnown = (own: Spot) =>
      [...told, ...againstCells, ...found.flatMap(({ one, other }) => [one, other])].some((spot) => overlap(spot, own));
    const others = [
      ...wholesTold(prose),
      ...postsTold(prose),
      ...restsOfWholes(prose),
      ...monthsOfTables(prose),
    ].filter(({ other }) => !isKnown(other));
    const isDoubtful = isFormulaic(prose) || found.length > most(prose.han);
    return [...found, ...others].map(({ one, other }) =>
      diagnostic(
        'fact-told-one-way',
        placeOfSpot(other),
        { one: wordsOf(one), other: wordsOf(other), text: shownOf(one) },
        { related: [placeOfSpot(one)], ...(isDoubtful ? { severity: 'info' } : {}) },
      ),
    );
  },
  examples: {
    wrong: [
      {
        text: '周望川的孙女修补一面旧船旗，14个月后，船旗又挂上了桅杆。\n\n又说别的。\n\n再说别的。\n\n要说修补，最慢的还是那面船旗，孙女前前后后用了整整18个月。',
        found: '18个月',
        count: 1,
      },
      {
        text: '石匠从砖窑边挖出一块旧碑，碎成53块，最大的只有两尺长。\n\n又说别的。\n\n再说别的。\n\n砖窑的人后来才认出是旧碑，石匠把35块一一拼上。',
        found: '35块',
        count: 1,
      },
      {
        text: '1953年6月1日，渡口的义学在关帝庙开课。\n\n又说别的。\n\n| 时间 | 事件 |\n|--|--|\n| 1952年 | 修路 |\n| 1954年6月 | 渡口义学开课 |',
        found: '1954年6月',
        count: 1,
      },
      {
        text: '竹器摊收来的摊租，占全集市摊租的一半，是42%。\n\n又说别的。\n\n表1 集市摊租\n\n| 摊位 | 占比/% |\n|--|--|\n| 竹器摊 | 24 |\n| 布摊 | 20.1 |',
        count: 1,
      },
      {
        text: '2003年，船坞改制为河湾船坞有限公司。\n\n又说别的。\n\n再说别的。\n\n河湾船坞改制为股份有限公司的那年，船工都领了股票。',
        count: 1,
      },
      {
        text: '1959年，周望川进了水文站，在河湾水文站当学徒。\n\n又说别的。\n\n再说别的。\n\n从1957年周望川在水文站当学徒，到今天，已经许多年。',
        found: '1957年',
        count: 1,
      },
      {
        text: '从1957年到1990年，河湾渡口年年摆渡。\n\n又说别的。\n\n1957年，渡口有船三条。从1957年开始，账本一本也没有少。\n\n又说别的。\n\n自1956年以来，先后来过许多船工。',
        found: '1956年',
        count: 1,
      },
      {
        text: '河湾竹园从2013年起卖竹子，2017年进入盛产期。\n\n又说别的。\n\n再说别的。\n\n到2016年进入盛产期，河湾竹园走过了许多路。',
        found: '2016年',
        count: 1,
      },
      {
        text: '全站共有船工42人，都会水。\n\n又说别的。\n\n再说别的。\n\n渡口的46名船工，站成一排。',
        found: '46名',
        count: 1,
      },
      {
        text: '船头的铜钟内壁铸有铭文18字。\n\n又说别的。\n\n再说别的。\n\n老人会背钟里16个字的铭文。',
        found: '16个字',
        count: 1,
      },
      {
        text: '河湾竹园建在坡上，面积20公顷。\n\n又说别的。\n\n再说别的。\n\n全园22公顷，都种毛竹。',
        found: '22公顷',
        count: 1,
      },
      {
        text: '合作社理事长葛永成爱笑。\n\n又说别的。\n\n再说别的。\n\n社长葛永成管账。',
        found: '社长葛永成',
        count: 1,
      },
      {
        text: '1952年5月12日，船娘在渡口的茶楼里生下一个男孩，取名叫周望川。\n\n又说别的。\n\n再说别的。\n\n周望川生于1952年5月21日，做了一辈子船工。',
        found: '1952年5月21日',
        count: 1,
      },
      {
        text: '1934年秋天，周望川考入河湾的渡口义学。\n\n又说别的。\n\n再说别的。\n\n1933年，周望川考入渡口义学，要走三天。',
        found: '1933年',
        count: 1,
      },
      {
        text: '1938年4月，他写成了有名的《断桥》，登载在5月12日的《河湾报》上。\n\n又说别的。\n\n再说别的。\n\n《断桥》登载于1938年5月21日的《河湾报》。',
        found: '1938年5月21日',
        count: 1,
      },
      {
        text: '查账的找到11张收条，合计12.8万元。\n\n管账的退回了9.5万元，其余3.8万元慢慢还。',
        found: '3.8万元',
        count: 1,
      },
      {
        text: '1971年6月18日，河湾水闸的闸门落下，水库开始蓄水。\n\n又说别的。\n\n再说别的。\n\n碑上刻着：水闸1958年开工，水库1970年6月下闸蓄水。',
        found: '1970年6月',
        count: 1,
      },
      {
        text: '管账的选了8月的资料，重新算竹器的成本。\n\n算的结果见表1。\n\n表1　河湾竹器行1996年9月竹器成本\n\n| 货 | 成本/元 |\n|--|--|\n| 竹篮 | 2.90 |\n| 竹椅 | 4.20 |',
        count: 1,
      },
    ],
    right: [
      '6月起适用的租率跳到10%，本月摊租从201元增加到495元，船工嫌多。\n\n又说别的。\n\n再说别的。\n\n适用10%的租率，速算扣除数为210元，船工的摊租另算。',
      '表1 河湾渡口的船工加计扣除\n\n| 项 | 摊租/万元 |\n|--|--|\n| 船工加计扣除 | 60.0 |\n| 灯油 | 20.1 |\n\n又说别的。\n\n再说别的。\n\n如果没有船工加计扣除，渡口的摊租将是69.0万元。',
      '修桥的钱合计86.5万元。\n\n另有一笔捐款，修路用了40万元，其余35万元存着。',
      '1966年10月8日，河湾木桥通车。\n\n又说别的。\n\n再说别的。\n\n1967年10月，渡口石桥建成通车。',
      '管账的选了9月的资料，重新算竹器的成本。\n\n算的结果见表1。\n\n表1　河湾竹器行1996年9月竹器成本\n\n| 货 | 成本/元 |\n|--|--|\n| 竹篮 | 2.90 |\n| 竹椅 | 4.20 |',
      '1971年6月18日，河湾水闸的闸门落下，水库开始蓄水。\n\n又说别的。\n\n再说别的。\n\n上游的鱼塘1970年8月蓄水。',
      '查账的找到11张收条，合计12.8万元。\n\n管账的退回了9.5万元，其余3.3万元慢慢还。',
      '查账的找到11张收条，合计12.8万元，又找到13.3万元。\n\n管账的退回了9.5万元，其余3.8万元慢慢还。',
      '竹器行的竹篮摆在渡口，竹篮的售价是4.15元，摊主觉得便宜。\n\n又说别的。\n\n再说别的。\n\n摊主把竹器行摆在渡口的竹篮售价提到4.45元，觉得不便宜。',
      '“渡口夜话”从2014年9月开始，到2021年底一共举办了328场。\n\n又说别的。\n\n再说别的。\n\n2019年秋天，渡口举办“河灯会”，来了许多船工。',
      '1952年5月12日，船娘在渡口的茶楼里生下一个男孩，取名叫周望川。\n\n又说别的。\n\n再说别的。\n\n周望川家的船毁于1952年5月21日的大水。',
      '1923年，周望川出版了第一本河湾诗集《渡口》。\n\n又说别的。\n\n再说别的。\n\n1926年，周望川出版第二本河湾诗集，叫《竹篙》。',
      '河湾有一位船工叫罗玉竹，1951年出生，来自上游的河湾。\n\n又说别的。\n\n再说别的。\n\n秦志远1949年出生，比河湾船工周望川小28岁。',
      '[^1]: 嘉靖《河湾志》卷二《山川·水利》，明嘉靖二十四年刻本，第11页。\n[^2]: 光绪《河湾志》卷五《水利》，清光绪二十三年刻本，第17页。\n\n渡口的事见县志[^1]。\n\n又说别的[^2]。',
      '周望川从秋天开始，每月存进渡口的米仓 1,000 元，存了 11 个月。\n\n又说别的。\n\n再说别的。\n\n周望川存进渡口米仓的，一共是 11,000 元。',
      // Part, another time, nothing near.
      '全站共有船工42人，都会水。\n\n又说别的。\n\n再说别的。\n\n其中的46名船工站成一排；站上的21名船工、60名船工也来了。',
      '1984年，全站共有船工42人。\n\n又说别的。\n\n再说别的。\n\n渡口现有46名船工，站成一排。',
      '合作社理事长葛永成爱笑。\n\n又说别的。\n\n再说别的。\n\n茶馆的账，时任社长葛永成管过；村委会主任葛永成不管。',
      '1959年，周望川进了水文站，在河湾水文站当学徒。\n\n又说别的。\n\n再说别的。\n\n水文站从1961年起测水位，到1970年，没有断过一天。',
      '河湾竹园从2013年起卖竹子，2017年进入盛产期。\n\n又说别的。\n\n再说别的。\n\n上街的果园到2016年进入盛产期。',
      '周望川一生带过13名船工，后来还在撑船的有6名。\n\n又说别的。\n\n再说别的。\n\n周望川的13名船工里，有6名还在渡口撑船，两名上了岸。',
      '河湾水文站建成，1953年测得洪峰水位48.6米。\n\n又说别的。\n\n再说别的。\n\n1954年的洪峰一夜就到，水文站记下的水位是46.8米。',
      '1953年6月1日，渡口的义学在关帝庙开课。\n\n又说别的。\n\n再说别的。\n\n1954年3月，渡口的义学搬到了上街。',
      // Another word in one frame, another thing done: two facts.
      '竹器以春天为多，占全年竹器摊租的30%。\n\n又说别的。\n\n再说别的。\n\n布匹以冬天为多，占全年布匹摊租的60%。',
      '集市有规矩，开市前20天停止收租，管账的都知道。\n\n又说别的。\n\n再说别的。\n\n集市还有规矩，开市前30天停止放船，船工都知道。',
      '1972年，我进了河湾船厂。船厂有船工63名，旧船11条。\n\n又说别的。\n\n再说别的。\n\n1988年，我管河湾船厂。这时船厂已有船工85名，旧船19条。',
      '渡口的船一共23条，上街的铺子一共32家。\n\n又说别的。\n\n再说别的。\n\n渡口的船坏了一半，上街还有33家铺子开门，船工和铺子的人约30个。',
    ],
  },
};
