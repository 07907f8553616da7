// import-report.md of a SUMMARY.md book: every edit with file and line, what is to be looked at, the account of characters.
// In: the works with settled edits. Out: Markdown, in Chinese. Must leave out no edit.
import { type Diagnostic, messageOf } from '../../diagnostic.ts';
import { squeeze } from '../scan.ts';
import type { Layout } from './chapters.ts';
import type { Edit, EditKind } from './edits.ts';
import type { Work } from './work.ts';

const sections: [EditKind, string][] = [
  ['front-matter', '文件开头的设置'],
  ['heading', '标题'],
  ['inclusion', '插入下级文件'],
  ['link', '链接'],
  ['image', '图'],
  ['html', 'HTML'],
  ['container', '提示框与标签页'],
  ['template', '模板标记'],
  ['formula', '公式'],
  ['code', '代码'],
  ['definition', '链接定义'],
  ['escape', '加反斜线照排的字符'],
];

export interface SummaryReport {
  name: string;
  files: string[];
  works: { work: Work; edits: Edit[]; held: number }[];
  layout: Layout;
  diagnostics: Diagnostic[];
  /** Further lines: facts, numbering, titles, files not listed. */
  notes: [string, string[]][];
  complete: boolean;
}

/** Writes the report. */
export function writeSummaryReport(input: SummaryReport): string {
  const source = sum(input.works.map(({ work }) => squeeze(work.text).length));
  const removed = sum(
    input.works.flatMap(({ edits, work }) =>
      edits.map((edit) => squeeze(work.text.slice(edit.start, edit.end)).length),
    ),
  );
  const added = sum(input.works.flatMap(({ edits }) => edits.map((edit) => squeeze(edit.put).length)));
  const lost = input.diagnostics.filter((finding) => finding.rule === 'summary-text-accounted').length;
  const out = [
    `# 导入报告：${shown(input.name)}`,
    '',
    `各章源文件共 ${source} 字符（空白不计，记号也计）：${source - removed} 照录，${removed} 因下列各项改动换下，换上 ${added}。${
      lost === 0
        ? '写出的文件已重新读过，文字与源文件逐字相合。'
        : `有 ${lost} 个文件读回的文字与源文件不合，见下“请看一看”。`
    }`,
    '',
    `写出 ${input.files.length} 个文件。\`complete: ${input.complete}\`${input.complete ? '' : '：有的章还没有文字，理由见下。'}`,
    '',
    '## 请看一看',
    '',
  ];
  for (const finding of input.diagnostics) {
    const { what, todo } = messageOf(finding, 'zh');
    out.push(`- ${place(finding.place.file, finding.place.line)}：${shown(what)}。${shown(todo)}`);
  }
  if (input.diagnostics.length === 0) out.push('没有。');
  for (const [title, lines] of input.notes) {
    if (lines.length > 0)
      out.push('', `## ${title}：${lines.length} 处`, '', ...lines.map((line) => `- ${shown(line)}`));
  }
  for (const [kind, title] of sections) {
    const lines = input.works.flatMap(({ work, edits }) =>
      edits.filter((edit) => edit.kind === kind).map((edit) => lineOf(work, edit)),
    );
    if (lines.length > 0) out.push('', `## ${title}：${lines.length} 处`, '', ...lines);
  }
  return `${out.join('\n')}\n`;
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const place = (file: string, line: number) => `${shown(file)} 第 ${line} 行`;

function lineOf(work: Work, edit: Edit): string {
  const removed = (edit.shown?.removed ?? work.text.slice(edit.start, edit.end)).trim();
  const added = (edit.shown?.added ?? edit.put).trim();
  const change = `${removed ? ` ${code(removed)}` : ''}${added ? ` → ${code(added)}` : ''}`;
  return `- ${place(work.name, work.lineOf(edit.start))}：${edit.note}${change ? `：${change}` : ''}`;
}

/** Text shown in the report: what Markdown would take for its own is escaped. */
function shown(text: string): string {
  return text.replace(/[\\`*_[\]<${}]/g, '\\$&');
}

function code(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map((run) => run[0].length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text.replace(/\s*\n\s*/g, ' ⏎ ')}${space}${fence}`;
}
