// Raw HTML as CommonMark reads it, within limits: what is a block of HTML, and what a tag in a line. In: the file's text.
// Out: constructs. Must not search for an end twice in vain, nor swallow text where there is none.
import { blankLine, htmlText } from 'micromark-core-commonmark';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import { nonLazyContinuation, restOfLine } from './construct.ts';

/** Elements that open a block of raw HTML, ended by a blank line as in CommonMark. */
const blockElements = new Set(
  'details summary div p dl dt dd ul ol li thead tbody tfoot tr th td caption figure figcaption section article center'.split(
    ' ',
  ),
);
/** Elements whose content is not Markdown: taken raw to their end tag. */
const rawElements = new Set('table script style textarea iframe object svg pre noscript template'.split(' '));

/** Raw HTML that makes a block: comments, tables and other elements of the list; the rest is text of a paragraph. */
export function htmlBlock(source: string): Construct {
  const opening = /<(?:(!--)|\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$))/y;
  // What was searched for in vain from here on; without it, ten thousand unclosed tags cost ten thousand searches.
  const nowhere = new Set<string>();
  let lower: string | undefined;
  const endOf = (mark: string, from: number): number => {
    if (nowhere.has(mark)) return -1;
    lower ??= source.toLowerCase();
    // Lower case may change lengths (İ); then positions cannot be trusted.
    const at = (lower.length === source.length ? lower : source).indexOf(mark, from);
    if (at < 0) nowhere.add(mark);
    return at;
  };
  /** Offset of the end, 'blank' for up to a blank line, or undefined where this is no block. */
  const kindAt = (at: number): number | 'blank' | undefined => {
    opening.lastIndex = at;
    const match = opening.exec(source);
    if (!match) return undefined;
    const name = match[2]?.toLowerCase();
    const closing = source[at + 1] === '/';
    let end = -1;
    if (match[1]) {
      const found = endOf('-->', at + 4);
      if (found < 0) return undefined;
      end = found + 3;
    } else if (name && rawElements.has(name) && !closing) {
      const found = endOf(`</${name}`, at);
      if (found < 0) return undefined;
      const close = source.indexOf('>', found);
      if (close < 0) return undefined;
      end = close + 1;
    } else if (name && blockElements.has(name)) return 'blank';
    else return undefined;
    return restOfLine(source, end).trim() === '' ? end : undefined;
  };
  return {
    name: 'htmlBlock',
    concrete: true,
    tokenize(effects, ok, nok) {
      const self = this;
      let kind: number | 'blank' = 'blank';
      return (code) => {
        const found = kindAt(self.now().offset);
        if (found === undefined) return nok(code);
        kind = found;
        effects.enter('htmlFlow');
        if (self.interrupt) {
          effects.enter('htmlFlowData');
          effects.consume(code);
          effects.exit('htmlFlowData');
          effects.exit('htmlFlow');
          return ok;
        }
        return lineStart(code);
      };
      function finish(code: Code): State | undefined {
        effects.exit('htmlFlow');
        return ok(code);
      }
      function lineStart(code: Code): State | undefined {
        if (code === null) return finish(code);
        if (markdownLineEnding(code)) return lineEnd(code);
        effects.enter('htmlFlowData');
        return data(code);
      }
      function data(code: Code): State | undefined {
        if (code === null || markdownLineEnding(code)) {
          effects.exit('htmlFlowData');
          return lineEnd(code);
        }
        effects.consume(code);
        return data;
      }
      function lineEnd(code: Code): State | undefined {
        if (code === null) return finish(code);
        if (kind !== 'blank' && self.now().offset >= kind) return finish(code);
        if (kind === 'blank') return effects.check(blankLineAfter, finish, next)(code);
        return next(code);
      }
      function next(code: Code): State | undefined {
        return effects.attempt(nonLazyContinuation, lineStart, finish)(code);
      }
    },
  };
}

const blankLineAfter: Construct = {
  partial: true,
  tokenize(effects: Effects, ok: State, nok: State): State {
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return effects.attempt(blankLine, ok, nok);
    };
  },
};

/** Raw HTML in a line as CommonMark has it, after a look whether its end exists at all: each look in vain reads on to the end. */
export function rawHtml(source: string): Construct {
  const nowhere = new Set<string>();
  return {
    ...htmlText,
    name: 'rawHtml',
    tokenize(effects, ok, nok) {
      const start = htmlText.tokenize.call(this, effects, ok, nok);
      return (code) => {
        const at = this.now().offset;
        const next = source[at + 1];
        const end =
          next === '?'
            ? '?>'
            : next !== '!'
              ? '>'
              : source.startsWith('<!--', at)
                ? '-->'
                : source[at + 2] === '['
                  ? ']]>'
                  : '>';
        if (nowhere.has(end)) return nok(code);
        if (source.indexOf(end, at + 2) < 0) {
          nowhere.add(end);
          return nok(code);
        }
        return start(code);
      };
    },
  };
}
