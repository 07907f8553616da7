// Images: found, allowed, told by their content, measured, hashed. In: image nodes of the trees. Out: Asset by url.
// Must not fetch anything, and must not let an SVG bring scripts or other files along.
import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { Asset } from '../book.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { type Fence, findFile, folderOf } from './paths.ts';
import { svgTrouble } from './svg.ts';

export interface ImageUse {
  url: string;
  /** The file it is written in, relative to the book folder. */
  file: string;
  place: Place;
}

const mediaTypes: Record<string, Asset['mediaType']> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** No printed picture is so large; reading it would only exhaust memory. */
const largestImage = 200 * 1024 * 1024;

/** Reads every image once, however often it is used. */
export async function readAssets(
  fence: Fence,
  uses: ImageUse[],
): Promise<{ assets: Map<string, Asset>; diagnostics: Diagnostic[] }> {
  const assets = new Map<string, Asset>();
  const diagnostics: Diagnostic[] = [];
  const results = new Map<string, Promise<Asset | Diagnostic>>();
  for (const use of uses) {
    const key = `${folderOf(use.file)}\0${use.url}`;
    let result = results.get(key);
    if (!result) {
      result = readAsset(fence, use);
      results.set(key, result);
    }
    const asset = await result;
    if ('rule' in asset) diagnostics.push({ ...asset, place: use.place });
    else if (!assets.has(use.url)) assets.set(use.url, asset);
    else if (assets.get(use.url)!.path !== asset.path) {
      // The same words name two files, from two folders: which one is meant cannot be told by url.
      const values = { url: use.url, problem: `${assets.get(use.url)!.path} / ${asset.path}` };
      diagnostics.push(diagnostic('image-name-is-unambiguous', use.place, values));
    }
  }
  return { assets, diagnostics };
}

async function readAsset(fence: Fence, use: ImageUse): Promise<Asset | Diagnostic> {
  const { url, place } = use;
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(url)) return diagnostic('image-is-local', place, { url: short(url) });
  let found = await findFile(fence, url, folderOf(use.file));
  const decoded = decodePath(url);
  if (found.kind === 'missing' && decoded !== url) found = await findFile(fence, decoded, folderOf(use.file));
  // A path may also start from the book folder: chapters in subfolders share one folder of pictures.
  if (found.kind === 'missing' && folderOf(use.file) !== '') found = await findFile(fence, decoded);
  if (found.kind === 'outside') return diagnostic('path-is-inside-book', place, { path: short(url) });
  if (found.kind === 'missing') return diagnostic('image-exists', place, { url: short(url) });
  const facts = await fence.host.facts(found.real);
  if ((facts?.size ?? 0) > largestImage) {
    return diagnostic('image-is-an-image', place, { url, problem: `${Math.round(facts!.size / 1048576)} MB` });
  }
  const bytes = await fence.host.read(found.real);
  if (!bytes) return diagnostic('image-exists', place, { url: short(url) });
  const measured = measure(bytes);
  if (typeof measured === 'string')
    return diagnostic('image-is-an-image', place, { url: short(url), problem: measured });
  if (measured.mediaType === 'image/svg+xml') {
    const trouble = svgTrouble(new TextDecoder().decode(bytes));
    if (trouble) return diagnostic('svg-is-self-contained', place, { url: short(url), what: trouble });
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { url, path: found.path, ...measured, bytes, hash };
}

const short = (url: string) => (url.length > 80 ? `${url.slice(0, 77)}…` : url);

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Type and size by content; a string says what is wrong. */
function measure(bytes: Uint8Array): { mediaType: Asset['mediaType']; width: number; height: number } | string {
  if (bytes.length === 0) return '空文件';
  try {
    const { type, width, height, orientation } = imageSize(bytes);
    const mediaType = mediaTypes[type ?? ''];
    if (!mediaType) return type ? type.toUpperCase() : '未知格式';
    if (!width || !height) return '没有尺寸';
    // EXIF orientations 5 to 8 lie on their side.
    const turned = (orientation ?? 1) >= 5;
    return { mediaType, width: turned ? height : width, height: turned ? width : height };
  } catch {
    return '内容无法识别';
  }
}
