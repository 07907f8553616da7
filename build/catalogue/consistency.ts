// Messages of the rules that compare one place of a book with another: terms, names, passages told twice.
// Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const consistencyMessages = {
  'term-as-listed': {
    severity: 'warning',
    zh: {
      what: '“{written}”在术语表里统一作“{term}”',
      why: '同一个术语、名称，全书只用一种写法；terms.yaml 已经定了用哪一种。',
      todo: '改为“{term}”；这里若确实要用另一种写法（如引文），加上引号或标明出处。',
    },
    en: {
      what: '“{written}” is “{term}” in the list of terms',
      why: 'A term has one spelling throughout a book, and terms.yaml has settled which.',
      todo: 'Write “{term}”; where the other is meant, as in a quotation, mark it as one.',
    },
  },
  'term-first-mention-has-original': {
    severity: 'warning',
    zh: {
      what: '“{term}”第一次提到，没有注原文“{original}”',
      why: '译名第一次出现时括注原文，读者才能查对；terms.yaml 给了它的原文。',
      todo: '写成“{term}（{original}）”；以后再提到时不必再注。',
    },
    en: {
      what: 'the first mention of “{term}” lacks its original, “{original}”',
      why: 'A translated term carries its original where it is first met; terms.yaml gives it.',
      todo: 'Write “{term}（{original}）” here; later mentions go without.',
    },
  },
  'passage-told-one-way': {
    severity: 'warning',
    zh: {
      what: '这段话前面已有一遍，有 {count} 处不同：{differences}（“{text}”）',
      why: '同一段话在书中出现两次而字句略有出入，多半是只改了一处；读者会疑心哪一处是对的。',
      todo: '对照另一处，定一种说法，两处改成一样；或删去一处。若本来就说的是两件事，可以不改。',
    },
    en: {
      what: 'this passage stands in the book already, with {count} differences: {differences}',
      why: 'A passage told twice with small differences usually means that only one of the two was edited.',
      todo: 'Compare the two, decide, and make them agree; or delete one. Leave them if they speak of two things.',
    },
  },
  'passage-not-repeated': {
    severity: 'info',
    zh: {
      what: '这段话与前面一处一字不差，共 {length} 字：“{text}”',
      why: '整段重复往往是复制后忘了删改；有意的重复（套语、引文）不算错。',
      todo: '看看是否需要说两遍；不需要就删去一处，或改为“见前文”。',
    },
    en: {
      what: 'this passage stands in the book already, word for word ({length} characters)',
      why: 'A repeated passage is often a copy that was never rewritten.',
      todo: 'Delete one of the two unless the repetition is wanted.',
    },
  },
  'figure-told-one-way': {
    severity: 'warning',
    zh: {
      what: '同一句话，前面是“{one}”，这里是“{other}”',
      why: '两处的话一样，只有数字不同；同一事实应只有一个数字。',
      todo: '核对来源，把两处改成一样；如果说的是不同时间或范围，在文中写明。',
    },
    en: {
      what: 'the same sentence says “{one}” before and “{other}” here',
      why: 'One fact has one figure.',
      todo: 'Check the source and make the two agree; if they differ in time or scope, say so.',
    },
  },
  'fact-told-one-way': {
    severity: 'warning',
    zh: {
      what: '像是同一件事：前面是“{text}”，这里是“{other}”',
      why: '两处说的人、物、地点相合，数字或日期却不同；同一事实应只有一个说法。',
      todo: '核对来源，把两处改成一样；说的确是两件事，在文中写明。',
    },
    en: {
      what: 'what seems the same fact is “{one}” before (“{text}”) and “{other}” here',
      why: 'The two speak of the same people, things and places; one fact has one figure, one date.',
      todo: 'Check the source and make the two agree; if they are two facts, say so.',
    },
  },
  'range-sign-one-way': {
    severity: 'warning',
    zh: {
      what: '{kind}用了两种以上的连接号：{counts}',
      why: '同一类起止全书用一种连接号：时间多用一字线“—”，数值用“～”或“—”（GB/T 15834—2011，4.13；GB/T 15835—2011）。',
      todo: '定一种（现在以“{common}”为多），把其余 {minority} 处改过来。',
    },
    en: {
      what: '{kindEn} are written with more than one sign: {countsEn}',
      why: 'One kind of range takes one sign throughout (GB/T 15834—2011, 4.13; GB/T 15835—2011).',
      todo: 'Choose one (“{common}” is the commonest) and change the other {minority}.',
    },
  },
  'known-title-as-it-is': {
    severity: 'warning',
    zh: {
      what: '“{text}”像是《{name}》之误',
      why: '法律法规、典籍和报刊的名称是固定的，错一个字就不是它。',
      todo: '查对原名，改正；确是另一种书或文件的，豁免并写明理由。',
    },
    en: {
      what: '“{text}” looks like a slip of 《{name}》',
      why: 'Laws, classics and newspapers have the names they have.',
      todo: 'Look the name up and correct it; where another work is meant, waive the finding with the reason.',
    },
  },
  'thousands-grouped-one-way': {
    severity: 'warning',
    zh: {
      what: '五位以上的数，分节写法不一：{counts}',
      why: '全书多位数的分节法要统一：不分节，或用千分空，或用千分撇（GB/T 15835—2011，5.1）。',
      todo: '定一种，把其余 {minority} 处改过来。',
    },
    en: {
      what: 'numbers of five digits or more are grouped in more than one way: {minority} differ',
      why: 'Digits are grouped in one way throughout a book (GB/T 15835—2011, 5.1).',
      todo: 'Choose one way and change the other {minority}.',
    },
  },
  'ordinals-one-way': {
    severity: 'warning',
    zh: {
      what: '编号的数字写法不一：{counts}',
      why: '同一类编号，全书用一种数字，或都用阿拉伯数字，或都用汉字（GB/T 15835—2011）。',
      todo: '与标题的写法一致，统一成“{common}”一类的写法；书名、法规名里的不改。',
    },
    en: {
      what: 'ordinals are written in two kinds of numerals: {minority} differ from the rest',
      why: 'One kind of ordinal takes one kind of numeral throughout (GB/T 15835—2011).',
      todo: 'Follow the headings, and change the other {minority}; leave titles of works.',
    },
  },
  'quotation-marks-one-way': {
    severity: 'warning',
    zh: {
      what: '引号有两种形状：{counts}',
      why: '横排简体书用“ ”和‘ ’（GB/T 15834—2011，4.8）；一本书里只能有一种。',
      todo: '统一成“{common}”，改过其余 {minority} 处。',
    },
    en: {
      what: 'quotation marks have two shapes: {minority} differ from the rest',
      why: 'A book has one shape of quotation marks; “ ” in horizontal simplified Chinese (GB/T 15834—2011, 4.8).',
      todo: 'Change the {minority} that differ.',
    },
  },
  'han-latin-space-one-way': {
    severity: 'warning',
    zh: {
      what: '汉字与{kind}之间，有的键入了空格，有的没有：{counts}；少数的一种多在“{section}”（{sectionCount} 处）',
      why: '汉字与西文之间的空隙由排版加，原稿不必键入空格；时有时无，电子版里就宽窄不一。',
      todo: '全书统一，最好都不键入空格；可用编辑器一次替换。',
    },
    en: {
      what: 'between Chinese and {kindEn} a space is typed in some places and not in others: {minority} differ',
      why: 'The gap is set in layout; where it is typed only sometimes, the editions look uneven.',
      todo: 'Make them all alike, best without typed spaces.',
    },
  },
  'word-spelled-one-way': {
    severity: 'warning',
    zh: {
      what: '同一个词有两种写法：{counts}',
      why: '一本书里，同一个词只用一种写法；异形词以《第一批异形词整理表》（GF 1001—2001）和《现代汉语词典》推荐的为准。',
      todo: '统一成一种，推荐“{preferred}”；引文、书名里的不改。',
    },
    en: {
      what: 'one word is spelled in two ways: {countsEn}',
      why: 'A word has one spelling throughout a book; GF 1001—2001 and the standard dictionary say which to prefer.',
      todo: 'Make them one, best “{preferred}”; leave quotations and titles.',
    },
  },
  'latin-name-written-one-way': {
    severity: 'warning',
    zh: {
      what: '同一个西文名称有几种写法：{counts}',
      why: '西文名称的大小写、连字符和空格是名称的一部分，一本书里只有一种写法（CY/T 154—2017）。',
      todo: '按名称的官方写法统一；命令、文件名请写成代码（用反引号括起），就不会再报。',
    },
    en: {
      what: 'one Latin name is written in several ways: {countsEn}',
      why: 'Case, hyphens and spaces belong to a name; it is written in one way throughout (CY/T 154—2017).',
      todo: 'Follow the official form; set commands and file names as code.',
    },
  },
  'work-title-one-way': {
    severity: 'warning',
    zh: {
      what: '“{other}”与“{one}”像是同一种书或文件，名称不一致：{parts}',
      why: '书名、文件名要照原名写全，并加书名号（GB/T 15834—2011，4.15）；同一种文件全书只有一个名称。',
      todo: '查对原文件的名称，把两处改成一样。确是两种文件的，不改。',
    },
    en: {
      what: '“{other}” and “{one}” seem to be one work with two names',
      why: 'A work is named in full, as it is, in 《》 (GB/T 15834—2011, 4.15), and in one way throughout.',
      todo: 'Look up the name and make the two agree; leave them if they are two works.',
    },
  },
  'abbreviation-defined-once': {
    severity: 'warning',
    zh: {
      what: '简称“{short}”定义了 {times} 次',
      why: '简称在正文第一次出现时说明一次就够；再说明，多半是各章分头写成、没有统稿。',
      todo: '留下第一处，后面直接用简称。',
    },
    en: {
      what: 'the short name “{short}” is defined {times} times',
      why: 'A short name is defined where it first stands in the body, once.',
      todo: 'Keep the first definition and use the short name after it.',
    },
  },
  'abbreviation-used': {
    severity: 'warning',
    zh: {
      what: '简称“{short}”说明以后一次也没有用过',
      why: '说了“以下简称”，下文就要用这个简称；一次也没有用，不是说明多余，就是下文用了另一个写法。',
      todo: '查下文怎样称呼它：用的是另一个简称的，改成一样；一直用全称的，删去说明。',
    },
    en: {
      what: 'the short name “{short}” is defined and never used',
      why: 'What is defined as a short name is used; if not, the definition is a leftover or the book goes on with another form.',
      todo: 'See what the book calls it: make the two agree, or take the definition away.',
    },
  },
  'abbreviation-names-one-thing': {
    severity: 'warning',
    zh: {
      what: '简称“{short}”指两样东西：“{one}”和“{other}”',
      why: '同一章里一个简称只能指一样东西，否则读者分不清。',
      todo: '给其中一个换个简称，或写全称。',
    },
    en: {
      what: 'the short name “{short}” stands for two things: “{one}” and “{other}”',
      why: 'Within a chapter a short name means one thing.',
      todo: 'Give one of them another short name, or write it in full.',
    },
  },
  'abbreviation-defined-before-use': {
    severity: 'warning',
    zh: {
      what: '“{short}”在说明之前已经用了 {times} 处；说明在后面：{long}',
      why: '缩写、简称第一次出现时就要交代全称，读者才看得懂。',
      todo: '把全称和括注移到第一次出现的地方，后面的说明删去。',
    },
    en: {
      what: '“{short}” is used {times} times before it is explained ({long})',
      why: 'An abbreviation is explained where it is first met.',
      todo: 'Move the explanation to the first use.',
    },
  },
  'counted-items-follow': {
    severity: 'warning',
    zh: {
      what: '“{text}”说的是 {count} 项，后面列出 {found} 项',
      why: '数词与所列的项数要一致；多半是增删了条目，没有改前面的数。',
      todo: '数一数，改数词，或补上漏掉的、删去多余的。',
    },
    en: {
      what: '{count} items are announced, and {found} follow',
      why: 'The number announced and the items listed must agree; one of them was edited without the other.',
      todo: 'Count them, and correct the number or the list.',
    },
  },
  'name-written-one-way': {
    severity: 'warning',
    zh: {
      what: '译名“{other}”（{few} 处）与“{one}”（{many} 处）只差一个字',
      why: '同一个外国人名全书用一种译法；差一个字，读者会当成两个人。',
      todo: '查对译名，统一成一种；确是两个人的，不改。',
    },
    en: {
      what: 'the name “{other}” ({few}×) is one character away from “{one}” ({many}×)',
      why: 'A foreign name has one Chinese form throughout a book.',
      todo: 'Look up the name and make them one; leave them if they are two people.',
    },
  },
  'term-one-translation': {
    severity: 'warning',
    zh: {
      what: '“{original}”有两种译法：“{one}”和“{other}”',
      why: '同一个原文，全书只用一种译名；两种并用，读者会当成两样东西。',
      todo: '定一种译名，统一全书；可记在 terms.yaml 里。',
    },
    en: {
      what: '“{original}” has two translations: “{one}” and “{other}”',
      why: 'One original has one translation throughout a book.',
      todo: 'Choose one and keep to it; terms.yaml is the place to record it.',
    },
  },
  'number-system-one-way': {
    severity: 'warning',
    zh: {
      what: '同一段里，“{text}”用汉字，“{other}”用阿拉伯数字',
      why: '同类的数，在同一段里用同一种数字（GB/T 15835—2011，4.1）。',
      todo: '统计性的数用阿拉伯数字，泛说的用汉字；改成一样。',
    },
    en: {
      what: '“{text}” is in Chinese numerals and “{other}” in Arabic, in one passage',
      why: 'Numbers of one kind are written in one system (GB/T 15835—2011, 4.1).',
      todo: 'Make the two alike: Arabic for statistics, Chinese for round speech.',
    },
  },
  'name-dot-one-way': {
    severity: 'warning',
    zh: {
      what: '外国人名有的加间隔号，有的没有：{counts}',
      why: '外国人名各部分之间用间隔号“·”（GB/T 15834—2011，4.14），全书一致。',
      todo: '补上间隔号，与其他各处一致。',
    },
    en: {
      what: 'a foreign name has its dot in some places and not in others: {minority} differ',
      why: 'The parts of a foreign name are parted by · (GB/T 15834—2011, 4.14), throughout.',
      todo: 'Add the dot where it is missing.',
    },
  },
  'date-of-name-one-way': {
    severity: 'warning',
    zh: {
      what: '“{name}”的年份前后不一：{one}，这里是 {other}',
      why: '同一个人、同一个机构的生卒、成立年份只有一个。',
      todo: '查对可靠的来源，把两处改成一样；确是同名的两个，加以说明。',
    },
    en: {
      what: 'the dates of “{name}” differ: {one} before, {other} here',
      why: 'One person or institution has one set of dates.',
      todo: 'Check a source and make the two agree; if they are two of one name, say so.',
    },
  },
  'quoted-term-one-way': {
    severity: 'info',
    zh: {
      what: '有 {terms} 个词时而加引号，时而不加：{counts}',
      why: '一个词加不加引号，全书应有一个章法：都加，都不加，或只在第一次出现时加。',
      todo: '定一种做法；表示特指的第一次加引号，以后不加。',
    },
    en: {
      what: '{terms} terms stand now with quotation marks, now without',
      why: 'Whether a term has marks should follow one policy: always, never, or at its first mention.',
      todo: 'Choose one policy and keep to it.',
    },
  },
  'official-name-as-it-is': {
    severity: 'warning',
    zh: {
      what: '“{text}”与正式名称“{name}”差几个字',
      why: '机构、地区的名称要照正式名称写全，一个字也不能差。',
      todo: '查对后改为正式名称；若写的是另一个机构，不改。',
    },
    en: {
      what: '“{text}” is a few characters away from the official name “{name}”',
      why: 'Names of institutions and regions are written as they officially are.',
      todo: 'Check and write the official name; leave it if another institution is meant.',
    },
  },
  'proper-name-one-way': {
    severity: 'warning',
    zh: {
      what: '“{other}”（{few} 处）与“{one}”（{many} 处）只差一个字',
      why: '人名、地名、机构名和书里自己的术语，全书只有一种写法；少见的一种多半是同音字、形近字，或者漏了字、倒了字。',
      todo: '查对后统一；确是两个人、两处地方、两件事的，不改。',
    },
    en: {
      what: '“{other}” ({few}×) is one character away from “{one}” ({many}×)',
      why: 'Names of people, places and institutions, and terms of the book’s own, have one form throughout; the rare one is probably a slip.',
      todo: 'Check and make them one; leave them if they are two.',
    },
  },
  'sum-adds-up': {
    severity: 'warning',
    zh: {
      what: '“{said}”与同句里别的数合不上：{sum}＝{real}',
      why: '同一句里的分数与总数、起讫与增减，读者一算就知道对不对。',
      todo: '查对原始数据，改总数或改分项；若另有未列出的部分，写明。',
    },
    en: {
      what: '“{said}” does not agree with the other figures of its sentence: {sum} = {real}',
      why: 'Parts and total in one sentence must add up.',
      todo: 'Check the data; mend the total or a part, or say what is left out.',
    },
  },
  'years-add-up': {
    severity: 'warning',
    zh: {
      what: '“{said}”与文中的年份合不上：{sum}＝{real}',
      why: '起讫年份与年数、生年与年龄，读者一算就知道对不对；首尾都算、虚岁，可以多一年。',
      todo: '查对年份和年数，改错的一个。',
    },
    en: {
      what: '“{said}” does not agree with the years of the text: {sum} = {real}',
      why: 'Years and the time between them, a birth and an age must agree; both ends counted make one year more.',
      todo: 'Check the years and mend the one that is wrong.',
    },
  },
  'table-adds-up': {
    severity: 'warning',
    zh: {
      what: '表里的“{said}”合不上：{sum}＝{real}',
      why: '表里的合计、其中各项和百分比要与各格的数相符；表内其他各行（列）都合得上，只有这里不合。',
      todo: '查对原始数据，改这一格或改分项。',
    },
    en: {
      what: '“{said}” in the table does not follow from the other cells: {sum} = {real}',
      why: 'Totals and shares must agree with the cells; every other row or column here does.',
      todo: 'Check the data and mend this cell or its parts.',
    },
  },
  'figure-as-in-table': {
    severity: 'warning',
    zh: {
      what: '正文作“{said}”，表中“{row}”一行是“{cell}”',
      why: '正文引用表里的数，要与表一致；两个数相近而不同，多半是打错了一个，或者改了一处忘了另一处。',
      todo: '查对原始数据，改正文或改表。',
    },
    en: {
      what: 'the text has “{said}”, the table “{cell}” in the row “{row}”',
      why: 'A figure taken from a table must be the table’s; two that are near and not the same are a slip, or one was edited without the other.',
      todo: 'Check the data; mend the text or the table.',
    },
  },
  'dates-follow': {
    severity: 'warning',
    zh: {
      what: '“{late}”{before}，却在“{early}”{what}：后一日期早于前一日期',
      why: '先有前事，才有后事；日期倒置，必有一个写错。',
      todo: '核对来源，改正其中一个日期；若说的是两件事，分开写明。',
    },
    en: {
      what: '“{early}” ({what}) comes before “{late}” ({before}), which it must follow',
      why: 'What can only follow has a later date.',
      todo: 'Check both dates against the source; if they belong to two things, say so.',
    },
  },
  'era-year-agrees': {
    severity: 'warning',
    zh: {
      what: '{era}是公元 {real} 年，这里写作“{said}”',
      why: '年号、干支纪年括注公元，两者要是同一年；旧历年末已入公元次年的，写明月份。',
      todo: '查对年号与公元年；若同名年号属另一朝代，写明朝代。',
    },
    en: {
      what: '{era} is {real} of the common era, not “{said}”',
      why: 'The year of an era or of the cycle of sixty and that of the common era beside it must be one; where the old year’s end falls into the next, the month is given.',
      todo: 'Check both; where another dynasty’s era of the same name is meant, say so.',
    },
  },
  'count-told-one-way': {
    severity: 'warning',
    zh: {
      what: '同一件事，前面说“{one}”，这里说“{other}”',
      why: '同一个数在书里前后只能有一个；改了一处，别处往往忘了改。',
      todo: '查对哪一个对，改成一致；说的若是两回事，不改。',
    },
    en: {
      what: 'the same thing was “{one}” before and is “{other}” here',
      why: 'One count has one number; an edit often mends one place and forgets the other.',
      todo: 'Find out which is right and make them one; leave them if two things are meant.',
    },
  },
} as const satisfies Catalogue;
