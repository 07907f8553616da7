// 第2.1节“河湾”, 第三章《渡口》: the title quoted beside a number is that heading's. Only titles that are another heading's, or
// nearly this one's, are found: anything else may be a quotation.
import { distance } from 'fastest-levenshtein';
import type { Book, HeadingInfo } from '../../../book.ts';
import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { ownMentions, type Standing } from './reading/all.ts';
import { chaptersOf } from './reading/chapters.ts';

const book = '## 米价\n\n米贵。\n\n## 布价的涨落\n\n布贱。\n\n';

export const quotedTitleMatches: Rule = {
  id: 'quoted-title-matches',
  check(book, _survey, prose) {
    const titles = new Map<string, HeadingInfo>();
    for (const info of book.headings.values()) titles.set(plain(info.titleText), info);
    return ownMentions(book, prose).flatMap((mention) => {
      const quoted = quotedBeside(mention);
      const named = quoted && headingsNamed(book, mention);
      if (!quoted || !named || named.length === 0) return [];
      const wanted = plain(quoted.text);
      if (wanted === '' || named.some(({ titleText }) => plain(titleText).includes(wanted))) return [];
      const other = titles.get(wanted);
      const own = named[0]!;
      // 第2.1节“米价”一节: whatever is quoted, the words say that it is the title.
      const isNear = distance(wanted, plain(own.titleText)) <= Math.max(1, Math.floor(wanted.length / 3));
      if (!other && !isNear && !quoted.said && !haveWordsInCommon(wanted, plain(own.titleText))) return [];
      const values = { typed: mention.typed, quoted: quoted.text, title: own.titleText };
      const hint = other && !isNear && other.printed ? `${other.target.name}“${other.titleText}”` : own.titleText;
      const place = placeIn(mention.passage, quoted.start, quoted.end);
      return [diagnostic('quoted-title-matches', place, values, { hint, related: [own.target.place] })];
    });
  },
  examples: {
    wrong: [
      { text: `${book}布见1.1节“布价的涨落”。`, found: '布价的涨落', count: 1 },
      { text: `${book}布见1.2节“布价的起落”。`, found: '布价的起落', count: 1 },
      { text: `${book}布见1.2节“涨落中的布价”。`, found: '涨落中的布价', count: 1 },
      { text: `${book}布见第一章“集镇的来历”一章。`, found: '集镇的来历', count: 1 },
    ],
    right: [`${book}米见1.1节“米价”，布见1.2节（“布价的涨落”）。`, `${book}1.1节“米珠薪桂”的说法很旧。`],
  },
};

const plain = (title: string) =>
  title
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();

/** Whether two titles are made of the same characters, or all but a few, in whatever order: 集镇的变迁 and 变迁中的集镇. */
function haveWordsInCommon(a: string, b: string): boolean {
  const rest = [...b];
  let shared = 0;
  for (const character of a) {
    const at = rest.indexOf(character);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return short >= 4 && shared >= 4 && shared * 4 >= short * 3 && shared * 5 >= long * 3;
}

interface Quoted {
  text: string;
  start: number;
  end: number;
  /** Words say that it is a title. */
  said: boolean;
}

/** What stands in quotation marks right after a mention. */
function quotedBeside({ passage, kind, end }: Standing): Quoted | undefined {
  if (kind !== 'chapter' && kind !== 'section' && kind !== 'decimal' && kind !== 'appendix') return undefined;
  const match = /^[\s（(]?[“《「]([^“”《》「」\n]{2,40})[”》」]([一这]?[章节])?/u.exec(
    passage.text.slice(end, end + 50),
  );
  if (!match) return undefined;
  const start = end + match[0].indexOf(match[1]!);
  return { text: match[1]!, start, end: start + match[1]!.length, said: match[2] !== undefined };
}

function headingsNamed(book: Book, { kind, number }: Standing): readonly HeadingInfo[] {
  const { chapters, sections, decimals, appendices } = chaptersOf(book);
  if (kind === 'chapter') return chapters.get(Number(number)) ?? [];
  if (kind === 'section') return sections.get(number) ?? [];
  if (kind === 'decimal') return decimals.get(number) ?? [];
  return appendices.get(/^[A-Z]$/.test(number) ? number.charCodeAt(0) - 64 : Number(number)) ?? [];
}
