// Messages of the rules about the facts of a book: title, authors, ISBN, CIP, imprint, price, sheets.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const factMessages = {} as const satisfies Catalogue;
