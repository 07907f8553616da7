// Constructs inside a line: attributes, references, notes, maths, editing marks, bare links, as micromark constructs.
// In: the file's text, so that a construct can look ahead by pattern. Out: tokens; tree.ts makes raw nodes of them.
// Must take a stretch only when all of it is there: else the characters stay text.
import type { Construct, State, TokenizeContext } from 'micromark-util-types';
import { attributesPattern, brokenAttributesPattern, labelPrefix } from './attributes.ts';
import { bracketEnd, type LabelStart, noteStart } from './bracket-syntax.ts';
import { asType, consumeTo } from './construct.ts';
import { rawHtml } from './html-syntax.ts';
import { maths } from './math-syntax.ts';

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
