// The full title of a law, notice or decision stands in 《》 (GB/T 15834—2011, 4.15.3.1). A general mention (关于河道的意见)
// looks the same, so this is a query.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const issuer =
  '国务院(?:办公厅)?|中共中央(?:办公厅)?|全国人民代表大会(?:常务委员会)?|[\\u4e00-\\u9fff]{1,6}(?:部|厅|委员会|总局|人民政府)(?:办公[厅室])?';
const title = new RegExp(
  `(?<=^|[，。；：、（\\s]|根据|按照|依照|依据|遵照|贯彻|落实|执行|印发|下发|发布)(?:${issuer})关于[\\u4e00-\\u9fff、“”]{4,40}?的(?:通知|决定|意见|实施意见|指导意见|若干意见|规定|批复|通告|公告)(?=（|，?(?:要求|指出|规定|明确|强调|提出))`,
  'g',
);

/** 中华人民共和国公共图书馆法, 出版管理条例第二十条: a law by its full name, or by its name and an article. */
const law =
  /(?<!《[^》]{0,40})(?:中华人民共和国(?![的境国民法]|公民)(?:(?![的和与或在、])[\u4e00-\u9fff]){1,18}?(?:法(?![律规院人官制定治令医])|条例|实施细则)(?=[^\u4e00-\u9fff]|第|自|的?规定|施行|实施|颁布|明确|于)|(?<=(?:根据|依照|按照|依据|违反)(?:了)?)(?!本|该|上述|前款|有关|相关|宪法)(?:(?![的和与或在、])[\u4e00-\u9fff]){4,18}(?:条例|规定|办法|细则)(?=第[一二三四五六七八九十百\d]+条))/g;
/** 印发了关于做好春耕工作的通知 */
const issued =
  /(?<=(?:印发|下发|发布|转发|颁布|出台|发出)了?)关于[\u4e00-\u9fff、“”]{4,40}?的(?:通知|决定|意见|规定|批复|通告|公告)(?=[，。])/g;

export const documentTitleMarked: TextRule = {
  id: 'document-title-marked',
  find: ({ text }) =>
    /关于|中华人民共和国|条例|规定|办法|细则/.test(text)
      ? [...matchesIn(text, title), ...matchesIn(text, law), ...matchesIn(text, issued)].map(({ index, 0: run }) => ({
          start: index,
          end: index + run.length,
          hint: `《${run}》`,
        }))
      : [],
  examples: {
    wrong: [
      { text: '国务院关于加强集市管理工作的通知要求，逢五开市。', found: '国务院关于加强集市管理工作的通知' },
      { text: '根据中华人民共和国集市法第十条，逢五开市。', found: '中华人民共和国集市法' },
      { text: '依照集市管理条例第二十条收租。', found: '集市管理条例' },
      { text: '镇上印发了关于做好防汛工作的通知，要求停市。', found: '关于做好防汛工作的通知' },
      { text: '根据国务院关于改进集市工作的意见，要求各地逢五开市。' },
    ],
    right: [
      '《国务院关于加强集市管理工作的通知》要求，逢五开市。',
      '摊主提了几条关于集市管理的意见。',
      '中华人民共和国法律规定，中华人民共和国成立以后，《中华人民共和国集市法》第十条。',
      '根据本条例第五条。',
    ],
  },
};
