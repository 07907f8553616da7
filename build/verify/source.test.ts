import { describe, expect, it } from 'vitest';
import { compareSource, verifySource } from './source.ts';
import { scanSource, significant } from './source-scan.ts';
import { bookOf, sampleFiles } from './test/sample-book.ts';

const plainBook = `title: 试
creators: [{name: 甲, role: 著}]
complete: false
matter: {front: [], body: [c.md], appendix: [], back: []}
`;

/** Rules and lines of what verifySource finds in a chapter. */
async function findings(chapter: string, more: Record<string, string> = {}): Promise<string[]> {
  const files = { 'book.yaml': plainBook, 'c.md': chapter, ...more };
  const { manuscript, book } = await bookOf(
    Object.fromEntries(Object.entries(files).map(([k, v]) => [`/book/${k}`, v])),
  );
  const { diagnostics } = await verifySource(manuscript, book);
  return diagnostics.map(
    ({ rule, place, values }) => `${rule} ${place.file}:${place.line} ${values.expected}→${values.found}`,
  );
}

it('a file that was read and is in no tree has lost its text', async () => {
  const chapter = '# 章\n\n::include{file=d.md}\n';
  const files = { '/book/book.yaml': plainBook, '/book/c.md': chapter, '/book/d.md': '丢了的话。\n' };
  const { manuscript, book } = await bookOf(files);
  const without = book.sections.map((each) => ({
    ...each,
    tree: { ...each.tree, children: each.tree.children.filter((node) => node.data?.file !== 'd.md') },
  }));
  const { diagnostics } = await verifySource(manuscript, { ...book, sections: without });
  expect(diagnostics.map(({ rule, place }) => `${rule} ${place.file}`)).toEqual(['source-text-kept d.md']);
});

describe('verifySource is silent on legal syntax', () => {
  it.each([
    ['headings with attributes', '# 章 {#sec-a .unnumbered short="短"}\n\n## 1.1 节 ##\n\n正文。'],
    ['references and citations', '# 章\n\n见[@fig-x]、[-@fig-x]、[@sec-a]{.page}与[@key, 12页；@other]。后文。'],
    ['figures', '# 章\n\n![图题](a.png "题"){#fig-a width=80% fig-alt="另一段文字"}\n\n后文。'],
    ['inline images', '# 章\n\n行内![小图](b.png){alt="替代文字"}之后。'],
    ['table with its caption below', '# 章\n\n| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 |\n\n: 表题 {#tbl-a}\n\n后文。'],
    ['table with its caption right under it', '# 章\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n: 表题 {#tbl-a}\n\n后文。'],
    ['maths by the dollar rule', '# 章\n\n$\\sqrt[3]{x}$与$5元和$10之间。\n\n$$ \\frac{a}{b} $$ {#eq-a}\n\n后文。'],
    [
      'notes, defined out of order',
      '# 章\n\n甲[^b]乙[^a]丙^[行内的注]。\n\n[^a]: 先写的注。\n\n    第二段。\n[^b]: 后写的注。',
    ],
    [
      'containers',
      '# 章\n\n::: {.note #id title="题目"}\n里面。\n:::\n\n:::tip\n再里面。\n:::\n\n::: {.callout-note}\n## 题\n正文。\n:::',
    ],
    ['colons that are no directives', '# 章\n\n8:30开会，比例3:2，注:图一，::图一。'],
    ['an unknown container', '# 章\n\n::: 未知\n里面。\n:::\n'],
    [
      'ruby and marks',
      '# 章\n\n[汉]{.ruby rt="hàn"}[字]{.dot}，[人名]{.name}与[书]{.work}。<ruby>语<rt>yǔ</rt></ruby>。',
    ],
    ['editing marks', '# 章\n\n甲{++添的++}乙{--删的--}丙{~~旧~>新~~}丁{==标==}{>>批语<<}。'],
    [
      'code',
      '# 章\n\n行内`[@fig-x]{.page}`码。\n\n```js {#lst-a caption="题"}\nlet a = "{.x}"; // [^1] &amp; <b>\n```\n\n~~~\n::: note\n~~~\n',
    ],
    [
      'links',
      '# 章\n\n[文字](https://a.cn/x_(y) "题")，<https://b.cn/1>，https://c.cn/2。[甲][r]，[r]。\n\n[r]: https://d.cn "说明"\n',
    ],
    [
      'lists',
      '# 章\n\n1. 甲\n2. 乙\n   - 丙\n\n（1）丁\n\n（2）戊\n\n① 己\n\n② 庚\n\n- [x] 辛\n- [ ] 壬\n\n2017. 年度\n',
    ],
    [
      'HTML',
      '# 章\n\n按<Enter>键，List<T>，H<sub>2</sub>O<br>x。<!-- 注释 12 -->\n\n<table><tr><td colspan="2">甲1</td></tr></table>\n\n<details><summary>问</summary>\n\n答。\n\n</details>\n\n<script>alert(1)</script>\n',
    ],
    ['entities and escapes', '# 章\n\n&copy;&eacute;&#x4E2D;&amp;&nbsp;，\\[@fig-x]，\\*不斜\\*，`&eacute;`。'],
    ['emphasis', '# 章\n\n**注意：**后面，他说**“引用”**后，~~删。~~后，2007~2011…2008~2012。'],
    ['breaks and indents', '# 章\n\n　　甲乙\n丙丁  \n戊\\\n己\n\n    四格缩进\n\n> 引文\n> 两行\n'],
    [
      'fitting by hand',
      '# 章[]{.line-break}题\n\n文字。{fit=-1}\n\n文[]{.line-break}字。{fit=+1 .keep-next}\n\n::page-break\n\n> 引{fit=3}文{fit=0}\n>\n> ::page-break\n>\n> 后[^1]\n\n[^1]: 注\n\n    ::page-break\n\n::pagebreak\n',
    ],
    ['verse', '# 章\n\n::: verse\n一行\n二行\n:::\n'],
  ])('%s', async (_, chapter) => {
    expect(await findings(chapter)).toEqual([]);
  });

  it('inclusion, twice', async () => {
    const more = { 'x.md': '包含的一段文字，有[^n]。\n\n[^n]: 它的注。\n', 'y.md': '另一段。\n' };
    expect(
      await findings('# 章\n\n::include{file=x.md}\n\n::include{file=y.md}\n\n中间。\n\n::include{file=y.md}\n', more),
    ).toEqual([]);
  });

  it('the whole sample book', async () => {
    const { manuscript, book } = await bookOf(sampleFiles());
    expect((await verifySource(manuscript, book)).diagnostics).toEqual([]);
  });
});

describe('compareSource', () => {
  const source = {
    path: 'c.md',
    text: '# 章 {#sec-a}\n\n第一段，共十二个字在里面。\n\n上午8:30开会，见[@fig-x]。\n\n- 甲\n- 乙\n\n最后一段也不短。\n',
  };
  const tree = significant('章第一段，共十二个字在里面。上午8:30开会，见。甲乙最后一段也不短。');
  const found = (text: string) =>
    compareSource(source, significant(text)).map(
      ({ rule, place, values }) => `${rule} ${place.line} ${values.expected}→${values.found}`,
    );

  it('is silent where nothing was lost', () => {
    expect(compareSource(source, tree)).toEqual([]);
  });
  it('sees what a directive swallowed', () => {
    expect(found('章第一段，共十二个字在里面。上午8见。甲乙最后一段也不短。')).toEqual(['source-text-kept 5 30开会→']);
  });
  it('sees a lost paragraph', () => {
    expect(found('章上午8:30开会，见。甲乙最后一段也不短。')).toEqual(['source-text-kept 3 第一段共十二个字在里面→']);
  });
  it('sees a changed character', () => {
    expect(found('章第一段，共十二个宇在里面。上午8:30开会，见。甲乙最后一段也不短。')).toEqual([
      'source-text-unchanged 3 字→宇',
    ]);
  });
  it('sees a folded ①', () => {
    const one = { path: 'c.md', text: '看①再看②。' };
    expect(compareSource(one, '看1再看2').map(({ values }) => values.expected)).toEqual(['①再看②']);
  });
});

describe('scanSource', () => {
  it('ends on hostile text', { timeout: 20_000 }, () => {
    for (const text of [
      '['.repeat(60_000),
      '{'.repeat(60_000),
      '<'.repeat(60_000),
      '](('.repeat(20_000),
      '&'.repeat(60_000),
      ':'.repeat(60_000),
    ]) {
      expect(() => scanSource(text)).not.toThrow();
    }
  });
});
