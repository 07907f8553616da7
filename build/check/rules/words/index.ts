// The rules about words: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';

export const wordsTextRules: readonly TextRule[] = [];

export const wordsRules: readonly Rule[] = [];
