// A sentence of more than 120 characters, or of eight commas and no stop, is read twice: a query to the author,
// one for the book.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'sentence-not-too-long';
const sentence = /[^。！？；…\n]+/g;
const longest = 120;
const mostCommas = 8;

export const sentenceNotTooLong: Rule = {
  id,
  off: {
    zh: '长句多是文风或公文的体例：在三种书里所报的 24 句中，编辑会改的约 4 句。打开后全书合为一条，附总数。',
    en: 'Long sentences are mostly an author’s style: of 24 found in three books an editor would change about 4.',
  },
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const findings: Diagnostic[] = [];
    for (const passage of prose.passages) {
      if (passage.kind !== 'paragraph' || passage.quoted || passage.text.length < longest) continue;
      for (const { index, 0: words } of matchesIn(passage.text, sentence)) {
        const commas = words.length > 60 ? words.split('，').length - 1 : 0;
        // Nothing of the sentence is in the values: a book's long sentences are one finding with a count.
        if (words.length > longest || commas >= mostCommas)
          findings.push(diagnostic(id, placeIn(passage, index, index + words.length)));
      }
    }
    return findings;
  },
  examples: {
    wrong: [{ text: `${'集市散了以后摊主们沿着河岸往回走'.repeat(8)}。` }],
    right: [`${'集市散了以后摊主们沿着河岸往回走。'.repeat(8)}`],
  },
};
