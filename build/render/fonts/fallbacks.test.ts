// What becomes of characters the book's faces lack: which face prints them, what is said of it, where; and a house's own
// faces. Small cases, no browser.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Book, PageMap } from '../../book.ts';
import { memoryHost } from '../../host.ts';
import { readBook } from '../../read/index.ts';
import { resolveBook } from '../../resolve/index.ts';
import { repositoryRoot } from '../../root.ts';
import { composed, renderSection, toHtml } from '../html/index.ts';
import { allCharacters, collectCharacters } from './characters.ts';
import { faceOrder } from './faces.ts';
import { fallbackFindings, reportedFallbacks } from './fallback-findings.ts';
import { traceFallbacks } from './fallbacks.ts';
import { cut, trueType } from './font-file.ts';
import { carriedFonts, fontFaceCss, fontIdentity, makeFonts } from './fonts.ts';
import { type HouseFace, readHouseFaces } from './house.ts';
import { rangeTest, toRange } from './ranges.ts';

async function bookOf(text: string): Promise<Book> {
  const host = memoryHost({
    '/b/book.yaml': 'title: 试字\nlanguage: zh-CN\nmatter: {body: [01.md]}\ncomplete: false\n',
    '/b/01.md': `# 一章\n\n${text}\n`,
  });
  const { value } = await readBook('/b', host);
  return resolveBook(value!).value;
}

async function trace(text: string, house: readonly HouseFace[] = []) {
  const book = await bookOf(text);
  const characters = collectCharacters(book);
  const fonts = await makeFonts(allCharacters(characters), undefined, house);
  const fallbacks = await traceFallbacks(book, fonts);
  return { book, characters, fonts, fallbacks, findings: fallbackFindings(fallbacks) };
}

const facesOf = ({ fallbacks }: Awaited<ReturnType<typeof trace>>) =>
  fallbacks.map(({ character, from, to, count }) => `${character} ${from} ${to?.postscript ?? '–'} ${count}`);

describe('what prints a character', () => {
  it('is the face of its text, for all a plain book has', async () => {
    const plain = await trace(
      '宋体、**黑体**、*楷体*，`code 代码`——“引”……（１）①℃ Ⅰ naïve Ελλάδα мир əˈ x̂ 12。\n\n> 楷体引文：㐂〇々。\n\n☐',
    );
    expect(facesOf(plain)).toEqual(['ˈ song Tinos-Regular 1', '☐ song NotoSansSymbols2-Regular 1']);
    expect(plain.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['character-in-book-face info']);
  });

  it('is 花园明朝 for the extensions, said once with its count and first place', async () => {
    const rare = await trace('甲𠀀乙㐀𪚥，𠀀；𬺰。𠀀');
    expect(facesOf(rare)).toEqual(['𠀀 song HanaMinB 3', '𪚥 song HanaMinB 1', '𬺰 song HanaMinB 1']);
    expect(rare.findings[0]).toMatchObject({
      rule: 'character-in-book-face',
      severity: 'info',
      place: { file: '01.md', line: 3, column: 2 },
      related: [
        { line: 3, column: 9 },
        { line: 3, column: 15 },
      ],
      count: 3,
      values: { character: '𠀀', name: 'U+20000', from: '宋体', to: '后备字体 HanaMinB' },
    });
  });

  it('a Han character that 楷体 or 黑体 lacks changes the face in a line: a warning', async () => {
    const kai = await trace('宋体㐀不变。\n\n> 楷体的㐀与*㐆*和**𠀀**。');
    expect(facesOf(kai)).toEqual(['㐀 kai NotoSerifSC-Regular 1', '㐆 kai NotoSerifSC-Regular 1', '𠀀 hei HanaMinB 1']);
    expect(kai.findings.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
    expect(kai.findings[0]).toMatchObject({ place: { line: 5, column: 6 }, values: { from: '楷体', to: '宋体' } });
  });

  it('a radical beside the character it is one of keeps its own code: not the same glyph of one face', async () => {
    const both = await trace('大小的⼤，只有⽔。');
    expect(facesOf(both)).toEqual(['⼤ song HanaMinA 1']);
    expect(both.findings[0]!.hint).toBe('大');
  });

  it('emoji are printed in one ink, sequences in one face', async () => {
    const emoji = await trace('笑😀，一家👨‍👩‍👧，旗🇨🇳，键1️⃣。');
    expect(emoji.findings.every(({ rule }) => rule === 'character-in-book-face')).toBe(true);
    const face = emoji.fonts.find(({ postscript }) => postscript.startsWith('NotoEmoji'))!;
    const within = rangeTest(face.unicodeRange);
    for (const character of '😀👨👩👧🇨🇳\u200D\uFE0F\u20E31')
      expect(within(character.codePointAt(0)!), character).toBe(true);
    expect(within('2'.codePointAt(0)!)).toBe(true);
    expect(within('☐'.codePointAt(0)!)).toBe(false);
  });

  it('a letter with its marks is printed in one face or named whole', async () => {
    const marks = await trace('x̂、ế、`x̂`，中̂。');
    expect(facesOf(marks)).toEqual(['中̂ song – 1']);
    expect(marks.findings[0]!.values.name).toBe('U+4E2D U+0302');
  });
});

describe('a letter written as itself and its marks', () => {
  // As macOS writes them.
  const apart = 'étude、ôté、mañana、nǐ、か\u3099、ế'.normalize('NFD');

  it('is printed as one character, and stands in the faces', async () => {
    const seen = await trace(`${apart}，*${apart}*，\`${apart}\`。`);
    expect(seen.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(seen.characters.latin).toContain('é');
    expect(seen.characters.kai).toContain('が');
    const [section] = seen.book.sections.filter(({ kind }) => kind === 'chapter');
    const html = toHtml(
      renderSection(seen.book, section!, { edition: 'web', link: (anchor) => `#${anchor}`, image: () => '' }),
    );
    expect(html).toContain(apart.normalize('NFC'));
    expect(html.normalize('NFC')).toBe(html);
  });

  it('stays an error where no face has it, named where it was written', async () => {
    const { findings } = await trace(`船工说ท\u0E31。`);
    expect(findings.map(({ rule }) => rule)).toEqual(['character-has-glyph']);
    expect(findings[0]!.place).toMatchObject({ line: 3, column: 4 });
  });

  it('leaves all else as written', async () => {
    expect(composed('羅\uF90F、a=\u0338b、葛\u{E0100}、x\u0302')).toBe('羅\uF90F、a=\u0338b、葛\u{E0100}、x\u0302');
  });
});

describe('what no face has', () => {
  it('is an error with its place, a private-use character with what it is', async () => {
    const none = await trace('造字\uE000，*\uE000*，泰文ท。');
    expect(none.findings.map(({ rule, severity, count = 1, values }) => [rule, severity, count, values.name])).toEqual([
      ['character-has-glyph', 'error', 2, 'U+E000'],
      ['character-has-glyph', 'error', 1, 'U+0E17'],
    ]);
    expect(none.findings[0]!.values.note).toContain('私用区');
    expect(none.findings[0]!.place).toMatchObject({ file: '01.md', line: 3, column: 3 });
  });

  it('joiners, selectors and marks of order need none', async () => {
    expect((await trace('葛\u{E0100}、甲\u200B\u2060\u200E乙\uFE0F\uFEFF。')).fallbacks).toEqual([]);
  });

  it('what is not printed is not asked for', async () => {
    expect((await trace('正文<!-- 𠀀 -->[字](https://example.org/𠀀)。')).findings).toEqual([]);
  });
});

it('the report lists each with its places and pages', async () => {
  const { book, fallbacks } = await trace('甲𠀀\uE000。');
  const block = [...book.blocks.values()].find(({ place }) => place.line === 3)!.id;
  const pageMap = {
    sides: [{ folio: '7', label: '7' }],
    anchors: {},
    blocks: { [block]: [{ side: 0, firstLine: 1, lines: 1 }] },
  } as unknown as PageMap;
  expect(reportedFallbacks(fallbacks, pageMap)).toEqual([
    {
      character: '𠀀',
      codepoint: 'U+20000',
      from: 'song',
      to: 'HanaMinB',
      source: expect.stringMatching(/^hanamin@/),
      count: 1,
      places: [{ file: '01.md', line: 3, column: 2, page: '7' }],
    },
    {
      character: '\uE000',
      codepoint: 'U+E000',
      from: 'song',
      to: null,
      count: 1,
      places: [{ file: '01.md', line: 3, column: 4, page: '7' }],
    },
  ]);
  expect(fallbackFindings(fallbacks, pageMap).map(({ page }) => page)).toEqual(['7', '7']);
});

describe("a house's own faces", () => {
  /** A face with private-use characters, as a house would have one made. */
  const made = async () => {
    const face = await trueType({ package: 'hanamin', file: 'HanaMinA.Private-Use-Area-1.woff2' });
    return cut(face, '\uF137');
  };
  const place = { file: 'book.yaml', line: 1, column: 1 };

  it('serve before all others in reserve, in the order of their names', async () => {
    const bytes = await made();
    const own = '\uF137';
    const host = memoryHost({
      '/house/fonts/b.ttf': bytes,
      '/house/fonts/a.ttf': bytes,
      '/house/fonts/readme.txt': '',
    });
    const { value: house, diagnostics } = await readHouseFaces(['/house', '/none'], host, place);
    expect(diagnostics).toEqual([]);
    expect(house.map(({ file, postscript, weight }) => [file, postscript, weight])).toEqual([
      ['a.ttf', 'HanaMinA', 400],
      ['b.ttf', 'HanaMinA', 400],
    ]);
    const with_ = await trace(`造字${own}。`, house);
    expect(with_.findings.map(({ rule }) => rule)).toEqual(['character-in-book-face']);
    expect(with_.fallbacks[0]!.to!.source).toMatch(/^a\.ttf#/);
    expect(fontIdentity(with_.fonts)).not.toBe(fontIdentity());
    expect((await carriedFonts(with_.fonts, with_.characters)).map(({ role }) => role)).not.toContain('house');
  });

  it('are refused with the reason where they are no static TrueType', async () => {
    const sfnt = (kind: string, ...tags: string[]) => {
      const bytes = Buffer.alloc(12 + tags.length * 16);
      bytes.write(kind, 0, 'latin1');
      bytes.writeUInt16BE(tags.length, 4);
      for (const [n, tag] of tags.entries()) bytes.write(tag, 12 + n * 16, 'latin1');
      return new Uint8Array(bytes);
    };
    const host = memoryHost({
      '/h/fonts/1.otf': sfnt('OTTO', 'CFF ', 'cmap'),
      '/h/fonts/2.ttf': sfnt('\0\x01\0\0', 'fvar', 'glyf'),
      '/h/fonts/3.woff2': sfnt('wOF2'),
      '/h/fonts/4.ttc': sfnt('ttcf'),
      '/h/fonts/5.ttf': new Uint8Array(5),
      '/h/fonts/6.ttf': sfnt('\0\x01\0\0', 'EBDT', 'cmap'),
    });
    const { value, diagnostics } = await readHouseFaces(['/h'], host, place);
    expect(value).toEqual([]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(Array(6).fill('house-face-is-usable'));
    expect(diagnostics.map(({ values }) => String(values.reason).slice(0, 10)).join('|')).toMatch(
      /PostScript\|可变字体\|网页用的.*\|一个文件里.*\|文件残缺.*\|没有 TrueT/,
    );
  });
});

it('opens no face in reserve for a book that needs none', async () => {
  const { fonts } = await trace('平常的书。');
  expect(fonts.some(({ role }) => role === 'rare')).toBe(false);
});

it('the faces in reserve are cut to what they serve, and held to it', async () => {
  const { fonts } = await trace('甲𠀀乙𬺰丙𰻝。');
  const rare = fonts.filter(({ role }) => role === 'rare');
  expect(rare.map(({ unicodeRange, bytes }) => [unicodeRange, bytes.length < 20_000])).toEqual([
    ['U+20000', true],
    ['U+2CEB0', true],
    ['U+30EDD', true],
  ]);
  const css = fontFaceCss(rare, ({ stem }) => `${stem}.ttf`);
  expect(css.match(/font-family:"Fuzi Rare";font-weight:700/g)).toHaveLength(3);
  expect(new Set(css.match(/fuzi-rare-\d/g)).size).toBe(3);
});

it('style sheets ask the faces in the order the findings assume', async () => {
  const css = await readFile(join(repositoryRoot, 'styles', 'tokens.css'), 'utf8');
  for (const [role, order] of Object.entries(faceOrder)) {
    const list = new RegExp(`--${role}: ([^;]+);`).exec(css)![1]!;
    const families = [...list.matchAll(/"Fuzi (\w+)"/g)].map(([, name]) => name!.toLowerCase());
    expect(families, role).toEqual([...order]);
  }
});

it('unicode-range, both ways', () => {
  expect(toRange([0x4e8c, 0x4e00, 0x4e01, 0x4e00, 0x41])).toBe('U+0041, U+4E00-4E01, U+4E8C');
  const within = rangeTest('U+0041, U+4E00-4E01');
  expect([0x40, 0x41, 0x4e01, 0x4e02].map(within)).toEqual([false, true, true, false]);
  expect(rangeTest(undefined)(0x10ffff)).toBe(true);
});
