// Constructs inside a line: attributes, references, notes, maths, editing marks, bare links, as micromark constructs.
// In: the file's text, so that a construct can look ahead by pattern. Out: tokens; compile.ts makes raw nodes of them.
// Must take a stretch only when all of it is there: else the characters stay text.
import { htmlText } from 'micromark-core-commonmark';
import { markdownLineEnding } from 'micromark-util-character';
import { resolveAll } from 'micromark-util-resolve-all';
import type { Code, Construct, Effects, Event, State, Token, TokenizeContext } from 'micromark-util-types';
import { attributesPattern, brokenAttributesPattern, labelPrefix } from './attributes.ts';

/** Token types of ours; micromark's list of types is open in practice and closed in its types. */
const asType = (name: string) => name as Token['type'];

/** Consumes exactly up to `end()`, closing and opening line endings on the way; nok where the stream ends before. */
function consumeTo(
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

/**
 * A construct that takes what a sticky pattern matches.
 * @param accept a second look at the match, for what a pattern cannot say
 */
function matching(
  name: string,
  source: string,
  pattern: RegExp,
  accept: (match: RegExpExecArray, before: string) => boolean = () => true,
): Construct {
  return {
    name,
    tokenize(effects, ok, nok) {
      let end = 0;
      const done: State = (code) => {
        effects.exit(asType(name));
        return ok(code);
      };
      return (code) => {
        const at = this.now().offset;
        pattern.lastIndex = at;
        const match = pattern.exec(source);
        if (!match || !accept(match, source[at - 1] ?? '')) return nok(code);
        end = at + match[0].length;
        effects.enter(asType(name));
        return consumeTo(this, effects, () => end, `${name}Part`, done, nok)(code);
      };
    },
  };
}

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

function maths(source: string): Construct {
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

/** Brackets open at once in one paragraph, beyond which no span or note is made: wrapping each costs its whole content. */
const mostOpenBrackets = 64;

/** `^[`: opens an inline note; closed by bracketEnd. */
const noteStart: Construct = {
  name: 'noteStart',
  // What no bracket closed is text again.
  resolveAll(events, context) {
    const out: Event[] = [];
    for (let i = 0; i < events.length; i++) {
      const token = events[i]![1];
      if ((token.type as string) !== 'labelNote') {
        out.push(events[i]!);
        continue;
      }
      while (events[i]![0] !== 'exit' || events[i]![1] !== token) i++;
      const data: Token = { type: 'data', start: { ...token.start }, end: { ...token.end } };
      out.push(['enter', data, context], ['exit', data, context]);
    }
    // In place: the caller holds on to this very list.
    out.forEach((event, i) => {
      events[i] = event;
    });
    events.length = out.length;
    return events;
  },
  tokenize(effects, ok, nok) {
    const self = this as TokenizeContext & { _labelStarts?: Token[] };
    return (code) => {
      if ((self._labelStarts?.length ?? 0) > mostOpenBrackets) return nok(code);
      effects.enter(asType('labelNote'));
      effects.enter(asType('labelNoteMarker'));
      effects.consume(code);
      effects.exit(asType('labelNoteMarker'));
      return (next) => {
        if (next !== 91) return nok(next);
        effects.enter('labelMarker');
        effects.consume(next);
        effects.exit('labelMarker');
        const token = effects.exit(asType('labelNote'));
        self._labelStarts ??= [];
        self._labelStarts.push(token);
        return ok;
      };
    };
  },
};

type LabelStart = Token & { _balanced?: boolean; _inactive?: boolean };

/** `]` of an inline note, or `]{…}` of a span; everything else is left to CommonMark's labelEnd, which comes after. */
function bracketEnd(source: string): Construct {
  return {
    name: 'bracketEnd',
    tokenize(effects, ok, nok) {
      const self = this as TokenizeContext & { _labelStarts?: LabelStart[] };
      const starts = self._labelStarts ?? [];
      while (starts.length > 0 && starts[starts.length - 1]!._balanced) starts.pop();
      const open = starts[starts.length - 1];
      return (code) => {
        if (!open) return nok(code);
        const isNote = (open.type as string) === 'labelNote';
        let end = self.now().offset + 1;
        if (!isNote) {
          if (open.type !== 'labelLink' || starts.length > mostOpenBrackets) return nok(code);
          attributesPattern.lastIndex = end;
          const match = attributesPattern.exec(source);
          if (!match) return nok(code);
          end += match[0].length;
        }
        effects.enter(asType('bracketClose'));
        effects.enter('labelMarker');
        effects.consume(code);
        effects.exit('labelMarker');
        const done: State = (next) => {
          starts.pop();
          effects.exit(asType('bracketClose'));
          return ok(next);
        };
        return consumeTo(self, effects, () => end, 'bracketAttributes', done, nok);
      };
    },
    // After labelEnd's resolver: wraps what stands between the opening and this `]`.
    resolveTo(events, context) {
      let close = events.length - 1;
      while ((events[close]![1].type as string) !== 'bracketClose' || events[close]![0] !== 'enter') close--;
      let open = close - 1;
      for (; open >= 0; open--) {
        const [kind, token] = events[open]!;
        const isStart =
          token.type === 'labelLink' || (token.type as string) === 'labelNote' || token.type === 'labelImage';
        if (kind === 'enter' && isStart && !(token as LabelStart)._balanced) break;
      }
      const start = events[open]![1];
      const isNote = (start.type as string) === 'labelNote';
      let inside = open + 1;
      while (events[inside]![1] !== start) inside++;
      inside++;
      const group = {
        type: asType(isNote ? 'inlineNote' : 'span'),
        start: { ...start.start },
        end: { ...events[events.length - 1]![1].end },
      } as Token;
      const between = resolveAll(context.parser.constructs.insideSpan.null!, events.slice(inside, close), context);
      const made: Event[] = [['enter', group, context], ...between, ...events.slice(close), ['exit', group, context]];
      events.length = open;
      for (const event of made) events.push(event);
      return events;
    },
  };
}

// A URL is ASCII; Chinese text and punctuation end it, and so does the point or comma after it.
const urlPattern = /(?:https?:\/\/|www\.)[A-Za-z0-9][\w\-.~:/?#[\]@!$&'()*+,;=%]*/iy;

/** Where a bare URL ends: trailing punctuation and an unpaired closing bracket are the sentence's. */
export function urlEnd(url: string): number {
  let end = url.length;
  for (;;) {
    const last = url[end - 1]!;
    if (/[.,:;!?'*_~\][]/.test(last)) end--;
    else if (last === ')' && count(url, end, ')') > count(url, end, '(')) end--;
    else return end;
  }
}

function count(text: string, end: number, wanted: string): number {
  let n = 0;
  for (let i = 0; i < end; i++) if (text[i] === wanted) n++;
  return n;
}

function bareUrl(source: string): Construct {
  return {
    name: 'bareUrl',
    previous(code) {
      // Inside a word, or after a slash, it is no URL of its own.
      return !(
        code !== null &&
        ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 47)
      );
    },
    tokenize(effects, ok, nok) {
      const self = this as TokenizeContext & { _labelStarts?: LabelStart[] };
      return (code) => {
        const at = self.now().offset;
        urlPattern.lastIndex = at;
        const match = urlPattern.exec(source);
        // Inside brackets it may be a link's own text: a link in a link is none.
        if (!match || self._labelStarts?.some((start) => !start._balanced)) return nok(code);
        const length = urlEnd(match[0]);
        if (!/^(?:https?:\/\/[A-Za-z0-9]|www\.[^.]+\.[^.])/i.test(match[0].slice(0, length))) return nok(code);
        const end = at + length;
        effects.enter(asType('bareUrl'));
        const done: State = (next) => {
          effects.exit(asType('bareUrl'));
          return ok(next);
        };
        return consumeTo(self, effects, () => end, 'bareUrlPart', done, nok)(code);
      };
    },
  };
}

/** Raw HTML in a line as CommonMark has it, after a look whether its end exists at all: each look in vain reads on to the end. */
function rawHtml(source: string): Construct {
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

/** The constructs of text, by the code of their first character. */
export function inlineConstructs(source: string): Record<number, Construct | Construct[]> {
  const critic = (pattern: RegExp) => matching('criticEdge', source, pattern);
  const url = bareUrl(source);
  return {
    36: maths(source),
    43: critic(/\+\+\}/y),
    45: critic(/--\}/y),
    60: [critic(/<<\}/y), rawHtml(source)],
    61: critic(/==\}/y),
    // Before GFM's strikethrough, which would eat the tildes.
    126: [critic(/~~\}/y), critic(/~>/y)],
    72: url,
    87: url,
    104: url,
    119: url,
    91: [
      matching('noteCall', source, /\[\^[^\s[\]^][^\s[\]]*\]/y),
      matching('rawReference', source, /\[-?@[^\s[\]@;,，；][^[\]]*\]/y, (match) => {
        if (/\n[ \t>]*\r?\n/.test(match[0])) return false;
        const after = source.slice(match.index + match[0].length, match.index + match[0].length + 9);
        const own = labelPrefix.test(match[0].replace(/^\[-?@/, ''));
        // `[@someone](https://…)` is a link, `[@fig-x](a)` a reference and a bracket.
        return own || !/^\((?:https?:|mailto:|[/#.])/.test(after);
      }),
    ],
    93: bracketEnd(source),
    94: noteStart,
    123: [
      critic(/\{(?:\+\+|--|~~|==|>>)/y),
      matching('rawAttributes', source, attributesPattern),
      matching('brokenAttributes', source, brokenAttributesPattern),
    ],
  };
}
