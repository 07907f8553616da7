// Messages of the rules about references typed in prose: 图3-2, 第五章, 第12页, 上图, 注①.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const proseReferenceMessages = {} as const satisfies Catalogue;
