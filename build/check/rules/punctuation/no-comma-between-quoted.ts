// Between quoted or titled items that stand in a row there is usually no 、 (GB/T 15834—2011, 4.5.3.5): “日”“月”,
// 《甲》《乙》. Where something stands between two of them, a bracket or a word, the 、 stays in the whole row.
import { matchesIn } from '../../prose/matches.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { reportHabit, reportSpots, type Spot, spotsOf } from './places.ts';

const id = 'no-comma-between-quoted';
/** What a row of items is cut at. */
const rowEnd = /[。；！？\n：]/;

/** “福”，“寿”，“禄”三个字: a row of short items that is counted or ends with 等. */
const withCommas =
  /(?:“[^“”，。]{1,12}”，){1,12}“[^“”，。]{1,12}”(?=等|[二两三四五六七八九十]\s?[个种字类词])|“[^“”，。！？\n]{2,12}”，“[^“”，。！？\n]{2,12}”(?=[和及与]“[^“”，。！？\n]{2,12}”)|(?:《[^《》，。]{1,30}》，){1,12}《[^《》，。]{1,30}》(?=等|[二两三四五六七八九十]\s?[部本种篇册])/g;

function findIn(text: string): Spot[] {
  if (!/[”》’〉][、，][“《‘〈]/.test(text)) return [];
  const rows = matchesIn(text, withCommas).flatMap(({ index, 0: run }) =>
    [...run.matchAll(/[”》]，(?=[“《])/g)].map((comma) => ({
      start: index + comma.index,
      end: index + comma.index + 2,
      values: { marks: `${run[comma.index]}，` },
      hint: run[comma.index]!,
    })),
  );
  return rows.concat(
    matchesIn(text, /”、“|》、《|’、‘|〉、〈/g).flatMap(({ index, 0: run }) => {
      let from = index;
      while (from > 0 && from > index - 300 && !rowEnd.test(text[from - 1]!)) from--;
      let to = index + 3;
      while (to < text.length && to < index + 300 && !rowEnd.test(text[to]!)) to++;
      // 《甲》（上）、《乙》 or “甲”类、“乙”类: the row needs its 、
      if (/[^”》]、[“《]|[”》]、[^“《]/.test(text.slice(from, to))) return [];
      // “己”和“已”、“日”和“曰”: the 、 divides pairs.
      if (/[”》][和与及或跟同][“《]/.test(text.slice(from, index))) return [];
      return { start: index, end: index + 3, values: { marks: run }, hint: run.replace('、', '') };
    }),
  );
}

function without(prose: Prose): number {
  let count = 0;
  for (const { text } of prose.passages) if (/”“|》《/.test(text)) count += text.match(/”“|》《/g)!.length;
  return count;
}

export const noCommaBetweenQuoted: Rule = {
  id,
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, { id, find: ({ text }) => findIn(text) });
    if (spots.length === 0) return [];
    const others = without(prose);
    return others * 4 < spots.length && spots.length >= 5 ? reportHabit(id, spots) : reportSpots(id, spots);
  },
  examples: {
    wrong: [
      { text: '他把“日”、“月”两个字写在门上。', found: '”、“', count: 1 },
      { text: '他读过《河湾志》、《渡口志》。', found: '》、《' },
      { text: '评选“十佳船工”，“十佳摊主”和“十佳乡亲”。', found: '”，', count: 1 },
      { text: '他把“日”，“月”，“星”三个字写在门上。', found: '”，', count: 2 },
    ],
    right: [
      '他把“日”“月”两个字写在门上。',
      '他读过《河湾志》（上册）、《渡口志》、《集市志》。',
      '他读过《河湾志》《渡口志》。',
      '“己”和“已”、“日”和“曰”最容易看错。',
    ],
  },
};
