// The rules about characters: a new one is its file beside this one and a line here.
import type { Rule, TextRule } from '../../rule.ts';
import { halfWidthLetters } from './half-width-letters.ts';
import { lettersOfOneScript } from './letters-of-one-script.ts';
import { linesNotCut } from './lines-not-cut.ts';
import { noInvisibleCharacters } from './no-invisible-characters.ts';
import { noLostCharacters, noPrivateUseCharacters } from './no-lost-characters.ts';
import { noPinyinLeft } from './no-pinyin-left.ts';
import { noTypedIndent } from './no-typed-indent.ts';
import { oneIsOne, zeroIsZero } from './numerals-of-one-kind.ts';
import { romanNumeralsAlike } from './roman-numerals-alike.ts';
import { simplifiedCharacters } from './simplified-characters.ts';
import { noSpaceBesideMarks, noSpaceBetweenHan } from './spaces.ts';
import { standardCodePoints } from './standard-code-points.ts';
import { timesIsTimes } from './times-is-times.ts';

export const charactersTextRules: readonly TextRule[] = [noPinyinLeft];

export const charactersRules: readonly Rule[] = [
  noSpaceBetweenHan,
  noSpaceBesideMarks,
  noInvisibleCharacters,
  halfWidthLetters,
  linesNotCut,
  standardCodePoints,
  noPrivateUseCharacters,
  noLostCharacters,
  lettersOfOneScript,
  zeroIsZero,
  oneIsOne,
  romanNumeralsAlike,
  timesIsTimes,
  simplifiedCharacters,
  noTypedIndent,
];
