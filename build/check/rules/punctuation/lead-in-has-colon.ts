// A sentence that announces what follows (如下, 以下几点) before a list ends with ： (GB/T 15834—2011, 4.7.3.1).
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { around, type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'lead-in-has-colon';
const announces =
  /(?:如下|(?:包括|有|具备|遵循|遵守|注意|满足|做到|坚持|分为|为)(?:以下|下列|下面)[^，。；：]{0,10})[。，；]$/;
/** …还有几条规矩。 right before a list. */
const counts =
  /(?:有|分为?|分成|包括|归纳为|归结为|总结出?了?|[列提给写]出了?|做到|注意|记住|把握|遵守|遵循|掌握|检查|准备|经过|满足|回答)(?:以下|下面|下列|这么|这样|如下)?(?:好?几|[两二三四五六七八九十]|\d{1,2})(?:个|条|点|项|种|步|件|类|样|方面|大类|道|句|招|关|门)[^，。；：、]{0,8}[。，；]$/;
const itemStart =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]|[①-⑳]|第[一二三四五六七八九十]{1,2}[，、])/;

/** The list begins right after the paragraph. */
const isBeside = (passage: Passage, next: Passage) =>
  passage.parent !== undefined &&
  'children' in passage.parent &&
  passage.parent.children[passage.index + 1]?.position?.start.offset !== undefined &&
  passage.parent.children[passage.index + 1]!.type === 'list' &&
  next.index === 0;

const begins = ({ kind, text }: Passage) => kind === 'item' || itemStart.test(text);

export const leadInHasColon: Rule = {
  id,
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const findings: Diagnostic[] = [];
    prose.passages.forEach((passage, i) => {
      const next = prose.passages[i + 1];
      if (passage.kind !== 'paragraph' || !next || next.section !== passage.section || !begins(next)) return;
      const end = passage.text.trimEnd().length;
      const tail = passage.text.slice(Math.max(0, end - 24), end);
      if (!announces.test(tail) && !(next.kind === 'item' && isBeside(passage, next) && counts.test(tail))) return;
      findings.push(
        diagnostic(
          id,
          placeIn(passage, end - 1, end),
          { mark: passage.text[end - 1]!, around: around(passage, end - 1, end) },
          { hint: `${passage.raw.slice(Math.max(0, end - 9), end - 1)}：` },
        ),
      );
    });
    return findings;
  },
  examples: {
    wrong: [
      { text: '集市的规矩如下。\n\n- 逢五开市。\n- 日落收摊。', found: '。' },
      { text: '除此之外，还有几条规矩。\n\n- 逢五开市。\n- 日落收摊。', found: '。' },
    ],
    right: ['集市的规矩如下：\n\n- 逢五开市。\n- 日落收摊。', '集市的规矩如下。\n\n逢五开市，日落收摊。'],
  },
};
