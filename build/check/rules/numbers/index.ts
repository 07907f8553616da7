// The rules about numbers: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';

export const numbersTextRules: readonly TextRule[] = [];

export const numbersRules: readonly Rule[] = [];
