// Spellings that books have given up: 帐号, 做为, 好象, 部份 (现代汉语词典; 第一批异形词整理表, GF 1001—2001), from a list. Repeats of one
// word fold into one finding.
import type { TextRule } from '../../rule.ts';
import { outdated } from './data/miswritten.ts';
import { speaksOfSpelling } from './spoken-of.ts';
import { findWords, wordList } from './word-list.ts';

const list = wordList(outdated);

export const wordFormCurrent: TextRule = {
  id: 'word-form-current',
  find({ text, quoted }) {
    if (quoted) return [];
    const found = findWords(text, list);
    return found.length > 0 && speaksOfSpelling(text) ? [] : found;
  },
  examples: {
    wrong: [{ text: '摊主的帐目好象不清，这一部份做为存档。', found: '帐目', count: 4 }],
    right: ['摊主的账目好像不清，这一部分作为存档。', '他们搭起帐篷。', '他做为难的事。'],
  },
};
