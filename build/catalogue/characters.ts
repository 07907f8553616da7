// Messages of the rules about single characters and spaces: widths, look-alikes, variant forms, what no manuscript should hold.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const characterMessages = {} as const satisfies Catalogue;
