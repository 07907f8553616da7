// Constructs of whole lines: `:::` fences, `::include`, `::page-break`, table captions, and CommonMark's lists, quotations, tables and
// definitions with the limits Chinese prose needs. In: the file's text. Out: tokens.
// Must not nest anything: fences and tags are paired later, in the tree, so that depth costs nothing here.
import { definition, list } from 'micromark-core-commonmark';
import { gfmTable } from 'micromark-extension-gfm-table';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import { asType, restOfLine } from './construct.ts';
import { htmlBlock } from './html-syntax.ts';
import { displayMath } from './math-syntax.ts';

/** Markers of quotations and lists beyond this column open nothing: nobody nests so deep, and recursion is safe. */
export const deepestColumn = 160;

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

/** Constructs at a colon: fences, inclusions, page breaks, captions of tables. */
function colonConstructs(source: string): Construct[] {
  return [
    wholeLine('containerFence', source, /:{3,}/y),
    wholeLine('inclusion', source, /::include[ \t]*\{[^\n]*\}[ \t]*(?=\r?\n|\r|$)/y),
    wholeLine('pageBreak', source, /::page-break[ \t]*(?=\r?\n|\r|$)/y),
    tableCaption,
  ];
}
