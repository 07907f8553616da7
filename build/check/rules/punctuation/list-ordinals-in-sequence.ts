// Typed ordinals go up by one: （1）（2）（3）, （一）, ①, 一、, 第一， — at the beginning of paragraphs that follow one another, or in one
// paragraph. Only a row that begins with one is followed, and a heading ends it. Decimal lists have list-numbers-run-on.
import type { List, Nodes } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../../../diagnostic.ts';
import { chineseNumeral, circledNumeral, parseChineseNumeral, parseCircledNumeral } from '../../../resolve/numerals.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import type { Survey } from '../../survey.ts';

const id = 'list-ordinals-in-sequence';

interface Ordinal {
  style: string;
  number: number;
  place: Place;
  text: string;
  show(number: number): string;
}

const shows: Readonly<Record<string, (number: number) => string>> = {
  paren: (number) => `（${number}）`,
  circled: circledNumeral,
  han: (number) => `（${chineseNumeral(number)}）`,
  plain: (number) => `${chineseNumeral(number)}、`,
  ordinal: (number) => `第${chineseNumeral(number)}，`,
};

const numeral = '[一二三四五六七八九十]{1,3}';
const atStart: readonly (readonly [string, RegExp])[] = [
  ['paren', /^[（(](\d{1,2})[）)](?![式])/],
  ['han', new RegExp(`^[（(](${numeral})[）)]`)],
  ['plain', new RegExp(`^(${numeral})、(?![一二三四五六七八九十])`)],
  ['ordinal', new RegExp(`^第(${numeral})[，,]`)],
];
const inside: readonly (readonly [string, RegExp])[] = [
  ['paren', /(?<=^|[。；：，])（(\d{1,2})）(?![式中、，。和至])/g],
  ['han', new RegExp(`(?<=^|[。；：，])（(${numeral})）(?![、，。和至])`, 'g')],
  ['circled', /(?<=^|[。；：，])([①-⑳])/g],
  ['ordinal', new RegExp(`(?<=^|[。；：，])第(${numeral})，`, 'g')],
];

const numberOf = (written: string): number =>
  /\d/.test(written) ? Number(written) : (parseCircledNumeral(written) ?? parseChineseNumeral(written) ?? 0);

/** Typed lists by their items: what the reader took off their text. */
function itemsOf(survey: Survey): Map<Nodes, { style: string; number: number }> {
  const items = new Map<Nodes, { style: string; number: number }>();
  for (const { node } of survey.of('list')) {
    const list = node as List & { data?: { marker?: string } };
    const style = list.data?.marker;
    if (style !== 'paren' && style !== 'circled') continue;
    for (const [i, item] of list.children.entries()) items.set(item, { style, number: (list.start ?? 1) + i });
  }
  return items;
}

/** The ordinal a passage begins with, where it has one. */
function opening(passage: Passage, items: ReturnType<typeof itemsOf>): Ordinal | undefined {
  const item = passage.parent && items.get(passage.parent);
  if (item) {
    if (passage.index > 0) return undefined;
    const from = passage.parent!.position!.start;
    const to = placeIn(passage, 0, 0);
    const show = shows[item.style]!;
    const place = {
      file: passage.source.file,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
    };
    return { ...item, place, show, text: show(item.number) };
  }
  for (const [style, pattern] of atStart) {
    const match = pattern.exec(passage.text);
    if (match)
      return {
        style,
        number: numberOf(match[1]!),
        place: placeIn(passage, 0, match[0].length),
        show: shows[style]!,
        text: match[0],
      };
  }
  return undefined;
}

/** Rows cut where they begin anew: each begins with one. */
function oddOnes(row: readonly Ordinal[], surely: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  let last = 0;
  let begun = false;
  row.forEach((one, i) => {
    const { number, place, text, show } = one;
    if (number === 1) {
      begun = true;
      last = 1;
      return;
    }
    if (!begun || number === 0) return;
    const expected = last + 1;
    if (number === expected) {
      last = number;
      return;
    }
    const next = row[i + 1]?.number;
    // The next one tells whether this was mistyped or one is missing.
    last = next === expected + 1 ? expected : number;
    if (row.length < surely) return;
    found.push(
      diagnostic(id, place, { text, previous: show(expected - 1), expected: show(expected) }, { hint: show(expected) }),
    );
  });
  return found;
}

export const listOrdinalsInSequence: Rule = {
  id,
  check(_book, survey, prose) {
    if (prose.script !== 'simplified') return [];
    const items = itemsOf(survey);
    const found: Diagnostic[] = [];
    let rows = new Map<string, Ordinal[]>();
    const end = () => {
      for (const row of rows.values()) found.push(...oddOnes(row, 2));
      rows = new Map();
    };
    let section = prose.passages[0]?.section;
    for (const passage of prose.passages) {
      const { kind, text, quoted } = passage;
      if (kind === 'note' || kind === 'cell' || kind === 'caption') continue;
      // What an author leaves out of a quoted law is left out on purpose.
      if (kind === 'heading' || passage.section !== section || quoted || /^…+$/.test(text.trim())) end();
      section = passage.section;
      if (quoted || kind === 'heading' || (kind !== 'paragraph' && kind !== 'item')) continue;
      const first = opening(passage, items);
      if (first) {
        const row = rows.get(first.style);
        if (row) row.push(first);
        else rows.set(first.style, [first]);
      }
      if (!/[）①-⑳]|第[一二三四五六七八九十]/.test(text)) continue;
      for (const [style, pattern] of inside) {
        const row = [...text.matchAll(pattern)].map(
          (match): Ordinal => ({
            style,
            number: numberOf(match[1]!),
            place: placeIn(passage, match.index, match.index + match[0].length),
            text: match[0],
            show: shows[style]!,
          }),
        );
        if (row[0]?.number === 1) found.push(...oddOnes(row, 3));
      }
    }
    end();
    return found;
  },
  examples: {
    wrong: [
      { text: '（1）逢五开市。\n\n（3）日落收摊。\n\n（3）雨天不开。', found: '（3）', count: 1 },
      { text: '（一）逢五开市。\n\n（二）日落收摊。\n\n（二）雨天不开。', found: '（二）', count: 1 },
      { text: '规矩有三：①逢五开市；②日落收摊；④雨天不开。', found: '④', count: 1 },
      { text: '第一，人多。\n\n第二，路近。\n\n第四，鱼好。', found: '第四，', count: 1 },
    ],
    right: [
      '（1）逢五开市。\n\n（2）日落收摊。\n\n说完这些，再说别的：\n\n（1）鱼。\n\n（2）虾。',
      '规矩有三：①逢五开市；②日落收摊；③雨天不开。',
      '由式（1）得到，（3）式同理。',
      '第四条写着第二，日落收摊。',
    ],
  },
};
