// The message catalogue with duplicates kept, for tests: diagnostic.ts joins the stages' messages, and a joined object
// cannot show that two stages claim one id.
import { auditMessages } from '../catalogue/audit.ts';
import { buildMessages } from '../catalogue/build.ts';
import { checkMessages } from '../catalogue/check.ts';
import type { Catalogue, MessageEntry } from '../catalogue/entry.ts';
import { epubMessages } from '../catalogue/epub.ts';
import { importMessages } from '../catalogue/import.ts';
import { printMessages } from '../catalogue/print.ts';
import { readMessages } from '../catalogue/read.ts';
import { resolveMessages } from '../catalogue/resolve.ts';
import { verifyMessages } from '../catalogue/verify.ts';
import { webMessages } from '../catalogue/web.ts';

export type { MessageText } from '../catalogue/entry.ts';

const catalogues: Catalogue[] = [
  readMessages,
  resolveMessages,
  checkMessages,
  printMessages,
  epubMessages,
  webMessages,
  verifyMessages,
  auditMessages,
  importMessages,
  buildMessages,
];

/** Every entry of every stage, with its id. */
export function messageTextsOf(): (MessageEntry & { id: string })[] {
  return catalogues.flatMap((catalogue) => Object.entries(catalogue).map(([id, entry]) => ({ id, ...entry })));
}
