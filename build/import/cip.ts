// 图书在版编目（CIP）数据: the block kept verbatim, line for line, and read (read/facts/cip.ts) only to compare with title page
// and imprint. In: the scan's lines; out: the block, what it says and on which line. Must not change a character of it.
import type { Creator } from '../book.ts';
import { type CipFact, readCip } from '../read/facts/cip.ts';
import { creatorsOf } from './creators.ts';
import { namedPiece } from './names.ts';
import type { Line, Scan } from './scan.ts';
import { squeeze, takeOut } from './scan.ts';

export interface Cip {
  /** The block's lines, without `#`; blank lines only where the scan has them as a division. */
  text: string;
  /** The line of its heading. */
  line: number;
  /** The line of the scan on which each fact begins. */
  lines: Partial<Record<CipKey, number>>;
  title?: string;
  subtitle?: string;
  parallelTitle?: string;
  series?: string;
  creators?: Creator[];
  place?: string;
  publisher?: string;
  /** 'YYYY' or 'YYYY-MM'. */
  date?: string;
  isbn?: string;
  /** The year of the 核字 number. */
  numberYear?: number;
}

export type CipKey = 'title' | 'subtitle' | 'creators' | 'publisher' | 'date' | 'isbn';

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
  const cip = cipIn(lines);
  for (const line of lines)
    if (line.role !== 'rule') takeOut(scan, line, 'cip', 'fact', '原样存入 book.yaml：cip.text');
  return cip;
}

function cipIn(lines: Line[]): Cip {
  const filled = lines.filter((line) => squeeze(line.text) && line.role !== 'rule');
  // Where every line is followed by a blank one, the blanks are the scan's way of ending lines, not the block's.
  const blanks = lines.filter((line) => !squeeze(line.text)).length;
  const spaced = blanks >= filled.length - 1;
  const kept = spaced ? filled : lines.filter((line) => line.role !== 'rule');
  const texts = kept.map((line) => line.text.replace(/\s+$/, ''));
  const cip: Cip = { text: texts.join('\n'), line: lines[0]!.n, lines: {} };
  const read = readCip(cip.text);
  const said = (fact: CipFact | undefined) =>
    fact && squeezeHan(cip.text.slice(fact.start, fact.end).replace(/\n/g, ''));
  const lineAt = (fact: CipFact) => kept[cip.text.slice(0, fact.start).split('\n').length - 1]!.n;
  const take = (key: CipKey, fact: CipFact | undefined, value: string | undefined) => {
    if (!fact || value === undefined) return undefined;
    cip.lines[key] = lineAt(fact);
    return value;
  };
  const { year, month, responsibility, number } = read;
  if (number?.year) cip.numberYear = Number(number.year.text);
  const creators =
    responsibility && creatorsOf(cip.text.slice(responsibility.start, responsibility.end).replace(/\n/g, ''));
  if (responsibility && creators) cip.lines.creators = lineAt(responsibility);
  const facts = {
    title: take('title', read.title, said(read.title)),
    subtitle: take('subtitle', read.subtitle, said(read.subtitle)),
    parallelTitle: said(read.parallelTitle),
    series: said(read.series),
    creators,
    place: said(read.place),
    publisher: take('publisher', read.publisher, said(read.publisher)),
    date: take('date', year, year?.text + (month ? `-${month.text.padStart(2, '0')}` : '')),
    isbn: take('isbn', read.isbn, read.isbn?.text.replace(/[–—]/g, '-')),
  };
  return { ...cip, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) };
}

/** Spaces between Han characters come from line ends and letter-spacing; a title holds none. */
export function squeezeHan(text: string): string {
  return text.trim().replace(/(?<=[^\x00-\xff])[\s　]+(?=[^\x00-\xff])/g, '');
}
