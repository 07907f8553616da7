// Messages of the rules about words and sentences: miswritten words, 的地得, paragraphs cut in two, words of passing time.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const wordMessages = {} as const satisfies Catalogue;
