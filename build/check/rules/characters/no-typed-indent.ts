// A paragraph's indent is the style's; spaces typed at its beginning (　　) come on top of it, and are wrong in EPUB and web.
import type { Rule } from '../../rule.ts';
import { reportSpots, spotsOf } from '../punctuation/places.ts';

const id = 'no-typed-indent';

export const noTypedIndent: Rule = {
  id,
  check: (_book, _survey, prose) =>
    reportSpots(
      id,
      spotsOf(prose, {
        id,
        everyScript: true,
        reads: ['paragraph', 'item', 'heading', 'note'],
        find({ raw }) {
          const run = /^[\u00a0\u2000-\u200a\u202f\u3000\t ]+(?=\S)/.exec(raw)?.[0];
          return run === undefined ? [] : [{ start: 0, end: run.length, fix: '' }];
        },
      }),
    ),
  examples: {
    wrong: [{ text: '\u3000\u3000集市散了，人也走了。', found: '\u3000\u3000', fixed: '集市散了，人也走了。' }],
    right: ['集市散了，人也走了。'],
  },
};
