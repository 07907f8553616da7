// What is left of a whole that was told paragraphs before: 支票合计12.8万元……退回了9.5万元，其余3.3万元. In: prose. Out: pairs of figures, the whole first and the rest
// second, where the two parts do not make it. Linear: a few paragraphs back are looked at. Must not tell of a sum that stands anywhere near.
import type { Prose } from '../../prose/prose.ts';
import type { ToldTwice } from './posts-told.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { running } from './spots.ts';

/** So many paragraphs back the whole may stand. */
const back = 5;
const restBefore =
  /^[^，。；：\d]{0,10}[，；](?:其余的?|余下的?|剩下的?|剩余的?|余款|尾款|余额|欠下的?|下欠|另外的?)[^，。；\d]{0,6}$/;
/** What a whole is told with. */
const wholeBefore = /(?:合计|共计|总计|累计|总共|一共|总额|总价|总数|总款|总|共)(?:\p{Script=Han}{0,4})$/u;
const rough = /约|近|左右|上下|大约|将近|不到|超过|至少|以上|不足|多/;
/** 另有一笔: a whole of its own. */
const another = /另[有外一]|此外|还有一|又[有收]/;
const farthest = 0.2;

const isSame = (a: Quantity, b: Quantity) => a.unit === b.unit;
const areEqual = (a: number, b: number) => Math.abs(a - b) <= Math.max(a, b) * 1e-6;

/** Every rest that does not fit its whole. */
export function restsOfWholes(prose: Prose): ToldTwice[] {
  const passages = running(prose);
  return passages.flatMap((passage, order): ToldTwice[] => {
    const { text } = passage;
    if (!/其余|余下|剩下|剩余|余款|尾款|余额|下欠|另外/.test(text)) return [];
    const own = quantitiesIn(text);
    return own.flatMap((rest, i): ToldTwice[] => {
      const part = own[i - 1];
      if (!part || !isSame(part, rest) || !restBefore.test(text.slice(part.end, rest.start))) return [];
      if (/^[%％年月天日岁次]/.test(rest.unit) || rough.test(text.slice(part.start - 2, rest.end + 2))) return [];
      // A part before the part is a part too.
      const from = Math.max(text.lastIndexOf('。', part.start), text.lastIndexOf('；', part.start)) + 1;
      if (own.some((one) => one.start >= from && one.start < part.start && isSame(one, rest))) return [];
      if (another.test(text.slice(Math.max(0, part.start - 60), part.start))) return [];
      const sum = part.value + rest.value;
      const before = passages.slice(Math.max(0, order - back), order + 1).flatMap((one) =>
        quantitiesIn(one === passage ? text.slice(0, part.start) : one.text)
          .filter((quantity) => isSame(quantity, rest))
          .map((quantity) => ({ quantity, passage: one })),
      );
      if (before.some(({ quantity: { value } }) => areEqual(value, sum))) return [];
      const whole = before.findLast(({ quantity: { start }, passage: { text: words } }) =>
        wholeBefore.test(words.slice(Math.max(0, start - 8), start)),
      );
      if (!whole || whole.quantity.value <= Math.max(part.value, rest.value)) return [];
      const { value, start, end } = whole.quantity;
      if (
        Math.abs(value - sum) > value * farthest ||
        rough.test(whole.passage.text.slice(Math.max(0, start - 3), end + 2))
      )
        return [];
      return [{ one: { passage: whole.passage, start, end }, other: { passage, start: rest.start, end: rest.end } }];
    });
  });
}
