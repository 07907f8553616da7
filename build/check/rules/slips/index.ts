// The rules about suspected slips: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';
import { characterTypedOnce } from './character-typed-once.ts';
import { charactersFormWords } from './characters-form-words.ts';
import { commonSlip } from './common-slip.ts';
import { digitsAreDigits } from './digits-are-digits.ts';
import { neighboursInOrder } from './neighbours-in-order.ts';

export const slipsRules: readonly Rule[] = [
  commonSlip,
  charactersFormWords,
  digitsAreDigits,
  neighboursInOrder,
  characterTypedOnce,
];

export const slipsTextRules: readonly TextRule[] = [];
