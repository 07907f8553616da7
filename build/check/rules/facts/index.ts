// The rules about the facts of a book: a new one is its file beside this one and a line here.
import type { PageRule, Rule } from '../../rule.ts';
import { checkRuleKnown } from './check-rule-known.ts';
import { isbnEditionsDiffer } from './isbn-editions-differ.ts';
import { isbnHyphenated } from './isbn-hyphenated.ts';
import { isbnValid } from './isbn-valid.ts';

export const factRules: readonly Rule[] = [isbnValid, isbnHyphenated, isbnEditionsDiffer, checkRuleKnown];

/** Those that need the finished pages. */
export const factPageRules: readonly PageRule[] = [];
