// 版式: a folder with style.yaml (settings, in the trade's words) and perhaps print.css. In: a style's name, or the path of
// a house's folder. Out: the settings with those of its bases under them, their sheets, the defaults it has for print:.
// Fuzi's own are read with the real host: they are part of Fuzi; a house's only inside the book and asset folders.
import { join, posix, relative, sep } from 'node:path';
import type { PrintStyle } from '../../book.ts';
import { type Diagnostic, diagnostic, type Place, wholeFile } from '../../diagnostic.ts';
import { realHost } from '../../host.ts';
import { repositoryRoot } from '../../root.ts';
import { type Fence, findFile } from '../paths.ts';
import { addStyle, openStyle, type Style, type StyleDefaults, type StyleFile, type StyleFolder } from './style-file.ts';
import { settings } from './style-tokens.ts';
import { nearest } from './validate.ts';

/** The style of a book that names none. */
export const defaultStyle = '学术';
/** The styles that come with Fuzi. */
export const knownStyles = ['学术', '大众'];

export interface ReadStyle {
  look: PrintStyle;
  defaults: StyleDefaults;
  /** Where they stand, for findings about them. */
  place: Place;
  diagnostics: Diagnostic[];
}

/** A style extends another, that one another: so far and no further. */
const mostBases = 8;

/**
 * Reads a style and its bases.
 * @param named as book.yaml has it: a name, or a folder's path from the book folder
 * @param place where it stands there
 * @param fence undefined: only Fuzi's own styles
 */
export async function readStyle(named: string, place: Place, fence?: Fence): Promise<ReadStyle> {
  const { chain, diagnostics } = await chainOf(named, place, fence);
  const style: Style = { settings: {}, faces: {}, defaults: {} };
  const last = chain[0]!.folder;
  const sheets: PrintStyle['sheets'][number][] = [];
  for (const file of [...chain].reverse()) {
    diagnostics.push(...file.diagnostics, ...addStyle(style, file));
    if (file.sheet) sheets.push(file.sheet);
  }
  return {
    look: { name: last.own ? last.shown : named, settings: style.settings, faces: style.faces, sheets },
    defaults: style.defaults,
    place: wholeFile(posix.join(last.shown, 'style.yaml')),
    diagnostics,
  };
}

/** The style and what it extends, itself first; it ends with one of Fuzi's own. */
async function chainOf(
  named: string,
  place: Place,
  fence: Fence | undefined,
): Promise<{ chain: StyleFile[]; diagnostics: Diagnostic[] }> {
  const chain: StyleFile[] = [];
  let wanted = { name: named, place, from: '' };
  for (;;) {
    const taken = chain.map(({ folder }) => folder.path);
    const found = chain.length < mostBases ? await findStyle(wanted.name, wanted.from, taken, fence) : undefined;
    if (!found) {
      const values = { style: wanted.name, known: knownStyles.join('、'), most: mostBases };
      const hint = nearest(wanted.name, knownStyles);
      const rule = chain.length < mostBases ? 'style-is-known' : 'style-bases-end';
      const path = join(repositoryRoot, 'styles', defaultStyle);
      chain.push(await openStyle({ own: true, path, shown: defaultStyle }));
      return { chain, diagnostics: [diagnostic(rule, wanted.place, values, { hint })] };
    }
    const file = await openStyle(found, fence);
    chain.push(file);
    if (found.own && !file.base) return { chain, diagnostics: [] };
    wanted = {
      name: file.base?.name ?? defaultStyle,
      place: file.base?.place ?? wholeFile(posix.join(found.shown, 'style.yaml')),
      from: found.own ? '' : found.shown,
    };
  }
}

/**
 * A name is looked for in the asset folders, in the book's styles/, among Fuzi's own; a path from where it is written.
 * @param taken folders already in the chain: a house's 学术 may extend ours
 */
async function findStyle(
  named: string,
  from: string,
  taken: readonly string[],
  fence: Fence | undefined,
): Promise<StyleFolder | undefined> {
  const isName = /^[\p{L}\p{N}_-]+$/u.test(named);
  if (fence) {
    const roots = fence.assets.map((folder) => relative(fence.folder, folder).split(sep).join('/'));
    const tries = isName ? [...roots, 'styles'].map((root) => posix.join(root, named)) : [posix.join(from, named)];
    for (const shown of tries) {
      const found = await findFile(fence, posix.join(shown, 'style.yaml'));
      if (found.kind !== 'file') continue;
      const path = join(found.real, '..');
      if (!taken.includes(path)) return { own: false, path, shown };
    }
  }
  if (!isName) return undefined;
  const path = join(repositoryRoot, 'styles', named);
  const facts = await realHost.facts(join(path, 'style.yaml'));
  return facts?.isFile && !taken.includes(path) ? { own: true, path, shown: named } : undefined;
}

/** Settings a style lacks; none in a finished one. */
export const missingSettings = (look: PrintStyle): string[] =>
  settings.filter(({ path }) => look.settings[path] === undefined).map(({ path }) => path);
