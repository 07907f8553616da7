// The language of the bench's books: word lists and a small grammar of our own that give Chinese-like sentences with
// real punctuation. In: a source of numbers. Out: sentences, titles, names. Means nothing and quotes nobody.

/** Numbers from 0 to just under 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (text: string) => text.trim().split(/\s+/);

const nouns = words(`
  制度 市场 村庄 河流 学校 家庭 语言 记忆 土地 粮食 工厂 机器 商人 工匠 农户 城镇 道路 港口 账簿 契约 书信 地图 仪式 歌谣
  方言 节气 气候 雨水 森林 矿山 煤炭 钢铁 纺织 棉花 茶叶 瓷器 药材 牲畜 渔船 码头 仓库 货币 价格 税收 债务 利息 股份 公司
  行会 会馆 祠堂 庙会 戏台 报纸 教材 课堂 学生 教师 医生 病人 医院 药方 技术 工具 图纸 标准 数据 样本 模型 方法 理论 概念
  问题 答案 证据 材料 结论 假设 变量 过程 结构 功能 关系 网络 信息 知识 经验 传统 习惯 规则 法律 权利 责任 义务 秩序 冲突
  合作 竞争 信任 声望 身份 性别 年龄 婚姻 亲属 邻里 社区 居民 移民 旅客 士兵 官员 文书 档案 碑刻 遗址 器物 墓葬 房屋 院落
  桥梁 水渠 堤坝 灌溉 耕作 收成 饥荒 灾害 疾病 人口 劳动 工资 消费 需求 供给 成本 利润 资本 资源 环境 能源 交通 通信 城市
`);
const verbs = words(`
  改变 影响 维持 建立 推动 限制 塑造 反映 解释 说明 记录 比较 考察 讨论 分析 观察 描述 估计 计算 检验 支持 反对 承认 忽视
  强调 重视 依赖 利用 保护 破坏 替代 补充 扩大 缩小 提高 降低 决定 安排 组织 管理 监督 协调 分配 交换 积累 继承 转移 恢复
  延续 打断 引入 模仿 学习 传播 翻译 整理 保存 收集 发现 创造 设计 生产 运输 销售 购买 租借 偿还 征收 免除 批准 拒绝 回应
`);
const adjectives = words(`
  普遍 特殊 稳定 脆弱 复杂 简单 明显 隐蔽 长期 短暂 早期 晚近 局部 整体 直接 间接 公开 私下 正式 临时 传统 现代 地方 外来
  密切 松散 均匀 悬殊 缓慢 迅速 持久 有限 充足 匮乏 准确 粗略 常见 罕见 重要 次要 典型 独立
`);
const adverbs = words(
  '往往 通常 大多 几乎 始终 逐渐 突然 仍然 已经 尚未 不断 反复 分别 共同 主要 部分地 明显地 不同程度地',
);
const openings = words(`
  事实上， 总的来看， 换句话说， 值得注意的是， 与此同时， 在这个意义上， 相比之下， 从材料上看， 就目前所知， 一般认为，
  到了后来， 在多数地方， 按照当时的说法， 如前所述， 需要说明的是， 由此可见， 然而， 因此， 不过， 此外，
`);
const links = words('，而 ，并且 ，但 ，因而 ，于是 ，同时 ，尽管 ，只是 ；而 ；至于 ，从而 ，以至于 ，所以');
const measures = words('一种 几类 许多 若干 各种 这些 那些 两个 三项 多数 少数 全部 一批 一系列');
const frames: ((g: Grammar) => string)[] = [
  (g) => `${g.noun()}的${g.noun()}${g.adverb()}${g.verb()}了${g.noun()}`,
  (g) => `${g.adjective()}的${g.noun()}${g.adverb()}${g.verb()}${g.measure()}${g.noun()}`,
  (g) => `在${g.place()}，${g.noun()}与${g.noun()}的关系${g.adverb()}显得${g.adjective()}`,
  (g) => `${g.measure()}${g.noun()}被用来${g.verb()}${g.noun()}和${g.noun()}`,
  (g) => `${g.person()}所说的“${g.term()}”，指的是${g.adjective()}的${g.noun()}`,
  (g) => `${g.noun()}、${g.noun()}和${g.noun()}都${g.adverb()}${g.verb()}着${g.noun()}`,
  (g) => `如果${g.noun()}不能${g.verb()}${g.noun()}，那么${g.noun()}就会${g.verb()}${g.adjective()}的${g.noun()}`,
  (g) => `${g.year()}年前后，${g.place()}的${g.noun()}${g.adverb()}${g.verb()}了${g.noun()}`,
  (g) => `《${g.term()}${g.noun()}》一书对${g.noun()}作了${g.adjective()}的${g.verb()}`,
  (g) => `${g.noun()}（${g.term()}）占${g.noun()}的${1 + g.below(98)}%左右`,
  (g) => `人们${g.verb()}${g.noun()}，不是为了${g.verb()}${g.noun()}，而是为了${g.verb()}${g.noun()}`,
  (g) => `${g.noun()}——尤其是${g.place()}的${g.noun()}——${g.adverb()}${g.verb()}${g.noun()}`,
  (g) => `所谓${g.term()}，${g.adverb()}只是${g.noun()}的一个${g.adjective()}侧面`,
  (g) =>
    `由${g.person()}${g.verb()}的${g.noun()}共${2 + g.below(900)}件，其中${g.adjective()}的不到${2 + g.below(9)}成`,
];

export interface Grammar {
  /** How much of the book is written, from 0 to 1: so much of the rare characters must have been used. */
  pace: number;
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
  noun(): string;
  verb(): string;
  adjective(): string;
  adverb(): string;
  measure(): string;
  place(): string;
  person(): string;
  term(): string;
  year(): number;
  /** A sentence of 15 to 70 characters with its full stop. */
  sentence(): string;
  /** Sentences until there are about so many characters. */
  prose(characters: number): string;
  /** Two to twelve characters, no punctuation. */
  title(): string;
}

/**
 * The grammar over one source of numbers.
 * @param rare characters that must all come to be used: names, places and terms are made of them, in turn
 */
export function grammar(random: () => number, rare: readonly string[]): Grammar {
  const below = (n: number) => Math.floor(random() * n);
  // Zipf-like: the first words of a list are used far more often than the last.
  const pick = (list: readonly string[]) => list[Math.floor(random() ** 1.7 * list.length)]!;
  let next = 0;
  const rareCharacter = () => rare[next++ % rare.length]!;
  // Names recur in a book: new ones come only as fast as all rare characters need to be used by its end.
  const known: Record<'place' | 'person' | 'term', string[]> = { place: [], person: [], term: [] };
  const named = (kind: keyof typeof known, make: () => string) => {
    const list = known[kind];
    if (list.length > 8 && next / rare.length >= g.pace)
      return list[list.length - 1 - below(Math.min(list.length, 60))]!;
    const name = make();
    list.push(name);
    return name;
  };
  const g: Grammar = {
    pace: 0,
    below,
    noun: () => pick(nouns),
    verb: () => pick(verbs),
    adjective: () => pick(adjectives),
    adverb: () => pick(adverbs),
    measure: () => pick(measures),
    place: () => named('place', () => `${rareCharacter()}${rareCharacter()}${'县州镇村江山'[below(6)]}`),
    person: () => named('person', () => `${rareCharacter()}${rareCharacter()}${below(2) ? rareCharacter() : ''}`),
    term: () => named('term', () => `${rareCharacter()}${rareCharacter()}`),
    year: () => 1600 + below(420),
    sentence() {
      let text = below(3) === 0 ? pick(openings) : '';
      text += pick2(frames)(g);
      if (below(2) === 0) text += pick(links) + pick2(frames)(g);
      const end = below(24);
      return `${text}${end === 0 ? '？' : end === 1 ? '！' : end === 2 ? '……' : '。'}`;
    },
    prose(characters) {
      let text = '';
      while (text.length < characters) text += g.sentence();
      return text;
    },
    title() {
      const shapes = [
        () => `${g.noun()}与${g.noun()}`,
        () => `${g.adjective()}的${g.noun()}`,
        () => `${g.noun()}的${g.verb()}`,
        () => `${g.noun()}${g.noun()}的${g.adjective()}${g.verb()}`,
        () => `从${g.noun()}到${g.noun()}`,
      ];
      return pick2(shapes)();
    },
  };
  const pick2 = <T>(list: readonly T[]): T => list[below(list.length)]!;
  return g;
}

/** Every character the word lists and frames themselves use. */
export function ownCharacters(): Set<string> {
  const lists = [nouns, verbs, adjectives, adverbs, openings, links, measures];
  return new Set([
    ...lists.flat().join(''),
    ...frames
      .map(String)
      .join('')
      .replace(/[^\p{Script=Han}]/gu, ''),
  ]);
}

/** The 3,755 characters of GB 2312, level one, in its order. */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = 16; row <= 55; row += 1)
    for (let cell = 1; cell <= (row === 55 ? 89 : 94); cell += 1)
      found.push(decoder.decode(Uint8Array.of(row + 0xa0, cell + 0xa0)));
  return found;
}
