// The rules about numbers: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';
import { abbreviationExplained } from './abbreviation-explained.ts';
import { approximationSaidOnce } from './approximation-said-once.ts';
import { centuriesOneWay } from './centuries-one-way.ts';
import { clockTimeHasHalfWidthColon } from './clock-time-has-half-width-colon.ts';
import { clockTimesOneWay } from './clock-times-one-way.ts';
import { currencySignBeforeNumber } from './currency-sign-before-number.ts';
import { dateExists } from './date-exists.ts';
import { decimalHasLeadingZero } from './decimal-has-leading-zero.ts';
import { decimalPointIsAPoint } from './decimal-point-is-a-point.ts';
import { decreaseIsNoMultiple } from './decrease-is-no-multiple.ts';
import { eraYearHasHanNumerals } from './era-year-has-han-numerals.ts';
import { fixedWordsHaveHanNumerals } from './fixed-words-have-han-numerals.ts';
import { foreignTitleInItalics } from './foreign-title-in-italics.ts';
import { growthAddsUp } from './growth-adds-up.ts';
import { hanYearHasCircleZero } from './han-year-has-circle-zero.ts';
import { latinSentenceHasLatinMarks } from './latin-sentence-has-latin-marks.ts';
import { measureHasUnit } from './measure-has-unit.ts';
import { noHanMagnitudeAfterDigits } from './no-han-magnitude-after-digits.ts';
import { numberInOneKind } from './number-in-one-kind.ts';
import { percentFollowsDigits } from './percent-follows-digits.ts';
import { percentWrittenOnce } from './percent-written-once.ts';
import { rangeKeepsUnit } from './range-keeps-unit.ts';
import { ratioSignIsRatio } from './ratio-sign-is-ratio.ts';
import { roughNumberHasHanNumerals } from './rough-number-has-han-numerals.ts';
import { unitNameOneWay } from './unit-name-one-way.ts';
import { unitSpacedOneWay } from './unit-spaced-one-way.ts';
import { unitSymbolsAsDefined } from './unit-symbols-as-defined.ts';
import { unitsAreLegal } from './units-are-legal.ts';
import { yearRangeAscends } from './year-range-ascends.ts';
import { yearWrittenInFull } from './year-written-in-full.ts';

export const numbersTextRules: readonly TextRule[] = [
  decimalPointIsAPoint,
  measureHasUnit,
  currencySignBeforeNumber,
  clockTimesOneWay,
  hanYearHasCircleZero,
  yearRangeAscends,
  dateExists,
  rangeKeepsUnit,
  noHanMagnitudeAfterDigits,
  numberInOneKind,
  fixedWordsHaveHanNumerals,
  roughNumberHasHanNumerals,
  decimalHasLeadingZero,
  approximationSaidOnce,
  decreaseIsNoMultiple,
  percentWrittenOnce,
  growthAddsUp,
  unitSymbolsAsDefined,
  latinSentenceHasLatinMarks,
  clockTimeHasHalfWidthColon,
];

export const numbersRules: readonly Rule[] = [
  percentFollowsDigits,
  unitsAreLegal,
  ratioSignIsRatio,
  foreignTitleInItalics,
  abbreviationExplained,
  eraYearHasHanNumerals,
  centuriesOneWay,
  unitSpacedOneWay,
  unitNameOneWay,
  yearWrittenInFull,
];
