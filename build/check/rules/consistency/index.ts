// The rules about consistency: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';

export const consistencyTextRules: readonly TextRule[] = [];

export const consistencyRules: readonly Rule[] = [];
