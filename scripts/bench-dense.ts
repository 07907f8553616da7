// Dense prose for the bench's lines: short clauses full of what is kept on one line (numbers and their measures, 图3-2,
// 第12卷）, ranges, dates), of brackets, quotation marks, titles and Latin words, as technical books and histories have them.
// In: a source of numbers. Out: paragraphs, the same for the same seed. Made up; means nothing and quotes nobody.
import { seeded } from './bench-words.ts';

const words = (text: string) => text.trim().split(/\s+/);

const persons = words('周砚秋 林若谷 何承远 沈一苇 顾明澈 韩仲平 许伯渊 严知白 陆景行 赵棠');
const places = words('临溪县 东屏镇 白沙洲 永宁府 河口 青浦 南岭 安远城 石桥乡 三江口');
const works = words('水利志 营造录 临溪县志 机械原理 铁路年鉴 盐法考 测绘通论 农桑辑要补 造纸工艺学 漕运纪略');
const things = words(
  '轴承 闸门 账簿 铸件 样品 粮船 石料 石桥 传感器 电缆 窑炉 仓廒 纸张 齿轮 水轮机 田亩 税银 铜钱 丝绸 混凝土',
);
const latin = words(
  'Python TCP/IP Wi-Fi Linux API HTTP kernel database Unicode PostScript OpenType cache Zhang MIT GPS',
);
const unit = words('km kg MPa mm kW Hz cm² kPa mL m³/s GB ms');
const counted = words(
  '人 件 册 卷 两 石 亩 里 尺 次 年 座 艘 元 吨 米 个月 万人 千米 公斤 平方米 毫米 小时 摄氏度 平方千米',
);

/** Paragraphs of dense prose, about so many characters together. */
export function denseProse(characters: number, seed = 7): string[] {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const from = (first: number, last: number) => first + below(last - first + 1);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const person = () => pick(persons);
  const place = () => pick(places);
  const work = () => pick(works);
  const thing = () => pick(things);
  const many = () => `${pick([from(2, 99), from(100, 999), from(1000, 9999), `${from(1, 99)}.${from(1, 9)}`])}`;
  const year = () => from(1636, 2019);
  const label = () => `${pick(['图', '表', '式', '图', '表'])}${from(1, 18)}-${from(1, 29)}`;
  const measured = () => `${many()}${pick([' ', ''])}${pick(unit)}`;
  const frames: (() => string)[] = [
    () => `${year()}年${from(1, 12)}月${from(1, 28)}日，${person()}到${place()}`,
    () => `见《${work()}》第${from(1, 40)}卷`,
    () => `（《${work()}》第${from(1, 40)}卷第${from(2, 480)}页）`,
    () => `共${many()}${pick(counted)}，值银${many()}两`,
    () => `每${pick(['石', '亩', '件', '斤'])}${from(1, 9)}.${from(1, 9)}元`,
    () => `如${label()}所示`,
    () => `（${label()}）`,
    () => `${thing()}的直径为${measured()}`,
    () => `${thing()}重${many()}${pick(['公斤', '千克', '吨', '斤'])}`,
    () => `误差不超过±${from(1, 9)}.${from(1, 9)}%`,
    () => `温度为${from(15, 90)}～${from(100, 900)}℃`,
    () => `“${thing()}”一词始见于${year()}年`,
    () => `${person()}说：“${thing()}不足${many()}${pick(counted)}。”`,
    () => `${year()}—${year()}年间增加了${from(2, 98)}.${from(1, 9)}%`,
    () => `${place()}有${thing()}${many()}${pick(counted)}、${thing()}${many()}${pick(counted)}`,
    () => `长${many()}米，宽${many()}米，高${from(2, 30)}米`,
    () => `用${pick(latin)}写成`,
    () => `${pick(latin)}与${pick(latin)}的接口见第${from(2, 20)}章第${from(1, 9)}节`,
    () =>
      `所用${thing()}为${pick(['GB/T', 'ISO', 'CY/T'])} ${from(100, 19999)}—${from(1990, 2020)}规定的${from(2, 9)}号料`,
    () => `占${from(2, 98)}%`,
    () => `其中${thing()}居${from(2, 9)}成`,
    () => `编号${pick(['A', 'B', 'K', 'TX'])}-${from(10, 999)}`,
    () => `水位（${from(2, 90)}.${from(10, 99)} m）高于${year()}年`,
    () => `《${work()}》《${work()}》均载此事`,
    () => `${thing()}……${thing()}——即“${thing()}”——皆然`,
    () => `第${from(1, 99)}次${pick(['试验', '普查', '疏浚', '会议'])}`,
    () => `此后${from(2, 60)}年，${place()}再无${thing()}`,
    () => `${place()}的${thing()}多由${person()}经手`,
    () => `${thing()}与${thing()}向来并用，未有定制`,
    () => `后人所记不一`,
    () => `至今可考`,
  ];
  // Nobody says a thing the same way twice running.
  let last = -1;
  const clause = () => {
    const next = below(frames.length - 1);
    last = next >= last && last >= 0 ? next + 1 : next;
    return frames[last]!();
  };
  const sentence = () => {
    const clauses = Array.from({ length: from(1, 5) }, clause);
    // A bracket follows what it explains, with nothing between.
    const text = clauses.reduce(
      (all, clause) => `${all}${clause.startsWith('（') ? '' : pick(['，', '，', '，', '；'])}${clause}`,
    );
    const whole = text.startsWith('（') ? `${thing()}${text}` : text;
    return whole.endsWith('。”') ? whole : `${whole}${pick(['。', '。', '。', '。', '。', '？', '！'])}`;
  };
  const paragraphs: string[] = [];
  for (let written = 0; written < characters; ) {
    const length = from(25, 260);
    let text = '';
    while (text.length < length) text += sentence();
    paragraphs.push(text);
    written += text.length;
  }
  return paragraphs;
}
