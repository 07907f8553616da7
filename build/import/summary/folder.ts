// Where a SUMMARY.md book stands and what it says of itself: mdBook's book.toml, GitBook's and HonKit's book.json, the
// folder its chapters are in. In: a folder and a Host. Out: the facts and where to look. Must not run a book.js.
import { basename, join, posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { type Diagnostic, diagnostic, wholeFile } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { decodeText } from '../../read/decode.ts';
import type { FormulaSyntax } from './source.ts';

export interface BookFolder {
  tool: 'mdbook' | 'gitbook';
  /** Absolute: what files may be taken from. */
  root: string;
  /** The folder of SUMMARY.md, relative to root; '' where it is root itself. Chapters' paths count from here. */
  chapters: string;
  /** SUMMARY.md and GLOSSARY.md, relative to `chapters`. */
  summary: string;
  glossary: string;
  /** book.toml or book.json, relative to root, where there is one. */
  settingsFile?: string;
  facts: ToldFacts;
  formulas: FormulaSyntax;
  /** Values for {{ book.… }}. */
  variables: Record<string, string>;
}

/** What the settings say; what they do not say is not there. */
export interface ToldFacts {
  title?: string;
  authors: string[];
  language?: string;
  description?: string;
  isbn?: string;
}

/** Finds the book in a folder; undefined (with a finding) where there is none. */
export async function findBook(
  root: string,
  host: Host,
): Promise<{ book: BookFolder | undefined; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const settings =
    (await readSettings(root, 'book.toml', host, diagnostics)) ??
    (await readSettings(root, 'book.json', host, diagnostics)) ??
    (await readSettings(root, '.book.json', host, diagnostics));
  const told = settings?.value ?? {};
  const isMdBook = settings?.file === 'book.toml';
  const bookTable = isMdBook ? table(told.book) : told;
  const structure = table(told.structure);
  const summary = text(structure.summary) ?? 'SUMMARY.md';
  const named = isMdBook ? (text(bookTable.src) ?? 'src') : text(told.root);
  for (const folder of [...(named === undefined ? [] : [named]), '', 'src', 'docs']) {
    const chapters = insidePath(folder);
    if (chapters === undefined) continue;
    const facts = await host.facts(join(root, chapters, summary));
    if (!facts?.isFile) continue;
    return {
      book: {
        tool: isMdBook ? 'mdbook' : settings || chapters !== 'src' ? 'gitbook' : 'mdbook',
        root,
        chapters,
        summary,
        glossary: text(structure.glossary) ?? 'GLOSSARY.md',
        ...(settings ? { settingsFile: settings.file } : {}),
        facts: factsOf(bookTable),
        formulas: formulasOf(told, isMdBook),
        variables: variablesOf(told),
      },
      diagnostics,
    };
  }
  const names = await host.list(root);
  const languages = names.includes('LANGS.md') ? await languagesOf(root, names, host) : [];
  diagnostics.push(
    languages.length > 0
      ? diagnostic('summary-language-chosen', wholeFile('LANGS.md'), { folders: languages.join('、') })
      : diagnostic('summary-source-found', wholeFile(summary), { folder: basename(root) }),
  );
  return { book: undefined, diagnostics };
}

/** A folder inside the book, normalised; undefined for one outside it. */
function insidePath(folder: string): string | undefined {
  const path = posix.normalize(folder.replace(/\\/g, '/')).replace(/^\.\/|^\.$|\/$/g, '');
  return path === '..' || path.startsWith('../') || path.startsWith('/') || /^[A-Za-z]:/.test(path) ? undefined : path;
}

type Table = Record<string, unknown>;
const table = (value: unknown): Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {};
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : typeof value === 'number' ? String(value) : undefined;

async function readSettings(
  root: string,
  file: string,
  host: Host,
  diagnostics: Diagnostic[],
): Promise<{ file: string; value: Table } | undefined> {
  const bytes = await host.read(join(root, file));
  if (!bytes) return undefined;
  const decoded = decodeText(bytes, file);
  diagnostics.push(...decoded.diagnostics);
  try {
    const value = file.endsWith('.toml') ? parseToml(decoded.text) : JSON.parse(decoded.text);
    return { file, value: table(value) };
  } catch (error) {
    // The parser's word on a malformed file is the finding: the book goes on without its settings.
    const problem = (error as Error).message.split('\n')[0] ?? '';
    diagnostics.push(diagnostic('summary-settings-read', wholeFile(file), { file, problem }));
    return { file, value: {} };
  }
}

function factsOf(told: Table): ToldFacts {
  const listed = [told.authors, told.author].flat().flatMap((one) => text(one) ?? text(table(one).name) ?? []);
  const title = text(told.title);
  const language = text(told.language);
  const description = text(told.description);
  const isbn = text(told.isbn);
  return {
    ...(title ? { title } : {}),
    authors: [...new Set(listed)],
    ...(language ? { language } : {}),
    ...(description ? { description } : {}),
    ...(isbn ? { isbn } : {}),
  };
}

function formulasOf(told: Table, isMdBook: boolean): FormulaSyntax {
  if (isMdBook) {
    const html = table(table(told.output).html);
    const preprocessors = Object.keys(table(told.preprocessor));
    return {
      dollar: preprocessors.some((name) => /katex|mathjax|typst|mathpunc/i.test(name)),
      brackets: html['mathjax-support'] === true || html.mathjaxSupport === true,
    };
  }
  const plugins = [told.plugins].flat().flatMap((one) => text(one) ?? text(table(one).name) ?? []);
  // katex and mathjax of GitBook know `$$` only; these know a single dollar too.
  return {
    dollar: plugins.some((name) => /katex-plus|mathjax-(?:pro|plus|cn)|latex-codecogs/i.test(name)),
    brackets: false,
  };
}

function variablesOf(told: Table): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [key, value] of Object.entries(table(told.variables))) {
    const said = text(value);
    if (said) variables[key] = said;
  }
  return variables;
}

async function languagesOf(root: string, names: string[], host: Host): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) if ((await host.facts(join(root, name, 'SUMMARY.md')))?.isFile) found.push(name);
  return found;
}

/** Folders that hold output, tools or versions, not chapters. */
const skipped = /^(?:\.|_|node_modules$|target$|theme$|book$|dist$|build$)/;
/** More files than this are not looked through: the list is a courtesy. */
const mostFiles = 20_000;

/** Every Markdown file under a folder, paths relative to it; links followed once, never out of the root. */
export async function markdownFiles(folder: string, host: Host): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  const root = (await host.realPath(folder)) ?? folder;
  let looked = 0;
  const visit = async (path: string): Promise<void> => {
    const real = await host.realPath(join(folder, path));
    if (real === undefined || seen.has(real) || !(real === root || real.startsWith(`${root}/`))) return;
    seen.add(real);
    for (const name of await host.list(join(folder, path))) {
      if (skipped.test(name) || ++looked > mostFiles) continue;
      const child = path ? `${path}/${name}` : name;
      const facts = await host.facts(join(folder, child));
      if (facts?.isFolder) await visit(child);
      else if (facts?.isFile && /\.(?:md|markdown|mdown|mkd)$/i.test(name)) found.push(child);
    }
  };
  await visit('');
  return found;
}
