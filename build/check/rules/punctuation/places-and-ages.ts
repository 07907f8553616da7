// Hyphens and waves between names of places or of ages: 浙江-江西-湖南, 光绪-民国. In: a text. Out: where such a chain stands, from
// its first sign to its last. Must not judge compounds of other words (客户端-服务器).
import { regionNames } from '../../facts/regions.ts';
import { matchesIn } from '../../prose/matches.ts';
import { eras } from '../consistency/data/eras.ts';

/** Dynasties by names that are nothing else, and periods. */
const ages =
  '先秦 夏代 商代 西周 东周 春秋 战国 秦代 秦朝 西汉 东汉 两汉 汉代 汉朝 三国 西晋 东晋 两晋 晋代 南北朝 隋代 隋朝 唐代 唐朝 五代 北宋 南宋 两宋 宋代 宋朝 辽代 金代 元代 元朝 明代 明朝 清代 清朝 晚清 清末 明末 唐末 宋末 元末 民国 旧石器时代 新石器时代 青铜时代 铁器时代 中世纪 文艺复兴 古代 近代 现代 当代'.split(
    ' ',
  );
/** Places abroad and at home that trains, ships and planes go to, beside those of regions.ts. */
const abroad =
  '香港 澳门 台北 台湾 敦煌 张掖 酒泉 嘉峪关 吐鲁番 哈密 延安 遵义 大理 丽江 张家口 承德 连云港 九江 赣州 泉州 漳州 湛江 北海 柳州 襄阳 荆州 安庆 蚌埠 丹东 满洲里 绥芬河 东京 大阪 首尔 平壤 莫斯科 伦敦 巴黎 柏林 罗马 维也纳 纽约 华盛顿 旧金山 洛杉矶 芝加哥 波士顿 新加坡 曼谷 河内 仰光 新德里 孟买 开罗 悉尼 墨尔本'.split(
    ' ',
  );
const names = [...new Set([...regionNames, ...abroad, ...ages, ...[...eras.keys()].filter((era) => era.length > 1)])];
const signs = '(?:[-–－~～﹣]| [-–~～] )';
/** A name is whole: 南-北京 is no chain, nor is 上海-大众. */
const chain = new RegExp(
  `(?:${names.join('|')})[省市县年朝间初末]?(?:${signs}(?:${names.join('|')})[省市县年朝间初末]?){1,12}(?![-–－])`,
  'g',
);
/** 河湾镇-沙洲镇, 东站-西站: ends of one kind. */
const kinds = new RegExp(
  `(?<=[\\u4e00-\\u9fff]{1,4}([省市县镇乡村站港埠]))${signs}(?=[\\u4e00-\\u9fff]{1,4}\\1(?![长民委场]))`,
  'g',
);
/** 唐-宋, 明-清时期: dynasties by one character. */
const single = new RegExp(
  `(?<=(?<![\\u4e00-\\u9fff])[夏商周秦汉隋唐宋元明])${signs}(?=[秦汉晋隋唐宋元明清](?:[代朝末初间，。、；）]|时期|两代|以来|之间|$))`,
  'g',
);
/** 三月-五月, 一九二○年-一九三〇年; 60年代-80年代, 16世纪-18世纪. */
const times = new RegExp(
  `(?<=[一二三四五六七八九十〇]([年月日号时]))${signs}(?=[一二三四五六七八九十〇]{1,4}\\1)|(?<=年代|世纪)${signs}(?=\\d|[一二十])|(?<=\\d0)${signs}(?=\\d0年代)|(?<=[早上中下傍]午|清晨|早晨)${signs}(?=[中下晚]午|傍晚|晚上|夜里)|(?<=(?<![一二三四五六七八九十第])[一二三四五六七八九十])${signs}(?=[一二三四五六七八九十]{1,2}月(?![\\u4e00-\\u9fff]?[号刊]))`,
  'g',
);
/** 秦岭-淮河一线, 京-沪高铁, 河湾镇-县城的渡船: what runs there has two ends. */
const running = new RegExp(
  `(?<=[\\u4e00-\\u9fff]{2})${signs}(?=[\\u4e00-\\u9fff]{2,4}[”’]?(?:一线|沿线))|(?<=[京沪津渝宁杭成陇兰青川藏哈沈广深西武郑合福贵昆])${signs}(?=[京沪津渝宁杭成陇兰青川藏哈沈广深西武郑合福贵昆连](?:高铁|铁路|高速|公路|城际|线(?!上)))|(?<=[\\u4e00-\\u9fff]{1,4}[镇乡村县市站港])${signs}(?=[\\u4e00-\\u9fff]{0,3}[城镇乡村县市站港](?:的|之间的?)?(?:班车|客车|班船|渡船|航班|公交|列车|火车|铁路|公路|航线|线路))`,
  'g',
);
const sign = new RegExp(signs);

/** 榆川-平凉-固原-银川: four names and more in a row are stations, whoever knows them. */
const row =
  /(?<![\u4e00-\u9fffA-Za-z0-9-])[\u4e00-\u9fff]{2,3}(?:-[\u4e00-\u9fff]{2,3}){3,}(?![\u4e00-\u9fffA-Za-z0-9-])|(?<=经|为|是|从|走|沿)[\u4e00-\u9fff]{2,3}(?:-[\u4e00-\u9fff]{2,3}){3,}/g;

/** Where a hyphen or a wave stands for the dash between places or times; one stretch a chain. */
export function hyphensOfPlaces(text: string): { start: number; end: number }[] {
  if (!near.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  for (const { index, 0: run } of matchesIn(text, chain)) {
    const parts = run.split(sign);
    const first = index + parts[0]!.length;
    found.push({ start: first, end: index + run.length - parts.at(-1)!.length });
  }
  for (const { index, 0: run } of matchesIn(text, row)) {
    const [first, last] = [run.indexOf('-'), run.lastIndexOf('-')];
    if (!found.some(({ start, end }) => index < end && start < index + run.length))
      found.push({ start: index + first, end: index + last + 1 });
  }
  for (const pattern of [kinds, single, times, running]) {
    for (const { index, 0: run } of matchesIn(text, pattern)) {
      const end = index + run.length;
      if (!found.some((other) => index < other.end && other.start < end)) found.push({ start: index, end });
    }
  }
  return found;
}

/** Such a sign after Han, or before 年代. */
const near = /[\u4e00-\u9fff] ?[-–－~～﹣]|0[-–－~～]\d0年/;
