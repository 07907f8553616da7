// The name of a Chinese person or an institution is written in one way: not 王小明 in ten places and 王晓明 in one. A rare form
// one character away from a frequent one, of the same sound or a character short, is a slip; others are remarks.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { abbreviationsNear } from './abbreviations-near.ts';
import { institutionsAlike } from './institutions-alike.ts';
import { namesInFrames } from './names-in-frames.ts';
import { namesOfRank } from './names-of-rank.ts';
import { namesTurned } from './names-turned.ts';
import { namesWithMore } from './names-with-more.ts';
import { kinIn, lackingIn, longSurnamesIn } from './names-with-slips.ts';
import { namesWithTitles } from './names-with-titles.ts';
import { nearBookWordsIn } from './near-book-words.ts';
import { nearNamesIn } from './near-names.ts';
import { peopleMetOnce } from './people-met-once.ts';
import { peopleOfAChapter } from './people-of-a-chapter.ts';
import { peopleSwapped } from './people-swapped.ts';
import { peopleNear } from './person-names.ts';
import { placesOfOneSort } from './places-of-one-sort.ts';
import { institutionsIn, type NamePair, peopleIn } from './proper-names.ts';
import { quotedNames } from './quoted-names.ts';
import { quotedNear } from './quoted-near.ts';
import { sameSurroundingsIn } from './same-surroundings.ts';
import { isToday, placeOfSpot } from './spots.ts';
import { termsAlike } from './terms-alike.ts';

/** More remarks than so many nobody reads: one for 5,000 characters, and some. */
const mostRemarks = (han: number) => 6 + Math.floor(han / 5_000);

/** What finds pairs; of two that tell of one place the first is heard. */
const waysIn = [
  peopleIn,
  institutionsIn,
  nearNamesIn,
  peopleNear,
  nearBookWordsIn,
  namesWithTitles,
  peopleMetOnce,
  peopleSwapped,
  namesInFrames,
  lackingIn,
  namesWithMore,
  namesOfRank,
  namesTurned,
  kinIn,
  longSurnamesIn,
  abbreviationsNear,
  quotedNames,
  quotedNear,
  termsAlike,
  institutionsAlike,
  placesOfOneSort,
  peopleOfAChapter,
  sameSurroundingsIn,
];

/** Pairs whose rare form was not told of before. */
function eachOnce(pairs: readonly NamePair[]): NamePair[] {
  const told: NamePair[] = [];
  for (const pair of pairs) {
    const [{ passage, start, end }] = pair.few as [NamePair['few'][number]];
    const isTold = told.some(({ few }) =>
      few.some((one) => one.passage === passage && one.start < end && start < one.end),
    );
    if (!isTold) told.push(pair);
  }
  return told;
}

export const properNameOneWay: Rule = {
  id: 'proper-name-one-way',
  check: (_, __, prose) => {
    if (!isToday(prose)) return [];
    const found = waysIn.flatMap((pairsIn) => pairsIn(prose));
    const sure = eachOnce(found.filter((pair) => pair.sure));
    const pairs = eachOnce([...sure, ...found.filter((pair) => !pair.sure)]);
    const remarks = pairs.slice(sure.length, sure.length + mostRemarks(prose.han));
    return [...sure, ...remarks].map(({ one, other, many, few, first, sure: isSure }) =>
      diagnostic(
        'proper-name-one-way',
        placeOfSpot(few[0]!),
        { one, other, many, few: few.length },
        {
          // Of two that stand once nothing says which is right.
          ...(many > few.length ? { hint: one } : {}),
          related: [...few.slice(1, 6), first].map(placeOfSpot),
          ...(isSure ? {} : { severity: 'info' }),
        },
      ),
    );
  },
  examples: {
    wrong: [
      {
        text: '1931年，商人成立河湾航运同业公会。\n\n河湾行运同业公会的账册还在。',
        found: '河湾行运同业公会',
        count: 1,
      },
      { text: '王小明教授来过集市。王小明问价，王小明付钱；后来王晓明走了。', found: '王晓明', count: 1 },
      {
        text: '河湾水利科学研究所在渡口，河湾水利科学研究所很小，河湾水利科学研究所很老，见河湾水力科学研究所。',
        count: 1,
      },
      {
        text: '集市用的是柯洛维奇秤。柯洛维奇秤很准，柯洛维奇秤很贵，老船工只认柯洛维奇秤；旧的是科洛维奇秤。',
        found: '科洛维奇秤',
        count: 1,
      },
      { text: '渡船停在苍鸥洲。苍鸥洲不大，苍鸥洲上有灯。\n\n天黑以后，苍鸥州看不见了。', found: '苍鸥州', count: 1 },
      { text: '皮埃尔·朗贝（1801—1866）画过集市。两年以后，朗贝走了；朗倍的画留在渡口。', count: 1 },
      { text: '葛大年卖竹器。葛大年的竹器好，人人都找葛大年。\n\n后来葛太年搬走了。', found: '葛太年', count: 1 },
      {
        text: '河湾市场监督管理局在渡口，河湾市场监督管理局很小，河湾市场监督管理局很老，归河湾市场监督管局管。',
        found: '河湾市场监督管局',
        count: 1,
      },
      {
        text: '渡船停在沅溪镇。沅溪镇不大，人人都到沅溪镇赶集。\n\n大水以后，沅奚镇修了新桥。',
        found: '沅奚镇',
        count: 1,
      },
      {
        text: '渡口管理站站长秦秋兰爱笑。\n\n两年以后，渡口管理站站长秦秋蓝退休了。',
        found: '秦秋蓝',
        count: 1,
      },
      {
        text: '站长周敬之来了。赶来的周敬之说，他不走。\n\n第二天，周敬之特地写信。\n\n墙上挂着周静之的日记。',
        found: '周静之',
        count: 1,
      },
      { text: '站长秦远福爱笑。\n\n两年以后，秦福远退休了。', found: '秦福远', count: 1 },
      { text: '九条航线汇合于广济桥。\n\n天黑以后，广剂桥没有灯。', found: '广剂桥', count: 1 },
      { text: '教算术的钮老师不爱说话。\n\n纽老师搬走了。', found: '纽老师', count: 1 },
      { text: '“竹器新集”开张了。\n\n人人都说“竹器新市”好。', found: '竹器新市', count: 1 },
      { text: '“河上人家——老船工影像展”开了三天。\n\n“河上人家——老船工摄影展”有册子。', count: 1 },
      {
        text: '河湾县渡口管理中心（以下简称县渡管中心）在上街。县渡管中心很小。\n\n后来县渡口中心搬走了。',
        found: '县渡口中心',
        count: 1,
      },
      { text: '他常说：“渡口是路，竹篙是脚。”\n\n墙上写着“竹篙是路，渡口是脚”。', count: 1 },
      { text: '那年他在瑞丰秤行当学徒。\n\n他说，六十年前在瑞峰秤行学过手艺。', count: 1 },
      { text: '他进了河湾桥梁设计院。\n\n河湾桥梁设计研究院有一张长桌。', found: '河湾桥梁设计研究院', count: 1 },
      { text: '账由集市小组管。集市小组有三个人。\n\n后来，集市工作小组搬走了。', found: '集市工作小组', count: 1 },
      { text: '结果用安全系数表示。安全系数很大，安全系数够了。\n\n他又算了安全因数。', found: '安全因数', count: 1 },
      { text: '佐藤健二来过集市。\n\n佐藤建二说，渡口很老。', found: '佐藤建二', count: 1 },
      { text: '他得过心肌梗死。\n\n两年以后，又是心肌梗塞。', found: '心肌梗塞', count: 1 },
      { text: '秦婶卖菜，秦婶养鸡，秦婶不识字，秦婶爱笑，秦婶起得早。后来秦嫂病了。', found: '秦嫂', count: 1 },
      {
        text: '渡船停在沅溪乡。沅溪乡不大。\n\n大水以后，沅溪镇修了新桥。\n\n人人都到沅溪乡赶集。',
        found: '沅溪镇',
        count: 1,
      },
      {
        text: '水样送到省渡口研究所。\n\n据省渡口研究院测定，河水很清。\n\n管账的在省渡口研究所查过账。',
        found: '省渡口研究院',
        count: 1,
      },
      { text: '船工吴德河只学过四个月。\n\n吴得河给老船系上一朵红布花。', found: '吴得河', count: 1 },
      {
        text: '秦国安卖竹器。秦国安的竹器好，人人都找秦国安。秦国安说，竹器要慢慢编。\n\n后来，账由秦安国夫妇管。',
        found: '秦安国',
        count: 1,
      },
      { text: '河湾阅读公益基金会捐了书。\n\n钱由河湾公益阅读基金会出。', found: '河湾公益阅读基金会', count: 1 },
      { text: '渡口评上了二级甲等。\n\n两年以后，二等甲级的渡口换了新船。', found: '二等甲级', count: 1 },
      {
        text: '旧船摆在船史陈列室里。\n\n船史陈列室设在渡口。\n\n他把竹篙捐给了船史陈列馆。',
        found: '船史陈列馆',
        count: 1,
      },
      {
        text: '门上挂着“济渡为民”的木匾。\n\n老船工认得“济渡为民”四个大字。\n\n木匾上写的是“济渡利民”。',
        found: '济渡利民',
        count: 1,
      },
      {
        text: '渡口有河湾船民用水户协会一个。\n\n县里批准了河湾船民用水者协会，账上没有钱。',
        count: 1,
      },
      {
        text: '永兴纸伞厂在上街。人人都说永兴纸伞厂好。\n\n他进了永兴纸伞厂。\n\n后来永新纸伞厂搬走了。',
        found: '永新纸伞厂',
        count: 1,
      },
      {
        text: '站长秦玉芳爱笑。\n\n秦玉芳管账，秦玉芳说，账要天天记。\n\n2008年，秦玉芬得了奖。',
        found: '秦玉芬',
        count: 1,
      },
      {
        text: '船工秦桂英当年29岁，带着三个孩子。大女儿问她什么时候回家。\n\n林子成了，秦桂芳的大女儿做了老师。',
        found: '秦桂芳',
        count: 1,
      },
      {
        text: '渡口搬到柏树坪。柏树坪不大，人人都到柏树坪赶集。\n\n两年以后，柏树坡修了新桥。',
        found: '柏树坡',
        count: 1,
      },
      { text: '船队在双溪口靠岸。\n\n老船工说，从双河口到渡口有三里。', found: '双河口', count: 1 },
      { text: '旧账用完全成本法。完全成本法很老。\n\n从全部成本法到新法，用了三年。', found: '全部成本法', count: 1 },
    ],
    right: [
      '渡口搬到柏树坪。柏树坪不大，人人都到柏树坪赶集，柏树坡也在上游。\n\n石山坪在河边，石山坪不大，石山坪有灯。\n\n石山坡没有人。',
      '船队在入江口靠岸。\n\n老船工说，从入河口到渡口有三里。',
      '河湾工业职工培训中心在上街。\n\n河湾农业职工培训中心在下街；永兴纸伞厂和永安纸伞厂在一处。',
      '站长秦玉芳爱笑。\n\n秦玉芳管账，秦玉芳说，账要天天记。\n\n她的妹妹秦玉芬得了奖。',
      '站长秦玉芳爱笑。\n\n秦玉芳管账，秦玉芳说，账要天天记。\n\n老师秦玉芬得了奖。',
      '摊主或者你们的公司可以来，船工或者你们的公司可以来，渡口或者你们的公司可以来，或者你们公司不来。',
      '方姓卖竹器。方姓的竹器好，人人都找方姓。方姓说，竹器要慢慢编；讨论方兴未艾。',
      '河湾阅读公益基金会捐了书。\n\n河湾公益基金会没有捐书。',
      '河湾东街西街联合会在渡口。\n\n河湾西街东街联合会也在渡口。',
      '渡口评上了二级甲等，上游的渡口是三级乙等。\n\n一等甲级的说法没有听过。',
      '旧船摆在船史陈列室里。\n\n船史陈列室设在渡口。\n\n后来扩建为船史陈列馆。',
      '渡船停在沅溪乡。沅溪乡不大。\n\n1992年，沅溪乡撤乡设镇，沅溪镇修了新桥。',
      '沅溪乡有九个村，沅溪村在河边。\n\n沅溪乡不大，沅溪村更小。',
      '水样送到省渡口研究所，渡口研究所很小。\n\n两年以后，渡口研究所更名为省渡口研究院。',
      '站长秦秋兰爱笑。\n\n秦秋玉是站长的妹妹。',
      '渡口的广济桥修好了。\n\n下游的广安桥还没有。',
      '教算术的程老师不爱说话，陈老师爱笑。',
      '河湾县渡口管理中心（以下简称县渡管中心）在上街。县渡管中心很小，河湾县渡口管理中心也叫管理中心。',
      '“竹器新集”和“竹器老集”都在渡口。',
      '“河上人家——老船工影像展”开了三天。\n\n“河上人家——竹器摊影像展”有册子。\n\n“河上人家——第二届竹器影像展”没有。',
      '软件把数据发送到渡口，软件中发现的问题很多；硬件重发一次。',
      '他进了河湾桥梁设计研究院。\n\n设计院有一张长桌，院长爱笑。',
      '他得过心肌梗死，旧称心肌梗塞。',
      '秦婶卖菜，秦婶养鸡，秦婶不识字，秦婶爱笑，秦婶起得早。秦叔病了。',
      '文件夹在桌上，文件夹里有账，文件夹很旧；把文件加到一处。',
      '王小明教授来过集市。王小明问价，王小明付钱；王小亮走了。',
      '河湾第一小学校办公室在渡口，河湾第一小学校办公室很小，河湾第一小学校办公室很老，河湾第二小学校办公室很新。',
    ],
  },
};
