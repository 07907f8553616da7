// Names of foreigners in Chinese letters, as a book writes them: 列夫·托尔斯泰. In: prose. Out: names with a dot in them, and
// runs of characters that transliterations are made of. Must not judge.
import type { Prose } from '../../prose/prose.ts';
import { once, ownWords, put, type Spot } from './spots.ts';

/** Characters that tables of transliteration use (our own choice of them); those common in ordinary words are left out. */
export const transliterating =
  '阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼毕别宾波伯博布查柴昌茨达戴丹道德邓狄迪蒂丁东杜多恩尔法凡范菲费芬丰冯佛弗夫福富盖甘冈戈哥格根贡古圭哈海汉豪赫黑亨胡惠霍基吉加贾简杰金久卡凯坎康考科克肯孔库夸奎拉莱赖兰朗劳勒雷黎里礼利莉连廉良列林琳留柳龙隆卢鲁路露伦罗洛吕马玛麦迈曼芒毛梅蒙孟米密敏缪摩莫默姆木穆纳娜奈南瑙讷内尼妮涅宁牛纽努女诺欧帕派潘庞佩彭皮匹珀蒲普契恰乔琴丘热仁荣儒瑞若撒萨塞赛桑瑟森沙莎尚绍舍申圣施什士舒朔丝司斯思松苏素索塔泰太坦汤唐陶特滕提图屠土托脱瓦万旺威韦维卫魏温翁沃乌武西希锡夏香肖谢辛欣休雅亚延扬耶叶伊易因英尤雨约泽詹扎章哲珍真芝治朱卓兹宗祖佐歇史顿登仑伽笛耳歌梵弥谟韩娅嘉丽黛碧翠妲珊芭蕾薇茜莲侯翰';
/** Beside a dot these are part of a name as well. */
const besideDot = '当大里山平明能文年日治让其甫门果更高华盛拿破略生切孙';
const sounds = new Set(transliterating);

export const isSound = (character: string | undefined) => character !== undefined && sounds.has(character);

const within = `[${transliterating}${besideDot}]`;
/** Runs of transliterating characters around a dot, either side; right beside it stands any. */
const dotted = new RegExp(
  `(${within}{0,6}\\p{Script=Han})[·•・‧∙．.](\\p{Script=Han}${within}{0,7}(?:[·•・‧∙．.]\\p{Script=Han}${within}{0,7})?)`,
  'gu',
);

export interface ForeignName {
  first: string;
  last: string;
  spots: Spot[];
}

/** Names with a dot, by first and last part. */
export const foreignNamesIn = once((prose: Prose): ReadonlyMap<string, ForeignName> => {
  const names = new Map<string, ForeignName>();
  for (const passage of ownWords(prose)) {
    if (!/[·•・‧∙．.]/.test(passage.text)) continue;
    for (const match of passage.text.matchAll(dotted)) {
      const [whole, first = '', last = ''] = match;
      const key = `${first}·${last.replace(/[•・‧∙．.]/g, '·')}`;
      const spot = { passage, start: match.index, end: match.index + whole.length };
      const known = names.get(key);
      if (known) known.spots.push(spot);
      else names.set(key, { first, last, spots: [spot] });
    }
  }
  return names;
});

/** Whole runs of three to eight transliterating characters, with what stands about them left out. */
export const runsIn = once((prose: Prose): ReadonlyMap<string, Spot[]> => {
  const runs = new Map<string, Spot[]>();
  for (const passage of ownWords(prose)) {
    const { text } = passage;
    for (let at = 0; at < text.length; at++) {
      if (!sounds.has(text[at]!)) continue;
      let end = at + 1;
      while (end < text.length && sounds.has(text[end]!)) end++;
      if (end - at >= 3 && end - at <= 8) put(runs, text.slice(at, end), { passage, start: at, end });
      at = end;
    }
  }
  return runs;
});
