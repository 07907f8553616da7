// The name of a Chinese person or an institution is written in one way: not 王小明 in ten places and 王晓明 in one. A rare form
// one character away from a frequent one, of the same sound or a character short, is a slip; others are remarks.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { institutionsIn, peopleIn } from './proper-names.ts';
import { isToday, placeOfSpot } from './spots.ts';

/** More remarks than so many nobody reads. */
const mostRemarks = 5;

export const properNameOneWay: Rule = {
  id: 'proper-name-one-way',
  check: (_, __, prose) => {
    if (!isToday(prose)) return [];
    const pairs = [...peopleIn(prose), ...institutionsIn(prose)];
    const sure = pairs.filter((pair) => pair.sure);
    const remarks = pairs.filter((pair) => !pair.sure).slice(0, mostRemarks);
    return [...sure, ...remarks].map(({ one, other, many, few, first, sure: isSure }) =>
      diagnostic(
        'proper-name-one-way',
        placeOfSpot(few[0]!),
        { one, other, many, few: few.length },
        {
          hint: one,
          related: [...few.slice(1, 6), first].map(placeOfSpot),
          ...(isSure ? {} : { severity: 'info' }),
        },
      ),
    );
  },
  examples: {
    wrong: [
      { text: '王小明教授来过集市。王小明问价，王小明付钱；后来王晓明走了。', found: '王晓明', count: 1 },
      {
        text: '河湾水利科学研究所在渡口，河湾水利科学研究所很小，河湾水利科学研究所很老，见河湾水力科学研究所。',
        count: 1,
      },
    ],
    right: [
      '王小明教授来过集市。王小明问价，王小明付钱；王小亮走了。',
      '河湾第一小学校办公室在渡口，河湾第一小学校办公室很小，河湾第一小学校办公室很老，河湾第二小学校办公室很新。',
    ],
  },
};
