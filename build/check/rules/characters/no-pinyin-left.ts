// A syllable of pinyin between two Han characters: a character that an input method did not turn (外婆de背, 剪子he一盆水). Only
// the syllables of the commonest words: others are names of programs, units and variables. A book on pronunciation is passed over.
import type { TextRule } from '../../rule.ts';
import { speaksOfSpelling } from '../words/spoken-of.ts';

const meant: Readonly<Record<string, string>> = {
  ...{
    de: '的',
    le: '了',
    shi: '是',
    zai: '在',
    he: '和',
    yi: '一',
    bu: '不',
    zhe: '这',
    na: '那',
    wo: '我',
    ni: '你',
  },
  ...{
    ta: '他',
    yao: '要',
    jiu: '就',
    dou: '都',
    hen: '很',
    hui: '会',
    neng: '能',
    dao: '到',
    dui: '对',
    yu: '与',
    wei: '为',
  },
};
const left = new RegExp(`(?<=\\p{Script=Han})(?:${Object.keys(meant).join('|')})(?=[\\p{Script=Han}，。])`, 'gu');

export const noPinyinLeft: TextRule = {
  id: 'no-pinyin-left',
  find({ text }) {
    if (!/[a-z]/.test(text) || speaksOfSpelling(text) || /拼音|注音|声母|韵母|读作|读音|音节/.test(text)) return [];
    const found = [...text.matchAll(left)];
    // Beside other Latin words it may be one of them.
    if (found.length === 0 || found.length < (text.match(/[A-Za-z]+/g)?.length ?? 0)) return [];
    return found.map(({ index, 0: syllable }) => {
      const right = `${text[index - 1]}${meant[syllable]}${text[index + syllable.length]}`;
      return { start: index, end: index + syllable.length, hint: right };
    });
  },
  examples: {
    wrong: [
      { text: '摊主de秤挂在树上。', found: 'de', count: 1 },
      { text: '筐里有竹刀he一盆水。', found: 'he', count: 1 },
    ],
    right: ['“的”读作de，也读dì。', '先装 de 包，再运行ls命令。', '变量he的值是3，用len表示。', 'Ta们说好了。'],
  },
};
