// Messages of the rules that compare one place of a book with another: terms, names, passages told twice.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const consistencyMessages = {} as const satisfies Catalogue;
