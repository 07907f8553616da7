// 费孝通（2001）, （施坚雅，1998）: an author the list of references has is cited with a year the list has for that author
// (GB/T 7714, 著者-出版年制). Authors it does not have are looked at only where nearly all others are there.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { running } from '../consistency/spots.ts';

/** An author's years in the list. */
type Years = ReadonlyMap<string, ReadonlySet<string>>;

interface Cited {
  passage: Passage;
  start: number;
  end: number;
  author: string;
  year: string;
}

const year = '(?:1[89]|20)\\d{2}';
const name = '(?:[\\p{Script=Han}·]{2,8}?|[A-Z][A-Za-z’-]+(?: [A-Z][A-Za-z’-]+){0,2})';
/** 甲（2001）: what stands before the bracket ends with the author, which the list tells. */
const afterName = new RegExp(`(?:等|\\s)?[（(](${year})[a-z]?(?:[，,：:]\\s?[^（()）]{1,20})?[)）]`, 'gu');
/** （甲，2001；乙等，2003）. */
const inBrackets = new RegExp(`(${name})(?:等|等人| et al\\.?)?[，,]\\s?(${year})[a-z]?(?=[；;)），,：:])`, 'gu');
const bracketed = new RegExp(`[（(][^（()）\\n]{2,80}?[，,]\\s?${year}[^（()）\\n]{0,60}[)）]`, 'gu');

/** The first author of an entry: 滨岛敦俊. 明清…, [3] 费孝通，王同惠. …, Scott J C. … */
const firstAuthor =
  /^\s*(?:[[［〔]\d+[\]］〕]|\d+[.．、])?\s*([\p{Script=Han}·]{2,12}|[A-Z][A-Za-z’-]+)(?=[\s.．,，、：:（(]|等)/u;

/** Below so many entries a list says little of who is missing. */
const leastEntries = 3;
/** So many of the authors cited must be listed before one that is not is told. */
const leastShare = 0.7;

function yearsOf(book: Book, prose: Prose): { years: Years; entries: number } {
  const years = new Map<string, Set<string>>();
  let entries = 0;
  const typed = prose.passages.flatMap(({ kind, raw }) => (kind === 'reference' ? raw.split('\n') : []));
  for (const entry of [...book.bibliography.map(({ text }) => text), ...typed]) {
    const author = firstAuthor.exec(entry)?.[1];
    if (author === undefined) continue;
    entries++;
    const own = years.get(author) ?? new Set();
    years.set(author, own);
    for (const [one] of entry.matchAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'))) own.add(one);
  }
  return { years, entries };
}

function citedIn(passage: Passage, years: Years): Cited[] {
  const { text } = passage;
  const cited: Cited[] = [];
  for (const match of text.matchAll(afterName)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const author = [...years.keys()].find((one) => before.endsWith(one));
    const start = match.index - (author?.length ?? 0);
    if (author) cited.push({ passage, start, end: match.index + match[0].length, author, year: match[1]! });
  }
  for (const group of text.matchAll(bracketed)) {
    for (const match of group[0].matchAll(inBrackets)) {
      const start = group.index + match.index;
      cited.push({ passage, start, end: start + match[0].length, author: match[1]!, year: match[2]! });
    }
  }
  return cited;
}

const list = '\n\n## 参考文献\n\n林一. 河湾[M]. 2001.\n\n林二, 林三. 渡口[M]. 2002.\n\n周三. 集市[M]. 2003.\n';

export const authorYearListed: Rule = {
  id: 'author-year-listed',
  check(book, _survey, prose): Diagnostic[] {
    const { years, entries } = yearsOf(book, prose);
    if (years.size === 0) return [];
    const cited = running(prose).flatMap((passage) => (/\d{4}/.test(passage.text) ? citedIn(passage, years) : []));
    const known = cited.filter(({ author }) => years.has(author)).length;
    const speaksOfAll =
      entries >= leastEntries && known >= 2 && known / cited.length >= leastShare && book.facts.complete;
    return cited.flatMap(({ passage, start, end, author, year }) => {
      const own = years.get(author);
      if (own ? own.has(year) || own.size === 0 : !speaksOfAll) return [];
      const listed = own ? [...own].join('、') : '';
      const values = { text: passage.text.slice(start, end), author, year, listed: listed || '—' };
      return [
        diagnostic('author-year-listed', placeIn(passage, start, end), values, own?.size === 1 ? { hint: listed } : {}),
      ];
    });
  },
  examples: {
    wrong: [
      { text: `林一（2010）说过米价。${list}`, found: '林一（2010）', count: 1 },
      { text: `米价是涨的（周三，1993）。${list}`, found: '周三，1993', count: 1 },
      { text: `米价（林二等，2002；林一，2011）是涨的。${list}`, found: '林一，2011', count: 1 },
      {
        text: `米价（林一，2001）是涨的（周三，2003），船少（林二，2002；吴七，2004）。${list}`,
        found: '吴七，2004',
        count: 1,
      },
    ],
    right: [
      `林一（2001）说过米价，周三（2003，第12页）也说过（林二、林三，2002）。${list}`,
      `林一（1960—2020）是河湾人；吴七（1999）是船名。${list}`,
      '林一（2010）说过米价。',
    ],
  },
};
