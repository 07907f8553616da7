// Digits of long numbers are grouped in one way throughout a book: not at all, by a thin space or by a comma (GB/T 15835).
// Years, codes and numbers without a unit after them are not counted; grouped ones are known by their shape.
import type { Rule } from '../../rule.ts';
import { matchesIn, mixed, ownWords, put, type Spot, spotOf } from './spots.ts';

const unit =
  '(?:[万亿]?[元圆股票笔人名个户家种只头匹册本字次件台辆座处项米里吨克斤亩年天吨盏幅条份座艘架株间套页行倍两石担箱包袋筐车卷根棵块片口所篇升斗尺丈船级步]|公里|千米|平方|立方|千瓦|美元|银[圆元]|公顷|公斤|毫升|毫克|千卡|千焦|字节|[人车船班场]次|[km]?[lLJ]\\b|[kmcd]?m\\b|[kmct]?g\\b|(?:k|M|G|T)?(?:t|W|Wh|Hz|Pa|N|B|V|cal)\\b|[m]?s\\b|°|℃|吨位|马力|海里|英里|英尺|摄氏度|层|周|日|小时|分钟|秒|转|株|枚|颗|粒|滴|封|通|起|例|批|副|顶|双|对|席|册次|页次|学时|课时)';
const long = new RegExp(
  `(?<![\\d.,，A-Za-z\\-—/:：_])(?:(\\d{1,3}(?:,\\d{3})+)|(\\d{1,3}(?:[ \\u2009\\u202f\\u00a0]\\d{3})+)|(\\d{5,9})|([1-9]\\d?(?:，\\d{3})+))(?:\\.\\d+)?(?![\\d,/:_\\-])(?= ?(多|余)? ?${unit})`,
  'g',
);

/** A cell that is a number has its unit in the table's head. */
const cell =
  /^(?:(\d{1,3}(?:,\d{3})+)|(\d{1,3}(?:[ \u2009\u202f\u00a0]\d{3})+)|(\d{5,9})|([1-9]\d?(?:，\d{3})+))(?:\.\d+)?$/g;

const ways = [
  '逗号分节（如 12,345）',
  '空格分节（如 12 345）',
  '不分节（如 12345）',
  '全角逗号分节（如 12，345）',
] as const;

/** Four digits are often left whole where five are grouped: they are compared among themselves. */
const four = new RegExp(
  `(?<![\\d.,，A-Za-z\\-—/:：_ \\u2009\\u202f\\u00a0])(?:([1-9],\\d{3})|([1-9][ \\u2009\\u202f\\u00a0]\\d{3})|([1-9]\\d{3})|([1-9]，\\d{3}))(?:\\.\\d+)?(?![\\d,/:_\\-])(?= ?(?:多|余)? ?(?!年)${unit})`,
  'g',
);
/** One number written otherwise among fewer than these says nothing. */
const habit = 3;

export const thousandsGroupedOneWay: Rule = {
  id: 'thousands-grouped-one-way',
  check: (_, __, prose) => {
    const found = new Map<string, Spot[]>();
    const all = ownWords(prose);
    const cells = all.filter(({ kind, text }) => kind === 'cell' && /\d{3}/.test(text));
    for (const { passage, match } of [...matchesIn(all, long), ...matchesIn(cells, cell)]) {
      const way = match[1] ? 0 : match[2] ? 1 : match[3] ? 2 : 3;
      // 1,000 alone does not show what is done with five digits: it does where commas are used at all.
      put(found, ways[way], spotOf(passage, match));
    }
    const short = new Map<string, Spot[]>();
    for (const { passage, match } of matchesIn(ownWords(prose), four)) {
      const way = match[1] ? 0 : match[2] ? 1 : match[3] ? 2 : 3;
      put(short, ways[way], spotOf(passage, match));
    }
    // 3,200 in a book that writes 28800: whoever does not group five does not group four.
    const [commas, whole] = [short.get(ways[0]), found.get(ways[2])];
    const isOdd =
      commas &&
      whole &&
      found.size === 1 &&
      !short.has(ways[1]) &&
      commas.length * 2 <= whole.length + (short.get(ways[2])?.length ?? 0);
    if (isOdd && commas)
      return mixed(
        'thousands-grouped-one-way',
        new Map([
          [ways[2], whole],
          [ways[0], commas],
        ]),
      );
    const most = Math.max(0, ...[...short.values()].map(({ length }) => length));
    return [
      ...mixed('thousands-grouped-one-way', found),
      ...(most >= habit ? mixed('thousands-grouped-one-way', short) : []),
    ];
  },
  examples: {
    wrong: [
      { text: '卖出竹器28800件、布匹32600件，罚款3,200元。', found: '3,200', count: 1 },
      { text: '集市一年卖出竹器12,345件、布匹23,456匹、菜蔬34567斤。', found: '34567', count: 1 },
      {
        text: '卖出竹器12345件。\n\n| 货 | 件数 |\n|--|--|\n| 竹 | 23456 |\n| 布 | 34,567 |',
        found: '34,567',
        count: 1,
      },
      { text: '大船排水14,800 t，一天耗电16000 kW·h。', found: '16000', count: 1 },
      { text: '一条船卖12 000元，两条船卖24 000元，合计36，000元。', found: '36，000', count: 1 },
    ],
    right: [
      '卖出竹器12345件。\n\n| 货 | 件数 |\n|--|--|\n| 竹 | 23456 |\n| 布 | 4567 |',
      '去年卖出1200件、3400斤，今年12,345件。',
      '集市一年卖出竹器12345件、布匹23456匹。',
      '邮编100078，电话12345678，编号98765，卖出12,345件。',
    ],
  },
};
