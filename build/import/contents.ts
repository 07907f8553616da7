// The typed 目录 of a scan: found, taken out of the text, and kept as data with its page numbers to compare with.
// In: the scan's lines; out: entries, and the lines given the role `contents`. Must not judge whether the book keeps
// what its contents promise (compare.ts does).
import { clean, cleanInline } from './lines.ts';
import { isUnnumberedChapter, namedPiece } from './names.ts';
import { typedNumber } from './numbering.ts';
import type { Line, Scan } from './scan.ts';
import { comparable, report, squeeze, takeOut } from './scan.ts';

export interface ContentsEntry {
  /** Number and title as typed, the leader gone. */
  text: string;
  /** The printed page as typed; undefined where none is. */
  page?: string;
  /** 0 part, 1 chapter or piece, 2 节 …; set by compare.ts once the numbering system is known. */
  level?: number;
  lines: number[];
}

export interface Contents {
  /** The line of the heading 目录. */
  line: number;
  entries: ContentsEntry[];
}

const leader = '[.．。…·•‥⋯—–_＿-]';
const pageNumber = '[0-9０-９]{1,4}|[lIO0-9]{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|[Ⅰ-Ⅻⅰ-ⅻ]{1,3}';
const paged = new RegExp(
  `^(.*?)(?:\\s*${leader}(?:\\s*${leader}){1,}\\s*|\\s*\\t\\s*|\\s+|\\s*[/／]\\s*)[（(〔·]?(${pageNumber})[)）〕·]?$`,
  'u',
);

/** Takes an entry apart. An entry has a title with at least one Han character or Latin word. */
function entryOf(text: string): { title: string; page?: string } | undefined {
  const content = text.trim();
  const match = paged.exec(content);
  if (match && /\p{L}/u.test(match[1]!)) {
    return { title: bare(match[1]!), page: pageOf(match[2]!) };
  }
  return undefined;
}

const bare = (title: string) => title.replace(new RegExp(`[\\s]*(?:${leader}\\s*){2,}$`, 'u'), '').trim();

function pageOf(typed: string): string {
  const ascii = typed.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  // A lone l or I among digits, or instead of one, is an OCR slip for 1; in ivx it is a roman number.
  return /[0-9]/.test(ascii) || ascii === 'l' ? ascii.replace(/[lI]/g, '1').replace(/O/g, '0') : ascii;
}

/** Finds the typed contents and takes them out of the text. */
export function takeContents(scan: Scan): Contents | undefined {
  const starts = scan.lines.filter(
    (line) => !line.role && namedPiece(line.text.replace(/\*\*|<[^<>]*>/g, ''))?.kind === 'contents',
  );
  for (const start of starts) {
    const found = start.role ? undefined : takeFrom(scan, start);
    if (found) return found;
  }
  if (starts.length) report(scan, 'scan-contents-read', starts[0]!.n);
  return undefined;
}

function takeFrom(scan: Scan, heading: Line): Contents | undefined {
  const start = heading.n - 1;
  const entries: ContentsEntry[] = [];
  const seen = new Set<string>();
  const following = scan.lines.slice(start + 1).filter((line) => !line.role && squeeze(line.text));
  const plain = (line: Line) => line.text.replace(/\*\*|<[^<>]*>/g, ' ').trim();
  const anyPaged = following.slice(0, 8).some((line) => entryOf(plain(line)));
  const first = comparable(plain(following[0] ?? heading));
  const again = following.findIndex((line, index) => index > 0 && comparable(plain(line)) === first);
  let i = 0;
  for (; i < following.length; i++) {
    const line = following[i]!;
    const text = plain(line);
    const entry = entryOf(text);
    const onlyPage = new RegExp(`^(?:${leader}|\\s)*[（(·—-]?\\s*(${pageNumber})\\s*[)）·—-]?$`, 'u').exec(text);
    const last = entries.at(-1);
    if (namedPiece(text)?.kind === 'contents') {
      takeOut(scan, line, 'runningHead', 'runningHead', '目录的书眉');
    } else if (onlyPage && !/\p{Script=Han}/u.test(text)) {
      // A number alone: the page of the entry before it, or the stray page number of the contents' own page.
      if (last && !last.page) {
        last.page = pageOf(onlyPage[1]!);
        last.lines.push(line.n);
      } else scan.changes.push({ kind: 'pageNumber', line: line.n, note: '目录页自己的页码' });
      drop(scan, line);
    } else if (entry) {
      // A title broken over two lines: the first has a number and no page, the second a page and no number.
      const open = last && !last.page && anyPaged ? typedNumber(last.text) : undefined;
      if (last && open && (open.form !== 'part' || !open.title) && continues(entry.title)) {
        last.text += entry.title;
        last.page = entry.page;
        last.lines.push(line.n);
      } else entries.push({ text: entry.title, page: entry.page, lines: [line.n] });
      seen.add(comparable(entry.title));
      drop(scan, line);
    } else {
      if (ends(line, text)) break;
      entries.push({ text: bare(text), lines: [line.n] });
      seen.add(comparable(text));
      drop(scan, line);
    }
  }
  if (entries.length === 0) return undefined;
  cleanInline(scan, heading);
  takeOut(scan, heading, 'contents', 'contents', '目录由付梓按各级标题重新生成');
  return { line: heading.n, entries };

  function ends(line: Line, text: string): boolean {
    if (namedPiece(text)?.kind === 'cip') return true;
    if ((anyPaged && seen.has(comparable(text))) || text.length > 60 || /[。！？；]$/.test(text)) return true;
    const ahead = following.slice(i + 1, i + 4).some((next) => entryOf(plain(next)));
    // The first chapter's heading may differ a little from its entry; a heading before no further entry ends the list.
    if (anyPaged) return !ahead || (line.depth > 0 && entries.length > 0 && repeatsNumber(text));
    // Contents without any page end where the first of their titles comes again.
    if (again > 0) return i >= again;
    const named = namedPiece(text);
    return !(typedNumber(text) || isUnnumberedChapter(text) || (named && named.kind !== 'cip'));
  }

  function repeatsNumber(text: string): boolean {
    const number = typedNumber(text);
    return (
      !!number && entries.some((entry) => comparable(typedNumber(entry.text)?.typed ?? '') === comparable(number.typed))
    );
  }
}

/** A second half of a title has no number of its own and names no piece of a book. */
function continues(title: string): boolean {
  return !typedNumber(title) && !namedPiece(title) && !isUnnumberedChapter(title);
}

function drop(scan: Scan, line: Line): void {
  clean(scan, line, /<\/?[a-z][^<>]*>/gi, ' ', '目录中的标记');
  takeOut(scan, line, 'contents', 'contents', '存入 contents.yaml，以备核对');
}
