// The rules about references typed in prose: a new one is its file beside this one and a line here.
import type { PageRule, Rule, TextRule } from '../../rule.ts';

export const referenceTextRules: readonly TextRule[] = [];

export const referenceRules: readonly Rule[] = [];

/** Those that need the finished pages. */
export const referencePageRules: readonly PageRule[] = [];
