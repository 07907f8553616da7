import { expect, test } from 'vitest';
import { resolveBook } from '../../resolve/index.ts';
import * as s from '../../resolve/specimen.ts';
import { type Dialect, renderSection, toHtml } from './index.ts';

test('smoke', () => {
  const book = resolveBook(
    s.manuscript(
      [
        s.piece('a.md', [
          s.h(1, '源头', { id: 'sec-a' }),
          s.p('见', s.ref('fig-x'), '与', s.ref('sec-a', 'page'), '。', s.mark('1'), s.cite('k')),
          s.figure('题', 'fig-x'),
          s.captioned(
            '表题',
            [
              ['甲', '乙'],
              ['1', '2'],
            ],
            'tbl-x',
          ),
          s.list('paren', ['甲', [s.p('乙'), s.p('丙')]]),
          s.noteText('1', s.p('注文', { type: 'inlineMath', value: 'x^2' } as never)),
        ]),
        s.piece('book.yaml', [], { kind: 'contents', matter: 'front' }),
        s.piece('book.yaml', [], { kind: 'references', matter: 'back' }),
      ],
      { bibliography: [{ key: 'k', text: '某某. 书[M].', place: { file: 'r', line: 1, column: 1 } }] },
    ),
  ).value;
  for (const edition of ['print', 'epub', 'web'] as const) {
    const d: Dialect = { edition, link: (a, sec) => `${edition === 'print' ? '' : sec}#${a}`, image: (a) => a.path };
    for (const sec of book.sections) console.log(toHtml(renderSection(book, sec, d)));
  }
  expect(1).toBe(1);
});
