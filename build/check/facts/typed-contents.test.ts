// The rule that needs pages, on a book whose pages are made up here.
import { expect, it } from 'vitest';
import type { PageMap } from '../../book.ts';
import { bookOf } from '../examples.ts';
import { proseOf } from '../prose/prose.ts';
import { typedContentsPagesAgree } from '../rules/facts/typed-contents-pages-agree.ts';

it('pages of contents typed by hand are those of the book', async () => {
  const book = await bookOf({
    facts: { matter: { front: ['list.md'], body: ['01.md'] } },
    text: '## 早市\n\n天亮前开。\n\n## 夜市\n\n掌灯时开。',
    files: { 'list.md': '# 目录\n\n第1章 集市……1\n\n1.1 早市……1\n\n1.2 夜市……3\n' },
  });
  const anchors = Object.fromEntries(
    [...book.headings.values()].map(({ anchor, titleText }) => [anchor, titleText === '夜市' ? 1 : 0]),
  );
  const side = (index: number) => ({
    index,
    section: '',
    folio: String(index + 1),
    label: String(index + 1),
    folioShown: true,
    blank: false,
  });
  const pageMap: PageMap = { sides: [side(0), side(1)], anchors, blocks: {} };
  const found = typedContentsPagesAgree.check(book, proseOf(book), pageMap);
  expect(found.map(({ place, values, hint }) => [place.file, place.line, values.entry, values.found, hint])).toEqual([
    ['list.md', 7, '1.2 夜市', '3', '2'],
  ]);
});
