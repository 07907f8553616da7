// Page-break markers: they stand where the printed side begins, and no text is lost, added or moved for them.
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { resolveBook } from '../../resolve/index.ts';
import { manuscript, piece } from '../../resolve/specimen.ts';
import { element, text } from './element.ts';
import { insertPageBreaks, type PageBreak, renderSection, toHtml } from './index.ts';

const make = (id: string) => element('span', { id, role: 'doc-pagebreak' });
const page = (block: string, offset: number, id = `p${offset}`): PageBreak => ({ block, offset, id, label: id });

function broken(inner: ElementContent[], offsets: number[], tagName = 'p'): string {
  const root = element('section', {}, [element(tagName, { dataBlock: 'b' }, inner)]);
  insertPageBreaks(
    root,
    offsets.map((offset) => page('b', offset)),
    make,
  );
  return toHtml(root)
    .replace(/<\/?section>/g, '')
    .replace(/<span id="(\w+)" role="doc-pagebreak"><\/span>/g, '[$1]');
}

test('before the character, white space not counted', () => {
  expect(broken([text('一二 三\u2060四')], [0, 2, 3, 4, 9])).toBe(
    '<p data-block="b">[p0]一二 [p2]三\u2060[p3]四[p4][p9]</p>',
  );
  expect(broken([text('一'), element('em', {}, [text('二三')]), text('四')], [2])).toBe(
    '<p data-block="b">一<em>二[p2]三</em>四</p>',
  );
});

test('not inside ruby, maths or links, nor counting what is generated', () => {
  const ruby = element('ruby', {}, [text('汉'), element('rp', {}, [text('（')]), element('rt', {}, [text('hàn')])]);
  expect(broken([text('一'), ruby, text('二')], [2, 5])).toBe(
    '<p data-block="b">一[p2]<ruby>汉<rp>（</rp><rt>hàn</rt></ruby>[p5]二</p>',
  );
  const generated = element('span', { className: ['generated'] }, [text('三三')]);
  expect(broken([text('一'), generated, text('二')], [1])).toBe(
    '<p data-block="b">一<span class="generated">三三</span>[p1]二</p>',
  );
});

test('in a table the marker stands in a cell, in code inside the code, before a picture', () => {
  const cells = [element('td', {}, [text('一')]), element('td', {}, [text('二')])];
  expect(broken(cells, [0], 'tr')).toBe('<tr data-block="b"><td>[p0]一</td><td>二</td></tr>');
  expect(broken([element('td', {}, []), element('td', {}, [])], [0], 'tr')).toContain('<td>[p0]</td>');
  expect(broken([element('code', {}, [text('a\n b')])], [1], 'pre')).toBe(
    '<pre data-block="b"><code>a\n [p1]b</code></pre>',
  );
  expect(broken([element('img', { alt: '' })], [0])).toBe('<p data-block="b">[p0]<img alt=""></p>');
});

test('blocks that are not here are passed over, placed ones are named', () => {
  const root = element('section', {}, [element('p', { dataBlock: 'b' }, [text('一')])]);
  expect(insertPageBreaks(root, [page('x', 0), page('b', 0, 'here')], make)).toEqual(['here']);
});

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const tags = ['p', 'em', 'ruby', 'a', 'td', 'tr', 'li', 'ul', 'pre', 'code', 'math', 'span'];
const node = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: fc.constantFrom('一', '𠀀', ' ', '\u2060', '\n', '。', 'a'), maxLength: 8 }).map(text),
    fc
      .tuple(
        fc.constantFrom(...tags),
        fc.option(fc.constantFrom('a', 'b', 'c')),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tag, block, children]): Element => element(tag, block ? { dataBlock: block } : {}, children)),
  ),
})).node;

test('no text is lost, whatever the tree and the breaks', () => {
  const breaks = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(12)), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), breaks, (children, at) => {
      const root = element('section', {}, structuredClone(children));
      const before = textOf(root);
      const starts = at.map(([block, offset], i) => page(block, offset, `p${i}`));
      const placed = insertPageBreaks(root, starts, make);
      expect(textOf(root)).toBe(before);
      const markers = toHtml(root).match(/role="doc-pagebreak"/g) ?? [];
      expect(markers.length).toBe(placed.length);
      expect(new Set(placed).size).toBe(placed.length);
    }),
    { numRuns: 500 },
  );
});

test('in a rendered section, the text before a marker is as long as asked', () => {
  const { value: book } = resolveBook(
    manuscript([
      piece('a.md', '# 山\n\n一二**三四**五^[注]六[汉]{.ruby rt="hàn"}七\n\n| 甲 | 乙 |\n|--|--|\n| 丙 | 丁 |\n'),
    ]),
  );
  const section = book.sections.at(-1)!;
  for (let offset = 0; offset < 12; offset += 1) {
    const starts = [page('s-a-b2', offset, 'x'), page('s-a-b4', 1, 'y')];
    const dialect = {
      edition: 'epub' as const,
      link: (a: string) => `#${a}`,
      image: () => '',
      pageBreaks: { starts, make },
    };
    const out = toHtml(renderSection(book, section, dialect));
    const paragraph = out.split('data-block="s-a-b2">')[1]!.split('<span id="x"')[0]!;
    const plain = paragraph
      .replace(/<rp>.<\/rp>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\u2060/g, '');
    // 汉 and its reading are one: a side cannot begin inside.
    expect(plain.length).toBe(offset > 7 && offset < 11 ? 7 : offset);
    expect(out).toContain('<td>丙</td><td><span id="y" role="doc-pagebreak"></span>丁</td>');
  }
});
