// The rules about references typed in prose: a new one is its file beside this one and a line here.
import type { PageRule, Rule, TextRule } from '../../rule.ts';
import { authorYearListed } from './author-year-listed.ts';
import { citationRangeAscends } from './citation-range-ascends.ts';
import { floatFollowsMention } from './float-follows-mention.ts';
import { namedChapterTells } from './named-chapter-tells.ts';
import { pointedChapterPresent } from './pointed-chapter-present.ts';
import { pointedFloatPresent } from './pointed-float-present.ts';
import { quotedTitleMatches } from './quoted-title-matches.ts';
import { referenceWordFits } from './reference-word-fits.ts';
import { statedChaptersTrue } from './stated-chapters-true.ts';
import { typedCaptionInSequence } from './typed-caption-in-sequence.ts';
import { typedChapterExists } from './typed-chapter-exists.ts';
import { typedCitationExists } from './typed-citation-exists.ts';
import { typedNoteExists } from './typed-note-exists.ts';
import { typedNumberExists } from './typed-number-exists.ts';
import { typedNumberingIsTheBooks } from './typed-numbering-is-the-books.ts';
import { typedPageHolds } from './typed-page-holds.ts';
import { typedPagePossible } from './typed-page-possible.ts';
import { typedPartOfFigureExists } from './typed-part-of-figure-exists.ts';
import { typedReferenceIsLive } from './typed-reference-is-live.ts';
import { typedReferenceOneStyle } from './typed-reference-one-style.ts';

export const referenceTextRules: readonly TextRule[] = [];

export const referenceRules: readonly Rule[] = [
  typedNumberExists,
  typedNumberingIsTheBooks,
  typedPartOfFigureExists,
  typedChapterExists,
  quotedTitleMatches,
  typedNoteExists,
  typedCitationExists,
  authorYearListed,
  citationRangeAscends,
  pointedFloatPresent,
  namedChapterTells,
  pointedChapterPresent,
  statedChaptersTrue,
  typedCaptionInSequence,
  typedReferenceOneStyle,
  typedReferenceIsLive,
  referenceWordFits,
  floatFollowsMention,
  typedPagePossible,
];

/** Those that need the finished pages. */
export const referencePageRules: readonly PageRule[] = [typedPageHolds];
