// Typed spaces that Chinese does not have: between Han characters, and beside full-width marks, which bring their own room
// (GB/T 15834—2011, 5.1). Rows of words, names set apart in lists, forms, verse and what stands after a number are left.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { closers, han, openers, points } from '../punctuation/marks.ts';
import {
  reportHabit,
  reportSpots,
  reportUnlessHabit,
  type Spot,
  type Spotted,
  spotsOf,
} from '../punctuation/places.ts';

const space = '[ \\t\\u00a0\\u2002-\\u200a\\u202f\\u3000]';
const anySpace = new RegExp(`\\S${space}+\\S`);
const between = new RegExp(`(?<=[${han}])${space}+(?=[${han}])`, 'g');
const pointMarks = /[，。；！？]/g;

/** What may stand before the space after a number or a label at a passage's beginning. */
const label =
  /^[\s（(【〔]*(?:第?[一二三四五六七八九十百零〇\d.．-]{1,12}[章节条款编部回篇卷讲课]?|附录.?|[图表例][\d\-.．—–]{0,8}|问|答|注|按|[①-⑳]|[甲乙丙丁]|[^，。；！？]{1,12}(?=[）】〕）]))[）)】〕、.．：]?$/;

const isForm = (text: string, gaps: number) => gaps > (text.match(pointMarks)?.length ?? 0);

/** 词头 释文: a wide gap, or what stands there explains (指, 即, 又称) or is a row of such paragraphs. */
function isHeadword({ text, parent, index: place, kind }: Passage, index: number, run: string): boolean {
  if (index > headword || /[，。、；：]/.test(text.slice(0, index))) return false;
  if (
    run !== ' ' ||
    kind === 'item' ||
    /^(?:指|即|又|亦|也叫|是|为|古|一种|见|同)/.test(text.slice(index + 1, index + 4))
  )
    return true;
  // A neighbour that begins the same way.
  return [place - 1, place + 1].some((at) => {
    const other = parent?.children[at];
    const first =
      other && 'children' in other ? (other.children[0] as { value?: string } | undefined)?.value : undefined;
    return first !== undefined && new RegExp(`^[${han}]{1,6}[ \\u3000]+[${han}]`).test(first);
  });
}

function findBetween(passage: Passage): Spot[] {
  const { text, coverings } = passage;
  if (!anySpace.test(text)) return [];
  const gaps = matchesIn(text, between);
  if (passage.kind === 'heading' || passage.kind === 'caption' || passage.kind === 'cell')
    return inTitle(passage, gaps);
  if (gaps.length === 0 || isForm(text, gaps.length)) return [];
  return gaps.flatMap(({ index, 0: run }) => {
    const end = index + run.length;
    if (index < 16 && label.test(text.slice(0, index))) return [];
    // 《中共中央 国务院关于……》: two that issue one document are set apart so.
    if (
      /(?:中央|国务院|办公厅|委员会|部|局|总局)$/.test(text.slice(0, index)) &&
      /^(?:中共中央|国务院|[\u4e00-\u9fff]{1,8}(?:厅|部|局|委|委员会)(?:关于|印发))/.test(text.slice(end))
    )
      return [];
    // **词头**　释文
    if (coverings.some((over) => over.start === 0 && over.end === index)) return [];
    // 词头 释文, and “前　言” spoken of.
    if (isHeadword(passage, index, run)) return [];
    if (
      /[“‘「][^”’」]{1,4}$/.test(text.slice(Math.max(0, index - 5), index)) &&
      /^[^“‘「]{1,4}[”’」]/.test(text.slice(end, end + 5))
    )
      return [];
    if (isAfterNote(passage, index)) return [];
    // 《甲某　乙某》: a long title is set in parts.
    const inName = /《([^》]*)$/.exec(text.slice(Math.max(0, index - 60), index))?.[1];
    if (inName !== undefined && (run === '\u3000' || isStandard(inName, text.slice(end, end + 40)))) return [];
    // In a long stretch without a mark the space may stand for one.
    const before = text.slice(Math.max(0, index - longest), index).replace(/^.*[，。、；：？！]/s, '');
    const rest = text.slice(end, end + longest).search(/[，。、；：？！]|$/);
    const length = before.length + rest;
    const shown = `${text.slice(Math.max(0, index - 3), index)}${text.slice(end, end + 3)}`;
    return { start: index, end, hint: shown, ...(length <= longest && !isAtEdge(passage, index, end) && { fix: '' }) };
  });
}

/** In a title a gap may be meant; beside a character that cannot stand alone it is none: 北山 的来历. */
function inTitle({ text }: Passage, gaps: readonly RegExpMatchArray[]): Spot[] {
  return gaps.flatMap((gap) => {
    const start = gap.index!;
    const end = start + gap[0].length;
    if (gap[0].length > 1 || gaps.length > 2) return [];
    const isHalf = /[的了着过们与和及]/.test(text[end]!)
      ? start > 1
      : /[的与和及在]/.test(text[start - 1]!) && start > 2;
    return isHalf
      ? { start, end, hint: `${text.slice(Math.max(0, start - 3), start)}${text.slice(end, end + 3)}` }
      : [];
  });
}

/** 《滚子轴承 凸度测量方法》: the names of standards have a gap between their parts. */
const isStandard = (before: string, after: string): boolean =>
  before.length > 3 && /^[^》\s]{2,}(?:方法|规范|规程|要求|通则|导则|指南|规则|条件|术语|等级|标准|部分)》/.test(after);

/** 。[^1] 然后: the space stands after a note's mark, not beside the text before it. */
const isAfterNote = ({ insets }: Passage, at: number) => insets.some((inset) => inset.at === at);

/** A headword at a paragraph's beginning is no longer than this. */
const headword = 6;

/** A stretch without a mark longer than this may lack one. */
const longest = 24;

/** Beside emphasis or a link: Markdown elsewhere needs a space there, and whoever writes for the web types it. */
const isAtEdge = ({ coverings }: Passage, start: number, end: number) =>
  coverings.some((over) => over.end === start || over.start === end);

/** 见 第 8.9.2 节, 图 3 所示: whoever types spaces about numbers types them about what is numbered as well. */
const isByNumber = ({ text }: Passage, start: number, end: number) =>
  /^(?:第 ?[\dA-Z]|[图表式]\s?[\dA-Z])/.test(text.slice(end, end + 5)) ||
  /(?:第 ?[\d.A-Z]{1,8} ?[章节篇卷条页步]|[图表式] ?[\d.-]{1,8})$/.test(text.slice(Math.max(0, start - 14), start));

/** Few are slips; more are how the author writes. */
const habitAtEdges = 5;

export const noSpaceBetweenHan: Rule = {
  id: 'no-space-between-han',
  check(_book, _survey, prose) {
    const id = 'no-space-between-han';
    const spots = spotsOf(prose, {
      id,
      find: findBetween,
      reads: ['paragraph', 'item', 'note', 'heading', 'caption', 'cell'],
    });
    const byNumbers = isSpacedStyle(prose);
    const isHabit = ({ passage, start, end }: Spotted) =>
      isAtEdge(passage, start, end) || (byNumbers && isByNumber(passage, start, end));
    const atEdges = spots.filter(isHabit);
    if (atEdges.length < habitAtEdges) return reportSpots(id, spots);
    const inside = spots.filter((spot) => !isHabit(spot));
    return [...reportSpots(id, inside), ...reportHabit(id, atEdges)];
  },
  examples: {
    wrong: [
      { text: '太阳下山，集市 散了，人也走了。', found: ' ', fixed: '太阳下山，集市散了，人也走了。' },
      { text: '集市 散了，人也走了。', fixed: '集市散了，人也走了。' },
      { text: '## 集市 的来历\n\n集市在河湾。', found: ' ' },
      { text: '太阳下山，集市\u3000散了，人也走了。', fixed: '太阳下山，集市散了，人也走了。' },
    ],
    right: [
      '《关于整顿集市　方便乡民的通知》贴在墙上。',
      '船工用的是《河湾木船 船底修补方法》。',
      '集市散了，人也走了。',
      '林一 李二 王三',
      '逢集 集市开市的日子，也叫赶场。\n\n散集 集市收摊的时候，也叫收场。',
      '## 集市 上篇\n\n集市在河湾。',
      '逢集 指集市开市的日子，也叫赶场。',
      '导入时，“前　言”并成“前言”。',
      '第一条 集市逢五开市，日落收摊。',
      '鱼 虾 蟹 菜，样样都有。',
    ],
  },
};

const beforeClosing = new RegExp(
  `(?<=\\S)${space}+(?=[${points}${closers}])|(?<=[${han}])${space}+(?=……|——[${han}])`,
  'g',
);
const afterOpening = new RegExp(`(?<=[${points}${openers}])${space}+(?=\\S)`, 'g');
const outside = new RegExp(
  `(?<=[${han}A-Za-z0-9\\ufffc])${space}+(?=[${openers}])|(?<=[${closers}])${space}+(?=[${han}A-Za-z0-9\\ufffc${openers}])`,
  'g',
);
const pairOfNothing = /^[（“‘「『《【〔]$/;

/** “ ” ‘ ’ serve English as well: between two Latin characters they are English. */
function isEnglishQuotation(text: string, start: number, end: number): boolean {
  const english = /[A-Za-z0-9,.;:!?'\ufffc]/;
  if (/[”’]/.test(text[start - 1]!)) return english.test(text[start - 2] ?? '') && english.test(text[end]!);
  return /[“‘]/.test(text[end]!) && english.test(text[start - 1]!) && english.test(text[end + 1] ?? '');
}

/** Spaces inside, next to a mark: nobody's style. */
function findInside(passage: Passage): Spot[] {
  const { text } = passage;
  if (!anySpace.test(text)) return [];
  const spots = new Map<number, Spot>();
  for (const match of [...matchesIn(text, beforeClosing), ...matchesIn(text, afterOpening)]) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text[start - 1]!;
    const after = text[end]!;
    // （　） is a blank to fill in; “ ” speaks of the marks.
    if (pairOfNothing.test(before) && closers.includes(after)) continue;
    if (start < 20 && label.test(text.slice(0, start)) && !points.includes(after)) continue;
    if (isEnglishQuotation(text, start, end) || isAfterNote(passage, start)) continue;
    // ： after a speaker's name, or a form's label, with a wide space: a layout typed by hand, seen as such elsewhere.
    spots.set(start, {
      start,
      end,
      values: { mark: points.includes(before) || openers.includes(before) ? before : after },
      fix: '',
    });
  }
  return [...spots.values()].sort((a, b) => a.start - b.start);
}

/** Spaces outside a pair, as about Latin words: a habit of the web. */
function findOutside(passage: Passage): Spot[] {
  const { text } = passage;
  if (!anySpace.test(text)) return [];
  return matchesIn(text, outside).flatMap(({ index, 0: run }) => {
    const end = index + run.length;
    if (index < 20 && label.test(text.slice(0, index))) return [];
    // 收支表（1993年）　单位：元
    if (run === '\u3000' && /^单位[：:]/.test(text.slice(end, end + 3))) return [];
    if (isEnglishQuotation(text, index, end) || isAfterNote(passage, index)) return [];
    const mark = closers.includes(text[index - 1]!) ? text[index - 1]! : text[end]!;
    return { start: index, end, values: { mark }, fix: '' };
  });
}

const latin = /[A-Za-z0-9\ufffc$%&<>\\/_-]/;
const latinEdges = new RegExp(`[${han}] ?(?=[A-Za-z0-9\\ufffc])`, 'g');

/** Whether the book types spaces between Han and Latin as a rule. */
function isSpacedStyle(prose: Prose): boolean {
  let spaced = 0;
  let tight = 0;
  for (const { text } of prose.passages)
    for (const [edge] of matchesIn(text, latinEdges)) edge.endsWith(' ') ? spaced++ : tight++;
  return spaced >= 10 && spaced > tight;
}

const reads = ['paragraph', 'item', 'heading', 'caption', 'cell', 'note'] as const;

function tightPairs(prose: Prose): number {
  const tight = new RegExp(`(?<=[${han}])[${openers}]|[${closers}](?=[${han}])`, 'g');
  return prose.passages.reduce((sum, { text }) => sum + (text.match(tight)?.length ?? 0), 0);
}

export const noSpaceBesideMarks: Rule = {
  id: 'no-space-beside-marks',
  check(_book, _survey, prose) {
    const id = 'no-space-beside-marks';
    const inside = spotsOf(prose, { id, find: findInside, reads });
    const outsides = spotsOf(prose, { id, find: findOutside, reads });
    const besideLatin = ({ passage: { text }, start, end }: Spotted) => latin.test(text[start - 1]! + text[end]!);
    if (!isSpacedStyle(prose))
      return [...reportSpots(id, inside), ...reportUnlessHabit(id, outsides, tightPairs(prose))];
    // Whoever types spaces about Latin words and code types them beside marks and quotations as well: one habit.
    return [
      ...reportSpots(
        id,
        inside.filter((spot) => !besideLatin(spot)),
      ),
      ...reportHabit(id, [...inside.filter(besideLatin), ...outsides]),
    ];
  },
  examples: {
    wrong: [
      { text: '集市散了 ，人也走了。', found: ' ', fixed: '集市散了，人也走了。' },
      { text: '集市散了， 人也走了。', fixed: '集市散了，人也走了。' },
      { text: '集市（ 逢五开市）在河湾。', fixed: '集市（逢五开市）在河湾。' },
      { text: '他读的是 《河湾志》。', fixed: '他读的是《河湾志》。' },
      { text: '**注意：** 集市散了。', found: ' ', fixed: '**注意：**集市散了。' },
      { text: '**注意：** *集市*散了。', found: ' ' },
    ],
    right: [
      '集市散了，人也走了。',
      '选出正确的一项（ ）。',
      '河湾集市收支表（1993年7月）　单位：元',
      '（1） 集市逢五开市。',
      '【注意】 集市逢五开市。',
      '## 2.1 “逢五”的来历',
      '集市散了。^[林一说的。] 人也走了，河湾^[在南边。] 很静。',
      '老排字工说：The word “fair,” an old one, is “market” here.',
    ],
  },
};
