// What says a fact, and which of them is alone with it. In: witnesses of one fact, the one of highest standing first.
// Out: those that differ from what most say. Pure; must not know any particular fact.

/** Anything that says a fact: a line of a scan, a key of book.yaml, the CIP block. */
export interface Says {
  value: string;
}

export interface Dissent<W extends Says> {
  odd: W;
  /** Others that say the same as `odd`. */
  also: W[];
  /** The first of those that most agree with. */
  against: W;
}

/**
 * What differs from the rest: one dissent for each other value.
 * @param witnesses the one of highest standing first: it is believed where votes are equal
 * @param same whether two values say the same
 * @param support further votes for a value, from what cannot be wrong itself: a check digit, a name in the text
 */
export function dissents<W extends Says>(
  witnesses: readonly W[],
  same: (a: string, b: string) => boolean,
  support: (value: string) => number = () => 0,
): Dissent<W>[] {
  const groups: W[][] = [];
  for (const witness of witnesses) {
    const group = groups.find(([first]) => same(first!.value, witness.value));
    if (group) group.push(witness);
    else groups.push([witness]);
  }
  if (groups.length < 2) return [];
  const votes = groups.map((group) => group.length + support(group[0]!.value));
  const winner = groups[votes.indexOf(Math.max(...votes))]!;
  return groups.filter((group) => group !== winner).map(([odd, ...also]) => ({ odd: odd!, also, against: winner[0]! }));
}

/** The first witness of what most say; undefined where nobody says anything. */
export function believed<W extends Says>(
  witnesses: readonly W[],
  same: (a: string, b: string) => boolean,
  support?: (value: string) => number,
): W | undefined {
  return dissents(witnesses, same, support)[0]?.against ?? witnesses[0];
}
