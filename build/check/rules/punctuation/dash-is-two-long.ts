// 破折号 is two characters U+2014, as long as two Han (GB/T 15834—2011, 4.10): two hyphens, rules of a table, full-width
// hyphens or one dash in its place are not it. A single — that joins (北京—上海, 1998—2003年) is a 一字线 and stays.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { closers, crossesEdge, han, isChinese, isHan, isReference, openers } from './marks.ts';
import { reportSpots, type Spot, spotsOf } from './places.ts';

const any = /--|[—―–─━－ー⸺﹘]|[\u3400-\u9fff”》] ?- ?[\u3400-\u9fff“《”]|[\u3400-\u9fff]一一/;
const runs =
  /( *)(-+|[—―–─━－⸺﹘]+(?: [—–─－](?=[\u3400-\u9fff]))?|(?<=[了着过吗呢吧])一一(?=[没不我他你她这那就但而也却])|(?<=[\u4e00-\u9fff])一一(?=[他她它我你](?!们?俩)|[这那][是就个种些里]|也就是|就是|而是|但是|因为|如果|虽然|无论|例如|比如|直到))( *)/g;
const spokenOf = / - |选项|参数|符号|破折号|连字符|前缀|开头/;
const clauseEnd = /[了着过吗呢吧啊呀哦么啦嘛呐呗喽哩]/;
/** —半, —阵: 一 was meant, which one-is-one says. */
const oneMeant =
  /^(?:个|些|样|直|般|切|种|定|旦|阵|会儿|半|下子?|点儿?|天|年|条|张|只|件|位|名|句|声|口|把|道|片|座|番|份|双|套|群|股|层|段|遍|趟|回|杯|碗|辆|所|间|篇|首|幅|颗|根|棵|头|匹|朵|盏|圈|步|眼|夜|生|辈)/;
const clauseStart =
  /^(?:[这那他她它我你是即也但而却让使并又还竟]|就是|不是|没有|如果|虽然|因为|甚至|或者|一[种位]|什么|怎[么样]|为什么|为何|包括|例如|比如|尤其|特别|先(?![秦生进锋驱天后民贤])|[只正]是|只[有要]|其实|原来|所以|可是|当然|有[的人]|于是|终于|直[到至]|哪怕|尽管|不[过管论]|无论|已经|大家|人们|自己|从此|后来)/;
const counted =
  /(?:[是有叫成剩留]|出现|需要|面对|得出|写着|等于)了?[一两二三四五六七八九十几][个种件点样条句门项位名张道笔](?:[\u4e00-\u9fff]{1,3})$/;
/** 立了一条规矩-每天点灯, 一个特别的身影—老支书: what is named next. */
const announced =
  /[一两三四五六七八九十几][个种件点样条句门项位名张道笔段][^，。；：、—-]{0,5}?(?:规矩|大事|身影|心愿|愿望|本领|办法|法子|缺点|优点|问题|原因|东西|事情?|话|消息|道理|决定|条件|顾虑|名字|绰号|外号|地方|目标|目的|任务|念头|想法|习惯|秘密|结论|特点|好处|毛病|难题|选择|身份|答案|要求|教训|经验|字|词)$/;
/** 一种古老的船—独木舟, 这就是他的家乡—河湾镇, 唯一的亲人—外婆: what is named has been spoken of. */
const named =
  /(?:(?:[一另]|[一另]?一|[这那])[股种个座位家条片类项场群支本部件首幅门棵块颗道间所艘架台只头匹名层段句声]|最[\u4e00-\u9fff]{1,3}的|唯一的?|[著有知]名的|第[一二三四五六七八九十]{1,2}[座位个条部本件种家艘]|[这那](?:就|便|正|也)?是[^，。；：—]{1,8}的|[他她我们]的(?=(?:家|老?家乡|故乡|老师|师傅|徒弟|母亲|父亲|妻子|丈夫|朋友|母校|名字|儿子|女儿|对手|同伴|搭档|目标|恩人|同学|同事|邻居|老伴|助手|前任|代表作|绝活|法宝|秘诀|武器|爱好|本行|老本行|对头|发明|新家|作品)$))(?:(?![是在有到从和与])[\u4e00-\u9fff]){1,8}$/;
const instance = /^(?:(?![的是在有到从和与之])[\u4e00-\u9fff]|“[^“”]{2,10}”|《[^《》]{2,14}》){2,10}(?=[，。；！]|$)/;
/** What is joined by one sign: 一条河湾—竹溪公路, 一种读者—作者关系. */
const joined =
  /(?:关系|模型|结构|系统|模式|框架|机制|理论|体系|方法|分析|曲线|循环|链条?|轴心?|[型式制法比型线路段]|网络?|组合|合作|对话|过程|图|铁路|公路|高速|航线|走廊|管道|隧道|班[机车]|列车|客车|专列|区间|方向|一带|两地|之间|转换|互动|反应|矛盾|冲突|平衡|联盟|联合体|地区|板块|断裂带|山系|山脉|序列|效应|定律|定理|方程|假说|综合征|指数|量表)$/;

/** 只有一个人没走-林一。, 他只有一个心愿-守桥 */
const onlyOne = /(?:只有|就|还有|唯有)一[个件样条位][^，。；：、—-]{2,6}$/;
const chinese = new RegExp(`[${han}${openers}${closers}，。、；：？！…]`);
/** 林一-渡口的第一任船工-撑了三十年船: what is put between two signs is more than a name. */
const between =
  /(?<=[\u4e00-\u9fff])([-—–－])(?!\1)(?=[\u4e00-\u9fff][^，。；：！？“”—–－-]{4,28}\1(?!\1)[\u4e00-\u9fff])/g;
const moreThanName = /的.{2}|[、了着过]|[是在有]/;

function find(passage: Passage): Spot[] {
  const { text } = passage;
  if (!isChinese(passage) || !any.test(text) || isReference(passage)) return [];
  const spots: Spot[] = [];
  const inserted = insertedIn(text);
  for (const match of matchesIn(text, runs)) {
    const [, left, run, right] = match as unknown as [string, string, string, string];
    let start = match.index + left.length;
    let end = start + run.length;
    const before = text[match.index - 1] ?? '';
    const after = text[end + right.length] ?? '';
    if (!inserted.has(start) && !isDash(text, run, match.index - 1, end + right.length, before, after)) continue;
    // 用 -- 来开头, 由 **--** 引出: the sign itself is meant.
    if (passage.coverings.some((over) => over.start === start && over.end === end)) continue;
    if (left !== '' && right !== '' && spokenOf.test(text.slice(Math.max(0, start - 14), end + 14))) continue;
    if (left !== '' && match.index > 0 && !crossesEdge(passage, match.index, end)) start = match.index;
    if (right !== '' && after !== '' && !crossesEdge(passage, start, end + right.length)) end += right.length;
    // One hyphen, or 一一, may still be meant: shown, never changed.
    const isSure = !/^(?:-|–|－|一一)$/.test(run);
    const shown = `${text.slice(Math.max(0, start - 2), start)}——${text.slice(end, end + 2)}`;
    spots.push({ start, end, values: { mark: run }, ...(isSure ? { fix: '——' } : { hint: shown }) });
  }
  return spots;
}

/** Where single signs stand on both sides of what was put into a sentence. */
function insertedIn(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { index, 1: sign } of matchesIn(text, between)) {
    const other = text.indexOf(sign!, index + 1);
    if (!moreThanName.test(text.slice(index + 1, other)) || places.has(index)) continue;
    places.add(index);
    places.add(other);
  }
  return places;
}

function isDash(text: string, run: string, left: number, right: number, before: string, after: string): boolean {
  // ⸺ is one character for the whole dash; —— is right.
  if (run === '——' || run === '⸺' || run.length > 4) return false;
  if (run === '一一') return true;
  const hanBefore =
    isHan(text, left) || (before !== '' && (closers.includes(before) || '，。；：？！…'.includes(before)));
  const hanAfter = isHan(text, right) || (after !== '' && openers.includes(after));
  if (run === '-' || run === '–' || run === '－') return isHyphenForDash(text, run, left, right, before);
  if (/^-+$/.test(run))
    return (
      (run.length <= 3 || (isHan(text, left) && isHan(text, right))) &&
      ((hanBefore && (hanAfter || after === '' || closers.includes(after))) || (before === '' && hanAfter))
    );
  if (run.length >= 2)
    return (hanBefore && (hanAfter || after === '' || chinese.test(after))) || (hanAfter && before === '');
  // “你怎么—”他话没说完
  if (run === '—' && hanBefore && /[”’]/.test(after) && isHan(text, left)) return true;
  // One: a 破折号 cut in half where a mark stands beside it, or typed spaces do; else it joins.
  if (run !== '—' && run !== '―' && run !== '─') return false;
  if (before === '' || before === '\n') return hanAfter && text[right - 1] !== ' ';
  // 他走了 — 没有回头: spaces set apart clauses, not the ends of a span.
  if (isHan(text, left) && isHan(text, right) && text[left + 1] === ' ' && text[right - 1] === ' ')
    return clauseEnd.test(before) || clauseStart.test(text.slice(right, right + 2));
  // 只有两个字—省钱: what was counted is named.
  if (
    run === '—' &&
    isHan(text, left) &&
    isHan(text, right) &&
    (counted.test(text.slice(Math.max(0, left - 9), left + 1)) ||
      announced.test(text.slice(Math.max(0, left - 13), left + 1)))
  )
    return true;
  // 选了一份辛苦的差事—到勘测队测绘。
  if (
    run === '—' &&
    isHan(text, left) &&
    /^(?:到|在|去|给|为|替|当|做)[\u4e00-\u9fff]{3}/.test(text.slice(right, right + 4)) &&
    /[一这那][份个件桩种]?[^，。；]{0,6}的[\u4e00-\u9fff]{1,4}$/.test(text.slice(Math.max(0, left - 16), left + 1))
  )
    return true;
  // 一股洋流—南极绕极流，
  if (isHan(text, left) && text[left + 1] === run && text[right - 1] === run) {
    const name = instance.exec(text.slice(right, right + 24))?.[0];
    if (name !== undefined && !joined.test(name) && named.test(text.slice(Math.max(0, left - 18), left + 1)))
      return true;
  }
  // 他走了—没有回头, 正确的结构—这是: what 了 ends and 这 begins are clauses, not the ends of a span.
  if (isHan(text, left) && isHan(text, right) && text[left + 1] === run && text[right - 1] === run)
    return (
      !oneMeant.test(text.slice(right, right + 2)) &&
      (clauseEnd.test(before) || clauseStart.test(text.slice(right, right + 2)))
    );
  // 先校“死的”—书号、页码
  if (/[”’]/.test(before) && isHan(text, right)) return true;
  if (/[，。！；]/.test(before) && text[right - 1] === run && oneMeant.test(text.slice(right, right + 2))) return false;
  const besideMark = /[，。！；：…]/.test(before) || /[“‘]/.test(after);
  return (
    besideMark && (hanBefore || chinese.test(before)) && (hanAfter || chinese.test(after)) && !/[”’）》]/.test(before)
  );
}

/** 他走了-没有回头: one hyphen between what can only be clauses; 林黛玉-贾宝玉, 客户端-服务器 are joined. */
function isHyphenForDash(text: string, run: string, left: number, right: number, before: string): boolean {
  // “三线”-四川: nothing is joined to a quotation.
  if (before === '”' && run !== '–' && isHan(text, right) && text[right - 1] === run)
    return (
      !/“[^“”]{1,8}”?$/.test(text.slice(right, right + 6)) &&
      /^[\u4e00-\u9fff]{2}/.test(text.slice(right, right + 2)) &&
      clauseStart.test(text.slice(right, right + 2))
    );
  if (!isHan(text, left) || before === '') return false;
  // “等一等-”: broken off.
  if (text[right] === '”')
    return text[right - 1] === run && /“[^“”]{3,60}$/.test(text.slice(Math.max(0, left - 60), left + 1));
  if (!isHan(text, right)) return false;
  const front = text.slice(Math.max(0, left - 14), left + 1);
  if (counted.test(front.slice(-10)) || onlyOne.test(front) || announced.test(front))
    return !/-[\u4e00-\u9fff]{0,4}$/.test(front);
  const next = text.slice(right, right + 2);
  if (oneMeant.test(next) && run !== '-') return false;
  return (
    /[了吗呢吧啊呀哦么啦嘛]/.test(before) ||
    /^(?:[这那他她它我你](?![类种级型组])|也[就是]|就是|即[使便]?|不是|没有|但是|而[是且]|却|让[每我人大]|如果|虽然|因为|甚至|或者|包括|例如|比如|尤其|特别)/.test(
      next,
    )
  );
}

export const dashIsTwoLong: Rule = {
  id: 'dash-is-two-long',
  check: (_book, _survey, prose) => {
    const reads = ['paragraph', 'item', 'heading', 'caption', 'cell', 'note', 'verse'] as const;
    return reportSpots('dash-is-two-long', spotsOf(prose, { id: 'dash-is-two-long', find, reads }));
  },
  examples: {
    wrong: [
      { text: '他走了--没有回头。', found: '--', fixed: '他走了——没有回头。' },
      { text: '他走了 -- 没有回头。', fixed: '他走了——没有回头。' },
      { text: '他走了－－没有回头。', found: '－－', fixed: '他走了——没有回头。' },
      { text: '他走了──没有回头。', found: '──', fixed: '他走了——没有回头。' },
      { text: '他走了—没有回头。', found: '—', fixed: '他走了——没有回头。' },
      { text: '船来啦—开船的人却没有来。', found: '—', fixed: '船来啦——开船的人却没有来。' },
      { text: '> 开卷有益。\n>\n> —《河湾志》', found: '—' },
      { text: '--一九二三年在河湾集市演讲。', fixed: '——一九二三年在河湾集市演讲。' },
      { text: '他走了-没有回头，那座山-也就是北山。', found: '-', count: 2 },
      { text: '他走了 — 没有回头，“你怎么—”他话没说完。', fixed: '他走了——没有回头，“你怎么——”他话没说完。' },
      { text: '他的秘诀只有两个字—省钱。', found: '—', fixed: '他的秘诀只有两个字——省钱。' },
      { text: '他走了一一没有回头。', found: '一一' },
      { text: '他只有两个顾虑-风浪和人手。', found: '-' },
      {
        text: '他给自己立了一条规矩-每天点灯。镇上出了一件大事—桥塌了。',
        count: 2,
        fixed: '他给自己立了一条规矩-每天点灯。镇上出了一件大事——桥塌了。',
      },
      { text: '人们叫他“活地图”-因为没有他不认识的路。', count: 1 },
      { text: '只有一个人没走-林一。“等一等-”他喊道。', found: '-', count: 2 },
      { text: '林一-渡口的第一任船工-撑了三十年船。', found: '-', count: 2 },
      { text: '馆里最老的船—祖父留下的那条—还在用。', count: 2, fixed: '馆里最老的船——祖父留下的那条——还在用。' },
      { text: '这就是他的办法—先点人数，再解缆绳。', fixed: '这就是他的办法——先点人数，再解缆绳。' },
      {
        text: '河上有一种古老的船—独木舟，如今少见了。他撑过最大的船—“河湾号”。',
        count: 2,
        fixed: '河上有一种古老的船——独木舟，如今少见了。他撑过最大的船——“河湾号”。',
      },
      { text: '他又想起唯一的亲人—外婆。', fixed: '他又想起唯一的亲人——外婆。' },
      { text: '他走了— —没有回头。', found: '— —', fixed: '他走了——没有回头。' },
      { text: '桥头一一也就是集市，人最多。', found: '一一' },
      { text: '先校“死的”—书号、页码、年月。', fixed: '先校“死的”——书号、页码、年月。' },
      { text: '他走了———没有回头。', found: '———', fixed: '他走了——没有回头。' },
    ],
    right: [
      '他走了——没有回头。',
      '从北京—上海的车要走半天，1998—2003年都是这样。',
      '选项`--all`和 --help 都能用。',
      '电话是0571-8888，客户端-服务器方法，他一一作答，说了一一介绍。',
      '选项以 -- 开头。',
      '镇上开了一条河湾—竹溪公路，书里讲一种摊主—买主关系，这条渡口—集市线，又设一个河湾—竹溪的班次。',
      '镇上修了一条河湾—竹溪的路，“甲”-“乙”两组，“河湾”-竹溪一线。',
      '从河湾—竹溪的渡船、石桥-沙洲的车都停了，他把来人一一记下，我一一这样答。',
      '这部书收字头“非-”和“反-”，京-津-冀三地都有。',
      '这是“人—地—集市”三者的关系。',
      '林一（一八三○？—一九○六？）是河湾人。',
    ],
  },
};
