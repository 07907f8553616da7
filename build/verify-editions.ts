// The finished editions → everything verify/ can say of them, in one list. Decides only which checks run: the quick ones in
// every build, EPUBCheck (Java) and Ace under --strict.
import type { Book, EditionFile, PageMap } from './book.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { PrintEdition } from './render/print/index.ts';
import type { LayoutFigures } from './verify/audit/index.ts';
import { verifyEpub } from './verify/epub.ts';
import { checkEpubValidity, runAce, runEpubCheckJava } from './verify/epub-validity/index.ts';
import type { PdfReader } from './verify/pdf-text.ts';
import { verifyPrint } from './verify/print.ts';
import { verifyWeb } from './verify/web.ts';

export interface Verified {
  diagnostics: Diagnostic[];
  /** What could not be checked, one line each. */
  unchecked: string[];
  /** What the audit of the printed pages measured. */
  figures?: LayoutFigures;
}

export interface EditionsToVerify {
  book: Book;
  pageMap?: PageMap;
  epub?: Uint8Array;
  web?: readonly EditionFile[];
  /** faces: PostScript names of those that were embedded. */
  print?: Pick<PrintEdition, 'pdf' | 'sides'> & { faces?: readonly string[] };
  strict: boolean;
  browserPath?: string;
  /** Threads that read PDFs, started while Chromium prints. */
  reader?: PdfReader;
}

export async function verifyEditions(editions: EditionsToVerify): Promise<Verified> {
  const { book, pageMap, epub, web, print, strict } = editions;
  const results: Verified[] = [];
  if (epub) {
    results.push(await verifyEpub(book, epub, pageMap), await checkEpubValidity(epub, book, pageMap));
    if (strict) results.push(await runEpubCheckJava(epub, book), await runAce(epub, book, editions.browserPath));
  }
  if (web) results.push(await verifyWeb(book, web, pageMap));
  let figures: LayoutFigures | undefined;
  if (print && pageMap) {
    const { sides, faces } = print;
    const verified = await verifyPrint(book, print.pdf, { sides, pageMap, faces }, editions.reader);
    results.push(verified);
    figures = verified.audit.figures;
  }
  return {
    diagnostics: results.flatMap((result) => result.diagnostics),
    unchecked: results.flatMap((result) => result.unchecked),
    figures,
  };
}
