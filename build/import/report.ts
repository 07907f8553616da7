// import-report.md: every change an import made, with the line of the scan, what is to be looked at, and the account of
// characters. In: the scan's changes and findings; out: a Markdown text in Chinese. Must leave out no change.
import { messageOf } from '../diagnostic.ts';
import type { Account } from './account.ts';
import type { PageEnd } from './blocks.ts';
import type { Contents, ContentsEntry } from './contents.ts';
import type { PageDesign } from './page-design.ts';
import type { Change, ChangeKind, Scan } from './scan.ts';

const sections: [string, ChangeKind[]][] = [
  ['标题', ['heading']],
  ['注', ['note']],
  ['诗行与署名', ['verse', 'signature']],
  ['表格', ['table']],
  ['存入 book.yaml 的事实', ['fact', 'part']],
  ['目录（存入 contents.yaml，从正文删去）', ['contents']],
  ['删去的页码与书眉', ['pageNumber', 'runningHead']],
  ['删去的分隔线', ['rule']],
  ['清除的标记与符号', ['markup', 'decoration', 'space']],
  ['一段之内的行末（并为一段）', ['lines']],
  ['存疑，照录在正文', ['kept']],
];

export interface ReportInput {
  files: string[];
  contents: Contents | undefined;
  missing: ContentsEntry[];
  ends: PageEnd[];
  account: Account;
  complete: boolean;
  characters?: number;
  design?: PageDesign;
}

/** Writes the report. */
export function writeReport(scan: Scan, input: ReportInput): string {
  const out: string[] = [`# 导入报告：${scan.name}`, ''];
  const { account } = input;
  const balance =
    account.scan === account.text + account.listed ? '两数相合，无一字遗漏。' : '两数不合，见下“请看一看”。';
  out.push(
    `扫描稿共 ${account.scan} 字符（空白不计）：${account.text} 进入书稿正文，${account.listed} 见于下列各项改动。${balance}`,
    '',
    `写出的文件：${input.files.map((file) => `\`${file}\``).join('、')}。`,
    '',
    `\`complete: ${input.complete}\`${input.complete ? '' : '：这是一部分，不是全书，理由见下。'}`,
    '',
  );
  out.push('## 请看一看', '');
  const findings = scan.diagnostics.toSorted((a, b) => a.place.line - b.place.line);
  for (const finding of findings) {
    const { what, todo } = messageOf(finding, 'zh');
    out.push(`- 第 ${finding.place.line} 行：${what}${finding.hint ? `（可改为：${finding.hint}）` : ''}。${todo}`);
  }
  if (findings.length === 0) out.push('没有。');
  out.push(
    '',
    `## 接上的断段：${input.ends.length} 处`,
    '',
    '原书在这些地方换页，一段被断成两段；现已接上，换页处存入 page-ends.yaml。',
    '',
  );
  for (const [index, end] of input.ends.entries()) {
    const page = end.page ? `，原书第 ${end.page} 页` : '';
    out.push(
      `${index + 1}. 第 ${end.lines[0]} 行与第 ${end.lines[1]} 行（${end.file}${page}）：……${shown(end.before)}｜${shown(end.after)}……`,
    );
  }
  if (input.characters) out.push('', `由断处推算，原书每行 ${input.characters} 字。`);
  if (input.design) {
    const { lines, headings, fullMarks, lineByLine, explained, exact, of } = input.design;
    const marks = fullMarks ? '；相邻的标点各占一字（全身）' : '';
    const filled = lineByLine ? '；排满一行再排下一行，只为避头尾才挤标点（逐行）' : '';
    out.push(
      '',
      `原书每面 ${lines} 行，章题连空行占 ${headings[0]} 行、节题 ${headings[1]} 行、目题 ${headings[2]} 行${marks}${filled}：合于 ${of} 处断处中的 ${explained} 处；有 ${exact} 处的断行一字不差。`,
    );
  }
  if (input.missing.length) {
    out.push('', `## 目录有而正文没有：${input.missing.length} 条`, '');
    for (const entry of input.missing)
      out.push(`- 第 ${entry.lines.join('、')} 行：${shown(entry.text)}${entry.page ? `（${entry.page}）` : ''}`);
  }
  for (const [title, kinds] of sections) {
    const changes = scan.changes.filter((change) => kinds.includes(change.kind)).toSorted((a, b) => a.line - b.line);
    if (changes.length) out.push('', `## ${title}：${changes.length} 处`, '', ...changes.map(line));
  }
  return `${out.join('\n')}\n`;
}

function line(change: Change): string {
  const from = change.removed ? ` ${code(change.removed)}` : '';
  const to = change.added ? ` → ${code(change.added)}` : '';
  return `- 第 ${change.line} 行：${shown(change.note)}${from || to ? `：${from}${to}` : ''}`;
}

/** Text shown in the report: what Markdown would take for its own is escaped. */
function shown(text: string): string {
  return text.replace(/[\\`*_[\]<$]/g, '\\$&');
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replace(/\s+/g, ' ')}${fence}`;
}
