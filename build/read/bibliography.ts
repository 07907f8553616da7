// references.yaml → entries with their places. In: the file's text. Out: entries as given; must not touch their text.
import { isMap, isScalar, isSeq } from 'yaml';
import type { BibliographyEntry } from '../book.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { readYaml } from './config/yaml.ts';

// A YAML scalar of one line, strictly: what could mean anything else to YAML is left to its parser. Only `: ` inside a
// text, which every reference has (北京: 某社) and YAML refuses without quotation marks, is taken as typed.
const first = '(?![-?:,\\[\\]{}#&*!|>\'"%@`\\s~]|(?:null|true|false|yes|no)\\b)';
const plainKey = `${first}(?:(?!: |:$| #)[^\\t\\r\\n])+`;
const plainText = `${first}(?:(?! #)[^\\t\\r\\n])+`;
const quoted = `'(?:[^'\\t\\r\\n]|'')*'[ ]*$|"[^"\\\\\\t\\r\\n]*"[ ]*$`;
const entryPattern = new RegExp(
  `- key: (${plainKey})\\n  text: (${quoted}|${plainText})(?:\\n+|$)|#[^\\n]*(?:\\n+|$)|\\n+`,
  'my',
);

const unquoted = (scalar: string) => {
  const text = scalar.trim();
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'").trim();
  return text.startsWith('"') ? text.slice(1, -1).trim() : text;
};

/**
 * The usual shape, `- key: …` and `  text: …` on a line each, read without the YAML parser, which takes a third of a
 * second for a book of five hundred references.
 */
function readPlain(text: string, file: string): BibliographyEntry[] | undefined {
  const source = text.replace(/\r\n/g, '\n');
  const entries: BibliographyEntry[] = [];
  let line = 1;
  entryPattern.lastIndex = 0;
  while (entryPattern.lastIndex < source.length) {
    const match = entryPattern.exec(source);
    if (!match) return undefined;
    const [whole, key, value] = match;
    if (key && value) entries.push({ key: key.trim(), text: unquoted(value), place: { file, line, column: 3 } });
    for (let i = 0; i < whole.length; i++) if (whole.charCodeAt(i) === 10) line++;
  }
  return entries;
}

/** Reads references.yaml. */
export function readBibliography(
  text: string,
  file: string,
): { entries: BibliographyEntry[]; diagnostics: Diagnostic[] } {
  const quick = readPlain(text, file);
  if (quick && new Set(quick.map((entry) => entry.key)).size === quick.length)
    return { entries: quick, diagnostics: [] };
  const yaml = readYaml(text, file);
  const diagnostics = [...yaml.diagnostics];
  const entries: BibliographyEntry[] = [];
  const contents = yaml.document?.contents;
  if (!contents || (isScalar(contents) && contents.value === null)) return { entries, diagnostics };
  if (!isSeq(contents)) {
    diagnostics.push(diagnostic('references-are-valid', yaml.placeOf(contents), { problem: '应是以 - 开头的列表' }));
    return { entries, diagnostics };
  }
  const seen = new Map<string, BibliographyEntry>();
  for (const item of contents.items) {
    const place = yaml.placeOf(item);
    const field = (name: string) => {
      const value = isMap(item) ? item.get(name, true) : undefined;
      return isScalar(value) && value.value !== null ? (value.source ?? String(value.value)) : undefined;
    };
    const key = field('key')?.trim();
    const value = field('text')?.trim();
    if (!key || !value) {
      diagnostics.push(diagnostic('references-are-valid', place, { problem: key ? '缺少 text' : '缺少 key' }));
      continue;
    }
    const first = seen.get(key);
    if (first) diagnostics.push(diagnostic('reference-key-is-unique', place, { key }, { related: [first.place] }));
    const entry = { key, text: value.replace(/\s*\n\s*/g, ' '), place };
    if (!first) seen.set(key, entry);
    entries.push(entry);
  }
  return { entries, diagnostics };
}
