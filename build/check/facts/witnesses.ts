// What says a fact, and which of them is alone with it. In: witnesses of one fact, the one of highest standing first.
// Out: those that differ from what most say. Pure; must not know any particular fact.
import type { Place } from '../../diagnostic.ts';

export interface Witness {
  /** What it says. */
  value: string;
  /** Where. */
  place: Place;
  /** How messages name it: CIP数据, title. */
  name: string;
  /** The key of book.yaml, for rules that treat keys apart. */
  key: string;
}

export interface Dissent {
  odd: Witness;
  /** The first of those that agree. */
  against: Witness;
}

/**
 * The witnesses that differ from the rest.
 * @param witnesses the one of highest standing first: it is believed where votes are equal
 * @param same whether two values say the same
 * @param support further votes for a value, from what cannot be wrong itself: a check digit, a name in the text
 */
export function dissents(
  witnesses: readonly Witness[],
  same: (a: string, b: string) => boolean,
  support: (value: string) => number = () => 0,
): Dissent[] {
  const groups: Witness[][] = [];
  for (const witness of witnesses) {
    const group = groups.find(([first]) => same(first!.value, witness.value));
    if (group) group.push(witness);
    else groups.push([witness]);
  }
  if (groups.length < 2) return [];
  const votes = groups.map((group) => group.length + support(group[0]!.value));
  const believed = groups[votes.indexOf(Math.max(...votes))]!;
  return groups.filter((group) => group !== believed).flatMap((group) => group.map((odd) => ({ odd, against: believed[0]! })));
}

/** What most say; undefined where nobody says anything. */
export function believed(
  witnesses: readonly Witness[],
  same: (a: string, b: string) => boolean,
  support?: (value: string) => number,
): string | undefined {
  return dissents(witnesses, same, support)[0]?.against.value ?? witnesses[0]?.value;
}
