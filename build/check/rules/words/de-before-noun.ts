// 的 stands between what describes and its noun: 重要的地方, 出错的时候, 桥头的铺子; 地 or 得 there is a slip. Told by the words on either
// side: a noun after, and before it a pronoun, a place, a noun or what describes things only.
import type { TextFinding, TextRule } from '../../rule.ts';
import { isHanCode, lexicon } from '../slips/lexicon.ts';
import { describing as describes, nouns, shortNouns } from './data/nouns.ts';
import { particlesInFrames } from './particles-in-frames.ts';

const describing =
  '重要|主要|美丽|不同|常见|出错|需要|使用|最大|最好|最小|最多|简单|复杂|所有|可爱|新鲜|年轻|古老|漂亮|相关|具体|特殊|共同|真正|完整|有趣|奇怪|普通|陌生|熟悉|干净|便宜|昂贵|伟大|危险|安全|热闹|喜欢|发生|存在|出现|提到|看到|听到|遇到|见过|去过|用过|写过|做过|住过';
const noun =
  '地方|时候|东西|问题|原因|方法|办法|情况|内容|结果|样子|事情|故事|文件|程序|部分|城市|国家|孩子|朋友|人物|作品|作用|特点|意义|条件|材料|工具|例子|位置|颜色|声音|名字|书籍|房子|日子|字符|数据|代码|命令|单词|句子|段落|章节|数字|词语';
const slip = new RegExp(`[地得](?<=(?:${describing})[地得])(?=(?:${noun})(?![上里中]?地))`, 'g');

/** 得到了很好地解决, 进行了认真地研究: what is got or carried out is a thing. */
const received =
  /(?:得到|进行|作出|做出|给予|受到|取得|获得|开展)了?[\p{Script=Han}]{2,4}地(?=[\p{Script=Han}]{2}(?:[，。；]|和))/gu;

/** 走得是另一条路: what is gone is meant. */
const cleft = /(?<=[走说做写讲看用选买卖种养修住坐读学听唱画])得(?=是(?!非|不是|否)[^，。；]{2})/g;

/** 他得了奖, 孩子得冠军: what one gets. 我得今天去: when one must. */
const gotten = /^(?:冠军|机会|利益|病|好处|第一|.{1,3}[病症炎癌奖分])/;
/** Words met so seldom are the dictionary's chance. */
const rare = 6;
const places = /[里上下中内外边旁前头]/;

/** Ends with what a noun alone can belong to: 他, 我们, 手里, 桥头, 学校. */
function isOwner(text: string, at: number, particle: string): boolean {
  const last = text[at - 1]!;
  if (/[我你他她它谁们]/.test(last)) return particle === '得' || /[^其]/.test(text[at - 2] ?? '。');
  const pair = text.slice(at - 2, at);
  if (nouns.has(pair)) return true;
  if (particle === '得' && describes.has(pair)) return true;
  // 手里, 桥头: a place is a word, or a noun before a character of place; 五里地 is none.
  return (
    places.test(last) &&
    isHanCode(text.charCodeAt(at - 2)) &&
    !/[一二三四五六七八九十百千几半多]/.test(text[at - 2]!) &&
    lexicon().two(text.charCodeAt(at - 2), text.charCodeAt(at - 1)) >= 7
  );
}

/** 得 or 地 at a position between an owner and a noun. */
function isBetweenNouns(text: string, at: number): boolean {
  const particle = text[at]!;
  const [before, own, after] = [text.charCodeAt(at - 1), text.charCodeAt(at), text.charCodeAt(at + 1)];
  if (!isHanCode(before) || !isHanCode(after)) return false;
  const words = lexicon();
  if (words.two(before, own) > 0 || words.two(own, after) > 0) return false;
  const next = text.slice(at + 1, at + 3);
  const isNoun =
    nouns.has(next) ||
    (shortNouns.has(next[0]!) && !(isHanCode(next.charCodeAt(1)) && words.two(after, next.charCodeAt(1)) > 3));
  if (!isNoun || gotten.test(text.slice(at + 1, at + 6))) return false;
  if (isOwner(text, at, particle)) return true;
  // 这样地结果: whatever stands before 地, a noun is no doing. 渐渐地人们 and 殖民地商人 are set apart.
  return (
    particle === '地' &&
    nouns.has(next) &&
    text[at - 1] !== text[at - 2] &&
    // 五地档案馆, 各地旧俗: places.
    !/[一二三四五六七八九十两几数多各当本外内异全原产]/.test(text[at - 1]!) &&
    !(isHanCode(text.charCodeAt(at - 2)) && words.three(text.charCodeAt(at - 2), before, own) > 0) &&
    !/[从在到离里]$/.test(text.slice(0, at))
  );
}

export const deBeforeNoun: TextRule = {
  id: 'de-before-noun',
  find({ text, quoted }) {
    if (quoted || !/[地得]/.test(text)) return [];
    const found = new Set([...text.matchAll(slip)].map(({ index }) => index));
    for (const { index } of text.matchAll(cleft)) found.add(index);
    for (const { index, 0: run } of text.matchAll(received)) {
      const at = index + run.length - 1;
      // 进行了实地测试: a word.
      if (lexicon().two(text.charCodeAt(at - 1), text.charCodeAt(at)) < rare) found.add(at);
    }
    for (const { at, right } of particlesInFrames(text)) if (right === '的') found.add(at);
    for (let at = 1; at + 1 < text.length; at++) {
      const code = text.charCodeAt(at);
      if ((code === 0x5730 || code === 0x5f97) && isBetweenNouns(text, at)) found.add(at);
    }
    return [...found].map(
      (index): TextFinding => ({
        start: index,
        end: index + 1,
        hint: `${text.slice(Math.max(0, index - 2), index)}的${text.slice(index + 1, index + 3)}`,
      }),
    );
  },
  examples: {
    wrong: [
      { text: '账本里出错地地方，是最重要得部分。', found: '地', count: 2 },
      { text: '桥头得铺子开了门，我们得学校在坡上。', found: '得', count: 2 },
      { text: '规矩得到了很好地遵守，账目进行了认真地核对。', count: 2 },
      { text: '他走得是另一条路。', found: '得' },
      { text: '他做一些认真地思考，走得是另一条路，经过处理得竹材，家庭劳动得价值，都写在书里。', count: 4 },
      { text: '手里得书掉进水里，古老地石桥断了。', count: 2 },
    ],
    right: [
      '账本里出错的地方，是最重要的部分。',
      '进行了实地测试，邮件在本地分发，当地人，土地问题，各地情况，重要地方志。',
      '我们得船上见，他得了病，孩子得今天去，他得冠军。',
      '他高兴地唱，冻得手都红了，渐渐地人们散了。',
      '他做一些实地测试，经过努力得到表扬。',
      '走了五里地，其他地方也有，学校得修。',
    ],
  },
};
