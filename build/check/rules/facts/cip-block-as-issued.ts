// The block is set as it was issued (GB/T 12451): Ⅰ Ⅱ Ⅲ are roman figures of their own, nothing is spaced by hand, its four
// parts are a blank line apart. One finding for the block: what a scan or a word processor does to it, it does throughout.
import { diagnostic } from '../../../diagnostic.ts';
import type { CipFact } from '../../../read/facts/cip.ts';
import { cipOf, cipPlace } from '../../facts/cip.ts';
import type { Rule } from '../../rule.ts';

const romans = 'ⅠⅡⅢⅣⅤⅥⅦⅧ';

export const cipBlockAsIssued: Rule = {
  id: 'cip-block-as-issued',
  check(book) {
    const cip = cipOf(book);
    const { text } = book.facts.cip;
    if (!cip.title || !cip.publisher) return [];
    const problems: { problem: string; at: Pick<CipFact, 'start' | 'end'> }[] = [];
    const latin = cip.groups.find(({ numeral }) => !romans.includes(numeral.text));
    if (latin) problems.push({ problem: '“Ⅰ Ⅱ Ⅲ”用了拉丁字母', at: latin.numeral });
    const disorder = cip.groups.find(({ numeral }, i) => !latin && romans.indexOf(numeral.text) !== i);
    if (disorder) problems.push({ problem: '“Ⅰ Ⅱ Ⅲ”的次序不对', at: disorder.numeral });
    const misread = /[.．。]\s*一\s*\p{Script=Han}{2,6}\s*[:：]/u.exec(text);
    if (misread) {
      const at = misread.index + misread[0].indexOf('一');
      problems.push({ problem: '出版地前的“—”误作汉字“一”', at: { start: at, end: at + 1 } });
    }
    const isWrong = problems.length > 0;
    // The centre itself sets blanks beside / : , — but none in the number's line.
    const space = cip.number && text.slice(cip.number.line.start, cip.number.line.end).search(/\s/);
    if (cip.number && space! >= 0) problems.push({ problem: '核字号一行有空格', at: cip.number.line });
    // Heading, description, access points, number.
    const parts = [cip.title, cip.groups[0]?.numeral, cip.number?.line].filter((part) => part !== undefined);
    const tight = parts.find(({ start }) => start > 0 && !/\n[^\S\n]*\n[^\S\n]*$/u.test(text.slice(0, start)));
    if (tight) problems.push({ problem: '四个部分之间没有空行', at: { start: tight.start, end: tight.start + 1 } });
    if (problems.length === 0) return [];
    const values = { problems: problems.map(({ problem }) => problem).join('；') };
    const place = cipPlace(book, problems[0]!.at);
    return [diagnostic('cip-block-as-issued', place, values, isWrong ? {} : { severity: 'info' })];
  },
  examples: {
    wrong: [
      {
        facts: withBlock('Ⅰ.①河… Ⅱ.①林… Ⅲ.①集市 Ⅳ.①F322', '河湾的集市/林一著. 一杭州：河埠出版社，2019.5'),
        found: '一',
        count: 1,
      },
      { facts: withBlock('I.①河… II.①林… III.①集市 IV.①F322'), found: 'I', count: 1 },
      { facts: withBlock('Ⅰ.①河… Ⅲ.①林… Ⅱ.①集市 Ⅳ.①F322'), found: 'Ⅲ', count: 1 },
      { facts: { cip: { text: '图书在版编目（CIP）数据\n河湾的集市/林一著.—杭州：河埠出版社，2019.5' } }, count: 1 },
    ],
    right: [
      { facts: withBlock('Ⅰ . 河… Ⅱ . 林… Ⅲ . Web 服务器 Ⅳ . TP393.09') },
      { facts: withBlock('Ⅰ. ①河… Ⅱ. ①林… Ⅲ. ①集市 Ⅳ. ①F322', '河湾的集市 / 林一著. -- 杭州 : 河埠出版社 , 2019.5') },
      { facts: withBlock('Ⅰ.①河… Ⅱ.①林… Ⅲ.①集市 Ⅳ.①F322') },
      { facts: { cip: { text: '图书在版编目（CIP）数据\n\n　　此处为样例。' } } },
    ],
  },
};

function withBlock(
  points: string,
  description = '河湾的集市/林一著.—杭州：河埠出版社，2019.5',
): Record<string, unknown> {
  const number = '中国版本图书馆CIP数据核字（2019）第012345号';
  return {
    cip: {
      text: `图书在版编目（CIP）数据\n\n　　${description}\n　　ISBN 978-7-5180-3257-0\n\n　　${points}\n\n　　${number}`,
    },
  };
}
