// Everyday words and joined words that the dictionary lacks or has too rarely, so that they are not taken for slips of others.
// Written for this list. Must hold nothing that is a slip.

/** Words of two or three characters, a space or a line between. */
export const alsoWords = `
西蓝花 表题 图题 篇题 表注 引法 纸长 短讯 传述 打昏 补全 底端 干布 余量 成镇 急件 开春 内馅 列标 置位 热透 太多 太少 太大 太小 不佳 更佳 极佳 沙盒 公钥 私钥 密钥 显式 隐式 踢出 侧栏 边栏 维基 祭出 一词 该词 此词 例程 上载 下载 连绵 联绵 联成 岭外 白帝
讲多 两人 三人 一人 此人 那人 有人 某人 只需 仅需 须在 均为 皆为 均可 皆可 亦可 即可 也可 且可 便可 如需 若需 若是 若有 若无 如无 并非 实非 决非
词条 词表 词性 词频 字号 字距 行距 行高 行首 行尾 段首 段尾 页眉 页脚 页码 页边 书眉 版心 栏宽 列宽 单元格 制表符 换行符 分页符 占位符 通配符 转义符
帧率 帧数 位图 线程 进程 句柄 栈帧 双栈 哈希 散列 缓存 内核 插件 脚本 容器 镜像 挂载 卸载 编译 编译器 解译 调试 断点 补丁 快照 回滚 部署 集群 网关 域名
秘术 射术 剑术 巫妖 亡灵 兽人 幼仔 蛇身 鬼族 蛛网 巨蛛 战戟 刺击 击退 皮甲 重甲 城防
经筵 造父 王黼 羽林军 占籍 狎游 诗义 文宪 造次
疗救 厌见 增价 式样 式的 大抵 甚么 那里 豫备 豫防 豫感 给与 赋与 斤斗 敦士登 蛋头
可依 可循 妙招 蛇油 越桔 齐聚 超集 磁吸 自助机 左旗 左键 右键 左击 右击 单击 双击 放至 等份 弃用 辐角 目地址 这两 之意 之义 之力 之时 之内 之外 不倒 不全 不好 不妨
河浜 浜边 临皋 仓庚
反斜杠 反斜线 花括号 方括号 尖括号 圆括号 逗点 句点
`;
