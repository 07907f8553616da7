// Constructs of whole lines: `:::` fences, `::include`, table captions, display maths, raw HTML, and CommonMark's lists,
// quotations, tables and definitions with the limits Chinese prose needs. In: the file's text. Out: tokens.
// Must not nest anything: fences and tags are paired later, in the tree, so that depth costs nothing here.
import { blankLine, definition, list } from 'micromark-core-commonmark';
import { gfmTable } from 'micromark-extension-gfm-table';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types';
import { attributesPattern } from './attributes.ts';

const asType = (name: string) => name as Token['type'];

/** Markers of quotations and lists beyond this column open nothing: nobody nests so deep, and recursion is safe. */
export const deepestColumn = 160;

const nonLazyContinuation: Construct = {
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

/** `>` as CommonMark has it, but refused where it stands too deep. Its continuation must try itself, so it is our own. */
function quotation(refuse: (self: TokenizeContext) => boolean): Construct {
  const prefix: Construct = {
    name: 'quotation',
    tokenize(effects, ok, nok) {
      return (code) => {
        if (code !== 62 || refuse(this)) return nok(code);
        const state = this.containerState!;
        if (!state.open) {
          effects.enter('blockQuote', { _container: true });
          state.open = true;
        }
        effects.enter('blockQuotePrefix');
        effects.enter('blockQuoteMarker');
        effects.consume(code);
        effects.exit('blockQuoteMarker');
        return (next) => {
          if (markdownSpace(next)) {
            effects.enter('blockQuotePrefixWhitespace');
            effects.consume(next);
            effects.exit('blockQuotePrefixWhitespace');
            effects.exit('blockQuotePrefix');
            return ok;
          }
          effects.exit('blockQuotePrefix');
          return ok(next);
        };
      };
    },
    continuation: {
      tokenize(effects, ok, nok) {
        const attempt = effects.attempt(prefix, ok, nok);
        return (code) => {
          if (!markdownSpace(code)) return attempt(code);
          effects.enter('linePrefix');
          const space: State = (next) => {
            if (markdownSpace(next)) {
              effects.consume(next);
              return space;
            }
            effects.exit('linePrefix');
            return attempt(next);
          };
          return space(code);
        };
      },
    },
    exit(effects) {
      effects.exit('blockQuote');
    },
  };
  return prefix;
}

/**
 * CommonMark's list, refused where `refuse` says so. Its continuation names CommonMark's own construct, which therefore
 * cannot be switched off; a marker that no character has keeps it from taking what we refused.
 */
function limitedList(refuse: (self: TokenizeContext) => boolean): Construct {
  return {
    ...list,
    tokenize(effects, ok, nok) {
      const start = list.tokenize.call(this, effects, ok, nok);
      return (code) => {
        if (!refuse(this)) return start(code);
        this.containerState!.marker = -99;
        return nok(code);
      };
    },
  };
}

function limited(inner: Construct, name: string, refuse: (self: TokenizeContext) => boolean): Construct {
  return {
    ...inner,
    name,
    tokenize(effects, ok, nok) {
      const start = inner.tokenize.call(this, effects, ok, nok);
      return (code) => (refuse(this) ? nok(code) : start(code));
    },
  };
}

/** One whole line that a sticky pattern matches, taken raw. */
function wholeLine(name: string, source: string, pattern: RegExp): Construct {
  return {
    name,
    concrete: true,
    tokenize(effects, ok, nok) {
      return (code) => {
        pattern.lastIndex = this.now().offset;
        if (!pattern.test(source)) return nok(code);
        effects.enter(asType(name));
        const line: State = (next) => {
          if (next === null || markdownLineEnding(next)) {
            effects.exit(asType(name));
            return ok(next);
          }
          effects.consume(next);
          return line;
        };
        return line(code);
      };
    },
  };
}

/** `: 题 {#tbl-x}` under a table, directly or after blank lines. */
const tableCaption: Construct = {
  name: 'tableCaption',
  tokenize(effects, ok, nok) {
    const afterTable = () => {
      for (let i = this.events.length - 1; i >= 0; i--) {
        const type = this.events[i]![1].type as string;
        if (type === 'lineEnding' || type === 'lineEndingBlank' || type === 'linePrefix') continue;
        return type === 'tableRow' || type === 'tableHead' || type === 'table';
      }
      return false;
    };
    return (code) => {
      if (!afterTable()) return nok(code);
      effects.enter(asType('tableCaption'));
      effects.enter(asType('tableCaptionMarker'));
      effects.consume(code);
      return marker;
    };
    function marker(code: Code): State | undefined {
      if (!markdownSpace(code)) return nok(code);
      return space(code);
    }
    function space(code: Code): State | undefined {
      if (markdownSpace(code)) {
        effects.consume(code);
        return space;
      }
      effects.exit(asType('tableCaptionMarker'));
      if (code === null || markdownLineEnding(code)) return nok(code);
      effects.enter('chunkText', { contentType: 'text' });
      return text(code);
    }
    function text(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) {
        effects.exit('chunkText');
        effects.exit(asType('tableCaption'));
        return ok(code);
      }
      effects.consume(code);
      return text;
    }
  },
};

/** `$$ … $$ {#eq-x}`, on one line or several, without blank lines; the closing dollars end their line. */
function displayMath(source: string): Construct {
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

function restOfLine(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  return source.slice(at, end < 0 ? source.length : end);
}

/** Elements that open a block of raw HTML, ended by a blank line as in CommonMark. */
const blockElements = new Set(
  'details summary div p dl dt dd ul ol li thead tbody tfoot tr th td caption figure figcaption section article center'.split(
    ' ',
  ),
);
/** Elements whose content is not Markdown: taken raw to their end tag. */
const rawElements = new Set('table script style textarea iframe object svg pre noscript template'.split(' '));

/** Raw HTML that makes a block: comments, tables and other elements of the list; the rest is text of a paragraph. */
function htmlBlock(source: string): Construct {
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

/** A table's row must hold a bar: a line of prose under a table is not a row of it. */
function table(source: string): Construct {
  const inner = gfmTable().flow!.null as Construct;
  return {
    ...inner,
    tokenize(effects, ok, nok) {
      const start = inner.tokenize.call(this, effects, ok, nok);
      let inBody = false;
      for (let i = this.events.length - 1; i >= 0; i--) {
        const type = this.events[i]![1].type as string;
        if (type === 'lineEnding' || type === 'linePrefix') continue;
        inBody = type === 'tableHead' || type === 'tableRow';
        break;
      }
      return (code) => {
        if (inBody && !restOfLine(source, this.now().offset).includes('|')) return nok(code);
        return start(code);
      };
    },
  };
}

export interface BlockSyntax {
  document: Record<number, Construct>;
  flow: Record<string, Construct | Construct[]>;
  contentInitial: Record<number, Construct>;
  /** Places where a marker stood beyond the deepest column. */
  tooDeep: Map<number, { line: number; column: number }>;
}

/** The constructs of lines, by the code of their first character. */
export function blockConstructs(source: string): BlockSyntax {
  const tooDeep = new Map<number, { line: number; column: number }>();
  const deep = (self: TokenizeContext): boolean => {
    const { line, column } = self.now();
    if (column <= deepestColumn) return false;
    if (!tooDeep.has(line)) tooDeep.set(line, { line, column });
    return true;
  };
  const fourDigits = /\d{4}/y;
  const numbered = limitedList((self) => {
    fourDigits.lastIndex = self.now().offset;
    // 2017. 年度 is a sentence; a list that runs on past 999 stays one.
    return (!self.containerState?.type && fourDigits.test(source)) || deep(self);
  });
  const bulleted = limitedList(deep);
  const document: Record<number, Construct> = {
    42: bulleted,
    43: bulleted,
    45: bulleted,
    62: quotation(deep),
  };
  for (let digit = 48; digit <= 57; digit++) document[digit] = numbered;
  const citationLabel = /\[-?@/y;
  return {
    document,
    flow: {
      36: displayMath(source),
      58: colonConstructs(source),
      60: htmlBlock(source),
      null: table(source),
    },
    contentInitial: {
      91: limited(definition, 'linkDefinition', (self) => {
        citationLabel.lastIndex = self.now().offset;
        return citationLabel.test(source);
      }),
    },
    tooDeep,
  };
}

/** Constructs at a colon: fences, inclusions, captions of tables. */
function colonConstructs(source: string): Construct[] {
  return [
    wholeLine('containerFence', source, /:{3,}/y),
    wholeLine('inclusion', source, /::include[ \t]*\{[^\n]*\}[ \t]*(?=\r?\n|\r|$)/y),
    tableCaption,
  ];
}
