// A rule's examples made into books and checked, as a book of an author's would be. For examples.test.ts, and for rules
// whose author wants to try one. In: a rule and an example. Out: what that rule alone finds, and the text as fixed.
import { stringify } from 'yaml';
import type { Book, SourceFile } from '../book.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { memoryHost } from '../host.ts';
import { readBook } from '../read/index.ts';
import { resolveBook } from '../resolve/index.ts';
import { applyEdits } from './fix.ts';
import { proseOf } from './prose/prose.ts';
import type { Example, PageRule, Rule, TextRule } from './rule.ts';
import { surveyBook } from './survey.ts';
import { checkPassages } from './text.ts';

/** What a book of examples says of itself unless the example says otherwise. */
const plainFacts = {
  title: '河湾的集市',
  creators: [{ name: '林一', role: '著' }],
  complete: true,
  matter: { body: ['01.md'] },
};

export interface Tried {
  findings: Diagnostic[];
  /** What was found, as the source has it. */
  found: string[];
  /** 01.md's body after every fix. */
  fixed: string;
}

/** Reads an example as a book. */
export async function bookOf(example: Example): Promise<Book> {
  const text = example.text ?? '集市在河湾。';
  const files: Record<string, string> = {
    '/book/book.yaml': stringify({ ...plainFacts, ...example.facts }),
    '/book/01.md': /^# /m.test(text) ? text : `# 集市\n\n${text}\n`,
  };
  for (const [path, content] of Object.entries(example.files ?? {})) files[`/book/${path}`] = content;
  const read = await readBook('/book', memoryHost(files));
  if (!read.value) throw new Error(`example is no book: ${JSON.stringify(read.diagnostics)}`);
  return resolveBook(read.value).value;
}

/** What one rule finds in an example. Rules that need pages are tried on finished books, not here. */
export async function tryExample(rule: Rule | TextRule | PageRule, example: Example): Promise<Tried> {
  const book = await bookOf(example);
  const prose = proseOf(book);
  const findings = 'find' in rule ? checkPassages(prose, [rule]) : (rule as Rule).check(book, surveyBook(book), prose);
  const sources = new Map(book.sources.map((source) => [source.path, source]));
  return {
    findings,
    found: findings.map((finding) => sourceAt(finding, sources.get(finding.place.file))),
    fixed: bodyOf(applyEdits(sources.get('01.md')!, findings).text),
  };
}

function sourceAt({ place }: Diagnostic, source: SourceFile | undefined): string {
  if (!source) return '';
  const lines = source.text.split('\n');
  const from = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, place.column - 1);
  const endLine = place.endLine ?? place.line;
  const to = lines.slice(0, endLine - 1).reduce((sum, line) => sum + line.length + 1, (place.endColumn ?? 1) - 1);
  return source.text.slice(from, Math.max(from, to));
}

const bodyOf = (text: string) => text.replace(/^# 集市\n\n/, '').replace(/\n$/, '');
