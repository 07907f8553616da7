// A short name that a book defines, and another short form of the same long name: 集管中心 of 河湾集市管理中心, and 集理中心. In: prose. Out: pairs
// with their places, sure. Linear in the definitions: the text is searched once for each ending. Must not take a part of the
// long name (管理中心) for a form of the short one.
import type { Prose } from '../../prose/prose.ts';
import { type Definition, definitionsIn } from './abbreviations.ts';
import type { NamePair } from './proper-names.ts';
import { isInTitle, ownWords, put, type Spot } from './spots.ts';

const han = /^\p{Script=Han}{4,8}$/u;
/** So many characters end both. */
const tail = 2;
const mostDefinitions = 60;

/** Whether all characters of a word stand in another in this order. */
function isWithin(word: string, long: string): boolean {
  let at = -1;
  return [...word].every((character) => {
    at = long.indexOf(character, at + 1);
    return at >= 0;
  });
}

/** The form that ends at a position, another than the defined one; undefined where none does. */
function formAt(text: string, end: number, { short, long }: Definition): string | undefined {
  for (const length of [short.length, short.length + 1, short.length - 1]) {
    const form = text.slice(Math.max(0, end - length), end);
    if (form.length < 4 || form === short || form[0] !== short[0] || long.includes(form)) continue;
    if (isWithin(form, long)) return form;
  }
  return undefined;
}

/** Every other form of a defined short name that stands once or twice. */
export function abbreviationsNear(prose: Prose): NamePair[] {
  const definitions = definitionsIn(prose).filter(
    ({ kind, short, long }) => kind === 'said' && han.test(short) && isWithin(short, long),
  );
  if (definitions.length === 0 || definitions.length > mostDefinitions) return [];
  return definitions.flatMap((definition): NamePair[] => {
    const { short, spot } = definition;
    const ending = short.slice(-tail);
    const forms = new Map<string, Spot[]>();
    let many = 0;
    for (const passage of ownWords(prose)) {
      const { text } = passage;
      for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
        const end = at + tail;
        if (text.slice(0, end).endsWith(short)) many++;
        else if (!isInTitle(text, at)) {
          const form = formAt(text, end, definition);
          if (form !== undefined) put(forms, form, { passage, start: end - form.length, end });
        }
      }
    }
    return [...forms].flatMap(([other, few]): NamePair[] =>
      few.length <= 2 && many >= few.length * 2 ? [{ one: short, other, many, few, first: spot, sure: true }] : [],
    );
  });
}
