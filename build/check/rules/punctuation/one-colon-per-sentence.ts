// A colon's reach ends with its sentence, and one does not stand in another's (GB/T 15834—2011, 4.7.3.3). A query where speech or a
// list may need it; certain after 据说, 例如 and the like, and where nothing but a number stands between.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { reportSpots, type Spot, spotsOf } from './places.ts';

const id = 'one-colon-per-sentence';
const sentence = /[^。！？；\n]+/g;
const inMarks = /“[^”\n]{0,400}”|‘[^’\n]{0,400}’|（[^（）\n]{0,400}）|《[^》\n]{0,100}》|「[^」\n]{0,400}」/g;

/** 据说：… announces nothing that a colon need stand before. */
const adverbial =
  /(?:据说|据传|据称|听说|相传|传说|例如|比如|譬如|打个比方|打个比喻|换句话说|换言之|也就是说|总之|总的来说|可见|其实|显然|当然|事实上|实际上)：(?!“)/g;
/** 有：三样：, 包括：两点： */
const onlyNumber = /^[^，、；]{0,2}[两二三四五六七八九十\d][^，、；]{0,3}$/;

/** 有四样：即：… the word goes with what follows. */
const linking =
  /^(?:即|即是|就是|也就是|那就是|这就是|也即|亦即|分别是|分别为|分别有|依次是|依次为|包括|主要是|主要有|具体是|具体为|具体如下|如下|其中|一是|首先是)$/;

/** 他说：原因有二：…, 会议指出：要做到三点：… Both colons announce, the second within what the first did. */
const tells = /(?:[说讲道]|指出|认为|规定|记载|强调|提出|总结|如下|要求|表示|介绍|写着|[^有]是|有)$/;
const announces =
  /(?:(?:有|做到|分为?|缺|包括|是)[^，。；：]{0,4}[两二三四五六七八九十](?:个|条|点|项|种|步|件|类|样|方面|难|怕|大)?[\u4e00-\u9fff]{0,3}|[如以]下|(?:以下|下列|下面)[^，。；：]{0,8}|[须应]做到|为[^，。；：]{1,4}服务)$/;

interface Colon extends Spot {
  sure: boolean;
}

function find(passage: Passage): Colon[] {
  const { text } = passage;
  const first = text.indexOf('：');
  if (first < 0 || text.indexOf('：', first + 1) < 0) return [];
  // A quotation's own colons are its own: as long, but blank.
  const plain = text.replace(inMarks, (inner) => '　'.repeat(inner.length));
  return matchesIn(plain, sentence).flatMap(({ index, 0: words }): Colon[] => {
    const colon = words.indexOf('：');
    const second = words.indexOf('：', colon + 1);
    if (colon < 0 || second < 0) return [];
    for (const match of matchesIn(words, adverbial)) {
      const at = match.index + match[0].length - 1;
      const from = Math.min(colon, at);
      if (!passage.quoted) return [{ start: index + from, end: index + at + 1, sure: true }];
    }
    const between = words.slice(colon + 1, second);
    if (
      (onlyNumber.test(between) || linking.test(between)) &&
      colon > 2 &&
      !/[“\ufffc　A-Za-z\d]/.test(words[second + 1] ?? '')
    )
      return [{ start: index + colon, end: index + second + 1, sure: !passage.quoted }];
    if (
      (second - colon < 4 && !/^[\u4e00-\u9fff]{2,3}$/.test(between)) ||
      /[“\ufffc　A-Za-z]/.test(words[second + 1] ?? '')
    )
      return [];
    // 地址：… 电话：… is a form, not a sentence.
    if (/[\s　]/.test(words.slice(colon, second))) return [];
    const sure = !passage.quoted && tells.test(words.slice(Math.max(0, colon - 6), colon)) && announces.test(between);
    return [{ start: index + second, end: index + second + 1, sure }];
  });
}

export const oneColonPerSentence: Rule = {
  id,
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, { id, reads: ['paragraph', 'item'], find });
    const isSure = ({ passage, start }: (typeof spots)[number]) =>
      find(passage).some((colon) => colon.start === start && colon.sure);
    const sure = spots.filter(isSure);
    const perhaps = spots.filter((spot) => !sure.includes(spot) && spot.passage.kind === 'paragraph');
    return [...reportSpots(id, sure, 'warning'), ...reportSpots(id, perhaps)];
  },
  examples: {
    wrong: [
      { text: '船工的本领有：三样：撑船、看水、认路。', found: '：三样：' },
      { text: '这桥很老，据说：修桥的人临走时问过一句：“还回来吗？”', found: '：' },
      { text: '租钱分级计算：打个比方：租钱像台阶，一级一级往上走。', found: '：打个比方：' },
      { text: '船工怕四样东西：即：风、浪、雾、冰。', found: '：即：' },
      { text: '规矩如下：有三：早到、不争、不欠。', found: '：有三：' },
      { text: '他说明了理由：原因有二：人太多，路太窄。', found: '：' },
      { text: '他总结说：办市有三难：人难找，货难买，桥难修。', found: '：' },
    ],
    right: ['他说明了理由：原因有二，人太多，路太窄。', '他说：“原因有二：人太多，路太窄。”', '地址：河湾 电话：八八'],
  },
};
