// Two neighbouring characters typed in the wrong order across words, where no dictionary sees it: 开以通来, 扫二描维码. No list: the
// sentence becomes much likelier when they are turned. What characters-in-order or the rules about words report is passed over.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { charactersInOrder } from '../words/characters-in-order.ts';
import { saidElsewhere } from './searched.ts';
import { turnedNeighbours } from './turned-neighbours.ts';

export const neighboursInOrder: Rule = {
  id: 'neighbours-in-order',
  check(_, __, prose: Prose): Diagnostic[] {
    if (prose.script !== 'simplified') return [];
    return [...turnedNeighbours(prose)].flatMap(([passage, stretches]) => {
      const told = [...saidElsewhere(passage), ...charactersInOrder.find(passage)];
      return stretches.flatMap(({ start, end, right }) => {
        if (told.some((other) => start < other.end && other.start < end)) return [];
        const values = { text: passage.raw.slice(start, end), right };
        return [diagnostic('neighbours-in-order', placeIn(passage, start, end), values, { hint: right })];
      });
    });
  },
  examples: {
    wrong: [
      { text: '这样大的水，是渡口开以通来的头一回。', found: '开以通来', count: 1 },
      { text: '过河的人扫二描维码，就能看到渡口的水位。', count: 1 },
    ],
    right: [
      '有人说桥太窄，还有人认为路太远，扫描二维码能看到水位。',
      '他结了婚，吃了点亏，留过学，忽升忽降地撑着船，东找西找。',
      '船工的姓与名之间空一格，手或脚伤了都要报。',
      '海洋波平浪静，姑娘纤眉细眼，人群前簇后拥，匀漆时先横后竖。',
      '船工很是佩服。河湾的丁口十去六七。',
      '父亲舍不得扔，天快亮时锁生了锈，旅客在站过夜。',
      '“还有人”不写作“还人有”。',
    ],
  },
};
