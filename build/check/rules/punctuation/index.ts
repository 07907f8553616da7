// The rules about punctuation: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';
import { fullWidthMarks } from './full-width-marks.ts';

export const punctuationTextRules: readonly TextRule[] = [fullWidthMarks];

export const punctuationRules: readonly Rule[] = [];
