import { describe, expect, it } from 'vitest';
import type { Section, SectionKind } from '../../book.ts';
import type { PaginatedSide } from './page/paginated.ts';
import { makePageMap, placeSides, roman } from './page-map.ts';

const section = (id: string, kind: SectionKind, matter: Section['matter'] = 'body'): Section => ({
  id,
  kind,
  matter,
  title: id,
  short: id,
  file: `${id}.md`,
  tree: { type: 'root', children: [] },
});
const sides = (id: string, count: number): PaginatedSide[] =>
  Array.from({ length: count }, (_, n) => ({
    html: '',
    notesHtml: '',
    anchors: n === 0 ? [`h-${id}`] : [],
    blocks: [{ block: `${id}-b1`, lines: 30, offset: n * 960, inNotes: false }],
    generated: [],
    generatedMaths: '',
    images: [],
    lateNotes: [],
    overflows: [],
    tightTables: [],
  }));
const laid = (id: string, kind: SectionKind, count: number, matter?: Section['matter']) => ({
  section: section(id, kind, matter),
  sides: sides(id, count),
});

const book = () => [
  laid('t', 'title', 1, 'front'),
  laid('i', 'imprint', 1, 'front'),
  laid('p', 'preface', 2, 'front'),
  laid('c', 'contents', 1, 'front'),
  laid('one', 'chapter', 5),
  laid('two', 'chapter', 3),
];
const labels = (opening: 'leaf' | 'side') =>
  placeSides(book(), opening).map(({ side }) => (side.blank ? `(${side.label})` : side.label));

describe('laying sections end to end', () => {
  it('writes roman numerals', () => {
    expect([1, 4, 9, 14, 40, 90, 400, 1999].map(roman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xc', 'cd', 'mcmxcix']);
  });

  it('另面起: sections follow each other, the body begins on a recto at 1', () => {
    expect(labels('side')).toEqual([
      '扉页',
      '版权页',
      'i',
      'ii',
      'iii',
      '(iv)',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
  });

  it('另页起: every section begins on a recto, blank sides are counted', () => {
    expect(labels('leaf')).toEqual([
      '扉页',
      '版权页',
      'i',
      'ii',
      'iii',
      '(iv)',
      '1',
      '2',
      '3',
      '4',
      '5',
      '(6)',
      '7',
      '8',
      '9',
      '(10)',
    ]);
  });

  it('a part stands on a recto of its own, its folio counted and not printed', () => {
    const placed = placeSides([laid('part', 'part', 1), laid('one', 'chapter', 1)], 'side');
    expect(placed.map(({ side }) => [side.folio, side.folioShown, side.blank])).toEqual([
      ['1', false, false],
      ['2', false, true],
      ['3', true, false],
      ['4', false, true],
    ]);
  });

  it('maps anchors and blocks to sides, and says what a side begins with', () => {
    const map = makePageMap(placeSides(book(), 'side'));
    expect(map.sides[map.anchors['h-two']!]!.folio).toBe('6');
    expect(map.blocks['one-b1']!.map(({ side }) => map.sides[side]!.folio)).toEqual(['1', '2', '3', '4', '5']);
    expect(map.sides[7]!.start).toEqual({ block: 'one-b1', offset: 960 });
  });
});
