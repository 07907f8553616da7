// Every quotation mark and every bracket has its partner (GB/T 15834—2011, 4.8 and 4.9). Two rules, one reading: quotations
// may run over paragraphs, brackets and title marks may not.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { around, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { marksOf } from './flow.ts';
import { isChinese } from './marks.ts';
import { isQuote } from './pairs.ts';

const partner: Readonly<Record<string, string>> = Object.fromEntries(
  ['“”', '‘’', '「」', '『』', '（）', '〔〕', '［］', '【】', '《》', '〈〉'].flatMap(([open, close]) => [
    [open, close],
    [close, open],
  ]),
);

function lonely(id: 'quotation-marks-paired' | 'brackets-paired', prose: Prose): Diagnostic[] {
  if (prose.script === 'other') return [];
  return marksOf(prose).flatMap(({ passage, lone }) => {
    if (lone.length === 0 || !isChinese(passage)) return [];
    const wanted = lone
      .filter(({ mark }) => isQuote(mark) === (id === 'quotation-marks-paired'))
      .filter(({ at, mark }) => !isInterval(passage.text, at, mark) && !isWordPart(passage.text, at, mark))
      .sort((a, b) => a.at - b.at);
    const findings: Diagnostic[] = [];
    for (let i = 0; i < wanted.length; i++) {
      const { at, mark } = wanted[i]!;
      const next = wanted[i + 1];
      const values = { mark, other: partner[mark]!, around: around(passage, at, at + 1) };
      // “甲“, ”甲“ and ”甲”: a pair of which one, or both, were typed the wrong way round.
      if (next && next.at - at <= longestTurned && kindOf(next.mark) === kindOf(mark) && isQuote(mark)) {
        const [open, close] = [kindOf(mark), partner[kindOf(mark)]!];
        const inside = passage.raw.slice(at + 1, next.at);
        const hint = inside.length > 30 ? `${open}${inside.slice(0, 30)}…` : `${open}${inside}${close}`;
        findings.push(diagnostic(id, placeIn(passage, at, next.at + 1), values, { hint }));
        i++;
      } else {
        const missing = likelyPlace(passage.text, at, mark);
        // Where the other one is missing is shown beside it.
        const related = missing === undefined ? {} : { related: [placeIn(passage, missing, missing + 1)] };
        const hint =
          missing === undefined || missing < at
            ? {}
            : { hint: `${passage.raw.slice(missing - 3, missing)}${partner[mark]}` };
        findings.push(diagnostic(id, placeIn(passage, at, at + 1), values, { ...hint, ...related }));
      }
    }
    return findings;
  });
}

/** No quotation within a sentence is longer. */
const reach = 400;

/**
 * Where the missing partner of a mark most likely belongs: the mark at the end of what is quoted; for a closing mark, the
 * character before what it closes.
 */
function likelyPlace(text: string, at: number, mark: string): number | undefined {
  if (kindOf(mark) !== mark) {
    const before = text.slice(Math.max(0, at - reach), at);
    const lead = /.*[：，。；！？](?=[^：，。；！？]*$)/s.exec(before.replace(/[。！？…]$/, ' '))?.[0].length;
    return lead === undefined ? undefined : at - before.length + lead - 1;
  }
  const rest = text.slice(at + 1, at + 1 + reach);
  // 《甲〉 and “甲”: another mark that closes stands where this one's should; before the next that opens it must be closed.
  const stop = /[”’」』》〉）】〕]/.exec(rest)?.index ?? Number.POSITIVE_INFINITY;
  const next = rest.indexOf(mark);
  const inside = next < 0 ? rest : rest.slice(0, next);
  if (stop < inside.length && !isQuote(mark)) return at + 1 + stop;
  // Before the next of its kind: the last mark but the colon that introduces that one. Else the sentence's end.
  const end = next < 0 ? inside.search(/[。！？\n]|$/) : inside.search(/[，。；！？、][^，。；！？、]*$/);
  return end < 0 ? undefined : Math.min(at + 1 + end, text.length - 1);
}

/** A pair turned the wrong way is no longer than this. */
const longestTurned = 200;

/** The opening mark of a mark's kind. */
const kindOf = (mark: string) => ('”’」』'.includes(mark) ? partner[mark]! : mark);

/** Makali‘i, ’Iwa: letters of other languages that look like quotation marks. */
const isWordPart = (text: string, at: number, mark: string) =>
  (mark === '‘' || mark === '’') && (/[A-Za-z]/.test(text[at - 1] ?? '') || /[A-Za-z]/.test(text[at + 1] ?? ''));

/** ［0，1）: an interval's brackets differ. */
const isInterval = (text: string, at: number, mark: string) =>
  (/[［（]/.test(mark) &&
    /^[^］）]{0,20}\d[^］）]{0,20}[)）\]］]/.test(text.slice(at + 1, at + 44)) &&
    /^[\d\s,，.．+\-−∞a-zA-Z]*[)）\]］]/.test(text.slice(at + 1, at + 44))) ||
  (/[］）]/.test(mark) && /[[(［（][\d\s,，.．+\-−∞a-zA-Z]*$/.test(text.slice(Math.max(0, at - 44), at)));

export const quotationMarksPaired: Rule = {
  id: 'quotation-marks-paired',
  check: (_book, _survey, prose) => lonely('quotation-marks-paired', prose),
  examples: {
    wrong: [
      { text: '他说：“集市散了。大家便都回家去了。', found: '“', count: 1 },
      { text: '他说集市散了”，大家便都回家去了。', found: '”' },
      { text: '他说的”集市“就在河湾。', found: '”集市“', count: 1 },
      { text: '他说的“集市“就在河湾。', found: '“集市“', count: 1 },
      { text: '“集市散了。\n\n“那就回家吧。”', found: '“', count: 1 },
      { text: '他说“有人喊‘有鱼”的时候，集市还没有开。', found: '‘', count: 1 },
    ],
    right: [
      '他说：“集市散了。”',
      '他说：“有人喊‘有鱼’，我就来了。”',
      '信上写道：“河湾的集市从前一月三次，逢五、逢十开市；后来渡口通了桥，来的人多，便改成五天一次，一直到今天都没有再改过，附近几个村子的人都来。\n\n“桥修好以后，人更多了，集市从桥头一直排到码头，卖什么的都有。\n\n“后来的事你都知道了。”\n\n他把信收了起来。',
      'I don’t know the market’s name in the ’90s.',
    ],
  },
};

export const bracketsPaired: Rule = {
  id: 'brackets-paired',
  check: (_book, _survey, prose) => lonely('brackets-paired', prose),
  examples: {
    wrong: [
      { text: '集市（逢五开市，在河湾。', found: '（', count: 1 },
      { text: '集市逢五开市），在河湾。', found: '）' },
      { text: '他读的是《河湾志，读了一夜。', found: '《' },
      { text: '他读的是（《河湾志），读了一夜。', found: '《', count: 1 },
    ],
    right: [
      '集市（逢五开市）在河湾。',
      '理由如下：1）人多；2）路近。',
      '比例在区间［0，1）内变动。',
      '价目牌（木制)挂在集市门口。',
    ],
  },
};
