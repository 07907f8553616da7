import { expect, it } from 'vitest';
import type { PageMap } from '../../book.ts';
import { messageOf } from '../../diagnostic.ts';
import { resolveBook } from '../../resolve/index.ts';
import { manuscript, piece } from '../../resolve/specimen.ts';
import { handFindings, type IdleMarks } from './hand-findings.ts';

const text = `# 山

一段。{fit=-1}

二段[]{.line-break}换行[]{.line-break}再换。{fit=+2 .keep-next}

::page-break

- 项。{fit=+1}
`;
const withMore = `${text}
::page-break

::page-break

末段。

::page-break

# 水

三段。
`;
const book = resolveBook(manuscript([piece('a.md', text)])).value;
const section = book.sections.find(({ id }) => id === 's-a')!.id;
const side = (index: number) => ({
  index,
  section,
  folio: '',
  label: String(index + 1),
  folioShown: true,
  blank: false,
});
const pageMap: PageMap = {
  sides: [side(0), side(1)],
  anchors: {},
  blocks: {
    [`${section}-b2`]: [{ side: 0, firstLine: 1, lines: 1 }],
    [`${section}-b3`]: [{ side: 0, firstLine: 2, lines: 2 }],
    [`${section}-b4`]: [{ side: 1, firstLine: 1, lines: 1 }],
  },
};
const nothing: IdleMarks = { fits: [], keeps: [], pageBreaks: [], lineBreaks: [] };
const said = (idle: Partial<IdleMarks>) =>
  handFindings(book, { ...nothing, ...idle }, pageMap).map((finding) => {
    const { line, column } = finding.place;
    return `${line}:${column} ${finding.rule} ${finding.page} ${messageOf(finding, 'zh').what}`;
  });

it('says nothing where everything does something', () => {
  expect(said({})).toEqual([]);
});

it('a fit that brought nothing, too little, or what would be anyhow', () => {
  const fit = { block: `${section}-b2`, asked: -1, lines: 1 };
  expect(said({ fits: [{ ...fit, got: 0 }] })).toEqual([
    '3:11 fit-does-something 1 {fit=-1} 不起作用：在字距允许的范围内缩不了行，这一段仍是 1 行',
  ]);
  expect(said({ fits: [{ block: `${section}-b3`, asked: 2, got: 1, lines: 3 }] })).toEqual([
    '5:56 fit-does-something 1 {fit=+2} 不起作用：只扩得了 1 行，不是 2 行',
  ]);
  expect(said({ fits: [{ ...fit, got: -1 }] })[0]).toContain('没有它，这一段也是 1 行');
});

it('line breaks, page breaks and keeps at their own places', () => {
  expect(said({ lineBreaks: [{ block: `${section}-b3`, index: 1 }] })[0]).toContain('5:20 line-break-does-something');
  expect(said({ keeps: [`${section}-b3`] })[0]).toContain('keep-next-does-something 1');
  expect(said({ pageBreaks: [`${section}-b4`] })).toEqual([
    '7:1 page-break-does-something 2 ::page-break 已不起作用：没有它，后面的内容也从第 2 页开始',
  ]);
});

it('of page breaks in a row the second, and those before a chapter’s title, do nothing', () => {
  const two = resolveBook(manuscript([piece('a.md', withMore)])).value;
  const [first, second] = two.sections.filter(({ file }) => file === 'a.md');
  const sides = [first!, first!, second!].map(({ id }, index) => ({ ...side(index), section: id }));
  const blocks = { [`${first!.id}-b5`]: [{ side: 1, firstLine: 1, lines: 1 }] };
  const found = handFindings(two, nothing, { ...pageMap, sides, blocks });
  expect(found.map(({ place, page }) => `${place.line} ${page}`)).toEqual(['13 2', '17 3']);
});

it('every brace of the messages is filled', () => {
  const all = handFindings(
    book,
    {
      fits: [{ block: `${section}-b2`, asked: -1, got: 0, lines: 1 }],
      keeps: [`${section}-b3`],
      pageBreaks: [`${section}-b4`],
      lineBreaks: [{ block: `${section}-b3`, index: 0 }],
    },
    pageMap,
  );
  for (const finding of all) {
    for (const language of ['zh', 'en'] as const) {
      for (const part of Object.values(messageOf(finding, language))) expect(part).not.toMatch(/\{[a-z]+\}/i);
    }
  }
});
