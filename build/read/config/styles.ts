// 版式: a folder with style.yaml (settings, in the trade's words) and perhaps print.css. In: a style's name, or the path of
// a house's folder. Out: the settings with those of its bases under them, their sheets, the defaults it has for print:.
// Fuzi's own are read with the real host: they are part of Fuzi; a house's only inside the book and asset folders.
import { join, posix, relative, sep } from 'node:path';
import { isMap, isScalar, type Pair } from 'yaml';
import type { PrintStyle } from '../../book.ts';
import { type Diagnostic, diagnostic, type Place, wholeFile } from '../../diagnostic.ts';
import { type Host, realHost } from '../../host.ts';
import { repositoryRoot } from '../../root.ts';
import { type Fence, findFile } from '../paths.ts';
import type { PrintValue } from './print-facts.ts';
import { bookSchema } from './schema.ts';
import { checkSheet } from './style-sheet.ts';
import { kindExamples, readSetting, settings, styleGroups } from './style-tokens.ts';
import { nearest, problemsOf, toValue } from './validate.ts';
import { readYaml } from './yaml.ts';

/** The style of a book that names none. */
export const defaultStyle = '学术';
/** The styles that come with Fuzi. */
export const knownStyles = ['学术', '大众'];

/** What a style says of print: itself, for books that do not. */
export type StyleDefaults = Partial<Omit<PrintValue, 'style'>> & { format?: string };

export interface ReadStyle {
  look: PrintStyle;
  defaults: StyleDefaults;
  /** Where they stand, for findings about them. */
  place: Place;
  diagnostics: Diagnostic[];
}

/** A style's folder: Fuzi's own, or a house's. */
interface Folder {
  own: boolean;
  /** Absolute. */
  path: string;
  /** As findings name it: relative to the book folder; styles/ for Fuzi's own. */
  shown: string;
}

const mostBases = 8;

/**
 * Reads a style and its bases.
 * @param named as book.yaml has it: a name, or a folder's path from the book folder
 * @param place where it stands there
 * @param fence undefined: only Fuzi's own styles
 */
export async function readStyle(named: string, place: Place, fence?: Fence): Promise<ReadStyle> {
  const diagnostics: Diagnostic[] = [];
  const chain: { folder: Folder; file: StyleFile }[] = [];
  let wanted = named;
  let from = '';
  let where = place;
  for (;;) {
    const found = await findStyle(
      wanted,
      from,
      chain.map(({ folder }) => folder.path),
      fence,
    );
    if (!found || chain.length >= mostBases) {
      diagnostics.push(styleFinding(wanted, where, found === undefined));
      chain.push(await ownStyle(defaultStyle));
      break;
    }
    const file = await readStyleFile(found, hostOf(found, fence));
    diagnostics.push(...file.diagnostics);
    chain.push({ folder: found, file });
    if (found.own && !file.base) break;
    wanted = file.base?.name ?? defaultStyle;
    from = found.own ? '' : found.shown;
    where = file.base?.place ?? wholeFile(posix.join(found.shown, 'style.yaml'));
  }
  const values: Record<string, string | number> = {};
  const defaults: StyleDefaults = {};
  const sheets: PrintStyle['sheets'][number][] = [];
  const last = chain[0]!.folder;
  const name = last.own ? last.shown : named;
  for (const { file } of chain.reverse()) {
    Object.assign(values, file.settings);
    Object.assign(defaults, file.defaults);
    if (file.sheet) sheets.push(file.sheet);
  }
  const { shown } = last;
  return {
    look: { name, settings: values, sheets },
    defaults,
    place: wholeFile(posix.join(shown, 'style.yaml')),
    diagnostics,
  };
}

function styleFinding(named: string, place: Place, missing: boolean): Diagnostic {
  if (!missing) return diagnostic('style-bases-end', place, { style: named, most: mostBases });
  const hint = nearest(named, knownStyles);
  return diagnostic('style-is-known', place, { style: named, known: knownStyles.join('、') }, { hint });
}

const hostOf = (folder: Folder, fence: Fence | undefined): Host => (folder.own || !fence ? realHost : fence.host);

async function ownStyle(name: string): Promise<{ folder: Folder; file: StyleFile }> {
  const folder = { own: true, path: join(repositoryRoot, 'styles', name), shown: name };
  return { folder, file: await readStyleFile(folder, realHost) };
}

/** @param taken folders already in the chain: a house's 学术 may extend ours */
async function findStyle(
  named: string,
  from: string,
  taken: readonly string[],
  fence: Fence | undefined,
): Promise<Folder | undefined> {
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

interface StyleFile {
  base?: { name: string; place: Place };
  settings: Record<string, string | number>;
  defaults: StyleDefaults;
  sheet?: PrintStyle['sheets'][number];
  diagnostics: Diagnostic[];
}

async function readStyleFile(folder: Folder, host: Host): Promise<StyleFile> {
  const file = posix.join(folder.shown, 'style.yaml');
  const made: StyleFile = { settings: {}, defaults: {}, diagnostics: [] };
  const css = await host.read(join(folder.path, 'print.css'));
  if (css) {
    const sheet = { file: posix.join(folder.shown, 'print.css'), text: new TextDecoder().decode(css) };
    const wrong = folder.own ? [] : checkSheet(sheet.text, sheet.file);
    made.diagnostics.push(...wrong);
    if (wrong.length === 0) made.sheet = sheet;
  }
  const bytes = await host.read(join(folder.path, 'style.yaml'));
  const yaml = readYaml(new TextDecoder().decode(bytes ?? new Uint8Array()), file);
  made.diagnostics.push(...yaml.diagnostics);
  const { document, placeOf } = yaml;
  if (!document?.contents) return made;
  if (!isMap(document.contents)) {
    made.diagnostics.push(diagnostic('yaml-is-wellformed', wholeFile(file), { file, problem: '应由“键: 值”各行组成' }));
    return made;
  }
  const unknown = (key: string, node: unknown, known: string[]) =>
    made.diagnostics.push(
      diagnostic('style-key-is-known', placeOf(node), { key, file }, { hint: nearest(key.split('.').pop()!, known) }),
    );
  for (const { key, value } of document.contents.items as Pair[]) {
    const name = isScalar(key) ? String(key.value) : '';
    if (value === null || (isScalar(value) && value.value === null)) continue;
    if (name === 'extends' && isScalar(value)) made.base = { name: String(value.value), place: placeOf(value) };
    else if (name === 'print') {
      const schema = bookSchema.properties!.print!;
      const { value: given, problems } = problemsOf(document, value, withoutStyle(schema));
      Object.assign(made.defaults, given);
      for (const problem of problems)
        made.diagnostics.push(
          diagnostic('style-value-is-valid', placeOf(problem.node), {
            key: `print.${problem.key}`,
            value: problem.value,
            example: schema.properties?.[problem.key]?.description ?? '',
            exampleEn: schema.properties?.[problem.key]?.description ?? '',
          }),
        );
    } else if (!Object.hasOwn(styleGroups, name)) {
      unknown(name, key, ['extends', 'print', ...Object.keys(styleGroups)]);
    } else if (isMap(value)) {
      const { keys } = styleGroups[name]!;
      for (const pair of value.items as Pair[]) {
        const own = isScalar(pair.key) ? String(pair.key.value) : '';
        const kind = Object.hasOwn(keys, own) ? keys[own] : undefined;
        if (!kind) {
          unknown(`${name}.${own}`, pair.key, Object.keys(keys));
          continue;
        }
        const typed = String(toValue(document, pair.value, { type: 'string', description: '' }) ?? '');
        const setting = readSetting(kind, typed);
        if (setting !== undefined) made.settings[`${name}.${own}`] = setting;
        else {
          const { zh, en } = kindExamples[kind];
          const values = { key: `${name}.${own}`, value: typed, example: zh, exampleEn: en };
          made.diagnostics.push(diagnostic('style-value-is-valid', placeOf(pair.value), values));
        }
      }
    } else {
      const values = {
        key: name,
        value: String((value as { value?: unknown }).value ?? ''),
        example: '几个“键: 值”',
        exampleEn: 'keys and values',
      };
      made.diagnostics.push(diagnostic('style-value-is-valid', placeOf(value), values));
    }
  }
  return made;
}

function withoutStyle(schema: typeof bookSchema): typeof bookSchema {
  const { style: _style, ...properties } = schema.properties!;
  return { ...schema, properties };
}

/** Settings a style lacks; none in a finished one. */
export const missingSettings = (look: PrintStyle): string[] =>
  settings.filter(({ path }) => look.settings[path] === undefined).map(({ path }) => path);
