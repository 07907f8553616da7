// Pages made wrong on purpose, each fault found once and in the right place; and clean pages, on which nothing is found.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book, PrintStyle } from '../../book.ts';
import { messageOf } from '../../diagnostic.ts';
import type { PageItem } from '../pdf-text.ts';
import { comparePages } from '../print.ts';
import { bookOf } from '../test/sample-book.ts';
import { area, leading, type SetLines, type Setting, setLines, size } from '../test/set-lines.ts';

const characters = '山水田园竹木花鸟江河湖海舟车路桥城乡村镇春夏秋冬晨昏昼夜风霜雨雪云雷电虹';

/** Chinese characters, no two paragraphs alike. */
const words = (count: number, from: number): string =>
  Array.from({ length: count }, (_, n) => characters[(from * 7 + n * 5 + Math.floor(n / 9)) % characters.length]).join(
    '',
  );

/** A paragraph of so many lines with a comma in the middle of each, its last line of so many characters, the stop counted. */
function paragraph(lines: number, tail: number, from: number): string {
  const count = lines === 1 ? tail : 18 + 20 * (lines - 2) + tail;
  const text = Array.from(words(count, from));
  for (let at = 8; at < count - 3; at += at === 8 ? 18 : 20) text[at] = '，';
  text[count - 1] = '。';
  return text.join('');
}

const first = [paragraph(4, 9, 1), paragraph(6, 12, 2), paragraph(3, 7, 3), paragraph(9, 15, 4), paragraph(6, 5, 5)];
const second = [paragraph(3, 8, 11), paragraph(4, 11, 12), paragraph(5, 6, 13)];
const row = `${words(12, 31)}`;

const files = {
  'book.yaml': `title: 行与页
complete: false
date: 2020-01
modified: 2020-01-01T00:00:00Z
print: {format: 170×240, size: 五号, leading: 18}
matter:
  front: []
  body: [01.md, 02.md]
`,
  '01.md': `# 城与乡\n\n${first.join('\n\n')}\n`,
  '02.md': `# 山与水

${second.join('\n\n')}

## 器物

${paragraph(2, 6, 21)}[^a]

1. ${paragraph(2, 7, 22).slice(0, 22)}。
2. ${words(3, 23)}。

| ${words(2, 24)} | ${words(3, 25)} |
|------|------|
| ${row} | ${words(4, 27)} |
| ${words(2, 28)} | ${words(4, 29)} |

\`\`\`
（「『
，。、）
\`\`\`

::: verse
${words(5, 41)}
${words(4, 42)}
:::

[^a]: ${words(14, 51)}。
`,
};

async function bookFrom(changes: Record<string, string> = {}): Promise<Book> {
  const all = Object.fromEntries(
    Object.entries({ ...files, ...changes }).map(([path, text]) => [`/book/${path}`, text]),
  );
  return (await bookOf(all)).book;
}

const faces = ['NotoSerifSC-Regular', 'NotoSansSC-Bold'];

function found(book: Book, set: SetLines): string[] {
  const { audit } = comparePages(book, set.pages, { ...set, faces });
  return audit.diagnostics.map((each) => {
    // Every brace of both messages is filled.
    for (const language of ['zh', 'en'] as const) {
      expect(Object.values(messageOf(each, language)).join('')).not.toMatch(/\{\w+\}|undefined/u);
    }
    const { file, line } = each.place;
    return `${each.rule} p${each.page}:${each.values.line} ${file}:${line}`;
  });
}

/** The line that begins with some words. */
function lineWith(set: SetLines, start: string): PageItem {
  for (const { items } of set.pages) for (const item of items) if (item.text.startsWith(start)) return item;
  throw new Error(`no line begins with ${start}`);
}

/** Moves part of a line, in em. */
function move(item: PageItem, from: number, to: number, by: number): void {
  for (let at = from; at < to; at++) item.xs![at]! += by * item.size;
}

/** Of a paragraph, what begins its nth line (from 0). */
const startOf = (text: string, line: number): string => text.slice(line === 0 ? 0 : 18 + 20 * (line - 1)).slice(0, 6);

let book: Book;
beforeAll(async () => {
  book = await bookFrom();
});

describe('clean pages', () => {
  it('are silent', () => {
    const set = setLines(book);
    const { diagnostics, audit } = comparePages(book, set.pages, { ...set, faces });
    expect(diagnostics).toEqual([]);
    expect(found(book, set)).toEqual([]);
    const { figures } = audit;
    expect(figures.gaps).toMatchObject({ p50: 0, p99: 0, greatest: 0 });
    expect(figures.gaps.pairs).toBeGreaterThan(300);
    expect(figures.filledLines).toBeGreaterThan(25);
    expect(figures.farthestOffGrid).toBe(0);
    expect(figures.faces['NotoSerifSC-Regular']).toBeGreaterThan(700);
  });
});

interface Fault {
  name: string;
  change(set: SetLines): void;
  expected: string;
}

const third = () => startOf(first[1]!, 2);
const faults: Fault[] = [
  {
    name: 'a baseline moved by half a point',
    change: (set) => {
      lineWith(set, third()).y += 0.5;
    },
    expected: 'line-stands-on-grid p1:8 01.md:5',
  },
  {
    name: 'a side moved by half a point',
    change: (set) => {
      for (const item of set.pages[4]!.items) if (item.size === size) item.y += 0.5;
    },
    // All its lines are off by as much: one finding, at the first.
    expected: 'line-stands-on-grid p5:1 02.md:7',
  },
  {
    name: 'a comma for the first character of a line',
    change: (set) => {
      const line = lineWith(set, third());
      line.text = `，${line.text.slice(1)}`;
    },
    expected: 'line-starts-with-allowed-character p1:8 01.md:5',
  },
  {
    name: 'an opening mark for the last character of a line',
    change: (set) => {
      const line = lineWith(set, third());
      line.text = `${line.text.slice(0, -1)}《`;
    },
    expected: 'line-ends-with-allowed-character p1:8 01.md:5',
  },
  {
    name: 'a wide gap between two characters',
    change: (set) => move(lineWith(set, third()), 2, 8, 0.2),
    expected: 'line-gaps-even p1:8 01.md:5',
  },
  {
    name: 'two commas of different width',
    change: (set) => {
      const line = lineWith(set, third());
      line.text = `${line.text.slice(0, 14)}，${line.text.slice(15)}`;
      move(line, 9, 14, -0.4);
    },
    expected: 'line-marks-alike p1:8 01.md:5',
  },
  {
    name: 'a line short of the measure',
    change: (set) => move(lineWith(set, third()), 19, 20, -0.2),
    expected: 'line-fills-measure p1:8 01.md:5',
  },
  {
    name: 'a line beyond the measure',
    change: (set) => move(lineWith(set, third()), 19, 20, 0.1),
    expected: 'line-fills-measure p1:8 01.md:5',
  },
  {
    name: 'a last line that is stretched',
    change: (set) => {
      const line = lineWith(set, startOf(first[1]!, 5));
      for (let at = 1; at < line.text.length; at++) move(line, at, at + 1, at * 0.06);
    },
    expected: 'last-line-is-not-stretched p1:11 01.md:5',
  },
  {
    name: 'a last line left of the type area',
    change: (set) => {
      const line = lineWith(set, startOf(first[1]!, 5));
      move(line, 0, line.text.length, -0.5);
    },
    expected: 'text-inside-type-area p1:11 01.md:5',
  },
  {
    name: 'a last line off the paper',
    change: (set) => {
      const line = lineWith(set, startOf(first[1]!, 5));
      move(line, 0, line.text.length, -8);
    },
    expected: 'text-inside-trim p1:11 01.md:5',
  },
  {
    name: 'a face of the machine',
    change: (set) => {
      lineWith(set, third()).font = 'CAAAAA+DejaVuSans';
    },
    expected: 'page-uses-known-faces p1:0 book.yaml:1',
  },
  {
    name: 'a Type 3 font',
    change: (set) => {
      lineWith(set, third()).type3 = true;
    },
    expected: 'page-has-no-type3-face p1:0 book.yaml:1',
  },
  {
    name: 'a box for a character',
    change: (set) => {
      lineWith(set, third()).missing = 1;
    },
    expected: 'page-draws-every-character p1:0 book.yaml:1',
  },
];

describe('what is no fault is not called one', () => {
  const silent: [name: string, change: (set: SetLines) => void][] = [
    [
      'a typed space between two characters',
      (set) => {
        const line = lineWith(set, third());
        move(line, 2, 20, 0.3);
        for (let at = 2; at < 20; at++) move(line, at, at + 1, (-0.3 * (at - 1)) / 18);
        line.spaced = [2];
      },
    ],
    [
      'a last mark of which a part of the blank half is taken off',
      (set) => {
        const line = lineWith(set, third());
        line.text = `${line.text.slice(0, -1)}，`;
        for (let at = 1; at < 20; at++) move(line, at, at + 1, at * 0.01);
      },
    ],
    [
      'an opening mark half at a line start',
      (set) => {
        const line = lineWith(set, third());
        line.text = `（${line.text.slice(1)}`;
        move(line, 0, 1, -0.5);
        for (let at = 1; at < 20; at++) move(line, at, at + 1, (-0.5 * (19 - at)) / 19);
      },
    ],
  ];
  it.each(silent)('%s', (_, change) => {
    const set = setLines(book);
    change(set);
    expect(found(book, set)).toEqual([]);
  });
});

describe('a fault made in finished pages is found once, where it is', () => {
  it.each(faults)('$name', ({ change, expected }) => {
    const set = setLines(book);
    change(set);
    const seen = found(book, set);
    expect(seen).toEqual([expected]);
  });
});

/** Text of a chapter after its title, which takes two lines of twelve. */
const chapter = (...blocks: string[]): string => `# 城与乡\n\n${blocks.join('\n\n')}\n`;

/** A paragraph of which the first line has 18 characters' room: so many Chinese characters, then some words, then more. */
const broken = (before: number, text: string): string => `${words(before, 61)}${text}${words(46, 62)}。`;

const note = `\n\n[^a]: ${words(9, 71)}。`;
const fill = paragraph(5, 9, 72);

/** Books whose text makes a fault where lines are simply counted off, or sides are ended by hand. */
const cases: { name: string; text: string; setting?: Setting; expected: string[] }[] = [
  {
    name: 'a comma at a line start',
    text: chapter(broken(18, '，')),
    expected: ['line-starts-with-allowed-character p1:3 01.md:3'],
  },
  {
    name: 'a note mark at a line start',
    text: chapter(broken(18, '[^a]')) + note,
    expected: ['line-starts-with-allowed-character p1:3 01.md:3'],
  },
  {
    name: 'a dash at a line start',
    text: chapter(broken(18, '——')),
    expected: ['line-starts-with-allowed-character p1:3 01.md:3'],
  },
  {
    name: 'a dash that opens a paragraph',
    text: chapter(fill, `——${words(12, 63)}。`),
    expected: [],
  },
  {
    name: 'an opening mark at a line end',
    text: chapter(broken(17, '“')),
    expected: ['line-ends-with-allowed-character p1:2 01.md:3'],
  },
  ...(
    [
      [17, '——', '——'],
      [17, '……', '……'],
      [17, '2017年', '17'],
      [16, '2017年', '7年'],
      [16, '图3-2', '3-2'],
      [17, '图3-2', '图3-2'],
      [17, '第3章', '第3'],
      [17, '12kg', '12kg'],
      [17, '＋3℃', '＋3'],
      [15, '2007—2011年', '7—2'],
      [14, '978-7-5180', '7-5'],
    ] as const
  ).map(([before, text]) => ({
    name: `${text} parted by a line end`,
    text: chapter(broken(before, text)),
    expected: ['unbreakable-stays-whole p1:2 01.md:3'],
  })),
  { name: 'two numbers with a space between', text: chapter(broken(17, '10 20')), expected: [] },
  { name: 'an address parted by a line end', text: chapter(broken(14, 'ab.cd/ef-12')), expected: [] },
  {
    name: 'a solidus at a line end',
    text: chapter(broken(17, '／')),
    expected: ['line-ends-with-allowed-character p1:2 01.md:3'],
  },
  {
    name: 'a side that an editor ends',
    text: chapter(paragraph(7, 9, 65), '::page-break', paragraph(5, 9, 67)),
    setting: { sideBefore: [paragraph(5, 9, 67).slice(0, 18)] },
    expected: [],
  },
  {
    name: 'a last line of one character and a stop',
    text: chapter(fill, paragraph(3, 2, 64)),
    expected: ['paragraph-ends-with-characters p1:9 01.md:5'],
  },
  {
    name: 'a first line alone at a foot',
    text: chapter(paragraph(9, 9, 65), paragraph(4, 9, 66), paragraph(3, 9, 67)),
    expected: ['paragraph-leaves-no-single-line p1:11 01.md:5'],
  },
  {
    name: 'a last line alone at a head',
    text: chapter(paragraph(7, 9, 65), paragraph(4, 9, 66), paragraph(5, 9, 67)),
    expected: ['paragraph-leaves-no-single-line p2:1 01.md:5'],
  },
  {
    name: 'a heading at a foot',
    text: chapter(paragraph(7, 9, 65), '## 器物', paragraph(5, 9, 67)),
    // The line under it is left blank.
    expected: ['heading-followed-by-lines p1:9 01.md:5', 'side-filled-to-foot p1:9 01.md:5'],
  },
  {
    name: 'a heading and one line at a foot',
    text: chapter(paragraph(6, 9, 65), '## 器物', paragraph(1, 9, 66), paragraph(5, 9, 67)),
    expected: ['heading-followed-by-lines p1:8 01.md:5'],
  },
  {
    name: 'a chapter of a heading and one line, the last of its book',
    text: chapter(words(9, 80)),
    expected: [],
  },
  {
    name: 'a last side of three lines',
    text: chapter(paragraph(10, 9, 65), paragraph(3, 9, 67)),
    expected: ['last-side-has-lines p2:3 01.md:5'],
  },
  {
    name: 'a side that ends short',
    text: chapter(paragraph(7, 9, 65), paragraph(5, 9, 67)),
    setting: { sideBefore: [paragraph(5, 9, 67).slice(0, 18)] },
    expected: ['side-filled-to-foot p1:8 01.md:3'],
  },
];

describe('what a text does to its lines is found', () => {
  it.each(cases)('$name', async ({ text, setting, expected }) => {
    const own = await bookFrom({ '01.md': text });
    const seen = found(own, setLines(own, setting)).filter((each) => each.includes('01.md'));
    expect(seen).toEqual(expected);
  });

  it('a row on two sides', async () => {
    const table = `| ${words(2, 24)} | ${words(3, 25)} |\n|---|---|\n| ${words(4, 27)} | ${row} |`;
    const own = await bookFrom({ '01.md': chapter(paragraph(8, 9, 65), table, paragraph(4, 9, 67)) });
    const set = setLines(own);
    const [one, two] = set.pages;
    const top = two!.items.filter(({ y }) => y < area.y + leading);
    expect(top.length).toBe(2);
    two!.items = two!.items.filter((item) => !top.includes(item));
    one!.items.splice(-1, 0, ...top.map((item) => ({ ...item, y: item.y + 11 * leading })));
    expect(found(own, set)).toEqual(['table-row-on-one-side p1:11 01.md:7']);
  });

  it('a lost line leaves the others judged', () => {
    const set = setLines(book);
    const lost = lineWith(set, third());
    for (const page of set.pages) page.items = page.items.filter((item) => item !== lost);
    lineWith(set, startOf(first[3]!, 3)).y += 0.5;
    expect(found(book, set)).toEqual(['line-stands-on-grid p2:7 01.md:9']);
  });

  describe('quotations', () => {
    const text = chapter(paragraph(4, 9, 65), `> ${paragraph(3, 9, 66)}`, paragraph(3, 9, 67));
    const off = async (look: Partial<PrintStyle>) => {
      const own = await bookFrom({ '01.md': text });
      const set = setLines(own);
      for (const line of [0, 1, 2]) lineWith(set, startOf(paragraph(3, 9, 66), line)).y += leading / 2;
      const settings = { ...own.facts.print.look?.settings, ...look.settings };
      return found(
        {
          ...own,
          facts: { ...own.facts, print: { ...own.facts.print, look: { ...own.facts.print.look!, settings } } },
        },
        set,
      );
    };
    it('stand on the grid', async () => {
      expect(await off({})).toEqual(['line-stands-on-grid p1:6 01.md:5']);
    });
    it('but not where their style sets them off by half a line', async () => {
      expect(await off({ settings: { 'quotation.above': 0.5 } })).toEqual([]);
    });
  });
});
