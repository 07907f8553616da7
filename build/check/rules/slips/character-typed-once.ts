// A character typed twice within a word that no list of such slips has: 水利局局和, 即即可. No list: the sentence becomes much
// likelier without one of the two. What word-not-doubled and the other rules about words report is passed over.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { wordNotDoubled } from '../words/word-not-doubled.ts';
import { saidElsewhere } from './searched.ts';
import { typedTwice } from './typed-twice.ts';

export const characterTypedOnce: Rule = {
  id: 'character-typed-once',
  check(_, __, prose: Prose): Diagnostic[] {
    if (prose.script !== 'simplified') return [];
    return [...typedTwice(prose)].flatMap(([passage, places]) => {
      const told = [...saidElsewhere(passage), ...wordNotDoubled.find(passage)];
      return places.flatMap(({ at, right }) => {
        const end = at + 2;
        if (told.some((other) => at < other.end && other.start < end)) return [];
        const values = { text: passage.raw.slice(at, end), right };
        return [diagnostic('character-typed-once', placeIn(passage, at, end), values, { hint: right })];
      });
    });
  },
  examples: {
    wrong: [
      { text: '镇上的水利局局和轮船公司都在桥头。', found: '局局', count: 1 },
      { text: '船工停船的地地方，水流不急，镇上的通知单单都贴在那里。', found: '地地', count: 1 },
    ],
    right: [
      '渡口的规矩要重新定义一回，水文站观测到了洪峰。',
      '船工努努嘴，朝他点点头，看看天色又摆摆手。',
      '河湾新手手中的桨，集市小厂厂长的船，今年年底修桥。',
      '李冰冰和小芳芳都到桥头来，空荡荡的船，雾蒙蒙的河。',
      '“重新”不写作“重新新”。',
    ],
  },
};
