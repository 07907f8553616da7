// Messages of the read stage: what is written within a line of a manuscript. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const inlineMessages = {
  'attributes-have-an-owner': {
    severity: 'warning',
    zh: {
      what: '花括号 {braces} 前面没有可以依附的东西，按原文印出',
      why: '属性要紧跟在标题、图、链接、引用或 [文字] 之后，中间不留空格。',
      todo: '把它移到所属的对象后面；若本来就是文字，在 { 前加反斜线：\\{。',
    },
    en: {
      what: 'The braces {braces} have nothing to belong to and are printed as typed',
      why: 'Attributes follow a heading, image, link, reference or [text] directly.',
      todo: 'Move them behind their owner; if they are text, write \\{.',
    },
  },
  'fit-is-one-or-two-lines': {
    severity: 'error',
    zh: {
      what: 'fit={fit} 不能用，按原文印出',
      why: '缩行、扩行以行计，只能是 -1、-2、+1、+2；再多就看得出来，应当改动文字。',
      todo: '缩一行写 {fit=-1}，扩一行写 {fit=+1}；若本来就是文字，在 { 前加反斜线：\\{。',
    },
    en: {
      what: 'fit={fit} cannot be used and is printed as typed',
      why: 'A paragraph is fitted by lines: -1, -2, +1 or +2. More would show; change the text instead.',
      todo: 'Write {fit=-1} for a line less, {fit=+1} for a line more; if it is text, write \\{.',
    },
  },
  'fit-ends-its-paragraph': {
    severity: 'error',
    zh: {
      what: '{braces} 不起作用：它要写在一段正文的末尾',
      why: '缩行、扩行是对整段说的，写在段末最后一个字或标点之后，后面不能再有别的；标题、表格和图题没有。',
      todo: '把它移到段末；若本来就是文字，在 { 前加反斜线：\\{。',
    },
    en: {
      what: '{braces} does nothing here: it belongs at the end of a paragraph of text',
      why: 'Fitting is for a whole paragraph: the braces stand after its last character; headings, tables and captions have none.',
      todo: 'Move it to the end of the paragraph; if it is text, write \\{.',
    },
  },
  'line-break-is-empty': {
    severity: 'error',
    zh: {
      what: '[{text}]{.line-break} 的方括号里有字，没有当作换行',
      why: '换行只是一个位置，方括号里什么也不写；里面的字照常印出。',
      todo: '把字移到方括号外面，写成 []{.line-break}。',
    },
    en: {
      what: '[{text}]{.line-break} has text in its brackets and breaks no line',
      why: 'A line break is a place only: its brackets are empty. The text is printed as it is.',
      todo: 'Move the text out of the brackets: []{.line-break}.',
    },
  },
  'page-break-is-outside': {
    severity: 'error',
    zh: {
      what: '::page-break 不能写在表格或注文里，按原文印出',
      why: '表格在两行之间分面，注文随注码排在页下，都不由作者指定。',
      todo: '把它移到表格或注文之外，单独成行。',
    },
    en: {
      what: '::page-break cannot stand in a table or a note and is printed as typed',
      why: 'Tables are continued between two rows, and notes follow their marks; no author decides where.',
      todo: 'Put it on a line of its own outside the table or note.',
    },
  },
  'attributes-are-well-formed': {
    severity: 'error',
    zh: {
      what: '属性 {braces} 写得不完整，按原文印出',
      why: '属性是 #标签、.类名 和 键=值，以空格隔开；值里有空格时要加引号。',
      todo: '例如：{#sec-intro .unnumbered short="短题"}。',
    },
    en: {
      what: 'The attributes {braces} are not well formed and are printed as typed',
      why: 'Attributes are #label, .class and key=value, separated by spaces; values with spaces need quotation marks.',
      todo: 'For example: {#sec-intro .unnumbered short="Short"}.',
    },
  },
  'citation-is-well-formed': {
    severity: 'error',
    zh: {
      what: '引文 {text} 看不懂，按原文印出',
      why: '方括号里每一条都要以 @ 开头，多条之间用分号隔开。',
      todo: '例如：[@wang2017, 12页; @li2018]。',
    },
    en: {
      what: 'The citation {text} cannot be read and is printed as typed',
      why: 'Each item in the brackets begins with @; items are separated by semicolons.',
      todo: 'For example: [@wang2017, p. 12; @li2018].',
    },
  },
  'reference-names-one-target': {
    severity: 'error',
    zh: {
      what: '一个方括号里只能引用一处：{text}',
      why: '图、表、章节的引用印成“图3-2”，几处连写时中间用什么字要由作者写出。',
      todo: '分开写，并自己写上连接的字。',
    },
    en: {
      what: 'One bracket refers to one target: {text}',
      why: 'References print as 图3-2; the words between several are the author’s.',
      todo: 'Write them apart, with your own words between.',
    },
  },
  'reference-form-is-known': {
    severity: 'warning',
    zh: {
      what: '引用后面的 {form} 不是已知的写法',
      why: '引用之后可以写 {.page}（页码）、{.title}（标题）或 {.number}（只有编号）。',
      todo: '改成其中一种，或者删去花括号。',
    },
    en: {
      what: '{form} is not a known form of reference',
      why: 'A reference may be followed by {.page}, {.title} or {.number}.',
      todo: 'Use one of them, or delete the braces.',
    },
  },
  'reference-is-bracketed': {
    severity: 'warning',
    zh: {
      what: '@{label} 没有加方括号，按文字印出',
      why: '只有方括号里的 @ 才是引用。',
      todo: '写成 [@{label}]。',
    },
    en: {
      what: '@{label} has no brackets and is printed as text',
      why: 'Only an @ in brackets is a reference.',
      todo: 'Write [@{label}].',
    },
  },
  'ruby-has-its-reading': {
    severity: 'error',
    zh: {
      what: '“{text}”的注音没有写读音',
      why: '注音写作 [汉]{.ruby rt="hàn"}，少了 rt 就无音可注。',
      todo: '补上 rt="…"。',
    },
    en: {
      what: 'The ruby on “{text}” has no reading',
      why: 'Ruby is written [汉]{.ruby rt="hàn"}.',
      todo: 'Add rt="…".',
    },
  },
  'display-math-stands-alone': {
    severity: 'warning',
    zh: {
      what: '$$ 公式夹在文字中间，按行内公式排',
      why: '独立公式要自成一段：$$ 前后各空一行，或单独占行。',
      todo: '把公式移到单独的行上；若是行内公式，改用一个 $。',
    },
    en: {
      what: 'A $$ formula stands inside a line and is set inline',
      why: 'A displayed formula has lines of its own.',
      todo: 'Give it lines of its own, or use single dollars.',
    },
  },
  'link-is-safe': {
    severity: 'warning',
    zh: {
      what: '链接 {url} 会执行程序或读取本机文件，已去掉链接，文字保留',
      why: '书里的链接只应通向网页、邮箱或书内。',
      todo: '换成 http(s) 或 mailto 地址，或者去掉链接。',
    },
    en: {
      what: 'The link {url} runs code or reads local files: the link is dropped, its text kept',
      why: 'A book links to web pages, mail addresses or itself.',
      todo: 'Use an http(s) or mailto address, or remove the link.',
    },
  },
  'html-is-allowed': {
    severity: 'warning',
    zh: {
      what: 'HTML 标签 {tag} 不能用，按原文印出',
      why: '书稿只认少数几种 HTML 标签，而且必须成对；其余的在印刷和电子书里没有意义，或者不安全。',
      todo: '删去标签，或改用 Markdown 写法；若本来就是文字，可写成 \\<。',
    },
    en: {
      what: 'The HTML tag {tag} cannot be used and is printed as typed',
      why: 'Only a few HTML tags are known, and they must be paired; others mean nothing in print or are unsafe.',
      todo: 'Delete the tag or use Markdown; if it is text, write \\<.',
    },
  },
  'html-attribute-is-allowed': {
    severity: 'warning',
    zh: {
      what: '<{tag}> 的属性 {attribute} 已忽略',
      why: '样式由版式决定；HTML 标签上只留合并单元格等少数属性。',
      todo: '删去这个属性。',
    },
    en: {
      what: 'The attribute {attribute} of <{tag}> is ignored',
      why: 'Looks are the style’s business; only a few attributes such as colspan are kept.',
      todo: 'Delete the attribute.',
    },
  },
} as const satisfies Catalogue;
