// The lines of the title on the title page say the title (GB/T 12450: one title wherever it stands).
import { diagnostic } from '../../../diagnostic.ts';
import { titleDissents, titleWitnesses } from '../../facts/title.ts';
import type { Rule } from '../../rule.ts';

export const titleDisplayAgrees: Rule = {
  id: 'title-display-agrees',
  check(book) {
    const witnesses = titleWitnesses(book);
    const hasCip = witnesses[0]?.key === 'cip.text';
    return titleDissents(book)
      .filter(({ odd }) => odd.key === 'titleDisplay' || !hasCip)
      .map(({ odd, against }) =>
        diagnostic(
          'title-display-agrees',
          odd.place,
          { found: odd.value, expected: against.value },
          { related: [against.place] },
        ),
      );
  },
  examples: {
    wrong: [{ facts: { titleDisplay: ['河湾', '的集会'] }, count: 1, found: '的集会' }],
    right: [{ facts: { titleDisplay: ['河湾', '的集市'] } }, { facts: { titleDisplay: ['河 湾 的 集 市'] } }],
  },
};
