// What a book says happened, and when: 河湾中学成立于1952年; 1974年10月1日，河湾大桥通车. In: prose. Out: events with the key that tells one
// from another, and their dates. Only what happens once to a thing: founding, opening, birth, death; and a whole clause told
// twice after a date. Must not judge.
import { matchesIn } from '../../prose/matches.ts';
import type { Prose } from '../../prose/prose.ts';
import { once, ownWords, type Spot } from './spots.ts';

export interface Dated {
  /** What is dated, in words for a message. */
  name: string;
  key: string;
  /** Year, month and day, as far as they are given. */
  date: string[];
  spot: Spot;
}

/** Verbs of what happens once, and what each is the same as. */
const verbs: ReadonlyMap<string, string> = new Map(
  [
    '成立 创立 创建 创办 创设 组建 始建 创始 建立',
    '建成 落成 竣工 完工',
    '通车',
    '通水',
    '通航',
    '投产',
    '创刊',
    '开馆',
    '出生 诞生 降生',
    '逝世 去世 病逝 辞世 病故',
    '创修 始修',
    '爆发',
    '解散 撤销 倒闭',
    '奠基',
  ].flatMap((group) => group.split(' ').map((verb) => [verb, group.split(' ')[0]!] as const)),
);
const verb = `(${[...verbs.keys()].join('|')})`;
const lives = '出生';

const era = '(?:[\\p{Script=Han}]{2}|大中祥符|太平兴国|建中靖国)(?:元|[一二三四五六七八九十]{1,3})年';
const date = `(?:公元)?(?:((?:1\\d{3}|20\\d\\d))年(?:[初末底]|[春夏秋冬](?:天|季)?|(\\d{1,2})月(?:(\\d{1,2})日|[初底末]|[上中下]旬)?)?)`;
const name = '([\\p{Script=Han}·]{2,20}?)';

interface Shape {
  expression: RegExp;
  /** Groups of the name, the verb, and the year that month and day follow. */
  groups: readonly [name: number, verb: number, year: number];
}

const shapes: readonly Shape[] = [
  { expression: new RegExp(`(?<![\\p{Script=Han}·])${name}${verb}(?:于|在)${date}`, 'gu'), groups: [1, 2, 3] },
  {
    expression: new RegExp(`${date}，?${name}(?:正式|宣告|宣布)?${verb}(?![者时后前的以]|[于在](?:公元)?\\d)`, 'gu'),
    groups: [4, 5, 1],
  },
  {
    expression: new RegExp(
      `(?<![\\p{Script=Han}·])${name}，?(?:于|在)?${date}(?:正式|建成)?${verb}(?![者时后前的以]|[于在](?:公元)?\\d)`,
      'gu',
    ),
    groups: [1, 5, 2],
  },
];
const born: readonly Shape[] = [
  { expression: new RegExp(`(?<![\\p{Script=Han}·])${name}(生)于${date}`, 'gu'), groups: [1, 2, 3] },
  { expression: new RegExp(`(?<![\\p{Script=Han}·])${name}，?(?:于)?${date}(生)(?=于|在)`, 'gu'), groups: [1, 5, 2] },
  { expression: new RegExp(`(?<![\\p{Script=Han}·])${name}(?:卒|死)()于${date}`, 'gu'), groups: [1, 2, 3] },
];
const byEra = new RegExp(`(?<![\\p{Script=Han}·])${name}?${verb}于([\\p{Script=Han}]{0,2}?${era})`, 'gu');

/** After what everybody has. */
const bare =
  /^(?:.{0,2}(?:委员会|办公室|合作社|小组|公司|学校|学会|协会|研究所|医院|工厂|政府|支部|政权|组织|联盟|共和国|大学|机构|儿子|女儿|长子|次子|弟弟|妹妹))$/;

function nameOf(written: string, kind: string): string | undefined {
  const fewest = kind === lives || kind === '逝世' || kind === '创修' ? 2 : 3;
  const own = written.replace(/^(?:但|而|后来|其中|据说|据载|原来|所谓)/, '');
  const isBare =
    bare.test(own) ||
    /^(?:而|但|又|并|也|则|该|其|本|这|那|它|他|她|此|原|后|曾|我|于|在|是|由|同年|当年|次年|父|母)/.test(own);
  return own.length < fewest || isBare || /(?:正式|最早|先后|分别|也|均|都|就|大约|可能)$/.test(own) ? undefined : own;
}

/** What stands after a date, told twice in the same words: 1938年3月12日，日机轰炸河湾镇，…. */
const told = new RegExp(`${date}，([\\p{Script=Han}·]{6,24})(?=[，。；])`, 'gu');
/** What may well happen every year. */
const again =
  /会议|大会|全会|常委会|召开|举行|发布|通知|意见|开始|一年|每|增|减|共|又|再|第.次|他|她|我|全[国省市县]|我国/;

/** Every event of a book with its date, in reading order of the kinds. */
export const eventsIn = once((prose: Prose): readonly Dated[] => {
  const events: Dated[] = [];
  for (const passage of ownWords(prose)) {
    const { text } = passage;
    if (passage.kind === 'heading' || !text.includes('年')) continue;
    const keep = (match: RegExpExecArray, written: string, kind: string, parts: (string | undefined)[]) => {
      const own = nameOf(written, kind);
      if (own === undefined) return;
      const spot = { passage, start: match.index, end: match.index + match[0].length };
      events.push({ name: own + kind, key: `${kind} ${own}`, date: parts.filter((part) => part !== undefined), spot });
    };
    if (/1\d{3}年|20\d\d年/.test(text)) {
      for (const { expression, groups } of shapes) {
        for (const match of matchesIn(text, expression)) {
          const [who, what, when] = groups;
          keep(match, match[who]!, verbs.get(match[what]!)!, match.slice(when, when + 3));
        }
      }
      for (const { expression, groups } of born) {
        for (const match of matchesIn(text, expression)) {
          const [who, what, when] = groups;
          keep(
            match,
            match[who]!.replace(/出$/, ''),
            match[what] === '生' ? lives : '逝世',
            match.slice(when, when + 3),
          );
        }
      }
      for (const match of matchesIn(text, told)) {
        const [whole, year, month, day, clause = ''] = match;
        // Without a day, or of what comes again, the same may be told of two years.
        if (!day || again.test(clause)) continue;
        const spot = { passage, start: match.index, end: match.index + whole.length };
        events.push({ name: clause, key: `told ${clause}`, date: [year!, month!, day], spot });
      }
    }
    for (const match of matchesIn(text, byEra)) {
      if (match[1]) keep(match, match[1], verbs.get(match[2]!)!, [match[3]!.replace(/^[明清宋元唐]代?(?=.{4})/, '')]);
    }
  }
  return events;
});
