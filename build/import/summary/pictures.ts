// The pictures of a SUMMARY.md book: looked up in its folder, told by their content, refused where they stand outside or are
// none. In: every url the chapters name. Out: what to write for each, and the files to copy. Must not fetch from the net.
import { posix } from 'node:path';
import { messageOf } from '../../diagnostic.ts';
import { readAssets } from '../../read/assets.ts';
import type { Loose } from '../../read/parse/source.ts';
import type { Fence } from '../../read/paths.ts';
import { splitTarget } from './chapters.ts';
import { attributesOf, tagOf } from './html-tags.ts';
import type { Picture } from './references.ts';
import type { Work } from './work.ts';

export interface Pictures {
  of: Map<Work, Map<string, Picture>>;
  files: { path: string; bytes: Uint8Array }[];
}

/**
 * Looks every picture up.
 * @param chapters the folder of SUMMARY.md, relative to the fence's
 */
export async function findPictures(
  works: readonly Work[],
  definitions: (work: Work) => ReadonlyMap<string, string>,
  fence: Fence,
  chapters: string,
): Promise<Pictures> {
  const asked = works.map((work) => ({ work, urls: urlsIn(work, definitions(work)) }));
  const found = new Map<string, Picture>();
  const files = new Map<string, Uint8Array>();
  const meanings = new Map<string, Set<string>>();
  const resolved = new Map<Work, Map<string, { path: string; picture: Picture }>>();
  for (const { work, urls } of asked) {
    const own = new Map<string, { path: string; picture: Picture }>();
    resolved.set(work, own);
    for (const url of urls) {
      const path = pathOf(work, url, chapters);
      let picture = found.get(path);
      if (!picture) {
        picture = await pictureAt(path, url, fence, chapters, files);
        found.set(path, picture);
      }
      own.set(url, { path, picture });
      if ('asset' in picture) {
        const meant = meanings.get(url) ?? new Set();
        meanings.set(url, meant.add(picture.url));
      }
    }
  }
  const of = new Map<Work, Map<string, Picture>>();
  for (const { work } of asked) {
    const own = new Map<string, Picture>();
    for (const [url, { picture }] of resolved.get(work)!) own.set(url, writtenFor(work, url, picture, meanings));
    of.set(work, own);
  }
  return { of, files: [...files].map(([path, bytes]) => ({ path, bytes })) };
}

/** A picture's url as the chapter may write it: as it is where it leads there and means one picture in all the book. */
function writtenFor(
  work: Work,
  url: string,
  picture: Picture,
  meanings: ReadonlyMap<string, ReadonlySet<string>>,
): Picture {
  if ('problem' in picture) return picture;
  const folder = posix.dirname(work.chapter.path);
  const relative = posix.relative(folder === '.' ? '' : folder, picture.url);
  const isOne = (meanings.get(url)?.size ?? 0) <= 1;
  if (isOne && !url.startsWith('/') && splitTarget(url, work.chapter.path).path === picture.url && !/[?#]/.test(url))
    return { ...picture, url };
  // Else from the book's folder, which means one file wherever it is written; unless it happens to mean another there.
  return { ...picture, url: isOne ? relative : picture.url };
}

function pathOf(work: Work, url: string, chapters: string): string {
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(url)) return url;
  const { path } = splitTarget(url, work.chapter.source ?? '');
  return posix.normalize(posix.join(chapters, path));
}

async function pictureAt(
  path: string,
  url: string,
  fence: Fence,
  chapters: string,
  files: Map<string, Uint8Array>,
): Promise<Picture> {
  const use = { url: path, file: '', place: { file: '', line: 1, column: 1 } };
  const { assets, diagnostics } = await readAssets(fence, [use]);
  const asset = assets.get(path);
  if (!asset) {
    if (/^(?:https?:)?\/\//i.test(url)) return { problem: '在网上，没有下载' };
    return { problem: diagnostics[0] ? messageOf(diagnostics[0], 'zh').what : '没有这个文件' };
  }
  const inside = chapters ? `${chapters}/` : '';
  const out = inside && asset.path.startsWith(inside) ? asset.path.slice(inside.length) : asset.path;
  files.set(out, asset.bytes);
  return { url: out, asset };
}

function urlsIn(work: Work, definitions: ReadonlyMap<string, string>): Set<string> {
  const urls = new Set<string>();
  const visit = (node: Loose): void => {
    if (node.type === 'image') urls.add(String(node.url));
    if (node.type === 'imageReference') urls.add(definitions.get(String(node.identifier)) ?? '');
    if (node.type === 'html') {
      for (const match of node.value!.matchAll(/<img\b[^<>]*>/gi)) {
        const tag = tagOf(match[0]);
        const src = tag && attributesOf(tag).src;
        if (src !== undefined) urls.add(src.replace(/&amp;/g, '&'));
      }
    }
    node.children?.forEach(visit);
  };
  visit(work.root);
  return urls;
}
