// Messages of the epub stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const epubMessages = {} as const satisfies Catalogue;
