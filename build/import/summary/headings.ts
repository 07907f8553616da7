// Levels and anchors of a chapter's headings: the title, how far the others move, what an anchor of mdBook, GitBook or
// GitHub means. In: the headings of a file and the depth of its entry. Out: levels, labels. Must not change any text.
import { createHash } from 'node:crypto';
import { squeeze } from '../scan.ts';
import { decoded } from './chapters.ts';

export interface FoundHeading {
  /** Offset in the source. */
  start: number;
  end: number;
  depth: number;
  text: string;
  /** `{#id}` typed after it. */
  id?: string;
  /** False inside quotations and lists. */
  top: boolean;
}

export interface Levels {
  /** The new level of each heading, in order. */
  levels: number[];
  /** Index of the heading that is the chapter's title; undefined where the entry's own words must be. */
  title?: number;
}

/**
 * The levels of a file's headings.
 * @param chapter the level of its title, and the title as SUMMARY.md has it
 */
export function levelsOf(
  headings: readonly FoundHeading[],
  chapter: { depth: number; title: string; titled?: false },
): Levels {
  const { depth, title: entryTitle } = chapter;
  const tops = headings.map((heading, index) => ({ heading, index })).filter(({ heading }) => heading.top);
  const first = tops[0];
  if (!first) return { levels: headings.map((heading) => heading.depth + depth) };
  // Levels that no heading of the file uses close up: # and then ### is a site's habit, not a missing level.
  const used = [...new Set(tops.map(({ heading }) => heading.depth))].sort((a, b) => a - b);
  const rank = (heading: FoundHeading) => used.filter((one) => one < heading.depth).length;
  const isTitle =
    chapter.titled !== false &&
    rank(first.heading) === 0 &&
    (first.heading.depth === 1 ||
      tops.filter(({ heading }) => rank(heading) === 0).length === 1 ||
      squeeze(first.heading.text) === squeeze(entryTitle));
  // No title of its own: what there is stands one below the entry's.
  if (!isTitle) return { levels: headings.map((heading) => rank(heading) + 1 + depth) };
  // A second heading of the title's level opens a section of the chapter, and what follows stands below it.
  let lower = 0;
  const levels = headings.map((heading, index) => {
    if (index > first.index && heading.top && rank(heading) === 0) lower = 1;
    return rank(heading) + depth + (index > first.index ? lower : 0);
  });
  return { levels, title: first.index };
}

/** What anchors a heading answers to, the likeliest first. */
export function slugsOf(text: string): string[] {
  const lower = text.trim().toLowerCase();
  const github = lower.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replace(/ /g, '-');
  const mdBook = lower
    .replace(/<[^>]*>/g, '')
    .replace(/[^\p{L}\p{N}_\-\s]/gu, '')
    .replace(/\s/g, '-');
  return [...new Set([github, mdBook])];
}

/** Letters and digits only: for anchors that no rule gives exactly. */
export const looseKey = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Which heading of a file an anchor means. */
export function anchorFinder(headings: readonly FoundHeading[]): (anchor: string) => number | undefined {
  const exact = new Map<string, number>();
  const loose = new Map<string, number>();
  const count = new Map<string, number>();
  const put = (map: Map<string, number>, key: string, index: number) => {
    if (key && !map.has(key)) map.set(key, index);
  };
  headings.forEach((heading, index) => {
    if (heading.id) put(exact, heading.id, index);
    for (const slug of slugsOf(heading.text)) {
      // The second heading of one text is text-1 in all three tools.
      const times = count.get(slug) ?? 0;
      count.set(slug, times + 1);
      put(exact, times === 0 ? slug : `${slug}-${times}`, index);
    }
    put(loose, looseKey(heading.text), index);
  });
  return (anchor) => {
    const said = decoded(anchor);
    return exact.get(said) ?? exact.get(said.toLowerCase()) ?? loose.get(looseKey(said));
  };
}

/** A file's label, from its path: ASCII, and told apart by a hash where the path is not. */
export function labelOfFile(path: string): string {
  const bare = path.replace(/\.[^./]*$/, '');
  const ascii = bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  const lossless = /^[A-Za-z0-9_./-]+$/.test(bare) && bare.length <= 48 && ascii !== '';
  if (lossless) return `sec-${ascii}`;
  const hash = createHash('sha256').update(path.normalize('NFC')).digest('hex').slice(0, 6);
  return ascii ? `sec-${ascii}-${hash}` : `sec-${hash}`;
}
