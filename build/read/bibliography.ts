// references.yaml → entries with their places. In: the file's text. Out: entries as given; must not touch their text.
import { isMap, isScalar, isSeq } from 'yaml';
import type { BibliographyEntry } from '../book.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { readYaml } from './config/yaml.ts';

export function readBibliography(
  text: string,
  file: string,
): { entries: BibliographyEntry[]; diagnostics: Diagnostic[] } {
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
