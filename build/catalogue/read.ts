// Messages of the read stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const readMessages = {} as const satisfies Catalogue;
