// A whole English sentence within Chinese keeps its own half-width marks (CY/T 154—2017, 8): However，we … mixes the two. A row
// of single foreign words takes Chinese marks and is right as it is.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const mark =
  /([A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){0,30})([，。；：？！])(?= ?(?:[a-z][a-z'’-]*|I|[A-Z][a-z]+) [a-z][A-Za-z'’-]*)( ?[A-Za-z'’-]+(?: [A-Za-z'’-]+){1,30})/g;
const grammar =
  / (?:the|a|an|of|is|are|was|were|and|to|in|that|we|it|you|they|he|she|for|with|not|have|has|had|be|this|on|as|I) /i;
const half: Readonly<Record<string, string>> = {
  '，': ', ',
  '。': '. ',
  '；': '; ',
  '：': ': ',
  '？': '? ',
  '！': '! ',
};

export const latinSentenceHasLatinMarks: TextRule = {
  id: 'latin-sentence-has-latin-marks',
  find({ text }) {
    if (!/[A-Za-z] ?[，。；：？！] ?[A-Za-z]/.test(text)) return [];
    return matchesIn(text, mark).flatMap((match): TextFinding | [] => {
      const [, before, sign, after] = match as unknown as [string, string, string, string];
      if (!grammar.test(` ${before} `) || !grammar.test(` ${after} `)) return [];
      const start = match.index + before.length;
      return {
        start,
        end: start + 1,
        values: { mark: sign },
        hint: `${before.slice(-8)}${half[sign]}${after.trim().slice(0, 8)}`,
      };
    });
  },
  examples: {
    wrong: [{ text: '碑上写着“When the boat comes，we go to the market”。', found: '，' }],
    right: ['碑上写着“When the boat comes, we go to the market”。', '用过Java，Python，Go。', '他说OK，then走了。'],
  },
};
