// Messages of the epub stage and of the EPUB's validity. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

const ours = {
  zh: '请把这一条连同书稿报告给付梓的维护者：多半是付梓的错，不是书稿的错。',
  en: 'Report this with the manuscript to the maintainers of Fuzi: most likely the fault is Fuzi’s, not the manuscript’s.',
};

export const epubMessages = {
  'creator-sort-name-given': {
    severity: 'info',
    zh: {
      what: '责任者“{name}”没有写排序名',
      why: '电子书店和图书馆按 fileAs（多为汉语拼音）排列作者；付梓不替编辑注音。',
      todo: '在 book.yaml 的 creators 里给这一位加上 fileAs，例如 fileAs: Zhang San。',
    },
    en: {
      what: 'creator “{name}” has no sort name',
      why: 'Shops and libraries sort authors by fileAs (mostly pinyin); Fuzi does not invent readings.',
      todo: 'Add fileAs to this entry of creators in book.yaml, for example fileAs: Zhang San.',
    },
  },
  'epub-opens': {
    severity: 'error',
    zh: { what: 'EPUB 打不开：{fault}', why: '阅读器会拒绝这个文件，或者显示不出正文。', todo: ours.zh },
    en: {
      what: 'the EPUB cannot be opened: {fault}',
      why: 'A reading system would refuse it or show no text.',
      todo: ours.en,
    },
  },
  'epub-passes-epubcheck': {
    severity: 'error',
    zh: {
      what: '{tool} 报告 {id}：{message}（{path}）',
      why: '书店和阅读平台收书时用 EPUBCheck 检验，有错误或警告的文件会被退回。',
      todo: '看消息里的文件和位置；若牵涉书稿里的图片或链接，改书稿；否则请报告给付梓的维护者。',
    },
    en: {
      what: '{tool} reports {id}: {message} ({path})',
      why: 'Shops and platforms check books with EPUBCheck and return those with errors or warnings.',
      todo: 'See the file and position in the message; mend the picture or link in the manuscript where it concerns one, else report it to the maintainers of Fuzi.',
    },
  },
  'epub-passes-ace': {
    severity: 'error',
    zh: {
      what: 'Ace 报告 {id}（{impact}）：{message}（{path}）',
      why: '这一处会妨碍用读屏软件的读者；无障碍规则见 EPUB Accessibility 1.1。',
      todo: '按消息改书稿（多为替代文字、标题层级、表头）；若书稿无误，请报告给付梓的维护者。',
    },
    en: {
      what: 'Ace reports {id} ({impact}): {message} ({path})',
      why: 'This hinders readers who use a screen reader; see EPUB Accessibility 1.1.',
      todo: 'Mend the manuscript as the message says (mostly alt text, heading levels, table heads); where the manuscript is right, report it.',
    },
  },
  'epub-container-ordered': {
    severity: 'error',
    zh: {
      what: 'EPUB 压缩包的结构不合规定：{path}',
      why: 'mimetype 必须是第一个条目、不压缩、没有附加字段，包里也不该有文件夹条目（EPUB 3.3 OCF）。',
      todo: ours.zh,
    },
    en: {
      what: 'the EPUB’s zip is not in order: {path}',
      why: 'mimetype must come first, stored, without extra field; folder entries do not belong (EPUB 3.3 OCF).',
      todo: ours.en,
    },
  },
  'epub-identifier-valid': {
    severity: 'error',
    zh: {
      what: '电子书的标识符不对：{identifier}',
      why: '标识符须是校验码正确的电子书 ISBN（urn:isbn:），没有 ISBN 时是固定的 urn:uuid:。',
      todo: '核对 book.yaml 的 isbn.ebook；最后一位是校验码，抄错一位就对不上。',
    },
    en: {
      what: 'the e-book’s identifier is wrong: {identifier}',
      why: 'It must be the e-book’s ISBN with a right check digit (urn:isbn:), or else a fixed urn:uuid:.',
      todo: 'Check isbn.ebook in book.yaml; the last digit is a check digit.',
    },
  },
  'epub-identifier-own': {
    severity: 'error',
    zh: {
      what: '电子书用了不属于自己的 ISBN：{identifier}',
      why: '一个书号只标识一种版本；印刷版的 ISBN 不能作电子书的标识（GB/T 5795）。',
      todo: '电子书有自己的书号就写在 book.yaml 的 isbn.ebook，没有就不写，付梓会用 urn:uuid。',
    },
    en: {
      what: 'the e-book uses an ISBN that is not its own: {identifier}',
      why: 'An ISBN names one edition; the print ISBN cannot name the e-book (GB/T 5795).',
      todo: 'Put the e-book’s own ISBN into isbn.ebook of book.yaml, or leave it out; Fuzi then uses a urn:uuid.',
    },
  },
  'epub-facts-agree': {
    severity: 'error',
    zh: {
      what: 'EPUB 里的 {key} 与 book.yaml 不符：写的是“{found}”，应是“{expected}”',
      why: '书名、责任者、出版者、日期、语言在各处必须一致。',
      todo: '核对 book.yaml 里的这一项；若它没错，请报告给付梓的维护者。',
    },
    en: {
      what: '{key} in the EPUB differs from book.yaml: “{found}” instead of “{expected}”',
      why: 'Title, creators, publisher, date and language must agree everywhere.',
      todo: 'Check this entry of book.yaml; where it is right, report it to the maintainers of Fuzi.',
    },
  },
  'epub-cover-marked': {
    severity: 'error',
    zh: {
      what: '封面图片没有在清单里标为 cover-image：{path}',
      why: '书店和书架只凭这个标记取封面小图。',
      todo: ours.zh,
    },
    en: {
      what: 'the cover picture is not marked cover-image in the manifest: {path}',
      why: 'Shops and shelves find the cover by this mark alone.',
      todo: ours.en,
    },
  },
  'epub-landmarks-complete': {
    severity: 'error',
    zh: {
      what: '书中位置（landmarks）缺少一项或标签不是中文：{type}',
      why: '读者靠它直接跳到封面、目录和正文。',
      todo: ours.zh,
    },
    en: {
      what: 'the landmarks lack an entry, or its label is not Chinese: {type}',
      why: 'Readers jump to cover, contents and text by them.',
      todo: ours.en,
    },
  },
  'epub-contents-match': {
    severity: 'error',
    zh: {
      what: 'EPUB 目录第 {line} 条是“{found}”，按书稿应是“{expected}”',
      why: '目录的文字、次序、层级必须与正文标题一致。',
      todo: ours.zh,
    },
    en: {
      what: 'entry {line} of the EPUB’s contents is “{found}”, by the manuscript it is “{expected}”',
      why: 'Text, order and depth of the contents must be those of the headings.',
      todo: ours.en,
    },
  },
  'epub-page-list-matches': {
    severity: 'error',
    zh: {
      what: '页码表与正文里的页码标记或印刷版不符：第 {page} 页（{what}）',
      why: '读者凭页码表找到与印刷版相同的页；每条须指向一个标记，标签就是印出的页码。',
      todo: ours.zh,
    },
    en: {
      what: 'the page list disagrees with the page markers or the print edition: page {page} ({what})',
      why: 'Readers find the printed pages by it; every entry leads to a marker and is labelled with the printed folio.',
      todo: ours.en,
    },
  },
  'epub-page-source-stated': {
    severity: 'error',
    zh: {
      what: '页码表的来源（pageBreakSource）没写或不是印刷版的书号：{source}',
      why: '读者要知道页码是哪个印刷版的；没有页码表就不该有来源。',
      todo: '核对 book.yaml 的 isbn.print；若没错，请报告给付梓的维护者。',
    },
    en: {
      what: 'the source of the page list (pageBreakSource) is missing or not the print ISBN: {source}',
      why: 'Readers must know whose page numbers these are; without a page list there is no source.',
      todo: 'Check isbn.print in book.yaml; where it is right, report it to the maintainers of Fuzi.',
    },
  },
  'epub-accessibility-true': {
    severity: 'error',
    zh: {
      what: '无障碍元数据与内容不符：{claim}',
      why: '元数据说有的必须真有，真有的必须说；读者和书店凭它选书。',
      todo: '图片缺替代文字就在书稿里补上（fig-alt="…"）；否则请报告给付梓的维护者。',
    },
    en: {
      what: 'the accessibility metadata is not true to the content: {claim}',
      why: 'What is claimed must be there, and what is there claimed; readers and shops choose by it.',
      todo: 'Give pictures their alt text in the manuscript (fig-alt="…"); else report it to the maintainers of Fuzi.',
    },
  },
  'epub-files-whole': {
    severity: 'error',
    zh: {
      what: 'EPUB 里的文件是空的，或与书稿的图片不一样：{path}',
      why: '图片须逐字节照搬；空文件在阅读器里是一块白。',
      todo: ours.zh,
    },
    en: {
      what: 'a file in the EPUB is empty or is not the manuscript’s picture: {path}',
      why: 'Pictures are carried byte for byte; an empty file is a blank in the reader.',
      todo: ours.en,
    },
  },
  'epub-header-cell-scoped': {
    severity: 'error',
    zh: {
      what: '表头单元格没有 scope（{path}）',
      why: '读屏软件靠 scope 知道表头管的是列还是行；EPUBCheck 和 Ace 都不查这一项。',
      todo: ours.zh,
    },
    en: {
      what: 'a header cell has no scope ({path})',
      why: 'Screen readers learn from scope whether it heads a column or a row; neither EPUBCheck nor Ace looks.',
      todo: ours.en,
    },
  },
  'epub-note-paired': {
    severity: 'error',
    zh: {
      what: '注释“{note}”与正文注码不成对（{what}，{path}）',
      why: '每个注码须指向同一文件里的一条注，每条注须有返回注码的链接。',
      todo: '查看书稿里这一处注码和注文是否一一对应；若对应，请报告给付梓的维护者。',
    },
    en: {
      what: 'note “{note}” and its mark are not a pair ({what}, {path})',
      why: 'Every mark leads to one note in the same file, and every note links back to its mark.',
      todo: 'See whether mark and note pair up in the manuscript; where they do, report it to the maintainers of Fuzi.',
    },
  },
  'epub-role-stated': {
    severity: 'error',
    zh: {
      what: 'epub:type="{type}" 没有相应的 role="{role}"',
      why: '读屏软件只认 role；epub:type 它看不见。',
      todo: ours.zh,
    },
    en: {
      what: 'epub:type="{type}" has no matching role="{role}"',
      why: 'Screen readers see the role only, not epub:type.',
      todo: ours.en,
    },
  },
  'epub-first-heading-single': {
    severity: 'warning',
    zh: {
      what: '{path} 里有 {count} 个一级标题',
      why: '一个文件是一章，只该有一个一级标题；多出来的会让读屏软件的目录错乱。',
      todo: '把一个书稿文件里多出的一级标题改成二级，或拆成两个文件。',
    },
    en: {
      what: '{path} has {count} first-level headings',
      why: 'A file is a chapter with one first-level heading; more of them confuse a screen reader’s outline.',
      todo: 'Make the others second-level headings, or split the manuscript file.',
    },
  },
  'epub-image-described': {
    severity: 'warning',
    zh: {
      what: '图片没有替代文字，或替代文字不是人写的：{src}（{alt}）',
      why: '看不见图的读者只有这几个字；装饰图用空的 alt=""，不能不写。',
      todo: '在图片后写 {fig-alt="图里有什么"}，装饰图写 {fig-alt=""}。',
    },
    en: {
      what: 'a picture has no alt text, or one nobody wrote: {src} ({alt})',
      why: 'Readers who cannot see it have nothing else; decorative pictures have an empty alt="", not none.',
      todo: 'Write {fig-alt="what it shows"} after the picture, {fig-alt=""} for decoration.',
    },
  },
  'epub-math-described': {
    severity: 'error',
    zh: {
      what: '公式没有 alttext（{path}）',
      why: '不认 MathML 的阅读器和读屏软件用它代替公式（EPUBCheck ACC-009）。',
      todo: ours.zh,
    },
    en: {
      what: 'a formula has no alttext ({path})',
      why: 'Readers without MathML and screen readers use it instead (EPUBCheck ACC-009).',
      todo: ours.en,
    },
  },
  'epub-ids-unique': {
    severity: 'error',
    zh: {
      what: '同一文件里 id“{id}”用了不止一次（{path}）',
      why: '链接会跳到错的地方。',
      todo: '书稿里两处写了同一个 {#标签} 就改掉一处；否则请报告给付梓的维护者。',
    },
    en: {
      what: 'the id “{id}” is used more than once in a file ({path})',
      why: 'Links would lead to the wrong place.',
      todo: 'Where the manuscript gives one {#label} twice, change one; else report it to the maintainers of Fuzi.',
    },
  },
  'epub-label-resolves': {
    severity: 'error',
    zh: {
      what: 'aria 标签指向不存在的 id“{id}”（{path}）',
      why: '读屏软件念不出这一部分的名称。',
      todo: ours.zh,
    },
    en: {
      what: 'an aria label points to the id “{id}”, which does not exist ({path})',
      why: 'A screen reader cannot name this part.',
      todo: ours.en,
    },
  },
  'epub-nothing-remote': {
    severity: 'error',
    zh: {
      what: 'EPUB 里有脚本或要从网上取的东西：{what}（{path}）',
      why: '书要能离线读、十年后照样读；许多平台拒收带脚本的书。',
      todo: '把网上的图片下载到书的文件夹里再引用；若书稿里没有，请报告给付梓的维护者。',
    },
    en: {
      what: 'the EPUB holds a script or something fetched from the network: {what} ({path})',
      why: 'A book reads offline and in ten years alike; many platforms refuse scripts.',
      todo: 'Download the picture into the book folder and name it there; where there is none, report it to the maintainers of Fuzi.',
    },
  },
} as const satisfies Catalogue;
