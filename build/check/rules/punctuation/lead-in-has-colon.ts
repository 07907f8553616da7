// A sentence that announces what follows (如下, 以下几点) before a list ends with ： (GB/T 15834—2011, 4.7.3.1).
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { around, type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'lead-in-has-colon';
const announces =
  /(?:如下|(?:包括|有|具备|遵循|遵守|注意|满足|做到|坚持|分为|为)(?:以下|下列|下面)[^，。；：]{0,10})[。，；、]$/;
/** 从下列三个方面说明。 */
const announcesCount =
  /(?<![\d以岁])(?:以下|下列|下面|如下)(?:这|的)?(?:好?几|[两二三四五六七八九十]|\d{1,2})(?:个|条|点|项|种|步|件|类|样|方面|大类|道|句|招|关|门|段|组|层|部分)[^，。；：、]{0,12}[。，；]$/;
/** 规矩就是下面这段话。 他写道。 before words of another. */
const announcesWords =
  /(?:如下|(?:以下|下面|下列|下边|后面)(?:这|那|的|一|几|两)[^，。；：]{0,3}[段句首条篇番则封份行些][^，。；：]{0,8}|(?:写|说|唱|答|记|讲|规定|记载|批示|题)道|这样(?:写|说|唱|规定|记载)[着道的]?|(?:写着|写有|刻着|记着|印着|有)(?:这样|这么|如下|下面)的?(?:一|几|两)[段句首条篇番则封份行][^，。；：]{0,4})[。，；]$/;
/** …还有几条规矩。 right before a list. */
const counts =
  /(?:有|分为?|分成|包括|归纳为|归结为|总结出?了?|[列提给写]出了?|做到|注意|记住|把握|遵守|遵循|掌握|检查|准备|经过|满足|回答)(?:以下|下面|下列|这么|这样|如下)?(?:好?几|[两二三四五六七八九十]|\d{1,2})(?:个|条|点|项|种|步|件|类|样|方面|大类|道|句|招|关|门)[^，。；：、]{0,8}[。，；]$/;
/** …按照以下步骤进行。, 下列材料要备齐。 right before a list. */
const announcesWork =
  /(?:^|[，。；：、]|[照按据从对把将在由经以用循守应须需要可过取是与和及向为分于])(?:以下|下列|如下|下面)(?:的|这|几|两|三)?(?![应都不]|可以|可能|只是|就是|是)[^，。；：\d以上]{1,10}(?:进行|办理|操作|执行|处理|实施|开展|完成|制作|计算|填写|安排|准备|准备好|备齐|布置|检查|选择|选取|收取|发放|排列|组织|申报|提交|提供|报送|考虑|说明|分析|讨论|介绍|入手|着手|努力|改进|加强|解决|处置|处罚|评定|评分|验收|核对|收集|整理|做|来做|去做|编排|登记)[。；]$/;
/** 请提交以下材料。 with a list right after it. */
const announcesNoun =
  /(?:(?<=^|[，；：、]|[需须要应请可交有含按照从对把将在由用守意及出供取足到行做了])以下|下列|如下)(?:这|几)?(?:的)?(?![应都不]|可以|可能|只是|就是|是)[^，。；：\d上]{2,10}[。；，]$/;
/** 用到的器材有。 */
const announcesHaving =
  /的[\u4e00-\u9fff]{1,6}(?<!没|只|所|拥|应|(?<![工器用文农家玩餐渔炊])具|还|都|仍|就|也)(?:有|包括|分为)[。；]$/;
const itemStart =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]|[①-⑳]|第[一二三四五六七八九十]{1,2}[，、]|一(?:是|要)|其一，)/;
/** 设备如下 with a list right after it, and no mark at all. */
const unmarked =
  /(?:[^，。；：]{2}(?<!综|合|兹|列|呈)如下|(?:包括|有|分为)(?:以下|下列|下面)[^，。；：]{1,8}[\u4e00-\u9fff])$/;
/** 开市要有以下条件。（1）…；（2）…: the items follow in the same paragraph. */
const within =
  /[。，；、](?=[（(][1一][）)]|①|第一(?:[，、]|步)|一是|其一[，、]|首先(?:[，、]|(?<=，首先))|1[.．、](?!\d)|一、(?![二两]))(?<=(?:[\u4e00-\u9fff]{2}如下|(?:以下|下列|下面|如下|这么|这样)(?:这|的|好?几|[两二三四五六七八九十\d]){1,3}(?:个|条|点|项|种|步|件|类|样|方面|道|招|关|门)[^，。；：、的了不]{0,5}|(?:包括|有|具备|做到|注意|分为|遵守|符合)(?:以下|下列|下面)[^，。；：、]{1,10})[。，；、])/g;

/** The list begins right after the paragraph. */
const isBeside = (passage: Passage, next: Passage) =>
  passage.parent !== undefined &&
  'children' in passage.parent &&
  passage.parent.children[passage.index + 1]?.position?.start.offset !== undefined &&
  passage.parent.children[passage.index + 1]!.type === 'list' &&
  next.index === 0;

const begins = ({ kind, text }: Passage) => kind === 'item' || itemStart.test(text);

export const leadInHasColon: Rule = {
  id,
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const findings: Diagnostic[] = [];
    const say = (passage: Passage, start: number, end: number, hint: string) => {
      const values = { mark: passage.text.slice(start, end), around: around(passage, start, end) };
      findings.push(diagnostic(id, placeIn(passage, start, end), values, { hint }));
    };
    prose.passages.forEach((passage, i) => {
      const next = prose.passages[i + 1];
      if (
        (passage.kind === 'paragraph' || passage.kind === 'item') &&
        !passage.quoted &&
        /[下这][列面么样两二三-十几的]|如下|以下/.test(passage.text)
      )
        for (const { index } of matchesIn(passage.text, within))
          say(passage, index, index + 1, `${passage.raw.slice(Math.max(0, index - 8), index)}：`);
      if (passage.kind !== 'paragraph' || passage.quoted || !next || next.section !== passage.section) return;
      const isQuotation = next.quoted && next.parent !== passage.parent;
      if (!begins(next) && !isQuotation) return;
      const end = passage.text.trimEnd().length;
      if (
        next.kind === 'item' &&
        isBeside(passage, next) &&
        unmarked.test(passage.text.slice(Math.max(0, end - 16), end))
      ) {
        say(passage, end - 1, end, `${passage.raw.slice(Math.max(0, end - 9), end)}：`);
        return;
      }
      const tail = passage.text.slice(Math.max(0, end - 24), end);
      if (
        isQuotation
          ? !announcesWords.test(tail)
          : !announces.test(tail) &&
            !announcesCount.test(tail) &&
            !(
              next.kind === 'item' &&
              isBeside(passage, next) &&
              (counts.test(tail) || announcesWork.test(tail) || announcesNoun.test(tail) || announcesHaving.test(tail))
            )
      )
        return;
      say(passage, end - 1, end, `${passage.raw.slice(Math.max(0, end - 9), end - 1)}：`);
    });
    return findings;
  },
  examples: {
    wrong: [
      { text: '集市的规矩如下。\n\n- 逢五开市。\n- 日落收摊。', found: '。' },
      { text: '开市从下列三个方面来讲。\n\n1. 时辰。\n2. 地方。\n3. 租钱。', found: '。' },
      { text: '规矩就是下面这句话。\n\n> 逢五开市，日落收摊。', found: '。' },
      { text: '开船要按照以下步骤进行。\n\n1. 点齐人数。\n2. 解开缆绳。', found: '。' },
      {
        text: '租摊要交以下材料。\n\n- 租约。\n- 押金条。\n\n修船用到的工具有。\n\n- 斧头。\n- 麻绳。',
        found: '。',
        count: 2,
      },
      { text: '开市的条件如下\n\n- 有桥。\n- 有船。', count: 1 },
      { text: '原因如下，\n\n一是路窄；二是人多。\n\n办法如下。第一，修路。第二，限人。', count: 2 },
      { text: '开市要具备以下条件。（1）有桥；（2）有船。他提了这么几条。一是修路，二是限人。', count: 2 },
      { text: '除此之外，还有几条规矩。\n\n- 逢五开市。\n- 日落收摊。', found: '。' },
    ],
    right: [
      '两岁以下的孩子由大人领着过桥。\n\n- 逢五开市。\n- 日落收摊。',
      '他的话大家都有。\n\n- 逢五开市。\n- 日落收摊。',
      '水位线以下部分另外处理。\n\n- 逢五开市。\n- 日落收摊。',
      '他把经过说了如下。大家听着。以下几条船先走。第一条是林一的。',
      '下面几个人的话不算。首先说话的是林一。',
      '集市的规矩如下：\n\n- 逢五开市。\n- 日落收摊。',
      '集市的规矩如下。\n\n逢五开市，日落收摊。',
    ],
  },
};
