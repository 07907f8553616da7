// Messages of the import stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const importMessages = {} as const satisfies Catalogue;
