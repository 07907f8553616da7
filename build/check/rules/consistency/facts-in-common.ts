// How much two facts of a book have in common: the rare words of their clauses, sentences and paragraphs, the noun that is counted,
// and the other figures of their sentences. In: facts. Out: a score. Must not judge whether they are one.
import { dateUnit, type Fact, type Telling } from './facts.ts';
import { pairsOf } from './told-again.ts';

/** What a pair of characters says that stands so many times in the book. */
export const rarityOf = (times: number): number =>
  times <= 2
    ? 1
    : times === 3
      ? 0.85
      : times === 4
        ? 0.7
        : times <= 6
          ? 0.55
          : times <= 12
            ? 0.4
            : times <= 30
              ? 0.2
              : 0.05;

/** What a run of characters adds beyond its first pair: a long name is one thing. */
const [further, mostOfRun] = [0.4, 1.6];
/** Words of the fact's own clause say more than those of the sentence, and these more than those about it. */
const [ofClause, ofOneClause, ofSentence, ofOneParagraph, ofParagraph] = [1, 0.85, 0.7, 0.4, 0.25];
const [sameNoun, sameFigure, sameDate, rowNamed] = [0.6, 0.7, 0.3, 0.5];
/** So much of the paragraph about a sentence is what it is told among. */
const room = 110;

/** Whether two values cannot be of one thing: they part in what both give. */
export const differ = (a: readonly number[], b: readonly number[]): boolean => {
  const count = Math.min(a.length, b.length);
  return a.some((value, i) => i < count && value !== b[i]);
};

/** What facts are compared by, read once for a telling. */
export interface Read {
  /** The pairs of a telling, those of its table's heads too. */
  pairs: ReadonlySet<number>;
  /** The paragraph about it, and its pairs. */
  about: string;
  pairsAbout: ReadonlySet<number>;
}

const reads = new WeakMap<Telling, Read>();

/** A telling's words. */
export function readOf(telling: Telling): Read {
  const known = reads.get(telling);
  if (known) return known;
  const { text, heads } = telling;
  const all = heads === '' ? text : `${text}\n${heads}`;
  const about = aboutOf(telling);
  const read = { pairs: pairsOf(all, 0, all.length), about, pairsAbout: pairsOf(about, 0, about.length) };
  reads.set(telling, read);
  return read;
}

/** Whether a sentence names a row. */
const names = ({ text, ofTable }: Telling, { label }: Telling) => !ofTable && label.length > 1 && text.includes(label);

/** The clause that a fact stands in. */
function clauseOf({ telling: { text }, start, end }: Fact): [number, number] {
  const from = Math.max(text.lastIndexOf('，', start - 1), text.lastIndexOf('：', start - 1)) + 1;
  const to = text.slice(end).search(/[，：]/);
  return [from, to < 0 ? text.length : end + to];
}

/** The paragraph about a telling, without it. */
function aboutOf({ parts, ofTable }: Telling): string {
  const { passage, start, end } = parts[0]!;
  if (ofTable) return '';
  return `${passage.text.slice(Math.max(0, start - room), start)}\n${passage.text.slice(end, end + room)}`;
}

/**
 * What two facts have in common.
 * @param timesOf how often a pair stands in the book
 */
export function inCommon(a: Fact, b: Fact, timesOf: (pair: number) => number): number {
  const { pairs, pairsAbout } = readOf(a.telling);
  const [fromA, toA] = clauseOf(a);
  const [fromB, toB] = clauseOf(b);
  const clauseA = pairsOf(a.telling.text, fromA, toA);
  const seen = new Set<number>();
  let score = 0;
  const read = (text: string, has: ReadonlySet<number>, factor: (at: number, pair: number) => number) => {
    let run = 0;
    for (let i = 0; i < text.length; i++) {
      const pair = (text.charCodeAt(i) << 16) | (i + 1 < text.length ? text.charCodeAt(i + 1) : 0);
      if (has.has(pair) && !seen.has(pair)) {
        seen.add(pair);
        run += rarityOf(timesOf(pair)) * factor(i, pair) * (run === 0 ? 1 : further);
        continue;
      }
      score += Math.min(run, mostOfRun);
      run = 0;
    }
  };
  read(b.telling.text, pairs, (i, pair) => {
    const isNear = i >= fromB && i + 2 <= toB;
    return isNear && clauseA.has(pair) ? ofClause : isNear || clauseA.has(pair) ? ofOneClause : ofSentence;
  });
  if (b.telling.heads !== '') read(b.telling.heads, pairs, () => ofSentence);
  const { about } = readOf(b.telling);
  read(b.telling.text, pairsAbout, () => ofOneParagraph);
  read(about, pairs, () => ofOneParagraph);
  read(about, pairsAbout, () => ofParagraph);
  if (b.noun !== '' && b.noun === a.noun) score += sameNoun;
  if (names(a.telling, b.telling) || names(b.telling, a.telling)) score += rowNamed;
  for (const own of b.telling.facts) {
    if (own === b || own.values[0]! < 10) continue;
    const isShared = a.telling.facts.some(
      (one) => one !== a && one.unit === own.unit && !differ(one.values, own.values),
    );
    if (isShared) score += own.unit === dateUnit ? sameDate : sameFigure;
  }
  return score;
}
