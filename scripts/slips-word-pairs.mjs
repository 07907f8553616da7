// Writes build/check/rules/slips/data/word-pairs.bin and modern-words.txt from the language model of libime (Debian: libime-data-language-model,
// usr/lib/*/libime/zh_CN.lm, LGPL-2.1+). Run by hand when that model or the dictionary is renewed:
// node scripts/slips-word-pairs.mjs zh_CN.lm [how many thousand pairs of words] [of characters]
// In: the model, a quantised trie of KenLM. Out: two hash tables (word-pairs.ts): how much likelier one word makes the next,
// and how often two characters stand side by side, in a word or where words meet; and a list of words the dictionary lacks.
import { readFileSync, writeFileSync } from 'node:fs';

const folder = 'build/check/rules/slips/data/';
const [source, wordThousands = '1200', characterThousands = '320'] = process.argv.slice(2);

/** Values of a pair: v is so much likelier, in natural logarithms, than after a word that says nothing. */
const first = 0.9;
const step = 0.6;

/** A word of today is met at least so often (natural logarithm), and is not so much rarer than one like it. */
const rarest = -13.6;
const doubt = 2.3;

/** Classes of two characters: powers of two, from so many in a thousand million. */
const leastOften = 8;

/** Words of the dictionary, as it is shipped, with their classes of frequency. */
function shippedWords() {
  const text = readFileSync(`${folder}dictionary.txt`, 'utf8').replace(/^#.*\n/gm, '');
  const lists = text
    .split(/^\[\d\]$/m)
    .slice(1)
    .map((list) => list.trim());
  const classOf = (letter) => letter.charCodeAt(0) - 0x60;
  const words = new Map();
  for (const [, letter, characters] of lists[0].matchAll(/([a-z])([^a-z]+)/g))
    for (const character of characters) words.set(character, classOf(letter));
  for (const [at, list] of lists.slice(1).entries())
    for (const entry of list.split(/\s+/))
      for (const [, letter, ends] of entry.slice(1).matchAll(/([a-z])([^a-z]+)/g))
        for (let i = 0; i < ends.length; i += at + 1) words.set(entry[0] + ends.slice(i, i + at + 1), classOf(letter));
  const also = readFileSync(`${folder}also-words.ts`, 'utf8').match(/alsoWords = `([^`]*)`/)[1];
  for (const word of also.trim().split(/\s+/)) if (!words.has(word)) words.set(word, 8);
  return words;
}

/** The pairs of a KenLM model of three orders in form 5: a trie of words, last word first, with quantised figures. */
function readModel(path) {
  const bytes = readFileSync(path);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.toString('latin1', 0, 52) !== 'mmap lm http://kheafield.com/code format version 5\n\0')
    throw new Error('not a KenLM model of version 5');
  if (bytes[0x58] !== 3 || view.getUint32(0x60, true) !== 5)
    throw new Error('not a quantised array trie of three words');
  const [ones, twos, threes] = [0x6c, 0x74, 0x7c].map((at) => Number(view.getBigUint64(at, true)));
  let at = 0x88 + 8 * (ones + 1);
  const [, chanceBits, backoffBits] = bytes.subarray(at, at + 3);
  const chances = at + 8;
  const backoffs = chances + 4 * (1 << chanceBits);
  at = backoffs + 4 * (1 << backoffBits) + 4 * (1 << chanceBits);
  const singles = at;
  at += 16 * (ones + 2);
  // Pointers to the trigrams are kept in part as an array of where their high bits change.
  const pointerBits = threes.toString(2).length;
  let [cut, least] = [0, Number.POSITIVE_INFINITY];
  for (let chop = 0; chop <= Math.min(pointerBits, bytes[at + 1]); chop++) {
    const cost = Math.floor(threes / 2 ** (pointerBits - chop)) * 64 - (twos + 1) * chop;
    if (cost < least) [cut, least] = [chop, cost];
  }
  const inline = pointerBits - cut;
  at += 8 * (1 + Math.floor(threes / 2 ** inline) + 1) + 7;
  const wordBits = ones.toString(2).length;
  const entry = wordBits + chanceBits + backoffBits + inline;
  const bits = (from, count) => {
    const low = at + Math.floor(from / 8);
    return Math.floor((view.getUint32(low, true) + 2 ** 32 * bytes[low + 4]) / 2 ** (from % 8)) % 2 ** count;
  };
  const words = bytes.toString('utf8', bytes.lastIndexOf('<unk>\0')).split('\0');
  const natural = Math.log(10);
  return {
    words,
    chance: (word) => view.getFloat32(singles + 16 * word, true) * natural,
    backoff: (word) => view.getFloat32(singles + 16 * word + 4, true) * natural,
    /** Calls for every pair with the first word, the second and the chance of the second after the first. */
    eachPair(take) {
      for (let second = 0; second < ones; second++) {
        const end = Number(view.getBigUint64(singles + 16 * (second + 1) + 8, true));
        for (let i = Number(view.getBigUint64(singles + 16 * second + 8, true)); i < end; i++) {
          const from = i * entry;
          const chance = view.getFloat32(chances + 4 * bits(from + wordBits + backoffBits, chanceBits), true);
          take(bits(from, wordBits), second, chance * natural);
        }
      }
    },
  };
}

// The same as in word-pairs.ts.
const hashOf = (word) => {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul((hash ^ word.charCodeAt(i)) + 0x7f4a7c15, 0x9e3779b1);
  return hash ^ (hash >>> 15);
};
const keyOf = (a, b) => {
  let key = Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35);
  key = Math.imul(key ^ (key >>> 16), 0x7feb352d);
  return (key ^ (key >>> 15)) >>> 0;
};

const known = shippedWords();
const model = readModel(source);

// Words of today that the dictionary lacks: those met often enough, and not where one much more frequent sounds alike or
// looks alike, for what people often write has slips among it.
const groupsIn = (file, name) =>
  readFileSync(file, 'utf8')
    .match(new RegExp(`${name} = \`([^\`]*)\``))[1]
    .trim()
    .split(/\s+/);
const alike = new Map();
const join = (a, b) => alike.set(a, (alike.get(a) ?? '') + b);
for (const group of groupsIn('build/check/rules/words/data/homophones.ts', 'homophones'))
  for (const character of group) join(character, group);
for (const [head, ...others] of groupsIn(`${folder}lookalikes.ts`, 'lookalikes'))
  for (const other of others) {
    join(head, other);
    join(other, head);
  }
const chanceOf = new Map(model.words.map((word, i) => [word, model.chance(i)]));
const isSlip = (word, chance) =>
  [...word].some((character, i) =>
    [...(alike.get(character) ?? '')].some((other) => {
      const meant = word.slice(0, i) + other + word.slice(i + 1);
      return other !== character && known.has(meant) && (chanceOf.get(meant) ?? -99) > chance + doubt;
    }),
  );
const modern = [];
for (const [word, chance] of chanceOf) {
  if (
    known.has(word) ||
    !/^[\u4e00-\u9fa5]{2,4}$/.test(word) ||
    /[著妳牠麽逼屌婊妈]/.test(word) ||
    chance < rarest ||
    isSlip(word, chance)
  )
    continue;
  modern.push([word, Math.max(3, Math.min(14, Math.round(8 + (chance + 12.5) / 0.45)))]);
}
for (const [word, weight] of modern) known.set(word, weight);
const byClass = Map.groupBy
  ? Map.groupBy(modern, ([, weight]) => weight)
  : modern.reduce((map, one) => map.set(one[1], [...(map.get(one[1]) ?? []), one]), new Map());
const modernLists = [...byClass]
  .sort(([a], [b]) => a - b)
  .map(
    ([weight, list]) =>
      `${String.fromCharCode(0x60 + weight)} ${list
        .map(([word]) => word)
        .sort()
        .join(' ')}`,
  )
  .join('\n')
  .replace(/(.{120,160}?) /gu, '$1\n');
writeFileSync(
  `${folder}modern-words.txt`,
  `# Generated by scripts/slips-word-pairs.mjs: Chinese words of today that dictionary.txt lacks. A letter stands before the words
# of its class of frequency, as there; a space or a line between words.
# Origin: the language model of libime (zh_CN.lm, Debian libime-data-language-model 1.0.16), Copyright CSSlayer
# <wengxt@gmail.com>. Licence: LGPL-2.1-or-later, see word-pairs.licence.txt. Changed: a selection. Not changed by hand.

${modernLists}
`,
);
const isKnown = model.words.map((word) => known.has(word));
const hashes = model.words.map(hashOf);
/** How often a word is met: the dictionary's figure, for the model's own is how many words it follows. */
const often = model.words.map((word, i) =>
  known.has(word) ? 2 ** (known.get(word) - 0.5) / 60_000_000 : 0.3 * Math.exp(model.chance(i)),
);
const inModel = new Set(model.words);
const sides = new Map();
const meet = (a, b, chance) => {
  if (/[^\u4e00-\u9fff]/.test(a + b)) return;
  const key = a.charCodeAt(0) * 0x10000 + b.charCodeAt(0);
  sides.set(key, (sides.get(key) ?? 0) + chance);
};
for (const [i, word] of model.words.entries())
  for (let j = 1; j < word.length; j++) meet(word[j - 1], word[j], often[i]);
for (const [word, weight] of known)
  if (!inModel.has(word))
    for (let j = 1; j < word.length; j++) meet(word[j - 1], word[j], 2 ** (weight - 0.5) / 60_000_000);

let pairs = [];
model.eachPair((a, b, chance) => {
  meet(model.words[a].at(-1), model.words[b][0], often[a] * Math.exp(chance));
  if (!isKnown[a] || !isKnown[b]) return;
  const value = chance - model.chance(b) - model.backoff(a);
  if (value < first) return;
  // What a pair is worth: how much it says, and how often it is met.
  pairs.push({
    key: keyOf(hashes[a], hashes[b]),
    value: Math.min(15, Math.floor((value - first) / step)),
    worth: Math.log(value) + 0.5 * (model.chance(a) + chance),
  });
});
const most = (list, thousands) =>
  list.sort((one, other) => other.worth - one.worth || one.key - other.key).slice(0, thousands * 1000);
pairs = most(pairs, Number(wordThousands));
const besides = most(
  [...sides]
    .filter(([, chance]) => chance * 1e9 >= leastOften)
    .map(([key, chance]) => ({
      key: keyOf(hashOf(String.fromCharCode(Math.floor(key / 0x10000))), hashOf(String.fromCharCode(key % 0x10000))),
      value: Math.min(15, Math.floor(Math.log2((chance * 1e9) / leastOften))),
      worth: chance,
    })),
  Number(characterThousands),
);

/** A hash table: buckets of four slots of 16 bits, 12 to tell keys apart, 4 of value. A key stands in one of two buckets. */
function tableOf(entries) {
  const buckets = Math.ceil(entries.length / 4 / 0.95);
  const table = new Uint16Array(buckets * 4);
  const otherBucket = (bucket, mark) => (((Math.imul(mark, 0x5bd1e995) >>> 0) % buckets) - bucket + buckets) % buckets;
  let random = 1;
  const next = (below) => {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    return Math.floor((random / 2 ** 32) * below);
  };
  const seen = new Set();
  for (const { key, value } of entries) {
    if (seen.has(key)) continue;
    seen.add(key);
    let bucket = key % buckets;
    let slot = ((Math.imul(key, 0x846ca68b) >>> 20 || 1) << 4) | value;
    for (let tries = 0; slot !== 0; tries++) {
      if (tries === 5000) throw new Error('the table is too full');
      const other = otherBucket(bucket, slot >>> 4);
      const free = [bucket, other].flatMap((b) => [0, 1, 2, 3].map((i) => 4 * b + i)).find((i) => table[i] === 0);
      const taken = free ?? 4 * (next(2) === 0 ? bucket : other) + next(4);
      [slot, table[taken]] = [table[taken], slot];
      // What is turned out may go to its other bucket.
      bucket = otherBucket(Math.floor(taken / 4), slot >>> 4);
    }
  }
  return table;
}
const head = `Pairs of Chinese words, generated by scripts/slips-word-pairs.mjs; see word-pairs.licence.txt beside this file.
Origin: the language model of libime (zh_CN.lm, Debian libime-data-language-model 1.0.16), Copyright CSSlayer <wengxt@gmail.com>.
Licence: LGPL-2.1-or-later. Changed: pruned to ${pairs.length} pairs of words and ${besides.length} of characters, hashed, with classes of value only.
`;
const opening = Buffer.alloc(512, 0x20);
opening.write(head);
opening[511] = 0x0a;
const tables = [pairs, besides].map(tableOf);
new DataView(opening.buffer, opening.byteOffset).setUint32(504, tables[0].byteLength, true);
const bytes = Buffer.concat([opening, ...tables.map((table) => Buffer.from(table.buffer))]);
writeFileSync(`${folder}word-pairs.bin`, bytes);
console.log(`${pairs.length} pairs of words, ${besides.length} of characters, ${bytes.length} bytes`);
