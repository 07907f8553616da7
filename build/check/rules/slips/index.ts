// The rules about suspected slips: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';
import { charactersFormWords } from './characters-form-words.ts';

export const slipsRules: readonly Rule[] = [charactersFormWords];

export const slipsTextRules: readonly TextRule[] = [];
