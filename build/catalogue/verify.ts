// Messages of the verify stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const verifyMessages = {} as const satisfies Catalogue;
