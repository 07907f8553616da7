// Diagnostics as text: for a terminal, as JSON, as GitHub annotations, as SARIF 2.1.0. Findings and sources come in, a
// string goes out. Must not print, judge, sort or drop anything: check/policy.ts has done so before.
import stringWidth from 'string-width';
import type { SourceFile } from './book.ts';
import { type Diagnostic, messageOf, type Place, type Severity } from './diagnostic.ts';
import { asSarif } from './report-sarif.ts';

export type ReportFormat = 'text' | 'json' | 'github' | 'sarif';
export type Language = 'zh' | 'en';

/**
 * Writes findings in one of the formats, in the order given. Ends with a line end; text of no findings is ''.
 * @param sources the book's files, to show the line a finding stands on; a finding elsewhere is shown without
 * @param colour ANSI colours; only format text has any
 * @param prefix put before every path, so that an editor or CI finds the file from where it stands: 'manuscript/'
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
  language: Language,
  sources: readonly SourceFile[] = [],
  colour = false,
  prefix = '',
): string {
  switch (format) {
    case 'text':
      return asText(diagnostics, language, sources, prefix, colour);
    case 'json':
      return `${JSON.stringify(
        diagnostics.map((finding) => asRecord(finding, language, prefix)),
        undefined,
        2,
      )}\n`;
    case 'github':
      return diagnostics.map((finding) => `${asAnnotation(finding, language, prefix)}\n`).join('');
    case 'sarif':
      return `${JSON.stringify(asSarif(diagnostics, { language, prefix, hint: wordsOf[language].hint }), undefined, 2)}\n`;
  }
}

/** A finding in one line, without its source: file:line:column 错误 rule-id message（可改为：…）. */
export function oneLine(finding: Diagnostic, language: Language): string {
  const words = wordsOf[language];
  const hint = finding.hint === undefined ? '' : `  ${words.hint}${finding.hint}`;
  const count = (finding.count ?? 1) > 1 ? `  ${words.count(finding.count ?? 1)}` : '';
  return `${placeText(finding.place, '')}  ${words[finding.severity]}  ${finding.rule}  ${messageOf(finding, language).what}${hint}${count}`;
}

/** 2 个错误，1 个警告: how many findings of each severity, folded ones as one. */
export function summaryLine(diagnostics: readonly Diagnostic[], language: Language): string {
  const count = (severity: Severity) => diagnostics.filter((finding) => finding.severity === severity).length;
  const counts = (['error', 'warning', 'info'] as const).map((severity) => ({ severity, n: count(severity) }));
  const said = counts.filter(({ n }) => n > 0);
  if (said.length === 0) return language === 'zh' ? '没有发现问题' : 'nothing found';
  if (language === 'zh') return said.map(({ severity, n }) => `${n} 个${wordsOf.zh[severity]}`).join('，');
  return said
    .map(({ severity, n }) => `${n} ${severity === 'info' ? 'info' : `${severity}${n > 1 ? 's' : ''}`}`)
    .join(', ');
}

const wordsOf = {
  zh: {
    error: '错误',
    warning: '警告',
    info: '提示',
    why: '原因：',
    todo: '做法：',
    hint: '可改为：',
    related: '另见：',
    count: (n: number) => `共 ${n} 处`,
    page: (folio: string) => `第 ${folio} 页`,
    stop: '。',
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    why: 'why: ',
    todo: 'do: ',
    hint: 'instead: ',
    related: 'see also: ',
    count: (n: number) => `${n} times`,
    page: (folio: string) => `page ${folio}`,
    stop: '.',
  },
} as const;

const placeText = (place: Place, prefix: string) => `${prefix}${place.file}:${place.line}:${place.column}`;

// ── text ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const colours: Record<Severity, number> = { error: 31, warning: 33, info: 36 };

/** On a terminal a finding names so many of its other places; the other formats name them all. */
const relatedShown = 5;

function asText(
  diagnostics: readonly Diagnostic[],
  language: Language,
  sources: readonly SourceFile[],
  prefix: string,
  colour: boolean,
): string {
  const words = wordsOf[language];
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = linesOf(sources);
  const sentence = (text: string) => safe(/[。.！？!?…]$/.test(text) ? text : text + words.stop);
  return diagnostics
    .map((finding) => {
      const message = messageOf(finding, language);
      const extra = [
        finding.page ? words.page(finding.page) : '',
        (finding.count ?? 1) > 1 ? words.count(finding.count ?? 1) : '',
      ].filter(Boolean);
      const what = safe(message.what) + (extra.length ? `（${extra.join('，')}）` : '');
      const head = [
        paint(1, safe(placeText(finding.place, prefix))),
        paint(colours[finding.severity], words[finding.severity]),
        what,
        paint(2, finding.rule),
      ].join('  ');
      const detail = (label: string, text: string) => `    ${paint(2, label)}${text}`;
      const body = [detail(words.why, sentence(message.why)), detail(words.todo, sentence(message.todo))];
      if (finding.hint !== undefined) body.push(detail(words.hint, paint(32, safe(finding.hint))));
      const related = (finding.related ?? []).slice(0, relatedShown).map((place) => safe(placeText(place, prefix)));
      if ((finding.related?.length ?? 0) > relatedShown) related.push('…');
      if (related.length) body.push(detail(words.related, related.join(language === 'zh' ? '，' : ', ')));
      const source = lines(finding.place.file)?.[finding.place.line - 1];
      if (source?.trim())
        body.push(...excerpt(source, finding.place, (text) => paint(colours[finding.severity], text)));
      return `${[head, ...body].join('\n')}\n`;
    })
    .join('\n');
}

/** The lines of a source file, split once. */
function linesOf(sources: readonly SourceFile[]): (file: string) => string[] | undefined {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const split = new Map<string, string[]>();
  return (file) => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const known = split.get(file) ?? text.split(/\r\n|\r|\n/);
    split.set(file, known);
    return known;
  };
}

/** A manuscript may carry escape sequences: a terminal must show them, not obey them. Bidirectional controls as well. */
function safe(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (c) =>
    c === '\t' ? ' ' : `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** Columns of the terminal that a source line may fill; Chinese paragraphs are one long line. */
const room = 68;

/** The source line about a place and a line of carets under it, placed by display width: a Han character is two cells. */
function excerpt(source: string, place: Place, paint: (text: string) => string): string[] {
  const from = Math.min(Math.max(place.column - 1, 0), source.length);
  const sameLine = place.endLine === place.line && place.endColumn !== undefined && place.endColumn > place.column;
  const to = sameLine ? Math.min((place.endColumn ?? 0) - 1, source.length) : from + 1;
  const characters = [...source.slice(0, from)];
  let before = '';
  // As much as a third of the room before the place, the rest after it.
  while (characters.length > 0) {
    const next = safe(characters.at(-1) ?? '') + before;
    if (stringWidth(next) > room / 3) break;
    characters.pop();
    before = next;
  }
  if (characters.length > 0) before = `…${before}`;
  let shown = '';
  let marked = '';
  let index = from;
  for (const character of source.slice(from, from + room * 2)) {
    const next = shown + safe(character);
    if (stringWidth(before + next) > room) break;
    shown = next;
    if (index < to) marked = next;
    index += character.length;
  }
  const after = index < source.length ? '…' : '';
  const number = String(place.line);
  const margin = `    ${' '.repeat(number.length)} │ `;
  const caret = paint('^'.repeat(Math.max(1, stringWidth(marked))));
  return [`    ${number} │ ${before}${shown}${after}`, `${margin}${' '.repeat(stringWidth(before))}${caret}`];
}

// ── machines ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** A finding as report.json and --format json have it. */
export function asRecord(finding: Diagnostic, language: Language, prefix = ''): Record<string, unknown> {
  const { what, why, todo } = messageOf(finding, language);
  const at = (place: Place) => ({ ...place, file: prefix + place.file });
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...at(finding.place),
    message: what,
    why,
    todo,
    hint: finding.hint,
    edits: finding.edits,
    page: finding.page,
    count: finding.count,
    related: finding.related?.map(at),
    values: finding.values,
  };
}

/** ::error file=…: workflow commands of GitHub Actions. */
function asAnnotation(finding: Diagnostic, language: Language, prefix: string): string {
  const words = wordsOf[language];
  const { place } = finding;
  const { what, why, todo } = messageOf(finding, language);
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const level = finding.severity === 'info' ? 'notice' : finding.severity;
  const properties = [
    `file=${property(prefix + place.file)}`,
    `line=${place.line}`,
    `col=${place.column}`,
    ...(place.endLine === undefined ? [] : [`endLine=${place.endLine}`]),
    // GitHub takes an end column only for a finding within one line.
    ...(place.endLine === place.line && place.endColumn !== undefined ? [`endColumn=${place.endColumn}`] : []),
    `title=${property(finding.rule)}`,
  ];
  const hint = finding.hint === undefined ? [] : [words.hint + finding.hint];
  const count = (finding.count ?? 1) > 1 ? [words.count(finding.count ?? 1)] : [];
  const text = [what, ...count, words.why + why, words.todo + todo, ...hint].join('\n');
  return `::${level} ${properties.join(',')}::${data(text)}`;
}
