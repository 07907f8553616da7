// The tables of the dictionary and of confused characters as one stretch of bytes. In: what lexicon-tables.ts and
// confusion-tables.ts make. Out: the bytes, which scripts/compile.mjs keeps beside the program, and the tables again. To make
// them takes as long as all else that a check of a short book does.
import { compiledBytes } from '../../../root.ts';
import { type ConfusionTables, makeConfusionTables } from './confusion-tables.ts';
import { type LexiconTables, makeLexiconTables } from './lexicon-tables.ts';

export interface SlipsTables {
  words: LexiconTables;
  confusions: ConfusionTables;
}

/** The file in the compiled program's folder. */
export const fileName = 'slips-tables.bin';

const make = (): SlipsTables => ({ words: makeLexiconTables(), confusions: makeConfusionTables() });

let held: SlipsTables | undefined;

/** The tables: read where the program is compiled, made where it is not. */
export function slipsTables(): SlipsTables {
  if (!held) {
    const bytes = compiledBytes(fileName);
    held = bytes ? tablesFrom(bytes) : make();
  }
  return held;
}

/** Wide entries first: each table begins where its entries may. */
const arraysOf = ({ words, confusions }: SlipsTables) => [
  words.edges,
  words.patterns,
  words.isPair,
  words.isEnd,
  confusions.starts,
  confusions.others,
  words.ones,
  confusions.ways,
];

/** The bytes that scripts/compile.mjs keeps. */
export const bytes = (): Uint8Array => bytesOf(make());

/** Tables as bytes: how long each is, then each. Not for other machines: as this one stores numbers. */
export function bytesOf(tables: SlipsTables): Uint8Array {
  const arrays = arraysOf(tables);
  const lengths = Uint32Array.from(arrays, ({ length }) => length);
  return Buffer.concat(
    [lengths, ...arrays].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

/** The tables in their bytes; nothing is copied. */
export function tablesFrom(data: Uint8Array): SlipsTables {
  // A view of four bytes an entry needs a place that four divides.
  const { buffer, byteOffset } = data.byteOffset % 4 === 0 ? data : Uint8Array.from(data);
  const lengths = new Uint32Array(buffer, byteOffset, 8);
  let at = byteOffset + lengths.byteLength;
  let table = 0;
  const take = <T extends { byteLength: number }>(
    View: new (buffer: ArrayBufferLike, at: number, length: number) => T,
  ): T => {
    const view = new View(buffer, at, lengths[table++]!);
    at += view.byteLength;
    return view;
  };
  const [edges, patterns] = [take(Uint32Array), take(Uint32Array)];
  const [isPair, isEnd, starts] = [take(Uint32Array), take(Uint32Array), take(Uint32Array)];
  const others = take(Uint16Array);
  const [ones, ways] = [take(Uint8Array), take(Uint8Array)];
  return { words: { edges, patterns, isPair, isEnd, ones }, confusions: { starts, others, ways } };
}
