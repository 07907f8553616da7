// Messages of the web stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const webMessages = {} as const satisfies Catalogue;
