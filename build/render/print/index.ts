// The print edition: layOutBook gives the PageMap that EPUB and web wait for, printLayout the PDF.
export { findBrowser, type OpenBrowser, openBrowser } from './browser.ts';
export { type Layout, type LayoutOptions, layOutBook, type SectionTiming, workingTabs } from './layout.ts';
export { type PrintEdition, printLayout, type SideFacts } from './print.ts';
export { openShells } from './shells.ts';
