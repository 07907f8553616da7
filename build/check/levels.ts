// How grave a rule's findings are in a book: the book's own word (check.rules), else its profile's, else what Fuzi ships.
// Pure; policy.ts and the engine ask it, so that what is off is neither run nor shown.
import type { BookFacts } from '../book.ts';
import type { Severity } from '../diagnostic.ts';

export type Level = Severity | 'off';

/** Rules that are off unless somebody turns them on. */
export type OffRules = ReadonlySet<string>;

/**
 * The level of a rule where the book or its profile sets one, 'off' where Fuzi ships it off, else undefined: the
 * finding's own severity.
 */
export function levelOf(rule: string, check: BookFacts['check'] | undefined, off: OffRules): Level | undefined {
  // The maps are an author's: an own key only, never what every object has.
  if (check && Object.hasOwn(check.rules, rule)) return check.rules[rule];
  const profile = check?.profileLevels;
  if (profile && Object.hasOwn(profile.rules, rule)) return profile.rules[rule];
  return off.has(rule) && !profile?.all ? 'off' : undefined;
}
