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

export const documentTitleMarked: TextRule = {
  id: 'document-title-marked',
  find: ({ text }) =>
    text.includes('关于')
      ? matchesIn(text, title).map(({ index, 0: run }) => ({
          start: index,
          end: index + run.length,
          hint: `《${run}》`,
        }))
      : [],
  examples: {
    wrong: [
      { text: '国务院关于加强集市管理工作的通知要求，逢五开市。', found: '国务院关于加强集市管理工作的通知' },
      { text: '根据国务院关于改进集市工作的意见，要求各地逢五开市。' },
    ],
    right: ['《国务院关于加强集市管理工作的通知》要求，逢五开市。', '摊主提了几条关于集市管理的意见。'],
  },
};
