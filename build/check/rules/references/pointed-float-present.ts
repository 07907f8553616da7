// 上图, 下表, 上式, 如图所示: something of the kind stands in that direction within the same section of the chapter, or
// within a few blocks. A picture may stand for a table or a formula, and a listing for a drawing.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { isOfAnotherWork, quotedPositions } from './reading/context.ts';
import { headingsAbove, orderOf, type Pointable, turnOf } from './reading/order.ts';

const image = '![河湾](a.png){alt="河湾"}';

export const pointedFloatPresent: Rule = {
  id: 'pointed-float-present',
  check(book, _survey, prose) {
    const all = prose.passages.flatMap((passage) =>
      pointersIn(passage)
        .filter((pointer) => !isOfAnotherWork(passage, pointer, book.facts.title, true))
        .map((pointer) => ({ passage, pointer, there: isThere(book, passage, pointer) })),
    );
    return (['图', '表', '式'] as const).flatMap((what) => {
      const own = all.filter(({ pointer }) => pointer.what === what);
      const missing = own.filter(({ there }) => !there);
      const [first] = missing;
      if (!first) return [];
      // Pictures that were all left behind when the text was taken from elsewhere are one thing to say, and no slips.
      const lost = !has(book, what) || (missing.length >= mostLost && missing.length > own.length * 0.7);
      if (lost) return [tell(first, { severity: 'info', count: missing.length })];
      return missing.map((each) => tell(each));
    });
  },
  examples: {
    wrong: [
      { text: '集市的位置如下图所示。\n\n船也在那里。', found: '下图', count: 1 },
      { text: `集市见上图。\n\n${image}`, found: '上图', count: 1 },
      { text: `上图画出了集市的位置。\n\n${image}`, found: '上图', count: 1 },
      { text: '米价如下表：\n\n米一斗三钱。', found: '下表', count: 1 },
      { text: '集市的位置如图所示。', found: '如图所示', count: 1 },
      { text: '米价见下面的表格。', found: '下面的表格', count: 1 },
      { text: '由上式可得米价。\n\n$$\na=b\n$$', found: '上式', count: 1 },
    ],
    right: [
      `集市的位置如下图所示。\n\n${image}\n\n由上图可见，船在左边。`,
      '米价见下表。\n\n| 米 | 价 |\n|--|--|\n| 新 | 3 |\n\n上表是新米的价。',
      '纸上图样很多，地上图书也多，以上图书均可借阅；下图书馆；村里上表朝廷。',
      '他说：“见上图。”',
      '$$\na=b\n$$\n\n由上式可得米价。',
    ],
  },
};

/** So many, and most of all: no slips, but lost on the way here. */
const mostLost = 10;

function tell(
  { passage, pointer: { start, end, what, way } }: { passage: Passage; pointer: Pointer },
  more: { severity?: 'info'; count?: number } = {},
): Diagnostic {
  const values = { typed: passage.raw.slice(start, end), what, way };
  return diagnostic('pointed-float-present', placeIn(passage, start, end), values, more);
}

interface Pointer {
  start: number;
  end: number;
  what: '图' | '表' | '式';
  way: '前' | '后' | '前后';
}

const pointed =
  /(?<=^|[\n，。；：、（(“！？,;:]|[如见看由从据在将对把与和及按照])([上下左右])(?:[面方边]?(?:的|这[张幅个])?([图表式])|(?:[面方边](?:的|这[张幅个])?|[述列])(图片?|表格?|公式|式子?))(?=所示|所列|[中里]|[可得知两变代]|[是为给列说显展]|[画绘][出了的]|标[出明]|反映|告诉|[，。；：、）),;:]|$)/gu;
const shown = /如([图表])所[示列]/gu;

/** What points at something without a number. */
function pointersIn(passage: Passage): Pointer[] {
  const { kind, text } = passage;
  if (passage.quoted || kind === 'heading' || kind === 'caption' || kind === 'reference' || kind === 'verse') return [];
  if (!/[上下左右如].{0,5}[图表式]/u.test(text)) return [];
  const found: Pointer[] = [];
  for (const match of matchesIn(text, pointed)) {
    const [whole, side, short, long] = match;
    // 右图 and 左图 stand beside each other, or beside the text.
    const way = side === '上' ? '前' : side === '下' ? '后' : '前后';
    found.push({
      start: match.index,
      end: match.index + whole.length,
      what: /[图表式]/u.exec(short ?? long ?? '')![0] as Pointer['what'],
      way,
    });
  }
  for (const match of matchesIn(text, shown)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      what: match[1] as Pointer['what'],
      way: '前后',
    });
  }
  if (found.length === 0) return found;
  const isQuoted = quotedPositions(text);
  return found.filter(({ start }) => !isQuoted(start));
}

const fitting: Readonly<Record<Pointer['what'], ReadonlySet<Pointable['type']>>> = {
  图: new Set(['image', 'code', 'other']),
  表: new Set(['table', 'image', 'code', 'other']),
  式: new Set(['math', 'image', 'code', 'other']),
};

/** Blocks this near are in sight, whatever headings stand between. */
const inSight = 4;

const own = { 图: 'image', 表: 'table', 式: 'math' } as const;

/** The book has something of the kind anywhere. */
const has = (book: Book, what: Pointer['what']) =>
  orderOf(book).sections.some(({ pointables }) =>
    pointables.some(({ type }) => type === 'image' || type === own[what]),
  );

function isThere(book: Book, passage: Passage, { what, way }: Pointer): boolean {
  const here = turnOf(book, passage);
  const section = orderOf(book).section(here?.section);
  // 内容提要 and what stands nowhere: nothing can be said.
  if (!here || !section) return true;
  const above = headingsAbove(section, here.turn)[2];
  const from = above?.turn ?? -1;
  const next = section.headings.find(({ turn, info }) => turn > here.turn && info.level <= 2);
  const to = next?.turn ?? Number.POSITIVE_INFINITY;
  return section.pointables.some((thing) => {
    if (!fitting[what].has(thing.type)) return false;
    const near = Math.abs(thing.block - here.block) <= inSight || (thing.turn > from && thing.turn < to);
    if (!near) return false;
    // Inside one block (a list, a table's cells, a box) either way is in sight.
    if (thing.block === here.block || way === '前后') return true;
    return way === '前' ? thing.turn < here.turn : thing.turn > here.turn;
  });
}
