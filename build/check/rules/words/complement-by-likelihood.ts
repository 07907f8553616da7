// 疼的翻不了身, 批的满脸都是笑: a 的 after a verb of one character where the sentence reads much better with 得. In: a text. Out: where such a 的 stands.
// No list of complements: how likely words make each other says it. Must not tell of 所写的, 更长的, 最忙的 and 写的是, whose 的 is meant.
import { isHanCode, lexicon } from '../slips/lexicon.ts';
import { type Reading, read, roomForReading } from '../slips/reading.ts';
import { wordPairs } from '../slips/word-pairs.ts';

/** What is done so, or is so, that something comes of it. */
const predicates = new Set(
  '疼痛累冷热饿渴困忙急气吓笑哭晕静闹乐愁羞慌烦闷馋病瘦胖穷老写说讲读念唱画抄记算走跑跳飞爬游站坐躺睡变干做办学教看听问过活吃喝玩打摔碰撞烧烤晒冻淋洗擦扫摆放堆码挂贴钉绑捆扎缝织补修建盖砌挖埋种养喂管照批骂训催逼赶追推拉抬搬拿提举抱背扛压挤塞装穿戴梳剪切削磨刻雕刷涂抹泡煮炒炖蒸腌熬包裹叠折卷关锁升降涨落流淌滴漏吹刮响叫喊吵亮黑红白暗烫凉湿脏乱滑陡密细硬软',
);
/** 所写的, 更长的, 不变的, 被困的: what stands so before the verb makes a thing of it. */
const before = /[最更较很所不可被相常须要会能自][\p{Script=Han}]的$/u;
/** 写的是, 说的就是, 穿的都是: what is done is named; 写的时候, 做的事; 写的清清楚楚的账. */
const after =
  /^(?:是|就|都|才|也|不是|正是|一[\p{Script=Han}]|时|人|事|话|书|地方|东西|那|这|像|最|很[多少远]|点点|家家|[和与或及、]|[^，。；：！？]{1,6}的)/u;
/** How much likelier the sentence must become, in natural logarithms. */
const leastGain = 2.9;
const reach = 8;
const [de, wanted] = ['的', '得'].map((character) => character.charCodeAt(0)) as [number, number];

let room: Reading | undefined;

/** Where 的 stands for 得. */
export function complementsByLikelihood(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('的', 1); at >= 0; at = text.indexOf('的', at + 1)) {
    if (!predicates.has(text[at - 1]!) || !isHanCode(text.charCodeAt(at + 1)) || !isHanCode(text.charCodeAt(at + 2)))
      continue;
    if (before.test(text.slice(Math.max(0, at - 2), at + 1)) || after.test(text.slice(at + 1, at + 9))) continue;
    if (gainAt(text, at) >= leastGain) found.push(at);
  }
  return found;
}

/** How much likelier the words about a 的 become with 得; 0 where it is no word of its own, or part of another. */
function gainAt(text: string, at: number): number {
  let [from, to] = [at, at + 1];
  while (from > 0 && at - from < reach && isHanCode(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - at <= reach && isHanCode(text.charCodeAt(to))) to++;
  const codes = Uint16Array.from({ length: to - from }, (_, i) => text.charCodeAt(from + i));
  room ??= roomForReading(lexicon(), wordPairs());
  const isAlone = () => room!.length[at - from] === 1 && room!.length[at - from - 1] === 1;
  codes[at - from] = de;
  read(room, codes);
  const asWritten = room.total;
  if (!isAlone()) return 0;
  codes[at - from] = wanted;
  read(room, codes);
  return isAlone() ? room.total - asWritten : 0;
}
