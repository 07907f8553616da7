// The pictures a book uses, as the files EPUB and web carry: the same bytes, under ASCII names that never collide.
// Takes Book.assets; decides names only. Must not read, scale or re-encode.
import type { Asset, Book, EditionFile } from '../../book.ts';

const extensions: Record<Asset['mediaType'], string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
};

/**
 * The file name of a picture: its own name where that is ASCII, and the start of its hash, so that two pictures of
 * the same name in different folders stay apart and one picture named twice is carried once.
 */
export function imageName(asset: Asset): string {
  const base = asset.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const plain = base
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${plain === '' ? 'image' : plain}-${asset.hash.slice(0, 8)}.${extensions[asset.mediaType]}`;
}

export interface ImageFile extends EditionFile {
  mediaType: Asset['mediaType'];
}

/** Every picture of the book once, sorted by path. @param folder without a slash at the end */
export function imageFiles(book: Book, folder: string): ImageFile[] {
  const files = new Map<string, ImageFile>();
  for (const asset of book.assets.values()) {
    const path = `${folder}/${imageName(asset)}`;
    files.set(path, { path, bytes: asset.bytes, mediaType: asset.mediaType });
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
