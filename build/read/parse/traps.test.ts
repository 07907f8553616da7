// Every line of the syntax table, and every trap of stock remark in Chinese prose, as text → tree and findings.
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../diagnostic.ts';
import { shapeOf } from '../shape.ts';
import { parseMarkdown } from './index.ts';

const parse = (text: string) => {
  const { value, diagnostics } = parseMarkdown(text, 'a.md');
  return { shape: shapeOf(value), rules: diagnostics.map((finding) => finding.rule), diagnostics };
};

/** text, tree, and the rules reported (none unless told). */
const cases: Record<string, [text: string, shape: string, rules?: string[]][]> = {
  attributes: [
    ['## 标题 {#sec-x .unnumbered short="短题"}', 'heading2#sec-x.unnumbered[short=短题]("标题")'],
    ['# 前言 {-}', 'heading1.unnumbered("前言")'],
    ['# 前言{.unlisted}', 'heading1.unlisted("前言")'],
    ['# 题 {#sec-x short=“短 题”}', 'heading1#sec-x[short=短 题]("题")'],
    ['# 题 {#sec-x} ##', 'heading1#sec-x("题")'],
    ['# 见[@fig-a]{.page}', 'heading1("见" crossReference:fig-a:page)'],
    ['[字]{.c #i k=v}后', 'paragraph(span#i.c[k=v]("字") "后")'],
    ['[a](b.md){.c}', 'paragraph(link:b.md.c("a"))'],
    ['正文 {#x}', 'paragraph("正文 {#x}")', ['attributes-have-an-owner']],
    ['集合{a=1}', 'paragraph("集合{a=1}")'],
    ['# 题 {#sec-x short=短 题}', 'heading1("题 {#sec-x short=短 题}")', ['attributes-are-well-formed']],
    ['`{#x}`', 'paragraph(inlineCode("{#x}"))'],
    ['\\{#x}', 'paragraph("{#x}")'],
  ],
  references: [
    ['见[@fig-x]', 'paragraph("见" crossReference:fig-x:full)'],
    ['[-@fig-x]', 'paragraph(crossReference:fig-x:number)'],
    ['[@fig-x]{.page}', 'paragraph(crossReference:fig-x:page)'],
    ['[@sec-x]{.title}', 'paragraph(crossReference:sec-x:title)'],
    ['[@fig-图一]。', 'paragraph(crossReference:fig-图一:full "。")'],
    ['[@fig-x](a)所示', 'paragraph(crossReference:fig-x:full "(a)所示")'],
    ['[@wang]', 'paragraph(citation:[{"key":"wang"}])'],
    ['[@wang, 12页; @li2018]', 'paragraph(citation:[{"key":"wang","locator":"12页"},{"key":"li2018"}])'],
    ['[@wang，12页；@li]', 'paragraph(citation:[{"key":"wang","locator":"12页"},{"key":"li"}])'],
    ['[@某人](https://a.cn/)', 'paragraph(link:https://a.cn/("@某人"))'],
    ['[@fig-a; @fig-b]', 'paragraph("[@fig-a; @fig-b]")', ['reference-names-one-target']],
    ['[@wang; 见上]', 'paragraph("[@wang; 见上]")', ['citation-is-well-formed']],
    ['见@fig-x。', 'paragraph("见@fig-x。")', ['reference-is-bracketed']],
    ['a@fig-x.cn', 'paragraph("a@fig-x.cn")'],
    ['[@fig-x]: 说明', 'paragraph(crossReference:fig-x:full ": 说明")'],
    ['> 见[@wang;\n> @li]', 'blockquote(paragraph("见" citation:[{"key":"wang"},{"key":"li"}]))'],
  ],
  figures: [
    ['![图*题*](a.png){#fig-x width=80%}', 'figure:a.png#fig-x[width=80%]("图" emphasis("题"))'],
    ['![图题](a.png) {#fig-x}', 'figure:a.png#fig-x("图题")'],
    ['![](a.png)', 'figure:a.png'],
    ['前![行内](a.png)后', 'paragraph("前" image:a.png "后")'],
    ['![a](b.png)![c](d.png)', 'paragraph(image:b.png image:d.png)'],
    ['![图[@fig-y]题](a.png)', 'figure:a.png("图" crossReference:fig-y:full "题")'],
  ],
  tables: [
    [
      '|a|\n|-|\n|1|\n: 题 {#tbl-x}',
      'captionedTable#tbl-x(tableCaption("题") table(tableRow(tableCell("a")) tableRow(tableCell("1"))))',
    ],
    [
      '|a|\n|-|\n|1|\n\n: *题* {#tbl-x}',
      'captionedTable#tbl-x(tableCaption(emphasis("题")) table(tableRow(tableCell("a")) tableRow(tableCell("1"))))',
    ],
    ['|a|\n|-|\n|1|\n正文', 'table(tableRow(tableCell("a")) tableRow(tableCell("1")))\nparagraph("正文")'],
    ['|a|\n|-|\n|`x\\|y`|', 'table(tableRow(tableCell("a")) tableRow(tableCell(inlineCode("x|y"))))'],
    [': 不是表题', 'paragraph(": 不是表题")'],
    [
      '> |a|\n> |-|\n> |1|\n>\n> : 题',
      'blockquote(captionedTable(tableCaption("题") table(tableRow(tableCell("a")) tableRow(tableCell("1")))))',
    ],
  ],
  maths: [
    ['$x^2$与$y$', 'paragraph(inlineMath("x^2") "与" inlineMath("y"))'],
    ['$5元和$10', 'paragraph("$5元和$10")'],
    ['$ x$ 与 $x $', 'paragraph("$ x$ 与 $x $")'],
    ['\\$x$', 'paragraph("$x$")'],
    ['$a*b*c$', 'paragraph(inlineMath("a*b*c"))'],
    ['$$E=mc^2$$', 'math("E=mc^2")'],
    ['$$\na\n- b\n$$ {#eq-x}\n\n后文', 'math#eq-x("a\\n- b")\nparagraph("后文")'],
    ['$$ a $$ {#eq-x}', 'math#eq-x("a")'],
    ['> $$\n> a\n> $$', 'blockquote(math("a"))'],
    ['文\n$$\na\n$$\n文', 'paragraph("文")\nmath("a")\nparagraph("文")'],
    ['$$\na\n\n后文不能被吞', 'paragraph("$$ a")\nparagraph("后文不能被吞")', ['display-math-is-closed']],
    ['前 $$x$$ 后', 'paragraph("前 " inlineMath("x") " 后")', ['display-math-stands-alone']],
  ],
  notes: [
    ['文[^1]\n\n[^1]: 注文', 'paragraph("文" footnoteReference:1)\nfootnoteDefinition:1(paragraph("注文"))'],
    ['文[^缺]', 'paragraph("文" footnoteReference:缺)'],
    ['文^[行内*注*]', 'paragraph("文" inlineNote("行内" emphasis("注")))'],
    ['^[见[字]与[@wang]和[a](b)]', 'paragraph(inlineNote("见[字]与" citation:[{"key":"wang"}] "和" link:b("a")))'],
    ['[^1]：注文', 'paragraph(footnoteReference:1 "：注文")', ['note-text-has-its-colon']],
    ['x^2', 'paragraph("x^2")'],
    ['^[没有结束', 'paragraph("^[没有结束")'],
  ],
  containers: [
    ['::: note\n甲\n:::', 'container:note(paragraph("甲"))'],
    ['::: {.note #id title="题"}\n甲\n:::', 'container:note:“题”#id(paragraph("甲"))'],
    [':::note\n甲\n:::\n乙', 'container:note(paragraph("甲"))\nparagraph("乙")'],
    ['::: {.callout-warning}\n## 标题\n甲\n:::', 'container:warning:“标题”(paragraph("甲"))'],
    [':::: box\n::: note\n甲\n:::\n::::', 'container:box(container:note(paragraph("甲")))'],
    ['- 项\n\n  ::: note\n  甲\n  :::', 'list:bullet(listItem(paragraph("项") container:note(paragraph("甲"))))'],
    ['> ::: note\n> 甲\n> :::', 'blockquote(container:note(paragraph("甲")))'],
    ['::: 诗\n甲\n:::', 'paragraph("::: 诗")\nparagraph("甲")\nparagraph(":::")', ['container-is-known']],
    ['::: note\n甲', 'paragraph("::: note")\nparagraph("甲")', ['container-is-closed']],
    ['甲\n\n:::', 'paragraph("甲")\nparagraph(":::")', ['container-is-opened']],
    ['::: verse\n床前\n明月\n:::', 'container:verse(paragraph("床前" break "明月"))'],
    ['注:图一是例子，上午8:30开会，比例为3:2', 'paragraph("注:图一是例子，上午8:30开会，比例为3:2")'],
    ['::图一', 'paragraph("::图一")', ['directive-is-known']],
    ['::未知{a=1} 文字', 'paragraph("::未知{a=1} 文字")', ['directive-is-known']],
    ['甲::乙', 'paragraph("甲::乙")'],
  ],
  spans: [
    ['[汉]{.ruby rt="hàn"}', 'paragraph(ruby:hàn.ruby[rt=hàn]("汉"))'],
    ['[字]{.dot}[人名]{.name}[书]{.work}', 'paragraph(span.dot("字") span.name("人名") span.work("书"))'],
    ['[汉]{.ruby}', 'paragraph(span.ruby("汉"))', ['ruby-has-its-reading']],
    ['[**粗**体]{.dot}', 'paragraph(span.dot(strong("粗") "体"))'],
    ['[甲[乙]{.a}丙]{.b}', 'paragraph(span.b("甲" span.a("乙") "丙"))'],
    ['[字]', 'paragraph("[字]")'],
  ],
  editingMarks: [
    ['{++加++}', 'paragraph(criticMark:insertion("加"))', ['editing-marks-are-settled']],
    ['{--删--}', 'paragraph(criticMark:deletion("删"))', ['editing-marks-are-settled']],
    ['{~~旧~>新~~}', 'paragraph(criticMark:deletion("旧") criticMark:insertion("新"))', ['editing-marks-are-settled']],
    [
      '{==亮==}{>>批<<}',
      'paragraph(criticMark:highlight("亮") criticMark:comment("批"))',
      ['editing-marks-are-settled', 'editing-marks-are-settled'],
    ],
    ['{++没完', 'paragraph("{++没完")', ['editing-mark-is-closed']],
    ['a --} b', 'paragraph("a --} b")'],
  ],
  chinese: [
    ['**注意：**后面', 'paragraph(strong("注意：") "后面")'],
    ['他说**“引用”**后', 'paragraph("他说" strong("“引用”") "后")'],
    ['~~删。~~后', 'paragraph(delete("删。") "后")'],
    ['2007~2011年，2008~2012年', 'paragraph("2007~2011年，2008~2012年")'],
    ['见https://example.com。更多内容', 'paragraph("见" link:https://example.com("https://example.com") "。更多内容")'],
    ['见https://example.com/a_b了解', 'paragraph("见" link:https://example.com/a_b("https://example.com/a_b") "了解")'],
    ['（www.example.com），', 'paragraph("（" link:http://www.example.com("www.example.com") "），")'],
    ['见 https://a.cn/x(y).', 'paragraph("见 " link:https://a.cn/x(y)("https://a.cn/x(y)") ".")'],
    ['    四个空格', 'paragraph("四个空格")'],
    ['　　全角缩进', 'paragraph("全角缩进")'],
    ['2017. 年度', 'paragraph("2017. 年度")'],
    ['999. 项', 'list:decimal@999(listItem(paragraph("项")))'],
    ['按<Enter>键，用List<T>', 'paragraph("按<Enter>键，用List<T>")'],
    ['"引" it\'s -- ...', 'paragraph("\\"引\\" it\'s -- ...")'],
    ['中文\n换行', 'paragraph("中文换行")'],
    ['中文\nLatin', 'paragraph("中文Latin")'],
    ['two\nwords', 'paragraph("two words")'],
    ['“引”\nLatin', 'paragraph("“引”Latin")'],
    ['**甲\n乙**\n丙', 'paragraph(strong("甲乙") "丙")'],
    ['word[^1]\n汉', 'paragraph("word" footnoteReference:1 "汉")'],
    ['用 Latin 与 3 个', 'paragraph("用 Latin 与 3 个")'],
    ['#标题', 'paragraph("#标题")', ['heading-has-its-space']],
    ['[注]: 这是说明', 'paragraph("[注]: 这是说明")', ['definition-is-used']],
    ['[链][a]\n\n[a]: http://x.cn', 'paragraph(link:http://x.cn("链"))'],
    ['~单波浪~', 'paragraph("~单波浪~")'],
  ],
  'fitting by hand': [
    ['文字。{fit=-1}', 'paragraph[fit=-1]("文字。")'],
    ['文字。{fit=+2}', 'paragraph[fit=2]("文字。")'],
    ['文字。{fit=1}', 'paragraph[fit=1]("文字。")'],
    ['文字。{fit=－１}', 'paragraph[fit=-1]("文字。")'],
    ['文字。{fit="-1"}', 'paragraph[fit=-1]("文字。")'],
    ['文字。{.keep-next}', 'paragraph[keepNext=true]("文字。")'],
    ['文字。{fit=+1 .keep-next}', 'paragraph[fit=1][keepNext=true]("文字。")'],
    ['文字。{ .keep-next fit=-2 }', 'paragraph[fit=-2][keepNext=true]("文字。")'],
    ['文字。 {fit=-1}', 'paragraph[fit=-1]("文字。")'],
    ['文字\n文字。\n{fit=-1}', 'paragraph[fit=-1]("文字文字。")'],
    ['文字。{fit=-1}\n\n后文', 'paragraph[fit=-1]("文字。")\nparagraph("后文")'],
    ['见[@fig-x]{fit=-1}', 'paragraph[fit=-1]("见" crossReference:fig-x:full)'],
    ['见[@fig-x]{.page}{fit=-1}', 'paragraph[fit=-1]("见" crossReference:fig-x:page)'],
    ['见[书](b.md){.keep-next}', 'paragraph[keepNext=true]("见" link:b.md("书"))'],
    ['`码`{fit=-1}', 'paragraph[fit=-1](inlineCode("码"))'],
    ['**重**{fit=-1}', 'paragraph[fit=-1](strong("重"))'],
    ['甲^[注]{fit=-1}', 'paragraph[fit=-1]("甲" inlineNote("注"))'],
    ['> 引文。{fit=-1}', 'blockquote(paragraph[fit=-1]("引文。"))'],
    ['- 甲{fit=-1}\n- 乙', 'list:bullet(listItem(paragraph[fit=-1]("甲")) listItem(paragraph("乙")))'],
    [
      '（1）甲{fit=-1}\n\n（2）乙{.keep-next}',
      'list:paren@1(listItem(paragraph[fit=-1]("甲")) listItem(paragraph[keepNext=true]("乙")))',
    ],
    ['（1）甲\n（2）乙{fit=-1}', 'list:paren@1(listItem(paragraph("甲")) listItem(paragraph[fit=-1]("乙")))'],
    [
      '甲[^1]\n\n[^1]: 注文。{fit=-1}',
      'paragraph("甲" footnoteReference:1)\nfootnoteDefinition:1(paragraph[fit=-1]("注文。"))',
    ],
    ['文字。{fit=3}', 'paragraph("文字。{fit=3}")', ['fit-is-one-or-two-lines']],
    ['文字。{fit=0}', 'paragraph("文字。{fit=0}")', ['fit-is-one-or-two-lines']],
    ['文字。{fit=abc .keep-next}', 'paragraph("文字。{fit=abc .keep-next}")', ['fit-is-one-or-two-lines']],
    ['文字{fit=-1}文字。', 'paragraph("文字{fit=-1}文字。")', ['fit-ends-its-paragraph']],
    ['**文字{fit=-1}**', 'paragraph(strong("文字{fit=-1}"))', ['fit-ends-its-paragraph']],
    ['{fit=-1}', 'paragraph("{fit=-1}")', ['fit-ends-its-paragraph']],
    [
      '（1）甲{fit=-1}\n（2）乙',
      'list:paren@1(listItem(paragraph("甲{fit=-1}")) listItem(paragraph("乙")))',
      ['fit-ends-its-paragraph'],
    ],
    ['# 题{fit=-1}', 'heading1[fit=-1]("题")', ['fit-ends-its-paragraph']],
    ['文字。{fit=-1 .c}', 'paragraph("文字。{fit=-1 .c}")', ['attributes-have-an-owner']],
    ['文字。{fit=-1 #x}', 'paragraph("文字。{fit=-1 #x}")', ['attributes-have-an-owner']],
    ['文字。\\{fit=-1}', 'paragraph("文字。{fit=-1}")'],
    ['![题](a.png){.keep-next}', 'figure:a.png.keep-next("题")'],
    ['集合{a=1}', 'paragraph("集合{a=1}")'],
    ['前[]{.line-break}后', 'paragraph("前" lineBreak "后")'],
    ['前[]{.line-break}\n后', 'paragraph("前" lineBreak "后")'],
    ['one[]{.line-break}\ntwo', 'paragraph("one" lineBreak " two")'],
    ['# 题[]{.line-break}目', 'heading1("题" lineBreak "目")'],
    ['前[字]{.line-break}后', 'paragraph("前" span.line-break("字") "后")', ['line-break-is-empty']],
    ['前\n\n::page-break\n\n后', 'paragraph("前")\npageBreak\nparagraph("后")'],
    ['前\n::page-break  \n后', 'paragraph("前")\npageBreak\nparagraph("后")'],
    ['> 前\n>\n> ::page-break\n>\n> 后', 'blockquote(paragraph("前") pageBreak paragraph("后"))'],
    ['::: box\n前\n\n::page-break\n\n后\n:::', 'container:box(paragraph("前") pageBreak paragraph("后"))'],
    ['前::page-break', 'paragraph("前::page-break")'],
    ['::page-break 后', 'paragraph("::page-break 后")', ['directive-is-known']],
    ['::pagebreak', 'paragraph("::pagebreak")', ['directive-is-known']],
    ['\\::page-break', 'paragraph("::page-break")'],
    [
      '甲[^1]\n\n[^1]: 注\n\n    ::page-break\n\n    文',
      'paragraph("甲" footnoteReference:1)\nfootnoteDefinition:1(paragraph("注") paragraph("::page-break") paragraph("文"))',
      ['page-break-is-outside'],
    ],
    [
      '<table><tr><td>甲\n::page-break\n</td></tr></table>',
      'htmlElement:table(htmlElement:tr(htmlElement:td("甲::page-break")))',
    ],
  ],
  links: [
    ['[点](javascript:alert(1))', 'paragraph("点")', ['link-is-safe']],
    ['[点](JavaScript&#58;alert%281%29)', 'paragraph("点")', ['link-is-safe']],
    ['[点](<java\tscript:x>)', 'paragraph("点")', ['link-is-safe']],
    ['[点](data:text/html,x)', 'paragraph("点")', ['link-is-safe']],
    ['[点](vbscript:x)', 'paragraph("点")', ['link-is-safe']],
    ['<javascript:alert(1)>', 'paragraph("javascript:alert(1)")', ['link-is-safe']],
    ['[点](02-b.md#sec-x)', 'paragraph(link:02-b.md#sec-x("点"))'],
  ],
  code: [
    ['```python {#lst-x caption="题"}\na\n```', 'code:python#lst-x[caption=题]("a")'],
    ['```{.r #lst-y lst-cap="题"}\na\n```', 'code:r#lst-y[lst-cap=题][caption=题]("a")'],
    ['```\n{#x} [@fig-x] $y$\n```', 'code("{#x} [@fig-x] $y$")'],
  ],
};

for (const [group, rows] of Object.entries(cases)) {
  describe(group, () => {
    for (const [text, shape, rules = []] of rows) {
      it(JSON.stringify(text), () => {
        const parsed = parse(text);
        expect(parsed.shape).toBe(shape);
        expect(parsed.rules).toEqual(rules);
      });
    }
  });
}

describe('hints and messages', () => {
  it('a reference without brackets says how to write it, and where', () => {
    const [finding] = parse('第一行\n见@fig-x。').diagnostics;
    expect(finding).toMatchObject({ place: { line: 2, column: 2 }, hint: '[@fig-x]' });
    expect(messageOf(finding!, 'zh').what).toContain('@fig-x');
  });
  it('an unknown container names the nearest', () => {
    expect(parse('::: nota\n甲\n:::').diagnostics[0]?.hint).toBe('::: note');
    expect(parse('::: 诗\n甲\n:::').diagnostics[0]?.hint).toBe('::: verse');
  });
  it('a fit of too many lines says what there is', () => {
    expect(parse('文字。{fit=-3}').diagnostics[0]).toMatchObject({ place: { line: 1, column: 4 }, hint: '{fit=-1}' });
    expect(parse('文字。{fit=5}').diagnostics[0]?.hint).toBe('{fit=+1}');
  });
});
