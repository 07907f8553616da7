// Messages of the resolve stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const resolveMessages = {
  'heading-number-not-typed': {
    severity: 'error',
    zh: {
      what: '标题里手写了编号“{number}”',
      why: '本书的标题由程序自动编号（numbering.headings: auto）；手写的编号增删章节后就会错，所以这个标题暂按手写的样子印出，没有自动编号',
      todo: '删去标题开头的编号；如果全书都想用手写编号，在 book.yaml 里写 numbering: {headings: typed}',
    },
    en: {
      what: 'the heading has a typed number “{number}”',
      why: 'headings of this book are numbered automatically (numbering.headings: auto); a typed number goes wrong when chapters move, so this heading is printed as typed and got no automatic number',
      todo: 'delete the number at the start of the heading, or write numbering: {headings: typed} in book.yaml to type all of them',
    },
  },
  'headings-typed-throughout': {
    severity: 'error',
    zh: {
      what: '{of} 个标题里有 {count} 个手写了编号，如“{number}”',
      why: '本书的标题由程序自动编号（numbering.headings: auto）；手写了编号的标题暂按手写的样子印出，其余的自动编号，两种会对不上',
      todo: '全书都用手写编号的，在 book.yaml 里写 numbering: {headings: typed}，照所写的印，并核对顺序；要自动编号的，删去各标题开头的编号',
    },
    en: {
      what: '{count} of {of} headings have a typed number, such as “{number}”',
      why: 'headings of this book are numbered automatically (numbering.headings: auto); those with a typed number are printed as typed, the others are numbered, and the two will not agree',
      todo: 'if all numbers are typed, write numbering: {headings: typed} in book.yaml: they are printed as they stand, and their order is checked; otherwise delete the numbers at the start of the headings',
    },
  },
  'caption-number-not-typed': {
    severity: 'error',
    zh: {
      what: '图表题里手写了编号“{number}”',
      why: '图、表、代码由程序按章自动编号；手写的编号增删后就会错，所以这一条暂按手写的样子印出，没有自动编号',
      todo: '删去题目开头的编号；要引用它，给它一个标签，例如 {#fig-x}，正文里写 [@fig-x]',
    },
    en: {
      what: 'the caption has a typed number “{number}”',
      why: 'figures, tables and listings are numbered by chapter automatically; a typed number goes wrong when things move, so this one is printed as typed and got no automatic number',
      todo: 'delete the number at the start of the caption; to refer to it, label it, e.g. {#fig-x}, and write [@fig-x]',
    },
  },
  'chapter-has-title': {
    severity: 'warning',
    zh: {
      what: '{file} 里没有标题',
      why: '一章（附录）要有一个一级标题才能编号、进目录和书眉；没有标题，这个文件只能作为无题的一章印出',
      todo: '在文件开头写一行“# 章名”；如果文件不该成为一章，把它从 book.yaml 的 matter 里删去',
    },
    en: {
      what: '{file} has no heading',
      why: 'a chapter or appendix needs a heading to be numbered and to stand in the contents and running heads; without one the file is printed as a chapter without a title',
      todo: 'begin the file with a line “# title”, or take it out of matter in book.yaml',
    },
  },
  'note-text-unique': {
    severity: 'error',
    zh: {
      what: '注“{label}”的注文写了两遍',
      why: '一个注号只能有一条注文；印出的是前一条，后一条没有印出',
      todo: '删去一条，或者给后一条换一个名字并在正文里用它',
    },
    en: {
      what: 'the note “{label}” has two texts',
      why: 'a mark can have only one text; the first is printed, this one is not',
      todo: 'delete one of them, or give this one another name and mark it in the text',
    },
  },
  'note-marked-once': {
    severity: 'warning',
    zh: {
      what: '注“{label}”在正文里用了不止一次',
      why: '每个注码都会得到自己的号，所以同一条注文印了多遍',
      todo: '如果不是有意的，给后一处另写一条注，或者写“见前注”',
    },
    en: {
      what: 'the note “{label}” is marked more than once',
      why: 'every mark gets a number of its own, so the same text is printed several times',
      todo: 'unless that is meant, write a note of its own for the later mark',
    },
  },
  'note-outside-itself': {
    severity: 'error',
    zh: {
      what: '注“{label}”的注文里又用了它自己',
      why: '注文不能是自己的注，这个注码没有印出',
      todo: '删去注文里的 [^{label}]，或者换成另一个注的名字',
    },
    en: {
      what: 'the text of note “{label}” has a mark for itself',
      why: 'a note cannot annotate itself; this mark is not printed',
      todo: 'delete [^{label}] in the text of the note, or name another note',
    },
  },
  'maths-can-be-set': {
    severity: 'error',
    zh: {
      what: '公式排不出来：{problem}',
      why: '公式按 TeX 的写法排版；这一条写法有误，或用了 KaTeX 没有的命令，所以印出的是源码',
      todo: '改正公式；命令一览见 https://katex.org/docs/supported',
    },
    en: {
      what: 'the formula cannot be set: {problem}',
      why: 'formulas are set as TeX; this one is malformed or uses a command KaTeX does not have, so its source is printed',
      todo: 'mend the formula; supported commands are listed at https://katex.org/docs/supported',
    },
  },
} as const satisfies Catalogue;
