// A book is read for years: 今年, 去年, 目前, 近年来 mean another time to every reader. One question for the book, with the count of
// each word. Speech in quotation marks and quotations say what was said, and are not counted.
import { type Spot, spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Rule } from '../../rule.ts';

const relative =
  /(?<![\d度第到直于新])(?:今年|去年|明年|本月|上个月|下个月|近年来|近几年|目前|去年初|今年初|前年|近日|日前|本世纪初?|上个?世纪(?!末的最后))/g;

/** Whether a place stands within quotation marks that are open. */
function inSpeech({ passage: { text }, start }: Spot): boolean {
  const before = text.slice(Math.max(0, start - 400), start);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

export const timeIsAbsolute: Rule = {
  id: 'time-is-absolute',
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, relative, ['paragraph', 'item']).filter(
      (spot) => !spot.passage.quoted && spot.passage.section?.kind === 'chapter' && !inSpeech(spot),
    );
    const counts = new Map<string, number>();
    for (const { text } of spots) counts.set(text, (counts.get(text) ?? 0) + 1);
    const said = [...counts].sort((a, b) => b[1] - a[1]).map(([word, times]) => `${word}（${times}）`);
    return toldOnce('time-is-absolute', spots, { words: said.join('、') });
  },
  examples: {
    wrong: [{ text: '集市去年迁到河湾，目前有百家。', found: '去年', count: 1 }],
    right: ['集市2015年迁到河湾。', '他说：“集市去年才迁来。”', '> 集市去年才迁来。'],
  },
};
