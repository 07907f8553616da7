// 一 read as a dash: 花了—半的钱, 被—阵风吹走. In: a passage. A single dash between Han characters that, read as 一, makes a word both
// with what stands before and after; 北京—天津 and the double dash are other matters.
import type { TextFinding, TextRule } from '../../rule.ts';

/** One dash of any kind between Han characters or after a mark, with what must stand about it. */
const dash =
  /(?<=[了这那另每第有是在过着同进统唯被把将像为占去的又再])[—–―－](?=[半阵样般起些点次种切直定旦个条只位件张片块层番群])(?!.[—–―－])/g;

export const oneIsNoDash: TextRule = {
  id: 'one-is-no-dash',
  find({ text }) {
    const found: TextFinding[] = [];
    for (const { index } of text.matchAll(dash)) {
      const next = text[index + 1]!;
      found.push({ start: index, end: index + 2, values: { right: `一${next}` }, hint: `一${next}` });
    }
    return found;
  },
  examples: {
    wrong: [
      { text: '他花了—半的钱，伞被—阵风吹走。', found: '—半', count: 2 },
      { text: '每—个摊位都满了。', found: '—个' },
    ],
    right: ['他花了一半的钱。', '北京—天津的船停了。', '他走了——半天才回来。', '有——些。', '第3—5页。'],
  },
};
