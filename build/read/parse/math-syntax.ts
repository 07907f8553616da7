// Maths: `$x$` by Pandoc's dollar rule, and `$$ … $$ {#eq-x}` as a block. In: the file's text. Out: constructs.
// Must take nothing whose closing dollars are not there: prices in prose stay prose.
import { blankLine } from 'micromark-core-commonmark';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, State } from 'micromark-util-types';
import { attributesPattern } from './attributes.ts';
import { asType, consumeTo, nonLazyContinuation, restOfLine } from './construct.ts';

/** Longer than any formula in a line; it bounds the search for a closing dollar. */
const longestFormula = 4000;

/** The end of `$…$` by Pandoc's rule: no space inside the dollars, no digit after them; -1 where it is not maths. */
function inlineMathEnd(source: string, at: number): number {
  const first = source[at + 1];
  if (first === undefined || /\s/.test(first) || first === '$') return -1;
  const limit = Math.min(source.length, at + longestFormula);
  for (let i = at + 1; i < limit; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (c === '\n' && /^[ \t>]*\r?(?:\n|$)/.test(source.slice(i + 1, i + 80))) return -1;
    else if (c === '$' && !/\s/.test(source[i - 1]!) && !/[0-9]/.test(source[i + 1] ?? '')) return i + 1;
  }
  return -1;
}

function displayMathEnd(source: string, at: number): number {
  const limit = Math.min(source.length, at + longestFormula);
  for (let i = at + 2; i < limit; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (c === '\n' && /^[ \t>]*\r?(?:\n|$)/.test(source.slice(i + 1, i + 80))) return -1;
    else if (c === '$' && source[i + 1] === '$') return i > at + 2 ? i + 2 : -1;
  }
  return -1;
}

/** `$x$`, and `$$x$$` inside a line. */
export function maths(source: string): Construct {
  return {
    name: 'rawMath',
    tokenize(effects, ok, nok) {
      return (code) => {
        const at = this.now().offset;
        // A dollar right after a dollar was looked at with its fellow already.
        if (source[at - 1] === '$' && source[at - 2] !== '\\') return nok(code);
        const end = source[at + 1] === '$' ? displayMathEnd(source, at) : inlineMathEnd(source, at);
        if (end < 0) return nok(code);
        effects.enter(asType('rawMath'));
        const done: State = (next) => {
          effects.exit(asType('rawMath'));
          return ok(next);
        };
        return consumeTo(this, effects, () => end, 'rawMathPart', done, nok)(code);
      };
    },
  };
}

/** `$$ … $$ {#eq-x}`, on one line or several, without blank lines; the closing dollars end their line. */
export function displayMath(source: string): Construct {
  const ahead = /\$\$(?!\$)(?:(?!\$\$|\n[ \t>]*\r?\n)[\s\S]){1,20000}\$\$/y;
  return {
    name: 'displayMath',
    concrete: true,
    tokenize(effects, ok, nok) {
      const self = this;
      let hasValue = false;
      return (code) => {
        ahead.lastIndex = self.now().offset;
        if (!ahead.test(source)) return nok(code);
        effects.enter(asType('displayMath'));
        return dollars(code, firstLine);
      };
      function dollars(code: Code, then: State): State | undefined {
        effects.enter(asType('displayMathFence'));
        effects.consume(code);
        return (next) => {
          effects.consume(next);
          effects.exit(asType('displayMathFence'));
          return then;
        };
      }
      function firstLine(code: Code): State | undefined {
        // While a paragraph asks whether it is interrupted, the look ahead above is answer enough.
        if (self.interrupt) return ok(code);
        return between(code);
      }
      function between(code: Code): State | undefined {
        if (code === null) return nok(code);
        if (markdownLineEnding(code)) return effects.attempt(nonLazyContinuation, lineStart, nok)(code);
        if (code === 36 && source[self.now().offset + 1] === '$') return dollars(code, tailStart);
        effects.enter(asType('displayMathValue'));
        return value(code);
      }
      function lineStart(code: Code): State | undefined {
        return effects.check(blankLine, nok, between)(code);
      }
      function value(code: Code): State | undefined {
        const closes = code === 36 && source[self.now().offset + 1] === '$' && hasValue;
        if (code === null || markdownLineEnding(code) || closes) {
          effects.exit(asType('displayMathValue'));
          return between(code);
        }
        hasValue = true;
        effects.consume(code);
        if (code === 92) return (next) => (next === null || markdownLineEnding(next) ? value(next) : escaped(next));
        return value;
      }
      function escaped(code: Code): State | undefined {
        effects.consume(code);
        return value;
      }
      function tailStart(code: Code): State | undefined {
        if (!hasValue) return nok(code);
        // micromark refuses an empty token.
        if (code === null || markdownLineEnding(code)) {
          effects.exit(asType('displayMath'));
          return ok(code);
        }
        effects.enter(asType('displayMathTail'));
        const rest = restOfLine(source, self.now().offset);
        attributesPattern.lastIndex = 0;
        const trimmed = rest.trim();
        const whole = attributesPattern.exec(trimmed);
        if (trimmed !== '' && whole?.[0].length !== trimmed.length) return nok(code);
        return tail(code);
      }
      function tail(code: Code): State | undefined {
        if (code === null || markdownLineEnding(code)) {
          effects.exit(asType('displayMathTail'));
          effects.exit(asType('displayMath'));
          return ok(code);
        }
        effects.consume(code);
        return tail;
      }
    },
  };
}
