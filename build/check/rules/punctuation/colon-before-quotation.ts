// What somebody says or writes is introduced by a colon (GB/T 15834—2011, 4.7.3.2): 他说：“…。” Some authors type a comma: told only
// in a book that nearly always has the colon, and not where the quotation goes on from one before 他说.
import type { Rule } from '../../rule.ts';
import { reportSpots, type Spot, spotsOf } from './places.ts';

const id = 'colon-before-quotation';
const said = /(?<=[^说写问答喊叫道称言][说写问答喊叫道]|写道|说道|问道|答道|喊道|回答|宣布|指出|认为|强调)([：，])“/g;
/** So many colons a comma. */
const share = 2;
/** Of fewer quotations a habit cannot be told. */
const fewest = 3;
/** 俗话说, 一般来说, 如他所说: quoted within the sentence. */
const within = /(?:[来地的话所][说讲]|[所][写说言])$/;

export const colonBeforeQuotation: Rule = {
  id,
  check(_book, _survey, prose) {
    let colons = 0;
    const find = ({ text, quoted }: { text: string; quoted: boolean }): Spot[] => {
      if (quoted || !/[：，]“/.test(text)) return [];
      return [...text.matchAll(said)].flatMap(({ index, 1: mark }) => {
        const before = text.slice(Math.max(0, index - 60), index);
        if (mark === '：') {
          colons++;
          return [];
        }
        // “…，”他说，“…”: the second half of what was begun.
        if (/”[^，。！？；“”]{0,12}$/.test(before) || within.test(before)) return [];
        // What follows is a sentence: it ends with its own stop, or has a comma within.
        const inside = /^“([^“”]{4,400})”/.exec(text.slice(index + 1, index + 410))?.[1];
        if (inside === undefined || !/[。！？…]$|[，；].*[。！？，；]/.test(inside)) return [];
        return [{ start: index, end: index + 1, hint: `${before.slice(-2)}：“${inside.slice(0, 2)}` }];
      });
    };
    const spots = spotsOf(prose, { id, find });
    return colons >= fewest && colons >= spots.length * share ? reportSpots(id, spots) : [];
  },
  examples: {
    wrong: [
      {
        text: '他说：“涨水了。”我问：“多高？”他答：“一尺。”过了三天，他在信里写道，“水一夜涨了一尺，桥也没了。”',
        found: '，',
        count: 1,
      },
    ],
    right: [
      '他说：“涨水了。”我问：“多高？”他答：“一尺。”“水一夜涨了一尺，”他说，“桥也没了。”',
      '他说，“涨水了，快走。”我问，“多高？”他答，“一尺。”',
      '他说：“涨水了。”我问：“多高？”他答：“一尺。”正如他所说，“桥是活的”。',
    ],
  },
};
