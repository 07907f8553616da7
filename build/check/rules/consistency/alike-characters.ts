// Which characters are written for one another: by sound (an input method's slip) or by look (the eye's, a scanner's). In:
// the lists of homophones and look-alikes. Out: for a character, those it may have been written for. Must not know of words.
import { pinyin } from 'pinyin-pro';
import { homophones } from '../words/data/homophones.ts';

/** Groups of characters that the eye takes for one another; our own choice. */
const lookalikes = `
大太犬夭 经径泾茎轻 天夫 未末 土士 己已巳 干千于 人入 日曰 目自白 田由甲申 刀刁力 午牛 王玉主 尚向 间问 冶治 今令 侯候 准淮 晴睛 请清 析折 拆折 炙灸 崇祟 第弟
茶荼 暮幕墓慕 陪赔培倍 杨扬 汤扬 沙抄 抗杭 拔拨 柏伯 林材 枝技 沽洁 泊泪 波披 洋详 活话 浩皓 涂徐 淳谆 渡度 澄橙 灭天 烽锋 焦集 珠殊 理埋 瑞端 盂孟
盲育 眠眼 睦陆 祖租 神祌 程桯 稿犒 窑窖 竞竟 笔毛 符苻 粟栗 络终 纳纲网 维唯 绵棉 缓绶 罗岁 芦户 苗笛 苦若 范苑 莫英 菊萄 萧肃 蓝篮 薄簿 虎虑 衷哀衰 裁栽戴载
订钉 讯讥 记纪 诗侍 诚城 谈淡 谢射 豆逗 贝见 贡责 贪贫 货贷 赵越 跋拔 辛幸 迁迂 迟尽 逐遂 通迪 遗遣 邓郑 邮由 郊效 郭部 酒洒 里重 金全 钓钩 银很 锦绵棉 镇填
长氏 闪问 阴阳明 陈阵 陶淘 随堕 隆降 雷雪 霍翟 青责 韩朝 顾颀 风凤 飞乙 马鸟乌岛 高亮 鲁鱼 鸣呜 鹅鹤 麦麻 黄寅 齐斋 龙尤 川州 洲州 支友反 石右 古占 北比 丘兵 仓仑 元无 丰非
卢户 卫节 厂广 同冋 吉告 吕昌 周同 和知 哥歌 圣怪 坚竖 夏复 央夹 安女 宋末 宏宠 官宫 宝宾 密蜜 岭领 峰蜂 崔雀 平乎 庄压 庞宠 库厍 康唐 延廷 张涨 弘弛 彬杉 徽微 怀坏 恒桓 戎戒
文丈 斌赋 旅族 昊吴 昌晶 星是 晓烧 曾会 木本 朱未 李季 杜社 杰木 柳抑 格洛 桂挂 梁粱 梅海 棠裳 森林 楚禁 汉权 江红 汪注 沈沉 河何 沪护 洪供 润闰 温湿 滨宾 潘播 炎淡 熊能
`;

/** What each character may have been written for; made when this is loaded, by the code of its character. */
const others: ReadonlyMap<number, readonly number[]> = (() => {
  const found = new Map<number, Set<number>>();
  const join = (group: string) => {
    for (let i = 0; i < group.length; i++) {
      const own = found.get(group.charCodeAt(i)) ?? new Set();
      found.set(group.charCodeAt(i), own);
      for (let j = 0; j < group.length; j++) if (i !== j) own.add(group.charCodeAt(j));
    }
  };
  for (const group of homophones.trim().split(/\s+/)) join(group);
  for (const group of lookalikes.trim().split(/\s+/)) join(group);
  return new Map([...found].map(([code, set]) => [code, [...set]]));
})();

/** The characters (UTF-16 units) that one may have been written for. */
export const writtenFor = (code: number): readonly number[] => others.get(code) ?? [];

/** Whether one character is easily written for another. */
export const areAlike = (a: string, b: string): boolean => writtenFor(a.charCodeAt(0)).includes(b.charCodeAt(0));

const looks = new Set(
  lookalikes
    .trim()
    .split(/\s+/)
    .flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))),
);

/** Whether two characters look alike, or have a reading in common with its tone: nearer than areAlike. */
export function areNear(a: string, b: string): boolean {
  if (looks.has(a + b)) return true;
  const readings = (character: string) => pinyin(character, { type: 'array', multiple: true });
  return readings(a).some((one) => readings(b).includes(one));
}
