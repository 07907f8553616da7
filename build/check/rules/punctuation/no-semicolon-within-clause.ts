// ； parts clauses that stand side by side (GB/T 15834—2011, 4.6): after 读数之前, 大水以后, 为了修桥 there is no clause yet, and a comma
// belongs there. In: a text. Out: the mark. A row of such headings (施工前；施工后) is let be: the sentence must go on as one.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const opened =
  /(?<=^|[。！？])(?:[^，。；：！？、“”（）]{2,12}(?:之前|之后|以前|以后|的时候|期间|过程中|情况下|的同时)|(?:如果|由于|因为|为了|虽然|尽管|即使|无论|不管|自从|随着|通过|除了|关于|对于|根据|按照)[^，。；：！？“”]{2,16})；(?=[^，。；：！？“”]{3,30}[，。])/g;

export const noSemicolonWithinClause: TextRule = {
  id: 'no-semicolon-within-clause',
  find({ text, quoted }) {
    if (quoted || !text.includes('；')) return [];
    return matchesIn(text, opened).flatMap(({ index, 0: run }) => {
      const at = index + run.length - 1;
      const stop = text.slice(at + 1).search(/[。！？]/);
      const rest = text.slice(at + 1, stop < 0 ? undefined : at + 1 + stop);
      // Of a row the next begins in the same way.
      if (rest.includes('；') || /(?:之前|之后|以前|以后|时候|期间|过程中|情况下)$/.test(rest)) return [];
      return { start: at, end: at + 1, hint: `${text.slice(Math.max(0, at - 4), at)}，${text.slice(at + 1, at + 5)}` };
    });
  },
  examples: {
    wrong: [
      { text: '开市之前；先要清点摊位。', found: '；', count: 1 },
      { text: '由于连日大雨；集市停了三天，船也停了。', found: '；' },
    ],
    right: [
      '开市之前，先要清点摊位；收市之后，再点一次。',
      '开市之前；收市之后。',
      '为了修桥；为了修路；为了通船，各家都出了力。',
    ],
  },
};
