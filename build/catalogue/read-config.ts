// Messages of the read stage: book.yaml and the format of the page. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const configMessages = {
  'book-file-exists': {
    severity: 'error',
    zh: {
      what: '这个文件夹里没有 book.yaml',
      why: 'book.yaml 写明书名、作者和各章文件；没有它就不知道要做哪本书。',
      todo: '在 {folder} 里新建 book.yaml，或检查命令里写的文件夹对不对。',
    },
    en: {
      what: 'There is no book.yaml in this folder',
      why: 'book.yaml names the title, the author and the chapter files.',
      todo: 'Create book.yaml in {folder}, or check the folder you named.',
    },
  },
  'yaml-is-wellformed': {
    severity: 'error',
    zh: {
      what: '{file} 的格式有错：{problem}',
      why: 'YAML 靠缩进和冒号表示结构，错一处后面就读不懂。',
      todo: '检查这一行：缩进只用空格；冒号后要有空格；含有 : 或 # 的文字加引号。',
    },
    en: {
      what: '{file} is not well formed: {problem}',
      why: 'YAML shows structure by indentation and colons.',
      todo: 'Check this line: indent with spaces only; a space after each colon; quote text that holds : or #.',
    },
  },
  'yaml-aliases-are-few': {
    severity: 'error',
    zh: {
      what: '{file} 里的 YAML 别名展开后过多，不予读取',
      why: '层层引用的别名可以让几行文字胀成几亿行，是常见的攻击手法。',
      todo: '不用别名（&、*），把内容直接写出来。',
    },
    en: {
      what: 'The aliases of {file} expand too far; it is not read',
      why: 'Nested aliases can blow a few lines up to millions.',
      todo: 'Write the content out instead of using & and *.',
    },
  },
  'config-key-is-known': {
    severity: 'error',
    zh: {
      what: 'book.yaml 里没有“{key}”这个键',
      why: '不认识的键不会起作用，多半是写错了。',
      todo: '改成正确的键名，或删去它。',
    },
    en: {
      what: 'book.yaml has no key “{key}”',
      why: 'An unknown key has no effect; it is probably misspelt.',
      todo: 'Correct the key or delete it.',
    },
  },
  'config-value-is-valid': {
    severity: 'error',
    zh: {
      what: 'book.yaml 的“{key}”不对：{problem}',
      why: '这一项的值要合乎规定的写法，否则无法使用。',
      todo: '按说明改写：{description}',
    },
    en: {
      what: '“{key}” in book.yaml is not valid: {problem}',
      why: 'The value must have the form the schema gives.',
      todo: 'Rewrite it: {description}',
    },
  },
  'config-key-is-given': {
    severity: 'error',
    zh: {
      what: 'book.yaml 缺少“{key}”',
      why: '没有它书无法制作。',
      todo: '补上：{description}',
    },
    en: {
      what: 'book.yaml lacks “{key}”',
      why: 'The book cannot be made without it.',
      todo: 'Add it: {description}',
    },
  },
  'leading-is-on-grid': {
    severity: 'error',
    zh: {
      what: '行距 {leading} 磅不是 0.75 磅的整倍数（{leading} ÷ 0.75 = {steps}）',
      why: '浏览器把基线对齐到整像素（0.75 磅），别的行距会使行距忽大忽小。',
      todo: '改用相近的值。',
    },
    en: {
      what: 'The leading of {leading} pt is not a multiple of 0.75 pt ({leading} ÷ 0.75 = {steps})',
      why: 'The browser snaps baselines to whole pixels of 0.75 pt.',
      todo: 'Use the nearest value.',
    },
  },
  'leading-clears-size': {
    severity: 'error',
    zh: {
      what: '行距 {leading} 磅小于字号 {size} 磅，上下两行的字会叠在一起：行空 = {arithmetic}',
      why: '行距是相邻两行基线的距离，等于字号加行空；正文的行空一般是字号的一半到四分之三。',
      todo: '加大行距，或减小字号。',
    },
    en: {
      what: 'The leading of {leading} pt is less than the type size of {size} pt: space between lines = {arithmetic}',
      why: 'Leading is size plus the space between lines, for body text half to three quarters of the size.',
      todo: 'Use more leading or smaller type.',
    },
  },
  'type-area-fits-trim': {
    severity: 'error',
    zh: {
      what: '版心放不进开本：{arithmetic}',
      why: '横向是“订口 + 字号 × 字数 + 切口”，纵向是“天头 + 字号 × 行数 + 行空 ×（行数 − 1）+ 地脚”，都不得大于成品尺寸；订口、切口至少 {least} 毫米，天头、地脚要放书眉和页码，至少 {leastAbove} 毫米。',
      todo: '减少字数或行数，减小字号、行距或白边，或换大一些的开本。',
    },
    en: {
      what: 'The type area does not fit the trim: {arithmetic}',
      why: 'Across: gutter + size × characters + fore-edge; down: head + size × lines + space × (lines − 1) + foot. Neither may exceed the trim; side margins are at least {least} mm, head and foot {leastAbove} mm.',
      todo: 'Use fewer characters or lines, smaller type, leading or margins, or a larger trim.',
    },
  },
  'type-area-holds-text': {
    severity: 'error',
    zh: {
      what: '版心太小，排不成文：{arithmetic}',
      why: '段首空两字，首行还要放得下不能拆的一串，如“2007—2011年”“第12卷）。”，约六字，所以每行至少 {characters} 字；一章的末面至少五行，所以每面至少 {lines} 行。',
      todo: '增加字数或行数，减小字号或白边，或换大一些的开本。',
    },
    en: {
      what: 'The type area is too small to set text in: {arithmetic}',
      why: 'A paragraph’s first line is set in by two characters and must hold what cannot be parted, such as 2007—2011年 or 第12卷）。, about six; so a line has at least {characters}. A chapter’s last side has five lines; so a side has at least {lines}.',
      todo: 'Use more characters or lines, smaller type or margins, or a larger trim.',
    },
  },
  'margins-add-up': {
    severity: 'error',
    zh: {
      what: '白边与版心之和不等于成品尺寸：{arithmetic}',
      why: '两边的白边和版心都写了，三者之和必须等于成品的宽（高）。',
      todo: '删去其中一项，由付梓算出，或改用算出的值。',
    },
    en: {
      what: 'Margins and type area do not add up to the trim: {arithmetic}',
      why: 'Where both margins and the type area are given, their sum must be the width (height) of the trim.',
      todo: 'Delete one of them, or use the value computed.',
    },
  },
  'format-is-known': {
    severity: 'error',
    zh: {
      what: '没有“{format}”这种开本',
      why: '开本写成宽×高（毫米，60 到 420），或全张纸和开数，或通行的名称。',
      todo: '照这样写：{known}。',
    },
    en: {
      what: 'There is no format “{format}”',
      why: 'A format is width×height in mm (60 to 420), a sheet and its fraction, or a trade name.',
      todo: 'Write it like one of: {known}.',
    },
  },
  'format-file-is-whole': {
    severity: 'error',
    zh: {
      what: '开本文件 {file} 不能用',
      why: '开本文件要写全：trim（宽、高，毫米）、size、leading（0.75 磅的整倍数）、characters、lines、gutter、head，都是大于零的数，合起来放得进开本。',
      todo: '照 styles/formats/170x240.yaml 补全。',
    },
    en: {
      what: 'The format file {file} cannot be used',
      why: 'It must have trim (width, height in mm), size, leading (a multiple of 0.75 pt), characters, lines, gutter and head, all greater than zero, and a type area that fits the trim.',
      todo: 'Complete it after styles/formats/170x240.yaml.',
    },
  },
  'sheet-format-agrees': {
    severity: 'warning',
    zh: {
      what: '版本记录的开本“{sheetFormat}”与成品尺寸不合：{arithmetic}',
      why: '成品的面积应占全张纸的 0.86 到 0.97：少了浪费纸，多了没有余地裁切。',
      todo: '核对 imprint.sheetFormat 和 print.format。',
    },
    en: {
      what: 'The sheet “{sheetFormat}” does not agree with the trim: {arithmetic}',
      why: 'Trimmed pages cover 0.86 to 0.97 of the sheet: less wastes paper, more leaves nothing to trim.',
      todo: 'Check imprint.sheetFormat and print.format.',
    },
  },
} as const satisfies Catalogue;
