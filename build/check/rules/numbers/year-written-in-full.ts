// A year has its four digits (GB/T 15835—2011, 5.1.1: no 90年 for 1990年). Only what cannot be a number of years is taken:
// 08年, and two digits before a month. Dates as people say them in dialogue, and 90后, 88级, are left alone.
import type { TextFinding, TextRule } from '../../rule.ts';

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
  /(?:^|[，。；：（“])(?:[到在从自于]|到了|早在|直到|始于|自从|打从)$|(?:始于|建于|生于|修于|成于|写于|出版于|毕业于|截至|[^的中]是)$/;
/** 在98年，: not 在60年，, which may be a length. */
const isOdd = (digits: string) => !digits.endsWith('0');

function isYear(before: string, digits: string, rest: string): boolean {
  if (!/^[4-9]/.test(digits)) return /(?:^|[，。；：])$/.test(before) && seasons.test(rest);
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
  if (/(?<!\d)\d\d年 ?(?:到|至|[—～-]) ?$/.test(before)) return true;
  if (begins.test(rest) && !/[有用花干住活这那每前后近整]$/.test(before)) return true;
  return points.test(before) && isOdd(digits);
}

export const yearWrittenInFull: TextRule = {
  id: 'year-written-in-full',
  find({ text, quoted }) {
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
    return english.concat(
      [...text.matchAll(short)].flatMap((match): TextFinding | [] => {
        const digits = match[2]!;
        const apostrophe = match[1] !== '' && !isQuotation(text, match.index);
        const rest = text.slice(match.index + match[0].length);
        const zero = digits.startsWith('0');
        const before = text.slice(Math.max(0, match.index - 8), match.index);
        if (eras.test(before)) return [];
        const dated =
          /^ ?\d{1,2} ?月(?!份?[内后前中间])/.test(rest) && (/^[4-9]/.test(digits) || !howLong.test(before));
        // 60年 is sixty years; 08年 never is eight; ’98年 is a year.
        if (!zero && !dated && !apostrophe && !isYear(before, digits, rest)) return [];
        if (/^[前之]|^(?:间|内|后的)/.test(rest) && !zero) return [];
        const century = Number(digits) < 40 ? '20' : '19';
        const end = match.index + match[0].length;
        return { start: match.index, end, values: { year: digits }, hint: `${century}${digits}年` };
      }),
    );
  },
  examples: {
    wrong: [
      { text: '集市08年迁到河湾。', found: '08年' },
      { text: '他98年3月回到镇上。', found: '98年' },
      { text: '河湾的桥在 25 年 3 月完工。', found: '25 年' },
      { text: '从账里找出 25 年 3 月的鱼价。', found: '25 年' },
      { text: '集市’98年迁到河湾。', found: '’98年' },
      { text: '他72年出生，在95年到98年跑船，97年冬回来。', found: '72年', count: 4 },
      { text: "1990's，集市通了电。", found: "1990's" },
      { text: '渡口停了船。21年春天，镇上修起桥。', found: '21年' },
      { text: '到了58年，镇上办起食堂。', found: '58年' },
    ],
    right: [
      '集市2008年迁到河湾。',
      '他在镇上住了40年，用60年的时间修桥，从60年前起，活了72年。',
      '集市办了10年3个月。',
      '他说“他喊‘98年的桥’，我说‘桥’98年没修”。',
      '民国25年3月开市，办了 12 年 3 月。',
      '88级的同学和90后都来了。',
    ],
  },
};
