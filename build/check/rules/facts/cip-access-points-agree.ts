// Ⅰ.①X… names the title and Ⅱ.①Y… the authors by their first characters (GB/T 12451, 书名检索点、作者检索点).
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { CipFact } from '../../../read/facts/cip.ts';
import { cipOf, cipPlace } from '../../facts/cip.ts';
import { believedTitle } from '../../facts/title.ts';
import type { Rule } from '../../rule.ts';

export const cipAccessPointsAgree: Rule = {
  id: 'cip-access-points-agree',
  check(book) {
    const cip = cipOf(book);
    const [titles, authors] = cip.groups;
    const found: Diagnostic[] = [];
    // The block's own title counts too: where the two differ, that is cip-agrees'.
    const titleHeads = new Set([believedTitle(book), cip.title?.text].flatMap((title) => headsOf(title ?? '')));
    const [point] = titles?.items ?? [];
    if (point && titleHeads.size > 0 && isPoint(point) && !titleHeads.has(headsOf(point.text)[0] ?? ''))
      found.push(differs(book, point, '书名', [...titleHeads][0]!));
    const names = [...cip.creators.map(({ name }) => name.text), ...book.facts.creators.map(({ name }) => name)];
    const authorHeads = new Set(names.flatMap(nameHeads));
    if (authorHeads.size === 0) return found;
    for (const item of authors?.items ?? []) {
      if (!isPoint(item) || authorHeads.has(headsOf(item.text)[0] ?? '')) continue;
      found.push(differs(book, item, '责任者', [...authorHeads].join('、')));
    }
    return found;
  },
  examples: {
    wrong: [
      { facts: withPoints('Ⅰ.①江… Ⅱ.①林… Ⅲ.①集市 Ⅳ.①F322'), found: '江…', count: 1 },
      { facts: withPoints('Ⅰ.①河… Ⅱ.①杜… Ⅲ.①集市 Ⅳ.①F322'), found: '杜…', count: 1 },
    ],
    right: [
      { facts: withPoints('Ⅰ.①河… Ⅱ.①林… Ⅲ.①集市 Ⅳ.①F322') },
      { facts: withPoints('I . ①河… II . ①林… III . ①集市 IV . ① F322') },
      { facts: withPoints('Ⅰ.①河… Ⅱ.①林… ②史… Ⅲ.①集市 Ⅳ.①F322', '林一，（英）约翰·史密斯') },
      { facts: withPoints('Ⅰ.①河… Ⅱ.①集市 Ⅲ.①F322') },
    ],
  },
};

function withPoints(points: string, names = '林一'): Record<string, unknown> {
  return { cip: { text: `图书在版编目（CIP）数据\n\n河湾的集市/${names}著.—杭州：河埠出版社，2019.5\n\n${points}` } };
}

/** 中…: an access point shortened to its first character; a subject is not. */
const isPoint = ({ text }: CipFact) => /…|\.\.\./.test(text) && text.length <= 8;

/** The first character that counts: a title's book marks and quotation marks do not. */
const headsOf = (text: string): string[] => (/[\p{L}\p{N}]/u.exec(text) ?? []).map((first) => first.toLowerCase());

/** Of 约翰·史密斯 either part may be the entry. */
const nameHeads = (name: string): string[] => name.split(/[·.•・\s]/).flatMap((part) => headsOf(part)[0] ?? []);

function differs(book: Book, point: CipFact, fact: string, expected: string): Diagnostic {
  return diagnostic('cip-access-points-agree', cipPlace(book, point), { fact, found: point.text, expected });
}
