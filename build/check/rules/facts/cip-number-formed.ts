// 核字号: 中国版本图书馆CIP数据核字(2017)第021259号; since mid-2022 中国国家版本馆, since 2024 …核字第2024AB1234号
// (chinese-publishing.md §2.3). Its year is that of the book or up to two before.
import { diagnostic } from '../../../diagnostic.ts';
import { cipOf, cipPlace } from '../../facts/cip.ts';
import { believedDate } from '../../facts/dates.ts';
import type { Rule } from '../../rule.ts';

/** The issuing body as it was called. */
const library = '中国版本图书馆';
const archives = '中国国家版本馆';

export const cipNumberFormed: Rule = {
  id: 'cip-number-formed',
  check(book) {
    const cip = cipOf(book);
    const { number } = cip;
    if (!number) {
      if (!cip.publisher || !cip.isbn) return [];
      const problem = '没有核字号，或核字号那一行读不出来';
      return [diagnostic('cip-number-formed', cipPlace(book, cip.isbn), { found: '（无）', problem })];
    }
    const say = (fact: { text: string; start: number; end: number }, problem: string) => [
      diagnostic('cip-number-formed', cipPlace(book, fact), { found: number.line.text, problem }),
    ];
    // A garbled line has no parts.
    if (!number.formed && !number.year) return say(number.line, '应有“CIP数据核字”，前面是核发机构的名称');
    if (!number.formed)
      return say(
        number.serial ?? number.line,
        '应为括号里四位年份、“第”、六位数字、“号”（2024 年起也作“第”、年份与六位字符、“号”）',
      );
    const digits = number.year?.text ?? '';
    const year = Number(digits.length === 2 ? `19${digits}` : digits);
    const published = Number(believedDate(book)?.slice(0, 4) ?? year);
    if (year > published) return say(number.year!, `核发年份晚于出版年 ${published}`);
    if (year < published - 2) return say(number.year!, `核发年份比出版年 ${published} 早两年以上`);
    const agency = number.agency?.text ?? '';
    if (agency !== library && agency !== archives) return say(number.agency ?? number.line, '核发机构的名称不对');
    if (agency === archives && year < 2022) return say(number.agency!, `${year} 年核发机构还叫“${library}”`);
    if (agency === library && year > 2022) return say(number.agency!, `${year} 年核发机构已改称“${archives}”`);
    return [];
  },
  examples: {
    wrong: [
      { facts: withNumber('中国版本图书馆CIP数据核字（2019）第12345号'), count: 1, found: '12345' },
      { facts: withNumber('中国版本图书馆CIP数据核字（2009）第012345号'), count: 1, found: '2009' },
      { facts: withNumber('中国版本图书馆CIP数据核字（2020）第012345号'), count: 1, found: '2020' },
      { facts: withNumber('中国国家版本馆CIP数据核字（2019）第012345号'), count: 1, found: '中国国家版本馆' },
      { facts: withNumber('中国版木图书馆CIP数据核字（2019）第012345号'), count: 1 },
      { facts: withNumber('附注'), count: 1 },
    ],
    right: [
      { facts: withNumber('中国国家版本馆CIP数据核字第2024AB1234号', '2024.5') },
      { facts: withNumber('中国版本图书馆CIP数据核字（2001）第12345号', '2001.9') },
      { facts: withNumber('中国版本图书馆CIP数据核字（2019）第012345号') },
      { facts: withNumber('中国版本图书馆 CIP 数据核字 (2018) 第 012345 号') },
    ],
  },
};

function withNumber(line: string, date = '2019.5'): Record<string, unknown> {
  const text = `图书在版编目（CIP）数据\n\n河湾的集市/林一著.—杭州：河埠出版社，${date}\nISBN 978-7-5180-3257-0\n\n${line}\n`;
  return { cip: { text } };
}
