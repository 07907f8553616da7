// 的 stands between what describes and its noun: 重要的地方, 出错的时候; 地 or 得 there is a slip. Only before nouns that begin no
// verb, and after words that are no places (土地问题, 当地人).
import type { TextFinding, TextRule } from '../../rule.ts';

const describing =
  '重要|主要|美丽|不同|常见|出错|需要|使用|最大|最好|最小|最多|简单|复杂|所有|可爱|新鲜|年轻|古老|漂亮|相关|具体|特殊|共同|真正|完整|有趣|奇怪|普通|陌生|熟悉|干净|便宜|昂贵|伟大|危险|安全|热闹|喜欢|发生|存在|出现|提到|看到|听到|遇到|见过|去过|用过|写过|做过|住过';
const noun =
  '地方|时候|东西|问题|原因|方法|办法|情况|内容|结果|样子|事情|故事|文件|程序|部分|城市|国家|孩子|朋友|人物|作品|作用|特点|意义|条件|材料|工具|例子|位置|颜色|声音|名字|书籍|房子|日子|字符|数据|代码|命令|单词|句子|段落|章节|数字|词语';
const slip = new RegExp(`[地得](?<=(?:${describing})[地得])(?=(?:${noun})(?![上里中]?地))`, 'g');

export const deBeforeNoun: TextRule = {
  id: 'de-before-noun',
  find({ text, quoted }) {
    if (quoted || !/[地得]/.test(text)) return [];
    return [...text.matchAll(slip)].map(
      ({ index }): TextFinding => ({
        start: index,
        end: index + 1,
        hint: `${text.slice(Math.max(0, index - 2), index)}的${text.slice(index + 1, index + 3)}`,
      }),
    );
  },
  examples: {
    wrong: [{ text: '账本里出错地地方，是最重要得部分。', found: '地', count: 2 }],
    right: ['账本里出错的地方，是最重要的部分。', '当地人，土地问题，各地情况，重要地方志。'],
  },
};
