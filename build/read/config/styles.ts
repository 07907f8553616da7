// 版式: a folder of this repository's styles/ that holds print.css. In: a style's name as typed. Out: whether it is there.
// Looks with the real host: styles are part of Fuzi, not of the manuscript. A name is one word, never a path.
import { join } from 'node:path';
import { realHost } from '../../host.ts';
import { repositoryRoot } from '../../root.ts';

/** The style of a book that names none. */
export const defaultStyle = '学术';

export async function isStyle(name: string): Promise<boolean> {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return false;
  const facts = await realHost.facts(join(repositoryRoot, 'styles', name, 'print.css'));
  return facts?.isFile ?? false;
}
