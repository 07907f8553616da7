// Rules on content documents that EPUBCheck does not hold us to: header cells with scope, notes in pairs with backlinks,
// roles beside epub:type, one first heading, alt text, MathML described, ids unique, nothing remote. (epub.md A6: 13, 17-25)
import type { Element } from 'xast';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { all, type ContentDocument, resolvePath, walk } from './archive.ts';
import type { Context, Rule } from './context.ts';

type DocumentRule = (context: Context, document: ContentDocument) => Diagnostic[];

/** epub:type → the DPUB-ARIA or ARIA roles that say the same (EPUB Type to ARIA Role Authoring Guide). */
const roles: Readonly<Record<string, readonly string[]>> = {
  afterword: ['doc-afterword'],
  appendix: ['doc-appendix'],
  backlink: ['doc-backlink'],
  bibliography: ['doc-bibliography'],
  chapter: ['doc-chapter'],
  dedication: ['doc-dedication'],
  endnotes: ['doc-endnotes'],
  epigraph: ['doc-epigraph'],
  footnote: ['doc-footnote'],
  foreword: ['doc-foreword'],
  noteref: ['doc-noteref'],
  pagebreak: ['doc-pagebreak'],
  'page-list': ['doc-pagelist'],
  part: ['doc-part'],
  preface: ['doc-preface'],
  toc: ['doc-toc'],
};

export const documentRules: Rule[] = (
  [
    headerScope,
    notePairs,
    rolesBeside,
    firstHeading,
    imageText,
    mathText,
    idsUnique,
    labelsResolve,
    nothingRemote,
  ] as DocumentRule[]
).map((rule) => (context) => context.archive.documents.flatMap((document) => rule(context, document)));

function headerScope({ placeOf }: Context, document: ContentDocument) {
  const findings: Diagnostic[] = [];
  walk(document.root, (element, ancestors) => {
    if (element.name !== 'th' || /^(col|row|colgroup|rowgroup)$/.test(element.attributes.scope ?? '')) return;
    findings.push(
      diagnostic('epub-header-cell-scoped', placeOf(document, element, ancestors), { path: document.path }),
    );
  });
  return findings;
}

const hasRole = ({ attributes }: Element, role: string) => (attributes.role ?? '').split(/\s+/).includes(role);

/** Every mark has its note in the same file, every note one mark and a way back to it, both in the same order. */
function notePairs({ placeOf }: Context, document: ContentDocument) {
  const findings: Diagnostic[] = [];
  const marks: Element[] = [];
  const notes: Element[] = [];
  walk(document.root, (element) => {
    if (hasRole(element, 'doc-noteref')) marks.push(element);
    if (hasRole(element, 'doc-footnote')) notes.push(element);
  });
  const fault = (element: Element, note: string, what: string) =>
    findings.push(diagnostic('epub-note-paired', placeOf(document, element), { note, what, path: document.path }));
  const byId = new Map(notes.map((note) => [note.attributes.id ?? '', note]));
  const called: string[] = [];
  for (const mark of marks) {
    const href = mark.attributes.href ?? '';
    const target = href.split('#')[1] ?? '';
    called.push(target);
    const note = resolvePath(document.path, href) === document.path ? byId.get(target) : undefined;
    if (!note) {
      fault(mark, target, 'doc-noteref → ?');
      continue;
    }
    const back = all(note, 'a').some(
      (link) => hasRole(link, 'doc-backlink') && link.attributes.href?.endsWith(`#${mark.attributes.id}`),
    );
    if (!back) fault(note, target, 'doc-backlink');
  }
  for (const note of notes) {
    const id = note.attributes.id ?? '';
    const count = called.filter((one) => one === id).length;
    if (count !== 1) fault(note, id, `doc-noteref × ${count}`);
  }
  const order = notes.map((note) => note.attributes.id).filter((id) => called.includes(id ?? ''));
  const wanted = called.filter((id) => byId.has(id));
  const first = order.findIndex((id, index) => id !== wanted[index]);
  if (order.length === wanted.length && first >= 0) fault(byId.get(order[first]!)!, order[first]!, 'doc-noteref ⇅');
  return findings;
}

function rolesBeside({ placeOf }: Context, document: ContentDocument) {
  const findings: Diagnostic[] = [];
  walk(document.root, (element, ancestors) => {
    if (element.name === 'body' || element.name === 'html') return;
    // In the landmarks epub:type names what a link leads to, not what it is.
    if (ancestors.some((one) => one.attributes['epub:type'] === 'landmarks')) return;
    for (const type of (element.attributes['epub:type'] ?? '').split(/\s+/).filter(Boolean)) {
      const wanted = roles[type];
      if (wanted && !wanted.some((role) => hasRole(element, role))) {
        findings.push(
          diagnostic('epub-role-stated', placeOf(document, element, ancestors), { type, role: wanted[0]! }),
        );
      }
    }
  });
  return findings;
}

function firstHeading({ placeOf, archive }: Context, document: ContentDocument) {
  if (!archive.spine.includes(document.path)) return [];
  const firsts = all(document.root, 'h1');
  if (firsts.length <= 1) return [];
  return [
    diagnostic('epub-first-heading-single', placeOf(document, firsts[1]!), {
      path: document.path,
      count: firsts.length,
    }),
  ];
}

/** Alt text is the author's business (check); here only that it arrived, and that no machine made it up. */
function imageText({ placeOf }: Context, document: ContentDocument) {
  const findings: Diagnostic[] = [];
  walk(document.root, (element, ancestors) => {
    if (element.name !== 'img') return;
    const alt = element.attributes.alt ?? undefined;
    const src = element.attributes.src ?? '';
    const name = src.replace(/^.*\//, '');
    const made =
      alt !== undefined && (/^(image|picture|图片|placeholder|image-placeholder)$/i.test(alt.trim()) || alt === name);
    if (alt !== undefined && !made) return;
    findings.push(diagnostic('epub-image-described', placeOf(document, element, ancestors), { src, alt: alt ?? '—' }));
  });
  return findings;
}

function mathText({ placeOf }: Context, document: ContentDocument) {
  const findings: Diagnostic[] = [];
  walk(document.root, (element, ancestors) => {
    if (element.name !== 'math' || element.attributes.alttext?.trim()) return;
    findings.push(diagnostic('epub-math-described', placeOf(document, element, ancestors), { path: document.path }));
  });
  return findings;
}

function idsUnique({ placeOf }: Context, document: ContentDocument) {
  const findings: Diagnostic[] = [];
  const seen = new Set<string>();
  walk(document.root, (element, ancestors) => {
    const { id } = element.attributes;
    if (!id) return;
    if (seen.has(id))
      findings.push(diagnostic('epub-ids-unique', placeOf(document, element, ancestors), { id, path: document.path }));
    seen.add(id);
  });
  return findings;
}

function labelsResolve({ placeOf }: Context, document: ContentDocument) {
  const ids = new Set<string>();
  const uses: [Element, string][] = [];
  walk(document.root, (element) => {
    if (element.attributes.id) ids.add(element.attributes.id);
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      for (const id of (element.attributes[name] ?? '').split(/\s+/).filter(Boolean)) uses.push([element, id]);
    }
  });
  return uses
    .filter(([, id]) => !ids.has(id))
    .map(([element, id]) => diagnostic('epub-label-resolves', placeOf(document, element), { id, path: document.path }));
}

const loading = new Set([
  'img',
  'link',
  'script',
  'source',
  'audio',
  'video',
  'iframe',
  'object',
  'embed',
  'image',
  'use',
]);

/** Nothing is fetched, nothing runs: a book reads the same in ten years, offline. Links a reader follows are free. */
function nothingRemote({ placeOf, archive }: Context, document: ContentDocument) {
  const findings: Diagnostic[] = [];
  const fault = (element: Element, ancestors: readonly Element[], what: string) =>
    findings.push(
      diagnostic('epub-nothing-remote', placeOf(document, element, ancestors), { what, path: document.path }),
    );
  walk(document.root, (element, ancestors) => {
    if (element.name === 'script') fault(element, ancestors, '<script>');
    for (const [name, value] of Object.entries(element.attributes)) {
      if (/^on[a-z]+$/.test(name)) fault(element, ancestors, name);
      if (
        loading.has(element.name) &&
        /^(src|href|data|srcset|xlink:href|poster)$/.test(name) &&
        /^\s*[a-z][a-z0-9+.-]*:/i.test(value ?? '')
      ) {
        fault(element, ancestors, value ?? '');
      }
      if (name === 'href' && /^\s*(javascript|vbscript|data):/i.test(value ?? ''))
        fault(element, ancestors, value ?? '');
    }
  });
  if (document === archive.documents[0]) {
    for (const [path, bytes] of archive.files) {
      if (!path.endsWith('.css')) continue;
      const css = new TextDecoder().decode(bytes);
      const remote = css.match(/@import[^;]*|url\(\s*["']?\s*(?:[a-z][a-z0-9+.-]*:|\/\/)[^)]*\)/gi) ?? [];
      for (const what of remote) {
        findings.push(diagnostic('epub-nothing-remote', placeOf(document), { what: what.slice(0, 80), path }));
      }
    }
  }
  return findings;
}
