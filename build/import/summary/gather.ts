// Chapters → Works: parsed, outlined, with the files they include. In: chapters with their texts, a way to get files. Out:
// Works in reading order, and for each what its passes need. Must not make an edit.
import { posix } from 'node:path';
import type { Loose } from '../../read/parse/source.ts';
import { type Chapter, splitTarget } from './chapters.ts';
import { includedLines, includesIn } from './code.ts';
import type { BookFolder } from './folder.ts';
import type { Reader } from './index.ts';
import type { Pass } from './inline.ts';
import { outline } from './outline.ts';
import { blanked, frontMatter, parseSource } from './source.ts';
import { startOf, type Work, workOn } from './work.ts';

export type Prepared = Omit<Pass, 'references' | 'given' | 'paired'>;

/** Files included in files included … beyond this are left as they are typed. */
const deepestInclusion = 8;

/** Parses every chapter and what it includes. */
export async function gather(
  chapters: readonly Chapter[],
  book: BookFolder,
  reading: Reader,
  take: (path: string) => string,
): Promise<{ works: Work[]; passes: Map<Work, Prepared> }> {
  const works: Work[] = [];
  const passes = new Map<Work, Prepared>();

  const add = async (
    chapter: Chapter,
    name: string,
    host?: { work: Work; shift: number; depth: number },
  ): Promise<Work> => {
    const front = frontMatter(chapter.text);
    if (front?.title && !chapter.title) chapter.title = front.title;
    const text = front ? blanked(chapter.text, front.end) : chapter.text;
    const work = workOn(chapter, name, parseSource(text, book.formulas));
    if (front) work.bodyStart = front.end;
    if (chapter.source === undefined) work.lineOf = () => chapter.line;
    if (host) work.host = host.work;
    outline(work, host?.shift);
    works.push(work);
    const definitions = new Map<string, string>();
    const visit = (node: Loose): void => {
      const identifier = String(node.identifier);
      if (node.type === 'definition' && !definitions.has(identifier)) definitions.set(identifier, String(node.url));
      node.children?.forEach(visit);
    };
    visit(work.root);
    const included = new Map<string, string>();
    const fragments = new Map<string, string>();
    passes.set(work, {
      tool: book.tool,
      variables: book.variables,
      definitions,
      kept: new Set(),
      included,
      fragments,
    });
    if (book.tool !== 'mdbook') return work;
    for (const named of includesIn(chapter.text)) {
      if (included.has(named)) continue;
      const [file = '', ...range] = named.split(':');
      const fetched = await reading.fetch(splitTarget(file, chapter.source ?? '').path);
      if (typeof fetched !== 'string') included.set(named, includedLines(fetched.text, range.join(':')));
    }
    for (const { named, at } of markdownIncludes(work)) {
      const lines = included.get(named);
      if (lines === undefined || (host?.depth ?? 0) >= deepestInclusion || fragments.has(named)) continue;
      const file = splitTarget(named.replace(/:.*$/, ''), chapter.source ?? '').path;
      const before = work.headings.findLastIndex((heading) => heading.start < at);
      const shift = before < 0 ? chapter.depth : work.levels[before]! - work.headings[before]!.depth;
      const path = take(/^\.\.\//.test(file) ? file.replace(/^(?:\.\.\/)+/, '') : file);
      const fragment: Chapter = {
        ...(chapter.source === undefined ? {} : { source: chapter.source }),
        path,
        title: '',
        depth: chapter.depth,
        line: chapter.line,
        text: lines,
        children: [],
      };
      fragments.set(named, posix.relative(posix.dirname(chapter.path), path));
      await add(fragment, reading.nameOf(file), { work: host?.work ?? work, shift, depth: (host?.depth ?? 0) + 1 });
    }
    return work;
  };

  for (const chapter of chapters) {
    const name = chapter.source === undefined ? reading.nameOf(book.summary) : reading.nameOf(chapter.source);
    // A chapter that is nothing but another file is that file: `{{#include ../README.md}}`.
    const whole = /^\s*\{\{\s*#include\s+([^{}\s:]+\.md)\s*\}\}\s*$/.exec(chapter.text)?.[1];
    const fetched =
      whole && book.tool === 'mdbook' && (await reading.fetch(splitTarget(whole, chapter.source ?? '').path));
    if (fetched && typeof fetched !== 'string') {
      chapter.text = fetched.text;
      await add(chapter, reading.nameOf(fetched.path));
    } else await add(chapter, name);
  }
  return { works, passes };
}

/** Paragraphs that are one `{{#include x.md}}`. */
function markdownIncludes(work: Work): { named: string; at: number }[] {
  return (work.root.children ?? []).flatMap((node) => {
    if (node.type !== 'paragraph' || node.children?.length !== 1 || node.children[0]!.type !== 'text') return [];
    const named = /^\{\{\s*#include\s+([^{}\s]+\.md(?::[^{}\s]*)?)\s*\}\}$/.exec(node.children[0]!.value!.trim())?.[1];
    return named ? [{ named, at: startOf(node) }] : [];
  });
}
