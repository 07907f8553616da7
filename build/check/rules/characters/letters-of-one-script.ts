// A word is of one script: Cyrillic or Greek letters that look Latin (а, е, о, Α, Ο) inside a Latin word were typed or
// recognised wrong, and the word is not found by searching. Units and formulas (μm, Δt, β-carotene) mix on purpose.
import { matchesIn } from '../../prose/matches.ts';
import type { Rule } from '../../rule.ts';
import { reportSpots, spotsOf } from '../punctuation/places.ts';

const id = 'letters-of-one-script';

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АAВBЕEКKМMНHОOРPСCТTХXУYаaеeоoрpсcхxуyіiІIјjЈJѕsЅSһhԁdΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvϲc'].reduce<
    [string, string][]
  >((pairs, character, i, all) => (i % 2 === 0 ? [...pairs, [character, all[i + 1]!]] : pairs), []),
);
const alike = Object.keys(latin).join('');
const any = new RegExp(`[${alike}]`);
const word = new RegExp(`[A-Za-z${alike}]{2,40}`, 'g');
/** Of one such letter in two nothing can be told, unless the other is one of a word of Latin letters. */
const fewestLatin = 2;

export const lettersOfOneScript: Rule = {
  id,
  check: (_book, _survey, prose) =>
    reportSpots(
      id,
      spotsOf(prose, {
        id,
        everyScript: true,
        find: ({ text }) =>
          any.test(text)
            ? matchesIn(text, word).flatMap(({ index, 0: run }) => {
                const end = index + run.length;
                if (!any.test(run) || (run.match(/[A-Za-z]/g)?.length ?? 0) < fewestLatin) return [];
                // Part of a longer Greek or Russian word.
                if (/\p{L}/u.test(text[index - 1] ?? '') && !/\p{Script=Han}/u.test(text[index - 1]!)) return [];
                if (/\p{L}/u.test(text[end] ?? '') && !/\p{Script=Han}/u.test(text[end]!)) return [];
                const fix = [...run].map((letter) => latin[letter] ?? letter).join('');
                const odd = [...run].find((letter) => latin[letter] !== undefined)!;
                const code = `U+${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
                return { start: index, end, values: { word: run, code }, hint: fix };
              })
            : [],
      }),
    ),
  examples: {
    wrong: [{ text: '价目表用Exсel记着。', found: 'Exсel' }],
    right: ['价目表用Excel记着。', '鱼鳞厚25 μm，门牌上写着Москва。', 'Δt是两次开市的间隔。'],
  },
};
