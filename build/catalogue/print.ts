// Messages of the print stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const printMessages = {
  'character-has-glyph': {
    severity: 'error',
    zh: {
      what: '“{character}”（{name}）没有一种字体里有，会印成空框',
      why: '付梓只用随书嵌入的字体，不靠机器上碰巧装着的；这个字不在其中。{note}',
      todo: '请核对是不是误植；确是生僻字，请把有这个字的 TrueType 字体放进 assets 所列文件夹的 fonts/ 里，或用图片代替。',
    },
    en: {
      what: 'no face has "{character}" ({name}); it would be printed as a box',
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
