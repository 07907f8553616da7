// Messages of the print stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const printMessages = {
  'character-has-glyph': {
    severity: 'error',
    zh: {
      what: '“{character}”（{name}）付梓的字体里都没有，只会印成空框，或借用这台机器上碰巧有的字体',
      why: '付梓只用随书嵌入的字体，不靠机器上碰巧装着的；这个字不在其中。{note}',
      todo: '请核对是不是误植；确是生僻字，请把有这个字的 TrueType 字体放进 assets 所列文件夹的 fonts/ 里，或用图片代替。',
    },
    en: {
      what: 'no face of Fuzi’s has "{character}" ({name}); it is printed as a box, or in a face this machine happens to have',
      why: 'Fuzi sets books in the faces it embeds, never in what a machine happens to have; none of them has this character.{noteEnglish}',
      todo: 'Check that it is not a slip; for a rare character put a TrueType face that has it into fonts/ of a folder listed under assets, or use an image.',
    },
  },
  'character-in-book-face': {
    severity: 'warning',
    zh: {
      what: '“{character}”（{name}）{from}里没有，改用了{to}',
      why: '同一行里换了字体，笔画粗细与字形风格不同，读者看得出来。',
      todo: '请看一眼印出的样子；要换，可改字，或把有这个字的 TrueType 字体放进 assets 所列文件夹的 fonts/ 里。',
    },
    en: {
      what: '"{character}" ({name}) is not in {fromEnglish}; {toEnglish} is used instead',
      why: 'The face changes within a line: strokes and style differ, and a reader can see it.',
      todo: 'Look at it in print. To change it, use another character, or put a TrueType face that has it into fonts/ of a folder listed under assets.',
    },
  },
  'house-face-is-usable': {
    severity: 'error',
    zh: {
      what: '字体“{file}”不能用：{reason}',
      why: '印刷版只嵌入静态的 TrueType 字体：每个字都有轮廓，进了 PDF 还是字体，印厂可用、文字可查。',
      todo: '请换成同一款字体的静态 TrueType（.ttf）文件；只有 OTF 时，可用字体工具转换（先看许可是否允许），或请字体厂商提供。',
    },
    en: {
      what: 'the face "{file}" cannot be used: {reasonEnglish}',
      why: 'The printed edition embeds static TrueType faces only: every character is an outline that stays a font in the PDF.',
      todo: 'Use the same face as a static TrueType (.ttf) file; where there is only an OTF, convert it (if the licence allows) or ask its maker.',
    },
  },
  'paragraph-fits-print': {
    severity: 'error',
    zh: {
      what: '这一段有 {length} 个字符，超出印刷版的上限 {limit}',
      why: '一个段落要作为整体排版，过长的段落无法可靠分页；EPUB 和网页不受影响。',
      todo: '请在合适处空一行，把它分成几段；或用 --only epub,web 只做另外两种版本。',
    },
    en: {
      what: 'this paragraph has {length} characters; print takes at most {limit}',
      why: 'A paragraph is laid out as a whole, and one this long cannot be paginated reliably. EPUB and web are not affected.',
      todo: 'Split it with a blank line, or build the other editions with --only epub,web.',
    },
  },
  'section-lays-out': {
    severity: 'error',
    zh: {
      what: '“{title}”分页时出了问题：{complaint}',
      why: '分页引擎没有把这一部分完整排好，印刷版不可签字。',
      todo: '请查看这一部分里特别高或特别宽的图、表、公式；缩小或拆分后再试。',
    },
    en: {
      what: 'pagination of "{title}" failed: {complaint}',
      why: 'The engine did not lay this section out completely, so the printed edition cannot be signed off.',
      todo: 'Look for very tall or wide figures, tables or formulas in it; make them smaller or split them.',
    },
  },
  'block-fits-type-area': {
    severity: 'warning',
    zh: {
      what: '这里的内容超出版心约 {by} 毫米（第 {page} 页）',
      why: '超出版心的文字或图表可能被裁掉，或压到书眉、页码和注释。',
      todo: '表格请减少列数或缩短文字，图片请减小宽度，过长的字母串请断开。',
    },
    en: {
      what: 'this runs out of the type area by about {by} mm (page {page})',
      why: 'What leaves the type area may be trimmed off or print over the running head, folio or notes.',
      todo: 'Use fewer columns or shorter text in a table, a smaller width for an image, or break a long word.',
    },
  },
  'table-words-fit-columns': {
    severity: 'warning',
    zh: {
      what: '表格比版心宽，单词和数字已在任意处断开（第 {page} 页）',
      why: '各栏容不下最长的词或数，付梓只好让它们断行，以免印出版心；数字断开容易误读。',
      todo: '请减少栏数，拆成两个表，或把行与列对调。',
    },
    en: {
      what: 'the table is wider than the type area; its words and numbers are broken anywhere (page {page})',
      why: 'The columns do not hold the longest word or number, so Fuzi breaks them rather than print outside the type area.',
      todo: 'Use fewer columns, make two tables of it, or exchange rows and columns.',
    },
  },
  'note-begins-beside-its-mark': {
    severity: 'warning',
    zh: {
      what: '这条脚注没有在注码所在的第 {page} 页开始',
      why: '脚注的第一行应与注码同页，读者才能对照。',
      todo: '请缩短该页的其他脚注，或把注码移到前后一句。',
    },
    en: {
      what: 'this note does not begin on page {page}, where its mark stands',
      why: 'The first line of a page note belongs on the page of its mark.',
      todo: 'Shorten other notes of that page, or move the mark to a sentence nearby.',
    },
  },
  'imprint-page-is-one-side': {
    severity: 'warning',
    zh: {
      what: '版权页占了 {sides} 面',
      why: '内容提要、CIP 数据和版本记录按惯例印在同一面上；付梓已把字号减到最小，仍排不下。',
      todo: '请缩短内容提要，或减少版本记录里的附加行。',
    },
    en: {
      what: 'the imprint page takes {sides} sides',
      why: 'Summary, CIP data and imprint belong on one side; Fuzi has set them as small as it may and they still do not fit.',
      todo: 'Shorten the summary, or the additional lines of the imprint.',
    },
  },
  'fit-does-something': {
    severity: 'warning',
    zh: {
      what: '{mark} 不起作用：{outcome}',
      why: '文字或版式改动之后，从前的缩行、扩行可能已不需要，或已排不出来；留着会让后来的人误会。',
      todo: '看一眼这一段：不需要就删去 {mark}；仍要缩行、扩行，请增删几个字。',
    },
    en: {
      what: '{mark} does nothing: {outcomeEnglish}',
      why: 'After a change of text or style an old fit may be needless or impossible; left in, it misleads.',
      todo: 'Look at the paragraph: delete {mark}, or add or cut a few characters.',
    },
  },
  'line-break-does-something': {
    severity: 'warning',
    zh: {
      what: '[]{.line-break} 已不起作用：没有它，这一行也在这里结束',
      why: '文字或版式改动之后，从前的换行可能已不需要；再改动时，它又会在不该换行处换行。',
      todo: '删去它。',
    },
    en: {
      what: '[]{.line-break} does nothing any more: the line ends here without it',
      why: 'After a change of text or style an old line break may be needless; after the next it will break a line where none should end.',
      todo: 'Delete it.',
    },
  },
  'page-break-does-something': {
    severity: 'warning',
    zh: {
      what: '::page-break 已不起作用：没有它，后面的内容也从第 {page} 页开始',
      why: '文字或版式改动之后，从前的换面可能已不需要；再改动时，它会留下半面空白。',
      todo: '删去它。',
    },
    en: {
      what: '::page-break does nothing any more: what follows begins page {page} without it',
      why: 'After a change of text or style an old page break may be needless; after the next it will leave half a page empty.',
      todo: 'Delete it.',
    },
  },
  'keep-next-does-something': {
    severity: 'warning',
    zh: {
      what: '{.keep-next} 已不起作用：没有它，这一段与下段也同在第 {page} 页',
      why: '文字或版式改动之后，从前的“与下段同面”可能已不需要。',
      todo: '不需要就删去它。',
    },
    en: {
      what: '{.keep-next} does nothing any more: the paragraph and the next stand on page {page} without it',
      why: 'After a change of text or style an old keep-with-next may be needless.',
      todo: 'Delete it where it is not needed.',
    },
  },
  'paragraph-is-composed': {
    severity: 'warning',
    zh: {
      what: '第 {page} 页的这一段没有由付梓排行，是浏览器断的行：{reason}',
      why: '浏览器断行不按中文排版的次序挤压标点，也不管单字成行；这一段的行与别处不匀。',
      todo: '请看一眼印出的样子；从右到左的文字（阿拉伯文、希伯来文）可改用图片，其他情形请报告给维护者。',
    },
    en: {
      what: 'this paragraph on page {page} was broken into lines by the browser, not by Fuzi: {reasonEnglish}',
      why: 'The browser does not squeeze marks by the rules of Chinese, nor avoid last lines of one character; the lines differ from the others.',
      todo: 'Look at it in print; right-to-left words (Arabic, Hebrew) can be a picture, anything else please report.',
    },
  },
  'line-before-formula-is-full': {
    severity: 'warning',
    zh: {
      what: '第{page}页，这一段第{line}行没有排满，空着 {by} 字',
      why: '接下去的公式或图太宽，这一行剩下的地方放不下，又没有可以断开的地方；硬拉开会更难看。',
      todo: '改动一下句子的长短，或者把公式单独排成一行（$$…$$）。',
    },
    en: {
      what: 'page {page}: line {line} of this paragraph is left {by} em short',
      why: 'The formula or picture that follows has no room in what is left of the line, and nowhere to be parted; to pull the characters apart would look worse.',
      todo: 'Make the sentence a little longer or shorter, or set the formula on a line of its own ($$…$$).',
    },
  },
  'line-lands-on-measure': {
    severity: 'warning',
    zh: {
      what: '第 {page} 页这一段的第 {line} 行，印出来比算出来的{direction} {by} 字',
      why: '行是付梓用嵌入的字体算好的；宽度不同，说明有字落到了别的字体上，或是付梓算错了。',
      todo: '看看这一行有没有生僻字或符号；没有的话，请把这一段报告给维护者。',
    },
    en: {
      what: 'line {line} of this paragraph on page {page} prints {by} em {directionEnglish} than computed',
      why: 'Fuzi computes lines from the faces it embeds; another width means a face that fell back, or a fault of ours.',
      todo: 'Look for a rare character or sign in the line; if there is none, please report the paragraph.',
    },
  },
  'paragraph-keeps-its-lines': {
    severity: 'info',
    zh: {
      what: '第 {page} 页的这一段{change}一行，使这一面排满，没有孤行和背题',
      why: '付梓在字距允许的范围内微调附近的段落，让两面齐平。',
      todo: '通常不必理会；想自己决定，在这一段末尾写 {fit=…}，或改动文字。',
    },
    en: {
      what: 'this paragraph on page {page} is set a line {changeEnglish} so that the page is full and strands no line',
      why: 'Within the limits of spacing Fuzi fits paragraphs nearby so that facing pages end level.',
      todo: 'Nothing to do; to decide yourself, put {fit=…} at the end of the paragraph or change the text.',
    },
  },
  'side-keeps-its-space': {
    severity: 'info',
    zh: {
      what: '第 {page} 页在标题上方或图、表、公式上下加了 {lines} 行空白，使这一面排满',
      why: '一面差一到三行时，付梓把它们分到这些地方，让两面齐平，正文仍在行格上。',
      todo: '通常不必理会；想自己决定，在附近的段落末尾写 {fit=…}，或改动文字。',
    },
    en: {
      what: 'page {page}: {lines} lines of space are added above headings or around displays so that the page is full',
      why: 'Where a page lacks one to three lines Fuzi puts them there: facing pages end level, and the body stays on the grid.',
      todo: 'Nothing to do; to decide yourself, put {fit=…} at the end of a paragraph nearby or change the text.',
    },
  },
  'page-numbers-settle': {
    severity: 'error',
    zh: {
      what: '“{title}”里的页码排了 {rounds} 轮仍不稳定',
      why: '它所写的页码改变了它自己的长度，又使页码改变。',
      todo: '请改动这一部分里引用页码的句子，使它不正好落在页末。',
    },
    en: {
      what: 'page numbers in "{title}" did not settle in {rounds} rounds',
      why: 'The numbers it prints change its own length, which changes the numbers.',
      todo: 'Reword a sentence with a page reference so that it does not fall exactly at the end of a page.',
    },
  },
  'page-holds-its-content': {
    severity: 'error',
    zh: {
      what: '成品第 {page} 页的正文与注释重叠或超出版心',
      why: '合成的页面与分页结果不一致，可能有文字被遮住。',
      todo: '这是付梓的问题：请把这本书稿和报告发给维护者。',
    },
    en: {
      what: 'on finished page {page} text runs into the notes or out of the type area',
      why: 'The assembled page differs from the paginated one; text may be hidden.',
      todo: 'This is a fault of Fuzi: please send the manuscript and the report to its maintainers.',
    },
  },
  'print-uses-its-own-faces': {
    severity: 'error',
    zh: {
      what: '印刷文件里有些字落到了这台机器的字体“{name}”上：{characters}',
      why: '印刷文件只应使用付梓嵌入的字体；换一台机器，这些字就会变样或成为空框。',
      todo: '多半是 SVG 图里的文字：请在作图软件里把文字转成路径，或改用 PNG。正文里出现时请报告给维护者。',
    },
    en: {
      what: 'some characters of the PDF fell back on this machine\'s face "{name}": {characters}',
      why: 'The PDF should use only the faces Fuzi embeds; on another machine these characters look different or are boxes.',
      todo: 'Most likely text in an SVG figure: convert it to paths, or use PNG. If it is in the text, tell the maintainers.',
    },
  },
  'print-link-leads-somewhere': {
    severity: 'error',
    zh: {
      what: '印刷文件里有一处链接指向“{anchor}”，但它不在任何一面上',
      why: '书内的链接都应当到达所引的图、表、章节或注释。',
      todo: '这多半是付梓的问题：请把这本书稿和报告发给维护者。',
    },
    en: {
      what: 'a link in the PDF leads to "{anchor}", which stands on no side',
      why: 'Every link inside the book must reach the figure, table, section or note it names.',
      todo: 'This is most likely a fault of Fuzi: please send the manuscript and the report to its maintainers.',
    },
  },
  'manuscript-makes-no-requests': {
    severity: 'warning',
    zh: {
      what: '排版时有内容要求读取 {url}，已拒绝',
      why: '书稿不得从网络或书稿文件夹以外取用任何东西。',
      todo: '请把需要的图片放进书稿文件夹，用相对路径引用。',
    },
    en: {
      what: 'something asked for {url} during layout and was refused',
      why: 'A manuscript may not fetch anything from the network or from outside its folder.',
      todo: 'Put the image in the book folder and refer to it by a relative path.',
    },
  },
} as const satisfies Catalogue;
