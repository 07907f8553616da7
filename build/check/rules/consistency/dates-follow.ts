// What comes after another has a later date: a rule is passed before it is in force, a bridge begun before it is done, a man born
// before he dies. Only two dates of one sentence, each beside the word for what happened then. Linear.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

/** What happens first, and what can only follow it. */
const courses: readonly (readonly [RegExp, RegExp])[] = [
  [/通过|公布|颁布|发布|印发|批准|修订/, /施行|实施|生效|执行|失效|废止/],
  [/出生|诞生|(?<![一人])生于|降生/, /去世|逝世|病逝|病故|卒于|辞世|牺牲/],
  [/开工|动工|奠基|破土|兴建|始建/, /竣工|完工|建成|落成|通车|启用|合龙/],
  [/成立|创办|创刊|创建|设立|开办|开业|开张/, /撤销|停刊|解散|停办|停业|关闭|关张|倒闭/],
  [/入学|考入|考取|入校/, /毕业|肄业/],
  [/立案|受理|起诉|开庭/, /判决|宣判|结案|裁决/],
  [/开幕|开展|开赛/, /闭幕|撤展|闭展/],
  [/签订|签署|签约|订立/, /到期|期满|届满|解除|终止/],
];
const follows = new RegExp(courses.map(([, after]) => after.source).join('|'));
const date = /(?<![前\d])((?:1[0-9]|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/g;
/** Words of a second thing, or of a plan. */
const other = /原|曾|旧|上一|前身|修正|此前|之前|早在|追溯|另一|重新|再次|的?《/;

export const datesFollow: TextRule = {
  id: 'dates-follow',
  find({ text }) {
    if (!/\d{4}年[^。]*\d{4}年/.test(text.length > 20_000 ? '' : text) || !follows.test(text)) return [];
    return matchesIn(text, /[^。！？；\n]{12,300}/g).flatMap((sentence): TextFinding[] => {
      const words = sentence[0];
      const dates = matchesIn(words, date);
      return dates.slice(1).flatMap((second, i): TextFinding | [] => {
        const first = dates[i]!;
        const [end, start] = [second.index + second[0].length, second.index];
        const one = words.slice(first.index + first[0].length, start);
        const two = words.slice(end, dates[i + 2]?.index ?? words.length).slice(0, 14);
        // Its own clause alone belongs to the later date.
        const own = /^[^，：]*/.exec(two)![0];
        const course = courses.find(([before, after]) => before.test(one) && after.test(own) && !after.test(one));
        if (!course || other.test(own) || /原|此前|之前|早在|另/.test(one.slice(-8))) return [];
        for (const at of [1, 2, 3]) {
          if (first[at] === undefined || second[at] === undefined) return [];
          const apart = Number(second[at]) - Number(first[at]);
          if (apart > 0) return [];
          if (apart < 0)
            return {
              start: sentence.index + start,
              end: sentence.index + end,
              values: {
                early: second[0],
                late: first[0],
                what: course[1].exec(own)![0],
                before: course[0].exec(one)![0],
              },
            };
        }
        return [];
      });
    });
  },
  examples: {
    wrong: [
      { text: '2015年6月3日，县里通过了《渡口规则》，自2014年9月1日起施行。', found: '2014年9月1日', count: 1 },
      { text: '石桥1987年动工，1978年建成。', found: '1978年', count: 1 },
      { text: '老丁1931年3月生于河湾，1913年8月去世。', found: '1913年8月', count: 1 },
    ],
    right: [
      '2015年6月3日，县里通过了《渡口规则》，自2015年9月1日起施行。',
      '石桥1978年动工，1987年建成；木桥1965年动工，1966年通车。',
      '2015年县里公布新的《渡口规则》，1998年起施行的旧规则停用。',
    ],
  },
};
