// Raw HTML: the allowed becomes nodes, comments vanish, all else is text with a warning; nothing is passed through.
import { expect, it } from 'vitest';
import { shapeOf } from '../shape.ts';
import { parseMarkdown } from './index.ts';

const rows: [text: string, shape: string, rules?: string[]][] = [
  ['H<sub>2</sub>O', 'paragraph("H" htmlElement:sub("2") "O")'],
  ['<b>粗</b><i>斜*体*</i>', 'paragraph(strong("粗") emphasis("斜" emphasis("体")))'],
  ['甲<br>乙<br/>丙', 'paragraph("甲" break "乙" break "丙")'],
  ['<s>删</s><u>线</u>', 'paragraph(delete("删") htmlElement:u("线"))'],
  ['<ruby>汉<rt>hàn</rt>字<rt>zì</rt></ruby>', 'paragraph(span(ruby:hàn("汉") ruby:zì("字")))'],
  ['前<!-- 注 -->后', 'paragraph("前" "后")'],
  ['<!-- 整段\n\n注释 -->', ''],
  ['<!-- 没有结束\n\n正文', 'paragraph("<!-- 没有结束")\nparagraph("正文")'],
  ['<img src="a.png" alt="图">', 'figure:a.png[alt=图]'],
  ['<script>a *b*</script>', 'paragraph("<script>a *b*</script>")', ['html-is-allowed']],
  ['甲<script>x</script>', 'paragraph("甲<script>x</script>")', ['html-is-allowed', 'html-is-allowed']],
  ['<iframe src="http://x"></iframe>', 'paragraph("<iframe src=\\"http://x\\"></iframe>")', ['html-is-allowed']],
  ['甲<b onclick="x">乙</b>', 'paragraph("甲<b onclick=\\"x\\">乙</b>")', ['html-is-allowed', 'html-is-allowed']],
  ['<img src="javascript:x">', 'paragraph("<img src=\\"javascript:x\\">")', ['html-is-allowed']],
  // Words that every object has: no element of any list.
  ['甲<constructor>乙</constructor>', 'paragraph("甲<constructor>乙</constructor>")'],
  ['甲<b>乙', 'paragraph("甲<b>乙")', ['html-is-allowed']],
  ['甲</b>乙', 'paragraph("甲</b>乙")', ['html-is-allowed']],
  ['<sub style="x">甲</sub>', 'paragraph(htmlElement:sub("甲"))', ['html-attribute-is-allowed']],
  ['a < b 且 c > d', 'paragraph("a < b 且 c > d")'],
  [
    '<table>\n<tr><th colspan="2">甲</th></tr>\n\n<tr><td>1<td>2 &amp; 3</tr>\n</table>',
    'htmlElement:table(htmlElement:tr(htmlElement:th("甲")) htmlElement:tr(htmlElement:td("1") htmlElement:td("2 & 3")))',
  ],
  [
    '<details>\n<summary>题</summary>\n\n**文**\n\n</details>',
    'htmlElement:details(htmlElement:summary("题") paragraph(strong("文")))',
  ],
  ['<div>\n\n文\n\n</div>', 'paragraph("文")'],
  ['<p>文</p>', 'paragraph("文")'],
];

for (const [text, shape, rules = []] of rows) {
  it(JSON.stringify(text), () => {
    const { value, diagnostics } = parseMarkdown(text, 'a.md');
    expect(shapeOf(value)).toBe(shape);
    expect(diagnostics.map((finding) => finding.rule)).toEqual(rules);
  });
}
