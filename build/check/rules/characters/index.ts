// The rules about characters: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';

export const charactersTextRules: readonly TextRule[] = [];

export const charactersRules: readonly Rule[] = [];
