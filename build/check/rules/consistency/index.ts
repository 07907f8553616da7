// The rules about consistency: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';
import { abbreviationDefinedBeforeUse } from './abbreviation-defined-before-use.ts';
import { abbreviationDefinedOnce } from './abbreviation-defined-once.ts';
import { abbreviationNamesOneThing } from './abbreviation-names-one-thing.ts';
import { abbreviationUsed } from './abbreviation-used.ts';
import { countToldOneWay } from './count-told-one-way.ts';
import { countedItemsFollow } from './counted-items-follow.ts';
import { dateOfNameOneWay } from './date-of-name-one-way.ts';
import { datesFollow } from './dates-follow.ts';
import { eraYearAgrees } from './era-year-agrees.ts';
import { factToldOneWay } from './fact-told-one-way.ts';
import { figureAsInTable } from './figure-as-in-table.ts';
import { figureToldOneWay } from './figure-told-one-way.ts';
import { hanLatinSpaceOneWay } from './han-latin-space-one-way.ts';
import { knownTitleAsItIs } from './known-title-as-it-is.ts';
import { latinNameWrittenOneWay } from './latin-name-written-one-way.ts';
import { nameDotOneWay } from './name-dot-one-way.ts';
import { nameWrittenOneWay } from './name-written-one-way.ts';
import { numberSystemOneWay } from './number-system-one-way.ts';
import { officialNameAsItIs } from './official-name-as-it-is.ts';
import { ordinalsOneWay } from './ordinals-one-way.ts';
import { passageNotRepeated } from './passage-not-repeated.ts';
import { passageToldOneWay } from './passage-told-one-way.ts';
import { properNameOneWay } from './proper-name-one-way.ts';
import { quotationMarksOneWay } from './quotation-marks-one-way.ts';
import { quotedTermOneWay } from './quoted-term-one-way.ts';
import { rangeSignOneWay } from './range-sign-one-way.ts';
import { sumAddsUp } from './sum-adds-up.ts';
import { tableAddsUp } from './table-adds-up.ts';
import { termAsListed } from './term-as-listed.ts';
import { termFirstMentionHasOriginal } from './term-first-mention-has-original.ts';
import { termOneTranslation } from './term-one-translation.ts';
import { thousandsGroupedOneWay } from './thousands-grouped-one-way.ts';
import { wordSpelledOneWay } from './word-spelled-one-way.ts';
import { workTitleOneWay } from './work-title-one-way.ts';
import { yearsAddUp } from './years-add-up.ts';

export const consistencyTextRules: readonly TextRule[] = [
  numberSystemOneWay,
  officialNameAsItIs,
  knownTitleAsItIs,
  sumAddsUp,
  eraYearAgrees,
  datesFollow,
];

export const consistencyRules: readonly Rule[] = [
  termAsListed,
  termFirstMentionHasOriginal,
  passageToldOneWay,
  passageNotRepeated,
  figureToldOneWay,
  countToldOneWay,
  factToldOneWay,
  hanLatinSpaceOneWay,
  ordinalsOneWay,
  quotationMarksOneWay,
  rangeSignOneWay,
  thousandsGroupedOneWay,
  wordSpelledOneWay,
  latinNameWrittenOneWay,
  workTitleOneWay,
  abbreviationDefinedOnce,
  abbreviationNamesOneThing,
  abbreviationUsed,
  abbreviationDefinedBeforeUse,
  countedItemsFollow,
  nameWrittenOneWay,
  termOneTranslation,
  dateOfNameOneWay,
  nameDotOneWay,
  quotedTermOneWay,
  properNameOneWay,
  tableAddsUp,
  figureAsInTable,
  yearsAddUp,
];
