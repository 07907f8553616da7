// What a manuscript may read: files in its own folder and in the asset folders of book.yaml, symbolic links followed.
// In: a path as an author wrote it. Out: the real path, or why not. Must not read anything: a refused file stays closed.
import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import type { Host } from '../host.ts';

export type Found =
  | { kind: 'file'; real: string /** Relative to the book folder, with `/`. */; path: string }
  | { kind: 'missing' }
  | { kind: 'outside' };

export interface Fence {
  host: Host;
  /** Absolute; the real path of the book folder. */
  folder: string;
  /** Absolute real paths of declared asset folders. */
  assets: string[];
}

const within = (folder: string, path: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** A fence around the book folder. */
export async function makeFence(host: Host, folder: string, assets: string[]): Promise<Fence> {
  const real = async (path: string) => (await host.realPath(path)) ?? path;
  return { host, folder: await real(folder), assets: await Promise.all(assets.map(real)) };
}

/**
 * Finds a file an author named.
 * @param written as written; absolute paths and drive letters are outside by definition
 * @param from folder it is written in, relative to the book folder ('' for the book folder itself)
 */
export async function findFile(fence: Fence, written: string, from = ''): Promise<Found> {
  if (isAbsolute(written) || /^[A-Za-z]:|^[\\/~]/.test(written) || written.includes('\0')) return { kind: 'outside' };
  const path = resolve(fence.folder, from, written.replace(/\\/g, '/'));
  const roots = [fence.folder, ...fence.assets];
  if (!roots.some((root) => within(root, path))) return { kind: 'outside' };
  const real = await fence.host.realPath(path);
  if (real === undefined) return { kind: 'missing' };
  if (!roots.some((root) => within(root, real))) return { kind: 'outside' };
  const facts = await fence.host.facts(real);
  if (!facts?.isFile) return { kind: 'missing' };
  return { kind: 'file', real, path: relative(fence.folder, path).split(sep).join('/') };
}

/** The folder of a file path with `/`; '' for the book folder. */
export const folderOf = (file: string) => (posix.dirname(file) === '.' ? '' : posix.dirname(file));
