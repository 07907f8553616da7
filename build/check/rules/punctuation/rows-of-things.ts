// Rows of things divided by 、 here and by ， there, that no number announces: what something is made of (用竹篾、木条，麻绳扎成), and
// what a verb lays out (冷的是白斩鸡、熏鱼，皮蛋、拌海蜇). In: a text. Out: where such a row stands. Rows of pairs (鱼、虾，鸡、鸭) are passed.
import { matchesIn } from '../../prose/matches.ts';

const item = '(?![了着过到上有])[\\u4e00-\\u9fff]{1,5}';

/** 用卵石、竹笼，条石筑成: the last of them goes with the verb of making. */
const materials = new RegExp(
  `(?<=[用以由拿靠取]|采用|选用|利用)(${item}(?:、${item}){0,6}(?:、${item}，|，${item}、)(?:${item}、){0,4}${item}?)(?=(?:混合|搭配|配合|掺和|焊接|浇铸|拼接|粘合|糅合|一起|共同|按比例|层层|交替|混在一起)?(?:[筑砌垒搭做制织编拼煮熬炖炒烧调拌配混合组构铸雕刻刷糊缝绣铺盖建造堆填压捆扎绑泡酿磨榨熏腌捏焊浇夯卷烤蒸焙串]{1,2}[成出而]|制作|制造|组成|构成|合成|搭建|建造|拼凑|调制|熬制|酿制|拌匀|混合|而成))`,
  'g',
);
/** 冷的是白斩鸡、熏鱼，皮蛋、拌海蜇: four and more, laid out after a verb or a colon. */
const laidOut = new RegExp(
  `(?<=(?:[是有为如卖买吃带种养摆放装含即备种产运收点要学教考捐换剩缺]|包括|主要有|分别是|依次是|带着)[了着过到上有]?|[\\u4e00-\\u9fff]：)(${item}(?:、${item}){1,6}，${item}、(?:${item}、){0,4}${item})(?=[。；]|，[\\u4e00-\\u9fff]|等(?![待到着候于]))`,
  'g',
);

/** What is no name of a thing: a clause of its own, an adverb, a number. */
const noThing =
  /[了着过吗呢吧是有在把被也都就才却要会能可没未从到得让使给的地我你他她它们]|^[又还再并而但则便其这那每各由因如若虽且和与及或之先后很最更不一两二三四五六七八九十几数]|[一两二三四五六七八九十几][天年月次回夜]|很快|连夜|亲手|终于|慢慢|一起|重新|自己|动手|马上|分别|先后|共同|全部|大家|人们/;

export function rowsOfThings(text: string): { start: number; end: number }[] {
  if (!text.includes('、') || !text.includes('，')) return [];
  const found: { start: number; end: number }[] = [];
  for (const pattern of [materials, laidOut]) {
    for (const { index, 0: run } of matchesIn(text, pattern)) {
      const marks = run.replace(/[^、，]/g, '');
      const items = run.split(/[、，]/);
      if (marks.split('，').length !== 2 || items.some((one) => one === '' || noThing.test(one))) continue;
      if (pattern === laidOut && (items.length < 4 || isPaired(items, marks))) continue;
      found.push({ start: index, end: index + run.length });
    }
  }
  return found;
}

/** Two groups as long as one another, item by item, are a row of rows. */
function isPaired(items: readonly string[], marks: string): boolean {
  const comma = marks.indexOf('，') + 1;
  const [first, second] = [items.slice(0, comma), items.slice(comma)];
  return first.length === second.length && first.every((one, i) => one.length === second[i]!.length);
}
