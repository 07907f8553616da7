// A decimal below one has its zero: 0.5, not .5 (GB/T 15835—2011, 5.1.2). Calibres, versions, file names and code have none
// and are left alone.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const bare =
  /(?<=^|[\p{Script=Han}，。；：（“=≈<>≤≥～—×÷＋－−＝±＜＞])( ?)\.(\d+)(?=[%‰％]| ?[～~—–-] ?\d|\p{Script=Han}|[，。；、）]|$| ?[×÷＋＝=±]| ?(?:[kcm]?m|[km]?g|m?L|m?s|[kM]?Pa|μm)\b)/gu;

export const decimalHasLeadingZero: TextRule = {
  id: 'decimal-has-leading-zero',
  find({ text }) {
    if (!/\.\d/.test(text)) return [];
    return matchesIn(text, bare).flatMap((match): TextFinding | [] => {
      const [whole, space, digits] = match as unknown as [string, string, string];
      const after = text.slice(match.index + whole.length);
      if (/^ ?(?:英寸|左轮|马格南|版|点)|^.{0,12}(?:口径|[枪弹])/.test(after)) return [];
      // 实施.2017年 is a stop that went wrong, which is another rule's.
      if (/^[年月日、]/.test(after) || digits.length > 4 || /^0+$/.test(digits)) return [];
      return { start: match.index + space.length, end: match.index + whole.length, hint: `0.${digits}` };
    });
  },
  examples: {
    wrong: [
      { text: '水位只差.5米。', found: '.5' },
      { text: '租金是28700×.05%×20，另加100×.3＝30元。', found: '.05', count: 2 },
      { text: '离桥面以外.5～1厘米钉上竹片。', found: '.5' },
    ],
    right: ['水位只差0.5米。', '他有一把.45口径的枪。', '装上.NET再试。', '集市散了.2017年再开。'],
  },
};
