// Messages of the rules about numbers, units and foreign words: GB/T 15835—2011, GB 3100—3102, CY/T 154—2017.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const numberMessages = {} as const satisfies Catalogue;
