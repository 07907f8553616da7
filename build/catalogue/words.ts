// Messages of the rules about words and sentences: miswritten words, 的地得, paragraphs cut in two, words of passing time.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const wordMessages = {
  'characters-in-order': {
    severity: 'warning',
    zh: {
      what: '“{text}”里的字颠倒了',
      why: '这几个字连不成词，换一换次序就是常用的词。',
      todo: '改正；人名、地名、术语里确是这样写的，在书单里说明。',
    },
    en: {
      what: 'the characters of “{text}” are turned round',
      why: 'As they stand they make no word; the other way round, a common one.',
      todo: 'Put them in order, unless it is a name or a term.',
    },
  },
  'word-characters-right': {
    severity: 'error',
    zh: {
      what: '“{text}”是错别字',
      why: '没有这个词：多半是拼音、字形或识别出的错。错别字一处算一个差错。',
      todo: '改正；人名、地名里确是这几个字的，在book.yaml的check.waivers里写明理由。',
    },
    en: {
      what: '“{text}” is miswritten',
      why: 'There is no such word: a slip of the input method, of the eye or of the OCR.',
      todo: 'Correct it; where it is a name, waive the finding with the reason.',
    },
  },
  'idiom-characters-right': {
    severity: 'error',
    zh: {
      what: '成语“{text}”有错字',
      why: '与通行的写法差一个同音或形近的字，不是承认的异形。',
      todo: '改正；有意改字的，加引号。',
    },
    en: {
      what: 'the idiom “{text}” has a wrong character',
      why: 'It differs from the idiom by one character that sounds or looks alike, and is no accepted variant.',
      todo: 'Correct it; where the change is meant, put it in quotation marks.',
    },
  },
  'word-form-current': {
    severity: 'warning',
    zh: {
      what: '“{text}”是旧的写法',
      why: '今天的词典和出版物不再这样写（《现代汉语词典》；《第一批异形词整理表》）。',
      todo: '改用今天的写法；引用旧书、机构原名的保留。',
    },
    en: {
      what: '“{text}” is a spelling given up',
      why: 'Dictionaries and books write it otherwise today (现代汉语词典; 第一批异形词整理表).',
      todo: 'Use today’s spelling; quotations and names keep theirs.',
    },
  },
  'word-form-recommended': {
    severity: 'info',
    zh: {
      what: '异形词“{text}”，推荐写“{right}”，共{times}处',
      why: '两种写法都有，出版物宜用推荐的一种，全书一致（《第一批异形词整理表》GF 1001—2001、《现代汉语词典》）。',
      todo: '改成推荐的写法；文学作品可尊重作者。',
    },
    en: {
      what: 'of two spellings “{text}” is not the recommended one, {times} in all',
      why: 'Publications use the recommended spelling throughout (第一批异形词整理表, GF 1001—2001).',
      todo: 'Use the recommended one; in literature the author may decide.',
    },
  },
  'word-fits-context': {
    severity: 'warning',
    zh: {
      what: '“{text}”像是“{right}”之误',
      why: '两个词都有，意思不同；从前后的字看，应是后一个。',
      todo: '读一读整句，确是误写就改正。',
    },
    en: {
      what: '“{text}” seems mistaken for “{right}”',
      why: 'Both are words, of different meaning; what stands near asks for the second.',
      todo: 'Read the sentence, and correct it where it is a slip.',
    },
  },
  'de-before-complement': {
    severity: 'warning',
    zh: {
      what: '“{around}”里的“{text}”应写“得”',
      why: '动词、形容词和后面的补语之间用“得”：变得很快，觉得，高兴得不得了。',
      todo: '改成“得”。',
    },
    en: {
      what: '“{text}” in “{around}” should be 得',
      why: 'Between a verb and its complement stands 得.',
      todo: 'Write 得.',
    },
  },
  'di-before-verb': {
    severity: 'warning',
    zh: {
      what: '“{around}”后面是动词，应写“地”',
      why: '状语和动词之间用“地”：慢慢地走，不断地向前。',
      todo: '改成“地”；作者有意全书用“的”的文学作品，可关掉这条。',
    },
    en: {
      what: '“{around}” stands before a verb and takes 地',
      why: 'Between an adverb and its verb stands 地.',
      todo: 'Write 地; where a literary author uses 的 throughout, turn the rule off.',
    },
  },
  'word-not-doubled': {
    severity: 'warning',
    zh: {
      what: '“{text}”重复了',
      why: '同一个字或词连打了两遍，是最常见的多字。',
      todo: '删去一个；有意重复的，在book.yaml的check.waivers里写明理由。',
    },
    en: {
      what: '“{text}” repeats itself',
      why: 'A character or word typed twice is the commonest of slips.',
      todo: 'Take one away; where it is meant, waive the finding with the reason.',
    },
  },
  'no-redundant-words': {
    severity: 'warning',
    zh: {
      what: '“{text}”意思重复',
      why: '一个意思说了两遍，是重复赘余；“首次”就是第一次，“切勿”就是不要。',
      todo: '删去多余的词。',
    },
    en: {
      what: '“{text}” says one thing twice',
      why: 'A meaning that is said twice is a fault of style.',
      todo: 'Take the word away that is too many.',
    },
  },
  'era-of-its-dynasty': {
    severity: 'warning',
    zh: {
      what: '“{text}”：{era}是{right}代的年号',
      why: '年号属于一定的朝代，张冠李戴是知识性差错。',
      todo: '查对年表，改正朝代或年号。',
    },
    en: {
      what: '“{text}”: {era} is an era of the dynasty {right}',
      why: 'An era belongs to a dynasty.',
      todo: 'Look it up, and correct the dynasty or the era.',
    },
  },
  'sentence-not-said-twice': {
    severity: 'warning',
    zh: {
      what: '这一句和前面的“{first}”几乎一样',
      why: '改稿时新写了一句、旧的忘了删，是常见的重复。',
      todo: '留下一句；有意重复的，写一条豁免，注明理由。',
    },
    en: {
      what: 'this sentence says again what “{first}” says, in nearly the same words',
      why: 'A sentence rewritten while the old one was left in is a common slip of revision.',
      todo: 'Keep one; where it is meant, waive the finding with the reason.',
    },
  },
  'respectively-is-said': {
    severity: 'warning',
    zh: {
      what: '“{text}”前面少了“分别”',
      why: '几样东西对几个数，不写“分别”，读者分不清各是多少，还是合起来多少。',
      todo: '一一对应的，补上“分别”。',
    },
    en: {
      what: '“{text}” may want 分别 before it',
      why: 'Where several things have several figures, 分别 says which is whose.',
      todo: 'Add 分别 where the figures belong to the things one by one.',
    },
  },
  'no-layout-in-text': {
    severity: 'error',
    zh: {
      what: '正文里留着版面记号“{text}”',
      why: '省略点加页码、HTML标签是别处排版用的，会原样印出来。',
      todo: '删去；目录由付梓生成，加粗用**…**。',
    },
    en: {
      what: 'marks of layout left in the text: “{text}”',
      why: 'Leader dots with a page number and HTML tags belong to another layout and print as they are.',
      todo: 'Take them out; the contents are made by Fuzi, bold is **…**.',
    },
  },
  'marks-not-tags': {
    severity: 'warning',
    zh: {
      what: '“{text}”用HTML标签加粗或倾斜',
      why: '书稿有自己的记号；标签不便校对，也容易漏了一半。',
      todo: '加粗写**…**，倾斜写*…*。',
    },
    en: {
      what: '“{text}” is made bold or slanted by a tag of HTML',
      why: 'The manuscript has marks of its own; tags are hard to proofread, and half of one is soon lost.',
      todo: 'Write **…** for bold, *…* for italics.',
    },
  },
  'paragraph-whole': {
    severity: 'warning',
    zh: {
      what: '一段在“{text}”处断开，句子没有完',
      why: '段末没有句末标点：或者是换页、复制时把一段断成了两段，或者漏了标点、漏了字。',
      todo: '是一段的，与下一段接起来；是两段的，补上标点。',
    },
    en: {
      what: 'a paragraph breaks off at “{text}” in the middle of a sentence',
      why: 'It ends without a final mark: cut in two at a page’s end or in copying, or a mark or words are missing.',
      todo: 'Join it with the next, or add what is missing.',
    },
  },
  'rule-separates-text': {
    severity: 'info',
    zh: {
      what: '分隔线不在两段正文之间，共{times}处',
      why: '分隔线用来隔开场景；在标题前后、章首章末或者连着两条，是网页、屏幕上留下来的，印出来多一道线。',
      todo: '删去。',
    },
    en: {
      what: 'a rule that separates no text, {times} in all',
      why: 'A rule parts scenes; beside a heading, at a chapter’s end or twice in a row it is left over from a screen.',
      todo: 'Take it out.',
    },
  },
  'time-is-absolute': {
    severity: 'info',
    zh: {
      what: '用了相对的时间：{words}',
      why: '书要读好些年，“今年”“目前”到那时说的是另一个时候。',
      todo: '能写明的，写明年份；小说、日记、序跋里的不必改。',
    },
    en: {
      what: 'relative time: {words}',
      why: 'A book is read for years; this year and at present will mean another time.',
      todo: 'Give the year where it matters; fiction, diaries and prefaces need not.',
    },
  },
  'look-alike-in-frame': {
    severity: 'error',
    zh: {
      what: '“{around}”里的“{text}”应是“{right}”',
      why: '形近的字在扫描识别和校对时最容易看错；这里只能是另一个字。',
      todo: '改成“{right}”。',
    },
    en: {
      what: '“{text}” in “{around}” should be “{right}”',
      why: 'Characters that look alike are taken for one another; only the other one can stand here.',
      todo: 'Write “{right}”.',
    },
  },
  'de-before-noun': {
    severity: 'error',
    zh: {
      what: '名词前用了“{text}”，应为“的”',
      why: '名词前面用“的”，动词、形容词前面用“地”，补语前面用“得”。',
      todo: '改成“的”。',
    },
    en: {
      what: '“{text}” before a noun, where 的 belongs',
      why: '的 stands before nouns, 地 before verbs and adjectives, 得 before complements.',
      todo: 'Write 的.',
    },
  },
} as const satisfies Catalogue;
