// Lists print the numbers that were typed: decimal, （1） and ①, in paragraphs or lines.
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../shape.ts';
import { parseMarkdown } from './index.ts';

const shape = (text: string) => shapeOf(parseMarkdown(text, 'a.md').value);
const list = (style: string, start: number, ...items: string[]) =>
  `list:${style}@${start}(${items.map((item) => `listItem(paragraph("${item}"))`).join(' ')})`;

describe('typed lists', () => {
  it('paragraphs and lines of one run are one list', () => {
    expect(shape('（1）甲\n（2）乙\n\n（3）丙')).toBe(list('paren', 1, '甲', '乙', '丙'));
    expect(shape('① 甲\n② 乙')).toBe(list('circled', 1, '甲', '乙'));
    expect(shape('⑳甲\n\n㉑乙')).toBe(list('circled', 20, '甲', '乙'));
  });
  it('the first number is kept, a single item is a list', () => {
    expect(shape('（7）甲')).toBe(list('paren', 7, '甲'));
  });
  it('a break in the sequence starts a list, so that each number prints as typed', () => {
    expect(shape('（1）甲\n\n（3）丙')).toBe(`${list('paren', 1, '甲')}\n${list('paren', 3, '丙')}`);
    expect(shape('（2）甲\n\n（2）乙')).toBe(`${list('paren', 2, '甲')}\n${list('paren', 2, '乙')}`);
  });
  it('prose before, between and after stays prose', () => {
    expect(shape('如下：\n（1）甲\n（2）乙')).toBe(`paragraph("如下：")\n${list('paren', 1, '甲', '乙')}`);
    expect(shape('甲分为\n（1）乙和丙')).toBe('paragraph("甲分为（1）乙和丙")');
    expect(shape('（1）甲\n续行\n（2）乙')).toBe(list('paren', 1, '甲续行', '乙'));
    expect(shape('见（1）与①')).toBe('paragraph("见（1）与①")');
    expect(shape('（01）甲')).toBe('paragraph("（01）甲")');
    expect(shape('（一）甲')).toBe('paragraph("（一）甲")');
  });
  it('marks inside items survive', () => {
    expect(shape('（1）**甲**乙')).toBe('list:paren@1(listItem(paragraph(strong("甲") "乙")))');
  });
});

describe('decimal lists', () => {
  it('run on, start anywhere, and break where the numbers do', () => {
    expect(shape('3. 甲\n4. 乙')).toBe(list('decimal', 3, '甲', '乙'));
    expect(shape('1. 甲\n2. 乙\n4. 丁')).toBe(`${list('decimal', 1, '甲', '乙')}\n${list('decimal', 4, '丁')}`);
    expect(shape('1. 甲\n1. 乙')).toBe(list('decimal', 1, '甲', '乙'));
  });
});
