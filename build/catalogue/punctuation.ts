// Messages of the rules about punctuation: GB/T 15834—2011, and CY/T 154—2017 for Chinese text with Latin in it.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const punctuationMessages = {
  'no-semicolon-within-clause': {
    severity: 'warning',
    zh: {
      what: '句子刚开头，还不成分句，用了分号',
      why: '分号用于并列的分句之间（GB/T 15834—2011，4.6.3）；时间、条件、目的等状语之后用逗号。',
      todo: '把分号改为逗号。',
    },
    en: {
      what: 'a semicolon where no clause has ended',
      why: 'A semicolon parts clauses that stand side by side (GB/T 15834—2011, 4.6.3); after an adverbial stands a comma.',
      todo: 'Write a comma.',
    },
  },
  'full-width-marks': {
    severity: 'error',
    zh: {
      what: '中文里用了半角的“{mark}”',
      why: '中文的标点占一个字的位置（GB/T 15834—2011，5.1），半角的是西文标点，印出来又窄又偏。',
      todo: '换成全角的标点。',
    },
    en: {
      what: 'half-width “{mark}” in Chinese text',
      why: 'Chinese marks are full width (GB/T 15834—2011, 5.1); the half-width one is Latin and prints narrow and off centre.',
      todo: 'Type the full-width mark.',
    },
  },
  'full-width-brackets': {
    severity: 'error',
    zh: {
      what: '中文里用了半角的括号：“{text}”',
      why: '中文的括号是全角的（）（GB/T 15834—2011，4.9），一对括号宽窄也要一样；公式、函数、化学名、式(2-3)这样的编号除外。',
      todo: '换成全角的括号；若全书有意用半角括号，在 book.yaml 的 check.rules 里关掉本条。',
    },
    en: {
      what: 'half-width brackets in Chinese text: “{text}”',
      why: 'Brackets of Chinese are full width （） (GB/T 15834—2011, 4.9), both of a pair; formulas, functions, chemical names and numbers such as 式(2-3) excepted.',
      todo: 'Type full-width brackets; where the book means to use half-width ones throughout, turn this rule off in book.yaml (check.rules).',
    },
  },
  'full-stop-is-chinese': {
    severity: 'error',
    zh: {
      what: '句末用了“{mark}”，应为“。”',
      why: '中文的句号是“。”（GB/T 15834—2011，4.1）；只有科技书可以通篇用“．”。',
      todo: '换成“。”。',
    },
    en: {
      what: 'the sentence ends with “{mark}”, not “。”',
      why: 'A Chinese sentence ends with 。 (GB/T 15834—2011, 4.1); only science books may use ．, and then throughout.',
      todo: 'Type 。',
    },
  },
  'quotation-marks-curly': {
    severity: 'error',
    zh: {
      what: '中文里用了直引号：{text}',
      why: '中文的引号分前后：“”‘’（GB/T 15834—2011，4.8）；直引号不分前后，是打字机的代用品。',
      todo: '换成“”或‘’。',
    },
    en: {
      what: 'straight quotation marks in Chinese text: {text}',
      why: 'Chinese quotation marks tell opening from closing: “ ” ‘ ’ (GB/T 15834—2011, 4.8).',
      todo: 'Type “ ” or ‘ ’.',
    },
  },
  'quotation-marks-paired': {
    severity: 'error',
    zh: {
      what: '引号“{mark}”没有配对的“{other}”',
      why: '引号成对使用（GB/T 15834—2011，4.8）。引文有几段时，每段开头用前引号，只在最后一段末尾用后引号（4.8.3.5）。',
      todo: '补上“{other}”，或删去多余的“{mark}”。',
    },
    en: {
      what: '“{mark}” has no “{other}”',
      why: 'Quotation marks come in pairs (GB/T 15834—2011, 4.8). A quotation of several paragraphs opens each of them and closes only the last (4.8.3.5).',
      todo: 'Add “{other}”, or delete the one too many.',
    },
  },
  'brackets-paired': {
    severity: 'error',
    zh: {
      what: '“{mark}”没有配对的“{other}”',
      why: '括号、书名号成对使用（GB/T 15834—2011，4.9、4.15），缺了一半，读者不知道到哪里为止。',
      todo: '补上“{other}”，或删去多余的“{mark}”。',
    },
    en: {
      what: '“{mark}” has no “{other}”',
      why: 'Brackets and title marks come in pairs (GB/T 15834—2011, 4.9, 4.15); with one half missing nobody knows how far they reach.',
      todo: 'Add “{other}”, or delete the one too many.',
    },
  },
  'quotation-marks-alternate': {
    severity: 'error',
    zh: {
      what: '双引号里又用了双引号：{text}',
      why: '引号里再用引号，外面一层用双引号，里面一层用单引号（GB/T 15834—2011，4.8.3.4）。',
      todo: '里面一层改用‘’。',
    },
    en: {
      what: 'double quotation marks inside double ones: {text}',
      why: 'Inside “ ” quotation marks are ‘ ’, and so on in turn (GB/T 15834—2011, 4.8.3.4).',
      todo: 'Make the inner ones ‘ ’.',
    },
  },
  'inner-title-marks-single': {
    severity: 'error',
    zh: {
      what: '书名号里又用了双书名号：{text}',
      why: '书名号里再用书名号，里面一层用〈〉（GB/T 15834—2011，4.15.3.3）。',
      todo: '里面一层改用〈〉。',
    },
    en: {
      what: '《》 inside 《》: {text}',
      why: 'Title marks inside title marks are 〈〉 (GB/T 15834—2011, 4.15.3.3).',
      todo: 'Make the inner ones 〈〉.',
    },
  },
  'nested-brackets-differ': {
    severity: 'warning',
    zh: {
      what: '圆括号里又套圆括号：{text}',
      why: '同一形式的括号应避免套用；必须套用时，里外用不同的形式（GB/T 15834—2011，4.9.3.7）。',
      todo: '里面一层改用〔〕，或改写。',
    },
    en: {
      what: 'round brackets inside round brackets: {text}',
      why: 'Brackets of one shape should not be nested; where they must, the shapes differ (GB/T 15834—2011, 4.9.3.7).',
      todo: 'Make the inner ones 〔〕, or reword.',
    },
  },
  'quotation-marks-of-one-kind': {
    severity: 'warning',
    zh: {
      what: '书里有“”{curly} 对，又有「」『』{corners} 对',
      why: '横排的简体书用“”‘’（GB/T 15834—2011，4.8、5.1）；「」『』用于竖排和港台。一本书只用一种。',
      todo: '统一为“”‘’。',
    },
    en: {
      what: '{curly} pairs of “ ” and {corners} of 「 」 in one book',
      why: 'Horizontal simplified Chinese uses “ ” ‘ ’ (GB/T 15834—2011, 4.8, 5.1); a book keeps to one kind.',
      todo: 'Make all of them “ ” ‘ ’.',
    },
  },
  'ellipsis-is-six-dots': {
    severity: 'error',
    zh: {
      what: '省略号写成了“{mark}”',
      why: '省略号是六个点，占两个字的位置：……（GB/T 15834—2011，4.11、5.1.6）；省略整段用十二个点。',
      todo: '换成……。',
    },
    en: {
      what: 'the ellipsis is typed “{mark}”',
      why: '省略号 is six dots, two characters wide: …… (GB/T 15834—2011, 4.11, 5.1.6); twelve stand for whole paragraphs.',
      todo: 'Type …… (two U+2026).',
    },
  },
  'ellipsis-or-etc': {
    severity: 'warning',
    zh: {
      what: '“……”与“等”重复',
      why: '省略号和“等”意思一样，只用一个（GB/T 15834—2011，附录 A.9）。',
      todo: '删去其中一个。',
    },
    en: {
      what: '…… and 等 together',
      why: 'They mean the same: one is enough (GB/T 15834—2011, appendix A.9).',
      todo: 'Delete one of them.',
    },
  },
  'dash-is-two-long': {
    severity: 'error',
    zh: {
      what: '破折号写成了“{mark}”',
      why: '破折号占两个字的位置：——（GB/T 15834—2011，4.10、5.1.6）；短了与连接号相混，用别的符号代替会断开或错位。',
      todo: '换成——。',
    },
    en: {
      what: 'the dash is typed “{mark}”',
      why: '破折号 is two characters wide: —— (GB/T 15834—2011, 4.10, 5.1.6); a shorter one is a 连接号, others break or stand off.',
      todo: 'Type —— (two U+2014).',
    },
  },
  'no-comma-before-and': {
    severity: 'warning',
    zh: {
      what: '“{mark}”里的点号多余',
      why: '并列的最后一项用“和、与、及、或”连接，或者用“等”收尾，它们前面不再用顿号（GB/T 15834—2011，4.5）。',
      todo: '删去点号。',
    },
    en: {
      what: 'the mark in “{mark}” is one too many',
      why: 'The last item of a row is joined by 和, 与, 及 or 或, or closed by 等, without 、 before them (GB/T 15834—2011, 4.5).',
      todo: 'Delete the mark.',
    },
  },
  'outer-quotation-marks-double': {
    severity: 'warning',
    zh: {
      what: '“{text}”外面用了单引号',
      why: '引号先用双的，双引号里面再引才用单引号（GB/T 15834—2011，4.8.3.4）。',
      todo: '改成“”。',
    },
    en: {
      what: 'single quotation marks about “{text}” with none outside',
      why: 'The outer marks are “ ”; ‘ ’ stand inside them (GB/T 15834—2011, 4.8.3.4).',
      todo: 'Type “ ”.',
    },
  },
  'no-comma-between-quoted': {
    severity: 'warning',
    zh: {
      what: '并列的引号或书名号之间用了顿号：“{marks}”',
      why: '标有引号或书名号的并列成分之间通常不用顿号；中间插有别的成分（如括注）时才用（GB/T 15834—2011，4.5.3.5）。',
      todo: '删去顿号。',
    },
    en: {
      what: '、 between quoted or titled items: “{marks}”',
      why: 'Between items in “ ” or 《 》 there is usually no 、, unless something stands between two of them (GB/T 15834—2011, 4.5.3.5).',
      todo: 'Delete the 、.',
    },
  },
  'no-comma-in-approximation': {
    severity: 'warning',
    zh: {
      what: '概数“{text}”中间用了顿号',
      why: '相邻的两个数字连用表示概数，中间不用顿号（GB/T 15834—2011，4.5.3.4；GB/T 15835—2011，5.2.1）。',
      todo: '删去顿号；若确是两项并列，可不改。',
    },
    en: {
      what: '、 inside the approximate number “{text}”',
      why: 'Two neighbouring numerals that mean “about” take no 、 (GB/T 15834—2011, 4.5.3.4; GB/T 15835—2011, 5.2.1).',
      todo: 'Delete the 、, unless two separate things are meant.',
    },
  },
  'title-marks-for-works': {
    severity: 'warning',
    zh: {
      what: '“{kind}”的名称用了书名号：{text}',
      why: '书名号只用于书、篇、报刊、影视、文件等作品；课程、课题、项目、奖项、会议、活动、品牌不用（GB/T 15834—2011，附录 A.13）。',
      todo: '改用引号，或不加标点。',
    },
    en: {
      what: 'title marks on the name of a {kind}: {text}',
      why: '《 》 are for works and documents; courses, projects, prizes, meetings and brands take quotation marks or none (GB/T 15834—2011, appendix A.13).',
      todo: 'Use “ ”, or no marks.',
    },
  },
  'document-title-marked': {
    severity: 'warning',
    zh: {
      what: '文件名没有用书名号：{text}',
      why: '法规、文件的全名用书名号标示（GB/T 15834—2011，4.15.3.1）；泛说一个意见、一个通知时不用。',
      todo: '若是文件全名，加《》。',
    },
    en: {
      what: 'a document’s title without 《 》: {text}',
      why: 'The full title of a law or document stands in 《 》 (GB/T 15834—2011, 4.15.3.1); a general mention does not.',
      todo: 'Where it is the full title, add 《 》.',
    },
  },
  'one-colon-per-sentence': {
    severity: 'info',
    zh: {
      what: '一句里套用了两个冒号',
      why: '一个句子里一般不套用两层冒号（GB/T 15834—2011，4.7.3.3）。',
      todo: '若前一个冒号可改为逗号或句号，请改。',
    },
    en: {
      what: 'a colon inside another’s reach',
      why: 'A sentence should not nest colons (GB/T 15834—2011, 4.7.3.3).',
      todo: 'Where the first can be a comma or a full stop, change it.',
    },
  },
  'ordinal-has-its-mark': {
    severity: 'warning',
    zh: {
      what: '序次语写成了“{form}”',
      why: '序次语后的标点：一、 （一） 1. （1） ① 第一， 首先，；带括号、带圈的后面不再加顿号，阿拉伯数字后用下脚点（GB/T 15834—2011，附录 B.3）。',
      todo: '改为“{right}”。',
    },
    en: {
      what: 'an ordinal typed “{form}”',
      why: 'After ordinals: 一、 （一） 1. （1） ① 第一， 首先，; no 、 after brackets, circles or Arabic numbers (GB/T 15834—2011, appendix B.3).',
      todo: 'Make it “{right}”.',
    },
  },
  'title-without-full-stop': {
    severity: 'warning',
    zh: {
      what: '标题末尾用了句号：“{title}。”',
      why: '标题、图题、表题末尾不用句号（GB/T 15834—2011，附录 A.1；CY/T 170、171—2019）。',
      todo: '删去句号。',
    },
    en: {
      what: 'a title ends with 。: “{title}。”',
      why: 'Headings and captions end without a full stop (GB/T 15834—2011, appendix A.1; CY/T 170, 171—2019).',
      todo: 'Delete it.',
    },
  },
  'question-mark-asks': {
    severity: 'warning',
    zh: {
      what: '句子没有完，中间用了问号',
      why: '问号用在疑问句末尾；“如何改进的问题”这样的句子成分不是疑问句（GB/T 15834—2011，4.2.3.1）。',
      todo: '删去问号。',
    },
    en: {
      what: 'a question mark inside a sentence that goes on',
      why: '？ ends a question; a clause that only names one takes none (GB/T 15834—2011, 4.2.3.1).',
      todo: 'Delete it.',
    },
  },
  'marks-repeated-thrice': {
    severity: 'warning',
    zh: {
      what: '问号、叹号叠用成“{mark}”',
      why: '问号、叹号最多叠用三个；两种并用时先问后叹：？！（GB/T 15834—2011，4.2.3.4、4.3.3.3）。',
      todo: '改为至多三个，或改为？！。',
    },
    en: {
      what: 'repeated marks: “{mark}”',
      why: 'At most three ？ or ！ stand together, and both together are ？！ (GB/T 15834—2011, 4.2.3.4, 4.3.3.3).',
      todo: 'Leave three at most, or type ？！.',
    },
  },
  'marks-not-doubled': {
    severity: 'error',
    zh: {
      what: '两个点号连用：“{mark}”',
      why: '点号表示停顿，一处只用一个；多半是改动后留下的。',
      todo: '留下其中一个。',
    },
    en: {
      what: 'two marks in a row: “{mark}”',
      why: 'One pause, one mark; the other was most likely left over from a change.',
      todo: 'Keep one of them.',
    },
  },
  'stop-with-quotation': {
    severity: 'warning',
    zh: {
      what: '句号与后引号的位置不对：“{mark}”',
      why: '“说：”之后引的是整句，句末点号放在引号里面；引号内外不重复用点号（GB/T 15834—2011，附录 B.2）。',
      todo: '整句引用改为“。”在引号内，并只留一个。',
    },
    en: {
      what: 'the stop stands wrong with the closing mark: “{mark}”',
      why: 'After 说： a whole sentence is quoted and keeps its stop inside; there is one stop, not two (GB/T 15834—2011, appendix B.2).',
      todo: 'Put the stop inside, once.',
    },
  },
  'month-day-dot': {
    severity: 'warning',
    zh: {
      what: '以月日命名的事件写成了“{text}”',
      why: '用汉字时，只在一月、十一月、十二月后用间隔号（“一二·九”），别的月份不用（五四、九一八）；用阿拉伯数字时都用（“3·15”）（GB/T 15834—2011，4.14.3.4）。',
      todo: '照此加上或删去间隔号。',
    },
    en: {
      what: 'an event named by its date is written “{text}”',
      why: 'In Han numerals the dot stands only after 一, 十一 and 十二 (“一二·九”, but 五四); in Arabic ones always (“3·15”) (GB/T 15834—2011, 4.14.3.4).',
      todo: 'Add or delete the dot.',
    },
  },
  'middle-dot-in-names': {
    severity: 'error',
    zh: {
      what: '间隔号用了“{mark}”',
      why: '外国人名、书名与篇名之间的间隔号是“·”（U+00B7）（GB/T 15834—2011，4.14）；用相像的字符，查找、排序和断行都会错。',
      todo: '换成“·”。',
    },
    en: {
      what: 'the dot between parts of a name or title is “{mark}”',
      why: '间隔号 is · (U+00B7) (GB/T 15834—2011, 4.14); look-alikes break searching, sorting and line breaking.',
      todo: 'Type ·.',
    },
  },
  'span-has-its-dash': {
    severity: 'warning',
    zh: {
      what: '起止之间用了“{sign}”',
      why: '时间、地域的起止用一字线“—”，数值的起止用“～”或“—”（GB/T 15834—2011，4.13.3.2、4.13.3.3）；短横线用于编号、电话和复合名词。',
      todo: '换成一字线或浪纹线；若全书统一用别的，可在 book.yaml 关掉本条。',
    },
    en: {
      what: 'a span has “{sign}”',
      why: 'Spans of time and place take —, of quantities ～ or — (GB/T 15834—2011, 4.13.3.2, 4.13.3.3); the hyphen is for numbers and compounds.',
      todo: 'Type —; where the book has another sign throughout, turn this rule off in book.yaml.',
    },
  },
  'tilde-is-full-width': {
    severity: 'warning',
    zh: {
      what: '中文里用了半角的“~”',
      why: '浪纹线是全角的“～”（GB/T 15834—2011，4.13、5.1）；半角的“~”是西文和程序里的符号。',
      todo: '换成“～”；年份的起止用“—”。',
    },
    en: {
      what: 'half-width “~” in Chinese text',
      why: 'The mark of ranges is ～, full width (GB/T 15834—2011, 4.13, 5.1); ~ belongs to Latin text and programs.',
      todo: 'Type ～; spans of years take —.',
    },
  },
  'document-number-brackets': {
    severity: 'warning',
    zh: {
      what: '发文字号的年份用了“{text}”',
      why: '发文字号里的年份用六角括号〔〕括起（GB/T 9704—2012，7.2.5；GB/T 15834—2011，4.9）。',
      todo: '换成〔〕。',
    },
    en: {
      what: 'the year of a document’s number stands in “{text}”',
      why: 'It stands in 〔 〕 (GB/T 9704—2012, 7.2.5; GB/T 15834—2011, 4.9).',
      todo: 'Type 〔 〕.',
    },
  },
  'lead-in-has-colon': {
    severity: 'warning',
    zh: {
      what: '引出下文的话末尾用了“{mark}”',
      why: '“如下”“以下几点”等提示下文的话后面用冒号（GB/T 15834—2011，4.7.3.1）。',
      todo: '改为“：”。',
    },
    en: {
      what: 'what announces a list ends with “{mark}”',
      why: 'Words that announce what follows (如下, 以下) end with ： (GB/T 15834—2011, 4.7.3.1).',
      todo: 'Type ：.',
    },
  },
  'list-commas-alike': {
    severity: 'warning',
    zh: {
      what: '同一层并列用了顿号又用逗号：“{text}”',
      why: '同一层次的并列词语之间用同一种标点（GB/T 15834—2011，4.5.3.1）。',
      todo: '统一为顿号。',
    },
    en: {
      what: 'one row of items is divided by 、 and ，: “{text}”',
      why: 'Items of one level are divided by one mark (GB/T 15834—2011, 4.5.3.1).',
      todo: 'Use 、 throughout.',
    },
  },
  'list-comma-between-words': {
    severity: 'warning',
    zh: {
      what: '顿号后面的“{text}”不是并列的词语',
      why: '顿号用于句内并列的词语之间（GB/T 15834—2011，4.5.1）；分句之间用逗号，一句说完用句号。',
      todo: '改为逗号或句号。',
    },
    en: {
      what: '、 stands before “{text}”, which is no item of a row',
      why: '、 divides words of a row (GB/T 15834—2011, 4.5.1); clauses take a comma, a finished sentence its full stop.',
      todo: 'Type ， or 。.',
    },
  },
  'works-have-title-marks': {
    severity: 'warning',
    zh: {
      what: '作品名“{name}”没有用书名号',
      why: '书名、篇名、报刊名、影视名等用书名号标示（GB/T 15834—2011，4.15.3.1）。',
      todo: '改为《{name}》；若只是引用这几个字，可不改。',
    },
    en: {
      what: 'the work “{name}” stands without title marks',
      why: 'Titles of books, articles, periodicals and films stand in 《 》 (GB/T 15834—2011, 4.15.3.1).',
      todo: 'Type 《{name}》, unless only the words are quoted.',
    },
  },
  'foreign-name-has-dot': {
    severity: 'warning',
    zh: {
      what: '外国人的姓与名之间没有间隔号：“{name}”',
      why: '外国人名和少数民族人名内各部分之间用间隔号（GB/T 15834—2011，4.14.3.1）。',
      todo: '加“·”；用作商标、地名等固定写法的可不改。',
    },
    en: {
      what: 'no dot between the parts of the name “{name}”',
      why: 'The parts of a foreign name are divided by · (GB/T 15834—2011, 4.14.3.1).',
      todo: 'Type ·, unless it is a brand or a place.',
    },
  },
  'colon-before-quotation': {
    severity: 'info',
    zh: {
      what: '引出说的话用了逗号，全书别处用冒号',
      why: '“说、道、问、写道”等提示下文的词语后用冒号（GB/T 15834—2011，4.7.3）。',
      todo: '改为冒号；引文只是句子的一部分时可不改。',
    },
    en: {
      what: 'a comma introduces what is said; elsewhere the book has a colon',
      why: 'After 说, 道, 问, 写道 and the like a colon introduces the quotation (GB/T 15834—2011, 4.7.3).',
      todo: 'Type ：, unless the quotation is a part of the sentence.',
    },
  },
  'series-divided-alike': {
    severity: 'warning',
    zh: {
      what: '“一是……；二是……”的各项之间用了不同的标点',
      why: '同一层次的并列分句用同一种标点隔开（GB/T 15834—2011，4.6）。',
      todo: '统一为分号，最后一项以句号结束。',
    },
    en: {
      what: 'parts of one series are divided by different marks',
      why: 'Parallel clauses of one level are divided by one mark (GB/T 15834—2011, 4.6).',
      todo: 'Type ； throughout, and 。 after the last.',
    },
  },
  'series-ordinals-alike': {
    severity: 'warning',
    zh: {
      what: '序次语不成一套：前面用“{first}”，接着用“{second}”',
      why: '同一层次的序次语用同一套形式（GB/T 15834—2011，附录 B.3）：“首先”接“其次”，“第一”接“第二”，“（1）”接“（2）”。',
      todo: '统一为一套。',
    },
    en: {
      what: 'a series begins with {first} and goes on with {second}',
      why: 'Ordinals of one level are of one kind (GB/T 15834—2011, appendix B.3): 首先 with 其次, 第一 with 第二, （1） with （2）.',
      todo: 'Keep to one kind.',
    },
  },
  'question-has-its-mark': {
    severity: 'warning',
    zh: {
      what: '问句末尾用了句号：“{around}”',
      why: '疑问句、反问句末尾用问号（GB/T 15834—2011，4.2）。',
      todo: '改为问号；若是转述的问题，去掉“吗”。',
    },
    en: {
      what: 'a question ends with a full stop: “{around}”',
      why: 'Questions end with ？ (GB/T 15834—2011, 4.2).',
      todo: 'Type ？, or leave out 吗 where the question is only told of.',
    },
  },
  'notes-end-alike': {
    severity: 'warning',
    zh: {
      what: '这条注释末尾没有句号',
      why: '全书的注释绝大多数以句号结束，这条没有。',
      todo: '补上句号。',
    },
    en: {
      what: 'this note ends without a full stop',
      why: 'Nearly all notes of the book end with one.',
      todo: 'Add it.',
    },
  },
  'list-items-end-alike': {
    severity: 'info',
    zh: {
      what: '列表这一项以“{mark}”结束，别的项以“{usual}”结束',
      why: '同一列表各项末尾的标点要一致：都用分号、最后一项用句号，或都用句号，或都不用。',
      todo: '照别的项改，或统一全表。',
    },
    en: {
      what: 'this item ends with “{mark}”, the others with “{usual}”',
      why: 'Items of a list end alike: all with ； and the last with 。, or all with 。, or with nothing.',
      todo: 'Make it like the others.',
    },
  },
  'sentence-not-too-long': {
    severity: 'info',
    zh: {
      what: '这一句太长',
      why: '一句超过 120 字，或有八个逗号而没有句号，读者要读两遍。',
      todo: '看能不能断成几句。',
    },
    en: {
      what: 'this sentence is very long',
      why: 'More than 120 characters, or eight commas without a stop, must be read twice.',
      todo: 'See whether it can be cut.',
    },
  },
  'outer-title-marks-double': {
    severity: 'warning',
    zh: {
      what: '书名“{text}”用了单书名号',
      why: '单书名号〈〉只用在书名号里面（GB/T 15834—2011，4.15.3.3），外面的一层用《》。',
      todo: '换成《》。',
    },
    en: {
      what: 'the title “{text}” stands in single title marks',
      why: '〈〉 stand inside 《》 only (GB/T 15834—2011, 4.15.3.3).',
      todo: 'Type 《》.',
    },
  },
  'list-ordinals-in-sequence': {
    severity: 'error',
    zh: {
      what: '序号“{text}”接不上前面的“{previous}”',
      why: '同一组序号依次递增，不跳号，不重号。',
      todo: '改成“{expected}”；若漏了一项，补上。',
    },
    en: {
      what: 'the ordinal “{text}” does not follow “{previous}”',
      why: 'Ordinals of one row go up by one.',
      todo: 'Write “{expected}”, or put in what is missing.',
    },
  },
  'cells-end-alike': {
    severity: 'warning',
    zh: {
      what: '表格这一栏只有这一格以“。”结尾',
      why: '同一栏的格子结尾要一样：都是短语的，都不加句号。',
      todo: '去掉句号，或整栏都加。',
    },
    en: {
      what: 'only this cell of its column ends with 。',
      why: 'Cells of one column end alike: phrases have no full stop.',
      todo: 'Take it away, or give it to the whole column.',
    },
  },
} as const satisfies Catalogue;
