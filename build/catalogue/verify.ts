// Messages of the verify stage. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

const conservationWhy = {
  zh: '付梓逐字比较书稿与成品：书稿里的每个字在每个版本里都应出现一次，次序不变。',
  en: 'Fuzi compares the finished files with the manuscript: every character must stand in each edition once, in order.',
};
const ours = {
  zh: '这多半是付梓或它所用排版引擎的错，不是书稿的错：请把这一段连同报告交给付梓的维护者；改写或拆分该段常可绕过。',
  en: 'This is most likely a fault of Fuzi or its layout engine, not of the manuscript: report the passage; rewording or splitting it often gets around it.',
};

export const verifyMessages = {
  'edition-text-kept': {
    severity: 'error',
    zh: {
      what: '{edition}丢了文字“{expected}”，应在“{before}”与“{after}”之间（{where}）',
      why: conservationWhy.zh,
      todo: ours.zh,
    },
    en: {
      what: '{edition} lost “{expected}”, due between “{before}” and “{after}” ({where})',
      why: conservationWhy.en,
      todo: ours.en,
    },
  },
  'edition-text-unchanged': {
    severity: 'error',
    zh: {
      what: '{edition}里“{expected}”成了“{found}”，在“{before}”与“{after}”之间（{where}）',
      why: conservationWhy.zh,
      todo: ours.zh,
    },
    en: {
      what: '{edition} has “{found}” for “{expected}”, between “{before}” and “{after}” ({where})',
      why: conservationWhy.en,
      todo: ours.en,
    },
  },
  'edition-adds-nothing': {
    severity: 'error',
    zh: {
      what: '{edition}多出书稿里没有的“{found}”，在“{before}”与“{after}”之间（{where}）',
      why: conservationWhy.zh,
      todo: ours.zh,
    },
    en: {
      what: '{edition} adds “{found}”, which the manuscript does not have, between “{before}” and “{after}” ({where})',
      why: conservationWhy.en,
      todo: ours.en,
    },
  },
  'edition-text-once': {
    severity: 'error',
    zh: {
      what: '{edition}里“{found}”重复出现，在“{before}”与“{after}”之间（{where}）',
      why: conservationWhy.zh,
      todo: ours.zh,
    },
    en: {
      what: '{edition} repeats “{found}”, between “{before}” and “{after}” ({where})',
      why: conservationWhy.en,
      todo: ours.en,
    },
  },
  'edition-text-in-order': {
    severity: 'error',
    zh: {
      what: '{edition}里“{expected}”不在原处，应在“{before}”与“{after}”之间（{where}）',
      why: conservationWhy.zh,
      todo: ours.zh,
    },
    en: {
      what: '{edition} has “{expected}” in another place; it is due between “{before}” and “{after}” ({where})',
      why: conservationWhy.en,
      todo: ours.en,
    },
  },
  'edition-formula-kept': {
    severity: 'error',
    zh: {
      what: '{edition}里的公式“{expected}”显示成“{found}”（{where}）',
      why: '公式按它的 TeX 源与 KaTeX 排出的字形核对，成品与之不符。',
      todo: ours.zh,
    },
    en: {
      what: '{edition} shows the formula “{expected}” as “{found}” ({where})',
      why: 'Formulas are compared by TeX source and by the glyphs KaTeX sets.',
      todo: ours.en,
    },
  },
  'edition-note-present': {
    severity: 'error',
    zh: {
      what: '{edition}里没有注的正文“{expected}”',
      why: '注码与注文必须成对；读者点开或翻到页脚应能看到这条注。',
      todo: ours.zh,
    },
    en: {
      what: '{edition} has no text for the note “{expected}”',
      why: 'Each note mark needs its note.',
      todo: ours.en,
    },
  },
  'edition-note-paired': {
    severity: 'error',
    zh: {
      what: '{edition}里注码与注文不成对：{problem}（{where}）',
      why: '注码要指向自己的注文，注文要能回到自己的注码，且各只有一个。',
      todo: ours.zh,
    },
    en: {
      what: '{edition} does not pair note mark and note: {problem} ({where})',
      why: 'A mark must lead to its own note and back, one each.',
      todo: ours.en,
    },
  },
  'print-note-on-its-page': {
    severity: 'warning',
    zh: {
      what: '注“{expected}”从第{notePage}页排起，注码却在第{markPage}页',
      why: '页下注的第一行必须与注码同页。',
      todo: '改短这条注或它所在的段落，或等排版引擎修正；报告里会再次核对。',
    },
    en: {
      what: 'the note “{expected}” begins on page {notePage}, its mark is on page {markPage}',
      why: 'A page note must begin on the page of its mark.',
      todo: 'Shorten the note or the paragraph; the report checks again.',
    },
  },
  'print-note-mark-in-sequence': {
    severity: 'error',
    zh: {
      what: '第{markPage}页第{count}个注的注码印成“{found}”，应为“{expected}”',
      why: '注码每页重新编号，须与本页注的次序相符。',
      todo: ours.zh,
    },
    en: {
      what: 'note {count} on page {markPage} is marked “{found}”, not “{expected}”',
      why: 'Marks restart on each page and follow the order of its notes.',
      todo: ours.en,
    },
  },
  'edition-image-kept': {
    severity: 'error',
    zh: {
      what: '{edition}里的图“{expected}”{problem}（{where}）',
      why: '书稿里的每幅图都应原样出现在每个版本里。',
      todo: '检查图文件能否正常打开；能打开仍报此错，请交付梓的维护者。',
    },
    en: {
      what: '{edition}: the image “{expected}” {problem} ({where})',
      why: 'Each image of the manuscript must be in each edition, unaltered.',
      todo: 'See whether the file opens; if it does, report this to the maintainers of Fuzi.',
    },
  },
  'edition-alt-kept': {
    severity: 'error',
    zh: {
      what: '{edition}里图“{url}”的替代文字是“{found}”，书稿里是“{expected}”（{where}）',
      why: '替代文字是给看不见图的读者的正文，不能改动。',
      todo: ours.zh,
    },
    en: {
      what: '{edition}: the alternative text of “{url}” is “{found}”, the manuscript has “{expected}” ({where})',
      why: 'Alternative text is what blind readers read.',
      todo: ours.en,
    },
  },
  'edition-link-target-exists': {
    severity: 'error',
    zh: {
      what: '{edition}的链接“{text}”指向不存在的“{href}”（{where}）',
      why: '成品里每个内部链接都应能到达。',
      todo: ours.zh,
    },
    en: {
      what: '{edition}: the link “{text}” leads to “{href}”, which does not exist ({where})',
      why: 'Each inner link of a finished edition must arrive.',
      todo: ours.en,
    },
  },
  'edition-link-names-target': {
    severity: 'error',
    zh: {
      what: '{edition}的链接写的是“{text}”，到达的却是“{found}”（{where}）',
      why: '引用写的编号必须与它到达的图、表、章节自己的编号一致。',
      todo: ours.zh,
    },
    en: {
      what: '{edition}: a link says “{text}” and arrives at “{found}” ({where})',
      why: 'A reference must name what it reaches.',
      todo: ours.en,
    },
  },
  'edition-ids-unique': {
    severity: 'error',
    zh: {
      what: '{edition}里标识“{id}”出现不止一次（{where}）',
      why: '标识重复，链接就不知道到哪一个。',
      todo: ours.zh,
    },
    en: {
      what: '{edition}: the id “{id}” stands more than once ({where})',
      why: 'A link cannot tell which one is meant.',
      todo: ours.en,
    },
  },
  'edition-readable': {
    severity: 'error',
    zh: {
      what: '{edition}的文件“{where}”读不出来：{problem}',
      why: '核对成品要先能打开成品；阅读软件也一样。',
      todo: ours.zh,
    },
    en: {
      what: '{edition}: the file “{where}” cannot be read: {problem}',
      why: 'What cannot be opened cannot be checked, nor read.',
      todo: ours.en,
    },
  },
  'print-head-right': {
    severity: 'error',
    zh: {
      what: '第{where}页的书眉或页码处印的是“{found}”，应为“{expected}”',
      why: '书眉和页码由付梓生成，须与该页的章题和页码相符。',
      todo: ours.zh,
    },
    en: {
      what: 'page {where} prints “{found}” as running head and folio, due is “{expected}”',
      why: 'Running heads and folios must agree with the page.',
      todo: ours.en,
    },
  },
  'print-text-inside-area': {
    severity: 'error',
    zh: {
      what: '第{where}页的“{found}”排出了版心',
      why: '正文必须排在版心之内；排出去的字会压到页码，或被裁掉。',
      todo: ours.zh,
    },
    en: {
      what: 'on page {where} “{found}” stands outside the type area',
      why: 'Text that leaves the type area runs into the folio or is cut off.',
      todo: ours.en,
    },
  },
  'print-page-label-right': {
    severity: 'error',
    zh: {
      what: 'PDF 第{where}页的页码标签是“{found}”，应为“{expected}”',
      why: '阅读器按页码标签跳页，须与印出的页码一致。',
      todo: ours.zh,
    },
    en: {
      what: 'page {where} of the PDF is labelled “{found}”, not “{expected}”',
      why: 'Readers go to a page by its label.',
      todo: ours.en,
    },
  },
  'print-side-exists': {
    severity: 'error',
    zh: {
      what: 'PDF 有 {found} 面，排版结果应有 {expected} 面',
      why: '面数不符，说明拼版时丢了页或多了页。',
      todo: ours.zh,
    },
    en: {
      what: 'the PDF has {found} sides, the layout {expected}',
      why: 'A side was lost or added when the PDF was put together.',
      todo: ours.en,
    },
  },
  'print-generated-present': {
    severity: 'error',
    zh: {
      what: '第{where}页缺少应自动加上的“{expected}”',
      why: '跨页的表应重复表头并标明续表，书页才看得懂。',
      todo: ours.zh,
    },
    en: {
      what: 'page {where} lacks the generated text “{expected}”',
      why: 'Continued tables repeat their heads.',
      todo: ours.en,
    },
  },
  'contents-match-book': {
    severity: 'error',
    zh: {
      what: '{edition}的目录里“{found}”应为“{expected}”',
      why: '目录的文字、次序和页码必须与正文标题逐字一致。',
      todo: ours.zh,
    },
    en: {
      what: '{edition}: the contents have “{found}” where “{expected}” is due',
      why: 'Contents must agree with headings and pages to the character.',
      todo: ours.en,
    },
  },
  'edition-fact-printed': {
    severity: 'error',
    zh: {
      what: '{edition}的{page}上没有{fact}“{expected}”',
      why: 'book.yaml 里登记的书名、作者、书号、版本记录等都要如数印出。',
      todo: ours.zh,
    },
    en: {
      what: '{edition}: the {page} lacks “{expected}” ({fact})',
      why: 'What book.yaml records has to be printed.',
      todo: ours.en,
    },
  },
  'edition-fact-page-adds-nothing': {
    severity: 'error',
    zh: {
      what: '{edition}的{page}上多出“{found}”',
      why: '扉页与版权页只能印 book.yaml 和内容提要里有的内容。',
      todo: ours.zh,
    },
    en: {
      what: '{edition}: the {page} adds “{found}”',
      why: 'Title and imprint pages print what book.yaml and the summary say, nothing else.',
      todo: ours.en,
    },
  },
  'source-text-kept': {
    severity: 'error',
    zh: {
      what: '书稿文字“{expected}”读入时丢失，在“{before}”与“{after}”之间',
      why: conservationWhy.zh,
      todo: '看看这里有没有被当作标记的符号（冒号、方括号、花括号、尖括号），可在它前面加反斜杠；确属误判请交付梓的维护者。',
    },
    en: {
      what: 'reading lost “{expected}”, between “{before}” and “{after}”',
      why: conservationWhy.en,
      todo: 'Look for signs taken as mark-up (colon, brackets, braces) and put a backslash before them; otherwise report it.',
    },
  },
  'source-text-unchanged': {
    severity: 'error',
    zh: {
      what: '书稿文字“{expected}”读入后成了“{found}”，在“{before}”与“{after}”之间',
      why: conservationWhy.zh,
      todo: '看看这里有没有被当作标记的符号，可在它前面加反斜杠；确属误判请交付梓的维护者。',
    },
    en: {
      what: 'reading made “{found}” of “{expected}”, between “{before}” and “{after}”',
      why: conservationWhy.en,
      todo: 'Look for signs taken as mark-up and put a backslash before them; otherwise report it.',
    },
  },
  'edition-metadata-agrees': {
    severity: 'error',
    zh: {
      what: '{edition}元数据里的{fact}是“{found}”，book.yaml 里是“{expected}”',
      why: '书店和图书馆按元数据编目，须与版权页一致。',
      todo: ours.zh,
    },
    en: {
      what: '{edition}: the metadata say “{found}” for {fact}, book.yaml “{expected}”',
      why: 'Shops and libraries catalogue by metadata.',
      todo: ours.en,
    },
  },
  'sheets-agree': {
    severity: 'warning',
    zh: {
      what: 'book.yaml 写的印张是 {expected}，本书 {sides} 面、{format} 开，合 {found} 印张',
      why: '印张＝面数÷开数。',
      todo: '把 imprint.sheets 改为 {found}，或核对页数（空白页也计入）。',
    },
    en: {
      what: 'book.yaml declares {expected} sheets; {sides} sides at 1/{format} make {found}',
      why: 'Sheets are sides divided by the fraction of the sheet.',
      todo: 'Set imprint.sheets to {found}, or see why the number of sides differs.',
    },
  },
  'kilo-characters-agree': {
    severity: 'warning',
    zh: {
      what: 'book.yaml 写的字数是 {expected} 千字，按版面计算约 {found} 千字',
      why: '版面字数＝每行字数×每面行数×面数；相差超过 15% 就值得核对。',
      todo: '核对 imprint.kiloCharacters 与版面设置。',
    },
    en: {
      what: 'book.yaml declares {expected} thousand characters; by the grid there are about {found}',
      why: 'Characters a line × lines a side × sides; more than 15 % apart is worth a look.',
      todo: 'Check imprint.kiloCharacters and the type area.',
    },
  },
} as const satisfies Catalogue;
