// The message catalogue with duplicates kept, for tests: diagnostic.ts joins the classes' messages, and a joined object
// cannot show that two of them claim one id.
import type { MessageEntry } from '../catalogue/entry.ts';
import { ruleClasses } from '../diagnostic.ts';

export type { MessageText } from '../catalogue/entry.ts';

/** Every entry of every class, with its id. */
export function messageTextsOf(): (MessageEntry & { id: string })[] {
  return Object.values(ruleClasses).flatMap((catalogue) =>
    Object.entries(catalogue as Record<string, MessageEntry>).map(([id, entry]) => ({ id, ...entry })),
  );
}
