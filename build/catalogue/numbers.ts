// Messages of the rules about numbers, units and foreign words: GB/T 15835—2011, GB 3100—3102, CY/T 154—2017.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const numberMessages = {
  'year-written-in-full': {
    severity: 'warning',
    zh: {
      what: '年份“{text}”只写了两位',
      why: '年份用四位阿拉伯数字，不简写（GB/T 15835—2011）；过些年读者分不清是哪个世纪。',
      todo: '写全四位。',
    },
    en: {
      what: 'the year in “{text}” has two digits',
      why: 'Years have four digits and are not shortened (GB/T 15835—2011).',
      todo: 'Write all four digits.',
    },
  },
  'han-year-has-circle-zero': {
    severity: 'error',
    zh: {
      what: '汉字年份“{text}”里的零不是“〇”',
      why: '用汉字写年份，零写作“〇”（GB/T 15835—2011，5.2）；“零”用于数目，“○”“0”“O”只是样子像。',
      todo: '改成“〇”，或者全用阿拉伯数字。',
    },
    en: {
      what: 'the zero in the year “{text}” is not 〇',
      why: 'In years written in Han numerals zero is 〇 (GB/T 15835—2011, 5.2); 零 is for counts, ○, 0 and O only look alike.',
      todo: 'Type 〇, or write the year in Arabic digits.',
    },
  },
  'year-range-ascends': {
    severity: 'warning',
    zh: {
      what: '起止年份“{text}”前大后小',
      why: '时间段先写早的一年；前大后小，多半有一个数字写错了（公元前的年份除外）。',
      todo: '对照材料，改正其中一个；公元前的，写上“前”字。',
    },
    en: {
      what: 'the span “{text}” runs backwards',
      why: 'A span begins with the earlier year; one of the two is probably a slip (years BC aside).',
      todo: 'Check both years against the source; mark years BC as such.',
    },
  },
  'date-exists': {
    severity: 'error',
    zh: {
      what: '日期“{text}”不对：{fault}',
      why: '日期是事实，印错了读者查得出来；这里算的是公历。',
      todo: '对照材料，改正日期或星期；农历日期请写明“农历”，用汉字。',
    },
    en: {
      what: 'the date “{text}” is wrong: {faultEn}',
      why: 'A date is a fact that readers can check; the Gregorian calendar is meant here.',
      todo: 'Check the date or the day of the week; say 农历, with Han numerals, for the old calendar.',
    },
  },
  'range-keeps-unit': {
    severity: 'warning',
    zh: {
      what: '“{text}”前一个数少了“{unit}”',
      why: '数值范围里，“万”“亿”“%”前后都要写，否则会读成只属于后一个数（GB/T 15835—2011，5.1.4：9亿～16亿，15%～30%）。',
      todo: '前一个数也写上“{unit}”。',
    },
    en: {
      what: 'the first number of “{text}” lacks {unit}',
      why: 'In a range 万, 亿 and % stand at both ends, or they seem to belong to the second number only (GB/T 15835—2011, 5.1.4).',
      todo: 'Add {unit} to the first number.',
    },
  },
  'number-in-one-kind': {
    severity: 'warning',
    zh: {
      what: '“{text}”里汉字数字和阿拉伯数字混用',
      why: '一个数只用一种数字（GB/T 15835—2011）；阿拉伯数字后面只有“万”“亿”可用汉字。',
      todo: '全改成阿拉伯数字，或者全改成汉字。',
    },
    en: {
      what: '“{text}” mixes Han and Arabic numerals in one number',
      why: 'One number is written in one kind of numerals (GB/T 15835—2011); only 万 and 亿 may follow digits.',
      todo: 'Write it all in Arabic digits, or all in Han numerals.',
    },
  },
  'clock-times-one-way': {
    severity: 'warning',
    zh: {
      what: '时刻“{text}”有误，或与同句别的写法不一',
      why: '一句里的时刻用同一种数字（GB/T 15835—2011，4）；凌晨、上午没有十三时以后的钟点。',
      todo: '改成一种写法，或核对时刻。',
    },
    en: {
      what: 'the time “{text}” is impossible, or written otherwise than others of the sentence',
      why: 'Times of one sentence are written in one kind of numerals (GB/T 15835—2011, 4); a morning has no hour after twelve.',
      todo: 'Write them alike, or look the time up.',
    },
  },
  'currency-sign-before-number': {
    severity: 'warning',
    zh: {
      what: '货币符号写在了数的后面：“{text}”',
      why: '货币符号放在数的前面（￥25）；数后面有“万”“亿”时用文字（380万美元）。',
      todo: '改用文字，或把符号移到数前。',
    },
    en: {
      what: 'the currency sign follows the number: “{text}”',
      why: 'The sign stands before the number (￥25); after 万 and 亿 the currency is written in words (380万美元).',
      todo: 'Write the currency in words, or put the sign first.',
    },
  },
  'measure-has-unit': {
    severity: 'info',
    zh: {
      what: '“{name}”后面的数没有单位：“{text}”',
      why: '量值由数和单位组成，缺了单位无从知道多少（GB 3100—93）。',
      todo: '补上单位；确实没有单位的可不改。',
    },
    en: {
      what: 'a number without a unit after “{name}”: “{text}”',
      why: 'A quantity is a number and a unit (GB 3100—93).',
      todo: 'Add the unit, unless it has none.',
    },
  },
  'no-han-magnitude-after-digits': {
    severity: 'warning',
    zh: {
      what: '阿拉伯数字后面用了“十、百、千”：“{text}”',
      why: '阿拉伯数字后只能用“万”“亿”作单位（GB/T 15835—2011）：5千元写5000元或五千元。',
      todo: '全用阿拉伯数字，或者全用汉字。',
    },
    en: {
      what: '十, 百 or 千 after Arabic digits: “{text}”',
      why: 'Only 万 and 亿 may follow Arabic digits (GB/T 15835—2011): 5000元 or 五千元, not 5千元.',
      todo: 'Write it all in digits, or all in Han numerals.',
    },
  },
  'fixed-words-have-han-numerals': {
    severity: 'warning',
    zh: {
      what: '“{around}”里的“{text}”应写汉字',
      why: '星期几、农历日期、带“几”的概数和固定词语里的数字用汉字（GB/T 15835—2011，4.2）：星期五、正月十五、二十几个、五大洲。',
      todo: '改成汉字数字。',
    },
    en: {
      what: '“{text}” in “{around}” should be a Han numeral',
      why: 'Days of the week, dates of the old calendar, rough numbers with 几 and set phrases have Han numerals (GB/T 15835—2011, 4.2).',
      todo: 'Write it in Han numerals.',
    },
  },
  'rough-number-has-han-numerals': {
    severity: 'warning',
    zh: {
      what: '概数“{text}”用了阿拉伯数字和顿号',
      why: '相邻两个数字连用表示大概，用汉字，中间不加顿号（GB/T 15835—2011，4.2.1）：三四个月。',
      todo: '改成汉字，去掉顿号；确是一个范围的，写“3～4个月”。',
    },
    en: {
      what: 'the rough number “{text}” is in digits with 、',
      why: 'Two neighbouring numerals that mean “about” are Han, with no mark between (GB/T 15835—2011, 4.2.1): 三四个月.',
      todo: 'Write them in Han numerals without 、; for a real range write 3～4个月.',
    },
  },
  'decimal-has-leading-zero': {
    severity: 'error',
    zh: {
      what: '小数“{text}”前面少了0',
      why: '纯小数要写出小数点前的0（GB/T 15835—2011，5.1.2）。',
      todo: '补上0。',
    },
    en: {
      what: 'the decimal “{text}” lacks its zero',
      why: 'A decimal below one has a zero before the point (GB/T 15835—2011, 5.1.2).',
      todo: 'Add the zero.',
    },
  },
  'approximation-said-once': {
    severity: 'warning',
    zh: {
      what: '“{text}”里约数说了两次',
      why: '“约、近、超过、至少”和“左右、上下、多、以上”意思重复，合用是语病。',
      todo: '去掉一个。',
    },
    en: {
      what: '“{text}” says “about” twice',
      why: '约, 近, 超过, 至少 and 左右, 多, 以上 mean the same; together they are a fault.',
      todo: 'Take one of the two away.',
    },
  },
  'decrease-is-no-multiple': {
    severity: 'warning',
    zh: {
      what: '“{text}”：减少不能用倍数说',
      why: '减少一倍就是零，减少几倍没有意义；减少用分数或百分比。',
      todo: '写“减少到三分之一”“减少了三分之二”，或者百分比。',
    },
    en: {
      what: '“{text}”: a decrease cannot be a multiple',
      why: 'Less by once is nothing; less by three times means nothing. A decrease is a fraction or a percentage.',
      todo: 'Write 减少到三分之一, 减少了三分之二, or a percentage.',
    },
  },
  'percent-written-once': {
    severity: 'warning',
    zh: {
      what: '百分数写法混用：“{text}”',
      why: '“百分之”后面用汉字数字，“%”前面用阿拉伯数字，“个百分点”前面不带“%”（GB/T 15835—2011）。',
      todo: '只用一种写法。',
    },
    en: {
      what: 'a percentage written in two ways at once: “{text}”',
      why: '百分之 takes Han numerals, % takes digits, and 个百分点 takes no % (GB/T 15835—2011).',
      todo: 'Keep one of the two.',
    },
  },
  'growth-adds-up': {
    severity: 'warning',
    zh: {
      what: '按前面的两个数算，变化是{real}，文中说是{said}',
      why: '三个数知道两个就能算出第三个；算不拢，总有一个写错了。',
      todo: '对照材料核算，改正写错的那个数；“增长”与“增长到”也要分清。',
    },
    en: {
      what: 'the two figures differ by {real}, the text says {said}',
      why: 'Any two of the three figures give the third; where they disagree, one is wrong.',
      todo: 'Check the figures against the source.',
    },
  },
  'decimal-point-is-a-point': {
    severity: 'warning',
    zh: {
      what: '小数点写成了“{text}”',
      why: '小数点用圆点（GB/T 15835—2011，5.1.5）；输入法在中文状态下打出的是句号。',
      todo: '改为小数点。',
    },
    en: {
      what: 'the decimal point is written “{text}”',
      why: 'The decimal sign is a point (GB/T 15835—2011, 5.1.5).',
      todo: 'Write a point.',
    },
  },
  'unit-symbols-as-defined': {
    severity: 'warning',
    zh: {
      what: '单位符号“{text}”应写作“{right}”',
      why: '单位符号的大小写和写法有规定（GB 3100—1993、GB 3101—1993）：千是小写k，兆是大写M，来自人名的大写。',
      todo: '改成规定的符号，正体，与数字间留空由排版负责。',
    },
    en: {
      what: 'the unit symbol “{text}” is written {right}',
      why: 'Unit symbols have one spelling (GB 3100—1993, GB 3101—1993): k small, M capital, units named after people capital.',
      todo: 'Use the defined symbol.',
    },
  },
  'percent-follows-digits': {
    severity: 'warning',
    zh: {
      what: '数字和“%”“‰”“°”之间有空格，共{times}处',
      why: '百分号和角度符号紧接数字，中间不留空（GB 3101—1993）。',
      todo: '去掉空格。',
    },
    en: {
      what: 'a space between a number and % ‰ or °, {times} in all',
      why: 'These signs follow the number directly (GB 3101—1993).',
      todo: 'Take the space away.',
    },
  },
  'units-are-legal': {
    severity: 'info',
    zh: {
      what: '用了非法定单位“{unit}”，共{times}处',
      why: '出版物用法定计量单位（GB 3100—1993）；历史、文学、引文和行业习惯可以例外。',
      todo: '能换的换成{legal}，或在括号里注明；不必换的，此条可以不理。',
    },
    en: {
      what: '{unit} is no legal unit of measurement, {times} in all',
      why: 'Publications use the legal units (GB 3100—1993); history, fiction, quotations and trade customs may differ.',
      todo: 'Convert, or add the legal value in brackets ({legal}); otherwise pass over this.',
    },
  },
  'ratio-sign-is-ratio': {
    severity: 'info',
    zh: {
      what: '比“{text}”用了冒号，共{times}处',
      why: '比号是“∶”（U+2236，GB 3102.11—1993），上下居中，与冒号不同。',
      todo: '科技书改成比号；其他书全书一致即可。',
    },
    en: {
      what: 'the ratio “{text}” has a colon, {times} in all',
      why: 'The sign of a ratio is ∶ (U+2236, GB 3102.11—1993), which stands centred.',
      todo: 'Use it in scientific books; in others be consistent.',
    },
  },
  'latin-sentence-has-latin-marks': {
    severity: 'warning',
    zh: {
      what: '英文句子里用了中文标点“{mark}”',
      why: '中文里夹的整句英文，用英文的半角标点（CY/T 154—2017）。',
      todo: '换成半角标点，后面空一格。',
    },
    en: {
      what: 'the Chinese mark “{mark}” within an English sentence',
      why: 'A whole English sentence within Chinese text keeps its own marks (CY/T 154—2017).',
      todo: 'Type the half-width mark and a space.',
    },
  },
  'foreign-title-in-italics': {
    severity: 'info',
    zh: {
      what: '外文书刊名“{text}”用了书名号，共{times}处',
      why: '中文里直接用的外文书名、刊名排斜体，不加书名号（CY/T 154—2017）；译成中文的才加。',
      todo: '去掉书名号，改排斜体；本社另有规定的，全书一致即可。',
    },
    en: {
      what: 'the foreign title “{text}” stands in 《》, {times} in all',
      why: 'Titles given in a foreign language are set in italics without 《》 (CY/T 154—2017); translated ones have 《》.',
      todo: 'Set it in italics; where your house has it otherwise, be consistent.',
    },
  },
  'abbreviation-explained': {
    severity: 'warning',
    zh: {
      what: '缩写“{abbreviation}”用了{times}次，没有解释',
      why: '外文缩写第一次出现，要有中文全称（CY/T 154—2017）：光学字符识别（OCR）。',
      todo: '在第一次出现的地方写出全称；读者都知道的不必。',
    },
    en: {
      what: 'the abbreviation “{abbreviation}” ({times} in all) is not explained',
      why: 'A foreign abbreviation is explained where it first occurs (CY/T 154—2017).',
      todo: 'Give the full Chinese name once; what every reader knows needs none.',
    },
  },
  'era-year-has-han-numerals': {
    severity: 'warning',
    zh: {
      what: '年号纪年“{text}”用了阿拉伯数字',
      why: '历史纪年用汉字数字，需要时括注公元年份：康熙五十二年（1713年）（GB/T 15835—2011，4.2.1）。',
      todo: '换成汉字数字。',
    },
    en: {
      what: 'the year of an era “{text}” is in Arabic digits',
      why: 'Years of eras are in Han numerals, the year of our era in brackets beside them (GB/T 15835—2011, 4.2.1).',
      todo: 'Write it in Han numerals.',
    },
  },
  'centuries-one-way': {
    severity: 'warning',
    zh: {
      what: '世纪、年代的写法不一：“{main}”一类{mainOften}处，“{text}”一类{often}处',
      why: '同类的数字全书用一种形式（GB/T 15835—2011，4.1）；18世纪与十八世纪都对，不可混用。',
      todo: '统一成多数的写法；书名、引文照原样。',
    },
    en: {
      what: 'centuries or decades are written in two ways: as “{main}” {mainOften}×, as “{text}” {often}×',
      why: 'One kind of number has one form in a book (GB/T 15835—2011, 4.1).',
      todo: 'Keep to the commoner; titles and quotations stay.',
    },
  },
  'clock-time-has-half-width-colon': {
    severity: 'warning',
    zh: {
      what: '钟点“{text}”用了全角冒号',
      why: '时、分、秒之间用半角的冒号（GB/T 15835—2011，5.1.3）；全角冒号把数字隔得太开。',
      todo: '换成半角冒号。',
    },
    en: {
      what: 'the time “{text}” has a full-width colon',
      why: 'Hours, minutes and seconds are divided by the half-width colon (GB/T 15835—2011, 5.1.3).',
      todo: 'Type the half-width colon.',
    },
  },
  'unit-spaced-one-way': {
    severity: 'warning',
    zh: {
      what: '数值与单位之间的空隙不一：“{text}”一类{times}处，“{main}”一类{often}处',
      why: '数值与单位符号之间空四分之一个字（GB 3101—1993，3.3.3）；全书要一样，不可有的空有的不空。',
      todo: '统一成多数的写法。',
    },
    en: {
      what: 'numbers and units are set apart unevenly: as “{text}” {times}×, as “{main}” {often}×',
      why: 'There is a gap between a number and its unit (GB 3101—1993); in a book always or never a typed one.',
      todo: 'Keep to the commoner.',
    },
  },
  'unit-name-one-way': {
    severity: 'info',
    zh: {
      what: '同一单位有的用符号有的用名称：“{text}”一类{times}处，“{main}”一类{often}处',
      why: '同一本书的正文里，一个单位或用中文名称或用符号，不混用（GB 3100—1993，6.2）。',
      todo: '统一成多数的写法；图、表、公式里用符号。',
    },
    en: {
      what: 'one unit has its symbol here and its name there: as “{text}” {times}×, as “{main}” {often}×',
      why: 'In the text of one book a unit is given by name or by symbol (GB 3100—1993, 6.2).',
      todo: 'Keep to the commoner; figures, tables and formulas have symbols.',
    },
  },
} as const satisfies Catalogue;
