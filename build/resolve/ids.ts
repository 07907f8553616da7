// Ids that stay when a book is rearranged: of sections from file names, of elements from labels. ASCII, beginning with a
// letter (Paged.js and XML need it). Never from order in the book, never a slug of Chinese.
import { createHash } from 'node:crypto';

/** Six hex digits of a text's SHA-256. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 6);
}

/** The ASCII letters and digits of a text, joined by dashes; where anything else was lost a short hash tells it apart. */
export function slug(text: string): string {
  const ascii = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const lossless = /^[A-Za-z0-9 _./-]+$/.test(text) && text.length <= 40 && ascii !== '';
  if (lossless) return ascii;
  return ascii ? `${ascii}-${shortHash(text)}` : shortHash(text);
}

/** Gives out ids, each once. */
export interface IdStore {
  /** Takes an id; where it is taken, the next free one with a counter. */
  take(id: string): string;
}

/** An empty store of ids. */
export function idStore(): IdStore {
  const used = new Set<string>();
  // Where to go on counting, so that ten thousand times one label is not ten thousand searches.
  const next = new Map<string, number>();
  return {
    take(id) {
      let free = id;
      let n = next.get(id) ?? 2;
      for (; used.has(free); n += 1) free = `${id}-${n}`;
      if (free !== id) next.set(id, n);
      used.add(free);
      return free;
    },
  };
}

/** The element id of an author's label: itself where it can stand in HTML and CSS as it is, else made from it. */
export function anchorOfLabel(label: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(label) ? label : `x-${slug(label)}`;
}

/** The section id of a manuscript file: `chapters/01-intro.md` → `s-chapters-01-intro`. */
export function sectionIdOf(file: string): string {
  return `s-${slug(file.replace(/\.[^./]*$/, ''))}`;
}
