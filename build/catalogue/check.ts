// Messages of the check stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const checkMessages = {
  'reference-target-exists': {
    severity: 'error',
    zh: {
      what: '引用的目标“{label}”不存在',
      why: '全书没有标签为“{label}”的图、表、公式、代码或标题，这处引用印出来会是空的。',
      todo: '把标签改对；或者给要引用的图、表、标题加上 {#{label}}。',
    },
    en: {
      what: 'the reference to “{label}” has no target',
      why: 'No figure, table, equation, listing or heading of the book has the label “{label}”: it would print nothing.',
      todo: 'Correct the label, or give {#{label}} to what you mean.',
    },
  },
  'label-unique': {
    severity: 'error',
    zh: {
      what: '标签“{label}”重复',
      why: '{first} 已经用了这个标签；引用它时，分不清指的是哪一个。',
      todo: '给这一个换个名字，再看看引用它的地方该指哪一个。',
    },
    en: {
      what: 'the label “{label}” is defined again',
      why: '{first} defines it already, so a reference to it has two answers.',
      todo: 'Rename this one, and see which of the two each reference means.',
    },
  },
  'label-distinct': {
    severity: 'warning',
    zh: {
      what: '标签“{label}”和“{other}”只差大小写或全半角',
      why: '{first} 的标签几乎一样；写引用时很容易写成另一个。',
      todo: '把其中一个换成看得出分别的名字。',
    },
    en: {
      what: 'the labels “{label}” and “{other}” differ only by case or width',
      why: '{first} has nearly the same label; sooner or later a reference takes the wrong one.',
      todo: 'Give one of them a name that is plainly different.',
    },
  },
  'label-prefix-matches-kind': {
    severity: 'warning',
    zh: {
      what: '{kind}的标签“{label}”没有用“{wanted}”开头',
      why: '标签的开头说明它是什么：fig- 图、tbl- 表、sec- 标题、eq- 公式、lst- 代码；没有这些开头，[@…] 会当作参考文献。',
      todo: '把标签改成“{wanted}”开头，引用它的地方一起改。',
    },
    en: {
      what: 'the label “{label}” should begin with “{wanted}”',
      why: 'The beginning says what a label is: fig- tbl- sec- eq- lst-; without one of them [@…] is read as a citation.',
      todo: 'Begin the label with “{wanted}”, and change its references with it.',
    },
  },
  'figure-referred-to': {
    severity: 'warning',
    zh: {
      what: '正文没有提到{name}“{title}”',
      why: '有图号的图，正文里应当说到它（CY/T 171），读者才知道何时去看。',
      todo: '在图的前面写一句提到它的话，用引用写出图号。',
    },
    en: {
      what: '{name} “{title}” is never referred to',
      why: 'A numbered figure is spoken of in the text (CY/T 171), or readers do not know when to look at it.',
      todo: 'Refer to it in a sentence before it.',
    },
  },
  'table-referred-to': {
    severity: 'warning',
    zh: {
      what: '正文没有提到{name}“{title}”',
      why: '有表号的表，正文里应当说到它（CY/T 170），读者才知道何时去看。',
      todo: '在表的前面写一句提到它的话，用引用写出表号。',
    },
    en: {
      what: '{name} “{title}” is never referred to',
      why: 'A numbered table is spoken of in the text (CY/T 170), or readers do not know when to look at it.',
      todo: 'Refer to it in a sentence before it.',
    },
  },
  'heading-level-not-skipped': {
    severity: 'warning',
    zh: {
      what: '标题“{title}”跳了级：从第 {above} 级直接到第 {level} 级',
      why: '中间缺了一级，目录和电子书导航会少一层，编号也接不上。',
      todo: '减少这个标题的 #；如果中间确实还有一级标题，把它补上。',
    },
    en: {
      what: 'the heading “{title}” skips a level: {above} to {level}',
      why: 'Contents, EPUB navigation and numbers would have a hole where the level in between should be.',
      todo: 'Take away a # or, if a heading in between is missing, write it.',
    },
  },
  'heading-not-empty': {
    severity: 'error',
    zh: {
      what: '标题是空的',
      why: '目录里会多出没有字的一行，电子书的导航也不允许。',
      todo: '写上标题的文字，或者删去这一行。',
    },
    en: {
      what: 'the heading is empty',
      why: 'The contents would have a line without words, and EPUB navigation does not allow it.',
      todo: 'Write its words, or delete the line.',
    },
  },
  'heading-number-at-depth': {
    severity: 'warning',
    zh: {
      what: '编号“{number}”应是第 {wanted} 级标题，这里写成了第 {level} 级（{marks}）',
      why: '编号说的层级和 # 的个数不一致，目录、字号和导航都会错一级。',
      todo: '改 # 的个数，让它与编号一致；或者改编号。',
    },
    en: {
      what: 'the number “{number}” belongs to level {wanted}, the heading stands at level {level} ({marks})',
      why: 'Number and depth disagree: contents, type size and navigation would be a level off.',
      todo: 'Change the count of # to fit the number, or the number.',
    },
  },
  'heading-number-under-parent': {
    severity: 'warning',
    zh: {
      what: '编号“{number}”不属于上级标题“{parent}”',
      why: '下级编号以上级编号开头：“{parent}”下面应是“{parent}.…”。',
      todo: '改正编号；或者看看标题是不是放错了章节。',
    },
    en: {
      what: 'the number “{number}” does not belong under “{parent}”',
      why: 'A number begins with its parent’s: below “{parent}” stands “{parent}.…”.',
      todo: 'Correct the number, or see whether the heading stands in the wrong chapter.',
    },
  },
  'heading-number-unique': {
    severity: 'warning',
    zh: {
      what: '编号“{number}”重复',
      why: '{first} 已经用了这个编号；引用和目录里会有两个“{number}”。',
      todo: '改成下一个编号，后面的顺着改。',
    },
    en: {
      what: 'the number “{number}” stands twice',
      why: '{first} has it already; references and contents would have two of it.',
      todo: 'Take the next number, and change those after it.',
    },
  },
  'heading-number-in-sequence': {
    severity: 'warning',
    zh: {
      what: '编号“{number}”接不上，这里应是“{wanted}”',
      why: '同一级的编号应一个接一个，不跳号、不倒退；跳号往往是漏了一节。',
      todo: '改正编号；如果漏了内容，把它补上。',
    },
    en: {
      what: 'the number “{number}” does not follow, “{wanted}” should stand here',
      why: 'Numbers of a level run on without gaps; a gap often means that something was lost.',
      todo: 'Correct the number, or put back what is missing.',
    },
  },
  'chapter-has-text': {
    severity: 'warning',
    zh: {
      what: '这一章除了标题没有内容',
      why: 'book.yaml 列了它，书里就会有一页空的章。',
      todo: '写上内容；还没写完的书，在 book.yaml 里写 complete: false；不要的章，从 book.yaml 里去掉。',
    },
    en: {
      what: 'this chapter holds nothing but its heading',
      why: 'book.yaml lists it, so the book will have an empty chapter.',
      todo: 'Write it; for an unfinished book say complete: false; or take the file out of book.yaml.',
    },
  },
  'image-alt-present': {
    severity: 'warning',
    zh: {
      what: '图片“{image}”没有替代文字',
      why: '看不见图的读者靠替代文字知道图里有什么（电子书无障碍规范要求）；图题是名字，代替不了它。',
      todo: '加上 {alt="图里有什么"}；纯装饰的图写 {alt=""}。',
    },
    en: {
      what: 'the image “{image}” has no alternative text',
      why: 'Readers who cannot see it learn from that text what it shows (EPUB Accessibility); a caption is only its name.',
      todo: 'Add {alt="what it shows"}, or {alt=""} for an ornament.',
    },
  },
  'note-mark-has-text': {
    severity: 'error',
    zh: {
      what: '注码 [^{label}] 没有注文',
      why: '这个文件里找不到“[^{label}]: …”，读者看到注码却没有注。',
      todo: '在本文件里写上“[^{label}]: 注文”，或者把注码改对。',
    },
    en: {
      what: 'the note mark [^{label}] has no text',
      why: 'The file has no “[^{label}]: …”: readers would see a mark and find no note.',
      todo: 'Write “[^{label}]: text” in this file, or correct the mark.',
    },
  },
  'note-text-has-mark': {
    severity: 'error',
    zh: {
      what: '注文 [^{label}] 没有注码',
      why: '正文里没有 [^{label}]，这条注无处可印，会丢。',
      todo: '在正文该加注的地方写上 [^{label}]；不要的注，连注文一起删去。',
    },
    en: {
      what: 'the note text [^{label}] has no mark',
      why: 'Nothing in the text says [^{label}], so the note has no place to be printed.',
      todo: 'Write [^{label}] where the note belongs, or delete the note.',
    },
  },
  'citation-key-exists': {
    severity: 'error',
    zh: {
      what: '引用的文献“{key}”不在参考文献表里',
      why: '参考文献文件没有 key 为“{key}”的一条，这处引用没有号可印。',
      todo: '把 key 改对，或者在参考文献文件里加上这一条。',
    },
    en: {
      what: 'the citation “{key}” is not in the references',
      why: 'The references file has no entry with that key, so there is no number to print.',
      todo: 'Correct the key, or add the entry.',
    },
  },
  'bibliography-entry-cited': {
    severity: 'info',
    zh: {
      what: '参考文献“{key}”没有引用过',
      why: '它照样会印在参考文献里；有意列为延伸阅读可以，否则多半是漏了引用。',
      todo: '在正文引用它的地方写上引用；不需要就从参考文献文件里删去。',
    },
    en: {
      what: 'the entry “{key}” is never cited',
      why: 'It is printed all the same: right for further reading, else a citation was probably forgotten.',
      todo: 'Cite it, or delete it from the references file.',
    },
  },
  'link-target-exists': {
    severity: 'error',
    zh: {
      what: '书内链接“{url}”到不了任何地方',
      why: '书里没有这个文件，或者那里没有这个标签；点它的读者会落空。',
      todo: '把地址改对；链接到标题，要先给标题加标签，如 {#sec-intro}。',
    },
    en: {
      what: 'the link “{url}” reaches nothing in the book',
      why: 'The book has no such file, or no such label there: a reader who follows it ends nowhere.',
      todo: 'Correct the address; to link to a heading, give it a label such as {#sec-intro}.',
    },
  },
  'check-rule-known': {
    severity: 'warning',
    zh: {
      what: '没有名为“{rule}”的检查规则',
      why: '写错的规则名不起任何作用，想关的规则还会报，想改的级别不会改。',
      todo: '把 book.yaml 里 check 下面的规则名改对。',
    },
    en: {
      what: 'there is no rule “{rule}”',
      why: 'A misspelt rule changes nothing: what was to be silent still speaks.',
      todo: 'Correct the name under check in book.yaml.',
    },
  },
  'waiver-used': {
    severity: 'info',
    zh: {
      what: '豁免“{rule}”已经用不着了',
      why: '现在没有哪条发现和它对得上：问题改好了，或者豁免写错了。',
      todo: '从 book.yaml 的 check.waivers 里删去这一条，或者改正它。',
    },
    en: {
      what: 'the waiver for “{rule}” matches nothing',
      why: 'The fault is mended, or the waiver is written wrongly.',
      todo: 'Delete it from check.waivers in book.yaml, or correct it.',
    },
  },
} as const satisfies Catalogue;
