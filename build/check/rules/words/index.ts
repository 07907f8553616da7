// The rules about words: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';
import { charactersInOrder } from './characters-in-order.ts';
import { deBeforeComplement } from './de-before-complement.ts';
import { deBeforeNoun } from './de-before-noun.ts';
import { diBeforeVerb } from './di-before-verb.ts';
import { eraOfItsDynasty } from './era-of-its-dynasty.ts';
import { idiomCharactersRight } from './idiom-characters-right.ts';
import { lookAlikeInFrame } from './look-alike-in-frame.ts';
import { marksNotTags } from './marks-not-tags.ts';
import { noLayoutInText } from './no-layout-in-text.ts';
import { noRedundantWords } from './no-redundant-words.ts';
import { paragraphWhole } from './paragraph-whole.ts';
import { respectivelyIsSaid } from './respectively-is-said.ts';
import { ruleSeparatesText } from './rule-separates-text.ts';
import { sentenceNotSaidTwice } from './sentence-not-said-twice.ts';
import { timeIsAbsolute } from './time-is-absolute.ts';
import { wordCharactersRight } from './word-characters-right.ts';
import { wordFitsContext } from './word-fits-context.ts';
import { wordFormCurrent } from './word-form-current.ts';
import { wordFormRecommended } from './word-form-recommended.ts';
import { wordNotDoubled } from './word-not-doubled.ts';

export const wordsTextRules: readonly TextRule[] = [
  eraOfItsDynasty,
  noRedundantWords,
  charactersInOrder,
  wordCharactersRight,
  idiomCharactersRight,
  wordFormCurrent,
  wordFitsContext,
  deBeforeComplement,
  diBeforeVerb,
  wordNotDoubled,
  respectivelyIsSaid,
  noLayoutInText,
  marksNotTags,
  lookAlikeInFrame,
  deBeforeNoun,
  sentenceNotSaidTwice,
];

export const wordsRules: readonly Rule[] = [paragraphWhole, ruleSeparatesText, timeIsAbsolute, wordFormRecommended];
