// One style.yaml and its print.css. In: the folder's files. Out: what it extends, its settings, its faces' names, its
// defaults for print:, its sheet, and findings with line and column. Does not look for other styles: styles.ts does.
import { join, posix } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { isMap, isScalar, type Pair } from 'yaml';
import type { PrintStyle } from '../../book.ts';
import { type Diagnostic, diagnostic, type Place, wholeFile } from '../../diagnostic.ts';
import { type Host, realHost } from '../../host.ts';
import { type Fence, findFile } from '../paths.ts';
import type { PrintValue } from './print-facts.ts';
import { bookSchema, type Schema } from './schema.ts';
import { checkSheet } from './style-sheet.ts';
import { isFamily, kindExamples, readSetting, styleGroups } from './style-tokens.ts';
import { problemsOf, toValue } from './validate.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** What a style says of print: itself, for books that do not. */
export type StyleDefaults = Partial<Omit<PrintValue, 'style'>> & { format?: string };

/** A style's folder: Fuzi's own, or a house's. */
export interface StyleFolder {
  own: boolean;
  /** Absolute. */
  path: string;
  /** As findings name it: relative to the book folder; styles/ for Fuzi's own. */
  shown: string;
}

export interface StyleFile {
  folder: StyleFolder;
  yaml: Yaml;
  base?: { name: string; place: Place };
  sheet?: PrintStyle['sheets'][number];
  diagnostics: Diagnostic[];
}

/** What styles add up to, the base's first. */
export interface Style {
  settings: Record<string, string | number>;
  faces: Record<string, string>;
  defaults: StyleDefaults;
}

/** Opens a style's files; its settings wait until its base's are known. */
export async function openStyle(folder: StyleFolder, fence?: Fence): Promise<StyleFile> {
  const host = folder.own || !fence ? realHost : fence.host;
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes ?? new Uint8Array());
  const yaml = readYaml(
    decode(await host.read(join(folder.path, 'style.yaml'))),
    posix.join(folder.shown, 'style.yaml'),
  );
  const made: StyleFile = { folder, yaml, diagnostics: [...yaml.diagnostics] };
  const contents = yaml.document?.contents;
  if (contents && isMap(contents)) {
    const extended = contents.get('extends', true);
    if (isScalar(extended) && extended.value !== null)
      made.base = { name: String(extended.value), place: yaml.placeOf(extended) };
  }
  const file = posix.join(folder.shown, 'print.css');
  const found = folder.own || !fence ? undefined : await findFile(fence, file);
  if (found?.kind === 'outside')
    made.diagnostics.push(diagnostic('path-is-inside-book', wholeFile(file), { path: file }));
  const css = found?.kind === 'outside' ? undefined : await host.read(join(folder.path, 'print.css'));
  if (css) {
    const sheet = { file, text: decode(css) };
    const wrong = folder.own ? [] : checkSheet(sheet.text, sheet.file);
    made.diagnostics.push(...wrong);
    if (wrong.length === 0) made.sheet = sheet;
  }
  // In the book's own folder there may be sheets that are none of the style's.
  if (!folder.own && fence && folder.path !== fence.folder)
    made.diagnostics.push(...(await unusedSheets(folder, host)));
  return made;
}

/** Sheets of a house that nobody reads. */
async function unusedSheets({ path, shown }: StyleFolder, host: Host): Promise<Diagnostic[]> {
  const names = (await host.list(path)).filter((name) => name.endsWith('.css') && name !== 'print.css');
  return names.map((name) => diagnostic('style-sheet-is-used', wholeFile(posix.join(shown, name)), { name }));
}

/** Adds a style's settings to those of its base. @returns findings */
export function addStyle(style: Style, { yaml, folder }: StyleFile): Diagnostic[] {
  const file = posix.join(folder.shown, 'style.yaml');
  const contents = yaml.document?.contents;
  if (!contents) return [];
  if (!isMap(contents)) {
    return [diagnostic('yaml-is-wellformed', wholeFile(file), { file, problem: '应由“键: 值”各行组成' })];
  }
  const reading = new StyleReading(style, yaml, file);
  reading.faces(contents.get('faces', true));
  for (const { key, value } of contents.items as Pair[]) {
    const name = isScalar(key) ? String(key.value) : '';
    if (value === null || (isScalar(value) && value.value === null)) continue;
    if (name === 'print') reading.print(value);
    else if (Object.hasOwn(styleGroups, name)) reading.group(name, value);
    else if (name !== 'extends' && name !== 'faces')
      reading.unknown(name, key, ['extends', 'faces', 'print', ...Object.keys(styleGroups)]);
  }
  return reading.diagnostics;
}

/** The walk through one file. */
class StyleReading {
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly style: Style,
    private readonly yaml: Yaml,
    private readonly file: string,
  ) {}

  unknown(key: string, node: unknown, known: string[]): void {
    const own = key.split('.').pop()!;
    const hint = known.find((name) => distance(name, own) <= Math.max(1, own.length / 3));
    const place = this.yaml.placeOf(node);
    this.diagnostics.push(diagnostic('style-key-is-known', place, { key, file: this.file }, { hint }));
  }

  /** faces: a house's names for faces of its own. */
  faces(node: unknown): void {
    if (node === undefined || (isScalar(node) && node.value === null)) return;
    if (!isMap(node)) this.wrong('faces', node, pairsExample);
    for (const [name, typed, at] of this.entries(node)) {
      if (isFamily(typed) && isFamily(name)) this.style.faces[name] = typed;
      else this.wrong(`faces.${name}`, at, familyExample, typed);
    }
  }

  /** print: as in book.yaml, but for the style. */
  print(node: unknown): void {
    const { style: _style, ...properties } = bookSchema.properties!.print!.properties!;
    const schema: Schema = { ...bookSchema.properties!.print!, properties };
    const { value, problems } = problemsOf(this.yaml.document!, node, schema);
    Object.assign(this.style.defaults, value);
    for (const problem of problems) {
      const known = properties[problem.key];
      if (!known) this.unknown(`print.${problem.key}`, problem.node, Object.keys(properties));
      else this.wrong(`print.${problem.key}`, problem.node, { zh: known.description, en: known.description });
    }
  }

  group(name: string, node: unknown): void {
    if (!isMap(node)) this.wrong(name, node, pairsExample);
    const { keys } = styleGroups[name]!;
    for (const [key, typed, at, keyNode] of this.entries(node)) {
      const kind = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (!kind) {
        this.unknown(`${name}.${key}`, keyNode, Object.keys(keys));
        continue;
      }
      const setting = readSetting(kind, typed, this.style.faces);
      if (setting === undefined) this.wrong(`${name}.${key}`, at, kindExamples[kind], typed);
      else this.style.settings[`${name}.${key}`] = setting;
    }
  }

  private entries(node: unknown): [key: string, typed: string, value: unknown, keyNode: unknown][] {
    if (!isMap(node)) return [];
    const text: Schema = { type: 'string', description: '' };
    return (node.items as Pair[]).map(({ key, value }) => [
      isScalar(key) ? String(key.value) : '',
      String(toValue(this.yaml.document!, value, text) ?? ''),
      value ?? key,
      key,
    ]);
  }

  private wrong(key: string, node: unknown, example: { zh: string; en: string }, typed?: string): void {
    const value = typed ?? (isScalar(node) ? String(node.value) : '');
    const values = { key, value, example: example.zh, exampleEn: example.en };
    this.diagnostics.push(diagnostic('style-value-is-valid', this.yaml.placeOf(node), values));
  }
}

const pairsExample = { zh: '几个“键: 值”', en: 'keys and values' };
const familyExample = { zh: '字体文件里的家族名，如 FZXiaoBiaoSong-B05S', en: 'a family name as in the font file' };
