// The HTML of every node type, by the conventions that styles and verify rely on. One line a block, for reading.
import { expect, test } from 'vitest';
import type { Asset, PageMap } from '../../book.ts';
import { resolveBook } from '../../resolve/index.ts';
import { contentsPiece, entry, facts, manuscript, piece, referencesPiece } from '../../resolve/specimen.ts';
import { checkMaths, type Dialect, renderSection, toHtml } from './index.ts';

const asset: Asset = {
  url: 'map.png',
  path: 'img/map.png',
  mediaType: 'image/png',
  bytes: new Uint8Array(),
  width: 300,
  height: 200,
  hash: '00',
};

function bookOf(markdown: string, more: Parameters<typeof manuscript>[1] = {}) {
  const pieces = [contentsPiece, piece('a.md', markdown), piece('b.md', '# 水 {#sec-w}\n'), referencesPiece];
  return resolveBook(
    manuscript(pieces, { assets: new Map([['map.png', asset]]), bibliography: [entry('k', '某某. 书[M].')], ...more }),
  ).value;
}

const dialect = (edition: Dialect['edition'], more: Partial<Dialect> = {}): Dialect => ({
  edition,
  link: (anchor, section) => (edition === 'print' ? `#${anchor}` : `${section}.html#${anchor}`),
  image: ({ path }) => path,
  ...more,
});

/** The inside of the first chapter's section. */
function html(markdown: string, edition: Dialect['edition'] = 'web', more: Partial<Dialect> = {}): string {
  const book = bookOf(markdown);
  const section = book.sections.find(({ id }) => id === 's-a')!;
  const out = toHtml(renderSection(book, section, dialect(edition, more)));
  return out.replace(/^<section [^>]*>/, '').replace(/<\/section>$/, '');
}

const pageMap = (anchors: Record<string, number>): PageMap => ({
  sides: ['i', '1', '2'].map((folio, index) => ({
    index,
    section: '',
    folio,
    label: folio,
    folioShown: true,
    blank: false,
  })),
  anchors,
  blocks: {},
});

test('headings', () => {
  expect(html('# 山 {#sec-m .wide}\n\n## 脉\n\n## 余话 {.unnumbered}\n')).toMatchInlineSnapshot(
    `"<h1 id="sec-m" class="wide" data-block="s-a-b1"><span class="number">第1章</span><span class="gap">　</span><span class="title">山</span></h1><h2 id="s-a-h2" data-block="s-a-b2"><span class="number">1.1</span><span class="gap">　</span><span class="title">脉</span></h2><h2 id="s-a-h3" class="unnumbered" data-block="s-a-b3"><span class="title">余话</span></h2>"`,
  );
});

test('paragraphs and what stands in lines', () => {
  expect(
    html('**重**、*轻*、~~删~~、H~2~O、`x<y`、一\\\n二、<sub>下</sub>、<kbd>Enter</kbd>。\n'),
  ).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1"><strong>重</strong>、<em>轻</em>、<del>删</del>、H~2~O、<code>x&#x3C;y</code>、一<br>二、<sub>下</sub>、<kbd>Enter</kbd>。</p>"`,
  );
});

test('spans: 着重号, 专名号, 书名号, others; ruby', () => {
  const text = '[要“点”]{.dot}[长江]{.name}[水经]{.work}[x]{.other}[汉]{.ruby rt="hàn"}\n';
  expect(html(text)).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1"><span class="dot">要“点”</span><span class="name">长江</span><span class="work">水经</span><span class="other">x</span><ruby>汉<rp>（</rp><rt>hàn</rt><rp>）</rp></ruby></p>"`,
  );
  expect(html(text, 'print')).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1"><span class="dot"><span class="dotted">要</span>“<span class="dotted">点</span>”</span><span class="name">长江</span><span class="work">水经</span><span class="other">x</span><ruby>汉<rt>hàn</rt></ruby></p>"`,
  );
});

test('references', () => {
  const text =
    '# 山 {#sec-m}\n\n见[@fig-r]、[-@fig-r]、[@fig-r]{.page}、[@fig-r]{.title}、[@sec-w]、[@fig-none]。\n\n![岭](map.png){#fig-r}\n';
  const line = (out: string) => out.split('</p>')[0]!.split('</h1>')[1];
  expect(line(html(text))).toMatchInlineSnapshot(
    `"<p data-block="s-a-b2">见<a class="reference" href="s-a.html#fig-r"><span class="nb">图1-1</span></a>、<a class="reference" href="s-a.html#fig-r"><span class="nb">1-1</span></a>、<a class="reference" href="s-a.html#fig-r"><span class="nb">图1-1</span></a>、<a class="reference" href="s-a.html#fig-r">岭</a>、<a class="reference" href="s-b.html#sec-w"><span class="nb">第2章</span></a>、<span class="reference missing">[@fig-none]</span>。"`,
  );
  expect(line(html(text, 'epub', { pageMap: pageMap({ 'fig-r': 2 }) }))).toMatchInlineSnapshot(
    `"<p data-block="s-a-b2">见<a class="reference" href="s-a.html#fig-r"><span class="nb">图1-1</span></a>、<a class="reference" href="s-a.html#fig-r"><span class="nb">1-1</span></a>、<a class="reference" href="s-a.html#fig-r">第<span class="page-number" data-page-of="fig-r">2</span>页</a>、<a class="reference" href="s-a.html#fig-r">岭</a>、<a class="reference" href="s-b.html#sec-w"><span class="nb">第2章</span></a>、<span class="reference missing">[@fig-none]</span>。"`,
  );
  expect(line(html(text, 'print'))).toMatchInlineSnapshot(
    `"<p data-block="s-a-b2">见<a class="reference" href="#fig-r"><span class="nb">图1-1</span></a>、<a class="reference" href="#fig-r"><span class="nb">1-1</span></a>、<a class="reference" href="#fig-r">第<span class="page-number" data-page-of="fig-r"></span>页</a>、<a class="reference" href="#fig-r">岭</a>、<a class="reference" href="#sec-w"><span class="nb">第2章</span></a>、<span class="reference missing">[@fig-none]</span>。"`,
  );
});

test('citations', () => {
  expect(html('甲[@k, 12页]乙[@none]\n')).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1">甲<span class="citations">[<a class="citation" href="references.html#ref-k">1</a>]12页</span>乙<span class="citations">[@none]</span></p>"`,
  );
});

test('notes', () => {
  const text = '甲[^1]乙^[行内]\n\n[^1]: 一。\n\n    - 二\n';
  expect(html(text)).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1">甲⁠<a class="note-mark" id="mark-s-a-n1" href="s-a.html#note-s-a-n1" role="doc-noteref">①</a>乙⁠<a class="note-mark" id="mark-s-a-i1" href="s-a.html#note-s-a-i1" role="doc-noteref">②</a></p><section class="notes" aria-label="注释"><aside id="note-s-a-n1" class="note" role="doc-footnote"><a class="backlink" role="doc-backlink" href="s-a.html#mark-s-a-n1">①</a><div class="note-body"><p data-block="s-a-n1-b1">一。</p><ul class="list"><li data-block="s-a-n1-b2">二</li></ul></div></aside><aside id="note-s-a-i1" class="note" role="doc-footnote"><a class="backlink" role="doc-backlink" href="s-a.html#mark-s-a-i1">②</a><div class="note-body"><p data-block="s-a-i1-b1">行内</p></div></aside></section>"`,
  );
  expect(html(text, 'epub')).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1">甲⁠<a class="note-mark" id="mark-s-a-n1" href="s-a.html#note-s-a-n1" role="doc-noteref" epub:type="noteref">①</a>乙⁠<a class="note-mark" id="mark-s-a-i1" href="s-a.html#note-s-a-i1" role="doc-noteref" epub:type="noteref">②</a></p><section class="notes" aria-label="注释" epub:type="footnotes"><aside id="note-s-a-n1" class="note" role="doc-footnote" epub:type="footnote"><a class="backlink" role="doc-backlink" href="s-a.html#mark-s-a-n1">①</a><div class="note-body"><p data-block="s-a-n1-b1">一。</p><ul class="list"><li data-block="s-a-n1-b2">二</li></ul></div></aside><aside id="note-s-a-i1" class="note" role="doc-footnote" epub:type="footnote"><a class="backlink" role="doc-backlink" href="s-a.html#mark-s-a-i1">②</a><div class="note-body"><p data-block="s-a-i1-b1">行内</p></div></aside></section>"`,
  );
  expect(html(text, 'print')).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1">甲⁠<a class="note-mark" id="mark-s-a-n1" href="#note-s-a-n1">①</a><span class="page-note" id="note-s-a-n1" data-note="s-a-n1"><span data-block="s-a-n1-b1" class="note-paragraph">一。</span><span class="note-ul list"><span data-block="s-a-n1-b2" class="note-li">二</span></span></span>乙⁠<a class="note-mark" id="mark-s-a-i1" href="#note-s-a-i1">②</a><span class="page-note" id="note-s-a-i1" data-note="s-a-i1"><span data-block="s-a-i1-b1" class="note-paragraph">行内</span></span></p>"`,
  );
});

test('a note in a note follows it in print; a note in a link parts the link', () => {
  expect(html('甲^[外^[内]]\n', 'print')).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1">甲⁠<a class="note-mark" id="mark-s-a-i1" href="#note-s-a-i1">①</a><span class="page-note" id="note-s-a-i1" data-note="s-a-i1"><span data-block="s-a-i1-b1" class="note-paragraph">外⁠<a class="note-mark" id="mark-s-a-i2" href="#note-s-a-i2">②</a></span></span><span class="page-note" id="note-s-a-i2" data-note="s-a-i2"><span data-block="s-a-i2-b1" class="note-paragraph">内</span></span></p>"`,
  );
  expect(html('[甲^[注]乙](https://example.org)\n')).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1"><a class="external" href="https://example.org">甲</a>⁠<a class="note-mark" id="mark-s-a-i1" href="s-a.html#note-s-a-i1" role="doc-noteref">①</a><a class="external" href="https://example.org">乙</a></p><section class="notes" aria-label="注释"><aside id="note-s-a-i1" class="note" role="doc-footnote"><a class="backlink" role="doc-backlink" href="s-a.html#mark-s-a-i1">①</a><div class="note-body"><p data-block="s-a-i1-b1">注</p></div></aside></section>"`,
  );
});

test('links: only http, https, mailto and places of the book', () => {
  const text = '[甲](https://example.org/?a&b)[乙](#sec-w)[丙](b.md)[丁](#none)[戊](mailto:a@example.org)\n';
  expect(html(text)).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1"><a class="external" href="https://example.org/?a&#x26;b">甲</a><a href="s-b.html#sec-w">乙</a><a href="s-b.html#s-b">丙</a><span>丁</span><a class="external" href="mailto:a@example.org">戊</a></p>"`,
  );
});

test('lists: labels are text, bullets are not', () => {
  expect(html('3. 甲\n4. 乙\n\n   丙\n\n- 丁\n  - 戊\n\n（1）己\n（2）庚\n\n① 辛\n② 壬\n')).toMatchInlineSnapshot(
    `"<ol class="list decimal"><li data-block="s-a-b1"><span class="list-label">3.</span>甲</li><li><p data-block="s-a-b2"><span class="list-label">4.</span>乙</p><p data-block="s-a-b3">丙</p></li></ol><ul class="list"><li><p data-block="s-a-b4">丁</p><ul class="list"><li data-block="s-a-b5">戊</li></ul></li></ul><ol class="list paren"><li data-block="s-a-b6"><span class="list-label">（1）</span>己</li><li data-block="s-a-b7"><span class="list-label">（2）</span>庚</li></ol><ol class="list circled"><li data-block="s-a-b8"><span class="list-label">①</span>辛</li><li data-block="s-a-b9"><span class="list-label">②</span>壬</li></ol>"`,
  );
  expect(html('- [x] 甲\n- [ ] 乙\n')).toMatchInlineSnapshot(
    `"<ul class="list"><li class="task" data-block="s-a-b1"><span class="list-label">☑</span>甲</li><li class="task" data-block="s-a-b2"><span class="list-label">☐</span>乙</li></ul>"`,
  );
  expect(html('1. ```\n   x\n   ```\n')).toMatchInlineSnapshot(
    `"<ol class="list decimal"><li><p class="label-line" data-block="s-a-b1"><span class="list-label">1.</span></p><pre class="code" data-block="s-a-b2"><code>x</code></pre></li></ol>"`,
  );
});

test('quotations, rules, boxes, verse', () => {
  expect(
    html('> 甲\n\n---\n\n::: note\n乙\n:::\n\n::: {.warning title="当心"}\n丙\n:::\n\n::: verse\n丁\n戊\n:::\n'),
  ).toMatchInlineSnapshot(
    `"<blockquote><p data-block="s-a-b1">甲</p></blockquote><hr><div class="container note" role="note"><p class="container-title" data-block="s-a-b2">说明</p><p data-block="s-a-b3">乙</p></div><div class="container warning" role="note"><p class="container-title" data-block="s-a-b4">当心</p><p data-block="s-a-b5">丙</p></div><div class="container verse"><p data-block="s-a-b6">丁<br>戊</p></div>"`,
  );
});

test('figures and images', () => {
  const text =
    '# 山\n\n![岭](map.png){#fig-r width=80% alt="山岭"}\n\n![](map.png)\n\n行内![点](map.png)图\n\n![缺](none.png)\n';
  expect(html(text)).toMatchInlineSnapshot(
    `"<h1 id="s-a-h1" data-block="s-a-b1"><span class="number">第1章</span><span class="gap">　</span><span class="title">山</span></h1><figure id="fig-r" class="figure"><img src="img/map.png" alt="山岭" width="300" height="200" style="width:80%;height:auto"><figcaption data-block="s-a-b2"><span class="label">图1-1</span><span class="gap">　</span>岭</figcaption></figure><figure class="figure"><img src="img/map.png" alt="" width="300" height="200"></figure><p data-block="s-a-b3">行内<img src="img/map.png" alt="点" width="300" height="200">图</p><figure id="s-a-figure2" class="figure"><span class="generated" role="img" aria-label="none.png">none.png</span><figcaption data-block="s-a-b4"><span class="label">图1-2</span><span class="gap">　</span>缺</figcaption></figure>"`,
  );
});

test('tables', () => {
  const text = '# 山\n\n| 甲 | 乙 |\n|:--|--:|\n| 1 | 2 |\n\n: 高度 {#tbl-h}\n\n| 丙 |\n|---|\n| 3 |\n';
  expect(html(text)).toMatchInlineSnapshot(
    `"<h1 id="s-a-h1" data-block="s-a-b1"><span class="number">第1章</span><span class="gap">　</span><span class="title">山</span></h1><div class="table-box"><table id="tbl-h" class="table"><caption data-block="s-a-b2"><span class="label">表1-1</span><span class="gap">　</span>高度</caption><thead><tr data-block="s-a-b3"><th scope="col" class="align-left">甲</th><th scope="col" class="align-right">乙</th></tr></thead><tbody><tr data-block="s-a-b4"><td class="align-left">1</td><td class="align-right">2</td></tr></tbody></table></div><div class="table-box"><table class="table"><thead><tr data-block="s-a-b5"><th scope="col">丙</th></tr></thead><tbody><tr data-block="s-a-b6"><td>3</td></tr></tbody></table></div>"`,
  );
  expect(html(text, 'print')).not.toContain('table-box');
  const typed = '# 山\n\n见表1-1。\n\n**表1-1　高度**\n\n单位：米\n\n| 丙 |\n|---|\n| 3 |\n\n表1-1说的是高度。\n';
  const leading = [...html(typed, 'print').matchAll(/<p class="leads-to-table"[^>]*>(.*?)<\/p>/g)].map(
    ([, said]) => said,
  );
  expect(leading).toEqual(['<strong>表1-1　高度</strong>', '单位：米']);
});

test('HTML of the allow-list', () => {
  const text =
    '<table><tr><td colspan="2" align="center">甲</td></tr></table>\n\n<details><summary>乙</summary>\n\n丙\n\n</details>\n\n<ol start="3"><li>丁</li></ol>\n';
  expect(html(text)).toMatchInlineSnapshot(
    `"<div class="table-box"><table class="table"><tr data-block="s-a-b1"><td colspan="2" class="align-center">甲</td></tr></table></div><details><summary data-block="s-a-b2">乙</summary><p data-block="s-a-b3">丙</p></details><ol class="list decimal"><li data-block="s-a-b4"><span class="list-label generated">3.</span>丁</li></ol>"`,
  );
  expect(html(text, 'print')).toContain('<div class="details"><p class="details-title" data-block="s-a-b2">乙</p>');
});

test('code and listings', () => {
  expect(html('```js\na < b\n```\n\n```py {#lst-x caption="求和"}\n1\n```\n')).toMatchInlineSnapshot(
    `"<pre class="code" data-block="s-a-b1"><code class="language-js">a &#x3C; b</code></pre><figure id="lst-x" class="listing"><figcaption data-block="s-a-b2"><span class="label">代码1</span><span class="gap">　</span>求和</figcaption><pre data-block="s-a-b3"><code class="language-py">1</code></pre></figure>"`,
  );
});

test('maths: KaTeX for print, MathML elsewhere', () => {
  const text = '# 山\n\n设 $a$。\n\n$$\na\n$$ {#eq-a}\n';
  expect(html(text, 'epub')).toMatchInlineSnapshot(
    `"<h1 id="s-a-h1" data-block="s-a-b1"><span class="number">第1章</span><span class="gap">　</span><span class="title">山</span></h1><p data-block="s-a-b2">设 <span class="math"><math xmlns="http://www.w3.org/1998/Math/MathML" alttext="a"><mrow><mi>a</mi></mrow></math></span>。</p><div id="eq-a" class="equation" data-block="s-a-b3"><span class="formula"><math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="a"><mrow><mi>a</mi></mrow></math></span><span class="equation-number">（1-1）</span></div>"`,
  );
  expect(html(text)).toContain('<annotation encoding="application/x-tex">a</annotation>');
  expect(html(text, 'print')).toMatch(/<span class="formula"><span class="katex-display"><span class="katex">/);
});

test('maths that cannot be set: its source, and an error with the place', () => {
  const text = '# 山\n\n设 $\\frac{1}$。\n';
  expect(html(text)).toContain('<span class="katex-error">\\frac{1}</span>');
  const [finding, ...rest] = checkMaths(bookOf(text));
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ rule: 'maths-can-be-set', place: { file: 'a.md', line: 3, column: 3 } });
  expect(finding!.values.problem).toContain('Unexpected end of input');
});

test('editing marks', () => {
  expect(html('{++加++}{--减--}{~~旧~>新~~}{==亮==}{>>评<<}\n')).toMatchInlineSnapshot(
    `"<p data-block="s-a-b1"><ins>加</ins><del>减</del><del>旧</del><ins>新</ins><mark>亮</mark><span class="comment">评</span></p>"`,
  );
});

test('pages that are made: contents, references', () => {
  const book = bookOf('# 山\n\n## 脉\n\n### 岭\n');
  const page = (kind: string, edition: Dialect['edition'], more: Partial<Dialect> = {}) =>
    toHtml(renderSection(book, book.sections.find((section) => section.kind === kind)!, dialect(edition, more)));
  const anchors = { 's-a-h1': 1, 's-a-h2': 2, 'sec-w': 2, 'references-h1': 2 };
  expect(page('contents', 'print', { pageMap: pageMap(anchors) }).replaceAll('<p', '\n<p')).toMatchInlineSnapshot(`
    "<section id="contents" class="section contents"><h1 class="contents-title generated">目录</h1><nav class="contents">
    <p class="entry level-1"><a href="#s-a-h1"><span class="entry-text"><span class="number">第1章</span><span class="gap">　</span><span class="title">山</span></span><span class="leader"></span><span class="entry-page" data-page-of="s-a-h1">1</span></a></p>
    <p class="entry level-2"><a href="#s-a-h2"><span class="entry-text"><span class="number">1.1</span><span class="gap">　</span><span class="title">脉</span></span><span class="leader"></span><span class="entry-page" data-page-of="s-a-h2">2</span></a></p>
    <p class="entry level-1"><a href="#sec-w"><span class="entry-text"><span class="number">第2章</span><span class="gap">　</span><span class="title">水</span></span><span class="leader"></span><span class="entry-page" data-page-of="sec-w">2</span></a></p>
    <p class="entry level-1"><a href="#references-h1"><span class="entry-text"><span class="title">参考文献</span></span><span class="leader"></span><span class="entry-page" data-page-of="references-h1">2</span></a></p></nav></section>"
  `);
  expect(page('references', 'epub')).toMatchInlineSnapshot(
    `"<section id="references" class="section references" role="doc-bibliography" aria-label="参考文献" epub:type="bibliography"><h1 id="references-h1" data-block="references-b1"><span class="title">参考文献</span></h1><p class="entry" id="ref-k" data-block="references-ref-k"><span class="list-label">[1]</span> 某某. 书[M].</p></section>"`,
  );
});

test('扉页 and 版权页', () => {
  const book = bookOf('# 山\n', {
    facts: facts({
      titleDisplay: ['河', '流志'],
      pinyin: 'HELIU ZHI',
      creators: [
        { name: '甲', role: '著', nationality: '美' },
        { name: '乙', role: '译' },
      ],
      publisher: { name: '某某出版社', place: '北京' },
      isbn: { print: '978-7-5180-3257-0' },
      cip: { text: '图书在版编目(CIP)数据\n\n  河流志/甲著.\n' },
    }),
    summary: { file: 'summary.md', tree: piece('summary.md', '这本书讲河流。\n').tree },
  });
  const page = (kind: string) =>
    toHtml(renderSection(book, book.sections.find((section) => section.kind === kind)!, dialect('print')));
  expect(page('title').replaceAll('<p', '\n<p')).toMatchInlineSnapshot(`
    "<section id="title-page" class="section title"><div class="title-page">
    <p class="pinyin">HELIU ZHI</p><h1 class="title"><span class="line">河</span><br><span class="line">流志</span></h1><div class="creators">
    <p class="creator"><span class="name-of-creator">（美）甲</span><span class="gap">　</span><span class="role">著</span></p>
    <p class="creator"><span class="name-of-creator">乙</span><span class="gap">　</span><span class="role">译</span></p></div><div class="publisher">
    <p class="publisher-name">某某出版社</p>
    <p class="publisher-place">北京</p></div></div></section>"
  `);
  expect(page('imprint').replaceAll('<p', '\n<p')).toMatchInlineSnapshot(`
    "<section id="imprint-page" class="section imprint"><div class="imprint-page"><div class="summary"><h2 class="summary-title generated">内容提要</h2>
    <p data-block="imprint-page-b1">这本书讲河流。</p></div><div class="cip">
    <p class="cip-line">图书在版编目(CIP)数据</p>
    <p class="cip-line blank"><br></p>
    <p class="cip-line">  河流志/甲著.</p></div><div class="imprint">
    <p class="line"><span class="item"><span class="item-label">书名</span><span class="gap">　</span><span class="item-value">河流志</span></span></p>
    <p class="line"><span class="item"><span class="item-label">著者</span><span class="gap">　</span><span class="item-value">（美）甲</span></span></p>
    <p class="line"><span class="item"><span class="item-label">译者</span><span class="gap">　</span><span class="item-value">乙</span></span></p>
    <p class="line"><span class="item"><span class="item-label">出版发行</span><span class="gap">　</span><span class="item-value">某某出版社</span></span></p>
    <p class="line"><span class="item"><span class="item-label">书号</span><span class="gap">　</span><span class="item-value">ISBN 978-7-5180-3257-0</span></span></p></div></div></section>"
  `);
});

test('section roots say what they are', () => {
  const book = bookOf('# 山\n');
  const roots = book.sections.map((section) => toHtml(renderSection(book, section, dialect('epub'))).split('>')[0]);
  expect(roots.join('\n')).toMatchInlineSnapshot(`
    "<section id="title-page" class="section title" epub:type="titlepage"
    <section id="contents" class="section contents"
    <section id="s-a" class="section chapter" role="doc-chapter" aria-label="第1章　山" epub:type="chapter"
    <section id="s-b" class="section chapter" role="doc-chapter" aria-label="第2章　水" epub:type="chapter"
    <section id="references" class="section references" role="doc-bibliography" aria-label="参考文献" epub:type="bibliography""
  `);
});

test('a formula with an address, a picture or HTML in it is an error: KaTeX would only print the command in red', () => {
  const text = '# 山\n\n$\\href{https://a.cn}{x}$，$\\includegraphics{a.png}$，$\\htmlClass{a}{x}$，$\\text{甲}$\n';
  expect(checkMaths(bookOf(text)).map(({ values }) => values.problem)).toEqual([
    'Command not allowed: \\href',
    'Command not allowed: \\includegraphics',
    'Command not allowed: \\htmlClass',
  ]);
});

test('an author’s class is never taken for one of ours', () => {
  const book = bookOf(
    '# 山\n\n[甲]{.generated} [乙]{.katex-display .dot} [丙]{.title-page}\n\n::: {.box .notes}\n丁\n:::\n',
  );
  const out = toHtml(renderSection(book, book.sections.find(({ id }) => id === 's-a')!, dialect('web')));
  expect([...out.matchAll(/<(?:span|div) class="([^"]*)"/g)].map(([, names]) => names).slice(-4)).toEqual([
    'author-generated',
    'author-katex-display dot',
    'author-title-page',
    'container box author-notes',
  ]);
});

test('fitting by hand is for print alone', () => {
  const text =
    '# 山\n\n一段。{fit=-1}\n\n二段[]{.line-break}换行。{fit=+2 .keep-next}\n\n::page-break\n\n- 项。{fit=+1}\n\n> 引。{.keep-next}\n';
  expect(html(text, 'print').replace(/^<h1.*?<\/h1>/, '')).toMatchInlineSnapshot(
    `"<p data-block="s-a-b2" data-fit="-1">一段。</p><p class="keep-next" data-block="s-a-b3" data-fit="2">二段<br class="line-break">换行。</p><div class="page-break"></div><ul class="list"><li data-fit="1" data-block="s-a-b4">项。</li></ul><blockquote><p class="keep-next" data-block="s-a-b5">引。</p></blockquote>"`,
  );
  const plain = '# 山\n\n一段。\n\n二段换行。\n\n- 项。\n\n> 引。\n';
  for (const edition of ['epub', 'web'] as const) expect(html(text, edition)).toBe(html(plain, edition));
});
