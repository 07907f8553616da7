// The scans of test-scans/, written for these tests: other publishers, numbering systems and faults than the seed's.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { repositoryRoot } from '../root.ts';
import { trimOf, trims } from './book-yaml.ts';
import { importScan, reportFile } from './index.ts';

function imported(name: string) {
  const text = readFileSync(join(import.meta.dirname, 'test-scans', `${name}.txt`), 'utf8');
  return take(text, `${name}.txt`);
}

function take(text: string, name = 'scan.txt') {
  const { value, diagnostics } = importScan(text, name);
  const file = (path: string) => value.files.find((one) => one.path === path)?.text ?? '';
  return {
    file,
    paths: value.files.map((one) => one.path),
    book: parse(file('book.yaml')),
    report: file(reportFile),
    diagnostics,
    rules: diagnostics.map((one) => `${one.rule}:${one.place.line}`),
    headings: value.files.flatMap((one) =>
      one.text.split('\n').filter((line) => /^#+ /.test(line) && one.path.endsWith('.md') && one.path !== reportFile),
    ),
  };
}

const pagesOf = (yaml: string): [string, string | undefined][] =>
  parse(yaml).entries.map((entry: { text: string; page?: string }) => [entry.text, entry.page]);

test('printed line ends, page numbers and running heads: one paragraph again, system B', () => {
  const { book, file, headings, rules, report } = imported('history');
  expect(rules).toEqual([]);
  expect(book).toMatchObject({
    title: '江畔的市集',
    subtitle: '一座河港的三百年',
    series: '北方丛书',
    creators: [
      { name: '林远', role: '编著' },
      { name: '陈书平', role: '编著' },
    ],
    publisher: { name: '远帆出版社', place: '沈阳', postcode: '110000', telephone: '024-12345678' },
    isbn: { print: '978-7-5999-0123-9' },
    imprint: {
      editor: '吴桐',
      designer: '何小满',
      proofreader: '孙一帆',
      sheetFormat: '880mm×1230mm 1/32',
      sheets: 6.25,
      kiloCharacters: 150,
      edition: 1,
      editionDate: '2009-08',
      printing: 1,
      printRun: '1—3000册',
      price: '28.00元',
      lines: ['版权所有　侵权必究'],
    },
    complete: true,
    numbering: { headings: 'typed', system: 'B' },
    print: { format: '148×210' },
    matter: {
      front: ['foreword.md', 'contents'],
      body: ['01-chapter.md', '02-chapter.md'],
      appendix: ['appendix.md'],
      back: ['references.md', 'afterword.md'],
    },
  });
  expect(headings).toEqual([
    '# 序',
    '# 第一章　码头的来历',
    '## 第一节　渡口与驿路',
    '### 一、石阶',
    '## 第二节　第一批商号',
    '#### （一）裕源的账',
    '# 第二章　秤与账',
    '## 第一节　量器之争',
    '## 第二节　账房先生的规矩',
    '# 附录　历年水位表',
    '# 参考文献',
    '# 后记',
  ]);
  expect(file('01-chapter.md')).toContain(
    '地方志里只记了一句“水浅，人多怨”，再没有别的说明。修志的人大约也不曾量过绳痕',
  );
  expect(file('01-chapter.md')).toContain('刷漆的日子就是各家请客的日子。\n');
  expect(parse(file('page-ends.yaml')).pageEnds).toMatchObject([
    { file: '01-chapter.md', lines: [61, 67], page: '2' },
    { file: '01-chapter.md', lines: [76, 82], page: '4' },
  ]);
  expect(pagesOf(file('contents.yaml'))).toContainEqual(['第二节　账房先生的规矩', '12']);
  expect(pagesOf(file('contents.yaml'))[0]).toEqual(['序', 'i']);
  expect(file('afterword.md')).toContain('::: signature\n编著者\n\n2009年6月\n:::');
  expect(report).toContain('第 65 行：书眉');
  expect(report).toContain('无一字遗漏');
});

test('a translation with parts, notes typed ①, verse, and what Markdown would eat', () => {
  const { book, file, rules } = imported('translation');
  expect(rules).toEqual(['scan-maths-typed:80', 'scan-image-supplied:94']);
  expect(book).toMatchObject({
    title: '看不见的果园',
    subtitle: '植物、城市与记忆',
    parallelTitle: 'The Unseen Orchard',
    creators: [
      { name: '艾伦·M·格林', role: '著', nationality: '英' },
      { name: '沈可', role: '译' },
    ],
    imprint: { edition: 1, editionDate: '2018-11', printing: 2, printingDate: '2019-02' },
    matter: {
      body: [
        { part: '第一篇　树', file: 'part-1.md', items: ['01-chapter.md', '02-chapter.md'] },
        { part: '第二篇　果', items: ['03-chapter.md'] },
      ],
      back: ['afterword.md'],
    },
    print: { opening: 'side', format: '130×184' },
  });
  expect(file('part-1.md')).toBe('> 献给每一个抬头看过树的人。\n');
  const chapter = file('01-chapter.md');
  expect(chapter).toContain('钉子就陷进去[^1]，像是树把自己的名字吞了下去。');
  expect(chapter).toContain('[^1]: 参见《城市树木手册》，第12页。');
  expect(chapter).toContain('::: verse\n春天来了开白花\n秋天到了结青果\n没有人摘落满地\n鸟儿衔去种山坡\n:::');
  expect(chapter).toContain(
    'H<sub>2</sub>O 与 \\$a_1+b\\$，价格是5美元（\\$5）到\\$10不等，脚注写作\\[^1\\]或\\<Enter>键，\\*号',
  );
  expect(file('02-chapter.md')).toContain('主人并不修剪。②这里');
  expect(file('03-chapter.md')).toContain('!\\[\\](images/p40.jpg)');
  expect(pagesOf(file('contents.yaml'))).toEqual([
    ['中文版序', '1'],
    ['第一篇　树', undefined],
    ['1　行道树', '5'],
    ['2　墙里的枝条', '21'],
    ['第二篇　果', undefined],
    ['3　无人采摘', '40'],
    ['译后记', '66'],
  ]);
});

test('no CIP, no contents, the imprint at the end, system C, references within a chapter', () => {
  const { book, file, headings, rules, report } = imported('handbook-c');
  expect(rules).toEqual(['scan-fact-read:70']);
  expect(book).toMatchObject({
    title: '家庭修理常识',
    creators: [
      { name: '赵立本', role: '主编' },
      { name: '钱多', role: '副主编' },
      { name: '孙小林', role: '副主编' },
    ],
    publisher: { name: '家园出版社', address: '武汉市东湖路1号', postcode: '430000' },
    isbn: { print: '978-7-5777-1001-3' },
    imprint: { kiloCharacters: 98, lines: ['如有印装质量问题，请与印刷厂联系', '印张：5.S'] },
    numbering: { headings: 'typed', system: 'C' },
    matter: { appendix: ['appendix.md', 'appendix-2.md'], back: ['afterword.md'] },
  });
  expect(book.cip).toBeUndefined();
  expect(headings).toContain('## 一、水龙头');
  expect(headings).toContain('### （一）拆手柄');
  expect(headings).toContain('## 参考文献');
  expect(headings).toContain('# 结语');
  expect(headings).toContain('# 附录B　常用电话');
  expect(file('01-chapter.md')).toContain('头发和一枚纽扣。');
  expect(report).toContain('第 33 行：原书页码： `13`');
  expect(report).toContain('第 35 行：书眉');
});

test('bold for headings, OCR slips in numbers, tables, a title page that disagrees', () => {
  const { book, file, headings, rules } = imported('statistics');
  expect(rules.sort()).toEqual([
    'scan-contents-agree:91',
    'scan-facts-agree:35',
    'scan-facts-agree:7',
    'scan-facts-agree:9',
    'scan-heading-depth:60',
    'scan-heading-number:50',
  ]);
  expect(book).toMatchObject({
    title: '乡镇统计实务',
    creators: [{ name: '高明', role: '著' }],
    isbn: { print: '978-7-5666-0808-6' },
  });
  expect(headings).toEqual([
    '# 第1章 总论',
    '## 1.1 统计的对象',
    '## 1.2 统计的程序与组织',
    '# 第2章 调查',
    '## 2.1 抽样',
    '### 2.1.1 样本的大小',
    '## 2.2 汇总与核实',
    '# 参考文献',
  ]);
  expect(pagesOf(file('contents.yaml'))).toContainEqual(['第2章 调查', '11']);
  const chapter = file('01-chapter.md');
  expect(chapter).toContain('不按户籍计算。');
  expect(chapter).toContain('| 步骤 | 月份 |\n| --- | --- |\n| 布置 | 三月 |\n| 汇总 | 七月 |');
  expect(chapter).toContain('| 西村 | 85\\|86 |');
  expect(chapter).toContain('<table><tr><td rowspan="2">合并</td>');
  expect(file('02-chapter.md')).toContain('1.5 倍的样本并不带来 1.5 倍的可靠。');
});

test('a paragraph a line, nothing before the first chapter, text that looks like Markdown', () => {
  const { book, file, rules } = imported('tale');
  expect(rules).toEqual(['scan-title-known:1']);
  expect(book).toMatchObject({ title: 'tale', matter: { body: ['01-chapter.md', '02-chapter.md'] } });
  const chapter = file('01-chapter.md');
  expect(chapter).toContain(
    '::: verse\n山前一夜雨\n亭下两般愁\n潮药无人买\n新伞不需求\n:::\n\n不卖东西的人听了只是笑。',
  );
  for (const line of [
    '#不是标题',
    '1\\. 不是列表',
    '\\- 也不是列表',
    '\\:\\:\\: 不是容器',
    '\\| 不是表格 |',
    '\\> 不是引文',
    '缩进四格不是代码',
  ]) {
    expect(chapter).toContain(`\n${line}\n`);
  }
  expect(chapter).toContain(
    'a_b 与 \\_重点\\_ 与 \\~\\~删\\~\\~ 与 \\`码\\` 与 \\{++加++\\} 与 \\&amp; 与 \\[链接\\](http://a.b/c_d_e) 与 C:\\\\目录\\\\文件',
  );
  expect(file('02-chapter.md')).toContain('直到看不见他们的背影，才慢慢向山上走去。');
});

test('contents without pages, unnumbered chapters', () => {
  const { book, file, headings, rules } = imported('magazine');
  expect(rules).toEqual([]);
  expect(book).toMatchObject({ title: '短章集', creators: [{ name: '周末', role: '著' }] });
  expect(headings).toEqual(['# 引言', '# 灯', '## 一盏', '## 两盏', '# 渡']);
  expect(pagesOf(file('contents.yaml')).map(([text]) => text)).toEqual(['引言', '灯', '渡']);
});

test('what belongs nowhere is kept as leftovers, with a warning', () => {
  const { file, rules, book } = take(
    '# 湖\n\n王一 著\n\n这一页上还有一句话，它既不是书名也不是作者。\n\n# 目录\n\n第一章 水 1\n\n第一章 水\n\n水在湖里。\n',
  );
  expect(rules).toContain('scan-line-placed:5');
  expect(file('leftovers.md')).toBe('这一页上还有一句话，它既不是书名也不是作者。\n');
  expect(book.matter.front).toEqual(['leftovers.md', 'contents']);
});

test('a doubtful number or head stays in the text, with a warning', () => {
  const { file, rules } = take(
    '第一章 桥\n\n桥有三孔，中间的一孔最高，船从那里过去。\n\n7\n\n桥\n\n两边的孔只过水。\n\n第二章 路\n\n路很长。\n',
  );
  expect(rules).toContain('scan-page-number-certain:5');
  expect(rules).toContain('scan-running-head-certain:7');
  expect(file('01-chapter.md')).toContain('\n7\n\n桥\n');
});

test('contents that promise more, text that breaks off: not complete', () => {
  const { book, rules } = take(
    '目录\n第1章 风 ……1\n第2章 雨 ……9\n\n# 第1章 风\n\n风从海上来，吹过了整个平原，吹到山脚下的时候已经没有什么力气了，只能\n',
  );
  expect(book.complete).toBe(false);
  expect(rules.slice(1)).toEqual(['scan-contents-fulfilled:3', 'scan-ends-whole:7']);
});

test('an empty scan is reported; a byte order mark, CR and form feeds are no text', () => {
  expect(importScan(' \n\u3000\n', 'x.txt').diagnostics.map((one) => one.rule)).toEqual(['scan-not-empty']);
  const { file, rules } = take(
    '\ufeff第一章 海\r\n\r\n海的颜色每天都不同，有时候是灰的，有时候是绿的，渔民根据它的颜色决定要\r\n\f不要出门。\r\n',
  );
  expect(file('01-chapter.md')).toBe(
    '# 第一章 海\n\n海的颜色每天都不同，有时候是灰的，有时候是绿的，渔民根据它的颜色决定要不要出门。\n',
  );
  expect(rules).toEqual(['scan-title-known:1']);
});

test('开本 lines become formats that Fuzi has', () => {
  for (const format of Object.values(trims)) {
    expect(existsSync(join(repositoryRoot, 'styles/formats', `${format.replace('×', 'x')}.yaml`)), format).toBe(true);
  }
  expect(trimOf('710×1000 1/16')).toBe('170×240');
  expect(trimOf('787毫米×1092毫米　1/16')).toBe('185×260');
  expect(trimOf('850 × 1168mm　32开')).toBe('140×203');
  expect(trimOf('小十六开')).toBeUndefined();
});

test('a gap inside a book title is a full space, everywhere else it is left as it was read', () => {
  const text = '# 第1章 港口\n\n市志《江畔 旧事》里有三处提到 他，《ABC 指南》里没有。\n';
  const { file, paths } = take(text);
  const chapter = file(paths.find((path) => path.endsWith('chapter.md'))!);
  expect(chapter).toContain('《江畔\u3000旧事》里有三处提到 他，《ABC 指南》');
});
