// The year in a document's number stands in 〔〕 (GB/T 9704—2012, 7.2.5): 国发〔2015〕12号. Court cases （2015）… and CIP
// numbers are written otherwise and are not touched.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const number = /(?<=[\u4e00-\u9fff])([[［【（({〈<〔])((?:19|20)\d\d)([\]］】）)}〉>〕])(?=(?:第)?\d{1,5}号)/g;
/** What codes of issuing offices end with. Round brackets are only told apart by them. */
const code =
  /(?:国发|国函|国办发|国办函|中发|中办发|[\u4e00-\u9fff]{1,4}(?:发|办发|政发|办函|函|办|规|通|党发|政办发|厅发|财|教|人社|建|环|科|(?<![证备准检])字))$/;
/** （河渡（2007）1号）: a code right after a bracket. */
const inBracket = /(?:》|通知|意见|办法|规定|决定|方案)（[\u4e00-\u9fff]{1,5}$/;
const court = /[民刑行执初终再申破赔]字?$|核字$|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\d*$/;

/** 〔15〕12号, 〔2015〕第12号, 〔2015〕012号: the year in full, the number bare (GB/T 9704—2012, 7.2.5). */
const formed = /(?<=[\u4e00-\u9fff])〔\d\d〕(?=\d{1,5}号)|(?<=[发函办通字])〔(?:19|20)\d\d〕第(?=\d{1,5}号)/g;

/** 档号（76）018, in a book that has 〔76〕 or not: a record's number as a document's. */
const record =
  /(?<=(?:编号|档号|文号|登记号|案卷号|入藏号|发文号) ?[：:]?)[（(](?:(?:19|20)\d\d|\d\d)[）)](?=第?\d{2,5}(?!\d))/g;

export const documentNumberBrackets: TextRule = {
  id: 'document-number-brackets',
  find: ({ text }) =>
    /号 ?[：:]?[（(]\d\d/.test(text)
      ? matchesIn(text, record).map(({ index, 0: run }) => ({
          start: index,
          end: index + run.length,
          hint: `〔${run.slice(1, -1)}〕`,
        }))
      : /[12]\d{3}[\]］】）)}〉>]|[[［【（({〈<][12]\d{3}〕/.test(text)
        ? matchesIn(text, number).flatMap(({ index, 0: run, 1: open, 2: year }) => {
            const before = text.slice(Math.max(0, index - 8), index);
            if (
              run === `〔${year}〕` ||
              court.test(before) ||
              (/[（(]/.test(open!) && !code.test(before) && !inBracket.test(before))
            )
              return [];
            return { start: index, end: index + run.length, hint: `〔${year}〕` };
          })
        : /〔\d/.test(text)
          ? matchesIn(text, formed).map(({ index, 0: run }) => ({
              start: index,
              end: index + run.length,
              hint: run.includes('第') ? run.replace(/第0*/, '') : run,
            }))
          : [],
  examples: {
    wrong: [
      { text: '见国发[2015]12号文件。', found: '[2015]' },
      { text: '见国发（2015）12号文件。', found: '（2015）' },
      { text: '见河政发〈2011〉8号、国发{2015}12号和国发〔2015]9号文件。', count: 3 },
      { text: '见河渡字（1957）12号文件。', found: '（1957）' },
      { text: '《关于修桥的通知》（河渡（2007）1号）贴在墙上。', found: '（2007）' },
      { text: '这份契约的档号（58）014写在背面。', found: '（58）' },
      { text: '见国发〔2015〕第12号文件。', found: '〔2015〕第' },
    ],
    right: ['见国发〔2015〕12号文件。', '见（2015）河民初字第12号判决书，河食证字（2010）12号。', '见林一[2015]12页。'],
  },
};
