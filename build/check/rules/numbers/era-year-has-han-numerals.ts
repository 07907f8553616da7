// Years of reigns and eras are written in Han numerals: 康熙五十二年, 民国三十八年 (GB/T 15835—2011, 4.2.1); the year of our era
// beside them in Arabic ones. A book that has them all in digits has one query.

import { diagnostic } from '../../../diagnostic.ts';
import { chineseNumeral } from '../../../resolve/numerals.ts';
import { type Spot, spotsOf, toldOnce } from '../../prose/habit.ts';
import { around, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'era-year-has-han-numerals';
const eras =
  '建武|永平|建安|黄初|太康|永嘉|太和|贞观|永徽|显庆|开元|天宝|至德|贞元|元和|长庆|会昌|大中|咸通|显德|建隆|太平兴国|雍熙|淳化|咸平|景德|大中祥符|天圣|景祐|庆历|皇祐|至和|嘉祐|治平|熙宁|元丰|元祐|绍圣|崇宁|大观|政和|宣和|靖康|建炎|绍兴|隆兴|乾道|淳熙|绍熙|庆元|嘉泰|开禧|嘉定|宝庆|绍定|端平|淳祐|咸淳|至元|大德|延祐|至正|洪武|建文|永乐|宣德|正统|景泰|天顺|成化|弘治|正德|嘉靖|隆庆|万历|泰昌|天启|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|民国';
const inDigits = new RegExp(`(?:${eras}) ?(\\d{1,2}) ?年(?![代级])`, 'g');
const inHan = new RegExp(`(?:${eras})[元一二三四五六七八九十]{1,3}年`, 'g');
/** So many, and none in Han numerals, are the house's way. */
const habit = 5;

const right = ({ text }: Spot) => text.replace(/ ?(\d+) ?/, (_, number) => chineseNumeral(Number(number)));

export const eraYearHasHanNumerals: Rule = {
  id,
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, inDigits).filter(({ passage, text }) => !passage.quoted && /[1-9]/.test(text));
    if (spots.length >= habit && spotsOf(prose, inHan).length * 2 < spots.length)
      return toldOnce(id, spots, {}, right(spots[0]!)).map((finding) => ({ ...finding, severity: 'info' }));
    return spots.map((spot) => {
      const { passage, start, end, text } = spot;
      const values = { text, around: around(passage, start, end) };
      return diagnostic(id, placeIn(passage, start, end), values, { hint: right(spot) });
    });
  },
  examples: {
    wrong: [
      { text: '集市始于康熙52年。', found: '康熙52年' },
      { text: '民国 8 年，集市迁到河湾。', found: '民国 8 年' },
    ],
    right: ['集市始于康熙五十二年（1713年）。', '集市迁来以后，民国的30年代才有桥。'],
  },
};
