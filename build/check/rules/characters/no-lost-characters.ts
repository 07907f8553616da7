// A private-use character prints only with the font it was made for; U+FFFD stands where a character was lost. Two rules.
import { type Diagnostic, diagnostic, type RuleId } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { around, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';

function found(id: RuleId, prose: Prose, pattern: RegExp): Diagnostic[] {
  return prose.passages.flatMap((passage) =>
    matchesIn(passage.raw, pattern).map(({ index, 0: run }) =>
      diagnostic(id, placeIn(passage, index, index + run.length), {
        code: `U+${run.codePointAt(0)!.toString(16).toUpperCase()}`,
        around: around(passage, index, index + run.length),
      }),
    ),
  );
}

export const noPrivateUseCharacters: Rule = {
  id: 'no-private-use-characters',
  check: (_book, _survey, prose) =>
    found('no-private-use-characters', prose, /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g),
  examples: {
    wrong: [{ text: '集市在\ue5e5河湾。', found: '\ue5e5' }],
    right: ['集市在河湾。'],
  },
};

export const noLostCharacters: Rule = {
  id: 'no-lost-characters',
  check(_book, _survey, prose) {
    // One a file: where reading has replaced characters it has said so already.
    const first = new Map<string, Diagnostic>();
    for (const finding of found('no-lost-characters', prose, /\ufffd+/g)) {
      const { file } = finding.place;
      const known = first.get(file);
      if (known)
        first.set(file, {
          ...known,
          count: (known.count ?? 1) + 1,
          related: [...(known.related ?? []), finding.place].slice(0, 5),
        });
      else first.set(file, finding);
    }
    return [...first.values()];
  },
  examples: {
    wrong: [{ text: '集市在\ufffd\ufffd湾。', found: '\ufffd\ufffd', count: 1 }],
    right: ['集市在河湾。'],
  },
};
