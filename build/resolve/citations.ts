// Numbers the references list by first citation, in reading order with notes; the uncited come after, as listed. Keys that
// do not exist get no number: check/ reports them.
import type { BibliographyEntry, Citation } from '../book.ts';
import { type IdStore, slug } from './ids.ts';
import type { Visit } from './reading.ts';

export interface NumberedBibliography {
  entries: (BibliographyEntry & { number: number; anchor: string })[];
  numbers: Map<string, number>;
}

/** Orders and numbers the entries. Of two entries with one key the first is cited. */
export function numberBibliography(
  listed: readonly BibliographyEntry[],
  reading: readonly { visits: readonly Visit[] }[],
  ids: IdStore,
): NumberedBibliography {
  const byKey = new Map<string, BibliographyEntry>();
  for (const entry of listed) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const order = new Set<BibliographyEntry>();
  for (const { visits } of reading) {
    for (const { node } of visits) {
      if (node.type !== 'citation') continue;
      for (const { key } of (node as Citation).items) {
        const entry = byKey.get(key);
        if (entry) order.add(entry);
      }
    }
  }
  for (const entry of listed) order.add(entry);
  const numbers = new Map<string, number>();
  const entries = [...order].map((entry, i) => {
    if (byKey.get(entry.key) === entry) numbers.set(entry.key, i + 1);
    return { ...entry, number: i + 1, anchor: ids.take(`ref-${slug(entry.key)}`) };
  });
  return { entries, numbers };
}
