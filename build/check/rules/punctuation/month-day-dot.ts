// Events named by month and day (GB/T 15834—2011, 4.14.3.4): in Han numerals a · stands only after 一, 十一 and 十二 —
// “一二·九”, 五四, 九一八 —; in Arabic ones always: “3·15”.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const event = '[”’]?(?:运动|惨案|事变|事件|起义|讲话|抗战|指示|大地震|地震)';
const needless = new RegExp(
  `(?<![一二三四五六七八九十])([二三四五六七八九十])[·•・．.]([一二三四五六七八九十]{1,3})(?=${event}|[”’])`,
  'g',
);
const missing =
  /(?<![一二三四五六七八九十年月])(一二)(八|九)(?=[”’]?(?:运动|事变|抗战))|(?<=[“‘])(一)(一七)(?=[”’](?:讲话|革命))/g;
const stopped =
  /(?<=[“‘])(\d{1,2})[.．・•](\d{1,2})(?=[”’](?:运动|惨案|事变|事件|起义|讲话|晚会|地震|大地震|袭击|[\u4e00-\u9fff]{0,2}会战|[\u4e00-\u9fff]{0,2}抗战))/g;
/** “3.22”世界水日: a day of the year by name. */
const day =
  /(?<=[“‘])(1[0-2]|[1-9])[.．・•]([1-3]\d|[1-9])(?=[”’](?:世界|国际|全国|中国|全民|学雷锋|植树|爱[牙耳眼]|助残|禁毒|消防|国庆|建军|教师|[\u4e00-\u9fff]{1,4}[日节][，。、那当的活]|[大特]{0,2}[水洪旱震雪火](?![\u4e00-\u9fff]?(?:版|级|号))|[\u4e00-\u9fff]{0,3}(?:专?案|大案|事故|矿难|火灾|洪[灾水]|特大|爆炸|讲话|大火|台风|空难|暴雨|纪念)))/g;
const arabic =
  /(?<=[“‘])(3)(15)(?=[”’](?:晚会|消费者|国际))|(?<=[“‘])(9)(11)(?=[”’](?:事件|恐怖|袭击))|(?<=[“‘])(5)(12)(?=[”’](?:汶川|大地震|地震))/g;

/** 五·四青年节: days of the year known by their numbers. */
const festival =
  /(?<![一二三四五六七八九十·])([三五六七八九十])[·•・．.](四|一|八)(?=(?:国际)?(?:青年节|劳动节|儿童节|妇女节|建党|建军节|国庆))/g;

export const monthDayDot: TextRule = {
  id: 'month-day-dot',
  find({ text }) {
    if (!/[·•・．.]|一二|一一七|315|911|512/.test(text)) return [];
    return [
      ...[...matchesIn(text, needless), ...matchesIn(text, festival)].map(({ index, 0: run, 1: month, 2: day }) => ({
        start: index,
        end: index + run.length,
        hint: `${month}${day}`,
      })),
      ...[
        ...matchesIn(text, missing),
        ...matchesIn(text, arabic),
        ...matchesIn(text, stopped),
        ...matchesIn(text, day),
      ].map((match) => {
        const [month, day] = match.slice(1).filter((part) => part !== undefined);
        return { start: match.index, end: match.index + match[0].length, hint: `${month}·${day}` };
      }),
    ];
  },
  examples: {
    wrong: [
      { text: '他讲起“五·四”运动。', found: '五·四' },
      { text: '他讲起“一二九”运动。', found: '一二九' },
      { text: '他看了“315”晚会。', found: '315' },
      { text: '他看了“3.15”晚会。', found: '3.15' },
      { text: '“7.23”大水那年，渡口停了一个月。', found: '7.23' },
      { text: '“3.22”世界水日那天，河湾开市。', found: '3.22' },
    ],
    right: [
      '他讲起五四运动。',
      '他讲起“一二·九”运动。',
      '他讲起“九一八”事变。',
      '他看了“3·15”晚会。',
      '他装的是“3.22”版。',
    ],
  },
};
