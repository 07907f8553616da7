// The rules about punctuation: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';
import { cellsEndAlike } from './cells-end-alike.ts';
import { colonBeforeQuotation } from './colon-before-quotation.ts';
import { dashIsTwoLong } from './dash-is-two-long.ts';
import { documentNumberBrackets } from './document-number-brackets.ts';
import { documentTitleMarked } from './document-title-marked.ts';
import { ellipsisIsSixDots } from './ellipsis-is-six-dots.ts';
import { ellipsisOrEtc } from './ellipsis-or-etc.ts';
import { listItemsEndAlike, notesEndAlike } from './endings-alike.ts';
import { foreignNameHasDot } from './foreign-name-has-dot.ts';
import { fullStopIsChinese } from './full-stop-is-chinese.ts';
import { fullWidthBrackets } from './full-width-brackets.ts';
import { fullWidthMarks } from './full-width-marks.ts';
import { leadInHasColon } from './lead-in-has-colon.ts';
import { listCommaBetweenWords } from './list-comma-between-words.ts';
import { listCommasAlike } from './list-commas-alike.ts';
import { listOrdinalsInSequence } from './list-ordinals-in-sequence.ts';
import { marksNotDoubled } from './marks-not-doubled.ts';
import { marksRepeatedThrice } from './marks-repeated-thrice.ts';
import { middleDotInNames } from './middle-dot-in-names.ts';
import { monthDayDot } from './month-day-dot.ts';
import { noCommaBeforeAnd } from './no-comma-before-and.ts';
import { noCommaBetweenQuoted } from './no-comma-between-quoted.ts';
import { noCommaInApproximation } from './no-comma-in-approximation.ts';
import { noSemicolonWithinClause } from './no-semicolon-within-clause.ts';
import { oneColonPerSentence } from './one-colon-per-sentence.ts';
import { ordinalHasItsMark } from './ordinal-has-its-mark.ts';
import { outerQuotationMarksDouble } from './outer-quotation-marks-double.ts';
import { bracketsPaired, quotationMarksPaired } from './pairs-of-marks.ts';
import { questionHasItsMark } from './question-has-its-mark.ts';
import { questionMarkAsks } from './question-mark-asks.ts';
import { quotationMarksCurly } from './quotation-marks-curly.ts';
import { quotationMarksOfOneKind } from './quotation-marks-of-one-kind.ts';
import {
  innerTitleMarksSingle,
  nestedBracketsDiffer,
  outerTitleMarksDouble,
  quotationMarksAlternate,
} from './quotation-nesting.ts';
import { spanHasItsDash, tildeIsFullWidth } from './rules-of-spans.ts';
import { sentenceNotTooLong } from './sentence-not-too-long.ts';
import { seriesDividedAlike } from './series-divided-alike.ts';
import { seriesOrdinalsAlike } from './series-ordinals-alike.ts';
import { stopWithQuotation } from './stop-with-quotation.ts';
import { titleMarksForWorks } from './title-marks-for-works.ts';
import { titleWithoutFullStop } from './title-without-full-stop.ts';
import { worksHaveTitleMarks } from './works-have-title-marks.ts';

export const punctuationTextRules: readonly TextRule[] = [
  noSemicolonWithinClause,
  questionHasItsMark,
  seriesDividedAlike,
  seriesOrdinalsAlike,
  foreignNameHasDot,
  worksHaveTitleMarks,
  listCommaBetweenWords,
  marksNotDoubled,
  stopWithQuotation,
  ellipsisOrEtc,
  noCommaInApproximation,
  titleMarksForWorks,
  documentNumberBrackets,
  questionMarkAsks,
  monthDayDot,
  listCommasAlike,
];

export const punctuationRules: readonly Rule[] = [
  colonBeforeQuotation,
  fullWidthMarks,
  fullWidthBrackets,
  fullStopIsChinese,
  quotationMarksCurly,
  quotationMarksPaired,
  bracketsPaired,
  quotationMarksAlternate,
  innerTitleMarksSingle,
  nestedBracketsDiffer,
  quotationMarksOfOneKind,
  ellipsisIsSixDots,
  dashIsTwoLong,
  middleDotInNames,
  spanHasItsDash,
  tildeIsFullWidth,
  marksRepeatedThrice,
  noCommaBetweenQuoted,
  noCommaBeforeAnd,
  outerQuotationMarksDouble,
  ordinalHasItsMark,
  titleWithoutFullStop,
  leadInHasColon,
  notesEndAlike,
  listItemsEndAlike,
  sentenceNotTooLong,
  outerTitleMarksDouble,
  listOrdinalsInSequence,
  cellsEndAlike,
  documentTitleMarked,
  oneColonPerSentence,
];
