// Faults made in the text read from a PDF, between extraction and comparison, each of which must be found at the right
// place; and clean pages, in which nothing may be found. Faults in a real PDF are print.browser.test.ts's.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../book.ts';
import type { RuleId } from '../diagnostic.ts';
import { checkPdfOutline } from './contents.ts';
import { checkPdfFacts } from './facts.ts';
import type { PageItem, PageText } from './pdf-text.ts';
import { comparePages } from './print.ts';
import { at, bookOf, lineOf, sampleFiles, sources } from './test/sample-book.ts';
import { type SetBook, typeset } from './test/typeset.ts';

interface Fault {
  name: string;
  change(set: SetBook): void;
  rule: RuleId;
  place: [file: string, words: string] | string;
}

/** Replaces words that stand once in the book, over line ends too. */
function replace(from: string, to: string, which: (item: PageItem) => boolean = () => true) {
  return ({ pages, sides }: SetBook): void => {
    // Words of headings stand in the contents too: text pages come first.
    const isText = ({ index }: PageText) => sides[index]?.kind === 'text';
    for (const page of [...pages.filter(isText), ...pages.filter((each) => !isText(each))]) {
      const items = page.items.filter(which);
      const at = items
        .map(({ text }) => text)
        .join('')
        .indexOf(from);
      if (at < 0) continue;
      let offset = 0;
      let written = false;
      for (const item of items) {
        const start = Math.max(0, at - offset);
        const end = Math.min(item.text.length, at + from.length - offset);
        offset += item.text.length;
        if (end <= 0 || start >= item.text.length) continue;
        item.text = item.text.slice(0, start) + (written ? '' : to) + item.text.slice(end);
        written = true;
      }
      return;
    }
    throw new Error(`no page says ${from}`);
  };
}

const pageWith = ({ pages }: SetBook, words: string): PageText =>
  pages.find(({ items }) =>
    items
      .map(({ text }) => text)
      .join('')
      .includes(words),
  )!;

const isNote = (item: PageItem): boolean => item.size === 9 && item.y > 480 && item.y < 600;

const faults: Fault[] = [
  {
    name: 'a dropped line',
    change: (set) => {
      const page = pageWith(set, '旧尺一尺');
      page.items = page.items.filter(({ text }) => !text.includes('旧尺一尺'));
    },
    rule: 'edition-text-kept',
    place: ['a-table.md', '旧尺一尺'],
  },
  {
    name: 'a dropped word',
    change: replace('未核对的', ''),
    rule: 'edition-text-kept',
    place: ['02-flow.md', '末一栏'],
  },
  {
    name: 'a repeated line',
    change: (set) => {
      const page = pageWith(set, '每天清晨');
      const index = page.items.findIndex(({ text }) => text.includes('每天清晨'));
      page.items.splice(index, 0, { ...page.items[index]! });
    },
    rule: 'edition-text-once',
    place: ['01-level.md', '每天清晨'],
  },
  {
    name: '未 for 末',
    change: replace('末一栏', '未一栏'),
    rule: 'edition-text-unchanged',
    place: ['02-flow.md', '末一栏'],
  },
  {
    name: 'a Kangxi radical',
    change: replace('风浪大时', '风浪⼤时'),
    rule: 'edition-text-unchanged',
    place: ['01-level.md', '水尺立在'],
  },
  {
    name: 'a CJK radical',
    change: replace('桩脚有铁箍', '桩脚冇铁箍'),
    rule: 'edition-text-unchanged',
    place: ['01-level.md', '[^pile]:'],
  },
  {
    name: 'an added character',
    change: replace('断面要', '断面要要'),
    rule: 'edition-adds-nothing',
    place: ['02-flow.md', '流量等于'],
  },
  {
    name: 'a false hyphen at a line end',
    change: replace('运河书局', '运河-书局'),
    rule: 'edition-adds-nothing',
    place: ['references.yaml', 'zhao'],
  },
  {
    name: 'a lost list label',
    change: replace('2.再看', '再看'),
    rule: 'edition-text-kept',
    place: ['01-level.md', '2. 再看浪高'],
  },
  {
    name: 'a bullet set as text',
    change: replace('晴天记', '•晴天记'),
    rule: 'edition-adds-nothing',
    place: ['01-level.md', '晴天记'],
  },
  {
    name: 'a lost heading number',
    change: replace('1.1读尺的办法', '读尺的办法', ({ y }) => y > 90),
    rule: 'edition-text-kept',
    place: ['01-level.md', '读尺的办法'],
  },
  {
    name: 'a changed caption number',
    change: replace('图1-1渡口', '图1-2渡口'),
    rule: 'edition-text-unchanged',
    place: ['01-level.md', '![渡口'],
  },
  {
    name: 'a changed reference text',
    change: replace('图样见图1-1', '图样见图1-2'),
    rule: 'edition-text-unchanged',
    place: ['01-level.md', '图样见'],
  },
  {
    name: 'a wrong page in a reference',
    change: replace('全书页数见第', '全书页数见第9'),
    rule: 'edition-adds-nothing',
    place: ['01-level.md', '图样见'],
  },
  {
    name: 'a lost row',
    change: replace('四月4.70桃花汛', ''),
    rule: 'edition-text-kept',
    place: ['01-level.md', '| 四月'],
  },
  {
    name: 'swapped cells',
    change: replace('4.70桃花汛', '桃花汛4.70'),
    rule: 'edition-text-in-order',
    place: ['01-level.md', '| 四月'],
  },
  { name: 'lost ruby', change: replace('xùn', ''), rule: 'edition-text-kept', place: ['01-level.md', '{.ruby'] },
  {
    name: 'ruby over another word',
    change: (set) => {
      const item = set.pages.flatMap(({ items }) => items).find(({ text }) => text === 'xùn')!;
      item.x += 150;
    },
    rule: 'edition-text-in-order',
    place: ['01-level.md', '{.ruby'],
  },
  {
    name: 'NFKC of ①',
    change: replace('①②两栏', '12两栏'),
    rule: 'edition-text-unchanged',
    place: ['02-flow.md', '①②两栏'],
  },
  {
    name: 'a glyph of a formula lost',
    change: (set) => {
      const page = set.pages.find(({ items }) => items.some(({ font, text }) => /KaTeX/.test(font) && text === 'Q'))!;
      page.items = page.items.filter(({ font, text }) => !(/KaTeX/.test(font) && text === 'Q'));
    },
    rule: 'edition-formula-kept',
    place: ['02-flow.md', '流量等于'],
  },
  {
    name: 'a glyph of a formula changed',
    change: (set) => {
      const items = set.pages.flatMap(({ items }) => items);
      const item = items.filter(({ font, text }) => /KaTeX/.test(font) && text === '2').at(-1)!;
      item.text = '3';
    },
    rule: 'edition-formula-kept',
    place: ['02-flow.md', '\\bar{v}'],
  },
  {
    name: 'a lost formula',
    change: (set) => {
      for (const page of set.pages) page.items = page.items.filter(({ font }) => !/KaTeX/.test(font));
    },
    rule: 'edition-formula-kept',
    place: ['02-flow.md', '流量等于'],
  },
  {
    name: 'a lost equation number',
    change: replace('（2-1）前人', '前人'),
    rule: 'edition-text-kept',
    place: ['02-flow.md', '\\bar{v}'],
  },
  {
    name: 'swapped notes',
    change: (set) => {
      const page = pageWith(set, '桩脚有铁箍');
      const [a, b] = page.items.filter(isNote);
      [a!.text, b!.text] = [`①${b!.text.slice(1)}`, `②${a!.text.slice(1)}`];
    },
    rule: 'edition-text-in-order',
    place: ['01-level.md', '读数先写'],
  },
  {
    name: 'a lost note',
    change: (set) => {
      const page = pageWith(set, '账房');
      page.items = page.items.filter((item) => !isNote(item));
    },
    rule: 'edition-text-kept',
    place: ['02-flow.md', '[^two]:'],
  },
  {
    name: 'a note set in the text',
    change: (set) => {
      const item = pageWith(set, '账房').items.find(isNote)!;
      item.y = 300;
    },
    rule: 'edition-text-kept',
    place: ['02-flow.md', '[^two]:'],
  },
  {
    name: 'a note on the next page',
    change: (set) => {
      const page = pageWith(set, '桩脚有铁箍');
      const moved = page.items.filter(isNote);
      page.items = page.items.filter((item) => !isNote(item));
      const next = set.pages[page.index + 1]!;
      set.sides[page.index + 1]!.notesTop = set.sides[page.index]!.notesTop;
      next.items.push(...moved);
    },
    rule: 'print-note-on-its-page',
    place: ['01-level.md', '[^pile]:'],
  },
  {
    name: 'a wrong note mark',
    change: replace('石桩上①', '石桩上②'),
    rule: 'edition-text-unchanged',
    place: ['01-level.md', '水尺立在'],
  },
  {
    name: 'a note mark in another place',
    change: (set) => {
      replace('石桩上①', '石桩上')(set);
      replace('刻度到厘米', '刻度到厘米①')(set);
    },
    rule: 'edition-text-kept',
    place: ['01-level.md', '水尺立在'],
  },
  {
    name: 'marks numbered by the wrong page',
    change: (set) => {
      const page = pageWith(set, '账房');
      set.sides[page.index]!.notes = [];
      set.sides[pageWith(set, '石桩上').index]!.notes!.push(...bookOfTest.noteList.slice(2).map(({ id }) => id));
      replace('填写①', '填写③')(set);
      replace('①这是从', '③这是从')(set);
    },
    rule: 'print-note-mark-in-sequence',
    place: ['02-flow.md', '①②两栏'],
  },
  {
    name: 'code that lost a line',
    change: replace('18:00水位3.15', ''),
    rule: 'edition-text-kept',
    place: ['02-flow.md', '```text'],
  },
  {
    name: 'a lost line of verse',
    change: replace('渡船无人问', ''),
    rule: 'edition-text-kept',
    place: ['02-flow.md', '秋水共长天'],
  },
  {
    name: 'a changed citation',
    change: replace('办法[1]', '办法[2]'),
    rule: 'edition-text-unchanged',
    place: ['02-flow.md', '前人的办法'],
  },
  {
    name: 'a lost reference entry',
    change: replace('[2]孙澜.水尺考[J].水利月刊，1958（4）：7-9.', ''),
    rule: 'edition-text-kept',
    place: ['references.yaml', 'sun'],
  },
  {
    name: 'swapped paragraphs',
    change: (set) => {
      replace('摆渡的人每天看水，看久了就有了笔记。', '甲')(set);
      replace('本书分两章，各章的注自成一组。', '摆渡的人每天看水，看久了就有了笔记。')(set);
      replace('甲', '本书分两章，各章的注自成一组。')(set);
    },
    rule: 'edition-text-in-order',
    place: ['preface.md', '摆渡的人'],
  },
  {
    name: 'a lost callout title',
    change: replace('说明读数', '读数'),
    rule: 'edition-text-kept',
    place: ['01-level.md', '::: note'],
  },
  {
    name: 'a wrong page number in the contents',
    change: (set) => {
      const page = set.pages[set.sides.find(({ kind }) => kind === 'contents')!.index]!;
      const item = page.items.find(({ text }) => text.includes('流量'))!;
      item.text = item.text.replace(/\d+$/, '99');
    },
    rule: 'contents-match-book',
    place: ['02-flow.md', '# 流量'],
  },
  {
    name: 'a contents entry that reads otherwise',
    change: (set) => {
      const page = set.pages[set.sides.find(({ kind }) => kind === 'contents')!.index]!;
      const item = page.items.find(({ text }) => text.includes('读尺的办法'))!;
      item.text = item.text.replace('读尺的', '读尺');
    },
    rule: 'contents-match-book',
    place: ['01-level.md', '读尺的办法'],
  },
  {
    name: 'a wrong folio',
    change: (set) => {
      set.pages.at(-1)!.items.at(-1)!.text = '7';
    },
    rule: 'print-head-right',
    place: 'book.yaml',
  },
  {
    name: 'a running head on an opening page',
    change: (set) => {
      set.pages.at(-1)!.items.push({ text: '后记', x: 72, y: 50, width: 20, size: 9, font: '' });
    },
    rule: 'print-head-right',
    place: 'book.yaml',
  },
  {
    name: 'a lost side',
    change: (set) => {
      set.pages.pop();
    },
    rule: 'print-side-exists',
    place: 'book.yaml',
  },
  {
    name: 'a side too many',
    change: (set) => {
      set.pages.push({ ...set.pages.at(-1)!, index: set.pages.length });
    },
    rule: 'print-side-exists',
    place: 'book.yaml',
  },
  {
    name: 'a figure that is not painted',
    change: (set) => {
      for (const page of set.pages) page.images = page.images.filter(({ width }) => width !== 12);
    },
    rule: 'edition-image-kept',
    place: ['01-level.md', '![渡口'],
  },
  {
    name: 'a blanked figure',
    change: (set) => {
      for (const page of set.pages) for (const image of page.images) image.uniform = image.width === 16;
    },
    rule: 'edition-image-kept',
    place: ['02-flow.md', '![量水'],
  },
  {
    name: 'a figure with fewer pixels',
    change: (set) => {
      for (const page of set.pages) for (const image of page.images) image.height = 5;
    },
    rule: 'edition-image-kept',
    place: ['01-level.md', '![渡口'],
  },
  {
    name: 'a figure that the layout forgot',
    change: (set) => {
      for (const side of set.sides) side.images = [];
    },
    rule: 'edition-image-kept',
    place: ['02-flow.md', '![量水'],
  },
  {
    name: 'a lost CIP line',
    change: replace('中国版本图书馆CIP数据核字（2017）第021259号', ''),
    rule: 'edition-fact-printed',
    place: 'book.yaml',
  },
  { name: 'a changed price', change: replace('36.00元', '63.00元'), rule: 'edition-fact-printed', place: 'book.yaml' },
  {
    name: 'another word on the title page',
    change: replace('三十年的读数', '四十年的读数'),
    rule: 'edition-fact-printed',
    place: 'book.yaml',
  },
  {
    name: 'a lost word of the summary',
    change: replace('供后来的人对照', '供后人对照'),
    rule: 'edition-fact-printed',
    place: 'summary.md',
  },
  {
    name: 'an advertisement on the imprint page',
    change: replace('36.00元', '36.00元欢迎选购'),
    rule: 'edition-fact-page-adds-nothing',
    place: 'book.yaml',
  },
  {
    name: 'a line that runs out of the type area',
    change: (set) => {
      const item = pageWith(set, '旧尺一尺').items.find(({ text }) => text.includes('旧尺一尺'))!;
      item.y = 625;
    },
    rule: 'print-text-inside-area',
    place: ['a-table.md', '旧尺一尺'],
  },
  {
    name: 'a lost part title',
    change: replace('第一篇水位', '', ({ y }) => y > 77),
    rule: 'edition-text-kept',
    place: 'book.yaml',
  },
  {
    name: 'text on a page of its own, twice',
    change: replace('摆渡的人每天看水', '摆渡的人每天看水摆渡的人每天看水'),
    rule: 'edition-text-once',
    place: ['preface.md', '摆渡的人'],
  },
];

let bookOfTest: Book;
beforeAll(async () => {
  bookOfTest = (await bookOf(sampleFiles())).book;
});

const findings = (book: Book, { pages, sides, pageMap }: SetBook) =>
  comparePages(book, pages, { sides, pageMap, auditReports: false }).diagnostics;

describe('faults in print', () => {
  it.each(faults)('$name', (fault) => {
    const set = typeset(bookOfTest);
    fault.change(set);
    const seen = findings(bookOfTest, set).map(({ rule, place, related }) => ({
      rule,
      places: [place, ...(related ?? [])].map(at),
    }));
    const place = typeof fault.place === 'string' ? fault.place : `${fault.place[0]}:${lineOf(...fault.place)}`;
    const hit = seen.some(
      ({ rule, places }) =>
        rule === fault.rule && places.some((each) => each === place || each.startsWith(`${place}:`)),
    );
    expect(hit, `${fault.rule} ${place} among ${JSON.stringify(seen)}`).toBe(true);
  });

  it('findings name the page', () => {
    const set = typeset(bookOfTest);
    replace('末一栏', '未一栏')(set);
    const side = set.sides[pageWith(set, '未一栏').index]!;
    expect(findings(bookOfTest, set).map(({ page, values }) => [page, values.expected, values.found])).toEqual([
      [side.folio, '末', '未'],
    ]);
  });

  it('the PDF’s own outline, labels and metadata', () => {
    const { facts, pageMap } = typeset(bookOfTest);
    expect([...checkPdfOutline(bookOfTest, facts, pageMap), ...checkPdfFacts(bookOfTest, facts)]).toEqual([]);
    const outline = facts.outline.map((entry, index) => (index === 1 ? { ...entry, page: entry.page + 1 } : entry));
    expect(checkPdfOutline(bookOfTest, { ...facts, outline }, pageMap).map(({ rule }) => rule)).toEqual([
      'contents-match-book',
    ]);
    const labels = facts.labels.with(3, 'x');
    expect(checkPdfOutline(bookOfTest, { ...facts, labels }, pageMap).map(({ rule }) => rule)).toEqual([
      'print-page-label-right',
    ]);
    expect(checkPdfFacts(bookOfTest, { ...facts, title: '别的书' }).map(({ rule }) => rule)).toEqual([
      'edition-metadata-agrees',
    ]);
  });
});

const long = (sentence: string, times: number): string =>
  Array.from({ length: times }, (_, index) => `第${index + 1}回，${sentence}`).join('');

/** Books that are in order, each odd in its own way. */
const clean: [name: string, changes: Record<string, string>][] = [
  ['the sample as it is', {}],
  ['notes numbered by chapter', { 'book.yaml': `${sources['book.yaml']}numbering: {notes: chapter}\n` }],
  ['notes numbered through the book', { 'book.yaml': `${sources['book.yaml']}numbering: {notes: book}\n` }],
  ['numbering system B', { 'book.yaml': `${sources['book.yaml']}numbering: {system: B}\n` }],
  ['numbering system C', { 'book.yaml': `${sources['book.yaml']}numbering: {system: C}\n` }],
  ['a paragraph over many pages', { 'preface.md': `# 前言\n\n${long('船靠了岸，人散了，水还在走。', 120)}\n` }],
  [
    'many notes on many pages',
    {
      'preface.md': `# 前言\n\n${Array.from({ length: 60 }, (_, n) => `第${n}句话到此为止^[第${n}条注，说明第${n}句。]。`).join('')}\n`,
    },
  ],
  [
    'a table over pages',
    {
      'preface.md': `# 前言\n\n| 日 | 水位 |\n|---|---|\n${Array.from({ length: 40 }, (_, n) => `| ${n + 1} | ${n % 7}.${n % 10}0 |`).join('\n')}\n\n: 四十天 {#tbl-days}\n\n见[@tbl-days]。\n`,
    },
  ],
  [
    'the same row again and again',
    {
      'preface.md': `# 前言\n\n| 日 | 水位 |\n|---|---|\n${Array.from({ length: 30 }, () => '| 日 | 水位 |').join('\n')}\n\n: 反复 {#tbl-same}\n\n见[@tbl-same]。\n`,
    },
  ],
  [
    'the same paragraph again and again',
    { 'after.md': `# 后记\n\n${Array.from({ length: 30 }, () => '水涨船高，水落石出，年年如此。').join('\n\n')}\n` },
  ],
  [
    'much ruby',
    {
      'after.md': `# 后记\n\n${Array.from({ length: 40 }, (_, n) => `[汉]{.ruby rt="h${n}"}[字]{.ruby rt="z${n}"}注音`).join('，')}。\n`,
    },
  ],
  [
    'many formulas',
    {
      'after.md': `# 后记\n\n${Array.from({ length: 40 }, (_, n) => `令 $x_{${n}} = \\frac{${n}}{${n + 1}}$ 成立`).join('，')}。\n`,
    },
  ],
  [
    'formulas with Chinese in them',
    {
      'after.md':
        '# 后记\n\n面积 $S = \\text{长} \\times \\text{宽}$，又 $$ p = \\frac{\\text{力}}{\\text{面积}} $$\n\n完。\n',
    },
  ],
  ['text outside the basic plane', { 'after.md': '# 后记\n\n𠮷野家的𠀋字，与𪚥字。\n' }],
  ['a word of two thousand letters', { 'after.md': `# 后记\n\n${'abcdefghij'.repeat(200)}\n` }],
  ['combining marks', { 'after.md': '# 后记\n\ncafe\u0301与ê̄，ǹ。\n' }],
  ['lists in lists', { 'after.md': '# 后记\n\n1. 甲\n   1. 乙\n   2. 丙\n2. 丁\n\n   丁之二。\n\n- 戊\n  - 己\n' }],
  ['page references', { 'after.md': '# 后记\n\n见[@sec-level]{.page}、[@fig-boat]{.page}、[@tbl-month]{.page}。\n' }],
  ['an empty chapter', { 'after.md': '# 后记\n' }],
  [
    'notes in headings, cells and captions',
    {
      'after.md':
        '# 后记^[题注。]\n\n| 甲^[表注。] | 乙 |\n|---|---|\n| 1 | 2 |\n\n: 表题^[又注。] {#tbl-n}\n\n见[@tbl-n]。\n',
    },
  ],
  ['characters that only look alike', { 'after.md': '# 后记\n\n己已巳，未末，土士，日曰，⼤与大，①与1，Ａ与A。\n' }],
];

describe('clean pages', () => {
  it.each(clean)('%s', async (_, changes) => {
    const { book } = await bookOf(sampleFiles(changes));
    expect(
      findings(book, typeset(book)).map(({ rule, place, values }) => `${rule} ${at(place)} ${JSON.stringify(values)}`),
    ).toEqual([]);
  });
});
