// The rules about the facts of a book: a new one is its file beside this one and a line here.
import type { PageRule, Rule } from '../../rule.ts';
import { checkRuleKnown } from './check-rule-known.ts';
import { cipAccessPointsAgree } from './cip-access-points-agree.ts';
import { cipAgrees } from './cip-agrees.ts';
import { cipBlockAsIssued } from './cip-block-as-issued.ts';
import { cipClassKnown } from './cip-class-known.ts';
import { cipNumberFormed } from './cip-number-formed.ts';
import { factsInTextAgree } from './facts-in-text-agree.ts';
import { imprintLinesAgree } from './imprint-lines-agree.ts';
import { isbnEditionsDiffer } from './isbn-editions-differ.ts';
import { isbnHyphenated } from './isbn-hyphenated.ts';
import { isbnValid } from './isbn-valid.ts';
import { pinyinAgrees } from './pinyin-agrees.ts';
import { priceAgrees } from './price-agrees.ts';
import { priceFitsSheets } from './price-fits-sheets.ts';
import { priceFormed } from './price-formed.ts';
import { printRunFormed } from './print-run-formed.ts';
import { printerIsPrintingHouse } from './printer-is-printing-house.ts';
import { printingFollowsEdition } from './printing-follows-edition.ts';
import { publicationDatesAgree } from './publication-dates-agree.ts';
import { publisherContactFormed } from './publisher-contact-formed.ts';
import { publisherHostsAgree } from './publisher-hosts-agree.ts';
import { publisherRegionAgrees } from './publisher-region-agrees.ts';
import { sheetFormatFormed } from './sheet-format-formed.ts';
import { sheetsFitCharacters } from './sheets-fit-characters.ts';
import { sheetsWhole } from './sheets-whole.ts';
import { shortTitleFits } from './short-title-fits.ts';
import { titleDisplayAgrees } from './title-display-agrees.ts';
import { typedContentsAgree } from './typed-contents-agree.ts';
import { typedContentsFoliosAscend } from './typed-contents-folios-ascend.ts';
import { typedContentsPagesAgree } from './typed-contents-pages-agree.ts';

export const factRules: readonly Rule[] = [
  isbnValid,
  isbnHyphenated,
  isbnEditionsDiffer,
  titleDisplayAgrees,
  pinyinAgrees,
  cipAgrees,
  cipNumberFormed,
  cipClassKnown,
  cipAccessPointsAgree,
  cipBlockAsIssued,
  publicationDatesAgree,
  printingFollowsEdition,
  sheetFormatFormed,
  sheetsWhole,
  sheetsFitCharacters,
  priceFormed,
  priceAgrees,
  priceFitsSheets,
  printRunFormed,
  printerIsPrintingHouse,
  publisherContactFormed,
  publisherRegionAgrees,
  publisherHostsAgree,
  imprintLinesAgree,
  factsInTextAgree,
  shortTitleFits,
  typedContentsAgree,
  typedContentsFoliosAscend,
  checkRuleKnown,
];

/** Those that need the finished pages. */
export const factPageRules: readonly PageRule[] = [typedContentsPagesAgree];
