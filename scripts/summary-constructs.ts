// The constructs that summary-book.ts scatters over its chapters: what mdBook, GitBook and HonKit know, what their authors
// type besides, and what Fuzi would read differently. In: the grammar and where the construct stands. Out: Markdown.
import type { Grammar } from './bench-words.ts';

export type Tool = 'mdbook' | 'gitbook';

export interface Place {
  turn: number;
  /** `../` as often as it takes to the folder of SUMMARY.md. */
  up: string;
  /** Files written before, for links. */
  paths: readonly string[];
  title: string;
  /** Text of the heading above. */
  lastHeading: string;
}

export type Construct = (g: Grammar, place: Place) => string;

const picture = (place: Place) => `${place.up}images/f${1 + (place.turn % 12)}.png`;
const other = (place: Place) => place.up + (place.paths[place.turn % Math.max(1, place.paths.length)] ?? 'SUMMARY.md');

const common: Construct[] = [
  (g, place) =>
    `${g.prose(40)}见[${g.title()}](${other(place)})，又见[上面](#${place.lastHeading})和[别处](${other(place)}#没有)。`,
  (g, place) =>
    `${g.prose(30)}[引用式链接][r${place.turn}]，[${g.noun()}]也是。\n\n[r${place.turn}]: ${other(place)}\n[${g.noun()}x]: https://example.org/unused`,
  (g, place) => `![${g.title()}](${picture(place)})`,
  (g, place) => `![image](${picture(place)} "${g.noun()}")\n\n行内的图![小图](${picture(place)})在句中。`,
  (_g, place) =>
    `<img src="${picture(place)}" width="120" alt="缩小的图">\n\n<div align="center"><img src="${picture(place)}" width="50%"/><br/>居中的<b>图说</b></div>`,
  (g) => `![${g.noun()}](https://example.org/a.png)\n\n![${g.noun()}](none.png)\n\n![](/images/f1.png)`,
  (g) => `| ${g.noun()} | ${g.noun()} |\n| :-- | --: |\n| ${g.noun()} | \`a\\|b\` |\n| $5 | $10 |\n: 紧跟表格的一行`,
  (g) =>
    `<table style="width:100%">\n<tr><th colspan="2">${g.noun()}</th></tr>\n<tr><td><code>x</code></td><td><a href="https://example.org">${g.noun()}</a><br>${g.noun()}</td></tr>\n</table>`,
  (g) =>
    `- ${g.sentence()}\n  - ${g.sentence()}\n    1. ${g.sentence()}\n    2. ${g.sentence()}\n- [ ] ${g.noun()}\n- [x] ${g.noun()}`,
  (g) => `1. ${g.sentence()}\n\n   ${g.sentence()}\n\n   \`\`\`js{1,3}\n   let a = 1;\n   \`\`\`\n\n2. ${g.sentence()}`,
  (g) => `（1）${g.sentence()}\n（2）${g.sentence()}\n\n① ${g.noun()}；\n② ${g.noun()}。`,
  (g) => `> ${g.sentence()}\n> ${g.sentence()}\n>\n> > ${g.sentence()}`,
  (g) => `> [!NOTE]\n> ${g.sentence()}\n>\n> - ${g.noun()}\n> - ${g.noun()}\n\n> [!WARNING]\n> ${g.sentence()}`,
  (g, place) => `${g.prose(50)}[^n${place.turn}]。${g.prose(20)}\n\n[^n${place.turn}]: ${g.sentence()}`,
  (g) => `$$\n\\sum_{i=1}^{n} x_i = ${1 + g.below(90)}\n$$\n\n行内的$$a_1 + b_2$$也算。`,
  (g) =>
    `价钱从$5涨到$10，${g.noun()}涨到 $15。方括号[@${g.noun()}]、[^无注]、脚注样的^[字]、{#不是标签}、\`码\`{.x}、{++加++}、{--减--}、{==亮==}。`,
  (g) => `::: 三个冒号\n${g.sentence()}\n:::\n\n::include{file=x.md}`,
  (g) => `${g.sentence()}<br>${g.sentence()}  \n${g.sentence()}\\\n${g.sentence()}`,
  (g) =>
    `H<sub>2</sub>O、x<sup>2</sup>、按<kbd>Ctrl</kbd>、<font color="red">${g.noun()}</font>、<span style="color:red">${g.noun()}</span>、<u>${g.noun()}</u>、<Enter>、List<T>、&copy;、&nbsp;、a &lt; b。`,
  (g) => `<details>\n<summary>${g.noun()}</summary>\n\n${g.sentence()}\n\n- ${g.noun()}\n\n</details>`,
  (g) => `<center>${g.sentence()}</center>\n\n<p align="right">——${g.person()}</p>\n\n<!-- 注释 -->`,
  (g) =>
    `<iframe src="https://example.org/v"></iframe>\n\n<video src="a.mp4" controls></video>\n\n<script>alert(1)</script>\n\n${g.sentence()}`,
  (g) => `    缩进的代码 = ${g.below(9)}\n    第二行\n\n~~~text\n${g.noun()}\n~~~`,
  (g) => `\`\`\`mermaid\ngraph TD; A-->B\n\`\`\`\n\n:smile: ${g.sentence()} :tada:`,
  (g) => `**注意：**${g.sentence()}~~${g.noun()}~~${g.sentence()}***${g.noun()}***`,
  (g) => `##### ${g.title()}\n\n${g.sentence()}\n\n###### ${g.title()}\n\n${g.sentence()}`,
  (g) => `${g.title()}\n---\n\n${g.sentence()}\n\n***\n\n${g.sentence()}`,
  (g) =>
    `# ${g.title()}\n\n${g.sentence()}\n\n## 1. ${g.title()}\n\n${g.sentence()}\n\n### 1.1 ${g.title()} {#custom-${g.below(9)}}\n\n${g.sentence()}`,
  (g) =>
    `<h3 align="center">${g.title()}</h3>\n\n<https://example.org/x_y> 与 https://example.org/a_b_c。${g.sentence()}`,
  (g, place) =>
    `<a name="mark${place.turn}"></a>${g.sentence()}[回到这里](#mark${place.turn})，<a href="${other(place)}">${g.noun()}</a>。`,
  (g) => `&emsp;&emsp;${g.sentence()}&nbsp;${g.noun()}\u00a0${g.noun()}\n\n　　${g.sentence()}`,
  (g) => `[TOC]\n\n${g.sentence()}\n\n2017. ${g.sentence()}`,
  (g) =>
    `<ul>\n<li>${g.noun()}</li>\n<li><strong>${g.noun()}</strong>，${g.noun()}</li>\n</ul>\n\n<dl><dt>${g.noun()}</dt><dd>${g.sentence()}</dd></dl>`,
  (g, place) =>
    `[![${g.noun()}](${picture(place)})](${picture(place)})\n\n[附件](files/data.zip)，[危险](javascript:alert)。`,
  (g) => `\`\`\`\`md\n\`\`\`js\nlet x;\n\`\`\`\n\`\`\`\`\n\n\`\`\`{.python #lst-x}\nprint(${g.below(99)})\n\`\`\``,
];

const mdBook: Construct[] = [
  (g) => `\`\`\`rust,ignore\n# fn main() {\nlet x = ${g.below(9)};\n## 不是隐藏的\n# }\n\`\`\``,
  (_g, place) =>
    `\`\`\`rust\n{{#include ${place.up}../listings/a.rs:part}}\n\`\`\`\n\n\`\`\`rust\n{{#rustdoc_include ${place.up}../listings/a.rs:1:2}}\n\`\`\``,
  (_g, place) => `{{#include ${place.up}snippet.md}}`,
  (g) => `{{#title ${g.title()}}}\n\n\`\`\`text\n{{#include no/such.txt}}\n\`\`\``,
  (g) => `行内公式\\\\( \\alpha_{${g.below(9)}} + x^2 \\\\)在此。\n\n\\\\[ \\mu = \\frac{1}{N} \\\\]`,
  (g) => `\`\`\`admonish warning title="${g.noun()}"\n${g.sentence()}\n\`\`\``,
];

const gitBook: Construct[] = [
  (g) =>
    `{% hint style="info" %}\n${g.sentence()}\n{% endhint %}\n\n{% hint style="danger" %}\n\n- ${g.noun()}\n- ${g.noun()}\n\n{% endhint %}`,
  (g) =>
    `{% tabs %}\n{% tab title="${g.noun()}" %}\n${g.sentence()}\n{% endtab %}\n\n{% tab title="${g.noun()}" %}\n${g.sentence()}\n{% endtab %}\n{% endtabs %}`,
  (g) => `{% code title="${g.noun()}.js" overflow="wrap" %}\n\`\`\`javascript\nlet a = 1;\n\`\`\`\n{% endcode %}`,
  (g) =>
    `{% embed url="https://example.org/watch" %}\n\n版本 {{ book.version }}，{{ book.none }}。${g.sentence()}\n\n{% youtube %}x{% endyoutube %}`,
  (g, place) =>
    `<figure><img src="${picture(place)}" alt="image"><figcaption><p>${g.title()}</p></figcaption></figure>`,
  (g) => `> **[warning] ${g.noun()}**\n>\n> ${g.sentence()}\n\n> **[info]**\n> ${g.sentence()}`,
  (g) => `{% raw %}\`{{ x }}\`{% endraw %}${g.sentence()}<mark style="color:red;">${g.noun()}</mark>`,
];

/** All constructs of a tool. */
export function constructs(tool: Tool): Construct[] {
  return [...common, ...(tool === 'mdbook' ? mdBook : gitBook)];
}
