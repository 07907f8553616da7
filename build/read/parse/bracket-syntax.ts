// Brackets that CommonMark does not have: inline notes `^[…]` and spans `[…]{…}`. In: the file's text. Out: constructs
// that share CommonMark's stack of open brackets. Must leave to CommonMark every bracket that is neither.
import { resolveAll } from 'micromark-util-resolve-all';
import type { Construct, Event, State, Token, TokenizeContext } from 'micromark-util-types';
import { attributesPattern } from './attributes.ts';
import { asType, consumeTo } from './construct.ts';

/** Brackets open at once in one paragraph, beyond which no span or note is made: wrapping each costs its whole content. */
const mostOpenBrackets = 64;

/** `^[`: opens an inline note; closed by bracketEnd. */
export const noteStart: Construct = {
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

/** An open bracket, as CommonMark keeps it. */
export type LabelStart = Token & { _balanced?: boolean; _inactive?: boolean };

/** `]` of an inline note, or `]{…}` of a span; everything else is left to CommonMark's labelEnd, which comes after. */
export function bracketEnd(source: string): Construct {
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
