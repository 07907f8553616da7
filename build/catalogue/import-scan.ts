// Messages of the import stage: the text of a scan. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const scanMessages = {
  'scan-not-empty': {
    severity: 'error',
    zh: { what: '扫描稿里没有文字', why: '没有文字就没有书稿可写', todo: '请检查文件是否取错，或识别时没有存下文字' },
    en: {
      what: 'the scan holds no text',
      why: 'without text there is no book to write',
      todo: 'check that it is the right file and that its text was saved',
    },
  },
  'scan-text-accounted': {
    severity: 'error',
    zh: {
      what: '“{text}”的去向对不上（{file}）',
      why: '扫描稿的每个字，要么在写出的书稿里，要么在导入报告的改动里',
      todo: '这是付梓的差错：请把这一行抄到书稿相应的地方，并把扫描稿发给维护者',
    },
    en: {
      what: 'where “{text}” went does not add up ({file})',
      why: 'each character of the scan must be in the text written or in a listed change',
      todo: 'this is a fault of Fuzi: copy the line into the book by hand and send the scan to the maintainers',
    },
  },
  'scan-line-placed': {
    severity: 'warning',
    zh: {
      what: '不知“{text}”归于书的哪一部分',
      why: '它在封面、扉页与正文之间，又不像其中任何一项',
      todo: '这一行原样留在 leftovers.md，请移到该在的地方',
    },
    en: {
      what: 'no place in the book was found for “{text}”',
      why: 'it stands between title page and text and looks like neither',
      todo: 'it is kept as it is in leftovers.md: move it where it belongs',
    },
  },
  'scan-body-found': {
    severity: 'warning',
    zh: {
      what: '没有找到正文',
      why: '没有一行看得出是章的标题，也没有成段的文字',
      todo: '请在各章标题前加 #，再导入一次',
    },
    en: {
      what: 'no chapters were found',
      why: 'no line looks like a chapter heading, and there is no running text',
      todo: 'put # before the chapter headings and import again',
    },
  },
  'scan-title-known': {
    severity: 'warning',
    zh: {
      what: '没有找到书名',
      why: '封面、扉页、CIP 数据里都没有',
      todo: '现以文件名代替，请在 book.yaml 的 title 写上书名',
    },
    en: {
      what: 'no title was found',
      why: 'neither cover nor title page nor CIP data has one',
      todo: 'the file name stands in for it: write the title in book.yaml',
    },
  },
  'scan-facts-agree': {
    severity: 'warning',
    zh: {
      what: '{fact}不一：{where}作“{value}”，{other}作“{otherValue}”',
      why: '封面、扉页、CIP 数据与版权页的书目事实应当一致',
      todo: '现从{other}，请查对后改 book.yaml',
    },
    en: {
      what: '{fact} differs: {where} has “{value}”, {other} has “{otherValue}”',
      why: 'cover, title page, CIP data and imprint must agree',
      todo: 'the second was taken: check it and mend book.yaml',
    },
  },
  'scan-fact-read': {
    severity: 'warning',
    zh: {
      what: '“{text}”不是一个数',
      why: '印张、字数应是数，或许识别有误',
      todo: '原文存在 imprint.lines，请查对后填好',
    },
    en: {
      what: '“{text}” is not a number',
      why: 'sheets and thousands of characters are numbers; it may be misread',
      todo: 'it is kept in imprint.lines: check it and fill in the right key',
    },
  },
  'scan-format-known': {
    severity: 'warning',
    zh: {
      what: '开本“{format}”在付梓里没有',
      why: 'styles/formats 里没有与它相合的成品尺寸，或开本误识',
      todo: '请在 book.yaml 的 print.format 选一个开本；现用默认的',
    },
    en: {
      what: 'there is no format for “{format}”',
      why: 'none of Fuzi’s trim sizes fits it, or it is misread',
      todo: 'choose one as print.format in book.yaml; the default is used now',
    },
  },
  'scan-isbn-valid': {
    severity: 'warning',
    zh: {
      what: 'ISBN {isbn} 的校验码不对',
      why: 'ISBN 末位由前十二位算出，不合即有误识或误排',
      todo: '请对照原书改 book.yaml 的 isbn.print',
    },
    en: {
      what: 'the check digit of ISBN {isbn} is wrong',
      why: 'the last digit follows from the other twelve',
      todo: 'compare it with the book and mend isbn.print in book.yaml',
    },
  },
  'scan-domains-agree': {
    severity: 'warning',
    zh: {
      what: '网址 {web} 与邮箱 {email} 的域名不同',
      why: '一家出版社的网址与邮箱多半同一域名，或许有一处识别有误',
      todo: '两处都照录，请查对',
    },
    en: {
      what: 'the web address {web} and the e-mail {email} have different domains',
      why: 'a publisher mostly has one: one of them may be misread',
      todo: 'both are kept as they are: check them',
    },
  },
  'scan-pinyin-agrees': {
    severity: 'warning',
    zh: {
      what: '书名拼音与书名不合：“{character}”处作“{found}”',
      why: '这个字没有这样的读音',
      todo: '拼音照录，请编辑查对',
    },
    en: {
      what: 'the pinyin does not fit the title: “{found}” stands for “{character}”',
      why: 'the character has no such reading',
      todo: 'the pinyin is kept as it is: an editor should check it',
    },
  },
  'scan-contents-read': {
    severity: 'warning',
    zh: { what: '目录标题之下没有读出条目', why: '条目没有页码，也不像标题', todo: '这些文字留在书稿里，请查对' },
    en: {
      what: 'no entries were read under the heading of the contents',
      why: 'they have no page numbers and do not look like headings',
      todo: 'the text is kept: check it',
    },
  },
  'scan-contents-fulfilled': {
    severity: 'info',
    zh: {
      what: '目录 {all} 条，有 {count} 条在正文里没有，首条是“{first}”',
      why: '扫描稿只有书的一部分，或有标题没有认出',
      todo: 'book.yaml 已写 complete: false；书稿补全后改为 true',
    },
    en: {
      what: 'of {all} entries of the contents {count} are not in the text, the first being “{first}”',
      why: 'the scan is a part of the book, or a heading was not recognised',
      todo: 'book.yaml says complete: false; change it once all is there',
    },
  },
  'scan-contents-agree': {
    severity: 'warning',
    zh: {
      what: '标题“{heading}”与目录“{entry}”（第 {line} 行）不同',
      why: '目录与标题应当一字不差',
      todo: '正文照录，目录将按标题重新生成；请查对哪个是对的',
    },
    en: {
      what: 'the heading “{heading}” differs from the contents’ “{entry}” (line {line})',
      why: 'contents and headings must be the same',
      todo: 'the text is kept, the contents are made anew from the headings: check which is right',
    },
  },
  'scan-ends-whole': {
    severity: 'info',
    zh: {
      what: '正文在句中断了：“{text}”',
      why: '扫描稿到此为止，句子没有完',
      todo: 'book.yaml 已写 complete: false；请补上后文',
    },
    en: {
      what: 'the text breaks off within a sentence: “{text}”',
      why: 'the scan ends here',
      todo: 'book.yaml says complete: false; add what follows',
    },
  },
  'scan-heading-depth': {
    severity: 'info',
    zh: { what: '标题“{text}”的层级由 {from} 改为 {to}', why: '层级由编号决定', todo: '如编号误识，请改编号与层级' },
    en: {
      what: 'the heading “{text}” moved from level {from} to {to}',
      why: 'its number decides its level',
      todo: 'if the number is misread, mend both',
    },
  },
  'scan-heading-number': {
    severity: 'warning',
    zh: { what: '标题编号“{found}”改为“{number}”', why: '字母 l、I、O 在编号里是 1、0 的误识', todo: '请对照原书查对' },
    en: {
      what: 'the heading number “{found}” was changed to “{number}”',
      why: 'l, I and O in a number are misread 1 and 0',
      todo: 'compare it with the book',
    },
  },
  'scan-heading-certain': {
    severity: 'warning',
    zh: {
      what: '“{text}……”标作标题，却像一段文字',
      why: '标题很少这样长，也不以句号收尾',
      todo: '现作段落；如是标题，请加 #',
    },
    en: {
      what: '“{text}…” is marked as a heading but reads like a paragraph',
      why: 'headings are seldom so long and do not end in a full point',
      todo: 'it is a paragraph now: put # before it if it is a heading',
    },
  },
  'scan-running-head-certain': {
    severity: 'warning',
    zh: {
      what: '“{text}”或许是书眉',
      why: '与章名或书名相同，但只出现一次，不能断定',
      todo: '现留在正文；如是书眉，请删去',
    },
    en: {
      what: '“{text}” may be a running head',
      why: 'it repeats a title, but only once',
      todo: 'it is kept in the text: remove it if it is one',
    },
  },
  'scan-page-number-certain': {
    severity: 'warning',
    zh: {
      what: '“{text}”或许是页码',
      why: '独占一行的数字，但前后没有相连的页码',
      todo: '现留在正文；如是页码，请删去',
    },
    en: {
      what: '“{text}” may be a page number',
      why: 'it is a number on a line of its own, without neighbours that it continues',
      todo: 'it is kept in the text: remove it if it is one',
    },
  },
  'scan-note-certain': {
    severity: 'warning',
    zh: {
      what: '{count} 条像是页下注，与文中的注码对不上',
      why: '注码与注文要一一对应才能改作页下注',
      todo: '现照录在正文；请对照原书改为 [^1] 的写法',
    },
    en: {
      what: '{count} paragraphs look like footnotes but do not match the marks in the text',
      why: 'marks and notes must pair one to one',
      todo: 'they are kept as text: rewrite them as [^1] by the book',
    },
  },
  'scan-image-supplied': {
    severity: 'warning',
    zh: {
      what: '图“{text}”不在扫描稿里',
      why: '扫描稿只有文字',
      todo: '记号照录在正文；请把图放进书稿文件夹，再改成插图',
    },
    en: {
      what: 'the image “{text}” does not come with the scan',
      why: 'the scan is text only',
      todo: 'its mark is kept as text: put the file into the book folder and make it a figure',
    },
  },
  'scan-maths-typed': {
    severity: 'warning',
    zh: {
      what: '“{text}”里像有公式',
      why: '扫描稿里的 $ 不能断定是公式',
      todo: '现照录为文字；如是公式，请去掉 \\$ 前的反斜线',
    },
    en: {
      what: '“{text}” seems to hold maths',
      why: 'a $ in a scan is not certain to be maths',
      todo: 'it is kept as text: remove the backslashes if it is maths',
    },
  },
  'scan-legible': {
    severity: 'warning',
    zh: { what: '有认不出的字（U+FFFD）', why: '识别或转码时丢了原来的字', todo: '照录，请对照原书补上' },
    en: {
      what: 'there are characters that could not be read (U+FFFD)',
      why: 'they were lost in recognition or decoding',
      todo: 'they are kept: supply them from the book',
    },
  },
} as const satisfies Catalogue;
