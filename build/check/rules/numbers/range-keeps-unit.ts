// 9亿～16亿 and 15%～30%: where 万, 亿, % would be read to belong to the second number only, both have it (GB/T 15835—2011,
// 5.1.4). Units proper (100～150 kg) may stand once and are not looked at.
import { matchesIn } from '../../prose/matches.ts';
import { isSubtraction } from '../../prose/subtraction.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const range =
  /(?<![\d.,，A-Za-z\uFFFC\-–—－~～/:：])(\d+(?:[.,]\d+)*)( ?(?:[~～—–－]|——|-|至|到) ?)(\d+(?:[.,]\d+)*) ?([%％‰]|万(?!一|物|能|岁|里|全|分)|亿)/g;

/** 63%～68: the second has lost it. */
const lost = /(?<![\d.])(\d+(?:\.\d+)?)([%％‰]) ?([~～—–－]|-|至|到) ?(\d+(?:\.\d+)?)(?=[，。；、）的之]|$)(?![%％‰])/g;

/** 税率由16降为13%: so has the first. */
const changed =
  /(?<=(?:[从由])(?:[^，。；：\d]{0,6}(?:\d{4}年)?的?)?)(?<![\d.])\d+(?:\.\d+)?(?= ?(?:上?升|下?降|提高|降低|增加|减少|增|减|调整?)[至到为成]了? ?\d+(?:\.\d+)?[%％])/g;

export const rangeKeepsUnit: TextRule = {
  id: 'range-keeps-unit',
  find({ text, quoted }) {
    if (quoted || !/[%％‰万亿]/.test(text)) return [];
    const lostUnit = matchesIn(text, lost).map(
      (match): TextFinding => ({
        start: match.index,
        end: match.index + match[0].length,
        values: { unit: match[2]! },
        hint: `${match[0]}${match[2]}`,
      }),
    );
    for (const { index, 0: run } of /[从由]/.test(text) ? matchesIn(text, changed) : [])
      lostUnit.push({ start: index, end: index + run.length, values: { unit: '%' }, hint: `${run}%` });
    return lostUnit.concat(
      matchesIn(text, range).flatMap((match): TextFinding | [] => {
        const [whole, from, link, to, unit] = match as unknown as [string, string, string, string, string];
        const before = text.slice(Math.max(0, match.index - 2), match.index);
        // 由5到20万 says what it says; only where the first is the smaller one can it have lost its unit.
        const low = Number(from.replaceAll(',', ''));
        const high = Number(to.replaceAll(',', ''));
        if (isSubtraction(text, match.index, match.index + whole.length)) return [];
        if (!(low < high) || /[第年月号版型]$/.test(before)) return [];
        if (/[至到]/.test(link) && !/[%％‰]/.test(unit)) return [];
        // Years: 1990—2000万 is none.
        if (/^(?:1[89]|20)\d\d$/.test(from) && !/[%％‰]/.test(unit)) return [];
        return {
          start: match.index,
          end: match.index + whole.length,
          values: { unit },
          hint: `${from}${unit}${link}${to}${unit}`,
        };
      }),
    );
  },
  examples: {
    wrong: [
      { text: '赶集的人有9～16万。', found: '9～16万' },
      { text: '摊位多了63～68%。', found: '63～68%' },
      { text: '鱼占63%～68。', found: '63%～68' },
      { text: '摊租的税率由16降为13%。', found: '16' },
    ],
    right: [
      '赶集的人有9万～16万。',
      '每袋重100～150 kg。预付的是5000×（1－20%）×20%＝800元。',
      '摊位多了63%～68%。',
      '由5到20万人。',
      '占1998—2003年的30%。',
    ],
  },
};
