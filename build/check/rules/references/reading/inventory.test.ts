// Captions typed in the ways of books that come from elsewhere: each is a thing that text may name.
import { describe, expect, it } from 'vitest';
import { bookOf } from '../../../examples.ts';
import { proseOf } from '../../../prose/prose.ts';
import { surveyBook } from '../../../survey.ts';
import { typedNumberExists } from '../typed-number-exists.ts';
import { inventoryOf } from './inventory.ts';
import type { FloatMention } from './mentions.ts';

const captions: [FloatMention, string, string][] = [
  ['figure', '1-1', '![](a.png)\n\n**图1-1 “河湾”的地形**'],
  ['figure', '1-2', '<div align="center"><img src="a.png" alt=""><p>图 1.2 船的样子</p></div>'],
  ['figure', '1-3', '![图1-3 桥](a.png)'],
  ['figure', '1-4', '![x](a.png)<br>图 1-4 渡口'],
  ['figure', '1-5', '![5](a.png)\n图1-5。渡口的人家（夜景）'],
  ['figure', '1-6', '<p align="center">图1-6</p>'],
  ['figure', '1-7', '![1-7](a.png) ![](b.png)'],
  ['figure', '1-8', '（动图1-8）'],
  ['figure', '1-9', '> 图1-9 集市的夜'],
  ['figure', '1-10', '![](a.png)\n\n*Fig 1.10* boats'],
  ['figure', '1-11', '- 图1-11 桥的侧面'],
  ['table', '1-1', '表1-1 米价\n\n| 米 | 价 |\n|--|--|\n| 新 | 3 |'],
  ['table', '1-2', '<center>表 1-2 布价</center>'],
  ['table', '1-3', '**表1-3：盐价**'],
  ['equation', '1-1', '$$ a = b \\tag{1-1} $$'],
  ['equation', '1-2', '$a=b$ (1-2)'],
  ['equation', '1-3', '$$\na=b\n$$ (1.3)'],
  ['listing', '1-1', '#### 代码1-1　称米\n\n```js\na\n```'],
  ['listing', '1-2', '程序清单1-2 称布'],
];

describe('captions typed by hand', () => {
  for (const [kind, number, text] of captions) {
    it(`${kind} ${number}: ${text.replaceAll('\n', ' ')}`, async () => {
      const book = await bookOf({ text: `集市在河湾。\n\n${text}\n\n河湾在集市。` });
      expect([...(inventoryOf(book, proseOf(book)).row(kind, '')?.byNumber.keys() ?? [])]).toContain(number);
    });
  }

  it('are what sentences about them name, and the sentences are none', async () => {
    const sentences = ['图1-1 显示了河湾的样子。', '图1-3和图1-4都是桥。', '表1-1列出了米价。', '由式（1-1）可知。'];
    const text = [...captions.map(([, , caption]) => caption), ...sentences].join('\n\n');
    const book = await bookOf({ text });
    const prose = proseOf(book);
    const figures = inventoryOf(book, prose).row('figure', '')!;
    expect(figures.byNumber.get('1-1')).toHaveLength(1);
    expect(typedNumberExists.check(book, surveyBook(book), prose)).toEqual([]);
    const wrong = await bookOf({ text: `${text}\n\n又见图1-17和表1-8。` });
    const found = typedNumberExists.check(wrong, surveyBook(wrong), proseOf(wrong));
    expect(found.map(({ values }) => values.typed)).toEqual(['图1-17', '表1-8']);
  });
});
