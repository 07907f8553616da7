// Messages of the import stage: folders of mdBook, GitBook and HonKit. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const summaryMessages = {
  'summary-source-found': {
    severity: 'error',
    zh: {
      what: '“{folder}”里没有 SUMMARY.md',
      why: 'mdBook、GitBook、HonKit 的书都以它为目录，按它定各章的次序',
      todo: '请指明放着 SUMMARY.md 或 book.toml、book.json 的文件夹；扫描件请指明文字文件本身',
    },
    en: {
      what: 'there is no SUMMARY.md in “{folder}”',
      why: 'books of mdBook, GitBook and HonKit are ordered by it',
      todo: 'name the folder with SUMMARY.md, book.toml or book.json; for a scan, name the text file',
    },
  },
  'summary-language-chosen': {
    severity: 'error',
    zh: {
      what: '这里有几种语言的书：{folders}',
      why: 'LANGS.md 把各种语言分放在自己的文件夹里，一次导入一种',
      todo: '请指明其中一个文件夹',
    },
    en: {
      what: 'there are books in several languages here: {folders}',
      why: 'LANGS.md keeps each in a folder of its own; one is imported at a time',
      todo: 'name one of these folders',
    },
  },
  'summary-holds-chapters': {
    severity: 'error',
    zh: { what: 'SUMMARY.md 里没有一章', why: '目录要有指向各章文件的列表', todo: '请检查 SUMMARY.md 是否取错' },
    en: {
      what: 'SUMMARY.md lists no chapter',
      why: 'it must hold a list of links to the chapters',
      todo: 'check that it is the right file',
    },
  },
  'summary-settings-read': {
    severity: 'warning',
    zh: {
      what: '{file} 读不懂：{problem}',
      why: '书名、作者、语言都从这里取',
      todo: '请改好再导入一次，或在 book.yaml 里补写这些事实',
    },
    en: {
      what: '{file} cannot be read: {problem}',
      why: 'title, authors and language come from it',
      todo: 'mend it and import again, or write these facts in book.yaml',
    },
  },
  'summary-text-accounted': {
    severity: 'error',
    zh: {
      what: '“{text}”在写出的 {file} 里对不上',
      why: '源文件的每个字，要么在书稿里，要么在导入报告的改动里',
      todo: '这是付梓的差错：请对照源文件查看这一处，并把它发给维护者',
    },
    en: {
      what: '“{text}” does not add up in {file}',
      why: 'each character of the source must be in the book or in a listed change',
      todo: 'this is a fault of Fuzi: compare the place with the source, and send it to the maintainers',
    },
  },
  'summary-block-converted': {
    severity: 'warning',
    zh: {
      what: '这一段没能改作书稿的写法：{text}',
      why: '它的标记配不成对，或付梓与原来的工具读法不同',
      todo: '现照源文件的字面留作一段代码，一字不少；请手工改写',
    },
    en: {
      what: 'this block could not be turned into a manuscript’s syntax: {text}',
      why: 'its marks do not pair, or Fuzi reads them otherwise than its tool',
      todo: 'its source is kept as a listing, every character of it: rewrite it by hand',
    },
  },
  'summary-file-exists': {
    severity: 'warning',
    zh: {
      what: '目录里的“{title}”没有文件：{file}',
      why: '目录列了它，文件夹里却没有',
      todo: '现写出只有标题的一章，book.yaml 已写 complete: false；请补上文字',
    },
    en: {
      what: '“{title}” of the contents has no file: {file}',
      why: 'the contents list it, the folder lacks it',
      todo: 'a chapter with its title only was written and book.yaml says complete: false; supply the text',
    },
  },
  'summary-file-inside': {
    severity: 'warning',
    zh: {
      what: '目录指到了书的文件夹之外：{file}',
      why: '导入只读书的文件夹，符号链接也不许出去',
      todo: '现写出只有标题的一章；请把文件放进书的文件夹再导入',
    },
    en: {
      what: 'the contents lead outside the book’s folder: {file}',
      why: 'an import reads that folder only, through symbolic links too',
      todo: 'a chapter with its title only was written; put the file into the folder and import again',
    },
  },
  'summary-file-is-markdown': {
    severity: 'warning',
    zh: {
      what: '“{title}”的文件不是 Markdown：{file}',
      why: '导入只认 Markdown',
      todo: '现写出只有标题的一章；请把文字改成 Markdown',
    },
    en: {
      what: 'the file of “{title}” is not Markdown: {file}',
      why: 'an import reads Markdown only',
      todo: 'a chapter with its title only was written; turn the text into Markdown',
    },
  },
  'summary-draft-written': {
    severity: 'info',
    zh: {
      what: '“{title}”还没有写',
      why: '目录里只有标题，没有文件',
      todo: '现写出只有标题的一章，book.yaml 已写 complete: false',
    },
    en: {
      what: '“{title}” is not written yet',
      why: 'the contents have its title, no file',
      todo: 'a chapter with its title only was written and book.yaml says complete: false',
    },
  },
  'summary-entry-once': {
    severity: 'info',
    zh: {
      what: '{file} 在目录里列了两次（先在第 {first} 行）',
      why: '一个文件在书里只排一次',
      todo: '现只在先列的地方；如不对，请改 book.yaml',
    },
    en: {
      what: '{file} is listed twice (first in line {first})',
      why: 'a file stands in a book once',
      todo: 'it stands where it was listed first; if that is wrong, mend book.yaml',
    },
  },
  'summary-entry-placed': {
    severity: 'warning',
    zh: { what: '目录里的“{title}”没有导入 {target}', why: '它不指向书里的文件', todo: '如是书的内容，请另写一章' },
    en: {
      what: '“{title}” of the contents was not imported {target}',
      why: 'it leads to no file of the book',
      todo: 'if it belongs to the book, write a chapter for it',
    },
  },
  'summary-files-listed': {
    severity: 'info',
    zh: {
      what: '有 {count} 个 Markdown 文件没有列进目录，首个是 {first}',
      why: '没有列进 SUMMARY.md 的文件不属于书',
      todo: '导入报告里有名单；要用的请列进 book.yaml',
    },
    en: {
      what: '{count} Markdown files are not in the contents, the first being {first}',
      why: 'what SUMMARY.md does not list is not of the book',
      todo: 'the import report lists them; add those you want to book.yaml',
    },
  },
  'summary-title-known': {
    severity: 'warning',
    zh: {
      what: '设置里没有书名，现用“{title}”（取自{where}）',
      why: '书名从 book.toml 或 book.json 的 title 取',
      todo: '请在 book.yaml 的 title 写上书名',
    },
    en: {
      what: 'the settings have no title; “{title}” stands in for it (from {where})',
      why: 'it is taken from title in book.toml or book.json',
      todo: 'write the title in book.yaml',
    },
  },
  'summary-authors-known': {
    severity: 'info',
    zh: {
      what: '设置里没有作者',
      why: '作者从 book.toml 的 authors 或 book.json 的 author 取',
      todo: '请在 book.yaml 的 creators 写上作者',
    },
    en: {
      what: 'the settings name no author',
      why: 'it is taken from authors in book.toml or author in book.json',
      todo: 'write the author in creators of book.yaml',
    },
  },
  'summary-language-fits': {
    severity: 'warning',
    zh: {
      what: '设置里的语言是“{told}”，现从正文定为 {code}',
      why: '设置里的语言常是模板留下的，或不合规范',
      todo: '如不对，请改 book.yaml 的 language',
    },
    en: {
      what: 'the settings say the language is “{told}”; by the text it is taken as {code}',
      why: 'that setting is often a template’s, or no language code',
      todo: 'if it is wrong, mend language in book.yaml',
    },
  },
  'summary-numbers-decided': {
    severity: 'info',
    zh: {
      what: '标题编号用 {how}',
      why: '正文 {of} 章，标题带编号的有 {typed} 章；过半才照所写的印',
      todo: '如不合意，请改 book.yaml 的 numbering.headings',
    },
    en: {
      what: 'headings are numbered by {how}',
      why: 'of {of} chapters {typed} have a number typed; half or more decide for typed',
      todo: 'change numbering.headings in book.yaml if you want the other',
    },
  },
  'summary-title-agrees': {
    severity: 'info',
    zh: {
      what: '有 {count} 章的标题与 SUMMARY.md 的条目不同',
      why: '网页的目录用条目，书的目录用章题',
      todo: '现从章题，名单在导入报告里；请查对',
    },
    en: {
      what: '{count} chapters have a title other than their entry in SUMMARY.md',
      why: 'the site’s contents use the entry, the book’s use the heading',
      todo: 'headings were kept, the report lists them: check which is right',
    },
  },
  'summary-heading-depth': {
    severity: 'warning',
    zh: {
      what: '标题“{text}”要降到第 {level} 级',
      why: '下级文件的标题逐级下移，书里至多六级',
      todo: '现改作加粗的段落；请调整层次',
    },
    en: {
      what: 'the heading “{text}” would go down to level {level}',
      why: 'headings of sub-chapters move down, and a book has six levels at most',
      todo: 'it is a bold paragraph now: flatten the structure',
    },
  },
  'summary-link-target': {
    severity: 'warning',
    zh: {
      what: '链接所指不在书里：{target}',
      why: '它指向没有列进目录的文件，或不能用的地址',
      todo: '文字保留，链接去掉了；如要指到书里，请改成 [文字](#标签)',
    },
    en: {
      what: 'the link leads to nothing in the book: {target}',
      why: 'it names a file that the contents do not list, or an address that cannot be used',
      todo: 'its text is kept without the link; write [text](#label) to reach something in the book',
    },
  },
  'summary-anchor-found': {
    severity: 'warning',
    zh: {
      what: '没有找到“{anchor}”，链接改指那一章：{target}',
      why: '那个文件里没有一个标题对得上这个锚点',
      todo: '请核对，需要时给标题加标签',
    },
    en: {
      what: '“{anchor}” was not found, the link now leads to its chapter: {target}',
      why: 'no heading of that file answers to the anchor',
      todo: 'check it, and label the heading that is meant',
    },
  },
  'summary-image-supplied': {
    severity: 'warning',
    zh: {
      what: '图取不到：{url}（{problem}）',
      why: '书里的图必须在书的文件夹里，且是 PNG、JPEG、GIF、WebP 或 SVG',
      todo: '替代文字留在原处；请把图放进来，再写成 ![图题](文件)',
    },
    en: {
      what: 'the image cannot be had: {url} ({problem})',
      why: 'images must stand in the book’s folder and be PNG, JPEG, GIF, WebP or SVG',
      todo: 'its alternative text is kept in its place: supply the file and write ![caption](file)',
    },
  },
  'summary-html-placed': {
    severity: 'warning',
    zh: {
      what: '这段 HTML 在书里没有位置：{text}',
      why: '视频、脚本、表单之类印不出来',
      todo: '已经取下，原文在导入报告里；需要时请用文字或图代替',
    },
    en: {
      what: 'this HTML has no place in a book: {text}',
      why: 'video, scripts, forms and the like cannot be printed',
      todo: 'it was taken out and is kept in the report: put words or a picture in its place',
    },
  },
  'summary-template-placed': {
    severity: 'warning',
    zh: {
      what: '模板标记没有相应的写法：{text}',
      why: '它由网站的插件处理，书里没有',
      todo: '请查看这一处，需要时改写',
    },
    en: {
      what: 'the template tag has no counterpart: {text}',
      why: 'a plugin of the site handles it',
      todo: 'look at the place and rewrite it if need be',
    },
  },
  'summary-include-found': {
    severity: 'warning',
    zh: {
      what: '要插入的文件没有找到：{file}',
      why: '文件要在书的文件夹里，行号或锚点要对',
      todo: '记号照录在原处；请补上内容',
    },
    en: {
      what: 'the file to include was not found: {file}',
      why: 'it must stand in the book’s folder, with the lines or anchor named',
      todo: 'the directive is kept as text: supply what is missing',
    },
  },
  'summary-maths-typed': {
    severity: 'warning',
    zh: {
      what: '“{text}”里像有公式',
      why: '这本书没有启用单个 $ 的公式，网页上照字面显示',
      todo: '现照录为文字；如是公式，请去掉 \\$ 前的反斜线',
    },
    en: {
      what: '“{text}” seems to hold maths',
      why: 'this book has not switched single dollars on: its site shows them as they are',
      todo: 'it is kept as text: remove the backslashes if it is maths',
    },
  },
  'summary-diagram-drawn': {
    severity: 'warning',
    zh: {
      what: '{language} 的图没有画出来',
      why: '付梓不画图，印出来是图的代码',
      todo: '请把图画好存成图片，换掉这段代码',
    },
    en: {
      what: 'the {language} diagram is not drawn',
      why: 'Fuzi draws no diagrams: its code is printed',
      todo: 'draw it, save it as an image and put that in its place',
    },
  },
} as const satisfies Catalogue;
