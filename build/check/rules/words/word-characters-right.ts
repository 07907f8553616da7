// 错别字: words that do not exist, written for words that do (布署, 幅射, 自已), from a list. Names, quotations in quotation marks
// and texts about misspelling are other matters: the last are passed over.
import type { TextRule } from '../../rule.ts';
import { isHanCode, lexicon } from '../slips/lexicon.ts';
import { miswritten } from './data/miswritten.ts';
import { miswrittenEveryday } from './data/miswritten-everyday.ts';
import { miswrittenHandbook } from './data/miswritten-handbook.ts';
import { miswrittenHousehold } from './data/miswritten-household.ts';
import { miswrittenTrades } from './data/miswritten-trades.ts';
import { miswrittenIdioms } from './idiom-characters-right.ts';
import { speaksOfSpelling } from './spoken-of.ts';
import { findWords, wordList } from './word-list.ts';

const list = wordList(miswritten + miswrittenEveryday);
const handbook = wordList(miswrittenHandbook + miswrittenTrades + miswrittenHousehold);

/** The class of words met twice or more, and of common ones. */
const met = 2;
const common = 12;

/** 换挡期: the first character ends a word that begins before it, so that the two stand beside each other by chance. */
function endsAnother(text: string, start: number): boolean {
  const [before, first] = [text.charCodeAt(start - 1), text.charCodeAt(start)];
  return isHanCode(before) && isHanCode(first) && lexicon().two(before, first) >= met;
}

/** 版结果: the last character begins another word. */
function beginsAnother(text: string, end: number): boolean {
  const [last, after] = [text.charCodeAt(end - 1), text.charCodeAt(end)];
  return isHanCode(after) && lexicon().two(last, after) >= common;
}

export const wordCharactersRight: TextRule = {
  id: 'word-characters-right',
  find({ text }) {
    const more = findWords(text, handbook).filter(({ start, end }) => end - start > 2 || !beginsAnother(text, end));
    const listed = findWords(text, list);
    const found =
      more.length === 0
        ? listed
        : [...listed, ...more.filter(({ start, end }) => !listed.some((one) => one.start < end && start < one.end))];
    if (found.length === 0 || speaksOfSpelling(text)) return [];
    // 虚无缥渺 is an idiom's slip, and is told as that.
    const idioms = miswrittenIdioms(text);
    return found.filter(
      ({ start, end }) =>
        !idioms.some((idiom) => start < idiom.end && idiom.start < end) &&
        !(end - start < 4 && endsAnother(text, start)),
    );
  },
  examples: {
    wrong: [
      { text: '集市的布署由镇上定，自已人看守。', found: '布署', count: 2 },
      { text: '竟争一起，众人震憾。', count: 2 },
      { text: '水冷便结品，坯子施轴，田里插下秧描。', count: 3 },
      { text: '他得了虐疾，豪无力气，也厌卷了。', count: 3 },
      { text: '篱笆上停着飘虫，大雨飘泼，地里的秸杆都湿了。', count: 3 },
      { text: '他披着衰衣挑匾担，船梢上的桅干断了，掌陀的人嗓门大，脚裸也伤了，坐在石墒下。', count: 5 },
      { text: '篱笆旁立着竹杆，他缩着膊子，身旁的乌云暗了，鸟鸦也不叫。', count: 3 },
    ],
    right: [
      '集市的部署由镇上定。',
      '按下按钮，按装置的说明做。',
      '这台设备分成两半，一股分别流向两处；木板手工做成，科幻小说一册。',
      '他自己经历过这件事。',
      '毕竟争了一场，讨厌卷烟的人越来越多。',
      '变速箱换挡期间不要加油，当事人可以接受人民调解。',
      '本地数据备份好了。',
      '“部署”不写作“布署”。',
    ],
  },
};
