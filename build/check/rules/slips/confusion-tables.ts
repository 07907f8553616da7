// Which characters are written for one another, and how, for all characters at once. In: the lists of homophones and look-alikes.
// Out: tables that confusion.ts asks; the compiled program has them ready (slips-tables.ts). Must not know of words.
import { homophones } from '../words/data/homophones.ts';
import { drawnAlike, drawnNearlyAlike } from './data/drawn-alike.ts';
import { lookalikes } from './data/lookalikes.ts';
import { nearSounds } from './data/near-sounds.ts';
import { similarShapes } from './data/similar-shapes.ts';
import { firstHan, lastHan } from './lexicon-tables.ts';

/** Bits of a way to confuse. */
export const bySound = 1;
export const byLook = 2;
/** Sounds that only some speakers keep apart: zh and z, in and ing. */
export const byNearSound = 4;

/** Built alike, by their parts: the eye takes one for the other less often. */
export const byShape = 8;

export interface ConfusionTables {
  /** By character, from firstHan on: where those it may stand for begin; one more at the end. */
  starts: Uint32Array;
  /** UTF-16 units a character may have been written for, and bits of the ways, for each. */
  others: Uint16Array;
  ways: Uint8Array;
}

interface Groups {
  sounds: readonly string[];
  /** For each character the groups it stands in, as positions in `sounds`; for each group those that sound nearly so. */
  of: ReadonlyMap<number, readonly number[]>;
  near: ReadonlyMap<number, readonly number[]>;
  looks: ReadonlyMap<number, string>;
  shapes: ReadonlyMap<number, string>;
}

/** The tables of the lists: some 100 ms. */
export function makeConfusionTables(): ConfusionTables {
  const groups = makeGroups();
  const starts = new Uint32Array(lastHan - firstHan + 2);
  const others: number[] = [];
  const ways: number[] = [];
  for (let code = firstHan; code <= lastHan; code++) {
    starts[code - firstHan] = others.length;
    for (const [other, way] of waysOf(code, groups)) {
      others.push(other);
      ways.push(way);
    }
  }
  starts[lastHan - firstHan + 1] = others.length;
  return { starts, others: Uint16Array.from(others), ways: Uint8Array.from(ways) };
}

function makeGroups(): Groups {
  const append = <T>(map: Map<T, number[]>, key: T, value: number) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  const sounds = homophones.trim().split(/\s+/);
  const of = new Map<number, number[]>();
  for (const [at, group] of sounds.entries())
    for (let i = 0; i < group.length; i++) append(of, group.charCodeAt(i), at);
  const near = new Map<number, number[]>();
  for (const pair of nearSounds.trim().split(/\s+/)) {
    const [one, other] = [of.get(pair.charCodeAt(0))![0]!, of.get(pair.charCodeAt(1))![0]!];
    append(near, one, other);
    append(near, other, one);
  }
  return {
    sounds,
    of,
    near,
    looks: bothWays(`${lookalikes} ${drawnAlike}`),
    shapes: bothWays(`${similarShapes} ${drawnNearlyAlike}`),
  };
}

/** For each character of a list of groups those it stands with: the first with all others. */
function bothWays(list: string): Map<number, string> {
  const found = new Map<number, string>();
  const add = (code: number, others: string) => found.set(code, (found.get(code) ?? '') + others);
  for (const group of list.trim().split(/\s+/)) {
    add(group.charCodeAt(0), group.slice(1));
    for (let i = 1; i < group.length; i++) add(group.charCodeAt(i), group[0]!);
  }
  return found;
}

/** What a character may stand for, with the ways. */
function waysOf(code: number, { sounds, of, near, looks, shapes }: Groups): ReadonlyMap<number, number> {
  const ways = new Map<number, number>();
  const join = (others: string, way: number) => {
    for (let i = 0; i < others.length; i++) {
      const other = others.charCodeAt(i);
      if (other !== code) ways.set(other, (ways.get(other) ?? 0) | way);
    }
  };
  for (const at of of.get(code) ?? []) {
    join(sounds[at]!, bySound);
    for (const other of near.get(at) ?? []) join(sounds[other]!, byNearSound);
  }
  join(looks.get(code) ?? '', byLook);
  join(shapes.get(code) ?? '', byShape);
  return ways;
}
