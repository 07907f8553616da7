// The given name and the surname of a foreigner are divided by a dot (GB/T 15834—2011, 4.14.3.1): 比尔·盖茨. Found are full names
// that every reader knows, written without it; a name that the book itself writes with it is name-dot-one-way's.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

/** Full names; the stroke is where the dot stands. */
const names = (
  '比尔/盖茨 史蒂夫/乔布斯 埃隆/马斯克 马克/扎克伯格 沃伦/巴菲特 拉里/佩奇 杰夫/贝索斯 阿尔伯特/爱因斯坦 艾萨克/牛顿 查尔斯/达尔文 玛丽/居里 ' +
  '亚当/斯密 卡尔/马克思 弗里德里希/恩格斯 亚伯拉罕/林肯 乔治/华盛顿 托马斯/杰斐逊 本杰明/富兰克林 温斯顿/丘吉尔 马丁/路德/金 纳尔逊/曼德拉 ' +
  '唐纳德/特朗普 巴拉克/奥巴马 比尔/克林顿 罗纳德/里根 约翰/肯尼迪 理查德/尼克松 亨利/基辛格 弗拉基米尔/普京 玛格丽特/撒切尔 ' +
  '列夫/托尔斯泰 威廉/莎士比亚 查尔斯/狄更斯 维克多/雨果 欧内斯特/海明威 马克/吐温 加西亚/马尔克斯 弗朗茨/卡夫卡 弗吉尼亚/伍尔夫 简/奥斯汀 ' +
  '列奥纳多/达/芬奇 文森特/梵高 巴勃罗/毕加索 路德维希/凡/贝多芬 西格蒙德/弗洛伊德 伊曼努尔/康德 马克斯/韦伯 米歇尔/福柯 ' +
  '米尔顿/弗里德曼 约翰/梅纳德/凯恩斯 弗里德里希/哈耶克 彼得/德鲁克 托马斯/爱迪生 尼古拉/特斯拉 亨利/福特 安迪/沃霍尔 查理/卓别林 奥黛丽/赫本 玛丽莲/梦露 ' +
  '史蒂芬/霍金 斯蒂芬/霍金 理查德/费曼 尤瓦尔/赫拉利 迈克尔/杰克逊 迈克尔/乔丹 克里斯托弗/哥伦布'
).split(' ');
const dotted = new Map(names.map((name) => [name.replaceAll('/', ''), name.replaceAll('/', '·')]));
const anyName = new RegExp([...dotted.keys()].join('|'), 'g');
/** 列夫-托尔斯泰, 列夫、托尔斯泰, 列夫 托尔斯泰: something else where the dot should be. */
const other = new RegExp(names.map((name) => name.replaceAll('/', '(?:[-—–、。˙ ]| · )')).join('|'), 'g');
/** Characters that most of them have, asked first. */
const likely = /[尔斯克特德尼]/;

export const foreignNameHasDot: TextRule = {
  id: 'foreign-name-has-dot',
  find: ({ text }) =>
    likely.test(text)
      ? [...matchesIn(text, anyName), ...matchesIn(text, other)].map(({ index, 0: name }) => ({
          start: index,
          end: index + name.length,
          values: { name },
          hint: dotted.get(name.replace(/[-—–、。˙ ·]/g, ''))!,
        }))
      : [],
  examples: {
    wrong: [
      { text: '讲桥的书里写到列奥纳多达芬奇和比尔盖茨。', found: '列奥纳多达芬奇', count: 2 },
      { text: '书架上有列夫-托尔斯泰、马克 · 吐温和简、奥斯汀的书。', count: 3 },
    ],
    right: ['讲桥的书里写到列奥纳多·达·芬奇和盖茨。'],
  },
};
