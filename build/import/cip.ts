// 图书在版编目（CIP）数据: the block kept verbatim, line for line, and read only to compare with title page and imprint
// (chinese-publishing.md §2). In: the scan's lines; out: the block and what it says. Must not change a character of it.
import type { Creator } from '../book.ts';
import { creatorsOf } from './creators.ts';
import { namedPiece } from './names.ts';
import type { Line, Scan } from './scan.ts';
import { squeeze, takeOut } from './scan.ts';

export interface Cip {
  /** The block's lines, without `#`; blank lines only where the scan has them as a division. */
  text: string;
  /** The line of each fact, for reports. */
  line: number;
  title?: string;
  subtitle?: string;
  parallelTitle?: string;
  creators?: Creator[];
  place?: string;
  publisher?: string;
  /** 'YYYY' or 'YYYY-MM'. */
  date?: string;
  isbn?: string;
  /** 核字 number, e.g. (2017)第021259号. */
  number?: string;
}

/** Longest block seen in print is under 20 lines; beyond it the heading was not followed by a CIP block. */
const longest = 40;

/** Takes the CIP block out of the text. */
export function takeCip(scan: Scan): Cip | undefined {
  const start = scan.lines.findIndex((line) => !line.role && namedPiece(line.text)?.kind === 'cip');
  if (start < 0) return undefined;
  let end = -1;
  for (let i = start + 1; i < Math.min(scan.lines.length, start + longest); i++) {
    const line = scan.lines[i]!;
    if (line.depth > 0) break;
    if (/核\s*字/.test(line.text)) {
      end = i;
      break;
    }
    if (/^\s*(?:责任编辑|策划编辑|出版发行|地\s*址)/.test(line.text)) break;
    if (squeeze(line.text) && /ISBN|．\s*①|\.\s*①|[—－-].*[:：].*\d{4}/.test(line.text)) end = i;
  }
  if (end < 0) end = start;
  const lines = scan.lines.slice(start, end + 1);
  const cip = parseCip(lines);
  for (const line of lines)
    if (line.role !== 'rule') takeOut(scan, line, 'cip', 'fact', '原样存入 book.yaml：cip.text');
  return cip;
}

function parseCip(lines: Line[]): Cip {
  const filled = lines.filter((line) => squeeze(line.text) && line.role !== 'rule');
  // Where every line is followed by a blank one, the blanks are the scan's way of ending lines, not the block's.
  const blanks = lines.filter((line) => !squeeze(line.text)).length;
  const spaced = blanks >= filled.length - 1;
  const kept = spaced ? filled : lines.filter((line) => line.role !== 'rule');
  const cip: Cip = {
    text: kept.map((line) => line.text.replace(/\s+$/, '')).join('\n'),
    line: lines[0]!.n,
  };
  const all = filled.slice(1).map((line) => line.text.trim());
  const joined = all.join(' ');
  const isbn = /ISBN\s*[:：]?\s*([\d-–—\s]{10,20}[\dXx])/.exec(joined);
  if (isbn) cip.isbn = isbn[1]!.replace(/[–—]/g, '-').replace(/\s+/g, '');
  const number = /核\s*字\s*([（(]\s*\d{4}\s*[)）]\s*第?\s*\d+\s*号?)/.exec(joined);
  if (number) cip.number = squeeze(number[1]!);
  const description = all
    .slice(
      0,
      Math.max(
        1,
        all.findIndex((text) => /ISBN|^[ⅠI]\s*[.．]/.test(text)),
      ),
    )
    .join('');
  const parts = /^(.+?)\s*[/／]\s*(.+?)\s*[.．。]\s*[—－–-]{1,2}\s*(.+)$/u.exec(description);
  if (!parts) return cip;
  const [main, parallel] = parts[1]!.split(/\s*=\s*/);
  const titles = main!.split(/\s*[:：]\s*/);
  cip.title = squeezeHan(titles[0]!);
  if (titles[1]) cip.subtitle = squeezeHan(titles.slice(1).join('：'));
  if (parallel) cip.parallelTitle = parallel;
  const creators = creatorsOf(parts[2]!);
  if (creators) cip.creators = creators;
  const issue = /([\p{Script=Han}]{2,6})\s*[:：]\s*([^,，]+?)\s*[,，]\s*(\d{4})(?:\s*[.．]\s*(\d{1,2}))?/u.exec(
    parts[3]!,
  );
  if (issue) {
    cip.place = issue[1]!;
    cip.publisher = squeezeHan(issue[2]!);
    cip.date = issue[4] ? `${issue[3]}-${issue[4].padStart(2, '0')}` : issue[3]!;
  }
  return cip;
}

/** Spaces between Han characters come from line ends and letter-spacing; a title holds none. */
export function squeezeHan(text: string): string {
  return text.trim().replace(/(?<=[^\x00-\xff])[\s　]+(?=[^\x00-\xff])/g, '');
}
