// A small book in memory that uses every kind of text there is, read and resolved by the real stages: what the tests of
// verify sabotage. Test material only.
import { PNG } from 'pngjs';
import type { Book, Manuscript } from '../../book.ts';
import type { Place } from '../../diagnostic.ts';
import { memoryHost } from '../../host.ts';
import { readBook } from '../../read/index.ts';
import { resolveBook } from '../../resolve/index.ts';

/** A PNG of two colours. */
export function picture(width: number, height: number, shade: number): Uint8Array {
  const png = new PNG({ width, height });
  for (let index = 0; index < width * height; index++) {
    png.data.set([shade, index % 256, (index * 7) % 256, 255], index * 4);
  }
  return new Uint8Array(PNG.sync.write(png));
}

export const sources: Record<string, string> = {
  'book.yaml': `title: 渡口水文笔记
titleDisplay: [渡口, 水文笔记]
subtitle: 三十年的读数
creators:
  - {name: 林渡, role: 著, fileAs: Lin Du}
publisher: {name: 青石出版社, place: 南京, address: 青石街8号, postcode: "210000", telephone: 025-81234567}
isbn: {print: 978-7-5180-3257-0}
cip:
  text: |-
    图书在版编目（CIP）数据

    渡口水文笔记：三十年的读数/林渡著.—南京：青石出版社，2017.3
    ISBN 978-7-5180-3257-0

    中国版本图书馆CIP数据核字（2017）第021259号
imprint:
  editor: 周正
  edition: 1
  printing: 1
  editionDate: 2017-03
  printingDate: 2017-03
  sheetFormat: 710×1000 1/16
  price: 36.00元
language: zh-CN
date: 2017-03
modified: 2017-03-01T00:00:00Z
complete: false
matter:
  summary: summary.md
  front: [preface.md, contents]
  body:
    - part: 第一篇　水位
      items: [01-level.md]
    - 02-flow.md
  appendix: [a-table.md]
  back: [references, after.md]
`,
  'summary.md': '本书记一处渡口三十年的水位与流量，供后来的人对照。\n',
  'preface.md': `# 前言

摆渡的人每天看水，看久了就有了笔记。

本书分两章，各章的注自成一组。
`,
  '01-level.md': `# 水位 {#sec-level}

每天清晨六点读一次水尺，月末汇总成表。

## 读尺的办法 {#sec-reading short="读尺"}

水尺立在第二根石桩上[^pile]，刻度到厘米；风浪大时读三次取中数。

读数先写在纸条上，回屋再誊进簿子^[簿子有两本，一本存在镇上。]，誊完把纸条串在钉子上。

1. 先看风向；
2. 再看浪高；
3. 最后读尺。

（1）旧尺读到分米。

（2）新尺读到厘米。

- 晴天记一个圈；
- 雨天记一个点。

![渡口的水尺](gauge.png){#fig-gauge fig-alt="一根刻着红字的木尺立在水里"}

图样见[@fig-gauge]，办法见[@sec-flow]，算式见[@eq-mean]，数目见[@tbl-month]，全书页数见[@sec-flow]{.page}。

| 月份 | 平均水位 | 备注 |
|------|---------:|------|
| 正月 | 3.12 | 枯水 |
| 四月 | 4.70 | 桃花汛 |
| 七月 | 7.95 | 大汛 |

: 各月的平均水位 {#tbl-month}

::: note
读数一经誊清，不得涂改。
:::

[汛]{.ruby rt="xùn"}期每两个钟头读一次，叫做[加测]{.dot}。

[^pile]: 石桩是光绪年间造桥剩下的，桩脚有铁箍。
`,
  '02-flow.md': `# 流量 {#sec-flow}

流量等于断面乘流速，记作 $Q = A v$，断面要隔年重量。

$$ \\bar{v} = \\frac{v_1 + v_2}{2} $$ {#eq-mean}

前人的办法[@zhao, 12页]与此相近，又见[@sec-reading]和[@fig-boat]。

![量水的小船](boat.png){#fig-boat fig-alt="船头伸出一根悬着重锤的竹竿"}

\`\`\`text {#lst-log caption="一天的记录"}
06:00 水位 3.12
18:00 水位 3.15
\`\`\`

记录的样子见[@lst-log]。①②两栏由两个人分别填写[^two]，互不相看。

> 水有信，人也要有信。

::: verse
秋水共长天
渡船无人问
:::

末一栏留给核对的人签名，未核对的不算数。

[^two]: 这是从账房学来的规矩，行了四十年。
`,
  'a-table.md': `# 水尺换算 {#sec-units}

旧尺一尺合三十二厘米，换算时保留一位小数。
`,
  'after.md': `# 后记

誊到这里，灯油也尽了。
`,
  'references.yaml': `- key: zhao
  text: 赵渠. 河工测量[M]. 苏州：运河书局，1936：12.
- key: sun
  text: 孙澜. 水尺考[J]. 水利月刊，1958（4）：7-9.
`,
};

/** The sample as files, with changes and additions. */
export function sampleFiles(changes: Record<string, string | Uint8Array> = {}): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    ...sources,
    'gauge.png': picture(12, 9, 40),
    'boat.png': picture(16, 10, 200),
    ...changes,
  };
  return Object.fromEntries(Object.entries(files).map(([path, data]) => [`/book/${path}`, data]));
}

/** Reads and resolves a book in memory. */
export async function bookOf(
  files: Record<string, string | Uint8Array>,
): Promise<{ manuscript: Manuscript; book: Book }> {
  const { value: manuscript, diagnostics } = await readBook('/book', memoryHost(files));
  if (!manuscript) throw new Error(`the sample cannot be read: ${JSON.stringify(diagnostics)}`);
  return { manuscript, book: resolveBook(manuscript).value };
}

/** The line of a source file that holds some words. */
export function lineOf(file: string, words: string): number {
  const index = (sources[file] ?? '').split('\n').findIndex((line) => line.includes(words));
  if (index < 0) throw new Error(`${file} does not say ${words}`);
  return index + 1;
}

/** A place as tests compare it. */
export const at = ({ file, line }: Place): string => `${file}:${line}`;
