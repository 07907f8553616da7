// Cover and title page: what stands before the first piece of the book. In: those lines; out: title, subtitle, series,
// authors, publisher as each of the two gives them. A line that is none of these keeps its text and becomes a leftover.
// Must not decide which of two differing titles is right (facts.ts does, and reports it).
import type { Creator } from '../book.ts';
import { isPinyin } from '../read/facts/pinyin.ts';
import { squeezeHan } from './cip.ts';
import { creatorsOf } from './creators.ts';
import { labelledFacts, plainFacts } from './imprint.ts';
import { clean, cleanInline } from './lines.ts';
import type { Line, Scan } from './scan.ts';
import { comparable, squeeze, takeOut } from './scan.ts';

/** One appearance of the title: on the cover, on the title page. */
export interface TitlePage {
  /** The title's lines as they stood, one entry a line; spaces where a line of display was broken divide entries too. */
  title: string[];
  subtitle?: string;
  parallelTitle?: string;
  series?: string;
  creators: Creator[];
  publisher?: string;
  /** Where it begins. */
  line: number;
  /** Where each of its facts does. */
  lines: { title?: number; subtitle?: number; creators?: number; publisher?: number };
}

export interface TitlePages {
  pages: TitlePage[];
  pinyin?: { text: string; line: number };
  /** ISBN, price and the like where they stand on a cover. */
  facts: { key: string; value: string; line: number }[];
}

const decoration = /[◆◇●○■□★☆▲△▼▽※❖♦►▶◎]+/g;
const publisherName =
  /^[\p{Script=Han}\s·（）()]{2,24}(?:出版社|出版公司|出版集团|书局|印书馆|书店|出版中心)(?:\s*[·•]\s*[\p{Script=Han}]{2,4})?$/u;

/** Reads the lines before the first piece. */
export function takeTitlePages(
  scan: Scan,
  lines: Line[],
  cipTitle: string | undefined,
  cipSubtitle?: string,
): TitlePages {
  const found: TitlePages = { pages: [], facts: [] };
  const filled = lines.filter((line) => !line.role && squeeze(line.text));
  for (const line of filled) {
    cleanInline(scan, line);
    clean(scan, line, decoration, ' ', '装饰符号');
  }
  const place = { current: undefined as TitlePage | undefined, closed: false };
  const open = (line: Line): TitlePage => {
    if (!place.current || place.closed) {
      place.current = { title: [], creators: [], line: line.n, lines: {} };
      place.closed = false;
      found.pages.push(place.current);
    }
    return place.current;
  };
  const known = new Set<string>(cipTitle ? [comparable(cipTitle)] : []);
  const take = (line: Line, note: string) => takeOut(scan, line, 'cover', 'fact', note);
  const pinyinLines: { text: string; line: number }[] = [];
  for (const line of filled) {
    const text = line.text.trim();
    if (!text) continue;
    const creators = creatorsOf(text);
    const plain = onCover(text) ?? plainFacts(text);
    if (creators) {
      const page = place.current ?? open(line);
      page.creators.push(...creators);
      page.lines.creators ??= line.n;
      take(line, '作者');
    } else if (publisherName.test(text)) {
      const page = place.current ?? open(line);
      page.publisher = squeezeHan(text);
      page.lines.publisher = line.n;
      if (place.current!.title.length) place.closed = true;
      take(line, '出版者');
    } else if (plain) {
      for (const fact of plain) found.facts.push({ ...fact, line: line.n });
      take(line, plain.map((fact) => fact.key).join('、'));
    } else if (isPinyin(text)) {
      pinyinLines.push({ text, line: line.n });
      take(line, '书名的汉语拼音');
    } else if (/^[\p{Script=Latin}\d\s\p{P}]+$/u.test(text) && /\p{L}{3}/u.test(text) && text.length <= 160) {
      const page = place.current ?? open(line);
      page.parallelTitle = page.parallelTitle ? `${page.parallelTitle} ${text}` : text;
      take(line, '并列书名');
    } else if (/\p{Script=Han}/u.test(text) && text.length <= 60 && !/[。；]$/.test(text)) {
      titleLine(line, text);
    }
    // Whatever is left has no role and becomes a leftover.
  }
  if (pinyinLines.length) {
    found.pinyin = {
      text: pinyinLines
        .map((one) => one.text)
        .join(' ')
        .replace(/\s+/g, ' '),
      line: pinyinLines[0]!.line,
    };
  }
  found.pages = found.pages.filter(
    (page) => page.title.length || page.creators.length || page.publisher || page.series,
  );
  return found;

  function titleLine(line: Line, text: string): void {
    const asInCip = cipSubtitle !== undefined && comparable(text) === comparable(cipSubtitle);
    if ((asInCip || /^(?:—{1,2}|――|--?|：|:)\s*\S/.test(text)) && place.current?.title.length) {
      place.current.subtitle = text.replace(/^(?:—+|―+|-+|：|:)\s*/, '').replace(/\s*(?:—+|―+)$/, '');
      place.current.lines.subtitle = line.n;
      take(line, '副书名');
      return;
    }
    if (/(?:丛书|文库|译丛|书系|系列|论丛|大系|文丛)(?:[之（(·第].*)?$/.test(text) && !known.has(comparable(text))) {
      open(line).series = text;
      take(line, '丛书名');
      return;
    }
    const page = place.current;
    const whole = page ? comparable([...page.title, text].join('')) : '';
    // The title again: another page begins. Else a second line of the title, while nothing but title lines were seen.
    const again =
      page &&
      page.title.length > 0 &&
      (known.has(comparable(text)) || comparable(text) === comparable(page.title.join('')));
    const fresh = !page || place.closed || again || (page.title.length > 0 && page.creators.length > 0);
    if (!fresh && page!.title.length > 0) {
      const belongs = [...known].some((title) => title.startsWith(whole)) || (line.depth > 0 && page!.title.length < 4);
      if (!belongs && !(page!.title.length < 3 && cipTitle === undefined && text.length <= 24)) {
        if (page!.title.length === 1 && line.depth === 0 && text.length <= 40 && !page!.subtitle && !cipTitle) {
          page!.subtitle = text;
          page!.lines.subtitle = line.n;
          take(line, '副书名（据位置推定）');
          return;
        }
        return; // a leftover
      }
    }
    if (fresh) place.closed = true;
    const target = fresh ? open(line) : page!;
    target.lines.title ??= line.n;
    target.title.push(...text.split(/(?<=[^\x00-\xff])[\s　]+(?=[^\x00-\xff])/u).filter(Boolean));
    take(line, '书名');
  }
}

/** Price and ISBN as covers have them: 定价：36.00元. */
function onCover(text: string): { key: string; value: string }[] | undefined {
  const facts = labelledFacts(text);
  const isCovers = facts?.every(({ key, value }) => value !== '' && (key === 'imprint.price' || key === 'isbn'));
  return isCovers ? facts : undefined;
}

/** Title lines that are letter-spaced (中 国 哲 学) are one line. */
export function displayOf(parts: string[]): string[] {
  if (parts.length > 2 && parts.every((part) => [...part].length === 1)) return [parts.join('')];
  const lines: string[] = [];
  let spaced = '';
  for (const part of parts) {
    if ([...part].length === 1) spaced += part;
    else {
      if (spaced) lines.push(spaced);
      spaced = '';
      lines.push(part);
    }
  }
  if (spaced) lines.push(spaced);
  return lines;
}
