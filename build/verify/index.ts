// verify: finished files → diagnostics. Text conservation of the three editions and of read itself, facts, links.
export { verifyEpub } from './epub.ts';
export { type Counts, countsOf } from './facts.ts';
export { openPdfReader, type PdfReader } from './pdf-text.ts';
export { type PrintedSide, type PrintLayout, verifyPrint } from './print.ts';
export type { Verification } from './report.ts';
export { verifySource } from './source.ts';
export { verifyWeb } from './web.ts';
