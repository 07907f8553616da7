// What a Markdown link leads to: an anchor of this book, the outside, or nothing we allow. Shared by check/ and renderers,
// so that both agree. Must not report: check/ does.
import type { Book } from '../book.ts';

/** A place in this book. */
export interface InternalLink {
  kind: 'internal';
  anchor: string;
  section: string;
}

/**
 * Resolves a link. `#id` and `file.md#id` are ids that authors gave, `file.md` is that file's first section.
 * @param from the file the link stands in, relative to the book folder
 * @returns 'unknown' for inner links that lead nowhere; 'refused' for schemes other than http, https and mailto
 */
export function resolveLink(
  book: Book,
  from: string,
  url: string,
): InternalLink | { kind: 'external'; url: string } | { kind: 'unknown' } | { kind: 'refused' } {
  if (/^(?:https?:\/\/|mailto:)/i.test(url)) return { kind: 'external', url };
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return { kind: 'refused' };
  const [path = '', fragment] = decode(url).split('#', 2);
  if (fragment) {
    const found = book.anchors.get(fragment);
    return found ? { kind: 'internal', anchor: found.anchor, section: found.section } : { kind: 'unknown' };
  }
  if (!path) return { kind: 'unknown' };
  const file = join(from, path);
  const section = book.sections.find((candidate) => candidate.file === file);
  return section ? { kind: 'internal', anchor: section.id, section: section.id } : { kind: 'unknown' };
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** A relative path seen from a file, without `.` and `..`. */
function join(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
