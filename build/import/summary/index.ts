// fuzi import of a SUMMARY.md book: a folder of mdBook, GitBook or HonKit → a book folder that builds. In: the folder and a
// Host to read it with. Out: the files, pictures to copy, the report, findings at lines of the source. It writes nothing:
// the command does.
import { createHash } from 'node:crypto';
import { basename, posix } from 'node:path';
import { type Diagnostic, diagnostic, type Reported } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { decodeText } from '../../read/decode.ts';
import { findFile, makeFence } from '../../read/paths.ts';
import { reportFile } from '../index.ts';
import { attributesFor, chapterEdits, inclusionOf } from './blocks.ts';
import { summaryBookYaml } from './book-yaml.ts';
import { type Chapter, type Fetched, layOut, splitTarget } from './chapters.ts';
import { readContents } from './contents.ts';
import { written } from './escape.ts';
import { notesOf, titleOf, toldLanguage } from './facts.ts';
import { writeChapter } from './fallback.ts';
import { type BookFolder, findBook, markdownFiles } from './folder.ts';
import { gather } from './gather.ts';
import type { Pass } from './inline.ts';
import { decideNumbering, hasTypedNumber } from './numbering.ts';
import { findPictures } from './pictures.ts';
import { linksIn, references } from './references.ts';
import { writeSummaryReport } from './report.ts';
import { pairedHints } from './templates.ts';
import { say, type Work } from './work.ts';

export interface ImportedSummary {
  files: { path: string; text: string }[];
  /** Pictures, copied as they are. */
  copies: { path: string; bytes: Uint8Array }[];
  /** Texts that findings point into, by the path they name. */
  sources: { path: string; text: string }[];
}

/** Larger chapters are refused: no author has one. */
const largestChapter = 32 * 1024 * 1024;

/**
 * Imports a book.
 * @param folder absolute path of the folder given
 */
export async function importSummary(folder: string, host: Host): Promise<Reported<ImportedSummary>> {
  const { book, diagnostics } = await findBook(folder, host);
  const nothing: ImportedSummary = { files: [], copies: [], sources: [] };
  if (!book) return { value: nothing, diagnostics };
  const reading = await reader(book, host, diagnostics);
  const summaryText = await reading.fetch(book.summary);
  if (typeof summaryText === 'string') return { value: nothing, diagnostics };
  const contents = readContents(withWholeTargets(summaryText.text));
  const summaryName = reading.nameOf(book.summary);
  const report = (rule: Parameters<typeof diagnostic>[0], line: number, values = {}) =>
    void diagnostics.push(diagnostic(rule, { file: summaryName, line, column: 1 }, values));
  const take = pathGiver(['book.yaml', reportFile]);
  const layout = await layOut(contents, { fetch: reading.fetch, take, report });
  if (layout.chapters.length === 0) {
    report('summary-holds-chapters', 1);
    return { value: { ...nothing, sources: reading.sources }, diagnostics };
  }
  const glossary = await glossaryOf(book, layout.chapters, reading.fetch, take);
  if (glossary) layout.chapters.push(glossary);

  const { works, passes } = await gather(layout.chapters, book, reading, take);
  const pictures = await findPictures(works, (work) => passes.get(work)!.definitions, reading.fence, book.chapters);
  const refs = references(works, pictures.of);
  const bodies = layout.pieces.flatMap((piece) =>
    piece.kind === 'part' ? piece.chapters : piece.matter === 'body' ? [piece.chapter] : [],
  );
  const workOf = new Map(works.map((work) => [work.chapter, work]));
  const title = (chapter: Chapter) => {
    const work = workOf.get(chapter)!;
    return work.title === undefined ? chapter.title : work.headings[work.title]!.text;
  };
  const numbering = decideNumbering(
    bodies.map(title),
    works.flatMap((work) => work.headings.map((heading) => heading.text)),
  );
  // Every link first: it decides which headings get a label.
  for (const work of works) for (const url of linksIn(work, passes.get(work)!.definitions)) refs.reach(work, url);
  for (const { target, line } of layout.pointers) {
    const { path, anchor } = splitTarget(target, '');
    if (anchor && refs.reachPath(path, anchor).kind === 'title')
      report('summary-anchor-found', line, { target, anchor });
  }
  const isNumbered = numbering.headings === 'auto';
  const given = new Set<string>();
  const isTyped = isNumbered ? (text: string) => hasTypedNumber(text) || /^附录/.test(text) : () => false;
  const done = works.map((work) => {
    const pass: Pass = { ...passes.get(work)!, references: refs, given, paired: pairedHints(work) };
    editChapter(work, pass, isTyped);
    const unnumbered = (index: number) => isTyped(work.headings[index]!.text);
    return writeChapter(work, (offset) => {
      const index = work.headings.findIndex((heading) => heading.start === offset);
      if (index < 0) return undefined;
      return { level: work.levels[index]!, attributes: attributesFor(work, pass, index, { unnumbered }) };
    });
  });
  diagnostics.push(...works.flatMap((work) => work.diagnostics));
  const all = await markdownFiles(posix.join(book.root, book.chapters), host);
  const complete = !layout.incomplete;
  const bookTitle = titleOf(book, contents, works, basename(folder));
  const language = toldLanguage(book.facts.language, works);
  const notes = notesOf({ book, contents, layout, works, all, numbering, bookTitle, language, report });
  const { description } = book.facts;
  const about = description && take('description.md');
  const yaml = summaryBookYaml({
    title: bookTitle.title,
    facts: book.facts,
    ...(language.code ? { language: language.code } : {}),
    layout,
    ...(about ? { summary: about } : {}),
    back: glossary ? [glossary.path] : [],
    complete,
    numbering: { headings: numbering.headings, ...(numbering.system ? { system: numbering.system } : {}) },
  });
  const files = [
    { path: 'book.yaml', text: yaml },
    ...(about ? [{ path: about, text: `${written(description)}\n` }] : []),
    ...done.map(({ work, text }) => ({ path: work.chapter.path, text })),
  ];
  const reported = writeSummaryReport({
    name: basename(folder),
    files: [...files, ...pictures.files].map(({ path }) => path),
    works: done,
    layout,
    diagnostics,
    notes,
    complete,
  });
  const value = {
    files: [...files, { path: reportFile, text: reported }],
    copies: pictures.files,
    sources: reading.sources,
  };
  return { value, diagnostics };
}

/** Bytes of a file's name: most file systems take 255, and a file is written beside a draft of itself. */
const longestName = 200;

/** Gives each path once, whatever the file system thinks of case, and cuts names that are too long. */
function pathGiver(reserved: readonly string[]): (path: string) => string {
  const taken = new Set(reserved);
  return (path) => {
    const { dir, name, ext } = posix.parse(path);
    let base = name;
    while (Buffer.byteLength(base) > longestName - 8) base = [...base].slice(0, -1).join('');
    if (base !== name) base += `-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`;
    const wanted = posix.join(dir, base);
    let free = `${wanted}${ext}`;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${wanted}-${n}${ext}`;
    taken.add(free.toLowerCase());
    return free;
  };
}

/** `[文](a b.md#c d)`: GitBook took spaces in a target, CommonMark wants them in <>. */
const withWholeTargets = (text: string) =>
  text.replace(
    /\]\(([^()<>\n"']*[^()<>\n"'\s][ \t]+[^()<>\n"']+)\)/g,
    (_whole, target: string) => `](<${target.trim()}>)`,
  );

function editChapter(work: Work, pass: Pass, isTyped: (text: string) => boolean): void {
  const { chapter } = work;
  if (work.title === undefined && !work.host) {
    const put = `${'#'.repeat(Math.min(6, chapter.depth))} ${written(chapter.title)} {#${pass.references.labelOf(work)}${isTyped(chapter.title) ? ' .unnumbered' : ''}}\n\n`;
    const start = work.bodyStart ?? 0;
    const note = chapter.source === undefined ? '只有目录里的标题' : '标题取自 SUMMARY.md';
    work.edits.push({ start, end: start, put, kind: 'heading', note, fixed: true });
    say(work, -1, chapter.title);
  }
  if (work.bodyStart)
    work.edits.push({
      start: 0,
      end: work.bodyStart,
      put: '',
      kind: 'front-matter',
      note: '文件开头的设置',
      fixed: true,
    });
  chapterEdits(work, pass, (index) => isTyped(work.headings[index]!.text));
  const end = work.text.length;
  for (const child of chapter.children) {
    const path = posix.relative(posix.dirname(chapter.path), child.path);
    const gap = work.text.endsWith('\n\n') || end === 0 ? '' : work.text.endsWith('\n') ? '\n' : '\n\n';
    const put = `${gap}${inclusionOf(path)}\n\n`;
    work.edits.push({ start: end, end, put, kind: 'inclusion', note: '下级文件', fixed: true });
    say(work, end, `::include{file=${path}}`);
  }
}

async function glossaryOf(
  book: BookFolder,
  chapters: readonly Chapter[],
  fetch: (path: string) => Promise<Fetched>,
  take: (path: string) => string,
): Promise<Chapter | undefined> {
  if (book.tool !== 'gitbook' || chapters.some((chapter) => chapter.source === book.glossary)) return undefined;
  const fetched = await fetch(book.glossary);
  if (typeof fetched === 'string' || !fetched.text.trim()) return undefined;
  return {
    source: book.glossary,
    path: take(book.glossary),
    title: '词汇表',
    titled: false,
    depth: 1,
    line: 1,
    text: fetched.text,
    children: [],
  };
}

export interface Reader {
  fence: Awaited<ReturnType<typeof makeFence>>;
  sources: { path: string; text: string }[];
  /** A text file, by its path relative to the folder of SUMMARY.md. */
  fetch(path: string): Promise<Fetched>;
  nameOf(path: string): string;
}

async function reader(book: BookFolder, host: Host, diagnostics: Diagnostic[]): Promise<Reader> {
  const fence = await makeFence(host, book.root, []);
  const sources: { path: string; text: string }[] = [];
  const nameOf = (path: string) => posix.join(book.chapters, path);
  return {
    fence,
    sources,
    nameOf,
    async fetch(path) {
      const found = await findFile(fence, nameOf(path));
      if (found.kind !== 'file') return found.kind;
      const size = (await host.facts(found.real))?.size ?? 0;
      if (size > largestChapter) {
        const values = { file: nameOf(path), megabytes: Math.ceil(size / 1048576), limit: largestChapter / 1048576 };
        diagnostics.push(diagnostic('file-is-of-sane-size', { file: nameOf(path), line: 1, column: 1 }, values));
        return 'refused';
      }
      const bytes = await host.read(found.real);
      if (!bytes) return 'missing';
      const decoded = decodeText(bytes, nameOf(path));
      // The encoding is the import's business: what it writes is UTF-8.
      diagnostics.push(...decoded.diagnostics.filter((one) => one.rule !== 'encoding-is-utf8'));
      const text = decoded.text.replace(/\r\n?/g, '\n');
      sources.push({ path: nameOf(path), text });
      return { text, path };
    },
  };
}
