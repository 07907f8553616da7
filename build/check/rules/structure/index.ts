// The rules about labels, headings, figures, notes and links: a new one is its file beside this one and a line here.
import type { Rule } from '../../rule.ts';
import { bibliographyEntryCited } from './bibliography-entry-cited.ts';
import { chapterHasText } from './chapter-has-text.ts';
import { citationKeyExists } from './citation-key-exists.ts';
import { figureReferredTo } from './figure-referred-to.ts';
import { headingLevelNotSkipped } from './heading-level-not-skipped.ts';
import { headingNotEmpty } from './heading-not-empty.ts';
import { headingNumberAtDepth } from './heading-number-at-depth.ts';
import { headingNumberInSequence } from './heading-number-in-sequence.ts';
import { headingNumberUnderParent } from './heading-number-under-parent.ts';
import { headingNumberUnique } from './heading-number-unique.ts';
import { imageAltPresent } from './image-alt-present.ts';
import { labelDistinct } from './label-distinct.ts';
import { labelPrefixMatchesKind } from './label-prefix-matches-kind.ts';
import { labelUnique } from './label-unique.ts';
import { linkTargetExists } from './link-target-exists.ts';
import { noteMarkHasText } from './note-mark-has-text.ts';
import { noteTextHasMark } from './note-text-has-mark.ts';
import { referenceTargetExists } from './reference-target-exists.ts';
import { tableReferredTo } from './table-referred-to.ts';

export const structureRules: readonly Rule[] = [
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
];
