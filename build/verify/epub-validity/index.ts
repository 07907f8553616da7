// Finished EPUB → diagnostics on its validity: our own rules and epubcheck-ts in every build; EPUBCheck (Java) and Ace
// as functions of their own, for --strict and for tests. Text conservation is not checked here.
import type { Book, PageMap } from '../../book.ts';
import { diagnostic } from '../../diagnostic.ts';
import { openEpub } from './archive.ts';
import { makeContext } from './context.ts';
import { documentRules } from './document-rules.ts';
import { type Checked, runEpubCheckTs } from './epubcheck.ts';
import { navigationRules } from './navigation-rules.ts';
import { packageRules } from './package-rules.ts';

export { runAce } from './ace.ts';
export { type Checked, runEpubCheckJava, runEpubCheckTs } from './epubcheck.ts';

/**
 * Checks an EPUB as every build does.
 * @param pageMap the print edition's, where the page list was made from it: labels are then compared with its folios
 */
export async function checkEpubValidity(epubBytes: Uint8Array, book: Book, pageMap?: PageMap): Promise<Checked> {
  const own = await checkOwnRules(epubBytes, book, pageMap);
  const checker = await runEpubCheckTs(epubBytes, book);
  return {
    diagnostics: [...own.diagnostics, ...checker.diagnostics],
    unchecked: [...own.unchecked, ...checker.unchecked],
  };
}

/** Our own rules alone. */
export async function checkOwnRules(epubBytes: Uint8Array, book: Book, pageMap?: PageMap): Promise<Checked> {
  const archive = await openEpub(epubBytes);
  if ('fault' in archive) {
    return { diagnostics: [diagnostic('epub-opens', book.factPlace(''), { fault: archive.fault })], unchecked: [] };
  }
  const context = makeContext(archive, book, pageMap);
  const rules = [...packageRules, ...navigationRules, ...documentRules];
  return { diagnostics: rules.flatMap((rule) => rule(context)), unchecked: [] };
}
