// The authors of book.yaml beside those of the CIP block: who answers to whom. In: a book. Out: pairs, and who has no
// counterpart. Must not judge: the rules do.
import { distance } from 'fastest-levenshtein';
import type { Book, Creator } from '../../book.ts';
import { bareWords, type CipCreator } from '../../read/facts/cip.ts';
import { pinyinSlips } from '../../read/facts/pinyin.ts';
import { type Dissent, dissents } from '../../read/facts/witnesses.ts';
import type { Prose } from '../prose/prose.ts';
import { cipOf, cipPlace } from './cip.ts';
import { factSpan } from './fact-span.ts';
import type { Witness } from './witness.ts';

export interface CreatorPair {
  /** Index in creators of book.yaml; undefined where it has nobody for this one of the block. */
  index?: number;
  creator?: Creator;
  /** Undefined where the block does not name this one of book.yaml. */
  issued?: CipCreator;
}

/** A name without blanks and dots, and without the original that a block gives in brackets. */
export const bareName = (name: string): string =>
  bareWords(name.replace(/[(（][^()（）]*[)）]/g, '')).replace(/^著者|^作者/, '');

/** Pairs creators: the same name first, then the nearest of those left. Nothing where the block names nobody. */
export function pairCreators(book: Book): CreatorPair[] {
  const { creators, andOthers } = cipOf(book);
  if (creators.length === 0) return [];
  const own = book.facts.creators.map((creator, index) => ({ creator, index }));
  const pairs: CreatorPair[] = [];
  const take = (issued: CipCreator, at: number) => pairs.push({ ...own.splice(at, 1)[0]!, issued });
  const left = creators.filter((issued) => {
    const at = own.findIndex(({ creator }) => bareName(creator.name) === bareName(issued.name.text));
    if (at >= 0) take(issued, at);
    return at < 0;
  });
  for (const issued of left) {
    const wanted = bareName(issued.name.text);
    const scores = own.map(({ creator }) => distance(bareName(creator.name), wanted) / Math.max(1, wanted.length));
    const at = scores.indexOf(Math.min(...scores));
    // One against one they are meant for each other, however far apart.
    if (at >= 0 && (scores[at]! < 0.75 || (own.length === 1 && left.length === 1))) take(issued, at);
    else pairs.push({ issued });
  }
  if (!andOthers) for (const { creator, index } of own) pairs.push({ creator, index });
  return pairs;
}

/**
 * Where the block and book.yaml spell one name differently: which of them is alone. The block's access points, the
 * text and the pinyin of fileAs have votes.
 */
export function nameDissents(book: Book, prose: Prose, { creator, index, issued }: CreatorPair): Dissent<Witness>[] {
  if (!creator || !issued) return [];
  const heads = cipOf(book).groups[1]?.items.map(({ text }) => text[0]) ?? [];
  const { fileAs } = creator;
  const support = (name: string) =>
    (fileAs && pinyinSlips(name, fileAs).length === 0 ? 1 : 0) +
    (heads.includes(name[0]) ? 1 : 0) +
    (prose.passages.some(({ raw }) => raw.includes(name)) ? 1 : 0);
  const key = `creators.${index}.name`;
  const said = issued.name.text.replace(/[(（][^()（）]*[)）]/g, '');
  const names: Witness[] = [
    { value: said, place: cipPlace(book, issued.name), name: 'CIP 数据', key: 'cip.text' },
    { value: creator.name, place: factSpan(book, key, creator.name), name: key, key },
  ];
  const same = (a: string, b: string) => bareName(a) === bareName(b);
  return dissents(names, same, support);
}

/** The authors' names as most have them. */
export function believedNames(book: Book, prose: Prose): string[] {
  const names = book.facts.creators.map(({ name }) => name);
  for (const pair of pairCreators(book))
    for (const { against } of nameDissents(book, prose, pair)) names[pair.index!] = against.value;
  return names;
}
