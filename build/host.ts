// What the build asks of the outside world for a book: its files, the environment; nobody asks the clock. A real host and
// one in memory; stages that read a book take a Host and never import node:fs. Must not decide what may be read: that is
// read/paths.ts (a manuscript is untrusted) — a host only does what it is told.
import { realpathSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface FileFacts {
  isFile: boolean;
  isFolder: boolean;
  /** Bytes. */
  size: number;
}

export interface Host {
  /** The file's bytes, or undefined where there is no such file. Other failures (permissions) are thrown. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** What stands at a path, or undefined where nothing does. Follows symbolic links. */
  facts(path: string): Promise<FileFacts | undefined>;
  /** The path with every symbolic link followed, or undefined where nothing is there. */
  realPath(path: string): Promise<string | undefined>;
  /** Names of what stands in a folder, sorted; none where there is no such folder. */
  list(path: string): Promise<string[]>;
  /** Writes a file, making its folders; whole or not at all, so that a build that is cut off leaves no half of one. */
  write(path: string, data: Uint8Array | string): Promise<void>;
  /** Removes a file or a whole folder; nothing happens where there is none. */
  remove(path: string): Promise<void>;
  /** The environment. */
  environment: Readonly<Record<string, string | undefined>>;
}

/** A name no file system has, too long or with a NUL in it, is an author's slip like any other wrong name. */
const nothingThere = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/** What a call gives; a thread of the pool costs more than the answers that are asked one by one, hundreds for a book. */
const now = async <T>(call: () => T): Promise<T | undefined> => {
  try {
    return call();
  } catch (error) {
    return missing(error);
  }
};

const missing = (error: unknown): undefined => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code && nothingThere.has(code)) return undefined;
  throw error;
};

/** The machine itself. */
export const realHost: Host = {
  read: (path) => readFile(path).catch(missing),
  facts: (path) =>
    now(() => {
      const found = statSync(path);
      return { isFile: found.isFile(), isFolder: found.isDirectory(), size: found.size };
    }),
  realPath: (path) => now(() => realpathSync.native(path)),
  list: async (path) => ((await readdir(path).catch(missing)) ?? []).sort(),
  async write(path, data) {
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}.part`;
    await writeFile(draft, data);
    await rename(draft, path);
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
  environment: process.env,
};

/**
 * A host in memory, for tests.
 * @param files absolute path → content; text is UTF-8
 */
export function memoryHost(
  files: Record<string, string | Uint8Array>,
  environment: Record<string, string | undefined> = {},
): Host & { files: Map<string, Uint8Array> } {
  const store = new Map<string, Uint8Array>();
  const bytes = (data: string | Uint8Array) => (typeof data === 'string' ? new TextEncoder().encode(data) : data);
  for (const [path, data] of Object.entries(files)) store.set(path, bytes(data));
  const isFolder = (path: string) => [...store.keys()].some((key) => key.startsWith(`${path.replace(/\/$/, '')}/`));
  return {
    files: store,
    read: async (path) => store.get(path),
    async facts(path) {
      const data = store.get(path);
      if (data) return { isFile: true, isFolder: false, size: data.length };
      return isFolder(path) ? { isFile: false, isFolder: true, size: 0 } : undefined;
    },
    realPath: async (path) => (store.has(path) || isFolder(path) ? path : undefined),
    async list(path) {
      const below = `${path.replace(/\/$/, '')}/`;
      const inside = [...store.keys()].filter((key) => key.startsWith(below));
      return [...new Set(inside.map((key) => key.slice(below.length).split('/')[0]!))].sort();
    },
    write: async (path, data) => void store.set(path, bytes(data)),
    async remove(path) {
      for (const key of [...store.keys()]) if (key === path || key.startsWith(`${path}/`)) store.delete(key);
    },
    environment,
  };
}
