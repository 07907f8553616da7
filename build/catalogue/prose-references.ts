// Messages of the rules about references typed in prose: 图3-2, 第五章, 第12页, 上图, 注①.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const proseReferenceMessages = {
  'typed-number-exists': {
    severity: 'error',
    zh: {
      what: '正文说到“{typed}”，书里没有编号为 {number} 的{word}',
      why: '手写的编号不会随图、表、公式的增删改变；读者照着它找，找不到。',
      todo: '看看要说的是哪一个，把编号改对；能写成引用（如 [@fig-x]）的，写成引用，编号就不会再错。',
    },
    en: {
      what: 'the text names “{typed}”, and the book has no {word} numbered {number}',
      why: 'A number typed by hand does not follow when things are added or moved; readers look for it in vain.',
      todo: 'See which one is meant and correct the number, or write a reference such as [@fig-x], which stays right.',
    },
  },
  'typed-numbering-is-the-books': {
    severity: 'warning',
    zh: {
      what: '手写的“{word}”的编号多数不是本书的编号：有 {count} 处对不上，如“{typed}”',
      why: '正文像是照另一套编号写的：题注丢了，或者编号由付梓重新编过，正文没有跟着改。',
      todo: '给图、表写上题注，把正文里的编号改成引用；编号要与原书一致的，用 numbering: {headings: typed}。',
    },
    en: {
      what: 'most numbers typed after “{word}” are not this book’s: {count} of them are unknown, such as “{typed}”',
      why: 'The text was written for another numbering: captions were lost, or the numbers are given anew by Fuzi.',
      todo: 'Give the captions back and make the numbers references; to keep a book’s own numbers say numbering: {headings: typed}.',
    },
  },
  'typed-part-of-figure-exists': {
    severity: 'warning',
    zh: {
      what: '正文说到“{typed}”，图题里没有分图 {part}（图题说到的分图：{parts}）',
      why: '分图的字母由图题说明；图题没有的字母，读者不知指哪一幅。',
      todo: '把字母改对，或者在图题里补上这一幅分图。',
    },
    en: {
      what: 'the text names “{typed}”; the caption speaks of no part {part} (it names: {parts})',
      why: 'The caption says what the letters of a figure’s parts mean; of others readers know nothing.',
      todo: 'Correct the letter, or add the part to the caption.',
    },
  },
  'typed-chapter-exists': {
    severity: 'error',
    zh: {
      what: '正文说到“{typed}”，书里没有{number}',
      why: '章节增删以后，手写的章节号不会跟着变；读者照着它翻，翻不到。',
      todo: '看看要说的是哪一章哪一节，把号改对；能写成引用（如 [@sec-x]）的，写成引用。说的若是别的书，写出书名。',
    },
    en: {
      what: 'the text names “{typed}”, and the book has no {number}',
      why: 'A chapter number typed by hand does not follow when chapters move; readers turn to it in vain.',
      todo: 'Correct the number, or write a reference such as [@sec-x]. If another book is meant, name it.',
    },
  },
  'quoted-title-matches': {
    severity: 'warning',
    zh: {
      what: '“{typed}”后面引的题名是“{quoted}”，它的标题却是“{title}”',
      why: '编号和题名说的不是一处，总有一个错了，读者不知该信哪个。',
      todo: '对照标题，改编号或者改题名。',
    },
    en: {
      what: 'beside “{typed}” stands the title “{quoted}”, but that heading reads “{title}”',
      why: 'Number and title name two things: one of them is wrong, and readers cannot tell which.',
      todo: 'Compare with the heading and correct the number or the title.',
    },
  },
  'typed-note-exists': {
    severity: 'error',
    zh: {
      what: '正文说到“{typed}”，而注的最后一条是 {count}',
      why: '注增删以后，手写的注码不会跟着变；读者找不到这条注。',
      todo: '把注码改对；要引用的注，标签写成 [^fn-名字]，正文写 [@fn-名字]，注码就由付梓来填。',
    },
    en: {
      what: 'the text names “{typed}”, and there are {count} notes',
      why: 'A note’s mark typed by hand does not follow when notes are added or taken away.',
      todo: 'Correct the mark; or label the note [^fn-name] and refer to it as [@fn-name].',
    },
  },
  'typed-citation-exists': {
    severity: 'error',
    zh: {
      what: '引文标注“{typed}”里的 {number} 不在参考文献表里，表里最后一条是 {last}',
      why: '顺序编码制的号就是文献在表里的号（GB/T 7714）；表里没有，读者无从查考。',
      todo: '对照参考文献表把号改对，或者补上漏列的文献。',
    },
    en: {
      what: '{number} of the citation “{typed}” is not in the references, whose last entry is {last}',
      why: 'The number of a citation is its entry’s number in the list (GB/T 7714).',
      todo: 'Correct the number by the list, or add the entry that is missing.',
    },
  },
  'author-year-listed': {
    severity: 'warning',
    zh: {
      what: '正文引“{text}”，参考文献表里没有 {author} {year} 年的文献（表中年份：{listed}）',
      why: '著者-出版年制的标注凭著者和年份查表（GB/T 7714）；有一样不符，读者就查不到。',
      todo: '对照参考文献表改正年份或著者，或者补上漏列的文献。',
    },
    en: {
      what: '“{text}” is cited, but the references have no work of {year} by {author} (years listed: {listed})',
      why: 'Author-date citations are looked up by author and year (GB/T 7714).',
      todo: 'Correct the year or the author by the list, or add the entry that is missing.',
    },
  },
  'citation-range-ascends': {
    severity: 'error',
    zh: {
      what: '引文标注“{typed}”里的 {range} 前大后小',
      why: '连续的文献号写起讫两个，小的在前（GB/T 7714）；倒过来，多半是打错了一个数字。',
      todo: '对照参考文献表，把两个号改对。',
    },
    en: {
      what: 'the range {range} of the citation “{typed}” runs backwards',
      why: 'Of a run of entries the first and the last are given, the smaller first (GB/T 7714); else a figure is mistyped.',
      todo: 'Correct both numbers by the list of references.',
    },
  },
  'pointed-float-present': {
    severity: 'warning',
    zh: {
      what: '正文说“{typed}”，这一节里{way}面没有{what}',
      why: '读者照着看过去，那里什么也没有：不是漏了，就是挪走了；排版以后图表还可能换到别的面。',
      todo: '补上漏掉的{what}；它在别处的，用编号来引用，不要说上、下。',
    },
    en: {
      what: 'the text says “{typed}”, and nothing of the kind stands there in this section',
      why: 'Readers look and find nothing: it was lost or moved; and in print a float may land on another page.',
      todo: 'Put it back; or refer to it by its number instead of its direction.',
    },
  },
  'named-chapter-tells': {
    severity: 'warning',
    zh: {
      what: '正文说“{typed}”写了这件事，但{reason}',
      why: '章节的次序改过以后，按旧次序写的话就指错了地方。',
      todo: '改成真正写了这件事的那一章，最好写成引用，如 [@sec-x]。',
    },
    en: {
      what: 'the text says that “{typed}” tells of this, but {reasonEn}',
      why: 'What was written by an earlier order points to the wrong chapter once chapters are moved.',
      todo: 'Name the chapter that tells of it, best by a reference such as [@sec-x].',
    },
  },
  'pointed-chapter-present': {
    severity: 'warning',
    zh: {
      what: '正文说“{typed}”，但{reason}',
      why: '章节的次序改过以后，这样的说法就落了空。',
      todo: '改成要说的那一章或那一节，最好写成引用，如 [@sec-x]。',
    },
    en: {
      what: 'the text says “{typed}”, but {reasonEn}',
      why: 'Such words go wrong when chapters are moved.',
      todo: 'Name the chapter or section that is meant, best by a reference such as [@sec-x].',
    },
  },
  'stated-chapters-true': {
    severity: 'warning',
    zh: {
      what: '{of}写着“{typed}”，实有 {count} {what}',
      why: '章节增删以后，说总数的话没有跟着改；内容提要和前言里尤其容易漏改。',
      todo: '照实际的数目改正；如果真的少了内容，把它补上。',
    },
    en: {
      what: 'the text counts “{typed}”, there are {count}',
      why: 'Chapters were added or taken away, and the sentence that counts them was not changed.',
      todo: 'Give the real count, or put back what is missing.',
    },
  },
  'typed-caption-in-sequence': {
    severity: 'warning',
    zh: {
      what: '编号“{typed}”接不上，这里应是“{wanted}”',
      why: '图、表、例各自按章连续编号，章号与所在的章一致，不重不漏（CY/T 170、171）。',
      todo: '改正编号，正文里提到它的地方一起改；如果漏了一个，把它补上。',
    },
    en: {
      what: 'the number “{typed}” does not follow, “{wanted}” should stand here',
      why: 'Figures, tables and examples run on in each chapter, begin with its number, and miss or repeat none (CY/T 170, 171).',
      todo: 'Correct the number and every mention of it, or put back what is missing.',
    },
  },
  'typed-reference-one-style': {
    severity: 'warning',
    zh: {
      what: '同类的编号有两种写法：“{typed}”一类有 {count} 处，别处写作“{wanted}”',
      why: '一本书里同类的编号只用一种写法，并且与图题、表题和标题上印的一致（GB/T 15835 的“同类别同形式”）。',
      todo: '统一成一种；写成引用的，写法自然一致。',
    },
    en: {
      what: 'numbers of one kind are written in two ways: {count} as “{typed}”, elsewhere as “{wanted}”',
      why: 'Numbers of one kind have one form (GB/T 15835), the one that captions and headings print.',
      todo: 'Choose one; references are alike by themselves.',
    },
  },
  'typed-page-possible': {
    severity: 'warning',
    zh: {
      what: '“{typed}”：这本书最多约 {most} 页',
      why: '按印张、开本或字数推算，书里没有这一页。',
      todo: '改为对的页码；最好写成引用，如 [@fig-map]{.page}，由 Fuzi 填页码。',
    },
    en: {
      what: '“{typed}”: this book has {most} pages at most',
      why: 'By its sheets and format, or its characters, it has no such page.',
      todo: 'Mend the number, or better write a reference such as [@fig-map]{.page}.',
    },
  },
  'typed-page-holds': {
    severity: 'error',
    zh: {
      what: '正文写着“{typed}”，但{reason}',
      why: '页码排完版才知道，正文一改就变；手写的页码印出来是错的。',
      todo: '改成按页码的引用，如 [@fig-x]{.page}，页码由付梓来填；一定要手写，就照提示改正。',
    },
    en: {
      what: 'the text says “{typed}”, but {reasonEn}',
      why: 'Page numbers are known only when the book is set, and change with it; the one typed is wrong in print.',
      todo: 'Refer by page, as in [@fig-x]{.page}; or correct the number as the hint shows.',
    },
  },
  'typed-reference-is-live': {
    severity: 'info',
    zh: {
      what: '这里手写的编号或页码可以写成引用',
      why: '手写的编号现在是对的，添一张图、移一节就会错；引用的编号由付梓来填，还能在电子书里点过去。',
      todo: '用 fuzi check --fix 改写能确定的；其余的给目标加上标签，写成 [@标签]，页码写成 [@标签]{.page}。',
    },
    en: {
      what: 'this number or page, typed by hand, could be a reference',
      why: 'It is right today and wrong when a figure is added; references are filled in by Fuzi, and are links in e-books.',
      todo: 'fuzi check --fix rewrites those that are certain; give the others’ targets a label and write [@label], or [@label]{.page}.',
    },
  },
  'reference-word-fits': {
    severity: 'error',
    zh: {
      what: '引用前面的“{word}”与引用合不上，会印成“{printed}”',
      why: '引用自己会印出“{name}”的全名；再写一个字就重了，写成别的字就错了。',
      todo: '删去引用前后多写的字；只要号码的，写 [-@标签]。',
    },
    en: {
      what: 'the “{word}” before the reference does not fit: it would print “{printed}”',
      why: 'A reference prints its full name, “{name}”; a word typed before it stands twice, or names another kind.',
      todo: 'Take away what is typed about the reference; for its number alone write [-@label].',
    },
  },
  'float-follows-mention': {
    severity: 'info',
    zh: {
      what: '{name}排在第一次提到它的文字前面（全书 {count} 处）',
      why: '先见文字，后见图表（CY/T 170、171）；图表先到，读者不知道为什么看它。',
      todo: '把提到它的话移到前面，或者把图表移到后面。',
    },
    en: {
      what: '{name} stands before the text first speaks of it ({count} in the book)',
      why: 'Text comes first, then the figure or table (CY/T 170, 171).',
      todo: 'Move the sentence up, or the float down.',
    },
  },
} as const satisfies Catalogue;
