// Messages of the resolve stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const resolveMessages = {} as const satisfies Catalogue;
