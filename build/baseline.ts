// What is new since an earlier check. In: findings, and what an earlier `--format json` (or report.json) holds. Out: the
// findings that were not there. A finding is known by what it says, not by its line: lines move with every edit.
import type { Diagnostic } from './diagnostic.ts';

/** How often each finding was there, by what it says. */
export type Baseline = ReadonlyMap<string, number>;

interface Said {
  rule: string;
  file?: string;
  place?: { file: string };
  values?: Readonly<Record<string, string | number>>;
  count?: number;
}

/** Values that hold a place of the source: 01.md:12. */
const placeValue = /:\d+(?::\d+)?$/;

function sayingOf({ rule, file, place, values = {} }: Said): string {
  const kept = Object.entries(values)
    .map(([name, value]) => [name, String(value).replace(placeValue, '')])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return JSON.stringify([rule, place?.file ?? file ?? '', kept]);
}

/**
 * Reads a baseline.
 * @param text of a file made by `fuzi check --format json`, or of report.json
 * @returns undefined where it is neither
 */
export function readBaseline(text: string): Baseline | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const list = Array.isArray(json) ? json : (json as { diagnostics?: unknown } | null)?.diagnostics;
  if (!Array.isArray(list)) return undefined;
  const counts = new Map<string, number>();
  for (const said of list as Said[]) {
    if (typeof said?.rule !== 'string') return undefined;
    const key = sayingOf(said);
    counts.set(key, (counts.get(key) ?? 0) + (said.count ?? 1));
  }
  return counts;
}

/**
 * The findings that the baseline does not have: of as many alike as there are more of now, the last ones.
 * @param findings not folded, in order
 */
export function newSince(findings: readonly Diagnostic[], baseline: Baseline): Diagnostic[] {
  const left = new Map(baseline);
  return findings.filter((finding) => {
    const key = sayingOf(finding);
    const known = left.get(key) ?? 0;
    const count = finding.count ?? 1;
    left.set(key, known - count);
    return known < count;
  });
}
