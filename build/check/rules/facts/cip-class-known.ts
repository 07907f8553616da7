// The class number of the CIP block is one of 中国图书馆分类法: a known letter, a point after every third digit. A letter I
// read as the digit 1 is the usual slip (1247.5 for I247.5).
import { diagnostic } from '../../../diagnostic.ts';
import { cipOf, cipPlace } from '../../facts/cip.ts';
import type { Rule } from '../../rule.ts';

const classes = /^(?:[ABCDEFGHIJKNOPQRSUVXZ]|T[BDEFGHJKLMNPQSUV]?)/;
const formed = /^[A-Z]{1,2}(?:\d{0,3}|\d{3}(?:\.\d{3})*\.\d{1,3})(?:[A-Z]{2}\b.*|[-/:=+"“(<[].*)?$/;

export const cipClassKnown: Rule = {
  id: 'cip-class-known',
  check(book) {
    const { groups } = cipOf(book);
    const last = groups.at(-1);
    // The last group is the class number's; since 2024 there is no other (GB/T 12451—2023).
    if (
      !last ||
      last.items.some(({ text }) => /\p{Script=Han}/u.test(text)) ||
      !last.items.some(({ text }) => /^[A-Z\dl|]{1,3}\d/.test(text))
    )
      return [];
    return last.items.flatMap((item) => {
      // Older blocks give several numbers one behind the other.
      let at = 0;
      return item.text.split(/(?<=\d)(?=[A-Z]{1,2}\d)/).flatMap((number) => {
        const start = at;
        at += number.length;
        const problem = problemOf(number);
        if (!problem) return [];
        // Blanks in the block do not count in the fact: the place is the item's where it has any.
        const dense = item.end - item.start === item.text.length;
        const span = dense ? { start: item.start + start, end: item.start + at } : item;
        const hint = /^[1l|]\d/.test(number) ? `I${number.slice(1)}` : undefined;
        return [diagnostic('cip-class-known', cipPlace(book, span), { found: number, problem }, hint ? { hint } : {})];
      });
    });
  },
  examples: {
    wrong: [
      { facts: withClass('1247.57'), found: '1247.57', count: 1 },
      { facts: withClass('L322.25'), found: 'L322.25', count: 1 },
      { facts: withClass('TA311'), found: 'TA311', count: 1 },
      { facts: withClass('F3222.5'), found: 'F3222.5', count: 1 },
      { facts: withClass('F322.25②W12'), found: 'W12', count: 1 },
    ],
    right: [
      { facts: { cip: { text: '图书在版编目（CIP）数据\n\nISBN 978-7-5180-3257-0\n\nⅠ. TP311.132' } } },
      ...[
        'F322.25',
        'TP312JA',
        'TP391.41-62',
        'I247.57',
        'K827=6',
        'G40-012.9',
        'Z228.1',
        'T-652',
        'D922.290.5',
        'F322.25②K29',
      ].map((number) => ({ facts: withClass(number) })),
    ],
  },
};

function withClass(number: string): Record<string, unknown> {
  return {
    cip: { text: `图书在版编目（CIP）数据\n\nISBN 978-7-5180-3257-0\n\nⅠ.①河… Ⅱ.①林… Ⅲ.①集市—中国 Ⅳ.①${number}` },
  };
}

function problemOf(number: string): string | undefined {
  if (!/^[A-Z]/.test(number)) return '分类号以字母开头';
  if (/^T[A-Z]/.test(number) ? !/^T[BDEFGHJKLMNPQSUV]/.test(number) : !classes.test(number))
    return `没有“${number[0]}${number[0] === 'T' ? number[1] : ''}”这一类`;
  if (/^[A-Z]{2}/.test(number) && number[0] !== 'T') return '只有 T 类用两个字母';
  return formed.test(number) ? undefined : '数字每三位后加一点，例如 G322.25';
}
