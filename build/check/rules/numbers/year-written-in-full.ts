// A year has its four digits (GB/T 15835—2011, 5.1.1: no 90年 for 1990年). Only what cannot be a number of years is taken:
// 08年, and two digits before a month. Dates as people say them in dialogue, and 90后, 88级, are left alone.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule, TextFinding } from '../../rule.ts';
import { reportSpots, spotsOf } from '../punctuation/places.ts';

const short = /(?<![\d.．,\-–—~～/:：A-Za-z\uFFFC])(['’‘]?)(\d\d) ?年(?=(?: ?\d{1,2} ?月)?)/g;

/** 历时12年3月, 办了12年3月: how long, not when. */
const howLong = /(?:[了历时长达满约经过共近足整第刑期]|仅有) ?$/;
const eras =
  /(?:民国|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|顺治|崇祯|万历|嘉靖|洪武|永乐|开元|天宝|贞观|昭和|平成|明治|大正|令和|佛历|回历) ?$/;

/** ‘98年’, ‘桥’98年: a quotation's mark, no apostrophe. */
const isQuotation = (text: string, at: number) =>
  text[at] === '‘' ? text.slice(at, at + 40).includes('’') : text.slice(Math.max(0, at - 40), at).includes('‘');

/** Beside Han: a title in English keeps its own. */
const decades = /(?<=^|[\u4e00-\u9fff，。；：（“]) ?(?:1[5-9]|20)\d0['’]?s(?:年代)?(?= ?[\u4e00-\u9fff，。；、）])/g;
/** 72年出生, 在98年, 从95年到98年: what stands beside tells that a year is meant, no length of time. */
const begins =
  /^ ?(?:[春夏秋冬](?!秋)|[初底末]|上半年|下半年|年[初底末中]|暑假|寒假|国庆|春节|元旦|前后|出生|毕业|考[上入取]|入[学伍党职]|参[军加]|退[休伍役]|结婚|去世|当兵|下[乡岗海]|[上中高大]学|调[到往入]|回[到国城乡]|搬[到来走进]|离开|来到|开始|成立|建[成立]|竣工|通[车航电水]|出版|发[大行]|闹|恢复|创[办建刊]|开[业工通]|动工|生[人的])/;
/** 21年春天，: at a clause's beginning no length of time. */
const seasons =
  /^ ?(?:[春夏秋冬](?:天|季|末|初|[，节])|[暑寒]假|国庆|春节|元旦|中秋|端午|年?[初底末][，，]|[上下]半年)/;
const points =
  /(?:^|[，。；：（“])(?:[到在从自于]|到了|早在|直到|始于|自从|打从)$|(?:始于|建于|生于|修于|成于|写于|办于|立于|刊于|表于|工于|成立于|出版于|毕业于|截至|[^的中]是)$/;
/** 在98年，: not 在60年，, which may be a length. */
const isOdd = (digits: string) => !digits.endsWith('0');

/** 85年，我考上了大学: nobody does that for so many years. */
const lifeEvent =
  /^，(?:我|他|她|父亲|母亲|爸爸|妈妈|哥哥|姐姐|弟弟|妹妹|[老小]?[\u4e00-\u9fff]{2,3})(?:又|才|就|也|刚|终于)?(?:考[上入取]|参军|入伍|结婚|毕业|出生|去世|调[到入]|参加工作|入党|下乡|回城|退休|搬到|迁到)/;

function isYear(before: string, digits: string, rest: string): boolean {
  if (!/^[4-9]/.test(digits)) return /(?:^|[，。；：])$/.test(before) && seasons.test(rest);
  if (/(?:^|[。；：！？])$/.test(before) && lifeEvent.test(rest)) return true;
  // 87年，集市…: nothing lasts just so long.
  if (/(?:^|[。；！？])$/.test(before) && /^，/.test(rest) && /^[5-9]/.test(digits) && isOdd(digits)) return true;
  // 87年起改用: nothing begins with so many years.
  if (/^起(?![来伏码初步居])/.test(rest) && /(?:^|[，。；：从自])$/.test(before)) return isOdd(digits);
  if (/(?:^|[，。；：])到了$/.test(before)) return isOdd(digits);
  if (howLong.test(before)) return false;
  if (
    /^(?:[前之内间多来里]|以[来前内]|时间|的(?:时间|历史|光景|努力|生活|经验|工作|婚姻|友谊|寿命|工龄|等待)|后的|如一日)/.test(
      rest,
    )
  )
    return false;
  // 从95年到98年
  if (/^ ?(?:到|至|[—～-]) ?(?:19|20)?\d\d ?年/.test(rest) && /(?:^|[，。；从自在])$/.test(before)) return true;
  if (/(?<!\d)(?:(?:1[89]|20)?\d\d)年 ?(?:到|至|[—～-]) ?$/.test(before)) return true;
  // 97年全年
  if (/^(?:全年|[上下]半年|年[初底末])/.test(rest)) return isOdd(digits);
  if (begins.test(rest) && !/[有用花干住活这那每前后近整]$/.test(before)) return true;
  return points.test(before) && isOdd(digits);
}

/** 16年，合作社购置…: at a sentence's beginning, where the paragraph has years of those days. */
const sentenceBegins = /(?:^|[。；！？] ?)$/;
/** 12年，他一直没有走: how long after all. */
const lasts =
  /^，[^。！？]{0,30}?(?:一直|始终|从未|从没|过去了|如一日|弹指|整整|来，|里，|坚持|没有[一间]断|每[年天月]|岁月|漫长|光阴|足足|多么|够)/;
/** So near are the other years. */
const nearBy = 8;

function isAmongYears(text: string, index: number, digits: string, rest: string): boolean {
  if (!/^，[\u4e00-\u9fff]/.test(rest) || lasts.test(rest)) return false;
  if (!sentenceBegins.test(text.slice(Math.max(0, index - 2), index))) return false;
  const around = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)].map(([, year]) => Number(year));
  const year = Number(digits);
  // 2005年 and 2021年 are 16 years apart: that may be what is said.
  const isSpan = around.some((one, i) => around.some((other, j) => j > i && other - one === year));
  return !isSpan && around.filter((one) => Math.abs((one % 100) - year) <= nearBy).length >= 2;
}

/** Something that happened in one year, to an institution: 16年，合作社购置了…; how much was done in all those years is none. */
const happened =
  /^，(?![他她我你咱人它这那从在每])[\u4e00-\u9fff“”《》]{2,14}?(?:购置|购买|成立|建成|建立|开工|竣工|投产|引进|开通|通车|颁布|印发|出台|荣获|获得|被[评授列认]|当选|升任|调任|考入|加入|迁[到入往至]|搬[到入进至]|改[名称为组建]|更名|合并|撤销|设立|创办|创建|发表|开业|开馆|落成|试种|启动|召开|举办|举行|修建|修订|扩建|入选|列入|授予|批准|公布|发布|出土|去世|逝世|出生)(?![^。，]{0,6}(?:\d{2}|[多数几十百千万]))/;
const repeated = /[先前]后|累计|共|陆续|多次|每|不断|年年/;
/** A book begins so many sentences with years. */
const habit = 4;
const beginsWithYear = /(?<=^|[。！？；])((?:19|20)\d\d)年/g;

interface Span {
  from: number;
  to: number;
  begun: number;
}

/** The years that sentences of the book begin with: the first, the last, how many. */
function spanOf(prose: Prose): Span {
  const span = { from: 9999, to: 0, begun: 0 };
  for (const { text, quoted } of prose.passages) {
    if (quoted || !text.includes('年')) continue;
    for (const [, year] of text.matchAll(beginsWithYear)) {
      span.from = Math.min(span.from, Number(year));
      span.to = Math.max(span.to, Number(year));
      span.begun++;
    }
  }
  return span;
}

function isEventOfBook(before: string, digits: string, rest: string, { from, to, begun }: Span): boolean {
  if (begun < habit || !sentenceBegins.test(before) || lasts.test(rest)) return false;
  const event = happened.exec(rest)?.[0];
  if (event === undefined || repeated.test(event)) return false;
  const year = Number(`${Number(digits) < 40 ? '20' : '19'}${digits}`);
  return from <= year && year <= to;
}

/** 2001—05年, 2008、09两年: the second year cut short. */
const cutShort =
  /(?<![\d.])((?:1[5-9]|20)\d)(\d) ?年?(?: ?[—–~～－-] ?(\d\d)(?= ?年(?!级))|、(\d\d)(?=[两三]?年(?!级)))/g;

function cutShortIn(text: string): TextFinding[] {
  return matchesIn(text, cutShort).flatMap(
    ({ index, 0: run, 1: lead, 2: last, 3: second, 4: next }): TextFinding | [] => {
      const digits = second ?? next!;
      const first = Number(`${lead![2]}${last}`);
      if (second ? Number(digits) <= first : Number(digits) !== first + 1) return [];
      const start = index + run.length - 2;
      return { start, end: start + 2, values: { year: digits }, hint: `${lead!.slice(0, 2)}${digits}年` };
    },
  );
}

/** The short years of a passage. */
function yearsIn({ text, quoted }: Passage, span: Span): TextFinding[] {
  if (quoted) return [];
  // 1990's, 1990s年代: English in Chinese.
  const english = /\d0['’]?s/.test(text)
    ? [...text.matchAll(decades)].map(({ index, 0: run }): TextFinding => {
        const [, century, decade] = /(\d\d)(\d0)/.exec(run)!;
        const end = index + run.length;
        return { start: index, end, values: { year: run }, hint: `${Number(century) + 1}世纪${decade}年代` };
      })
    : [];
  if (!text.includes('年')) return english;
  english.push(...cutShortIn(text));
  return english.concat(
    [...text.matchAll(short)].flatMap((match): TextFinding | [] => {
      const digits = match[2]!;
      const apostrophe = match[1] !== '' && !isQuotation(text, match.index);
      const rest = text.slice(match.index + match[0].length);
      const zero = digits.startsWith('0');
      const before = text.slice(Math.max(0, match.index - 8), match.index);
      if (eras.test(before)) return [];
      const dated = /^ ?\d{1,2} ?月(?!份?[内后前中间])/.test(rest) && (/^[4-9]/.test(digits) || !howLong.test(before));
      // 60年 is sixty years; 08年 never is eight; ’98年 is a year.
      if (
        !zero &&
        !dated &&
        !apostrophe &&
        !isYear(before, digits, rest) &&
        !isAmongYears(text, match.index, digits, rest) &&
        !isEventOfBook(before, digits, rest, span)
      )
        return [];
      if (/^[前之]|^(?:间|内|后的)/.test(rest) && !zero) return [];
      const century = Number(digits) < 40 ? '20' : '19';
      const end = match.index + match[0].length;
      return { start: match.index, end, values: { year: digits }, hint: `${century}${digits}年` };
    }),
  );
}

export const yearWrittenInFull: Rule = {
  id: 'year-written-in-full',
  check(_book, _survey, prose) {
    const span = spanOf(prose);
    return reportSpots(
      'year-written-in-full',
      spotsOf(prose, { id: 'year-written-in-full', find: (passage) => yearsIn(passage, span) }),
    );
  },
  examples: {
    wrong: [
      { text: '集市08年迁到河湾。', found: '08年' },
      { text: '他98年3月回到镇上。', found: '98年' },
      { text: '河湾的桥在 25 年 3 月完工。', found: '25 年' },
      { text: '从账里找出 25 年 3 月的鱼价。', found: '25 年' },
      { text: '集市’98年迁到河湾。', found: '’98年' },
      { text: '水位按老桩算，87年起改用新桩。', found: '87年', count: 1 },
      { text: '他72年出生，在95年到98年跑船，97年冬回来。', found: '72年', count: 4 },
      { text: "1990's，集市通了电。", found: "1990's" },
      { text: '渡口停了船。21年春天，镇上修起桥。', found: '21年' },
      { text: '2001—05年修桥，2008、09两年修渡口；85年，我考上大学。', found: '05', count: 3 },
      { text: '2014年，镇上修桥。16年，桥面铺上木板。2017年，集市迁来。', found: '16年', count: 1 },
      {
        text: '2012年，镇上修桥。2014年，镇上修渡口。\n\n16年，集市管理所购置了一条船。2018年，集市迁来。2019年，桥又修过。',
        found: '16年',
        count: 1,
      },
      { text: '到了58年，镇上办起食堂。', found: '58年' },
    ],
    right: [
      '集市2008年迁到河湾。',
      '他在镇上住了40年，用60年的时间修桥，从60年前起，活了72年。',
      '集市办了10年3个月。',
      '2012年，镇上修桥。2014年，修渡口。\n\n16年，渡口先后购置了三条船。16年，老周走遍了两岸。2018年，集市迁来。2029年，桥又修过。',
      '2001年和2017年各修一次桥。16年，船一直没有停。2018年、2019年也没有停。',
      '他说“他喊‘98年的桥’，我说‘桥’98年没修”。',
      '民国25年3月开市，办了 12 年 3 月。',
      '88级的同学和90后都来了。',
    ],
  },
};
