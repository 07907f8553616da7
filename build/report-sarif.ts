// Findings as a SARIF 2.1.0 log: what CI systems and editors read. In: findings, in order. Out: an object to be written as
// JSON, which the standard's schema accepts (a test holds it to that). Must not sort or drop anything.
import { type Diagnostic, entryOf, messageOf, type Place } from './diagnostic.ts';
import { fuziVersion } from './root.ts';

export interface SarifWords {
  language: 'zh' | 'en';
  /** Put before every path. */
  prefix: string;
  /** The words before a hint: 可改为. */
  hint: string;
}

/** A SARIF 2.1.0 log with one run: rules once, results in order. */
export function asSarif(diagnostics: readonly Diagnostic[], { language, prefix, hint }: SarifWords): unknown {
  const level = { error: 'error', warning: 'warning', info: 'note' } as const;
  const rules = [...new Set(diagnostics.map((finding) => finding.rule))].sort();
  // A rule speaks of no one thing: what a finding would name is left open.
  const general = (text: string) => text.replace(/\{\w+\}/g, '…');
  const location = (place: Place) => ({
    physicalLocation: {
      artifactLocation: { uri: encodeURI(prefix + place.file), uriBaseId: '%SRCROOT%' },
      region: {
        startLine: place.line,
        startColumn: place.column,
        ...(place.endLine === undefined ? {} : { endLine: place.endLine, endColumn: place.endColumn }),
      },
    },
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Fuzi',
            version: fuziVersion,
            language: language === 'zh' ? 'zh-CN' : 'en',
            rules: rules.map((id) => ({
              id,
              shortDescription: { text: general(entryOf(id)[language].what) },
              fullDescription: { text: general(entryOf(id)[language].why) },
              help: { text: general(entryOf(id)[language].todo) },
              defaultConfiguration: { level: level[entryOf(id).severity] },
            })),
          },
        },
        // unist's columns are UTF-16 code units.
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: level[finding.severity],
          message: {
            text: messageOf(finding, language).what + (finding.hint === undefined ? '' : ` ${hint}${finding.hint}`),
          },
          locations: [location(finding.place)],
          ...(finding.related?.length ? { relatedLocations: finding.related.map(location) } : {}),
          ...((finding.count ?? 1) > 1 ? { occurrenceCount: finding.count } : {}),
          ...(finding.edits?.length ? { fixes: [sarifFix(finding, prefix)] } : {}),
        })),
      },
    ],
  };
}

/** The edits of a finding, by character offsets. */
function sarifFix({ edits = [] }: Diagnostic, prefix: string): unknown {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: encodeURI(prefix + file), uriBaseId: '%SRCROOT%' },
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({ start, end, insert }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          insertedContent: { text: insert },
        })),
    })),
  };
}
