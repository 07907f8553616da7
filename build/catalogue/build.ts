// Messages of the build stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const buildMessages = {} as const satisfies Catalogue;
