// Messages of the rules about single characters and spaces: widths, look-alikes, variant forms, what no manuscript should hold.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const characterMessages = {
  'no-space-between-han': {
    severity: 'error',
    zh: {
      what: '汉字之间有空格',
      why: '中文的字与字之间不空格；多出的空格会印成一个空当。',
      todo: '删去空格；若空格代替了标点，补上标点。',
    },
    en: {
      what: 'a space between Han characters',
      why: 'Chinese has no spaces between characters; this one prints as a hole.',
      todo: 'Delete it, or put the mark it stands for.',
    },
  },
  'no-space-beside-marks': {
    severity: 'error',
    zh: {
      what: '“{mark}”旁边有空格',
      why: '全角标点自带空当（GB/T 15834—2011，5.1），旁边不再打空格。',
      todo: '删去空格。',
    },
    en: {
      what: 'a space beside “{mark}”',
      why: 'Full-width marks bring their own room (GB/T 15834—2011, 5.1).',
      todo: 'Delete the space.',
    },
  },
  'no-invisible-characters': {
    severity: 'error',
    zh: {
      what: '有看不见的字符 {code}',
      why: '零宽空格、软连字符之类多半是从网页复制来的，看不见，却会妨碍查找、断行。',
      todo: '删去它。',
    },
    en: {
      what: 'an invisible character {code}',
      why: 'Zero-width spaces, soft hyphens and the like come with copied text; they break searching and line ends.',
      todo: 'Delete it.',
    },
  },
  'half-width-letters': {
    severity: 'error',
    zh: {
      what: '用了全角的字母、数字或数字里的符号：{text}',
      why: '西文字母和阿拉伯数字用半角（GB/T 15834—2011、CY/T 154—2017），全角的字距大，也查不到。',
      todo: '换成半角。',
    },
    en: {
      what: 'full-width letters, digits or signs within numbers: {text}',
      why: 'Latin letters and Arabic digits are half width in Chinese; full-width ones print far apart and are not found.',
      todo: 'Type half-width ones.',
    },
  },
  'lines-not-cut': {
    severity: 'warning',
    zh: {
      what: '一句话中间手动换了行',
      why: '行末两个空格或反斜杠会在每种版本里都在此处断行。',
      todo: '删去换行，让文字接排。',
    },
    en: {
      what: 'a line is ended by hand inside a sentence',
      why: 'Two spaces or a backslash at a line’s end break it there in every edition.',
      todo: 'Join the lines.',
    },
  },
  'standard-code-points': {
    severity: 'error',
    zh: {
      what: '“{character}”（{code}）是部首或兼容字符，不是通常的“{plain}”',
      why: '它们样子相同而编码不同，多由 PDF 复制而来：查不到，字体里也常没有。',
      todo: '换成“{plain}”。',
    },
    en: {
      what: '“{character}” ({code}) is a radical or compatibility character, not “{plain}”',
      why: 'They look alike and are different characters, left by PDF files; they are not found and fonts lack them.',
      todo: 'Type “{plain}”.',
    },
  },
  'no-private-use-characters': {
    severity: 'error',
    zh: {
      what: '有私用区的字符 {code}',
      why: '私用区的字只在造它的字体里有字形，换了字体就不成字。',
      todo: '换成正式编码的字；没有编码的，用图片或拼字说明。',
    },
    en: {
      what: 'a private-use character {code}',
      why: 'It has a shape only in the font it was made for.',
      todo: 'Type the encoded character; where there is none, use an image.',
    },
  },
  'no-lost-characters': {
    severity: 'error',
    zh: {
      what: '这里丢了字（U+FFFD）',
      why: '� 是转换编码时认不出的字留下的记号，原来的字已经不在了。',
      todo: '对照原稿补上。',
    },
    en: {
      what: 'a character is lost here (�)',
      why: '� stands where a conversion could not read a character.',
      todo: 'Restore it from the original.',
    },
  },
  'letters-of-one-script': {
    severity: 'error',
    zh: {
      what: '“{word}”里混进了别的文字的字母（{code}）',
      why: '西里尔、希腊字母与拉丁字母样子相同，编码不同，这个词就查不到。',
      todo: '重新输入这个词。',
    },
    en: {
      what: '“{word}” mixes in a letter of another script ({code})',
      why: 'Cyrillic and Greek letters look like Latin ones and are others: the word is not found.',
      todo: 'Type the word anew.',
    },
  },
  'zero-is-zero': {
    severity: 'error',
    zh: {
      what: '“{text}”里混进了不是数字的字',
      why: '汉字数字的零是“〇”（U+3007；GB/T 15835—2011），阿拉伯数字的零是0、一是1；○和字母O、l、I只是样子像。',
      todo: '换成数字。',
    },
    en: {
      what: 'a character in “{text}” is no numeral',
      why: 'The zero of Han numerals is 〇 (U+3007; GB/T 15835—2011), of Arabic ones 0; ○ and the letters O, l and I only look alike.',
      todo: 'Type the numeral.',
    },
  },
  'one-is-one': {
    severity: 'error',
    zh: {
      what: '“一”与“—”混淆',
      why: '扫描识别常把汉字“一”与连接号“—”认错。',
      todo: '改正；两处编码不同，看字形难分辨。',
    },
    en: {
      what: '一 and — are confused',
      why: 'Scanners take one for the other.',
      todo: 'Correct it.',
    },
  },
  'roman-numerals-alike': {
    severity: 'warning',
    zh: {
      what: '罗马数字写成了字母：有 {letters} 处用字母“I、II”，{characters} 处用“Ⅰ、Ⅱ”',
      why: '两种写法字形、字距不同，也查不到一起。',
      todo: '统一，中文书一般用“Ⅰ、Ⅱ、Ⅲ”。',
    },
    en: {
      what: 'Roman numerals are characters (Ⅰ, Ⅱ) {characters} times and letters (I, II) {letters} times',
      why: 'They look different and are not found together.',
      todo: 'Use one; Chinese books mostly use Ⅰ, Ⅱ, Ⅲ.',
    },
  },
  'times-is-times': {
    severity: 'warning',
    zh: {
      what: '乘号用了“{sign}”',
      why: '尺寸、倍数之间的乘号是“×”（U+00D7），不是字母 x 或星号。',
      todo: '换成“×”。',
    },
    en: {
      what: 'the multiplication sign is “{sign}”',
      why: 'Between measures stands × (U+00D7), not the letter x or an asterisk.',
      todo: 'Type ×.',
    },
  },
  'simplified-characters': {
    severity: 'warning',
    zh: {
      what: '简体书里有繁体字或异体字“{character}”',
      why: '面向公众的简体书用《通用规范汉字表》（2013）里的字；姓名、古籍引文和讲到这个字本身时除外。',
      todo: '改为“{standard}”。',
    },
    en: {
      what: 'a traditional or variant character in a simplified book: “{character}”',
      why: 'Simplified books keep to 《通用规范汉字表》 (2013), names, old texts and mentions of the character itself excepted.',
      todo: 'Make it “{standard}”.',
    },
  },
  'no-pinyin-left': {
    severity: 'error',
    zh: {
      what: '“{text}”像是没有转成汉字的拼音',
      why: '输入法没有上屏的音节夹在汉字中间。',
      todo: '改成汉字；确是字母、代号的，前后留空或用代码标记。',
    },
    en: {
      what: '“{text}” looks like pinyin that was not turned into a character',
      why: 'A syllable an input method left between Han characters.',
      todo: 'Write the character; where letters are meant, mark them as code.',
    },
  },
  'no-typed-indent': {
    severity: 'warning',
    zh: {
      what: '段首打了全角空格',
      why: '段首缩进由版式生成，各版自动加；手打的空格没有用处，几处有、几处没有也不整齐。',
      todo: '删去段首的空格。',
    },
    en: {
      what: 'a paragraph begins with typed wide spaces',
      why: 'The indent of a paragraph is the design’s; typed spaces are of no use.',
      todo: 'Delete them.',
    },
  },
} as const satisfies Catalogue;
