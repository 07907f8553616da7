// Font files of npm packages → bytes as TrueType, their characters, subsets of them. Keeps one unpacked copy of a WOFF2
// source in node_modules/.cache. Chooses nothing.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageVersion, repositoryRoot } from '../../root.ts';

/** Code points a face has glyphs for. */
export async function codesOf(bytes: Uint8Array): Promise<Set<number>> {
  const { Blob, Face } = await import('harfbuzzjs');
  const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return new Set(new Face(new Blob(own), 0).collectUnicodes());
}

/** The face with these characters only. */
export async function cut(source: Buffer, characters: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return new Uint8Array(await subsetFont(source, characters, { targetFormat: 'truetype' }));
}

/** The face's file as TrueType; a WOFF2 source is unpacked once and kept. */
export async function trueType(face: { package: string; file: string }): Promise<Buffer> {
  const path = join(repositoryRoot, 'node_modules', face.package, face.file);
  if (!face.file.endsWith('.woff2')) return readFile(path);
  const folder = join(repositoryRoot, 'node_modules', '.cache', 'fuzi', 'fonts');
  const name = createHash('sha256')
    .update(`${face.file}@${packageVersion(face.package)}`)
    .digest('hex')
    .slice(0, 16);
  const kept = join(folder, `${name}.ttf`);
  if (existsSync(kept)) return readFile(kept);
  const { default: fontverter } = await import('fontverter');
  const unpacked = await fontverter.convert(await readFile(path), 'truetype');
  await mkdir(folder, { recursive: true });
  // Another process may look for it at this moment: it finds the whole file or none.
  await writeFile(`${kept}.${process.pid}`, unpacked);
  await rename(`${kept}.${process.pid}`, kept);
  return unpacked;
}
