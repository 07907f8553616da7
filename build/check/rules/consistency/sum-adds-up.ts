// Sums told in one sentence add up: 东街118家，西街68家，合计186家; 共31人，其中男18人、女13人; 从3条增加到8条，增加了5条; 收回478份，
// 回收率95.6%; shares of a whole make a hundred. Only where the sentence has every part, in one unit, and no word of rounding.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';
import { amountsIn, shownNumber } from './amounts.ts';
import { changes, differences, remainders } from './sums/changes.ts';
import type { Claim } from './sums/claim.ts';
import { nearbyClaims } from './sums/nearby.ts';
import { conversions, products, rates, shares } from './sums/rates.ts';
import { additions, totals, wholes } from './sums/totals.ts';
import { unitClaims } from './sums/units.ts';

const sentences = /[^。！？\n]{4,300}/g;
/** Words that a sum, a share or a change is told with. */
const summing = /共|计|合|总|加|中|由|从|包括|分|：|增|减|差|等于|余|剩|[%％]|每|比/;
const severalFigures = /\d[^\d]+\d|[二三四五六七八九十\d].*[二两三四五六七八九十\d]/;

/** The first claim of a sentence that does not hold. */
function brokenIn(words: string): Claim | undefined {
  const amounts = amountsIn(words);
  const readings = [
    shares(words),
    ...(amounts.length < 2
      ? []
      : [
          totals(words, amounts),
          additions(words, amounts),
          wholes(words, amounts),
          changes(words, amounts),
          differences(words, amounts),
          remainders(words, amounts),
          rates(words, amounts),
          products(words, amounts),
        ]),
    conversions(words),
  ];
  for (const reading of readings) for (const claim of reading) return claim;
  return undefined;
}

export const sumAddsUp: TextRule = {
  id: 'sum-adds-up',
  find({ text }) {
    if (!severalFigures.test(text)) return [];
    const inSentences = (summing.test(text) ? matchesIn(text, sentences) : []).flatMap((sentence): TextFinding | [] => {
      const words = sentence[0];
      if (!summing.test(words) || !severalFigures.test(words)) return [];
      const claim = brokenIn(words);
      if (!claim) return [];
      const { total, real, sum, isOpen } = claim;
      return {
        start: sentence.index + total.start,
        end: sentence.index + total.end,
        values: { said: total.text, real: shownNumber(real), sum },
        ...(isOpen ? {} : { hint: total.text.replace(total.digits, shownNumber(real)) }),
      };
    });
    const nearby = [...nearbyClaims(text), ...unitClaims(text)].flatMap(({ total, real, sum }): TextFinding | [] =>
      inSentences.some(({ start, end }) => start <= total.end && total.start <= end)
        ? []
        : { start: total.start, end: total.end, values: { said: total.text, real: shownNumber(real), sum } },
    );
    return [...inSentences, ...nearby];
  },
  examples: {
    wrong: [
      {
        text: '河上有三座桥：老桥长86.5米，宽6米；新桥长128.4米，宽12米；木桥长210.6米，宽9米。三座桥总长452.5米。',
        found: '452.5米',
        count: 1,
      },
      { text: '上街有铺子38家，下街有铺子27家，合计56家。', found: '56家', count: 1 },
      { text: '渡船从3条增加到8条，增加了6条。', found: '6条', count: 1 },
      { text: '摊位费由三部分构成：地租占50%，灯油占30%，打扫占30%。', count: 1 },
      { text: '一张告示从14条删到5条，删去的那8条没有人记得。', found: '8条', count: 1 },
      { text: '租价最高是地价的3倍。地价为2.5元，则租价最高为8.5元。', found: '8.5元', count: 1 },
      { text: '押金按照3万元的20%计算，即8000元。', found: '8000元', count: 1 },
      { text: '石桥长45米，木桥长32米，相差23米。', found: '23米', count: 1 },
      { text: '64家铺子当中有52家点了灯，没有点的14家都在下街。', found: '14家', count: 1 },
      { text: '一筐是12斤，一担是2筐，一担等于26斤。', found: '26斤', count: 1 },
      { text: '上游五座桥，下游四座桥，加上镇里的三座桥，合起来正好13座。', found: '13座', count: 1 },
      { text: '修桥花了2.3万元，铺路花了1.9万元，两项合计4.4万元。', found: '4.4万元', count: 1 },
      { text: '船工31人，其中男18人、女14人。', found: '31人', count: 1 },
      { text: '摊主里卖竹器的占24%，卖布的占41%，卖菜的占28%，其他占9%。', count: 1 },
      { text: '发出摊位证500张，收回478张，收回率为96.5%。', found: '478张，收回率为96.5%', count: 1 },
      { text: '摊位每天15元，摆了24天，共收380元。', found: '380元', count: 1 },
      { text: '上街有摊位235个，下街有摊位187个，上街比下街多58个。', found: '58个', count: 1 },
      { text: '一所学堂招了64人，年底走了16人，流失率就是52%。', found: '52%', count: 1 },
      { text: '买竹的钱按根算，每根0.5元。用竹300根恰好是120元。', found: '120元', count: 1 },
      { text: '竹器的税，为1200元；布匹的税，为1500元。两项相加，一年2800元。', found: '2800元', count: 1 },
      { text: '验过的船是120条，通过108条。没有通过的22条，留在岸上。', found: '22条', count: 1 },
      { text: '镇里报了64条船，验下来合格的只有38条。被退回的28条，留在岸上。', found: '28条', count: 1 },
      {
        text: '渡口在编25人：站长、副站长各1人，撑船组5人，管账组8人，看货组3人，后勤组5人。',
        found: '25人',
        count: 1,
      },
      { text: '这种药一日四次，最好每8小时一次。', found: '8', count: 1 },
      { text: '保证率取75%，平均每四年中有两年不能走船。', count: 1 },
      { text: '船走了5小时，合200分钟。', found: '200分钟', count: 1 },
      { text: '木桥全长85米，其中正桥长45米，引桥合计长13米。', count: 1 },
      { text: '船上共有船员11人，其中水手6人，舵手3人，炊事员2人，船工1人。', found: '11人', count: 1 },
      { text: '渡口先后收下96名学徒，其中65人分到上街，35人留在渡口。', found: '96名', count: 1 },
      {
        text: '大水那天，渡口把176名乡亲都接到山上。这些乡亲中有老人21名，产妇17名，其他人128名。',
        found: '128名',
        count: 1,
      },
      { text: '集市发出摊位证520张，收回486张，其中有效451张。收回率为90.0%。', found: '90.0%', count: 1 },
      { text: '渡口有船工46人。他们全年撑船5060天，平均每人120天。', found: '120天', count: 1 },
      {
        text: '河湾有两条水渠：东渠长67.4千米，浇地1.86万公顷；西渠长48.2千米，浇地1.14万公顷。两条水渠合计116.5千米。',
        found: '116.5千米',
        count: 1,
      },
    ],
    right: [
      '河湾有两条水渠：东渠长67.4千米，浇地1.86万公顷；西渠长48.2千米，浇地1.14万公顷。两条水渠合计115.6千米，三条路一共98千米。',
      '渡口在编23人：站长、副站长各1人，撑船组5人，管账组8人，看货组3人，后勤组5人。镇里报了64条船，合格的只有38条。被退回的26条，留在岸上。',
      '船上共有船员12人，其中水手6人，舵手3人，炊事员2人，船工1人。',
      '渡口的50名学徒，其中30人参加了龙舟队，22人参加了锣鼓队。',
      '渡口先后收下96名学徒，其中61人分到上街，35人留在渡口。',
      '大水那天，渡口把176名乡亲都接到山上。这些乡亲中有老人21名，产妇17名，其他人138名；他们中有两人会水，其余都怕水。',
      '集市发出摊位证520张，收回468张，其中有效451张。收回率为90.0%，有效率为96.4%。',
      '渡口有船工46人。他们全年撑船5060天，平均每人110天。',
      '集市一年花掉24.8万元，其中摊棚11.2万元，灯油6.0万元，扫街3.6万元，修路2.4万元，其他1.6万元。',
      '渡口头一年亏损215万元，后一年盈利1980万元，前后相差2195万元。',
      '一担竹子卖60元：砍竹的工钱要26元，挑到渡口的脚钱要12元，剩下的22元才归山主。',
      '全镇72户，买过布的41户，买过盐的58户，两样都买过的37户，两样都没有买过的10户。',
      '一所学堂招了64人，年底走了16人，流失率就是25%。',
      '全镇1200名船工，学过算账的有480人；参加考试的有360人，考试及格的只有180人，及格率为15.0%。',
      '买竹的钱按根算，每根0.5元。用竹300根恰好是150元。',
      '验过的船是120条，通过108条。没有通过的12条，留在岸上。',
      '这种药一日三次，最好每8小时一次。保证率取75%，平均每四年中有一年不能走船。',
      '船走了5小时（300分钟），运来20斤（10千克）盐；鱼池3亩（约2000平方米）。',
      '上街有铺子38家，下街有铺子27家，合计65家。',
      '箱子长18米，宽11米，高6米。',
      '摊位费由三部分构成：地租占50%，灯油占30%，打扫占20%。一张告示从14条删到5条，删去的那9条没有人记得。',
      '租价最高是地价的3倍。地价为2.5元，则租价最高为7.5元。押金按照3万元的20%计算，即6000元。',
      '上街约38家，下街约27家，合计70家左右。',
      '渡船从3条增加到8条，增加了5条，共12人。',
      '其中竹器38家，布匹27家，全镇合计186家。',
      '三年级38人，五年级27人，全校共320人。',
      '石桥长45米，木桥长32米，相差13米。',
      '64家铺子当中有52家点了灯，没有点的12家都在下街。',
      '一筐是12斤，一担是2筐，一担等于24斤。',
      '修桥花了2.3万元，铺路花了1.9万元，两项合计4.2万元。',
      '船工32人，其中男18人、女14人；摊主120人，其中卖竹器的38人，识字的52人。',
      '摊主里卖竹器的占24%，卖布的占41%，卖菜的占28%，其他占7%；识字的占62%，会算账的占71%，会撑船的占33%。',
      '发出摊位证500张，收回478张，收回率为95.6%。',
    ],
  },
};
