// What the layout did to sides → one piece of information a side, at the block the space stands above.
import { expect, it } from 'vitest';
import type { PageMap } from '../../book.ts';
import { messageOf } from '../../diagnostic.ts';
import { resolveBook } from '../../resolve/index.ts';
import { manuscript, piece } from '../../resolve/specimen.ts';
import { layoutFindings } from './layout-findings.ts';
import { noLineNotes } from './lines.ts';

it('space added on a side, with its page and its place', () => {
  const book = resolveBook(manuscript([piece('a.md', '# 渡口\n\n一段。\n\n## 桥\n\n二段。\n')])).value;
  const id = 's-a';
  const side = (index: number, blank = false) => ({
    index,
    section: id,
    folio: String(index + 1),
    label: String(index + 1),
    folioShown: true,
    blank,
  });
  const pageMap: PageMap = {
    sides: [side(0), side(1, true), side(2)],
    anchors: {},
    blocks: { [`${id}-b3`]: [{ side: 0, firstLine: 1, lines: 1 }] },
  };
  const spaces = [
    { block: `${id}-b3`, side: 1, lines: 2 },
    // The sides came otherwise than planned: where the block stands.
    { block: `${id}-b3`, lines: 1 },
  ];
  const section = { id, pages: { sides: [], complaints: [] }, lines: { ...noLineNotes(), spaces }, fromCache: false };
  const found = layoutFindings(
    { ...book, sections: book.sections.filter((each) => each.id === id) },
    [section],
    pageMap,
  );
  expect(found.map(({ rule, severity, page, place }) => `${rule} ${severity} p${page} ${place.line}`)).toEqual([
    'side-keeps-its-space info p3 5',
    'side-keeps-its-space info p1 5',
  ]);
  expect(messageOf(found[0]!, 'zh').what).toContain('加了 2 行空白');
  expect(messageOf(found[0]!, 'en').what).toContain('2 lines of space');
});
