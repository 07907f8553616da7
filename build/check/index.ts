// The check stage: Book in, what is wrong with it out. The list below is all there is: a new rule is one file under
// rules/ and one line here. Must not change severities, drop or sort anything: that is policy.ts.
import type { Book } from '../book.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';
import { bibliographyEntryCited } from './rules/bibliography-entry-cited.ts';
import { chapterHasText } from './rules/chapter-has-text.ts';
import { checkRuleKnown } from './rules/check-rule-known.ts';
import { citationKeyExists } from './rules/citation-key-exists.ts';
import { figureReferredTo } from './rules/figure-referred-to.ts';
import { headingLevelNotSkipped } from './rules/heading-level-not-skipped.ts';
import { headingNotEmpty } from './rules/heading-not-empty.ts';
import { headingNumberAtDepth } from './rules/heading-number-at-depth.ts';
import { headingNumberInSequence } from './rules/heading-number-in-sequence.ts';
import { headingNumberUnderParent } from './rules/heading-number-under-parent.ts';
import { headingNumberUnique } from './rules/heading-number-unique.ts';
import { imageAltPresent } from './rules/image-alt-present.ts';
import { isbnEditionsDiffer } from './rules/isbn-editions-differ.ts';
import { isbnHyphenated } from './rules/isbn-hyphenated.ts';
import { isbnValid } from './rules/isbn-valid.ts';
import { labelDistinct } from './rules/label-distinct.ts';
import { labelPrefixMatchesKind } from './rules/label-prefix-matches-kind.ts';
import { labelUnique } from './rules/label-unique.ts';
import { linkTargetExists } from './rules/link-target-exists.ts';
import { noteMarkHasText } from './rules/note-mark-has-text.ts';
import { noteTextHasMark } from './rules/note-text-has-mark.ts';
import { referenceTargetExists } from './rules/reference-target-exists.ts';
import { tableReferredTo } from './rules/table-referred-to.ts';
import { surveyBook } from './survey.ts';

/** Every rule of the stage. */
export const checkRules: readonly Rule[] = [
  referenceTargetExists,
  labelUnique,
  labelDistinct,
  labelPrefixMatchesKind,
  figureReferredTo,
  tableReferredTo,
  headingLevelNotSkipped,
  headingNotEmpty,
  headingNumberAtDepth,
  headingNumberUnderParent,
  headingNumberUnique,
  headingNumberInSequence,
  chapterHasText,
  imageAltPresent,
  noteMarkHasText,
  noteTextHasMark,
  citationKeyExists,
  bibliographyEntryCited,
  linkTargetExists,
  isbnValid,
  isbnHyphenated,
  isbnEditionsDiffer,
  checkRuleKnown,
];

/**
 * Everything the rules find in a book, in rule order, with the catalogue's severities.
 * @param book the resolved book
 */
export function checkBook(book: Book): Diagnostic[] {
  const survey = surveyBook(book);
  return checkRules.flatMap((rule) => rule.check(book, survey));
}
