// About is said once: 约20个 or 20个左右, 超过20个, 至少20个; not 约20个左右, 超过20个以上 (a fault of 重复赘余). The two words
// must enclose one number.
import type { TextRule } from '../../rule.ts';

const han = '一二三四五六七八九十百千万亿两几半';
const single = `(?:[\\d.,]{1,16}|[${han}]{1,12})\\s?(?:万|亿|%|％)?`;
const number = `\\s?${single}(?:[～~—－-]${single})?`;
const measure = String.raw`(?: ?(?:[\p{Script=Han}A-Za-z℃]{1,4}?))?`;
const counted =
  '(?=[个名人元年天岁次条种位万亿家所座公场户亩斤吨件本页里米只头棵册卷篇字株尾艘辆台间张幅封届匹处块根枚担口])';
const verb =
  '(?:(?:共|一共|总共|只|才|又|还|也|会|能|可|可以|要|需)?(?:有|在|于|需要?|要|是|为|占|达到?|花|用|住着?|走|等|过|卖|收|相当于|经过|不)了?)?';
/** 约 within words: 合约, 节约. */
const notWord = '(?<![合节制条预契简大隐签特邀应相婉失公履违纽盟租续毁爽誓赴守依旧立缔])';
const end = '(?=[，。；、！？）的]|$)';
const twice = [
  // 约…左右
  new RegExp(
    `${notWord}(?:大约|约莫|大概|约摸|约|将近|接近|差不多)${verb}${number}${measure}(?:左右(?![手脚边两摇为开派]|[上下]臂)|上下(?![文册卷级班学]))`,
    'gu',
  ),
  // 约100多人
  new RegExp(`${notWord}(?:大约|约莫|大概|约|将近|接近)${verb}${number}[多余]${counted}`, 'gu'),
  // 大约是去年的1.5倍左右
  new RegExp(
    `(?:大约|约莫|大概|${notWord}约(?=[占有需为达相是用花在值合等]))[^，。；：！？、\\d一二两三四五六七八九十百千万半]{1,12}${number}${measure}(?:左右(?![手脚边两])|上下(?![文册卷级]))`,
    'gu',
  ),
  // 近20多年, 近百余人, 近百年左右
  new RegExp(`(?<=^|[，。；：、了有到的在用共达约收\\s])近${number}(?:[多余]${counted}|${measure}左右)`, 'gu'),
  // 大约近百人, 大概约20个
  new RegExp(
    `(?:大约|大概|约莫|差不多|几乎|${notWord}约)(?:有|是)?(?:近|将近|大约|约|接近)${number}(?=[\\p{Script=Han}%％])`,
    'gu',
  ),
  // 100多人左右, 三倍多以上, 十几个左右, 三分之二左右多
  new RegExp(
    `${single}[个倍年天岁人里斤元米]?[多余](?:[\\p{Script=Han}A-Za-z]{1,3}?)?(?:左右(?![手脚边两摇])|上下(?![文册卷级])|以上${end})`,
    'gu',
  ),
  /(?:十几|几十|几百|几千|数十|数百)[\p{Script=Han}]{1,2}左右(?![手脚边两])/gu,
  new RegExp(
    `${single}(?:[\\p{Script=Han}]{1,3}?)?(?:多|以上|以内|以下)(?:左右|上下|多)(?![文册手脚边]|${counted})`,
    'gu',
  ),
  new RegExp(`左右[多余来]${end}`, 'gu'),
  // 一人左右: one is one
  /(?<![十百千万第\d两三四五六七八九])一[个人位名]左右(?![手脚边两])/gu,
  // 100余多场, 一百多余人
  new RegExp(`(?:\\d|[十百千万亿])(?:余多|多余|余来|多来|来多)(?:万|亿)?${counted}`, 'gu'),
  // 超过…以上
  new RegExp(
    `(?:超过了?|多达|高达|至少|最少|起码|不少于|不低于|不下|不止)(?:有|要|需要?|是|在|用|花|得|占|为)?了?(?:${number}|半数|一半|大半)[多余]?${measure}(?:的[\\p{Script=Han}]{1,4})?(?:及|或)?以上${end}`,
    'gu',
  ),
  new RegExp(
    `(?:不超过|不足|不到|最多|至多|低于|少于)(?:有|要|需要?|是|在)?${number}${measure}(?:及|或)?以[下内]${end}`,
    'gu',
  ),
  // 超过100余人, 不下百余场
  new RegExp(`(?:超过|不下|逾|不少于|不止)${number}[多余]+${counted}`, 'gu'),
  // 不少于至少30, 近约四分之一
  new RegExp(
    `(?:不少于|不低于|不下于|超过|至少|最少|起码)(?:至少|最少|起码|不少于|不低于)${number}|(?<![远最附邻靠接将相亲新])近约${number}|(?:不超过|不多于|最多|至多)(?:最多|至多)${number}`,
    'gu',
  ),
  // 接近该期的一半左右
  new RegExp(
    `(?:接近|将近)[^，。；：！？、\\d一二两三四五六七八九十百千万半]{1,6}${number}${measure}(?:左右(?![手脚边两])|上下(?![文册卷级]))`,
    'gu',
  ),
  // 前后不过六天左右, 整整四年多, 护理近30余年, 至少买6000 kg以上
  new RegExp(`(?<![超经通透好])不过${number}${measure}(?:左右(?![手脚边两])|上下(?![文册卷级]))`, 'gu'),
  new RegExp(
    `整整${verb}${number}[个]?[\\p{Script=Han}]{0,2}?(?:[多余]${counted}|[年天月日小时]{1,2}[多余](?=[，。；、的]|$)|左右)`,
    'gu',
  ),
  new RegExp(`(?<![远最附邻靠接将相亲新晚])近(?:\\d[\\d.,]*|[一二三四五六七八九]?[十百千])[多余]${counted}`, 'gu'),
  new RegExp(`(?:至少|最少|起码)[\\p{Script=Han}]{1,3}${number}${measure}以上(?=[，。；]|$)`, 'gu'),
  // 最多不超过
  /(?:最多|至多|最高|顶多)不超过(?=\s?[\d一二三四五六七八九十百千万两])|(?:最少|至少|最低)不[少低]于(?=\s?[\d一二三四五六七八九十百千万两])/gu,
];

/** What every such pair has one of. */
const perhaps =
  /左右|上下|以[上下内]|近约|近.{1,8}[多余]|整整|[于过][至最起]|[多少][至最]|[约近概过下止逾于].{0,12}[多余]|余多|多余|[约概乎多]有?[约近大将接]|[多少高低]不[超少低]/;

export const approximationSaidOnce: TextRule = {
  id: 'approximation-said-once',
  find({ text, quoted }) {
    if (quoted || !perhaps.test(text)) return [];
    const found: { start: number; end: number }[] = [];
    for (const pattern of twice) {
      for (const { index: start, 0: run } of text.matchAll(pattern)) {
        const end = start + run.length;
        if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
  examples: {
    wrong: [
      { text: '集市上约有两样摊子，卖布的约20个左右。', found: '约20个左右' },
      { text: '镇上大约有四十户左右。', found: '大约有四十户左右' },
      { text: '修桥大约需要 1.5 倍左右的木料。' },
      { text: '卖鱼的约占全部摊子的32%左右，搭棚大约需要三天左右，棚里存鱼近300余尾。', count: 3 },
      { text: '鱼价大约是去年的1.5倍左右。', found: '大约是去年的1.5倍左右' },
      { text: '赶集的超过300人以上。', found: '超过300人以上' },
      { text: '这座桥用了近20多年。', found: '近20多' },
      { text: '灯会办了不下100余多场，每场约30～40人左右，共10多人左右。', count: 3 },
      { text: '来的人至少有三年以上的经验，最多不超过十人。', count: 2 },
      { text: '船上大约近百人，鱼价是去年的三倍多以上，误差在5%以内左右。', count: 3 },
      { text: '前后不过六天左右，修桥用了整整四年多，摆渡近30余年。', count: 3 },
      { text: '每场不少于至少30人，近约四分之一没有票，接近上年的一半左右。', count: 3 },
    ],
    right: [
      '卖布的约20个。',
      '卖布的有20个左右。',
      '赶集的超过300人。',
      '近20年来，桥修过两次。',
      '左右两岸各有三十多户，约在五点，上下三十里，至少三人，满二十岁以上的人。',
      '超过三十户，不足百人，最多十个，近百家，多余的鱼，下游来的船为主。',
      '合约20个左右都签了。',
      '前后不过六天，修桥用了整整四年，附近二十多年没有桥，超过六天左右摇摆。',
      '300人以上的集市至少两个。',
    ],
  },
};
