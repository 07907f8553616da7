// book.yaml's text → BookFacts with defaults, and where each key stands. In: text and host (for the format it names).
// Out: facts and findings. Must not read the manuscript's files.
import { resolve } from 'node:path';
import { isMap } from 'yaml';
import type { BookFacts, Creator, ImprintFacts, MatterItem, PublisherFacts, Waiver } from '../../book.ts';
import { type Diagnostic, diagnostic, type Place, type Severity } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { type Fence, makeFence } from '../paths.ts';
import { defaultFormat, formatExamples, readFormat, sheetMismatch, writtenFormats } from './formats.ts';
import { type PrintValue, printFacts } from './print-facts.ts';
import { readProfile } from './profile.ts';
import { checkLook } from './style-fit.ts';
import { defaultStyle, readStyle } from './styles.ts';
import type { Format } from './type-area.ts';
import { nearest, nodeAt, validate } from './validate.ts';
import { readYaml } from './yaml.ts';

type Item = string | { part: string; file?: string; items: Item[] };

/** book.yaml after validation, before defaults. */
interface ConfigValue {
  title?: string;
  titleDisplay?: string[];
  subtitle?: string;
  parallelTitle?: string;
  series?: string;
  pinyin?: string;
  creators?: (Omit<Creator, 'role'> & { role?: string })[];
  publisher?: PublisherFacts;
  isbn?: { print?: string; ebook?: string };
  cip?: { text?: string };
  imprint?: ImprintFacts;
  language?: string;
  date?: string;
  modified?: string;
  rights?: string;
  matter?: { summary?: string; front?: Item[]; body?: Item[]; appendix?: Item[]; back?: Item[] };
  complete?: boolean;
  numbering?: Partial<BookFacts['numbering']>;
  print?: Partial<PrintValue> & { format?: string };
  check?: { profile?: string; rules?: Record<string, Severity | 'off'>; waivers?: Waiver[] };
  epub?: { fonts?: boolean };
  web?: { fonts?: boolean };
  assets?: string[];
  references?: string;
}

export interface Config {
  /** undefined where the file cannot be used at all. */
  facts?: BookFacts;
  /** Whether book.yaml names a references file itself. */
  referencesGiven: boolean;
  factPlace(path: string): Place;
  diagnostics: Diagnostic[];
}

const matterItem = (item: Item): MatterItem => {
  if (typeof item !== 'string') {
    return {
      kind: 'part',
      title: item.part,
      ...(item.file ? { file: item.file } : {}),
      items: (item.items ?? []).map(matterItem),
    };
  }
  if (item === 'contents' || item === 'references') return { kind: item };
  return { kind: 'file', file: item };
};

/**
 * Reads book.yaml.
 * @param folder absolute path of the book folder: asset folders are given relative to it
 */
export async function readConfig(text: string, folder: string, host: Host): Promise<Config> {
  const yaml = readYaml(text, 'book.yaml');
  const start: Place = { file: 'book.yaml', line: 1, column: 1 };
  const { document } = yaml;
  if (!document) return { referencesGiven: false, factPlace: () => start, diagnostics: yaml.diagnostics };
  const factPlace = (path: string): Place => {
    const node = nodeAt(document, path === '' ? [] : path.split('.'));
    return node ? yaml.placeOf(node) : start;
  };
  if (!isMap(document.contents)) {
    const problem = '应由“键: 值”各行组成，例如 title: 书名';
    const finding = diagnostic('yaml-is-wellformed', start, { file: 'book.yaml', problem });
    return { referencesGiven: false, factPlace, diagnostics: [finding] };
  }
  const validated = validate(document, yaml.placeOf);
  const diagnostics = validated.diagnostics;
  const value = validated.value as ConfigValue;
  const assets = (value.assets ?? []).map((path) => resolve(folder, path));
  const fence = await makeFence(host, folder, assets);
  const print = await readPrint(value, fence, factPlace);
  const profile = await readProfile(value.check?.profile ?? 'default', factPlace('check.profile'), fence);
  diagnostics.push(...print.diagnostics, ...profile.diagnostics);
  const facts: BookFacts = {
    title: value.title ?? '（无书名）',
    titleDisplay: value.titleDisplay?.length ? value.titleDisplay : [value.title ?? '（无书名）'],
    ...definedOnly({
      subtitle: value.subtitle,
      parallelTitle: value.parallelTitle,
      series: value.series,
      pinyin: value.pinyin,
      publisher: value.publisher,
      date: value.date,
      modified: value.modified,
      rights: value.rights,
      references: value.references,
    }),
    creators: (value.creators ?? []).map((creator) => ({ ...creator, role: creator.role ?? '著' })),
    isbn: value.isbn ?? {},
    cip: { text: value.cip?.text?.replace(/\r\n?/g, '\n').replace(/\n+$/, '') ?? '' },
    imprint: value.imprint ?? {},
    language: value.language ?? 'zh-CN',
    matter: {
      ...definedOnly({ summary: value.matter?.summary }),
      front: withContents((value.matter?.front ?? []).map(matterItem)),
      body: (value.matter?.body ?? []).map(matterItem),
      appendix: (value.matter?.appendix ?? []).map(matterItem),
      back: (value.matter?.back ?? []).map(matterItem),
    },
    complete: value.complete ?? true,
    numbering: {
      headings: value.numbering?.headings ?? 'auto',
      system: value.numbering?.system ?? 'A',
      notes: value.numbering?.notes ?? 'page',
    },
    print: print.facts,
    check: {
      profile: value.check?.profile ?? 'default',
      profileLevels: profile.profile,
      rules: value.check?.rules ?? {},
      ...(value.check?.waivers ? { waivers: value.check.waivers } : {}),
    },
    epub: { fonts: value.epub?.fonts ?? true },
    web: { fonts: value.web?.fonts ?? true },
    assets,
  };
  return { facts, referencesGiven: value.references !== undefined, factPlace, diagnostics };
}

/** print:, with what its style has for books that do not say. */
async function readPrint(
  value: ConfigValue,
  fence: Fence,
  factPlace: Config['factPlace'],
): Promise<{ facts: BookFacts['print']; diagnostics: Diagnostic[] }> {
  const given = value.print ?? {};
  const style = await readStyle(given.style ?? defaultStyle, factPlace('print.style'), fence);
  const { name } = style.look;
  const diagnostics = [...style.diagnostics];
  const wanted = given.format ?? style.defaults.format ?? defaultFormat;
  const found = await readFormat(wanted, fence);
  if (!found) {
    const values = { format: wanted, known: formatExamples.join('、') };
    const hint = nearest(wanted, writtenFormats);
    diagnostics.push(diagnostic('format-is-known', factPlace('print.format'), values, { hint }));
  } else if (found.broken !== undefined) {
    diagnostics.push(diagnostic('format-file-is-whole', factPlace('print.format'), { file: found.broken }));
  }
  let format = found?.format ?? (await readFormat(defaultFormat))?.format;
  if (!format) throw new Error(`styles/formats lacks the default format ${defaultFormat}`);
  const defaultTrim = (await readFormat(style.defaults.format ?? defaultFormat, fence))?.format?.trim;
  const place = (key: string) => factPlace(`print.${key}`);
  const { opening, punctuation, lineEnds, ...area } = style.defaults;
  // A style's own type area serves its own 开本 only; how chapters open and marks are set, any.
  if (format.trim.width === defaultTrim?.width && format.trim.height === defaultTrim.height) {
    const own = printFacts({ ...area, style: name }, format, () => style.place);
    diagnostics.push(...own.diagnostics);
    format = formatOf(own.facts, format);
  }
  const print = printFacts(
    { opening, punctuation, lineEnds, ...definedOnly(given), style: name },
    format,
    place,
    style.look,
  );
  const sheetFormat = value.imprint?.sheetFormat;
  const mismatch = sheetFormat === undefined ? undefined : sheetMismatch(sheetFormat, print.facts.trim);
  if (mismatch) {
    const { arithmetic, hint } = mismatch;
    const values = { sheetFormat: sheetFormat!, arithmetic };
    diagnostics.push(diagnostic('sheet-format-agrees', factPlace('imprint.sheetFormat'), values, { hint }));
  }
  return { facts: print.facts, diagnostics: [...diagnostics, ...print.diagnostics, ...checkLook(print.facts)] };
}

const formatOf = ({ size, leading, characters, lines, gutter, head }: BookFacts['print'], format: Format): Format => ({
  ...format,
  ...{ size, leading, characters, lines, gutter: gutter ?? format.gutter, head: head ?? format.head },
});

/** 目录 stands at the end of the front matter unless it was placed. */
function withContents(front: MatterItem[]): MatterItem[] {
  return front.some((item) => item.kind === 'contents') ? front : [...front, { kind: 'contents' }];
}

function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
