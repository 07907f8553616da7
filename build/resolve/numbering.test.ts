// Numbers of headings, figures, tables, listings and equations: a table a system, then the cases that go astray.
import { describe, expect, test } from 'vitest';
import type { BookFacts } from '../book.ts';
import { resolveBook } from './index.ts';
import { contentsPiece, facts, manuscript, piece } from './specimen.ts';

const chapterText = `# 水 {#sec-c}

## 源 {#sec-s}

### 泉 {#sec-t}

#### 眼 {#sec-u}

##### 沙 {#sec-v}

###### 粒 {#sec-w}

### 潭 {#sec-x}

## 流 {#sec-y}
`;

function resolved(numbering: Partial<BookFacts['numbering']>, ...pieces: Parameters<typeof piece>[]) {
  const book = facts();
  const all = { ...book.numbering, ...numbering };
  return resolveBook(
    manuscript(
      pieces.map((each) => piece(...each)),
      { facts: { ...book, numbering: all } },
    ),
  );
}

/** printed | how it is referred to | its number alone */
function headings(result: ReturnType<typeof resolveBook>): string[] {
  return [...result.value.headings.values()].map(
    ({ level, printed, titleText, target }) =>
      `${level} ${printed || '-'} ${titleText} | ${target.name} | ${target.number || '-'}`,
  );
}

describe('automatic numbering', () => {
  test('system A', () => {
    expect(headings(resolved({ system: 'A' }, ['a.md', '# 山\n'], ['b.md', chapterText]))).toEqual([
      '1 第1章 山 | 第1章 | 1',
      '1 第2章 水 | 第2章 | 2',
      '2 2.1 源 | 2.1节 | 2.1',
      '3 2.1.1 泉 | 2.1.1节 | 2.1.1',
      '4 2.1.1.1 眼 | 2.1.1.1节 | 2.1.1.1',
      '5 （1） 沙 | 2.1.1.1节（1） | 1',
      '6 ① 粒 | 2.1.1.1节（1）① | ①',
      '3 2.1.2 潭 | 2.1.2节 | 2.1.2',
      '2 2.2 流 | 2.2节 | 2.2',
    ]);
  });

  test('system B', () => {
    expect(headings(resolved({ system: 'B' }, ['a.md', '# 山\n'], ['b.md', chapterText]))).toEqual([
      '1 第一章 山 | 第一章 | 一',
      '1 第二章 水 | 第二章 | 二',
      '2 第一节 源 | 第二章第一节 | 一',
      '3 一、 泉 | 第二章第一节之一 | 一',
      '4 （一） 眼 | 第二章第一节之一（一） | 一',
      '5 1. 沙 | 第二章第一节之一（一）1 | 1',
      '6 （1） 粒 | 第二章第一节之一（一）1（1） | 1',
      '3 二、 潭 | 第二章第一节之二 | 二',
      '2 第二节 流 | 第二章第二节 | 二',
    ]);
  });

  test('system C', () => {
    expect(headings(resolved({ system: 'C' }, ['b.md', chapterText]))).toEqual([
      '1 第一章 水 | 第一章 | 一',
      '2 一、 源 | 第一章之一 | 一',
      '3 （一） 泉 | 第一章之一（一） | 一',
      '4 1. 眼 | 第一章之一（一）1 | 1',
      '5 （1） 沙 | 第一章之一（一）1（1） | 1',
      '6 ① 粒 | 第一章之一（一）1（1）① | ①',
      '3 （二） 潭 | 第一章之一（二） | 二',
      '2 二、 流 | 第一章之二 | 二',
    ]);
  });

  test('appendices, front and back matter, the unnumbered and what stands under them', () => {
    const result = resolved(
      {},
      ['p.md', '# 前言\n\n## 缘起\n', { matter: 'front' }],
      ['a.md', '# 绪论 {.unnumbered}\n\n## 背景\n\n# 山\n\n## 小结 {.unnumbered}\n\n### 余论\n\n## 脉\n'],
      ['x.md', '# 表册\n\n## 雨量\n\n### 月\n', { matter: 'appendix' }],
      ['y.md', '# 图册\n', { matter: 'appendix' }],
      ['z.md', '# 后记\n', { matter: 'back' }],
    );
    expect(headings(result)).toEqual([
      '1 - 前言 | 前言 | -',
      '2 - 缘起 | 缘起 | -',
      '1 - 绪论 | 绪论 | -',
      '2 - 背景 | 背景 | -',
      '1 第1章 山 | 第1章 | 1',
      '2 - 小结 | 小结 | -',
      '3 - 余论 | 余论 | -',
      '2 1.1 脉 | 1.1节 | 1.1',
      '1 附录A 表册 | 附录A | A',
      '2 A.1 雨量 | A.1节 | A.1',
      '3 A.1.1 月 | A.1.1节 | A.1.1',
      '1 附录B 图册 | 附录B | B',
      '1 - 后记 | 后记 | -',
    ]);
    expect(result.diagnostics).toEqual([]);
  });

  test('chapters number through parts; a part is printed as titled', () => {
    const tree = { type: 'root' as const, children: [] };
    const part = (n: number, title: string) => ({
      kind: 'part' as const,
      matter: 'body' as const,
      file: 'book.yaml',
      tree,
      part: n,
      title,
    });
    const { value } = resolveBook(
      manuscript([
        part(1, '第一篇　上游'),
        piece('a.md', '# 山\n', { part: 1 }),
        part(2, '第二篇　下游'),
        piece('b.md', '# 海\n', { part: 2 }),
        piece('z.md', '# 后记\n', { matter: 'back' }),
      ]),
    );
    expect(
      value.outline.map(({ level, title, children }) => [level, title, children.map((c) => c.printed + c.title)]),
    ).toEqual([
      [0, '第一篇　上游', ['第1章山']],
      [0, '第二篇　下游', ['第2章海']],
      [1, '后记', []],
    ]);
    expect(value.sections.map(({ kind, title, part: n }) => [kind, title, n])).toEqual([
      ['title', '扉页', undefined],
      ['part', '第一篇　上游', 1],
      ['chapter', '第1章　山', 1],
      ['part', '第二篇　下游', 2],
      ['chapter', '第2章　海', 2],
      ['back', '后记', undefined],
    ]);
  });

  test('a typed number is an error with a fix, is not printed twice, and counting goes on from it', () => {
    const result = resolved({}, ['a.md', '# 第3章　山\n\n## 3.1 脉\n\n## 谷\n\n# 水\n']);
    expect(headings(result)).toEqual([
      '1 - 第3章　山 | 第3章 | 3',
      '2 - 3.1 脉 | 3.1节 | 3.1',
      '2 3.2 谷 | 3.2节 | 3.2',
      '1 第4章 水 | 第4章 | 4',
    ]);
    expect(result.diagnostics.map(({ rule, place, values, hint }) => [rule, place.line, values.number, hint])).toEqual([
      ['heading-number-not-typed', 1, '第3章', '# 山'],
      ['heading-number-not-typed', 3, '3.1', '## 脉'],
    ]);
  });

  test('numbers typed throughout are one error, with every place', () => {
    const text = '# 第一章　山\n\n## 一、脉\n\n## 二、谷\n\n# 第二章　水\n\n## 源\n';
    const [only, ...others] = resolved({}, ['a.md', text]).diagnostics;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: 'headings-typed-throughout', values: { number: '第一章', count: 4, of: 5 } });
    expect(only!.place.line).toBe(1);
    expect(only!.related!.map(({ line }) => line)).toEqual([3, 5, 7]);
  });

  test('titles that begin with a number are no numbers', () => {
    const text = '# 3.5英寸的时代\n\n## 12 个问题\n\n## 第二课堂\n\n## 第一节课\n\n## 一九七八年\n\n## 2.0 版\n';
    expect(resolved({}, ['a.md', text]).diagnostics).toEqual([]);
  });
});

describe('typed numbering', () => {
  const typed = (system: 'A' | 'B' | 'C', ...pieces: Parameters<typeof piece>[]) =>
    headings(resolved({ headings: 'typed', system }, ...pieces));

  test('what was typed is printed and referred to', () => {
    expect(typed('A', ['a.md', '# 第2章　山\n\n## 2.1　脉\n\n### 2.1.3 岭\n\n## 小结\n'])).toEqual([
      '1 第2章 山 | 第2章 | 2',
      '2 2.1 脉 | 2.1节 | 2.1',
      '3 2.1.3 岭 | 2.1.3节 | 2.1.3',
      '2 - 小结 | 小结 | -',
    ]);
    const text = '# 第十一章 山\n\n## 第一节　脉\n\n### 二、岭\n\n#### （三）峰\n\n##### 4. 石\n\n###### （5）沙\n';
    expect(typed('B', ['a.md', text])).toEqual([
      '1 第十一章 山 | 第十一章 | 十一',
      '2 第一节 脉 | 第十一章第一节 | 一',
      '3 二、 岭 | 第十一章第一节之二 | 二',
      '4 （三） 峰 | 第十一章第一节之二（三） | 三',
      '5 4. 石 | 第十一章第一节之二（三）4 | 4',
      '6 （5） 沙 | 第十一章第一节之二（三）4（5） | 5',
    ]);
    expect(typed('A', ['a.md', '# 附录B 雨量\n\n## B.1 月\n', { matter: 'appendix' }])).toEqual([
      '1 附录B 雨量 | 附录B | B',
      '2 B.1 月 | B.1节 | B.1',
    ]);
  });

  test('a decimal without a space is a number only where it can be one', () => {
    expect(typed('A', ['a.md', '# 第2章 山\n\n## 2.1脉\n\n## 3.5英寸软盘\n\n## 12 座桥\n'])).toEqual([
      '1 第2章 山 | 第2章 | 2',
      '2 2.1 脉 | 2.1节 | 2.1',
      '2 - 3.5英寸软盘 | 3.5英寸软盘 | -',
      '2 - 12 座桥 | 12 座桥 | -',
    ]);
  });

  test('figures follow the typed chapter, in arabic figures', () => {
    const { value } = resolved({ headings: 'typed', system: 'B' }, ['a.md', '# 第七章 山\n\n![岭](a.png){#fig-r}\n']);
    expect(value.targets.get('fig-r')?.name).toBe('图7-1');
  });
});

describe('figures, tables, listings, equations', () => {
  const text = `# 山 {#sec-m}

![岭](a.png)

![谷](b.png){#fig-b}

| 甲 | 乙 |
|----|----|
| 1  | 2  |

: 高度 {#tbl-h}

$$ a = b $$

$$ c = d $$ {#eq-d}

\`\`\`js {#lst-x caption="求和"}
1 + 1
\`\`\`
`;
  const numbers = (...pieces: Parameters<typeof piece>[]) =>
    [...resolved({}, ...pieces).value.numbered.values()].map(
      ({ name, printed, title }) => `${name} | ${printed} | ${title}`,
    );

  test('by chapter', () => {
    expect(numbers(['a.md', '# 序章\n\n![a](a.png)\n'], ['b.md', text])).toEqual([
      '图1-1 | 图1-1 | a',
      '图2-1 | 图2-1 | 岭',
      '图2-2 | 图2-2 | 谷',
      '表2-1 | 表2-1 | 高度',
      '式（2-1） | （2-1） | ',
      '代码2-1 | 代码2-1 | 求和',
    ]);
  });

  test('in appendices, and plain through all that has no number', () => {
    const figure = '\n![x](a.png)\n';
    expect(
      numbers(
        ['p.md', `# 前言\n${figure}`, { matter: 'front' }],
        ['b.md', `# 引子 {.unnumbered}\n${figure}`],
        ['x.md', `# 图册\n${figure}`, { matter: 'appendix' }],
        ['z.md', `# 后记\n${figure}`, { matter: 'back' }],
      ),
    ).toEqual(['图1 | 图1 | x', '图2 | 图2 | x', '图A-1 | 图A-1 | x', '图3 | 图3 | x']);
  });

  test('a typed number in a caption is reported and kept', () => {
    const auto = resolved({}, ['a.md', '# 山\n\n![图1-2　岭](a.png){#fig-r}\n']);
    expect(auto.diagnostics.map(({ rule, hint }) => [rule, hint])).toEqual([['caption-number-not-typed', '岭']]);
    expect(auto.value.targets.get('fig-r')).toMatchObject({ printed: '', name: '图1-2', number: '1-2', title: '岭' });
    expect(resolved({ headings: 'typed' }, ['a.md', '# 山\n\n![图1-2　岭](a.png)\n']).diagnostics).toEqual([]);
  });
});

test('a contents page is no heading, but stands in the outline', () => {
  const { value } = resolveBook(manuscript([contentsPiece, piece('a.md', '# 山\n\n## 脉\n\n### 岭\n')]));
  const [contents, chapter] = value.outline;
  expect(contents).toMatchObject({ title: '目录', listed: false, anchor: 'contents' });
  expect(chapter).toMatchObject({ listed: true, children: [{ listed: true, children: [{ listed: false }] }] });
});
