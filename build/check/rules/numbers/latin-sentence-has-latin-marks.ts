// A whole English sentence within Chinese keeps its own half-width marks (CY/T 154—2017, 8): However，we … mixes the two. A row
// of single foreign words takes Chinese marks and is right as it is.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const mark =
  /([A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){0,30})([，。；：？！])(?= ?(?:[a-z][a-z'’-]*|I|[A-Z][a-z]+) [a-z][A-Za-z'’-]*)( ?[A-Za-z'’-]+(?: [A-Za-z'’-]+){1,30})/g;
const grammar =
  / (?:the|a|an|of|is|are|was|were|and|to|in|that|we|it|you|they|he|she|for|with|not|have|has|had|be|this|on|as|I|do|does|don't|don’t|will|can|my|your|me|no) /i;
/** A quotation that is all foreign, with a Chinese mark in it. */
const foreign = /“([A-Z][^“”\u4e00-\u9fff]{6,400})”/g;
const half: Readonly<Record<string, string>> = {
  '，': ', ',
  '。': '. ',
  '；': '; ',
  '：': ': ',
  '？': '? ',
  '！': '! ',
};

/** This is a ferry。: a sentence of its own, between sentences or alone. */
const alone = /(?<=^|[。！？”] ?)[A-Z][A-Za-z'’]*(?: [A-Za-z'’-]+){2,30}([。！？])(?=$| ?[A-Z]|[\u4e00-\u9fff“])/g;

/** A sentence has words of small letters; a row of names has few. */
const fewestWords = 3;

function inQuotations(text: string): TextFinding[] {
  return matchesIn(text, foreign).flatMap(({ index, 1: inside }) => {
    const words = inside!.match(/(?<![A-Za-z])[a-z]+(?![A-Za-z])/g)?.length ?? 0;
    const all = inside!.match(/[A-Za-z'’]+/g)?.length ?? 0;
    if (words < fewestWords && (all < fewestWords || !grammar.test(` ${inside!.replace(/[，。；：？！]/g, ' ')} `)))
      return [];
    return [...inside!.matchAll(/(?<=[A-Za-z'’] ?)[，。；：？！]/g)].map(({ index: at, 0: sign }) => ({
      start: index + 1 + at,
      end: index + 2 + at,
      values: { mark: sign },
      hint: `${inside!.slice(Math.max(0, at - 8), at)}${half[sign]!.trim()}`,
    }));
  });
}

export const latinSentenceHasLatinMarks: TextRule = {
  id: 'latin-sentence-has-latin-marks',
  find({ text }) {
    if (!/[A-Za-z] ?[，。；：？！]/.test(text)) return [];
    const quoted = inQuotations(text);
    for (const { index, 0: run, 1: sign } of matchesIn(text, alone)) {
      const start = index + run.length - 1;
      if (grammar.test(` ${run.slice(0, -1)} `) && !quoted.some((other) => other.start === start))
        quoted.push({
          start,
          end: start + 1,
          values: { mark: sign! },
          hint: `${run.slice(-9, -1)}${half[sign!]!.trim()}`,
        });
    }
    const isTold = (start: number) => quoted.some((other) => other.start === start);
    return quoted.concat(
      matchesIn(text, mark).flatMap((match): TextFinding | [] => {
        const [, before, sign, after] = match as unknown as [string, string, string, string];
        if (!grammar.test(` ${before} `) || !grammar.test(` ${after} `)) return [];
        const start = match.index + before.length;
        if (isTold(start)) return [];
        return {
          start,
          end: start + 1,
          values: { mark: sign },
          hint: `${before.slice(-8)}${half[sign]}${after.trim().slice(0, 8)}`,
        };
      }),
    );
  },
  examples: {
    wrong: [
      { text: '碑上写着“When the boat comes，we go to the market”。', found: '，', count: 1 },
      { text: '留言写着“No boat，no fish；no fish，no fair.”', count: 3 },
      { text: '第一页写着两句话。This is a ferry。“Boats are friends。”他念道。', found: '。', count: 2 },
      { text: '他说“The bridge is old and the river is young。”', found: '。', count: 1 },
    ],
    right: [
      '碑上写着“When the boat comes, we go to the market”。',
      '用过Java，Python，Go。',
      '他说OK，then走了。',
      '他问这是不是the end of the road。',
    ],
  },
};
