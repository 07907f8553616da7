// Where links and images of a SUMMARY.md book lead: a heading of another chapter, a picture in the folder, the outside.
// In: every chapter's headings. Out: what to write instead, labels given where a link asks for one. Must not read files.
import type { Asset } from '../../book.ts';
import type { Loose } from '../../read/parse/source.ts';
import { splitTarget } from './chapters.ts';
import { anchorFinder, labelOfFile } from './headings.ts';
import type { Work } from './work.ts';

export type Reached =
  | { kind: 'label'; label: string }
  /** The file is there, the anchor is not: its title is what can be reached. */
  | { kind: 'title'; label: string; anchor: string }
  | { kind: 'outside'; url: string }
  | { kind: 'nowhere' };

/** A picture as it may be written, or why it cannot be had. */
export type Picture = { url: string; asset: Asset } | { problem: string };

export interface References {
  reach(from: Work, url: string): Reached;
  /** As `reach`, from the folder of SUMMARY.md. */
  reachPath(path: string, anchor: string): Reached;
  /** The label of a chapter's title. */
  labelOf(work: Work): string;
  picture(from: Work, url: string): Picture;
}

/** Makes the references of a book. @param pictures by chapter, then url as written */
export function references(
  works: readonly Work[],
  pictures: ReadonlyMap<Work, ReadonlyMap<string, Picture>>,
): References {
  const bySource = new Map<string, Work>();
  for (const work of works)
    if (work.chapter.source !== undefined && !work.host) bySource.set(work.chapter.source, work);
  const finders = new Map<Work, (anchor: string) => number | undefined>();
  const given = new Set<string>();
  const titles = new Map<Work, string>();
  const fresh = (wanted: string): string => {
    let label = wanted;
    for (let n = 2; given.has(label); n += 1) label = `${wanted}-${n}`;
    given.add(label);
    return label;
  };
  // Titles first: a file's label must not hang on which of its headings is linked to.
  for (const work of works) if (!work.host) titles.set(work, fresh(labelOfFile(work.chapter.path)));
  const labelOf = (work: Work): string => (work.host ? labelOf(work.host) : titles.get(work)!);
  const labelOfHeading = (work: Work, index: number): string => {
    if (index < 0 || index === work.title) return labelOf(work);
    let label = work.labels.get(index);
    if (!label) {
      label = fresh(`${labelOf(work)}-${index + 1}`);
      work.labels.set(index, label);
    }
    return label;
  };
  const within = (work: Work | undefined, anchor: string): Reached => {
    if (!work) return { kind: 'nowhere' };
    if (!anchor) return { kind: 'label', label: labelOf(work) };
    let finder = finders.get(work);
    if (!finder) {
      finder = anchorFinder(work.headings);
      finders.set(work, finder);
    }
    const index = work.anchors.get(anchor) ?? finder(anchor);
    return index === undefined
      ? { kind: 'title', label: labelOf(work), anchor }
      : { kind: 'label', label: labelOfHeading(work, index) };
  };
  return {
    labelOf,
    reach(from, url) {
      if (/^(?:https?:\/\/|mailto:)/i.test(url)) return { kind: 'outside', url };
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return { kind: 'nowhere' };
      const { path, anchor } = splitTarget(url, from.chapter.source ?? '');
      if (path === '' && !/^[./]/.test(url)) return within(from, anchor);
      return within(find(bySource, path) ?? belowBase(bySource, url, path), anchor);
    },
    reachPath: (path, anchor) => within(find(bySource, path), anchor),
    picture(from, url) {
      return pictures.get(from)?.get(url) ?? { problem: '没有这个文件' };
    },
  };
}

function find(bySource: ReadonlyMap<string, Work>, path: string): Work | undefined {
  const bare = path.replace(/\.html?$/i, '');
  const folder = path === '' ? '' : `${path}/`;
  for (const candidate of [
    path,
    `${bare}.md`,
    `${folder}README.md`,
    `${folder}index.md`,
    bare.replace(/index$/, 'README.md'),
  ]) {
    const work = bySource.get(candidate);
    if (work) return work;
  }
  return undefined;
}

/** `/site/guide/a.html`: an absolute path may begin with the folder the site stands in. */
function belowBase(bySource: ReadonlyMap<string, Work>, url: string, path: string): Work | undefined {
  if (!url.startsWith('/')) return undefined;
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    const work = find(bySource, path.slice(at + 1));
    if (work) return work;
  }
  return undefined;
}

/** Every link of a chapter, in Markdown and in HTML. */
export function linksIn(work: Work, definitions: ReadonlyMap<string, string>): string[] {
  const urls: string[] = [];
  const visit = (node: Loose): void => {
    if (node.type === 'link') urls.push(String(node.url));
    if (node.type === 'linkReference') urls.push(definitions.get(String(node.identifier)) ?? '');
    if (node.type === 'html')
      for (const match of node.value!.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi))
        urls.push(match[1] ?? match[2] ?? match[3] ?? '');
    node.children?.forEach(visit);
  };
  visit(work.root);
  return urls;
}
