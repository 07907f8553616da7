// A line ended by hand in the middle of a sentence (two spaces or a backslash at the line's end) is cut at that place in
// every edition. Addresses, verse and rows of short lines are meant so.
import type { Rule } from '../../rule.ts';
import { reportSpots, type Spot, spotsOf } from '../punctuation/places.ts';

const id = 'lines-not-cut';
const shortest = 15;

export const linesNotCut: Rule = {
  id,
  check: (_book, _survey, prose) =>
    reportSpots(
      id,
      spotsOf(prose, {
        id,
        reads: ['paragraph', 'item'],
        find({ text, quoted }): Spot[] {
          if (quoted || !text.includes('\n')) return [];
          const spots: Spot[] = [];
          for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
            if (line.length < shortest || !/[\u4e00-\u9fff，、]$/.test(line) || !/[，。；]/.test(line)) continue;
            const next = text.slice(
              at + 1,
              (text.indexOf('\n', at + 1) + text.length + 1) % (text.length + 1) || text.length,
            );
            if (!/^[\u4e00-\u9fff]/.test(next) || !/[，。；]/.test(next)) continue;
            spots.push({ start: at, end: at + 1, hint: `${line.slice(-3)}${next.slice(0, 3)}` });
          }
          return spots;
        },
      }),
    ),
  examples: {
    wrong: [{ text: '集市散了以后，摊主们沿着河岸慢慢地往\\\n回走，谁也没有说话。' }],
    right: ['集市散了以后，摊主们沿着河岸慢慢地往回走。\\\n谁也没有说话，天黑了。', '河湾县\\\n集市路八号'],
  },
};
