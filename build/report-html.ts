// Findings as a page an editor opens: counts by class, then chapter by chapter, each finding with its line. One file, no
// script, nothing from the network. In: findings, folded and in order, and the book they are about. Out: HTML. It counts
// what the machine found (机检发现) and never calls it 差错率: that is for people to establish.
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Book, SourceFile } from './book.ts';
import { classNames } from './catalogue/classes.ts';
import { type Diagnostic, entryOf, messageOf, type RuleId, ruleClassOf, type Severity } from './diagnostic.ts';
import { pageStyle } from './report-html-style.ts';
import type { Language } from './report-text.ts';

export interface HtmlReport {
  findings: readonly Diagnostic[];
  sources: readonly SourceFile[];
  /** Undefined where the book could not be read. */
  book?: Pick<Book, 'facts' | 'sections'>;
  language: Language;
  /** Only what is new since an earlier check is in it. */
  since?: boolean;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

const words = {
  zh: {
    title: '机检发现',
    new: '机检发现（新增）',
    note: '这里是机器看出的可疑之处。是不是差错、算几个差错，要由人判定；机检发现不是差错率。',
    none: '没有发现问题。',
    byClass: '按种类',
    byChapter: '按章',
    kind: '种类',
    rule: '规则',
    total: '合计',
    facts: '书的事实（book.yaml）',
    why: '原因',
    todo: '做法',
    hint: '可改为',
    related: '另见',
    show: '显示',
    times: (n: number) => `共 ${n} 处`,
    page: (folio: string) => `第 ${folio} 页`,
    error: '错误',
    warning: '警告',
    info: '提示',
  },
  en: {
    title: 'Machine findings',
    new: 'Machine findings (new)',
    note: 'These are places a machine finds doubtful. Whether they are errors, and how many, people establish.',
    none: 'Nothing was found.',
    byClass: 'By kind',
    byChapter: 'By chapter',
    kind: 'Kind',
    rule: 'Rule',
    total: 'Total',
    facts: 'Facts of the book (book.yaml)',
    why: 'Why',
    todo: 'Do',
    hint: 'Instead',
    related: 'See also',
    show: 'Show',
    times: (n: number) => `${n} times`,
    page: (folio: string) => `page ${folio}`,
    error: 'errors',
    warning: 'warnings',
    info: 'notes',
  },
} as const;

/** The page, complete. */
export function htmlReport(report: HtmlReport): string {
  const { findings, book, language } = report;
  const say = words[language];
  const title = `${book ? `《${book.facts.title}》` : ''}${report.since ? say.new : say.title}`;
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language === 'zh' ? 'zh-CN' : 'en' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', {
            httpEquiv: 'Content-Security-Policy',
            content: "default-src 'none'; style-src 'unsafe-inline'",
          }),
          h('title', title),
          h('style', pageStyle),
        ]),
        h('body', [
          h('header', [h('h1', title), h('p', { className: ['note'] }, say.note), counts(report)]),
          findings.length === 0
            ? h('p', { className: ['none'] }, say.none)
            : h('main', [byClass(report), byChapter(report)]),
        ]),
      ]),
    ],
  };
  return `${unified().use(rehypeStringify).stringify(tree)}\n`;
}

const times = (finding: Diagnostic) => finding.count ?? 1;
const total = (findings: readonly Diagnostic[]) => findings.reduce((sum, finding) => sum + times(finding), 0);

/** A rule speaks of no one thing: what a finding would name is left open. */
const general = (text: string) => text.replace(/\{\w+\}/g, '…');

/** How many of each severity; each is a switch that shows or hides them. */
function counts({ findings, language }: HtmlReport): Element {
  const say = words[language];
  return h(
    'div',
    { className: ['switches'], role: 'group', ariaLabel: say.show },
    severities.map((severity) =>
      h('label', { className: [severity] }, [
        h('input', { type: 'checkbox', id: `show-${severity}`, checked: true }),
        h('b', String(total(findings.filter((finding) => finding.severity === severity)))),
        ` ${say[severity]}`,
      ]),
    ),
  );
}

/** A table of classes and rules with counts; each rule leads to its first finding, and lists them all. */
function byClass({ findings, language }: HtmlReport): Element {
  const say = words[language];
  const numbered = findings.map((finding, i) => ({ finding, id: `f${i + 1}` }));
  const classes = groupBy(numbered, ({ finding }) => ruleClassOf(finding.rule));
  const body = [...classes].map(([name, own]) => {
    const rules = groupBy(own, ({ finding }) => finding.rule);
    return h('section', [
      h('h3', [
        classNames[name]?.[language] ?? name,
        h('span', { className: ['count'] }, String(total(own.map((each) => each.finding)))),
      ]),
      ...[...rules].map(([rule, same]) =>
        h('details', { className: [same[0]!.finding.severity] }, [
          h('summary', [
            `${general(entryOf(rule as RuleId)[language].what)} `,
            h('code', rule),
            h('span', { className: ['count'] }, String(total(same.map((each) => each.finding)))),
          ]),
          h(
            'ol',
            same.map(({ finding, id }) =>
              h('li', [h('a', { href: `#${id}` }, placeShown(finding)), ` ${messageOf(finding, language).what}`]),
            ),
          ),
        ]),
      ),
    ]);
  });
  return h('section', { className: ['classes'] }, [h('h2', say.byClass), ...body]);
}

function byChapter(report: HtmlReport): Element {
  const { findings, book, language, sources } = report;
  const say = words[language];
  const titles = new Map(book?.sections.map(({ file, title }) => [file, title]) ?? []);
  titles.set('book.yaml', say.facts);
  const lines = new Map(sources.map(({ path, text }) => [path, text.split(/\r\n|\r|\n/)]));
  const numbered = findings.map((finding, i) => ({ finding, id: `f${i + 1}` }));
  const chapters = groupBy(numbered, ({ finding }) => finding.place.file);
  return h('section', { className: ['chapters'] }, [
    h('h2', say.byChapter),
    ...[...chapters].map(([file, own]) =>
      h('section', [
        h('h3', [
          titles.get(file) ?? file,
          h('span', { className: ['count'] }, String(total(own.map((each) => each.finding)))),
        ]),
        ...own.map(({ finding, id }) => card(finding, id, lines.get(file), language)),
      ]),
    ),
  ]);
}

const placeShown = ({ place }: Diagnostic) => `${place.file}:${place.line}:${place.column}`;

/** A finding names so many of its other places. */
const relatedShown = 40;

function card(finding: Diagnostic, id: string, lines: string[] | undefined, language: Language): Element {
  const say = words[language];
  const { what, why, todo } = messageOf(finding, language);
  const beside = [
    placeShown(finding),
    ...(finding.page === undefined ? [] : [say.page(finding.page)]),
    ...(times(finding) > 1 ? [say.times(times(finding))] : []),
  ];
  const related = (finding.related ?? [])
    .slice(0, relatedShown)
    .map(({ file, line, column }) => `${file}:${line}:${column}`);
  if ((finding.related?.length ?? 0) > relatedShown) related.push('…');
  return h('article', { id, className: [finding.severity] }, [
    h('h4', [h('span', { className: ['severity'] }, say[finding.severity].replace(/s$/, '')), what]),
    h('p', { className: ['place'] }, [beside.join(' · '), ' · ', h('code', finding.rule)]),
    ...context(finding, lines),
    ...(finding.hint === undefined
      ? []
      : [h('p', { className: ['hint'] }, [h('b', say.hint), ' ', h('ins', finding.hint)])]),
    h('details', { className: ['why'] }, [
      h('summary', `${say.why} · ${say.todo}`),
      h('p', [h('b', say.why), ` ${why}`]),
      h('p', [h('b', say.todo), ` ${todo}`]),
    ]),
    ...(related.length > 0 ? [h('p', { className: ['place'] }, `${say.related} ${related.join('，')}`)] : []),
  ]);
}

/** As many characters of the line are shown before and after what the finding is about. */
const [before, after] = [36, 60];

function context({ place }: Diagnostic, lines: string[] | undefined): Element[] {
  const line = lines?.[place.line - 1];
  if (!line?.trim()) return [];
  const from = Math.min(place.column - 1, line.length);
  const to = place.endLine === place.line ? Math.min((place.endColumn ?? place.column) - 1, line.length) : line.length;
  const end = Math.min(Math.max(to, from), from + 200);
  const children: ElementContent[] = [
    { type: 'text', value: (from > before ? '…' : '') + line.slice(Math.max(0, from - before), from) },
    h('mark', line.slice(from, end) || '\u200b'),
    { type: 'text', value: line.slice(end, end + after) + (line.length > end + after ? '…' : '') },
  ];
  return [h('blockquote', children)];
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
