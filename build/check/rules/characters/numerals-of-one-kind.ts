// Look-alikes of numerals: ○ or the letter O for 〇 (二○○八年) and for 0 (2O17年), — for 一 (—个, 第—) and 一 for — (1998一2003).
// They come from scans and from looking for 〇 in the wrong place; none is found by searching. Two rules.
import { matchesIn } from '../../prose/matches.ts';
import type { Rule } from '../../rule.ts';
import { reportHabit, reportSpots, type Spot, spotsOf } from '../punctuation/places.ts';

const reads = ['paragraph', 'item', 'heading', 'caption', 'cell', 'note', 'signature'] as const;

const hanYear = /(?<![一二三四五六七八九〇○])[一二][一二三四五六七八九零〇○◯OoОоΟο0０]{3}(?=年)/g;
const hanNumber =
  /(?<=[一二三四五六七八九十])[○◯](?=[一二三四五六七八九○◯年月日号层室路])|(?<=[一二三四五六七八九][○◯])[○◯]/g;
const arabicYear = /(?<![A-Za-z0-9])[12lI][0-9OoОlI]{3}(?=年)/g;

function zeros(text: string): Spot[] {
  if (!/[○◯OoОоΟο0０lI]/.test(text)) return [];
  const spots: Spot[] = [];
  const covered = new Set<number>();
  for (const { index, 0: run } of matchesIn(text, hanYear)) {
    if (!/[○◯OoОоΟο0０]/.test(run)) continue;
    for (let i = 0; i < run.length; i++) covered.add(index + i);
    spots.push({ start: index, end: index + run.length, fix: run.replace(/[○◯OoОоΟο0０零]/g, '〇') });
  }
  for (const { index } of matchesIn(text, hanNumber)) {
    if (!covered.has(index)) spots.push({ start: index, end: index + 1, fix: '〇' });
  }
  for (const { index, 0: run } of matchesIn(text, arabicYear)) {
    if (!/[A-Za-zО]/.test(run)) continue;
    spots.push({ start: index, end: index + run.length, fix: run.replace(/[OoО]/g, '0').replace(/[lI]/g, '1') });
  }
  return spots;
}

/** So many of one kind are a habit. */
const many = 30;

export const zeroIsZero: Rule = {
  id: 'zero-is-zero',
  check(_book, _survey, prose) {
    const id = 'zero-is-zero';
    const spots = spotsOf(prose, { id, reads, find: ({ text }) => zeros(text) });
    // ○ throughout, from an old font: said once.
    const circles = spots.filter(({ passage: { text }, start, end }) => /[○◯]/.test(text.slice(start, end)));
    if (circles.length < many) return reportSpots(id, spots);
    const others = spots.filter((spot) => !circles.includes(spot));
    return [...reportSpots(id, others), ...reportHabit(id, circles, 'error')];
  },
  examples: {
    wrong: [
      { text: '集市始于二○○八年。', found: '二○○八', fixed: '集市始于二〇〇八年。' },
      { text: '集市始于二O一七年。', fixed: '集市始于二〇一七年。' },
      { text: '集市始于2O17年。', found: '2O17', fixed: '集市始于2017年。' },
      { text: '他住在三○五号。', fixed: '他住在三〇五号。' },
    ],
    right: ['集市始于二〇〇八年。', '集市始于2017年。', '记号○表示有鱼，O表示有虾。'],
  },
};

const dashForOne =
  /(?<![—\d])—(?=(?:个|些|样|直|般|切|种|定|旦|律|边|面|块|次|方面|系列)(?!—)[\u4e00-\u9fff，。])|(?<=第|统|唯|万分之)—(?=[\u4e00-\u9fff，。；、])/g;
const oneForDash = /(?<=\d(?:年|月|日|页)?)一(?=\d)/g;

export const oneIsOne: Rule = {
  id: 'one-is-one',
  check: (_book, _survey, prose) =>
    reportSpots(
      'one-is-one',
      spotsOf(prose, {
        id: 'one-is-one',
        reads,
        find({ text }) {
          if (!/—|\d.?一\d/.test(text)) return [];
          return [
            ...matchesIn(text, dashForOne).map(({ index }) => ({
              start: index,
              end: index + 1,
              hint: `一${text.slice(index + 1, index + 3)}`,
            })),
            ...matchesIn(text, oneForDash).map(({ index }) => ({
              start: index,
              end: index + 1,
              hint: `${text.slice(Math.max(0, index - 4), index)}—${text.slice(index + 1, index + 5)}`,
            })),
          ];
        },
      }),
    ),
  examples: {
    wrong: [
      { text: '集市上来了—个摊主。', found: '—' },
      { text: '这是河湾第—次开市。', found: '—' },
      { text: '1998一2003年，集市停办。', found: '一' },
    ],
    right: ['集市上来了一个摊主。', '北京—上海的车来了。', '1998—2003年，集市停办。', '他走了——一个人也没有。'],
  },
};
