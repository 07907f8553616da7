// Items of one row are divided by one mark (GB/T 15834—2011, 4.5.3.1): 苹果、香蕉、梨三种, not 苹果、香蕉，梨三种. Found where short
// names with a count or 等 after them show that it is one row, and where three clauses are built alike.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';
import { lexicon } from '../slips/lexicon.ts';
import { unevenRows } from './counted-rows.ts';
import { isHan } from './marks.ts';
import { rowsOfThings } from './rows-of-things.ts';

const word = '(?!一共|总共|前后|先后|[这那它他她其该此每各某])(?:(?![也还并又而就都是有在的了])[\\u4e00-\\u9fff]){1,4}';
const ended = '(?=等?[两三四五六七八九十][种类个项样位名人家门国省市县村镇])';
/** A name that may be an item: a word, a Latin name, something in quotation or title marks. */
const name =
  '(?:“[^“”\\n]{1,10}”|《[^《》\\n]{1,16}》|[A-Za-z][A-Za-z0-9+-]{0,14}(?: [A-Za-z0-9]{1,12})?|(?!以及|等|如|例|一共|总共|共计|合计|前后|先后|还|也|并|又|已|早|共|正|再|却|才|便|而|就|都|之|有|是|在|这|那|它|他|她|该|此|每|各|某|其|由|从|使|让|则|但|用|可|会|能|所|或|和|与|及)[\\u4e00-\\u9fff·]{1,4})';
const rows: readonly RegExp[] = [
  new RegExp(`(?<=[、有是为：用])${word}、(${word})，${word}(?:、${word})*(?:[和及与]${word})?${ended}`, 'g'),
  // …、甲，乙，丙等
  new RegExp(`(?<=、)${name}(?:，${name})+(?:、${name})*(?:[和及与]${name})?(?:${ended}|(?=等(?![待到着候])))`, 'g'),
  // 比如甲，乙、丙的
  new RegExp(
    `(?<=比如|例如|包括|诸如|譬如|分别是|分别为|主要有)${name}(?:，${name})(?:、${name}){1,9}(?=等|的|[和与及，。]|${ended})`,
    'g',
  ),
];

/** 春、夏，秋、冬四季: at a clause's beginning or after its verb, as many as are counted. */
const countedHere =
  /(?<=^|[，。；：]|分[为成]|设有|包括|学[过了]|来自|即|管|叫)([\u4e00-\u9fff]{1,4}(?:[、，][\u4e00-\u9fff]{1,4}){1,7}?(?:[和及与][\u4e00-\u9fff]{2,4}?)?)([两三四五六七八九十])(?=[大个]?[种类个项样位季方科国省市县区村镇门步件任名部所级环])/g;

/** 喂猪、养鸡，供三个孩子: a verb begins another clause. */
const begins = /，[供给养带教生吃喝住花走跑写读看做过卖买收捐送装借拿得用建修造]$/;

/** 长江、黄河，珠江是我国三大河流 */
const countedAfter =
  /(?<=^|[，。；：])([\u4e00-\u9fff]{1,4}(?:[、，][\u4e00-\u9fff]{1,4}){1,7}?)(?:是|并称|合称|号称|统称|组成|构成)[^，。；：、两二三四五六七八九十]{0,8}([两三四五六七八九十])(?=[大种类个项样位条座门])/g;

function countedAtBeginning(text: string): { start: number; end: number }[] {
  if (!text.includes('、')) return [];
  return [...matchesIn(text, countedHere), ...matchesIn(text, countedAfter)].flatMap(({ index, 1: row, 2: count }) => {
    const names = row!.split(/[、，]|(?<=[\u4e00-\u9fff]{2})[和及与](?=[\u4e00-\u9fff]{2,4}$)/);
    const commas = row!.split('，').length - 1;
    const wanted = count === '两' ? 2 : '〇一二三四五六七八九十'.indexOf(count!);
    const isRow = names.length === wanted && commas > 0 && commas < wanted / 2 && row!.includes('、');
    return isRow && !begins.test(row!) && !names.some((one) => noName.test(one))
      ? [{ start: index, end: index + row!.length }]
      : [];
  });
}

/** 参加的有教师、学生，农民和工人。: as long as one another, and the sentence ends with them. */
const joinedEnd =
  /(?<=(?:[^没](?:有|是|为|找到|请来|来了)|包括|如|可以|用[于来]|能够))(?:[\u4e00-\u9fff]{2}、){1,5}[\u4e00-\u9fff]{2}，[\u4e00-\u9fff]{2}[和与及][\u4e00-\u9fff]{2,3}(?=[。；])|(?<=从)(?:[\u4e00-\u9fff]{2}、){1,5}[\u4e00-\u9fff]{2}，[\u4e00-\u9fff]{2}(?=[到至][\u4e00-\u9fff]{2}[，。])/g;

/** 教他们刷牙、洗脸，剪指甲、叠被子, 饭前洗手、喝开水，剪指甲: what one must be taught to do. */
const learned =
  /(?<=(?:教|教会|学会|养成|做到|要求|督促|提醒|帮助|负责|包括|做好)[^，。；：、]{0,6}?)(?:[\u4e00-\u9fff]{2,3}、){1,5}[\u4e00-\u9fff]{2,3}，[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){1,5}(?=[。；]|等)/g;

/** 洗手、喝水，剪指甲，都要…: 都 speaks of them all. */
const summed =
  /(?<=^|[，。；：])[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,4}){1,4}，[\u4e00-\u9fff]{2,4}(?=，(?:都(?![市城])|样样|件件|全都|统统|这[些几两三四五六]|上述|以上))/g;
const noDoing =
  /[了着过吗呢吧是有在也都就才却可会能没未从到使不无管论两三四五六七八九十]|^[又还再并而但则便其这那每各由因如若虽且]/;

/** Rows that end a sentence, or that 都 sums up. */
const closing = (text: string) =>
  [...matchesIn(text, joinedEnd), ...matchesIn(text, learned), ...matchesIn(text, summed)].flatMap(
    ({ index, 0: run }) =>
      run.split(/[、，]/).some((one) => noDoing.test(one)) ? [] : [{ start: index, end: index + run.length }],
  );

/** 最近的事、最大的事，和最气人的事: items that end alike; 唱歌、跳舞，和同学处得好 goes on with another clause. */
const lastItem = /(?<=、[^，。、；：“”]{1,9}([\u4e00-\u9fff]))，(?:和|以及|及|与)[^，。、；：“”]{1,9}\1(?=[，。；]|$)/g;

/** Clauses of one length with a character in common at one place: 路更宽、船更多，人更忙. */
const clauses = /(?<=^|[，、。；：！？”])[\u4e00-\u9fff]{3,8}(?:、[\u4e00-\u9fff]{3,8}){0,6}(?=[、，。；！？])/g;

function clausesIn(text: string): TextFinding[] {
  if (!/[\u4e00-\u9fff]{3}、[\u4e00-\u9fff]{3}/.test(text)) return [];
  return matchesIn(text, clauses).flatMap(({ index, 0: run }) => {
    const parts = run.split('、');
    const first = parts[0]!;
    const end = index + run.length;
    if (parts.length < 2 || text[end] !== '，') return [];
    const next = /^[\u4e00-\u9fff]{3,8}(?=[、，。；！？])/.exec(text.slice(end + 1, end + 11))?.[0];
    if (next === undefined || ![...parts, next].every(({ length }) => length === first.length)) return [];
    const alike = [...first].some((character, i) => [...parts, next].every((part) => part[i] === character));
    return alike ? [{ start: index, end: end + 1 + next.length, hint: `${run}、${next}` }] : [];
  });
}

/** 把竹编货篮、木头船桨，桐油纸伞和…摆出来: three names as long as one another, and a last one. */
const evenNames =
  /(?<=^|[，。；：]|[把将有是如像及对为向由从看买卖收着了括])([\u4e00-\u9fff]{2,6})(?:、([\u4e00-\u9fff]{2,6})，|，([\u4e00-\u9fff]{2,6})、)([\u4e00-\u9fff]{2,6})(?=[和与以及][\u4e00-\u9fff])/g;
const takes = /[把将有是如像及对为向由从看买卖收着了括责护理]$/;
const noName =
  /[了着过吗呢吧是有在把被也都就才却要会能可不没未从到得让使给]|^[又还再并而但则便其这那每各由因如若虽并且且使]/;

function evenIn(text: string): { start: number; end: number }[] {
  return matchesIn(text, evenNames).flatMap(({ index, 0: run }) => {
    const names = run.split(/[、，]/);
    const { length } = names[2]!;
    const [first, second] = names as [string, string];
    // 摊主把竹编货篮: what stands before the first name ends with a verb.
    const extra = first.length - length;
    const isEven =
      second.length === length && length > 2 && extra >= 0 && (extra === 0 || takes.test(first.slice(0, extra)));
    const own = [first.slice(extra), second, names[2]!];
    return isEven && !own.some((one) => noName.test(one)) ? { start: index + extra, end: index + run.length } : [];
  });
}

/** 管理费用、财务费用，销售费用: three names with the same two characters at their ends. */
const sameEnds =
  /(?<=^|[，。；：和与及将把有是为])([\u4e00-\u9fff]{1,4})([\u4e00-\u9fff]{2})(?:、[\u4e00-\u9fff]{1,4}\2){1,5}，(?![和与及以还又也])[\u4e00-\u9fff]{1,4}\2(?=[，。；、）]|和|与|等|[三四五六七八]|作为|就是|都|$)/g;

const endingAlike = (text: string): { start: number; end: number }[] =>
  matchesIn(text, sameEnds).flatMap(({ index, 0: run }) =>
    run.split(/[、，]/).some((one) => noName.test(one)) ? [] : [{ start: index, end: index + run.length }],
  );

/** 看房屋，土地、股票等财产: what one verb takes, of two characters each. */
const taken =
  /(?<=[看买卖种收查管养运修如像靠用拿把将对向由])([\u4e00-\u9fff]{2})，([\u4e00-\u9fff]{2})、[\u4e00-\u9fff]{2}(?:、[\u4e00-\u9fff]{2}){0,6}(?=等(?![待到着候于]))/g;

function objects(text: string): { start: number; end: number }[] {
  if (!text.includes('等')) return [];
  const isWord = (word: string) => lexicon().two(word.charCodeAt(0), word.charCodeAt(1)) > 0;
  return matchesIn(text, taken).flatMap(({ index, 0: run, 1: first, 2: second }) =>
    isWord(first!) && isWord(second!) ? { start: index, end: index + run.length } : [],
  );
}

export const listCommasAlike: TextRule = {
  id: 'list-commas-alike',
  find({ text }) {
    if (!/、|[上左前大内正高东南甲男]，/.test(text)) return [];
    const findings = clausesIn(text);
    for (const { start, end } of [
      ...unevenRows(text),
      ...objects(text),
      ...evenIn(text),
      ...endingAlike(text),
      ...countedAtBeginning(text),
      ...closing(text),
      ...rowsOfThings(text),
    ])
      if (!findings.some((other) => start < other.end && other.start < end))
        findings.push({ start, end, hint: text.slice(start, end).replaceAll('，', '、') });
    for (const { index, 0: run } of matchesIn(text, lastItem))
      findings.push({ start: index, end: index + run.length, hint: run.slice(1) });
    for (const pattern of rows) {
      for (const { index, 0: run } of matchesIn(text, pattern)) {
        const end = index + run.length;
        // 、等 is another matter; a name's last character is not the beginning of a longer word.
        if (findings.some((other) => index < other.end && other.start < end)) continue;
        if (begins.test(run)) continue;
        if (isHan(text, index - 1) && !/[有是为用如括]/.test(text[index - 1]!)) continue;
        findings.push({ start: index, end, hint: run.replaceAll('，', '、') });
      }
    }
    // 头等、二等、三等，三等车没有座位: the last one is spoken of.
    return findings.filter(({ start, end }) => !/([\u4e00-\u9fff]{1,4})，\1/.test(text.slice(start, end + 3)));
  },
  examples: {
    wrong: [
      { text: '先写最近的事、最大的事，和最气人的事。', found: '，和最气人的事' },
      {
        text: '开市要备四件事：清扫街面、摆好摊位，挂上价牌、点齐人数。',
        found: '清扫街面、摆好摊位，挂上价牌、点齐人数',
        count: 1,
      },
      { text: '货分五类，即竹器类、布匹类、菜蔬类，鱼虾类和杂货类。', count: 1 },
      { text: '乡里只看出摊率、收租率，欠租率、退租率，别的不问。', count: 1 },
      { text: '装船要做到“四轻”：轻抬、轻放，轻推、轻拉。', found: '轻抬、轻放，轻推、轻拉', count: 1 },
      { text: '春、夏，秋、冬四季都有集；竹器业、布匹业，菜蔬业、鱼虾业都有行会。', count: 2 },
      { text: '集市的进项有摊位租金、渡船租金，仓库租金。', count: 1 },
      { text: '修桥分为打桩，架梁、铺板三步；来的有船工、摊主，木匠和瓦匠。', count: 2 },
      { text: '林大江、陈素英，何远三任船长都在。渡口管摆渡、收租，修船和点灯四件事。', count: 2 },
      { text: '他教孩子们刷牙、洗脸，剪指甲、叠被子。饭前洗手、喝开水，剪指甲，都要自己做到。', count: 2 },
      { text: '他教孩子们饭前洗手、喝开水，剪指甲，这些习惯写进了守则。', count: 1 },
      {
        text: '水库可以灌溉、发电，养鱼和防洪。从勘测、设计，施工到验收，船工分别来自东市、西市，南市三市。',
        count: 3,
      },
      { text: '东市、西市，南市是镇上三大集市。', found: '东市、西市，南市', count: 1 },
      { text: '水位要在上，下警戒线之间。', found: '上，下', count: 1 },
      { text: '收租的人只看房屋，田地、牲口等家产。', count: 1 },
      { text: '摊主把竹编货篮、木头船桨，桐油纸伞和别的货摆在门口。', count: 1 },
      { text: '过河有三条路：摆渡、和解、绕行。修船有三个法子可选：锯板、和泥，刷油。', count: 1 },
      { text: '水桶用竹篾、木条，麻绳扎成，桶底刷了桐油。', found: '竹篾、木条，麻绳', count: 1 },
      { text: '热的是炖鱼、炒笋，腌萝卜、豆腐汤，凉的没有上。', found: '炖鱼、炒笋，腌萝卜、豆腐汤', count: 1 },
      { text: '摊上有苹果、香蕉，梨三种。' },
      { text: '船工有陈大江、周小满，孙阿四三人。' },
      { text: '他贩过盐、茶，布，桐油等货物。', count: 1 },
      { text: '有的货，比如桐油，棉布、Singer的零件，要从上游运来。', count: 1 },
      { text: '通桥以后，路更宽、船更多，人更忙，镇上热闹起来。', found: '路更宽、船更多，人更忙', count: 1 },
    ],
    right: [
      '渡口讲“两稳”：稳撑、稳靠，客人也稳坐。',
      '问的是摊位租金、渡船租金，还有仓库租金；水有上游河水、下游河水，都是河水。',
      '他会唱歌、跳舞，和同学处得很好。',
      '船票分头等、二等、三等，三等票没有座位。',
      '他喂猪、养鸡，供三个孩子读书。教室里有桌子、椅子，墙上挂着地图和画像。',
      '他学会了划船、撑篙，也会补网、结绳。他教语文、数学，教了三十年。',
      '老人、孩子，不管男女，都到渡口去；船工、摊主，一到雨天，都歇着。',
      '棚子用竹子、木头，三天搭成。摊上有鱼、虾，鸡、鸭，卖的是苹果、香蕉，味道、颜色都好。他的账记得最为详尽，天气、人数、收租和欠租，每天一页。',
      '渡口、集市、桥头，这三处都点灯。',
      '摊上有三样：鱼、虾，鸡、鸭，米、面。',
      '摊上有三样，即鱼、虾、蟹，都很新鲜。',
      '早上吃一碗面、一个鸡蛋、几颗草莓，已经有三种。',
      '摊上有苹果、香蕉、梨三种。',
      '摊上有苹果、香蕉，还有梨。',
      '有鱼、虾，也有三种蟹。',
      '他卖鱼、虾，有时等人来买。',
      '路宽了、船多了，镇上的人都忙起来。',
    ],
  },
};
