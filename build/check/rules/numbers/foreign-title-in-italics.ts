// Titles of foreign books and journals given in the foreign language are set in italics, without 《》 (CY/T 154—2017, 8.4). A
// title translated into Chinese has 《》. A house may have it otherwise: one question for the book.
import { spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Rule } from '../../rule.ts';

/** So few are no habit. */
const few = 2;
const title = /《[A-Za-z][A-Za-z0-9 ,.:;'’&!?()+#/-]{1,120}》/g;

export const foreignTitleInItalics: Rule = {
  id: 'foreign-title-in-italics',
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, title).filter(({ text }) => /[a-z]{2}/.test(text));
    const first = spots[0]?.text.slice(1, -1);
    const found = toldOnce('foreign-title-in-italics', spots, {}, first && `*${first}*`);
    // One or two are slips; a house that has them so throughout is asked.
    return spots.length > few ? found : found.map((finding) => ({ ...finding, severity: 'warning' }));
  },
  examples: {
    wrong: [{ text: '这事《Nature》登过，《River Markets》也写过。', found: '《Nature》', count: 1 }],
    right: ['这事*Nature*登过。', '这事《自然》登过。', '见《VOA 英语》。'],
  },
};
