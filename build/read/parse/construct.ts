// What the constructs share: token names, and how to take a stretch or a line of the stream. Must know no syntax of ours.
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types';

/** Token types of ours; micromark's list of types is open in practice and closed in its types. */
export const asType = (name: string) => name as Token['type'];

/** Consumes exactly up to `end()`, closing and opening line endings on the way; nok where the stream ends before. */
export function consumeTo(
  self: TokenizeContext,
  effects: Effects,
  end: () => number,
  inner: string,
  done: State,
  nok: State,
): State {
  let open = false;
  const step: State = (code: Code) => {
    if (self.now().offset >= end()) {
      if (open) effects.exit(asType(inner));
      return done(code);
    }
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      if (open) effects.exit(asType(inner));
      open = false;
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return step;
    }
    if (!open) {
      effects.enter(asType(inner));
      open = true;
    }
    effects.consume(code);
    return step;
  };
  return step;
}

/** A line ending inside a block that a following lazy line does not continue. */
export const nonLazyContinuation: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (code === null) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
    };
  },
};

/** The source from an offset to the end of its line. */
export function restOfLine(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  return source.slice(at, end < 0 ? source.length : end);
}
