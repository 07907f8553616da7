// What becomes of findings: a house's severities, waivers, repeats folded, duplicates dropped, order. Every stage's
// diagnostics come in; those to print and to count go out. The only place where a finding may change or go.
import type { BookFacts, Waiver } from '../book.ts';
import { verifyMessages } from '../catalogue/verify.ts';
import { type Diagnostic, diagnostic, type Severity, wholeFile } from '../diagnostic.ts';
import { checkRules, offRules } from './index.ts';
import { levelOf } from './levels.ts';
import { coveredByWaiver, type InlineWaivers } from './waivers.ts';

/** Up to so many findings that say the same thing are shown one by one; more become one with a count. */
const shownOneByOne = 3;

/** A folded finding keeps so many of its other places: all that anybody will go through. */
const relatedPlaces = 1000;

/** Rules whose silence is known after a check: a waiver of one of them that matched nothing is stale. */
const ranInCheck = new Set<string>(checkRules.map(({ id }) => id));

/**
 * Applies a book's policy. Applying it again changes nothing more.
 * @param diagnostics of any stages, in any order
 * @param facts book.yaml; without it (it could not be read) no rule is turned off
 * @param inline waivers written in the manuscript
 * @param checked whether the rules of check ran: where they did not, nothing is known of their waivers
 */
export function applyPolicy(
  diagnostics: readonly Diagnostic[],
  facts?: Pick<BookFacts, 'check'>,
  inline?: InlineWaivers,
  checked = true,
): Diagnostic[] {
  return fold(judge(diagnostics, facts, inline, checked));
}

/** Rules that go by what is likely: a word they do not know is the author's own where it stands again and again. */
const likely = new Set(['characters-form-words', 'characters-in-order', 'neighbours-in-order']);
/** So often a word is written on purpose. */
const onPurpose = 3;

/** What such a rule finds in three places is a term (定测, 垩白): a query. */
function asTerms(findings: readonly Diagnostic[], facts?: Pick<BookFacts, 'check'>): Diagnostic[] {
  const times = new Map<string, number>();
  const keyOf = ({ rule, values }: Diagnostic) => (likely.has(rule) ? `${rule} ${values.text}` : undefined);
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key !== undefined) times.set(key, (times.get(key) ?? 0) + (finding.count ?? 1));
  }
  return findings.map((finding) => {
    const isTerm = (times.get(keyOf(finding) ?? '') ?? 0) >= onPurpose;
    // What the book itself says of the rule stands.
    const isSet = levelOf(finding.rule, facts?.check, offRules) !== undefined;
    return isTerm && !isSet && finding.severity !== 'info' ? { ...finding, severity: 'info' } : finding;
  });
}

/** As applyPolicy, without folding: each finding at its own place, with its own edits. */
export function judge(
  diagnostics: readonly Diagnostic[],
  facts?: Pick<BookFacts, 'check'>,
  inline: InlineWaivers = { waivers: [], diagnostics: [] },
  checked = true,
): Diagnostic[] {
  const waivers = facts?.check.waivers ?? [];
  const used = new Set<unknown>();
  const kept: Diagnostic[] = [];
  for (const finding of [...diagnostics, ...inline.diagnostics]) {
    // Lost or altered text is nobody's house style: the build's word stands on it (design §5).
    if (Object.hasOwn(verifyMessages, finding.rule) && finding.severity === 'error') {
      kept.push(finding);
      continue;
    }
    const level = levelOf(finding.rule, facts?.check, offRules);
    if (level === 'off') continue;
    const matching = [
      ...waivers.filter((waiver) => waives(waiver, finding)),
      ...inline.waivers.filter((waiver) => coveredByWaiver(waiver, finding)),
    ];
    for (const waiver of matching) used.add(waiver);
    if (matching.length > 0) continue;
    kept.push(level === undefined ? finding : { ...finding, severity: level });
  }
  if (checked && levelOf('waiver-used', facts?.check, offRules) !== 'off') {
    // Rules of later stages may not have run yet: only those of check are known to be silent.
    const stale = ({ rule }: { rule: string }) => ranInCheck.has(rule) || rule === 'waiver-used';
    for (const waiver of waivers) {
      if (!used.has(waiver) && stale(waiver))
        kept.push(diagnostic('waiver-used', wholeFile('book.yaml'), { rule: waiver.rule }));
    }
    for (const waiver of inline.waivers) {
      if (!used.has(waiver) && stale(waiver)) kept.push(diagnostic('waiver-used', waiver.place, { rule: waiver.rule }));
    }
  }
  return asTerms(distinct(kept).sort(inOrder), facts);
}

function waives(waiver: Waiver, finding: Diagnostic): boolean {
  if (waiver.rule !== finding.rule) return false;
  if (waiver.file !== undefined && waiver.file !== finding.place.file) return false;
  return waiver.about === undefined || Object.values(finding.values).some((value) => String(value) === waiver.about);
}

/** What a finding says, its place aside. */
const saying = ({ rule, severity, values, hint, page }: Diagnostic) =>
  JSON.stringify([rule, severity, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)), hint, page]);

/** What is the same in repeats of one finding: not the words about it, nor a change shown with them. */
function sayingApart(finding: Diagnostic): string {
  const { around, ...values } = finding.values;
  if (around === undefined) return saying(finding);
  const { hint: _hint, ...rest } = finding;
  return saying({ ...rest, values });
}

const placed = ({ place }: Diagnostic) => `${place.file}\n${place.line}\n${place.column}`;

/** Each finding once: two stages, or two views of one node, may have seen the same thing. */
function distinct(findings: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${placed(finding)}\n${saying(finding)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The same thing said many times is said once, at its first place, with the count. */
export function fold(findings: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const key = sayingApart(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const folded = new Map<Diagnostic, Diagnostic | undefined>();
  for (const [first, ...others] of groups.values()) {
    if (!first || others.length < shownOneByOne) continue;
    const count = [first, ...others].reduce((sum, finding) => sum + (finding.count ?? 1), 0);
    const related = [...(first.related ?? []), ...others.slice(0, relatedPlaces).map(({ place }) => place)];
    for (const other of others) folded.set(other, undefined);
    const { edits: _edits, ...one } = first;
    folded.set(first, { ...one, count, related });
  }
  return findings.flatMap((finding) => (folded.has(finding) ? (folded.get(finding) ?? []) : finding));
}

const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** By file, line, column; at one place the graver first, then by rule id. Sort is stable, so equals keep their order. */
function inOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    byText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    weight[a.severity] - weight[b.severity] ||
    byText(a.rule, b.rule)
  );
}
