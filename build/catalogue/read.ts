// Messages of the read stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const readMessages = {
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
  'editing-mark-is-closed': {
    severity: 'error',
    zh: {
      what: '修订记号 {mark} 没有配对的 {closing}，按原文印出',
      why: '修订记号要成对，并且在同一段、同一层文字里。',
      todo: '补上 {closing}；若本来就是文字，在 { 前加反斜线。',
    },
    en: {
      what: 'The editing mark {mark} has no {closing} and is printed as typed',
      why: 'Editing marks come in pairs within one paragraph.',
      todo: 'Add {closing}; if it is text, write a backslash before the brace.',
    },
  },
  'editing-marks-are-settled': {
    severity: 'error',
    zh: {
      what: '书稿里还有修订记号 {mark}',
      why: '带修订记号的是校样，不能付印。',
      todo: '接受或拒绝这处修改，删去记号。',
    },
    en: {
      what: 'An editing mark {mark} is left in the manuscript',
      why: 'A manuscript with editing marks is a proof, not an edition.',
      todo: 'Accept or reject the change and delete the mark.',
    },
  },
  'definition-is-used': {
    severity: 'warning',
    zh: {
      what: '“[{label}]: …”像是链接定义，但没有地方用到，按原文印出',
      why: 'Markdown 会把这种行当作链接定义隐去；没有人用它时，它多半是正文。',
      todo: '若是正文，请确认印出的文字；若是无用的定义，删去它。',
    },
    en: {
      what: '“[{label}]: …” looks like a link definition that nothing uses; it is printed as typed',
      why: 'Markdown hides such lines; unused, it was probably text.',
      todo: 'Check the printed text, or delete the definition.',
    },
  },
  'directive-is-known': {
    severity: 'error',
    zh: {
      what: '“{text}”不是已知的指令，按原文印出',
      why: '以 :: 开头的行只有 ::include{file=文件名.md} 和 ::page-break 两种。',
      todo: '改成已知的写法；若本来就是文字，在前面加反斜线。',
    },
    en: {
      what: '“{text}” is not a known directive and is printed as typed',
      why: 'The only lines that begin with :: are ::include{file=name.md} and ::page-break.',
      todo: 'Use one of them, or put a backslash before the colons.',
    },
  },
  'container-is-known': {
    severity: 'error',
    zh: {
      what: '“::: {name}”不是已知的版块，按原文印出',
      why: '版块的名字是固定的：note、tip、important、warning、caution、example、epigraph、verse、signature、quotation、box。',
      todo: '改成其中之一。',
    },
    en: {
      what: '“::: {name}” is not a known container and is printed as typed',
      why: 'The names are fixed: note, tip, important, warning, caution, example, epigraph, verse, signature, quotation, box.',
      todo: 'Use one of them.',
    },
  },
  'container-is-closed': {
    severity: 'error',
    zh: {
      what: '版块“::: {name}”没有结束',
      why: '每个 ::: 版块都要用单独一行 ::: 结束，并且与开头在同一层。',
      todo: '在版块末尾加一行 :::。',
    },
    en: {
      what: 'The container “::: {name}” is never closed',
      why: 'Each container ends with a line of ::: at the same level.',
      todo: 'Add a line of ::: at its end.',
    },
  },
  'container-is-opened': {
    severity: 'error',
    zh: {
      what: '这一行 ::: 没有对应的开头，按原文印出',
      why: '::: 单独成行表示版块结束，前面却没有开着的版块。',
      todo: '删去这一行，或补上开头，例如 ::: note。',
    },
    en: {
      what: 'This ::: closes nothing and is printed as typed',
      why: 'A bare ::: ends a container, but none is open.',
      todo: 'Delete it, or add an opening such as ::: note.',
    },
  },
  'caption-follows-its-table': {
    severity: 'error',
    zh: {
      what: '表题“{text}”前面没有表，按原文印出',
      why: '“: 表题”要紧接在表的下面。',
      todo: '把它移到所属的表下面。',
    },
    en: {
      what: 'The caption “{text}” follows no table and is printed as typed',
      why: 'A caption line stands below its table.',
      todo: 'Move it below its table.',
    },
  },
  'list-numbers-run-on': {
    severity: 'warning',
    zh: {
      what: '列表编号从 {previous} 跳到 {number}，照所写的印出',
      why: '同一列表的编号应当连续。',
      todo: '检查是否漏了一项或写错了编号。',
    },
    en: {
      what: 'The list jumps from {previous} to {number}; printed as typed',
      why: 'Numbers of one list run on.',
      todo: 'Check for a missing item or a wrong number.',
    },
  },
  'nesting-is-shallow': {
    severity: 'error',
    zh: {
      what: '嵌套超过 {depth} 层，更深的部分按原文印出',
      why: '没有哪本书需要这么深的引文、列表或强调；多半是误按或复制出错。',
      todo: '减少嵌套。',
    },
    en: {
      what: 'Nesting deeper than {depth} levels: the rest is printed as typed',
      why: 'No book needs quotations, lists or marks so deep.',
      todo: 'Nest less.',
    },
  },
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
  'style-is-known': {
    severity: 'error',
    zh: {
      what: '没有名为“{style}”的版式',
      why: '版式是付梓自带的（{known}），或是一个含有 style.yaml 的文件夹，在书的文件夹或 assets 所列的文件夹里。',
      todo: '改用已有的版式，改正文件夹的路径，或删去这一行，用默认的版式。',
    },
    en: {
      what: 'There is no style “{style}”',
      why: 'A style is one of Fuzi’s own ({known}), or a folder with a style.yaml inside the book folder or a folder of assets.',
      todo: 'Use one of them, correct the path, or delete the line for the default.',
    },
  },
  'style-bases-end': {
    severity: 'error',
    zh: {
      what: '版式“{style}”之下已有 {most} 层，不再往下找',
      why: '一个版式可以用 extends 以另一个版式为底，但不能没有尽头。',
      todo: '检查各个 style.yaml 里的 extends。',
    },
    en: {
      what: 'The style “{style}” has {most} bases above it already',
      why: 'A style may extend another, but not without end.',
      todo: 'Check extends in each style.yaml.',
    },
  },
  'style-key-is-known': {
    severity: 'error',
    zh: {
      what: '{file} 里的“{key}”不是版式的项目',
      why: '版式的项目是固定的，写错的名字不会起作用。',
      todo: '改成正确的名字；各项见手册或 styles/学术/style.yaml。',
    },
    en: {
      what: '“{key}” in {file} is no setting of a style',
      why: 'The settings of a style are a fixed list; a wrong name would do nothing.',
      todo: 'Correct it; styles/学术/style.yaml has them all.',
    },
  },
  'style-value-is-valid': {
    severity: 'error',
    zh: {
      what: '版式的“{key}”不能是“{value}”',
      why: '每一项的值有固定的写法。',
      todo: '改写。{example}。',
    },
    en: {
      what: 'The setting “{key}” of the style cannot be “{value}”',
      why: 'Every setting has its form.',
      todo: 'Rewrite it: {exampleEn}.',
    },
  },
  'style-leading-clears-size': {
    severity: 'error',
    zh: {
      what: '版式“{style}”的 {group}：行距 {leading} 磅小于字号 {size} 磅',
      why: '折成两行的时候，上下两行的字会叠在一起。',
      todo: '在 style.yaml 里加大行距。',
    },
    en: {
      what: 'Style “{style}”, {group}: its leading of {leading} pt is less than its size of {size} pt',
      why: 'Where it runs to two lines, they would overlap.',
      todo: 'Give it more leading in style.yaml.',
    },
  },
  'style-heading-fits-lines': {
    severity: 'error',
    zh: {
      what: '版式“{style}”的 {group} 放不进所占的行：{arithmetic}',
      why: '占行包括标题本身和它上下的空；标题的行距加上空，不能超过所占的行。',
      todo: '在 style.yaml 里增加占行，或减小行距和上空。',
    },
    en: {
      what: 'Style “{style}”: {group} does not go into the lines it takes: {arithmetic}',
      why: 'The lines a heading takes hold its own line and the space above and below.',
      todo: 'Let it take more lines, or lessen its leading or the space above.',
    },
  },
  'style-face-has-file': {
    severity: 'error',
    zh: {
      what: '版式里的“{name}”用字体“{family}”，但没有这款字体的文件',
      why: '字体文件要放在 assets 所列文件夹的 fonts 里；没有文件，就只能用付梓自带的字体代替。现有：{known}。',
      todo: '把字体文件（TrueType）放进去，或把 style.yaml 的 faces 改成文件里的家族名。',
    },
    en: {
      what: 'The style has “{name}” in the face “{family}”, of which there is no file',
      why: 'Font files stand in fonts/ of a folder of assets; without one, Fuzi’s own face is used. There are: {known}.',
      todo: 'Put the TrueType file there, or correct the family under faces in style.yaml.',
    },
  },
  'style-sheet-stays-inside': {
    severity: 'error',
    zh: {
      what: '样式表里不能用“{found}”，整个文件没有使用',
      why: '样式表只管样子：不取别的文件，不取网上的东西，也不能有标签和反斜线。',
      todo: '删去这一处；图形用线条和底纹，字体用 style.yaml 的项目。',
    },
    en: {
      what: 'A style sheet may not use “{found}”; the whole file was left out',
      why: 'A style sheet fetches nothing, from files or the network, and holds no tags and no backslashes.',
      todo: 'Remove it; draw with borders and backgrounds, choose faces in style.yaml.',
    },
  },
  'style-sheet-is-balanced': {
    severity: 'error',
    zh: {
      what: '样式表里的“{brace}”没有配对，整个文件没有使用',
      why: '括号不配对，后面的规则就全乱了。',
      todo: '补上或删去一个括号。',
    },
    en: {
      what: 'The “{brace}” in the style sheet has no partner; the whole file was left out',
      why: 'With a brace missing, everything after it is read wrongly.',
      todo: 'Add or remove a brace.',
    },
  },
  'path-is-inside-book': {
    severity: 'error',
    zh: {
      what: '“{path}”不在书的文件夹里，没有读取',
      why: '为了安全，书稿只能用书的文件夹和 book.yaml 的 assets 所列文件夹里的文件；符号链接按它指向的地方算。',
      todo: '把文件复制到书的文件夹里，或把它所在的文件夹写进 assets。',
    },
    en: {
      what: '“{path}” lies outside the book folder and was not read',
      why: 'A manuscript may use only files in its folder or in the folders of assets; symbolic links count as where they lead.',
      todo: 'Copy the file into the book folder, or list its folder under assets.',
    },
  },
  'listed-file-exists': {
    severity: 'error',
    zh: {
      what: 'book.yaml 列出的文件“{file}”不存在',
      why: '列在 matter 里的文件都要有，否则书就缺了这一部分。',
      todo: '检查文件名（大小写、扩展名），或从 book.yaml 里去掉这一行。',
    },
    en: {
      what: 'The file “{file}” listed in book.yaml does not exist',
      why: 'Every file of matter must be there.',
      todo: 'Check the name, or remove the line from book.yaml.',
    },
  },
  'chapter-is-not-empty': {
    severity: 'warning',
    zh: {
      what: '“{file}”是空的',
      why: '空文件会印成一页白页。',
      todo: '写上内容，或从 book.yaml 里去掉它。',
    },
    en: {
      what: '“{file}” is empty',
      why: 'An empty file becomes a blank page.',
      todo: 'Write something, or remove it from book.yaml.',
    },
  },
  'file-is-listed-once': {
    severity: 'error',
    zh: {
      what: '文件“{file}”在 book.yaml 里列了两次',
      why: '同一份文字会印两遍，标签也会重复。',
      todo: '去掉其中一处。',
    },
    en: {
      what: 'The file “{file}” is listed twice in book.yaml',
      why: 'Its text would be printed twice, its labels doubled.',
      todo: 'Remove one of them.',
    },
  },
  'encoding-is-utf8': {
    severity: 'warning',
    zh: {
      what: '“{file}”的编码是 {encoding}，已转换',
      why: '书稿以 UTF-8 保存最稳妥；别的编码靠猜测，可能猜错。',
      todo: '用编辑器把文件另存为 UTF-8。',
    },
    en: {
      what: '“{file}” is {encoding}; it was converted',
      why: 'UTF-8 is safest; other encodings are guessed.',
      todo: 'Save the file as UTF-8.',
    },
  },
  'encoding-is-known': {
    severity: 'error',
    zh: {
      what: '“{file}”不是文本文件，或编码无法识别',
      why: '既不是 UTF-8，也不是 UTF-16 或 GB18030；读不出的字节显示为 �。',
      todo: '用编辑器打开文件，另存为 UTF-8。',
    },
    en: {
      what: '“{file}” is no text file, or its encoding is unknown',
      why: 'It is neither UTF-8 nor UTF-16 nor GB18030; unreadable bytes show as �.',
      todo: 'Open the file in an editor and save it as UTF-8.',
    },
  },
  'text-has-no-control-characters': {
    severity: 'error',
    zh: {
      what: '“{file}”里有 {count} 个控制字符（第一个是 {code}），显示为 �',
      why: '控制字符看不见也印不出，多半是复制或转换时混进来的。',
      todo: '删去它；在编辑器里搜索不可见字符。',
    },
    en: {
      what: '“{file}” holds {count} control characters (the first is {code}), shown as �',
      why: 'Control characters cannot be seen or printed.',
      todo: 'Delete them.',
    },
  },
  'inclusion-exists': {
    severity: 'error',
    zh: {
      what: '要包含的文件“{file}”不存在',
      why: '::include 的文件路径从写它的文件算起。',
      todo: '检查文件名。',
    },
    en: {
      what: 'The included file “{file}” does not exist',
      why: 'Paths of ::include start from the file they stand in.',
      todo: 'Check the name.',
    },
  },
  'inclusion-has-no-cycle': {
    severity: 'error',
    zh: {
      what: '“{file}”直接或间接地包含了自己',
      why: '甲含乙、乙又含甲，永远没有尽头。',
      todo: '去掉其中一处 ::include。',
    },
    en: {
      what: '“{file}” includes itself, directly or through others',
      why: 'Such a circle has no end.',
      todo: 'Remove one of the ::include lines.',
    },
  },
  'image-exists': {
    severity: 'error',
    zh: {
      what: '图片“{url}”不存在',
      why: '图片路径从写它的文件或书的文件夹算起。',
      todo: '检查文件名（大小写、扩展名）。',
    },
    en: {
      what: 'The image “{url}” does not exist',
      why: 'Paths of images start from their file or from the book folder.',
      todo: 'Check the name.',
    },
  },
  'image-is-an-image': {
    severity: 'error',
    zh: {
      what: '“{url}”不是图片，或已损坏：{problem}',
      why: '扩展名不算数，要看文件内容；只收 PNG、JPEG、GIF、WebP 和 SVG。',
      todo: '重新导出图片。',
    },
    en: {
      what: '“{url}” is no image, or is broken: {problem}',
      why: 'The content counts, not the extension: PNG, JPEG, GIF, WebP and SVG.',
      todo: 'Export the image again.',
    },
  },
  'image-is-local': {
    severity: 'error',
    zh: {
      what: '图片“{url}”在网上或写在地址里，没有使用',
      why: '制作书时不上网；印刷要用确定的文件。',
      todo: '下载图片，放进书的文件夹。',
    },
    en: {
      what: 'The image “{url}” is remote or inline and was not used',
      why: 'Nothing is fetched while a book is made.',
      todo: 'Download it into the book folder.',
    },
  },
  'svg-is-self-contained': {
    severity: 'error',
    zh: {
      what: 'SVG 图“{url}”含有 {what}，没有使用',
      why: '图里的脚本、外部文件和网页内容不安全，印刷也用不上。',
      todo: '用绘图软件重新导出为普通 SVG，或改用 PNG。',
    },
    en: {
      what: 'The SVG “{url}” holds {what} and was not used',
      why: 'Scripts, external files and web content in a picture are unsafe.',
      todo: 'Export it again as plain SVG, or use PNG.',
    },
  },
  'references-are-valid': {
    severity: 'error',
    zh: {
      what: '参考文献表的这一条不对：{problem}',
      why: '每一条要有 key（引用用的名字）和 text（印出的文字）。',
      todo: '写成：- key: wang2017，下一行 text: 王某. …',
    },
    en: {
      what: 'This entry of the references is not valid: {problem}',
      why: 'Each entry has a key and a text.',
      todo: 'Write: - key: wang2017, next line text: …',
    },
  },
  'reference-key-is-unique': {
    severity: 'error',
    zh: {
      what: '参考文献 {key} 列了两次',
      why: '引用时分不清是哪一条。',
      todo: '改掉其中一个 key。',
    },
    en: {
      what: 'The reference key {key} is given twice',
      why: 'A citation could mean either.',
      todo: 'Change one of the keys.',
    },
  },
  'terms-are-valid': {
    severity: 'error',
    zh: {
      what: 'terms.yaml 的这一条不对：{problem}',
      why: '术语表里写错的部分不会起作用。',
      todo: '写成：- term: 统一的写法，下面各行可写 variants: [不用的写法]、original: 原文、replace: true。',
    },
    en: {
      what: 'this entry of terms.yaml is not valid: {problemEn}',
      why: 'What is wrong in the list of terms has no effect.',
      todo: 'Write: - term: …, and below it variants: […], original: …, replace: true as needed.',
    },
  },
  'term-is-unique': {
    severity: 'error',
    zh: {
      what: '“{term}”在 terms.yaml 里列了两次',
      why: '同一种写法列在两条里，不知道该按哪一条统一。',
      todo: '合并成一条，或删去一处。',
    },
    en: {
      what: '“{term}” is listed twice in terms.yaml',
      why: 'It is not clear which entry it should follow.',
      todo: 'Join the two entries, or delete one.',
    },
  },
  'file-is-of-sane-size': {
    severity: 'error',
    zh: {
      what: '“{file}”有 {megabytes} MB，太大了，没有读取',
      why: '一份书稿文件通常只有几十到几百 KB；超过 {limit} MB 多半是放错了文件。',
      todo: '检查文件，或分成几份。',
    },
    en: {
      what: '“{file}” has {megabytes} MB: too large, not read',
      why: 'A manuscript file has some hundred KB; above {limit} MB it is probably the wrong file.',
      todo: 'Check the file, or split it.',
    },
  },
  'image-name-is-unambiguous': {
    severity: 'error',
    zh: {
      what: '图片地址“{url}”指向两个不同的文件：{problem}',
      why: '同样的地址在不同文件夹的书稿里指不同的图片，分不清用哪一个。',
      todo: '给其中一张图片改名。',
    },
    en: {
      what: 'The image address “{url}” names two different files: {problem}',
      why: 'The same words in files of different folders mean different pictures.',
      todo: 'Rename one of them.',
    },
  },
  'note-text-has-its-colon': {
    severity: 'warning',
    zh: {
      what: '这一段像是注文，但“[^{label}]”后面用了全角冒号，按正文印出',
      why: '注文的写法是 [^{label}]: 注文，冒号要用半角，后面空一格。',
      todo: '把全角冒号改成半角冒号加空格。',
    },
    en: {
      what: 'This looks like the text of a note, but a full-width colon follows “[^{label}]”; it is printed as body text',
      why: 'The text of a note begins [^{label}]: with an ASCII colon.',
      todo: 'Replace the full-width colon by a colon and a space.',
    },
  },
  'heading-has-its-space': {
    severity: 'warning',
    zh: {
      what: '“{text}…”像是标题，但 # 后面没有空格，按正文印出',
      why: '标题的 # 要用半角，后面空一格。',
      todo: '在 # 后面加一个空格；若不是标题，写成 \\#。',
    },
    en: {
      what: '“{text}…” looks like a heading, but no space follows #; it is printed as body text',
      why: 'A heading’s # is ASCII and a space follows it.',
      todo: 'Put a space after #; if it is no heading, write \\#.',
    },
  },
  'display-math-is-closed': {
    severity: 'error',
    zh: {
      what: '这个 $$ 公式没有结束，按原文印出',
      why: '公式以 $$ 开头，也要以 $$ 结束；中间不能有空行，结束的 $$ 后面只能有 {#eq-标签}。',
      todo: '补上结尾的 $$，去掉中间的空行；若本来就是文字，写成 \\$\\$。',
    },
    en: {
      what: 'This $$ formula has no end and is printed as typed',
      why: 'A formula begins and ends with $$, without blank lines between; only {#eq-label} may follow.',
      todo: 'Add the closing $$ and remove blank lines; if it is text, write \\$\\$.',
    },
  },
} as const satisfies Catalogue;
