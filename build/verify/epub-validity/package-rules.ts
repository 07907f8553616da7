// Rules on the zip and the package document that EPUBCheck does not hold us to: order and storage, identifier and ISBN,
// facts equal to book.yaml, cover-image, landmarks, accessibility metadata true to content. (epub.md A6: 3-10, 12, 15, 18)
import { diagnostic } from '../../diagnostic.ts';
import { all, type EpubArchive, resolvePath, textOf, walk } from './archive.ts';
import type { Context, Rule } from './context.ts';

export const packageRules: Rule[] = [
  container,
  identifier,
  facts,
  coverImage,
  landmarks,
  accessibility,
  pageSource,
  files,
];

function container({ archive, book }: Context) {
  const [first] = archive.entries;
  const place = book.factPlace('');
  const faults: string[] = [];
  if (first?.path !== 'mimetype') faults.push('mimetype');
  else if (!first.stored || first.extra > 0) faults.push('mimetype (STORE)');
  for (const { path, folder } of archive.entries) if (folder) faults.push(path);
  return faults.map((path) => diagnostic('epub-container-ordered', place, { path }));
}

/** The value of `<meta property>` without refines. */
function metaValues(archive: EpubArchive, property: string): string[] {
  return all(archive.packageDocument, 'meta')
    .filter(({ attributes }) => attributes.property === property && !attributes.refines)
    .map((element) => textOf(element).trim());
}

const dcValues = (archive: EpubArchive, name: string) =>
  all(archive.packageDocument, `dc:${name}`).map((element) => textOf(element).trim());

/** ISBN-13 check digit (GB/T 5795 §4.5); ISBN-10 by its own rule. */
export function isbnHolds(isbn: string): boolean {
  const digits = isbn.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{13}$/.test(digits)) {
    return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 ? 3 : 1), 0) % 10 === 0;
  }
  if (!/^\d{9}[\dX]$/.test(digits)) return false;
  return (
    [...digits].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - index), 0) % 11 === 0
  );
}

function identifier({ archive, book }: Context) {
  const { attributes } = all(archive.packageDocument, 'package')[0]!;
  const element = all(archive.packageDocument, 'dc:identifier').find(
    ({ attributes: own }) => own.id === attributes['unique-identifier'],
  );
  const value = element ? textOf(element).trim() : '';
  const bare = (isbn = '') => isbn.replace(/[\s-]/g, '').toUpperCase();
  const { print, ebook } = book.facts.isbn;
  const place = book.factPlace('isbn.ebook');
  if (value.startsWith('urn:isbn:')) {
    const isbn = value.slice('urn:isbn:'.length);
    if (!isbnHolds(isbn)) return [diagnostic('epub-identifier-valid', place, { identifier: value })];
    if (bare(isbn) !== bare(ebook)) return [diagnostic('epub-identifier-own', place, { identifier: value })];
    if (print && bare(print) === bare(isbn)) return [diagnostic('epub-identifier-own', place, { identifier: value })];
    return [];
  }
  const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  return uuid.test(value) ? [] : [diagnostic('epub-identifier-valid', place, { identifier: value || '—' })];
}

function facts({ archive, book }: Context) {
  const { facts: own } = book;
  const expected: [string, string[], string[]][] = [
    ['title', dcValues(archive, 'title'), [own.title, ...(own.subtitle ? [own.subtitle] : [])]],
    ['creators', dcValues(archive, 'creator'), own.creators.map(({ name }) => name)],
    ['publisher', dcValues(archive, 'publisher'), own.publisher ? [own.publisher.name] : []],
    ['date', dcValues(archive, 'date'), own.date ? [own.date] : []],
    ['language', dcValues(archive, 'language'), [own.language]],
    ['rights', dcValues(archive, 'rights'), own.rights ? [own.rights] : []],
  ];
  const modified = metaValues(archive, 'dcterms:modified');
  const findings = expected
    .filter(([, found, wanted]) => found.join('\n') !== wanted.map((text) => text.trim()).join('\n'))
    .map(([key, found, wanted]) =>
      diagnostic('epub-facts-agree', book.factPlace(key), {
        key,
        found: found.join('、') || '—',
        expected: wanted.join('、') || '—',
      }),
    );
  if (modified.length !== 1 || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified[0]!)) {
    const found = modified.join('、') || '—';
    findings.push(
      diagnostic('epub-facts-agree', book.factPlace('modified'), {
        key: 'modified',
        found,
        expected: 'CCYY-MM-DDThh:mm:ssZ',
      }),
    );
  }
  for (const document of archive.documents) {
    const { lang, 'xml:lang': xmlLang } = all(document.root, 'html')[0]?.attributes ?? {};
    if (lang !== own.language || xmlLang !== own.language) {
      findings.push(
        diagnostic('epub-facts-agree', book.factPlace('language'), {
          key: `language (${document.path})`,
          found: `${lang ?? '—'} ${xmlLang ?? '—'}`,
          expected: own.language,
        }),
      );
    }
  }
  return findings;
}

/** A picture that stands as the cover must say so in the manifest: shops and shelves look nowhere else. */
function coverImage({ archive, book }: Context) {
  const cover = archive.documents.find(({ root }) =>
    [...all(root, 'body'), ...all(root, 'section')].some(({ attributes }) => attributes['epub:type'] === 'cover'),
  );
  const image = cover && all(cover.root, 'img')[0];
  const marked = archive.manifest.filter(({ properties }) => properties.includes('cover-image'));
  const src = image ? resolvePath(cover.path, image.attributes.src ?? '') : undefined;
  const holds = src === undefined ? marked.length === 0 : marked.length === 1 && marked[0]!.path === src;
  return holds ? [] : [diagnostic('epub-cover-marked', book.factPlace(''), { path: src ?? marked[0]?.path ?? '—' })];
}

function landmarks({ archive, book }: Context) {
  const nav =
    archive.navigation &&
    all(archive.navigation.root, 'nav').find((one) => one.attributes['epub:type'] === 'landmarks');
  const links = nav ? all(nav, 'a') : [];
  const has = (type: string) => links.some(({ attributes }) => attributes['epub:type'] === type);
  const kinds = new Set(book.sections.map(({ kind }) => kind));
  const wanted = ['cover', 'toc'];
  if (book.sections.some(({ matter, kind }) => matter === 'body' && (kind === 'chapter' || kind === 'part')))
    wanted.push('bodymatter');
  if (kinds.has('references')) wanted.push('bibliography');
  if (kinds.has('preface')) wanted.push('preface');
  const findings = wanted
    .filter((type) => !has(type))
    .map((type) => diagnostic('epub-landmarks-complete', book.factPlace('matter'), { type }));
  for (const link of links) {
    if (!/\p{Script=Han}/u.test(textOf(link)) && book.facts.language.startsWith('zh')) {
      const type = link.attributes['epub:type'] ?? '';
      findings.push(
        diagnostic('epub-landmarks-complete', book.factPlace('matter'), { type: `${type}: ${textOf(link)}` }),
      );
    }
  }
  return findings;
}

/** Every claim is proven by the content, and everything the content has is claimed. */
function accessibility({ archive, book }: Context) {
  const seen = { images: 0, alts: 0, math: 0, markers: 0 };
  for (const { path, root } of archive.documents) {
    if (!archive.spine.includes(path)) continue;
    walk(root, ({ name, attributes }) => {
      if (name === 'img') {
        seen.images++;
        if (attributes.alt?.trim() || attributes.role === 'presentation') seen.alts++;
      }
      if (name === 'math') seen.math++;
      if (attributes['epub:type'] === 'pagebreak') seen.markers++;
    });
  }
  const features = new Set(metaValues(archive, 'schema:accessibilityFeature'));
  const modes = new Set(metaValues(archive, 'schema:accessMode'));
  const sufficient = new Set(metaValues(archive, 'schema:accessModeSufficient'));
  const described = seen.images === seen.alts;
  const claims: [string, boolean, boolean][] = [
    ['accessMode textual', modes.has('textual'), true],
    ['accessMode visual', modes.has('visual'), seen.images > 0],
    ['accessModeSufficient textual', sufficient.has('textual'), described],
    ['accessibilityFeature alternativeText', features.has('alternativeText'), seen.images > 0 && described],
    ['accessibilityFeature MathML', features.has('MathML'), seen.math > 0],
    ['accessibilityFeature pageBreakMarkers', features.has('pageBreakMarkers'), seen.markers > 0],
    ['accessibilityHazard', metaValues(archive, 'schema:accessibilityHazard').length > 0, true],
    ['accessibilitySummary', metaValues(archive, 'schema:accessibilitySummary').join('') !== '', true],
  ];
  return claims
    .filter(([, claimed, true_]) => claimed !== true_)
    .map(([claim]) => diagnostic('epub-accessibility-true', book.factPlace(''), { claim }));
}

function pageSource({ archive, book }: Context) {
  const pages =
    archive.navigation &&
    all(archive.navigation.root, 'nav').some((nav) => nav.attributes['epub:type'] === 'page-list');
  const [source] = metaValues(archive, 'pageBreakSource');
  const { print } = book.facts.isbn;
  const wanted = print ? `urn:isbn:${print.replace(/[\s-]/g, '').toUpperCase()}` : undefined;
  const holds = pages ? source !== undefined && (wanted === undefined || source === wanted) : source === undefined;
  return holds ? [] : [diagnostic('epub-page-source-stated', book.factPlace('isbn.print'), { source: source ?? '—' })];
}

/** Pictures are the manuscript's, byte for byte; nothing in the zip is empty. */
function files({ archive, book }: Context) {
  const findings = [...archive.files]
    .filter(([, bytes]) => bytes.length === 0)
    .map(([path]) => diagnostic('epub-files-whole', book.factPlace(''), { path }));
  const known = new Set([...book.assets.values()].map(({ bytes }) => bytes.length));
  for (const { path, mediaType, properties } of archive.manifest) {
    if (!mediaType.startsWith('image/') || properties.includes('cover-image')) continue;
    const bytes = archive.files.get(path);
    if (bytes && !(known.has(bytes.length) && hasSameBytes(book, bytes))) {
      findings.push(diagnostic('epub-files-whole', book.factPlace(''), { path }));
    }
  }
  return findings;
}

function hasSameBytes(book: Context['book'], bytes: Uint8Array): boolean {
  return [...book.assets.values()].some((asset) => Buffer.compare(asset.bytes, bytes) === 0);
}
