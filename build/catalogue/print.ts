// Messages of the print stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const printMessages = {} as const satisfies Catalogue;
