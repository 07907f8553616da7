// The CIP block as issued → its facts, each with where it stands in the block (chinese-publishing.md §2). For comparing
// only: the block itself is printed as it is. Understands the usual layouts and the blanks that OCR leaves; a part it
// cannot read is undefined, never guessed. Must not judge anything.

/** A fact, and the characters of the block that say it. */
export interface CipFact {
  /** Without blanks, ASCII in half width. */
  text: string;
  /** UTF-16 offsets into the block. */
  start: number;
  end: number;
}

export interface CipCreator {
  name: CipFact;
  /** 著, 主编 …; undefined where the block names none. */
  role?: CipFact;
  /** What stands in brackets before the name: 美, 清. */
  nationality?: CipFact;
}

/** Ⅰ.①中… : a group of access points. */
export interface CipGroup {
  /** As written: Ⅰ, or I of a Latin keyboard. */
  numeral: CipFact;
  /** What its items say, without ①. */
  items: CipFact[];
}

export interface CipNumber {
  /** The whole line. */
  line: CipFact;
  agency?: CipFact;
  year?: CipFact;
  serial?: CipFact;
  /** In one of the forms that have been issued. */
  formed: boolean;
}

export interface CipBlock {
  title?: CipFact;
  subtitle?: CipFact;
  parallelTitle?: CipFact;
  /** The statement of responsibility, whole. */
  responsibility?: CipFact;
  creators: CipCreator[];
  /** 等: not everybody is named. */
  andOthers: boolean;
  /** 版本项: 2版, 修订本. */
  edition?: CipFact;
  place?: CipFact;
  publisher?: CipFact;
  year?: CipFact;
  month?: CipFact;
  series?: CipFact;
  isbn?: CipFact;
  groups: CipGroup[];
  number?: CipNumber;
}

/** The block without blanks, ASCII in half width, with the way back. */
interface Flat {
  text: string;
  /** Of each of its characters, the offset in the block. */
  offsets: number[];
}

function flatOf(block: string): Flat {
  const flat: Flat = { text: '', offsets: [] };
  for (let i = 0; i < block.length; i++) {
    const c = block[i]!;
    if (/\s/u.test(c)) continue;
    const code = c.charCodeAt(0);
    flat.text += code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : c;
    flat.offsets.push(i);
  }
  return flat;
}

/** The fact between two positions of the flat text; undefined where it is empty. */
function factAt({ text, offsets }: Flat, start: number, end: number): CipFact | undefined {
  if (end <= start) return undefined;
  return { text: text.slice(start, end), start: offsets[start]!, end: offsets[end - 1]! + 1 };
}

/** The fact that a group of a match with indices says. */
function groupAt(flat: Flat, match: RegExpExecArray | undefined | null, name: number, from = 0): CipFact | undefined {
  const at = match?.indices?.[name];
  return at && factAt(flat, from + at[0], from + at[1]);
}

/** No block is as long as this; what is longer is not read beyond it. */
const longest = 4000;

/** Facts of a CIP block; nothing is defined where there is none. */
export function readCip(block: string): CipBlock {
  const flat = flatOf(block.slice(0, longest));
  const cip: CipBlock = { creators: [], andOthers: false, groups: [] };
  const { text } = flat;
  const heading = /^图书在版编目\(?[Cc][Ii1l][Pp]\)?数据/.exec(text)?.[0].length ?? 0;
  const isbn = /ISBN:?((?:97[89])?[\d–—-]{8,16}[\dXx])/d.exec(text);
  cip.isbn = groupAt(flat, isbn, 1);
  cip.number = numberIn(flat, block);
  const numberAt = cip.number ? flat.offsets.indexOf(cip.number.line.start) : text.length;
  const groups = groupsIn(flat, isbn ? isbn.index + isbn[0].length : heading, numberAt);
  cip.groups = groups.groups;
  const ends = [isbn?.index, groups.start, numberAt];
  const end = Math.min(text.length, ...ends.filter((at) => at !== undefined && at >= heading).map(Number));
  describe(flat, heading, end, cip);
  return definedOnly(cip);
}

/** 题名=并列题名:副题名/责任者.—版本.—出版地:出版者,年.月.—(丛书) */
function describe(flat: Flat, from: number, to: number, cip: CipBlock): void {
  const body = flat.text.slice(from, to);
  // A scan reads the dash before the place as 一.
  const issue = /(?:[.。]?[—–―－-]{1,2}|[.。]一|^)([^:.。,—–―－/-]{2,12}):([^:,]{2,40}),(\d{4})(?:\.(\d{1,2}))?/d.exec(
    body,
  );
  cip.place = groupAt(flat, issue, 1, from);
  cip.publisher = groupAt(flat, issue, 2, from);
  cip.year = groupAt(flat, issue, 3, from);
  cip.month = groupAt(flat, issue, 4, from);
  const before = body.slice(0, issue?.index ?? body.length);
  const after = issue ? body.slice(issue.index + issue[0].length) : '';
  const series = /^[.。]?[—–―－-]{0,2}\(([^()]{2,60}(?:\([^()]*\)[^()]*)?)\)/d.exec(after);
  if (series) cip.series = groupAt(flat, series, 1, from + issue!.index + issue![0].length);
  const slash = before.indexOf('/');
  if (slash < 0) return;
  const area = /[.。](?:[—–―－-]{1,2}|一(?=[\d第二三四五六七八九十修增]))/.exec(before.slice(slash));
  const until = area ? slash + area.index : before.length;
  // Without its end the statement would run on into publisher and date.
  if (!area && before.slice(slash).includes(':')) return;
  cip.responsibility = factAt(flat, from + slash + 1, from + until - (/[.。]$/.test(before.slice(0, until)) ? 1 : 0));
  if (area) {
    const edition = /^([^—–―－]*[版本])$/d.exec(before.slice(until + area[0].length).replace(/[.。]$/, ''));
    cip.edition = groupAt(flat, edition, 1, from + until + area[0].length);
  }
  titles(flat, from, from + slash, cip);
  if (cip.responsibility) responsible(flat, from + slash + 1, from + until, cip);
}

function titles(flat: Flat, from: number, to: number, cip: CipBlock): void {
  const whole = flat.text.slice(from, to);
  const [, main = '', sub, parallel] = /^([^:=]*)(?::([^=]*))?(?:=(.*))?$/su.exec(whole) ?? [];
  cip.title = factAt(flat, from, from + main.length);
  let at = from + main.length;
  if (sub !== undefined) {
    cip.subtitle = factAt(flat, at + 1, at + 1 + sub.length);
    at += 1 + sub.length;
  }
  if (parallel !== undefined) cip.parallelTitle = factAt(flat, at + 1, to);
}

/** Ways of having made a book, as they stand after names; the longer first. */
const roles =
  '总主编|执行主编|副主编|合编著|编著译|主编|合著|编著|译著|著译|译注|校注|选注|编译|选编|选译|合编|编写|编选|编订|审订|审校|主审|点校|校点|整理|口述|改编|绘著|编绘|撰稿|译校|组编|主译|撰|著|编|译|校|绘|注|辑|摄影|图|文';
const role = new RegExp(`(\\[?等\\]?)?(${roles})$`, 'd');
const country = /^[([〔【]([\p{Script=Han}]{1,6})[)\]〕】]/du;

/** (美)甲,乙著;丙译: a role is that of the names before it, back to the ; . */
function responsible(flat: Flat, from: number, to: number, cip: CipBlock): void {
  let at = from;
  for (const part of flat.text.slice(from, to).split(/(?<=;)/)) {
    const partEnd = at + part.replace(/;$/, '').length;
    let open: CipCreator[] = [];
    let nameAt = at;
    for (const named of flat.text.slice(at, partEnd).split(/(?<=[,、])/)) {
      const bare = named.replace(/[,、.。]+$/, '');
      const place = country.exec(bare);
      const does = role.exec(bare);
      // A name of roles' characters alone (a person called 编著) is no name at all.
      const nameFrom = nameAt + (place?.[0].length ?? 0);
      const nameTo = nameAt + (does && does.index > 0 ? does.index : bare.length);
      const shortened = does ? undefined : /^(.+)等$/.exec(bare);
      const name = factAt(flat, nameFrom, shortened ? nameTo - 1 : nameTo);
      if (shortened || does?.[1]) cip.andOthers = true;
      if (name) {
        const creator: CipCreator = { name, nationality: groupAt(flat, place, 1, nameAt) };
        open.push(creator);
        cip.creators.push(creator);
      }
      if (does && does.index > 0) {
        const done = groupAt(flat, does, 2, nameAt);
        for (const creator of open) creator.role = done;
        open = [];
      }
      nameAt += named.length;
    }
    at += part.length;
  }
}

/** Ⅰ.①中… Ⅱ.①闫… Ⅲ.①…—… Ⅳ.①G322.25 */
function groupsIn(flat: Flat, from: number, end: number): { groups: CipGroup[]; start?: number } {
  const text = flat.text.slice(from, end);
  const heads = [
    ...text.matchAll(
      /(?:[Ⅰ-Ⅹ]|(?<![A-Za-z])(?:VI{0,3}|I[VX]|[Il1|]{1,3})(?=[.．、](?:[①-⑳]|[^.…]{0,6}…|[A-Z]{1,2}\d|\p{Script=Han})))[.．、]/gu,
    ),
  ];
  const groups = heads.map((head, i): CipGroup => {
    const start = from + head.index + head[0].length;
    const stop = from + (heads[i + 1]?.index ?? text.length);
    const items: CipFact[] = [];
    let at = start;
    for (const item of flat.text.slice(start, stop).split(/(?=[①-⑳])/)) {
      const lead = /^[①-⑳]/.test(item) ? 1 : 0;
      const fact = factAt(flat, at + lead, at + item.length);
      if (fact) items.push(fact);
      at += item.length;
    }
    return { numeral: factAt(flat, from + head.index, from + head.index + head[0].length - 1)!, items };
  });
  return { groups, ...(heads[0] ? { start: from + heads[0].index } : {}) };
}

/** Between two positions of the flat text, the first that begins the last line of the block there. */
function lineStart({ offsets }: Flat, block: string, from: number, to: number): number {
  let start = from;
  for (let i = from + 1; i <= to && i < offsets.length; i++)
    if (block.slice(offsets[i - 1]!, offsets[i]).includes('\n')) start = i;
  return start;
}

/** (2017)第021259号; since 2024 第2024AB1234号, a year and six signs in a row; before 1998 (97)第12345号. */
function numberIn(flat: Flat, block: string): CipNumber | undefined {
  const line = /(\p{Script=Han}{0,14})CIP数据核字(第?\(?(\d{0,4})\)?第?([^号]{0,12})号?)/du.exec(flat.text);
  if (!line) {
    // The words are garbled, the look of the line is not.
    const like = /[^\d)]{4,24}\(?\d{4}\)?第[^号]{3,12}号$/u.exec(flat.text);
    const from = like && lineStart(flat, block, like.index, like.index + like[0].length);
    return like ? { line: factAt(flat, from!, like.index + like[0].length)!, formed: false } : undefined;
  }
  // What stands on a line before it is not the issuing body's name.
  const start = lineStart(flat, block, line.index, line.index + line[1]!.length);
  const said = line[2]!;
  const year = Number(line[3]);
  const formed =
    /^\((?:19|20)\d\d\)第\d{6}号$/.test(said) ||
    /^(?:第20\d\d[0-9A-Z]{6}|20\d{8})号?$/.test(said) ||
    // The leading nought was often left out until about 2005.
    (/^\((?:19\d\d|200[0-5])\)第\d{4,5}号$/.test(said) && year <= 2005) ||
    /^\(9\d\)第\d{4,6}号$/.test(said);
  return {
    line: factAt(flat, start, line.index + line[0].length)!,
    agency: factAt(flat, start, line.index + line[1]!.length),
    year: groupAt(flat, line, 3),
    serial: groupAt(flat, line, 4),
    formed,
  };
}

/**
 * How well the year of a 核字 number goes with a year of publication: a number is issued in that year or shortly before.
 * @returns 1 where they are equal, ½ where it was issued in one of the two years before, 0 elsewhere and where unknown
 */
export function issuedFor(numberYear: number | undefined, published: number): number {
  const years = published - (numberYear ?? Number.NaN);
  return years === 0 ? 1 : years > 0 && years <= 2 ? 0.5 : 0;
}

/** A title's letters and figures: marks between title, part and volume are each house's own, （第5版） has its own place. */
export function titleLetters(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<=.)(?:第[\d一二三四五六七八九十]+版|(?:修订|增订|增补|最新)版)$/u, '');
}

/** Two wordings of a name or title are the same but for width, blanks and dots. */
export function sameWords(a: string, b: string): boolean {
  return bareWords(a) === bareWords(b);
}

/** Words for comparing: half width, without blanks, dots, dashes between title and subtitle. */
export function bareWords(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s·.•・:—–―-]+/gu, '')
    .normalize('NFC');
}

function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
