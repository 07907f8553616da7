// What the checks of EPUB and web share: documents as markup.ts reads them against what the Book says. Knows neither
// zip nor site; both give it their documents in reading order and a way to a file's bytes.
import { createHash } from 'node:crypto';
import type { Book, PageMap } from '../book.ts';
import { type Diagnostic, diagnostic, type Place, wholeFile } from '../diagnostic.ts';
import { formulaGlyphs } from './formulas.ts';
import { checkLinks } from './links.ts';
import type { FoundDocument, FoundLink, FoundPart } from './markup.ts';
import { counted } from './normalise.ts';
import { compareStream, excerpt, type FoundText } from './report.ts';
import { type ExpectedText, expectedText, factSections } from './runs.ts';
import { joinRuns } from './stream.ts';

export interface Reflowed {
  /** EPUB or HTML, for messages. */
  edition: string;
  /** In reading order. */
  documents: FoundDocument[];
  /** Bytes of a file of the edition by its path there; undefined where there is none. */
  file(path: string): Uint8Array | undefined;
  /** Paths of documents that may be linked to but are not read as text (nav, cover). */
  others: FoundDocument[];
}

/** All findings about a reflowable edition: text, notes, formulas, images, links. */
export function checkReflowed(book: Book, edition: Reflowed, pageMap?: PageMap): Diagnostic[] {
  const expected = expectedText(book, pageMap);
  return [
    ...checkMain(book, expected, edition),
    ...checkNotes(book, expected, edition),
    ...checkFormulas(expected, edition),
    ...checkImages(book, expected, edition),
    ...checkIds(edition),
    ...checkLinks(book, expected, edition, pageMap),
  ];
}

/** The sections' text in reading order, with the way back to the file. */
function mainText(parts: { part: FoundPart; path: string }[]): FoundText {
  const starts: number[] = [];
  let text = '';
  for (const { part } of parts) {
    starts.push(text.length);
    text += part.text;
  }
  return {
    text,
    whereAt(offset) {
      let index = starts.findLastIndex((start) => start <= offset);
      if (index < 0) index = 0;
      return parts[index]?.path ?? '';
    },
  };
}

function checkMain(book: Book, expected: ExpectedText, edition: Reflowed): Diagnostic[] {
  const facts = new Set(book.sections.filter(({ kind }) => factSections.has(kind)).map(({ id }) => id));
  const parts = edition.documents.flatMap((document) =>
    document.parts
      .filter((part) => part.kind === 'section' || part.kind === 'outside')
      .filter((part) => !facts.has(part.id))
      .map((part) => ({ part, path: document.path })),
  );
  return compareStream(joinRuns(expected.main), mainText(parts), edition.edition);
}

function checkNotes(book: Book, expected: ExpectedText, edition: Reflowed): Diagnostic[] {
  const found: Diagnostic[] = [];
  const asides = edition.documents.flatMap((document) => document.notes.map((note) => ({ note, path: document.path })));
  const byId = new Map<string, typeof asides>();
  for (const aside of asides) byId.set(aside.note.id, [...(byId.get(aside.note.id) ?? []), aside]);
  const name = edition.edition;
  const pair = (problem: string, place: Place, where: string) =>
    found.push(diagnostic('edition-note-paired', place, { edition: name, problem, where }));
  const marks = new Map<string, { mark: FoundLink; path: string }[]>();
  for (const document of edition.documents) {
    for (const mark of document.links) {
      if (mark.kind !== 'note-mark') continue;
      const id = /#note-(.*)$/s.exec(mark.href)?.[1] ?? '';
      marks.set(id, [...(marks.get(id) ?? []), { mark, path: document.path }]);
    }
  }
  for (const { note, runs } of expected.notes) {
    const here = byId.get(note.id) ?? [];
    byId.delete(note.id);
    if (here.length === 0) {
      const text = runs.map((run) => run.text).join('');
      found.push(diagnostic('edition-note-present', note.textPlace, { edition: name, expected: excerpt(text) }));
      continue;
    }
    if (here.length > 1) pair(`注文 note-${note.id} 出现 ${here.length} 次`, note.textPlace, here[1]!.path);
    for (const { note: aside, path } of here) {
      found.push(...compareStream(joinRuns(runs), { text: aside.text, whereAt: () => path }, name));
      if (aside.backlinks.length === 0) pair('注文没有回到注码的链接', note.textPlace, path);
      for (const link of aside.backlinks) {
        if (!link.href.endsWith(`#mark-${note.id}`)) pair(`注文回到了 ${link.href}`, note.textPlace, path);
        if (link.text !== note.mark) pair(`注文前的注码是“${link.text}”，应为“${note.mark}”`, note.textPlace, path);
      }
    }
    // A mark that is missing or doubled shows in its own stream; here only what it says and whether it can be reached.
    for (const { mark, path } of marks.get(note.id) ?? []) {
      if (mark.text !== note.mark) pair(`注码印作“${mark.text}”，应为“${note.mark}”`, note.place, path);
      if (mark.id !== `mark-${note.id}`)
        pair(`注码的标识是“${mark.id ?? ''}”，应为“mark-${note.id}”`, note.place, path);
    }
  }
  for (const [id, rest] of byId) {
    for (const { note, path } of rest) {
      const text = excerpt(note.text);
      pair(
        `多出一条书稿里没有的注 note-${id}“${text}”`,
        book.noteList.at(-1)?.textPlace ?? wholeFile('book.yaml'),
        path,
      );
    }
  }
  return found;
}

/** Bold, script and double-struck letters are code points of their own in MathML: compared as the letters they are. */
const plainLetters = (text: string): string =>
  text.replace(/[\u2102-\u2134\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize('NFKC'));

/** What a formula shows must be what its source makes: the source alone may survive a lost formula. */
function checkFormulas(expected: ExpectedText, edition: Reflowed): Diagnostic[] {
  const bySource = new Map(expected.formulas.map((formula) => [counted(formula.tex), formula]));
  const glyphs = new Map<string, string>();
  return edition.documents.flatMap((document) =>
    document.formulas.flatMap((found) => {
      const formula = bySource.get(found.tex);
      // A source that the book does not have is a difference of the text already.
      if (!formula) return [];
      if (!glyphs.has(found.tex)) glyphs.set(found.tex, formulaGlyphs(formula.tex, formula.display, 'mathml'));
      if (plainLetters(glyphs.get(found.tex)!) === plainLetters(found.glyphs)) return [];
      const values = {
        edition: edition.edition,
        expected: formula.tex,
        found: excerpt(found.glyphs),
        where: document.path,
      };
      return [diagnostic('edition-formula-kept', formula.place, values)];
    }),
  );
}

function checkImages(book: Book, expected: ExpectedText, edition: Reflowed): Diagnostic[] {
  const found = edition.documents.flatMap((document) =>
    document.images.map((image) => ({ ...image, path: document.path })),
  );
  const name = edition.edition;
  const result: Diagnostic[] = [];
  const streams = new Map<string, typeof found>();
  for (const image of found) {
    const stream = image.stream.startsWith('note:') ? image.stream : 'main';
    streams.set(stream, [...(streams.get(stream) ?? []), image]);
  }
  const next = new Map<string, number>();
  for (const image of expected.images) {
    const stream = image.stream.startsWith('note:') ? image.stream : 'main';
    const asset = book.assets.get(image.url);
    // A missing image was reported when the book was read; editions show a stand-in or nothing.
    const index = next.get(stream) ?? 0;
    next.set(stream, index + 1);
    const shown = streams.get(stream)?.[index];
    if (!asset) continue;
    const finding = (problem: string) =>
      result.push(
        diagnostic('edition-image-kept', image.place, {
          edition: name,
          expected: image.url,
          problem,
          where: shown?.path ?? '',
        }),
      );
    if (!shown) {
      finding('不见了');
      continue;
    }
    const bytes = edition.file(resolvePath(shown.path, shown.src));
    if (!bytes) finding(`指向的文件 ${shown.src} 不存在`);
    else if (createHash('sha256').update(bytes).digest('hex') !== asset.hash) finding('与书稿里的图文件不同');
    if (image.alt !== undefined && counted(image.alt) !== counted(shown.alt ?? '')) {
      result.push(
        diagnostic('edition-alt-kept', image.place, {
          edition: name,
          url: image.url,
          expected: image.alt,
          found: shown.alt ?? '',
          where: shown.path,
        }),
      );
    }
  }
  return result;
}

function checkIds(edition: Reflowed): Diagnostic[] {
  return [...edition.documents, ...edition.others].flatMap(({ path, repeatedIds }) =>
    [...new Set(repeatedIds)].map((id) =>
      diagnostic('edition-ids-unique', wholeFile('book.yaml'), { edition: edition.edition, id, where: path }),
    ),
  );
}

/** A relative reference of one file, as a path of the edition; without fragment and query. */
export function resolvePath(from: string, href: string): string {
  const path = href.replace(/[#?].*$/s, '');
  if (path === '') return from;
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Not percent-encoded: taken as it stands.
  }
  const parts = decoded.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of decoded.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
