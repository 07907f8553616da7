// Messages of the check stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const checkMessages = {} as const satisfies Catalogue;
