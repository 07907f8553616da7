// What grows may grow by a multiple; what shrinks cannot shrink by one: 减少了3倍 has no meaning, 减少到1/3 or 减少了2/3 has
// (GB/T 15835—2011 leaves it to arithmetic; every editor's handbook names it). Scales of pictures (缩小10倍) are not meant.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const fewer =
  /(?<!放大或)(?:(?<=比[^，。；：]{1,14})(?:低|矮|轻|短|窄|浅|薄|慢)|(?<=(?:体积|面积|规模|范围|差距|数量|容量|占地|重量|产量|篇幅|误差|距离|间距)[^，。；0-9一二三]{0,4})缩小|减少|降低|下降|减小|缩短|减弱|减轻|减产|降价|节省|节约|便宜|减|降|(?<![至多或不很减缺])少|慢|近(?=了))(?:到|至|成|为)?了?(?:近|约|大约|将近|整整|足足|至少)?(?:[\d.]+|[一二两三四五六七八九十百千几数好]{1,4})多?倍(?!数|率|镜|的[放增])/g;

/** 下降了150%: less than nothing is left. */
const belowNothing = /(?:减少|降低|下降|减小|缩短|缩小)了?(?:近|约)?(\d{3,4}(?:\.\d+)?)[%％]/g;

export const decreaseIsNoMultiple: TextRule = {
  id: 'decrease-is-no-multiple',
  find: ({ text }) => [
    ...(text.includes('倍')
      ? matchesIn(text, fewer).map((match) => ({ start: match.index, end: match.index + match[0].length }))
      : []),
    ...(/\d{3}(?:\.\d+)?[%％]/.test(text)
      ? matchesIn(text, belowNothing)
          .filter((match) => Number(match[1]) > 100)
          .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      : []),
  ],
  examples: {
    wrong: [
      { text: '鱼价比头一年低两倍，果园减产一倍。', count: 2 },
      { text: '赶集的人减少了3倍。', found: '减少了3倍' },
      { text: '摊租降低两倍。' },
      { text: '摊位下降了150%。' },
      { text: '集市的面积缩小了两倍。' },
      { text: '鱼比去年少了3倍。' },
    ],
    right: [
      '赶集的人减少到三分之一。',
      '赶集的人增加了3倍。',
      '摊租降低了一半。',
      '把倍数减少到3。',
      '米价近一倍地涨，人少了，鱼多了3倍，租金下降了50%。',
    ],
  },
};
