// 检查方案: which rules a house runs, and how grave their findings are. In: a profile's name. Out: its levels, those of the
// profiles it extends under them. A name is one of Fuzi's own (default, strict), or a file NAME.check.yaml in the asset
// folders or the book's. A fault in it is a finding; the rules then keep their own levels.
import { posix, relative, sep } from 'node:path';
import { isMap, isScalar } from 'yaml';
import { type Diagnostic, diagnostic, type Place, type Severity } from '../../diagnostic.ts';
import { decodeText } from '../decode.ts';
import { type Fence, findFile } from '../paths.ts';
import { nearest } from './validate.ts';
import { readYaml } from './yaml.ts';

export interface Profile {
  /** rule id → level */
  rules: Record<string, Severity | 'off'>;
  /** Rules that Fuzi ships off run as well. */
  all: boolean;
}

/** The profiles that come with Fuzi. strict: everything that can be asked is asked, for the last proof. */
const own: Readonly<Record<string, Profile>> = {
  default: { rules: {}, all: false },
  strict: { rules: {}, all: true },
};

const levels = ['error', 'warning', 'info', 'off'] as const;

/** A profile extends another, that one another: so far and no further. */
const mostBases = 8;

/**
 * Reads a profile and its bases.
 * @param place where book.yaml names it
 */
export async function readProfile(
  named: string,
  place: Place,
  fence: Fence,
): Promise<{ profile: Profile; diagnostics: Diagnostic[] }> {
  const chain: Profile[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  let wanted: { name: string; place: Place } | undefined = { name: named, place };
  while (wanted) {
    const { name, place: at } = wanted;
    const file = seen.has(name) || chain.length >= mostBases ? undefined : await findProfile(name, fence);
    seen.add(name);
    if (file) {
      const read = readProfileFile(file.text, file.path);
      diagnostics.push(...read.diagnostics);
      chain.unshift(read.profile);
      wanted = read.base;
      continue;
    }
    const known = Object.keys(own);
    if (Object.hasOwn(own, name)) chain.unshift(own[name]!);
    else {
      const hint = nearest(name, known);
      diagnostics.push(
        diagnostic(
          'profile-is-known',
          at,
          { profile: name, known: known.join('、') },
          hint === undefined ? {} : { hint },
        ),
      );
    }
    wanted = undefined;
  }
  const profile: Profile = { rules: {}, all: false };
  for (const { rules, all } of chain) {
    Object.assign(profile.rules, rules);
    profile.all ||= all;
  }
  return { profile, diagnostics };
}

async function findProfile(name: string, fence: Fence): Promise<{ text: string; path: string } | undefined> {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return undefined;
  const roots = fence.assets.map((folder) => relative(fence.folder, folder).split(sep).join('/'));
  for (const root of [...roots, '']) {
    const found = await findFile(fence, posix.join(root, `${name}.check.yaml`));
    if (found.kind !== 'file') continue;
    const bytes = await fence.host.read(found.real);
    if (bytes) return { text: decodeText(bytes, found.path).text, path: found.path };
  }
  return undefined;
}

interface ReadFile {
  profile: Profile;
  base?: { name: string; place: Place };
  diagnostics: Diagnostic[];
}

function readProfileFile(text: string, file: string): ReadFile {
  const yaml = readYaml(text, file);
  const read: ReadFile = { profile: { rules: {}, all: false }, diagnostics: [...yaml.diagnostics] };
  const wrong = (node: unknown, key: string, problem: string) =>
    read.diagnostics.push(diagnostic('profile-file-is-right', yaml.placeOf(node), { key, problem }));
  const contents = yaml.document?.contents;
  if (!contents || (isScalar(contents) && contents.value === null)) return read;
  if (!isMap(contents)) {
    wrong(contents, file, '应是“键: 值”各行');
    return read;
  }
  for (const pair of contents.items) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const value = isScalar(pair.value) ? pair.value.value : undefined;
    if (key === 'extends' && typeof value === 'string') read.base = { name: value, place: yaml.placeOf(pair.value) };
    else if (key === 'all' && typeof value === 'boolean') read.profile.all = value;
    else if (key === 'rules' && isMap(pair.value)) {
      for (const item of pair.value.items) {
        const rule = String(isScalar(item.key) ? item.key.value : item.key);
        const given = isScalar(item.value) ? item.value.value : undefined;
        // YAML 1.1 habits: `off` unquoted is a word here, but `false` is what some editors make of it.
        const level = levels.find((each) => each === (given === false ? 'off' : given));
        if (level) read.profile.rules[rule] = level;
        else wrong(item, `rules.${rule}`, `等级只有 ${levels.join('、')}`);
      }
    } else wrong(pair, key, 'extends 是名字，all 是 true 或 false，rules 是“规则名: 等级”各行');
  }
  return read;
}
