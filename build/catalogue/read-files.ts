// Messages of the read stage: files of a book, their encoding, pictures, references and terms. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const fileMessages = {
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
} as const satisfies Catalogue;
