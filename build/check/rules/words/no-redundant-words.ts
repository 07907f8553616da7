// One thing is said once: 首次, not 首次第一次; 切勿, not 切勿不要; 合计, not 合计共. In: a text. Out: the stretch with a word too many
// and what is left of it. Only what no good sentence has: 亲眼目睹 and 涉及到 are usual, and let be.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

/** A pattern and what should stand there; $1 as in replace(). */
const redundant: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/首次(?:第一次|头一次|初次)|第一次(?:首次|初次)/g, '首次'],
  [/(切勿|切忌|切莫|切不可|禁止|严禁|防止|避免)(?:不要|不可以?|不能|切勿)(?!避免|或缺|不|缺少|没有)/g, '$1'],
  [/(合计|共计|总计|总共|一共)(?:合计|共计|总计|总共|一共|共有?)(?=[\d约为近 一二三四五六七八九十百千两])/g, '$1'],
  [/之所以([^，。；：！？]{1,16}?)的(?:原因|缘故|理由)(?=[，是])/g, '之所以$1'],
  [/(?:是)?(?:由于因为|因为由于)/g, '因为'],
  [/(的(?:主要|重要|根本|直接|真正|另一个?)?)原因(?:就|也|则|正)?(?:是|在于)(?:由于|因为)/g, '$1原因是'],
  [/悬殊(?:很|较|极|过|太|非常|十分|比较)大/g, '悬殊'],
  [/(?<=合格|同意|批准|许可|验收|完成|通过|之后|以后|审查|检验|检查)方(?:才)?可以/g, '方可'],
  [/(?:仅|仅仅|仅有|只有)(不足|不到)(?=\s?[\d一二三四五六七八九十百千半两])/g, '$1'],
  [/(?:必须务必|务必必须|必须一定要|一定必须)/g, '必须'],
  [
    /(?:更加更|更更加|更加比较|比较更加?|最为最|非常十分|十分非常|极其非常|非常极其|特别非常|非常特别|很非常)(?=\p{Script=Han})/gu,
    '更加／非常',
  ],
  [/(?:例如比如|比如例如|例如像|比如说像)/g, '例如'],
  [/(?:但是|可是|然而|不过)(?:然而|可是|但是)/g, '但是'],
  [/(?:所以|因此|因而)(?:因此|所以|因而)/g, '因此'],
  [/(?:或者|或是)(?:或者|或是|或)(?!许)/g, '或者'],
  [/和以及|与以及/g, '以及'],
  [/(?:并且而且|而且并且|并且并|而且而)(?=\p{Script=Han})/gu, '并且'],
  [/(?:如果假如|假如如果|如果要是|倘若如果)/g, '如果'],
  [/大家们|各位们|诸位们|众人们|人们们/g, '大家／人们'],
  [/(?<=[越愈])来越(?:来)?(更|更加|很|非常)(?=\p{Script=Han})/gu, '来越'],
  [/(没有[一任][\p{Script=Han}]{1,3})都没有/gu, '$1'],
  [/(?:截至|截止)到?(?:目前|现在)(?:为止)?(?:之前|以前|止)/g, '截至目前'],
  [/(?:目的|宗旨|用意)是为了要?是/g, '目的是'],
  [/再次(?:重新|再度|重复再)/g, '再次'],
  [/(?:曾经?|已经?)(?:曾经?|已经)(?=\p{Script=Han}{2}过)/gu, '曾经'],
  [/互相(?:相互|彼此|互)(?=\p{Script=Han})|相互(?:互相|彼此)/gu, '互相'],
  [/(?:国际间|校际间|省际间|区际间|县际间|人际间)(?!的?距)/g, '国际（际就是间）'],
  [/(?<![多少])(?:将|即将)(?:要)?(?:快要|就要|即将)(?=\p{Script=Han})/gu, '即将'],
  [/(?:仍然|依然)(?:还是|仍旧|依然|仍然|依旧)(?=\p{Script=Han})/gu, '仍然'],
  [/(?:大约|大概)(?:大概|大约|差不多)/g, '大约'],
  [/(?:被|受到?)[^，。；]{1,8}所(?:被|受)(?=\p{Script=Han})/gu, '被……所'],
];

/** What every such stretch has one of. */
const perhaps =
  /首次|第一次|切[勿忌莫不]|禁|防止|避免|计|总共|一共|之所以|因为|由于|悬殊|方才?可以|仅|只有|必须|更|最为|非常|极其|特别|例如|比如|但是|可是|然而|所以|因此|因而|或者|或是|以及|而且|并且|假如|倘若|要是|们|来越|都没有|截[至止]|是为了|再次|曾|已|互|际间|将|仍然|依然|大约|大概|所[被受]/;

export const noRedundantWords: TextRule = {
  id: 'no-redundant-words',
  find({ text, quoted }) {
    if (quoted || !perhaps.test(text)) return [];
    const found: TextFinding[] = [];
    for (const [pattern, right] of redundant) {
      for (const match of matchesIn(text, pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        if (found.some((other) => start < other.end && other.start < end)) continue;
        found.push({ start, end, hint: right.replace('$1', match[1] ?? '') });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
  examples: {
    wrong: [
      { text: '集市首次第一次开在河东，切勿不要带火。', found: '首次第一次', count: 2 },
      { text: '摊位合计共120个，大小悬殊很大。', count: 2 },
      { text: '他之所以来晚的原因，是由于因为船坏了。', count: 2 },
      { text: '停市的原因是由于涨水，验收合格方可以开市。', count: 2 },
      { text: '来的人仅不足十个，没有一家都没有带伞。', count: 2 },
    ],
    right: [
      '集市首次开在河东，切勿带火，避免不了的事不必多说。',
      '摊位合计120个，大小悬殊。他之所以来晚，是因为船坏了。',
      '停市的原因是涨水，验收合格方可开市，双方可以再谈。',
      '来的人不足十个，他亲眼目睹，又涉及到别的事。',
      '防止不法商人抬价，禁止不文明的举动。',
    ],
  },
};
