// Messages of the rules about the facts of a book: title, authors, ISBN, CIP, imprint, price, sheets.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const factMessages = {
  'isbn-valid': {
    severity: 'error',
    zh: {
      what: 'ISBN“{isbn}”不对：{problem}',
      why: 'ISBN 共十三位，以 978 或 979 开头，末位是由前十二位算出的校验码（GB/T 5795）。',
      todo: '照出版社发给的 ISBN 核对每一位；提示里的号只在前十二位都对时才对。',
    },
    en: {
      what: 'the ISBN “{isbn}” is wrong: {problem}',
      why: 'It has thirteen digits, begins with 978 or 979 and ends with a check digit (ISO 2108).',
      todo: 'Compare every digit with the number as issued; the hint is right only if the first twelve are.',
    },
  },
  'isbn-hyphenated': {
    severity: 'warning',
    zh: {
      what: 'ISBN“{isbn}”的分段不对',
      why: '印在书上的 ISBN 分五段，用半角连字符隔开，各段长短由出版者号决定（GB/T 5795）。',
      todo: '照提示分段；出版社另有说法的，以书号通知单为准。',
    },
    en: {
      what: 'the ISBN “{isbn}” is not in its groups',
      why: 'In print it has five groups with hyphens between, cut by the publisher’s range (ISO 2108).',
      todo: 'Write it as the hint shows, unless the number was issued otherwise.',
    },
  },
  'isbn-editions-differ': {
    severity: 'error',
    zh: {
      what: '印刷版和电子版用了同一个 ISBN“{isbn}”',
      why: '一个 ISBN 只对应一种版本；电子版要有自己的号，没有就不写。',
      todo: '改成电子版自己的 ISBN；还没有的，删去 isbn.ebook。',
    },
    en: {
      what: 'print edition and e-book have the same ISBN “{isbn}”',
      why: 'One ISBN names one edition; an e-book has its own or none.',
      todo: 'Give the e-book’s own ISBN, or delete isbn.ebook.',
    },
  },
  'cip-agrees': {
    severity: 'error',
    zh: {
      what: 'CIP 数据里的{fact}是“{found}”，book.yaml 里是“{expected}”',
      why: 'CIP 数据由国家版本馆核发，不得自行改动；扉页、版权页其余内容须与它一致（GB/T 12450、GB/T 12451）',
      todo: '对照核发的 CIP 数据：book.yaml 错了就改 book.yaml，CIP 抄错了就改 cip.text',
    },
    en: {
      what: 'the CIP block has “{found}” as {fact}, book.yaml has “{expected}”',
      why: 'the CIP data are issued and may not be altered; title page and imprint must agree with them (GB/T 12450, GB/T 12451)',
      todo: 'compare both with the CIP data as issued, and correct book.yaml or the copy in cip.text',
    },
  },
  'cip-number-formed': {
    severity: 'warning',
    zh: {
      what: 'CIP 核字号“{found}”不合规定：{problem}',
      why: '核字号形如“中国版本图书馆CIP数据核字(2017)第021259号”，2022 年下半年起机构名为“中国国家版本馆”；年份一般是出版年或前一年',
      todo: '对照核发的 CIP 数据改正这一行，不要自己推算',
    },
    en: {
      what: 'the CIP number “{found}” is not as it should be: {problem}',
      why: 'it reads 中国版本图书馆CIP数据核字(2017)第021259号 (since mid-2022 中国国家版本馆); its year is that of publication or shortly before',
      todo: 'correct the line after the CIP data as issued; never work the number out',
    },
  },
  'cip-class-known': {
    severity: 'warning',
    zh: {
      what: 'CIP 数据里的分类号“{found}”不像中图法的分类号：{problem}',
      why: '分类号取自《中国图书馆分类法》：22 个大类字母（没有 L、M、W、Y），数字每三位加一点',
      todo: '对照核发的 CIP 数据；字母 I 误作数字 1 最常见',
    },
    en: {
      what: 'the class number “{found}” of the CIP block is none of the Chinese Library Classification: {problem}',
      why: 'it begins with one of 22 letters (no L, M, W, Y) and has a point after every third digit',
      todo: 'compare it with the CIP data as issued; a letter I read as 1 is the usual slip',
    },
  },
  'cip-access-points-agree': {
    severity: 'error',
    zh: {
      what: 'CIP 检索点“{found}”与{fact}不合：应以“{expected}”开头',
      why: '书名检索点、责任者检索点取书名和姓名的第一个字（GB/T 12451）',
      todo: '对照核发的 CIP 数据改正',
    },
    en: {
      what: 'the access point “{found}” of the CIP block does not fit the {fact}, which begins with “{expected}”',
      why: 'access points give the first character of title and names (GB/T 12451)',
      todo: 'correct it after the CIP data as issued',
    },
  },
  'cip-block-as-issued': {
    severity: 'warning',
    zh: {
      what: 'CIP 数据的排法与核发的不同：{problems}',
      why: 'CIP 数据照核发的样子排：罗马数字用 Ⅰ Ⅱ Ⅲ（U+2160 起），不另加空格，标题、著录、检索、核字号四部分之间各空一行（GB/T 12451）',
      todo: '照核发的样子改 cip.text，字句不动',
    },
    en: {
      what: 'the CIP block is not set as issued: {problems}',
      why: 'roman figures are Ⅰ Ⅱ Ⅲ (U+2160 on), nothing is spaced by hand, and its four parts are a blank line apart (GB/T 12451)',
      todo: 'set cip.text as it was issued, without changing a word',
    },
  },
  'title-display-agrees': {
    severity: 'error',
    zh: {
      what: '扉页分行的书名连起来是“{found}”，书名是“{expected}”',
      why: '同一本书的书名处处相同（GB/T 12450）；titleDisplay 只决定扉页上在哪里换行',
      todo: '改 titleDisplay 或 title，使两者相同',
    },
    en: {
      what: 'the lines of the title page say “{found}”, the title is “{expected}”',
      why: 'a book has one title wherever it stands (GB/T 12450); titleDisplay only says where its lines end',
      todo: 'make titleDisplay and title the same',
    },
  },
  'pinyin-agrees': {
    severity: 'warning',
    zh: {
      what: '书名拼音与书名不合：“{character}”处写的是“{found}”',
      why: '这个字没有这样的读音（多音字的各种读音都算对）；书名拼音见 GB/T 3259、GB/T 16159',
      todo: '核对 pinyin 这一项',
    },
    en: {
      what: 'the pinyin does not fit the title: “{found}” stands for “{character}”',
      why: 'the character has no such reading (every reading counts); see GB/T 3259 and GB/T 16159',
      todo: 'check the key pinyin',
    },
  },
  'publication-dates-agree': {
    severity: 'error',
    zh: {
      what: '出版日期不一：{where}是 {found}，{other}是 {expected}',
      why: 'CIP 数据、版次和 date 说的是同一版的出版年月；第1版第1次印刷的日期也是它（GB/T 12450）',
      todo: '核对后改成一致',
    },
    en: {
      what: 'the dates of publication differ: {found} ({where}) and {expected} ({other})',
      why: 'CIP block, edition and date name one month of publication; the first printing of a first edition has it too (GB/T 12450)',
      todo: 'find out which is right and make them agree',
    },
  },
  'printing-follows-edition': {
    severity: 'error',
    zh: {
      what: '第{printing}次印刷的日期 {printingDate} 不晚于这一版的日期 {editionDate}',
      why: '先有版，后有印：印次的日期不早于版次的日期，重印更晚',
      todo: '核对 imprint.printing、imprint.printingDate 与 imprint.editionDate',
    },
    en: {
      what: 'printing {printing} is dated {printingDate}, not after its edition, {editionDate}',
      why: 'no printing comes before its edition, and a reprint comes later',
      todo: 'check imprint.printing, imprint.printingDate and imprint.editionDate',
    },
  },
  'sheet-format-formed': {
    severity: 'warning',
    zh: {
      what: '开本“{sheetFormat}”有误：{problem}',
      why: '开本写全张纸的尺寸和开数，如 710×1000 1/16；全张纸有定规的尺寸',
      todo: '核对 imprint.sheetFormat',
    },
    en: {
      what: 'the format “{sheetFormat}” is wrong: {problem}',
      why: 'a format names the sheet and how often it is divided, as 710×1000 1/16; sheets have set sizes',
      todo: 'check imprint.sheetFormat',
    },
  },
  'sheets-whole': {
    severity: 'warning',
    zh: {
      what: '印张 {sheets} × {folds} 开 = {sides} 面，不是整的书页',
      why: '印张＝面数÷开数；一页两面，面数总是偶数',
      todo: '核对 imprint.sheets',
    },
    en: {
      what: '{sheets} sheets × {folds} make {sides} sides, which is no whole number of leaves',
      why: 'sheets are sides divided by the fraction of the sheet, and a leaf has two sides',
      todo: 'check imprint.sheets',
    },
  },
  'sheets-fit-characters': {
    severity: 'warning',
    zh: {
      what: '印张 {sheets} 与字数 {kiloCharacters} 千字对不上：{arithmetic}，相差 {percent}%',
      why: '版面字数＝印张×开数×每行字数×每面行数；书眉、页码算不算行，各家相差不过 15%',
      todo: '核对 imprint.sheets 与 imprint.kiloCharacters，必有一处有误（或版心设置不是这本书的）',
    },
    en: {
      what: '{sheets} sheets and {kiloCharacters} thousand characters do not go together: {arithmetic}, {percent} % apart',
      why: 'characters are sheets × fraction × characters a line × lines; counting running heads or not makes no more than 15 %',
      todo: 'check imprint.sheets and imprint.kiloCharacters, or the type area',
    },
  },
  'price-formed': {
    severity: 'warning',
    zh: {
      what: '定价“{price}”的写法不合规',
      why: '定价写单位，保留两位小数：36.00元 或 ￥36.00',
      todo: '照此改写',
    },
    en: {
      what: 'the price “{price}” is not written as it should be',
      why: 'a price has its unit and two decimals: 36.00元 or ￥36.00',
      todo: 'write it so',
    },
  },
  'price-agrees': {
    severity: 'error',
    zh: {
      what: '定价不一：{where}是 {found}，{other}是 {expected}',
      why: '定价在版权页、封底和条码上须相同（GB/T 12450）',
      todo: '核对后改成一致',
    },
    en: {
      what: 'the prices differ: {found} ({where}) and {expected} ({other})',
      why: 'imprint, back cover and bar code have one price (GB/T 12450)',
      todo: 'find out which is right and make them agree',
    },
  },
  'price-fits-sheets': {
    severity: 'info',
    zh: {
      what: '定价 {price} 合每印张 {each} 元，不合常情',
      why: '图书按印张定价，每印张多在一元到二十元之间；差得远，常是小数点错了位',
      todo: '核对 imprint.price 与 imprint.sheets',
    },
    en: {
      what: 'the price {price} makes {each} yuan a sheet, which is unusual',
      why: 'books are priced by the sheet, at one to twenty yuan; far outside, a decimal point is often misplaced',
      todo: 'check imprint.price and imprint.sheets',
    },
  },
  'print-run-formed': {
    severity: 'warning',
    zh: {
      what: '印数“{printRun}”有误：{problem}',
      why: '印数从第1次印刷起连续计算：1—3000册，下一次从 3001 起',
      todo: '核对 imprint.printRun 与 imprint.printing',
    },
    en: {
      what: 'the print run “{printRun}” is wrong: {problem}',
      why: 'runs are counted on from the first printing: 1—3000, the next from 3001',
      todo: 'check imprint.printRun and imprint.printing',
    },
  },
  'publisher-contact-formed': {
    severity: 'warning',
    zh: {
      what: '{fact}“{found}”的写法不对：{problem}',
      why: '读者和书店照版权页上的写法联系出版社，少一位就联系不上',
      todo: '向出版社核对后改正',
    },
    en: {
      what: '{fact} “{found}” is not formed as it should be: {problem}',
      why: 'readers and shops reach the publisher by what the imprint says',
      todo: 'ask the publisher and correct it',
    },
  },
  'publisher-region-agrees': {
    severity: 'warning',
    zh: {
      what: '{fact}“{found}”属{region}，{other}却在{expected}',
      why: '出版地、地址、邮政编码、电话区号应在同一省份；单独一处不同，多半是抄错了',
      todo: '核对这一处；确有异地机构可在 check.waivers 里说明',
    },
    en: {
      what: '{fact} “{found}” is of {region}, {other} of {expected}',
      why: 'place, address, postcode and area code of a house are of one province; one that is alone is mostly miscopied',
      todo: 'check it; if the house does have an office there, say so in check.waivers',
    },
  },
  'publisher-hosts-agree': {
    severity: 'warning',
    zh: {
      what: '网址的域名是 {web}，电子邮箱的却是 {email}',
      why: '一家出版社的网址与邮箱多在同一域名下；只差一两个字母时，必有一处抄错',
      todo: '打开网址、核对邮箱，改正错的一处',
    },
    en: {
      what: 'the web address is under {web}, the e-mail under {email}',
      why: 'a publisher mostly has one domain; where they are a letter apart, one of them is mistyped',
      todo: 'try the address, ask for the e-mail, and correct the wrong one',
    },
  },
  'printer-is-printing-house': {
    severity: 'info',
    zh: {
      what: '“{printer}”不像印刷厂的名称',
      why: '“印刷”一项写承印的印刷企业，名称里多有“印刷”“印务”“彩印”等字',
      todo: '核对是不是把别的单位填在了这里',
    },
    en: {
      what: '“{printer}” does not read like a printing house',
      why: 'the printer is a printing house, and mostly says so in its name',
      todo: 'see whether another firm was put here',
    },
  },
  'imprint-lines-agree': {
    severity: 'error',
    zh: {
      what: '版权页另一行里的{fact}是“{found}”，登记的是“{expected}”',
      why: '版权页上同一项事实出现两次，两次须相同（GB/T 12450）',
      todo: '核对后改成一致，或删去重复的一处',
    },
    en: {
      what: 'another line of the imprint has “{found}” as {fact}, the key has “{expected}”',
      why: 'a fact that stands twice on the imprint page must be the same (GB/T 12450)',
      todo: 'make them agree, or take one away',
    },
  },
  'facts-in-text-agree': {
    severity: 'warning',
    zh: {
      what: '正文里的{fact}“{found}”与登记的“{expected}”不同',
      why: '前言、后记、提要里提到本书的书名、作者、出版社、书号、定价、字数，应与扉页、版权页一致',
      todo: '核对这一处；说的若是另一本书或另一个人，可在 check.waivers 里说明',
    },
    en: {
      what: 'the text has “{found}” as {fact}, book.yaml has “{expected}”',
      why: 'what preface, afterword and summary say of the book must agree with title page and imprint',
      todo: 'check it; if another book or person is meant, say so in check.waivers',
    },
  },
  'short-title-fits': {
    severity: 'info',
    zh: {
      what: '标题“{title}”的短题“{short}”不像它的缩写',
      why: '书眉用短题代替章题，读者凭它找到这一章；短题里的字应出自标题',
      todo: '改 short="…"，或改标题',
    },
    en: {
      what: 'the short title “{short}” does not look like one of “{title}”',
      why: 'running heads print the short title, and readers find the chapter by it',
      todo: 'correct short="…", or the heading',
    },
  },
  'typed-contents-agree': {
    severity: 'error',
    zh: {
      what: '手打目录里的“{found}”与标题不符',
      why: '目录的文字须与正文标题逐字一致',
      todo: '删去手打的目录，由付梓按标题生成；或照标题改正',
    },
    en: {
      what: 'the typed contents have “{found}”, which no heading says',
      why: 'contents must agree with the headings to the character',
      todo: 'take the typed contents away and let Fuzi make them, or correct them after the heading',
    },
  },
  'typed-contents-folios-ascend': {
    severity: 'warning',
    zh: {
      what: '手打目录里“{entry}”的页码 {page} 小于上一条的 {before}',
      why: '目录的页码只增不减',
      todo: '核对页码，或删去手打的目录，由付梓生成',
    },
    en: {
      what: 'the typed contents have page {page} for “{entry}”, after {before}',
      why: 'page numbers of contents never go back',
      todo: 'check the page, or let Fuzi make the contents',
    },
  },
  'typed-contents-pages-agree': {
    severity: 'error',
    zh: {
      what: '手打目录里“{entry}”在第 {found} 页，排出来在第 {expected} 页',
      why: '目录的页码须与正文一致，版面一动就要重查',
      todo: '删去手打的目录，由付梓生成，页码随版面更新',
    },
    en: {
      what: 'the typed contents have “{entry}” on page {found}; it is on page {expected}',
      why: 'page numbers of contents must be those of the pages',
      todo: 'take the typed contents away: Fuzi makes them with the right pages',
    },
  },
} as const satisfies Catalogue;
