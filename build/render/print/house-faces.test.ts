import { expect, it } from 'vitest';
import { messageOf } from '../../diagnostic.ts';
import { resolveBook } from '../../resolve/index.ts';
import { facts, manuscript, piece } from '../../resolve/specimen.ts';
import type { Font } from '../fonts/index.ts';
import { houseFaceFindings } from './house-faces.ts';

it('a face of a style that no file has is named, with those there are', () => {
  const plain = facts();
  const look = { name: '本社', settings: {}, sheets: [], faces: { 小标宋: 'House Biao Heavy', 书宋: 'House Song' } };
  const book = resolveBook(
    manuscript([piece('a.md', '# 章\n')], { facts: { ...plain, print: { ...plain.print, look } } }),
  ).value;
  const font = (family: string, role: Font['role']) => ({ family, role }) as Font;
  const fonts = [font('Fuzi Song', 'song'), font('House Song', 'house'), font('House Biao', 'house')];
  const findings = houseFaceFindings(book, fonts);
  expect(findings.map(({ rule, hint }) => [rule, hint])).toEqual([['style-face-has-file', 'House Biao']]);
  expect(messageOf(findings[0]!, 'zh').why).toContain('House Song、House Biao');
});
