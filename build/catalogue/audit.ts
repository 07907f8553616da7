// Messages of the layout audit, which reads the finished PDF. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

const fit = {
  zh: '付梓排行时本应避免；可微调这一段的文字，或用 {fit=-1}、{fit=+1} 缩一行、扩一行后再看。',
  en: 'Fuzi should have avoided this: reword the paragraph slightly, or set {fit=-1} or {fit=+1} on it and look again.',
};
const report = {
  zh: '这多半是付梓的问题：请把这一段连同报告交给付梓的维护者；改写或拆分该段常可绕过。',
  en: 'This is most likely a fault of Fuzi: report the passage; rewording or splitting it often gets around it.',
};

export const auditMessages = {
  'line-starts-with-allowed-character': {
    severity: 'warning',
    zh: {
      what: '第{where}页第{line}行以“{character}”开头：{text}',
      why: '点号、结束的引号和括号、连接号、间隔号、破折号、省略号和注码不得排在行首（GB/T 15834 5.1）。',
      todo: fit.zh,
    },
    en: {
      what: 'page {where}, line {line} begins with “{character}”: {text}',
      why: 'Stops, closing marks, dashes, ellipses and note marks may not begin a line (GB/T 15834 5.1).',
      todo: fit.en,
    },
  },
  'line-ends-with-allowed-character': {
    severity: 'warning',
    zh: {
      what: '第{where}页第{line}行以“{character}”结尾：{text}',
      why: '开始的引号、括号和书名号不得排在行末（GB/T 15834 5.1）。',
      todo: fit.zh,
    },
    en: {
      what: 'page {where}, line {line} ends with “{character}”: {text}',
      why: 'Opening marks may not end a line (GB/T 15834 5.1).',
      todo: fit.en,
    },
  },
  'unbreakable-stays-whole': {
    severity: 'warning',
    zh: {
      what: '第{where}页第{line}行末把{name}“{unit}”拆成了两行',
      why: '破折号、省略号、一个数和它的符号、数和单位、图表编号、第几章、起止年份都不得拆到两行。',
      todo: fit.zh,
    },
    en: {
      what: 'page {where}, line {line}: “{unit}” is parted by the line end',
      why: 'Dashes, ellipses, a number and its sign, a number and its unit, 图3-2, 第3章 and ranges of years stay on one line.',
      todo: fit.en,
    },
  },
  'line-stands-on-grid': {
    severity: 'warning',
    zh: {
      what: '第{where}页第{line}行离开行格 {by} 点：{text}',
      why: '正文各行应落在同一套行格上，正反两面才能对齐。',
      todo: '看看它前面的标题、图、表或公式：它们占的高度应是行距的整数倍。',
    },
    en: {
      what: 'page {where}, line {line} stands {by} pt off the line grid: {text}',
      why: 'Body lines stand on one grid, so that both sides of a leaf agree.',
      todo: 'Look at the heading, figure, table or formula before it: each should take whole lines.',
    },
  },
  'line-gaps-even': {
    severity: 'warning',
    zh: {
      what: '第{where}页第{line}行字距拉开 {gap} 字：{text}',
      why: '两端对齐时，汉字之间多出的空应均匀而小，最多 0.12 字。',
      todo: fit.zh,
    },
    en: {
      what: 'page {where}, line {line}: characters are set {gap} em apart: {text}',
      why: 'The space that filling a line puts between characters should be small and even, 0.12 em at most.',
      todo: fit.en,
    },
  },
  'line-marks-alike': {
    severity: 'warning',
    zh: {
      what: '第{where}页第{line}行里同类标点宽窄不一，相差 {by} 字：{text}',
      why: '一行之内要挤就一起挤：同类标点宽窄不一，行就不匀。',
      todo: report.zh,
    },
    en: {
      what: 'page {where}, line {line}: marks of one class differ in width by {by} em: {text}',
      why: 'Squeezing is shared by the whole line; marks of one class set to different widths make it uneven.',
      todo: report.en,
    },
  },
  'line-fills-measure': {
    severity: 'warning',
    zh: {
      what: '第{where}页第{line}行末与版口相差 {by} 字：{text}',
      why: '除段落末行外，各行应当排满版心，右边对齐。',
      todo: report.zh,
    },
    en: {
      what: 'page {where}, line {line} ends {by} em off the measure: {text}',
      why: 'Every line of a paragraph but its last fills the measure.',
      todo: report.en,
    },
  },
  'last-line-is-not-stretched': {
    severity: 'warning',
    zh: {
      what: '第{where}页第{line}行是段落末行，却拉开了 {gap} 字：{text}',
      why: '段落末行不必排满，应照自然字距排。',
      todo: report.zh,
    },
    en: {
      what: 'page {where}, line {line} ends a paragraph and is stretched by {gap} em: {text}',
      why: 'A last line need not be filled and keeps its natural spacing.',
      todo: report.en,
    },
  },
  'paragraph-leaves-no-single-line': {
    severity: 'warning',
    zh: {
      what: '第{where}页页{end}有孤行：{text}',
      why: '段落的首行不单独留在页末，末行不单独落到页首。',
      todo: fit.zh,
    },
    en: {
      what: 'page {where}: the {which} line of a paragraph stands alone at its {at}: {text}',
      why: 'A paragraph leaves at least two lines on either side of a page end.',
      todo: fit.en,
    },
  },
  'heading-followed-by-lines': {
    severity: 'warning',
    zh: {
      what: '第{where}页末是背题：标题“{text}”之后只有 {lines} 行正文',
      why: '标题之后同一面上至少要有两行正文。',
      todo: '缩短或加长前面的段落，或在标题前强制另起一面。',
    },
    en: {
      what: 'page {where}: the heading “{text}” has {lines} lines of text after it',
      why: 'At least two lines of text follow a heading on its side.',
      todo: 'Shorten or lengthen a paragraph before it, or force a page break before the heading.',
    },
  },
  'paragraph-ends-with-characters': {
    severity: 'warning',
    zh: {
      what: '第{where}页第{line}行单字成行：{text}',
      why: '段落末行至少要有两个字，标点不算。',
      todo: fit.zh,
    },
    en: {
      what: 'page {where}, line {line}: a last line of one character: {text}',
      why: 'A last line has at least two characters, marks not counted.',
      todo: fit.en,
    },
  },
  'last-side-has-lines': {
    severity: 'warning',
    zh: {
      what: '第{where}页是这一章的末面，只有 {lines} 行',
      why: '章的末面一般不少于 {least} 行。',
      todo: '缩短前面的文字，把这几行收回前一面；或加长几行。',
    },
    en: {
      what: 'page {where} ends its chapter with {lines} lines only',
      why: 'The last side of a chapter has {least} lines or more.',
      todo: 'Shorten the text so that these lines go back to the side before, or lengthen it.',
    },
  },
  'side-filled-to-foot': {
    severity: 'info',
    zh: {
      what: '第{where}页下边空了 {lines} 行，而正文还在继续',
      why: '对开的两面下边应当齐平；图、表、标题移到下一面会留下空白。',
      todo: '把图、表移到前后一段，或调整前面的段落。',
    },
    en: {
      what: 'page {where} ends {lines} lines short though the text goes on',
      why: 'Facing pages end level; a figure, table or heading that moved on leaves a gap.',
      todo: 'Move the figure or table by a paragraph, or adjust the paragraphs before it.',
    },
  },
  'table-row-on-one-side': {
    severity: 'warning',
    zh: {
      what: '第{where}页末的表格有一行拆到了两面：{text}',
      why: '表格跨页应在两行之间断开。',
      todo: '缩短这一行的文字，或把它分成几行。',
    },
    en: {
      what: 'page {where}: a row of a table is parted by the page end: {text}',
      why: 'A table is continued between two rows.',
      todo: 'Shorten the row, or make several rows of it.',
    },
  },
  'text-inside-type-area': {
    severity: 'warning',
    zh: {
      what: '第{where}页第{line}行超出版心 {by} 毫米：{text}',
      why: '正文必须排在版心之内。',
      todo: '过长的字母串请断开；表格请减少栏数，公式请分行。',
    },
    en: {
      what: 'page {where}, line {line} runs {by} mm out of the type area: {text}',
      why: 'Text stands inside the type area.',
      todo: 'Break long words, use fewer columns in a table, break the formula.',
    },
  },
  'text-inside-trim': {
    severity: 'error',
    zh: {
      what: '第{where}页第{line}行超出版心 {by} 毫米，会被裁掉：{text}',
      why: '超出成品尺寸的文字印不出来。',
      todo: '过长的字母串请断开；表格请减少栏数，公式请分行。',
    },
    en: {
      what: 'page {where}, line {line} runs {by} mm out of the type area and will be cut off: {text}',
      why: 'What stands outside the trimmed page is lost.',
      todo: 'Break long words, use fewer columns in a table, break the formula.',
    },
  },
  'page-uses-known-faces': {
    severity: 'warning',
    zh: {
      what: '第{where}页有字落到了字体“{name}”上：{characters}',
      why: '印刷文件只应使用付梓嵌入的字体；换一台机器，这些字就会变样或成为空框。',
      todo: '多半是 SVG 图里的文字：请在作图软件里把文字转成路径，或改用 PNG。',
    },
    en: {
      what: 'page {where} uses the face “{name}”: {characters}',
      why: 'The PDF should use only the faces Fuzi embeds.',
      todo: 'Most likely text in an SVG figure: convert it to paths, or use PNG.',
    },
  },
  'page-has-no-type3-face': {
    severity: 'warning',
    zh: {
      what: '第{where}页有 Type 3 字体“{name}”：{characters}',
      why: 'Type 3 字体没有标准轮廓，许多印厂的流程不收，小字会糊。',
      todo: '彩色字体（表情符号）和带滤镜的 SVG 文字常会变成 Type 3：请改用图片或路径。',
    },
    en: {
      what: 'page {where} has a Type 3 font, “{name}”: {characters}',
      why: 'Many printers refuse Type 3 fonts, and small type set in them blurs.',
      todo: 'Colour fonts (emoji) and SVG text with filters end as Type 3: use pictures or paths.',
    },
  },
  'page-draws-every-character': {
    severity: 'error',
    zh: {
      what: '第{where}页有 {count} 个字印成了空框',
      why: '所用的字体里没有这个字。',
      todo: '请核对是不是误植；确是生僻字，请用图片代替，或换用通行的字形。',
    },
    en: {
      what: 'page {where} prints {count} characters as boxes',
      why: 'The face does not have them.',
      todo: 'Check that it is not a slip; for a rare character use an image, or a current form of it.',
    },
  },
} as const satisfies Catalogue;
