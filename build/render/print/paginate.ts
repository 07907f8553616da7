// Sections as HTML → sections as sides. The only file that knows Paged.js is there: it feeds sections to warm tabs,
// biggest first, and keeps each result under a hash of all it depends on. Replacing the engine touches this folder.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { Host } from '../../host.ts';
import type { OpenBrowser, ServedFiles } from './browser.ts';
import type { PageGeometry } from './geometry.ts';
import type { LineNotes, LineSettings } from './lines.ts';
import type { PageRequest, PaginatedSection } from './page/paginated.ts';
import { pageScript } from './page-script.ts';
import { type Call, layOutSection, type Place } from './section.ts';
import { openShells, type Shell, type Shells } from './shells.ts';
import type { PrintSheets } from './stylesheet.ts';

export interface SectionInput {
  id: string;
  html: string;
}

export interface SectionPages {
  id: string;
  pages: PaginatedSection;
  lines: LineNotes;
  fromCache: boolean;
}

export interface Paginator {
  /** @param onSection called as each section is done */
  paginate(sections: readonly SectionInput[], onSection?: (id: string) => void): Promise<SectionPages[]>;
  /** A tab that sections are laid out in, or would be. They stay open until close(), to be printed from. */
  tab(index: number): Promise<Page>;
  close(): Promise<void>;
}

export interface PaginatorOptions {
  browser: Promise<OpenBrowser>;
  /** What else the layout depends on: browser, faces, Paged.js versions. */
  identity: string;
  sheets: PrintSheets;
  /** Fonts and images, by path. */
  files: ServedFiles;
  geometry: PageGeometry;
  notesByPage: boolean;
  /** How lines are composed; undefined leaves them to the browser. */
  lines: LineSettings | undefined;
  /** Where results are kept. */
  cacheFolder: string;
  host: Host;
  /** Tabs that are being opened already. */
  shells?: Shells;
  /** Tabs working at a time. */
  tabs: number;
}

/** Sections on their way through a tab at a time. */
const placesInTab = 2;

/** @param composerHash from composerIdentity: lines set by another composer are no use */
export function createPaginator(options: PaginatorOptions, composerHash: string): Paginator {
  const { sheets, geometry, host, cacheFolder } = options;
  const shared = createHash('sha256')
    .update(
      [
        options.identity,
        sheets.breaks,
        withoutFontFaces(sheets.look),
        JSON.stringify(geometry),
        options.notesByPage,
        options.lines ? `${options.lines.scheme} ${options.lines.lineEnds} ${composerHash}` : 'browser',
      ].join('\0'),
    )
    .digest('hex');
  const opened: Promise<Page>[] = [];
  const shells = options.shells ?? openShells(options.browser, 0);

  const keyOf = async (section: SectionInput) =>
    createHash('sha256')
      .update(shared)
      .update((await pageScript()).hash)
      .update(section.html)
      .digest('hex');
  const tab = (index: number) => {
    opened[index] ??= openTab(options, shells(index));
    return opened[index];
  };

  return {
    async paginate(sections, onSection) {
      const results: SectionPages[] = [];
      const todo: { section: SectionInput; index: number; path: string }[] = [];
      for (const [index, section] of sections.entries()) {
        const path = join(cacheFolder, 'sections', `${await keyOf(section)}.json`);
        const kept = await host.read(path);
        if (kept) {
          const { pages, lines } = JSON.parse(new TextDecoder().decode(kept)) as Omit<SectionPages, 'id' | 'fromCache'>;
          results[index] = { id: section.id, pages, lines, fromCache: true };
          onSection?.(section.id);
        } else todo.push({ section, index, path });
      }
      todo.sort((a, b) => b.section.html.length - a.section.html.length);
      const work = async (tabIndex: number, number: number) => {
        for (let next = todo.shift(); next; next = todo.shift()) {
          const place: Place = { call: callerOf(await tab(tabIndex)), number };
          const request: PageRequest = {
            html: next.section.html,
            notesByPage: options.notesByPage,
            composed: options.lines !== undefined,
          };
          const { pages, lines } = await layOutSection(place, request, options.lines, geometry);
          results[next.index] = { id: next.section.id, pages, lines, fromCache: false };
          if (pages.complaints.length === 0) await host.write(next.path, JSON.stringify({ pages, lines }));
          onSection?.(next.section.id);
        }
      };
      // While a tab paginates one section, it surveys the next and Node composes it.
      const workers = Math.min(options.tabs * (options.lines ? placesInTab : 1), todo.length);
      await Promise.all(
        Array.from({ length: workers }, (_, n) => work(n % options.tabs, Math.floor(n / options.tabs))),
      );
      return results;
    },
    tab,
    async close() {
      for (const page of opened.splice(0)) if (page) await (await page).close();
    },
  };
}

/** The page script's functions, called from outside the tab. What goes in and out is one string: the browser is slow with trees. */
function callerOf(page: Page): Call {
  return async (name, ...given) => {
    const answer = await page.evaluate(
      async (name, given) => {
        const { fuzi } = window as unknown as { fuzi: Record<string, (...given: unknown[]) => unknown> };
        return JSON.stringify((await fuzi[name]!(...JSON.parse(given))) ?? null);
      },
      name as string,
      JSON.stringify(given),
    );
    return JSON.parse(answer);
  };
}

/** The faces' subsets change with every new character; the metrics of what was there do not. */
const withoutFontFaces = (css: string) => css.replace(/@font-face\{[^}]*\}/g, '');

/** Makes a tab ready for the book: its style sheet, its faces, Paged.js. */
async function openTab({ sheets, files, geometry }: PaginatorOptions, shell: Promise<Shell>): Promise<Page> {
  const { page, files: served } = await shell;
  for (const [path, file] of files) served.set(path, file);
  await page.evaluate((css) => {
    const look = document.createElement('style');
    look.textContent = css;
    document.head.prepend(look);
  }, sheets.look);
  await callerOf(page)('prepare', sheets.breaks, geometry.line);
  return page;
}
