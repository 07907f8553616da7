// What --fix does: the safe edits of a check written into the manuscript. In: a finished check. Out: the files, changed; a
// log of every change; findings about what was not changed. Only Markdown files in plain UTF-8 are written to.
import { join } from 'node:path';
import { fixFile } from '../check/fix.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { CheckRun } from './check-run.ts';

export interface FixedBook {
  /** How many findings were fixed. */
  changed: number;
  /** A line a change: file:line:column old → new, rule. */
  log(language: 'zh' | 'en'): string[];
  diagnostics: Diagnostic[];
}

const byteOrderMark = '\ufeff';

export async function fixBook(run: CheckRun, folder: string, host: Host): Promise<FixedBook> {
  const made: { finding: Diagnostic; before: string }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of run.sources) {
    const own = run.findings.filter(({ edits }) => edits?.some(({ file }) => file === source.path));
    if (own.length === 0 || !/\.(?:md|markdown)$/i.test(source.path)) continue;
    const path = join(folder, source.path);
    const bytes = await host.read(path);
    const mark = bytes?.[0] === 0xef ? byteOrderMark : '';
    // What was decoded, encoded again, must be the very file: else writing would change what nobody asked for.
    if (!bytes || !Buffer.from(mark + source.text, 'utf8').equals(bytes)) {
      diagnostics.push(diagnostic('fix-keeps-the-encoding', wholeFile(source.path), { file: source.path }));
      continue;
    }
    const fixed = fixFile(source, own);
    if (fixed.made.length > 0) await host.write(path, mark + fixed.text);
    for (const finding of fixed.made) {
      const before = (finding.edits ?? []).map(({ start, end }) => source.text.slice(start, end)).join('…');
      made.push({ finding, before });
    }
    for (const { rule, place } of fixed.refused)
      diagnostics.push(diagnostic('fix-changes-nothing-else', place, { rule }));
  }
  return {
    changed: made.length,
    diagnostics,
    log: (language) => [
      ...made.map(({ finding: { place, edits, rule }, before }) => {
        const after = (edits ?? []).map(({ insert }) => insert).join('…');
        return `${place.file}:${place.line}:${place.column}  ${shown(before)} → ${shown(after)}  ${rule}`;
      }),
      language === 'zh' ? `改了 ${made.length} 处。` : `${made.length} changes made.`,
    ],
  };
}

/** Spaces and what cannot be seen are shown by their code points. */
const shown = (text: string) =>
  text === ''
    ? '∅'
    : text.replace(
        /[\s\p{Cf}\p{Cc}\p{Co}]/gu,
        (c) => `<U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
      );
