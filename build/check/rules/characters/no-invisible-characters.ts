// Zero-width spaces and joiners, soft hyphens, marks of direction and byte-order marks cannot be seen; they come with text
// copied from the web, break searching and make odd line ends. Joiners inside emoji and non-Latin scripts do their work.
import { matchesIn } from '../../prose/matches.ts';
import type { Rule } from '../../rule.ts';
import { reportSpots, spotsOf } from '../punctuation/places.ts';

const id = 'no-invisible-characters';
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2061-\u2069\ufeff\ufff9-\ufffb\u3164\uffa0]+/g;
const joined = /[\u{1f000}-\u{1faff}\u2600-\u27bf\ufe0f\u0600-\u0dff\u1000-\u109f\u1780-\u17ff]/u;

export const noInvisibleCharacters: Rule = {
  id,
  check: (_book, _survey, prose) =>
    reportSpots(
      id,
      spotsOf(prose, {
        id,
        everyScript: true,
        reads: ['paragraph', 'item', 'heading', 'caption', 'cell', 'note', 'verse', 'signature', 'reference'],
        find: ({ raw }) =>
          matchesIn(raw, invisible).flatMap(({ index, 0: run }) => {
            const end = index + run.length;
            const around = `${raw.slice(Math.max(0, index - 2), index)}${raw.slice(end, end + 2)}`;
            if (/[\u200c\u200d\u200e\u200f\u2066-\u2069]/.test(run) && joined.test(around)) return [];
            const code = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
            return { start: index, end, values: { code }, fix: '' };
          }),
      }),
    ),
  examples: {
    wrong: [
      { text: '集市\u200b在河湾。', found: '\u200b', fixed: '集市在河湾。' },
      { text: '集市\ufeff在\u00ad河湾。', count: 2, fixed: '集市在河湾。' },
    ],
    right: ['集市在河湾。', '一家人👨‍👩‍👧都来了。'],
  },
};
