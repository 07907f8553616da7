// Sounds that many speakers do not keep apart: z and zh, n and l, f and h, in and ing, an and ang. Each pair names two groups of
// ../../words/data/homophones.ts by a character that stands in that group alone.

/** Pairs of groups, a space or a line between. */
export const nearSounds = `
昂安 邦半 崩本 并宾 仓残 层涔 察擦 柴才 产残 常仓 常产 超草 撤策 陈涔 成层 成陈 持此 冲从 抽凑 出促 船窜 创船 吹催 春存 戳错 当但 发化 反环 方反 方黄 风分 风洪 府湖 刚干 更根 光关 航汉 横很 黄环 江建 经进 抗看 坑肯 况宽 朗兰 两联 领林 忙满 蒙们 明民
拿拉 能来 男兰 囊朗 囊男 脑老 讷叻 馁类 你里 年联 娘两 娘年 鸟料 捏列 您林 宁领 宁您 牛流 农龙 怒路 诺罗 衄律 虐略 庞判 朋盆 平品 枪前 情侵 让然 仍人 丧三 杀萨 晒赛 山三 上丧 上山 少扫 设瑟 生身 是四 手搜 书速 拴算 双拴 水随 顺损 烁所 堂谈 王完 翁文
相现 性心 样眼 应因 葬赞 增怎 炸杂 寨在 战赞 张葬 张战 照造 这则 真怎 政增 政真 之子 中总 州走 主族 专钻 装专 锥最 准尊 桌作
`;
