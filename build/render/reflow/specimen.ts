// A small book for the tests of EPUB, web and EPUB validity, with one of everything, and a page map made up for it.
// Nothing but tests imports it.
import { PNG } from 'pngjs';
import type { Book, PageMap, Side } from '../../book.ts';
import { memoryHost } from '../../host.ts';
import { readBook } from '../../read/index.ts';
import { resolveBook } from '../../resolve/index.ts';

const bookYaml = `
title: 竹简与屏幕
titleDisplay: [竹简, 与屏幕]
subtitle: 一部书的两种样子
pinyin: ZHUJIAN YU PINGMU
creators:
  - {name: 林未晞, role: 著, fileAs: Lin Weixi}
  - {name: 陈砚, role: 插图, fileAs: Chen Yan}
publisher: {name: 样本出版社, place: 北京}
isbn: {print: 978-7-302-51170-0, ebook: 978-7-04-050694-5}
cip:
  text: |-
    图书在版编目（CIP）数据

    竹简与屏幕 / 林未晞著. —北京：样本出版社，2024.3
    ISBN 978-7-302-51170-0

    Ⅰ.①竹… Ⅱ.①林… Ⅲ.①书籍装帧—研究—中国 Ⅳ.①TS881
imprint: {editor: 周某, edition: 1, printing: 1, editionDate: 2024-03, printingDate: 2024-03, price: 36.00元}
language: zh-CN
date: 2024-03
modified: 2024-03-01T00:00:00Z
rights: © 2024 林未晞
series: 样本丛书
matter:
  summary: summary.md
  front: [preface.md, contents]
  body:
    - {part: 第一篇 材料, items: [bamboo.md, screen.md]}
  appendix: [tables.md]
  back: [references, afterword.md]
numbering: {headings: auto, system: A, notes: chapter}
references: references.yaml
`;

const longWord = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

const chapters: Record<string, string> = {
  'summary.md': '本书从竹简说起，说到屏幕上的字怎样排得像一本书。\n',
  'preface.md':
    '# 前言\n\n写这本小书，为的是试一试[两种]{.dot}样子。\n\n::: signature\n林未晞\n\n二〇二四年三月\n:::\n',
  'bamboo.md': `# 竹简 {#sec-bamboo}

::: epigraph
著于竹帛谓之书。

——许慎
:::

竹简一根一行，编成一册。[张衡]{.name}的文章也写在竹简上，[西京赋]{.work}便是一篇。一根简上约写二十几个字[^width]，编绳断了次序就乱，这叫“错简”[^order]。见[@fig-slip]和[@tbl-slip]，也可参看[@sec-screen]。

## 尺寸 {#sec-size}

简长一尺二寸，合今$l = 27.6$厘米。写书人按[@eq-width]估算一册的宽度：

$$
W = \\sum_{i=1}^{n} w_i + (n-1)\\,g, \\qquad \\sqrt{\\frac{W}{g}} \\le \\int_0^1 f(x)\\,\\mathrm{d}x
$$ {#eq-width}

![一根竹简的正面](slip.png){#fig-slip width=60% fig-alt="一根细长的竹片，上面竖写一行字"}

| 名称 | 长（厘米） | 用途 |
|:-----|-----:|:---:|
| 牍 | 23.0 | 书信 |
| 策 | 55.2 | 经书 |

: 简的种类 {#tbl-slip}

### 怎样编 {#sec-bind}

1. 削平竹片；
2. 用火烤干，叫作“杀青”；
3. 用绳编连。

（1）先编上道；

（2）再编下道。

- 麻绳
- 丝绳

> 韦编三绝。编绳断了三次，可见读得勤。

::: warning
烤的时候火不可太旺。
:::

::: {.note title="关于年代"}
年代的说法不一[@zhang2001; @li2010, 12页]。
:::

::: verse
一简一行字
千简一部书
:::

[汉]{.ruby rt="hàn"}[字]{.ruby rt="zì"}写在竹上，~~纸上~~。

***

这里有一个很长的词：${longWord}。

[^width]: 出土的简宽窄不一，二十几字只是常数。

    第二段：长沙出的简有写四十字的。
[^order]: 见[@sec-bind]。
`,
  'screen.md': `# 屏幕 {#sec-screen}

屏幕没有页，页码却还有人用[@li2010]。行内代码写作\`text-autospace\`，再看[@lst-css]。

\`\`\`css {#lst-css caption="一段样式"}
p { text-indent: 2em; text-align: justify; } /* 一行很长很长的注释，长到手机的屏幕放不下，只好在自己的框里左右滚动 */
\`\`\`

回到[@sec-bamboo]，见[@fig-slip]{.page}。这里再加一个注^[行内的注也算注。]。

## ${'很长的标题要能自己换行'.repeat(28)}

${'纸面与屏幕各有各的尺度，排字的道理却是相通的。'.repeat(24)}
`,
  'tables.md': `# 宽表 {#sec-wide}

| ${Array.from({ length: 14 }, (_, n) => `第${n + 1}栏`).join(' | ')} |
|${'---|'.repeat(14)}
| ${Array.from({ length: 14 }, (_, n) => `数值${n + 1}`).join(' | ')} |

: 比版心宽的表 {#tbl-wide}

见[@tbl-wide]。
`,
  'afterword.md': '# 后记\n\n谢谢读到这里的人。\n',
  'references.yaml':
    '- {key: zhang2001, text: "张某. 简牍概说[M]. 北京: 样本出版社, 2001."}\n- {key: li2010, text: "李某. 屏幕与书[M]. 上海: 试印书局, 2010."}\n',
};

/** The specimen. @param change what to change in its files before it is read */
export async function specimenBook(change: (files: Record<string, string>) => void = () => {}): Promise<Book> {
  const png = new PNG({ width: 240, height: 60 });
  png.data.fill(0xb0);
  const files: Record<string, string> = { 'book.yaml': bookYaml, ...chapters };
  change(files);
  const host = memoryHost({
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`/book/${path}`, text])),
    '/book/slip.png': new Uint8Array(PNG.sync.write(png)),
  });
  const { value: manuscript, diagnostics } = await readBook('/book', host);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!manuscript || errors.length > 0) throw new Error(`the specimen cannot be read: ${JSON.stringify(errors)}`);
  return resolveBook(manuscript).value;
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** A page map as print would give: a side every few blocks, some of them beginning in the middle of a paragraph. */
export function specimenPages(book: Book): PageMap {
  const sides: Side[] = [];
  const anchors: Record<string, number> = {};
  const add = (side: Omit<Side, 'index' | 'label' | 'blank'>) =>
    sides.push({ index: sides.length, label: side.folio, blank: false, ...side });
  let arabic = 0;
  let front = 0;
  for (const section of book.sections) {
    const outside = section.kind === 'title' || section.kind === 'imprint';
    const folio = () => (outside ? '' : section.matter === 'front' ? roman[front++]! : String(++arabic));
    const blocks = [...book.blocks.values()].filter(
      (block) => block.section === section.id && !/^note-/.test(block.id),
    );
    for (let index = 0; index < Math.max(blocks.length, 1); index += 5) {
      const block = blocks[index];
      const start = block && { block: block.id, offset: index === 0 ? 0 : 3 };
      add({ section: section.id, folio: folio(), folioShown: !outside, start });
    }
    anchors[section.id] = sides.length - 1;
  }
  const sideOf = (section: string) => sides.findIndex((side) => side.section === section);
  for (const info of book.headings.values()) anchors[info.anchor] = sideOf(info.target.section);
  for (const target of book.targets.values()) anchors[target.anchor] = sideOf(target.section);
  return { sides, anchors, blocks: {} };
}
