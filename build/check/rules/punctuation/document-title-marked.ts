// The full title of a law, notice or decision stands in 《》 (GB/T 15834—2011, 4.15.3.1). A general mention (关于河道的意见)
// looks the same, so what is no law is a query; and so are laws where a book marks none.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { reportHabit, reportSpots, type Spot, type Spotted, spotsOf } from './places.ts';

const issuer =
  '国务院(?:办公厅)?|中共中央(?:办公厅)?|全国人民代表大会(?:常务委员会)?|[\\u4e00-\\u9fff]{1,6}(?:部|厅|委员会|总局|人民政府)(?:办公[厅室])?';
const title = new RegExp(
  `(?<=^|[，。；：、（\\s]|根据|按照|依照|依据|遵照|贯彻|落实|执行|印发|下发|发布)(?:${issuer})关于[\\u4e00-\\u9fff、“”]{4,40}?的(?:通知|决定|意见|实施意见|指导意见|若干意见|规定|批复|通告|公告)(?=（|，?(?:要求|指出|规定|明确|强调|提出))`,
  'g',
);

const id = 'document-title-marked';

/** 中华人民共和国公共图书馆法, 出版管理条例第二十条: a law by its full name, or by its name and an article. */
const law =
  /(?<!《[^》]{0,40})(?:中华人民共和国(?![的境国民法]|公民)(?:(?![的和与或在、])[\u4e00-\u9fff]){1,18}?(?:法(?![律院人官制定治令医]|规(?!定))|条例|实施细则)(?=[^\u4e00-\u9fff]|第|自|的?规定|施行|实施|颁布|明确|于|办理|执行|要求|[和与及、]|的[\u4e00-\u9fff]|对|中|来|已|是|就|而)|(?<=(?:根据|依照|按照|依据|违反)(?:了)?)(?!本|该|上述|前款|有关|相关|宪法)(?:(?![的和与或在、])[\u4e00-\u9fff]){4,18}(?:条例|规定|办法|细则)(?=第[一二三四五六七八九十百\d]+条))/g;
/** 印发了关于做好春耕工作的通知 */
const issued =
  /(?<=(?:印发|下发|发布|转发|颁布|出台|发出|批转|呈送|呈报|报送|收到|接到)了?)关于[\u4e00-\u9fff、“”]{4,40}?的(?:通知|决定|意见|规定|批复|通告|公告|指示|命令|办法|方案|若干规定|实施意见|请示|报告|函|复函)(?=[，。])/g;

/** 颁布商会简明章程，: what is issued under a name of its own. */
const enacted =
  /(?<=(?:颁布|颁行|公布|印发|发布|出台|制定|施行|通过|修订)[了的]?)(?![新一两三几各该本此这那有相若某第上其自]|(?:全国|地方|许多|不少|多部|多项|系列|国家|严格|专门|中华人民共和国|关于|具体|详细|配套|行业)(?:的|性)?)((?:(?![的和与或在、了等及是《》“”])[\u4e00-\u9fff]){2,16}(?:章程|条例|简章|规程|细则|管理办法|实施办法|暂行办法|暂行规定|管理规定))(?=[，。；]|自|于|第[一二三四五六七八九十\d]|规定|对[^的]|明确|要求|施行|实施)/g;

/** 按照国务院关于加强集市工作的通知，: a name that begins with who issued it, and what it is. */
const national =
  /(?<=按照|根据|依照|依据|遵照|贯彻|落实|执行|转发了?|印发了?|学习了?|传达了?)(?:国务院(?:办公厅)?|中共中央(?:办公厅)?|全国人民代表大会(?:常务委员会)?|(?:教育|文化|财政|卫生|农业|民政|司法|交通|水利|商务|公安|建设)部)关于[\u4e00-\u9fff、“”]{4,40}?的(?:通知|决定|(?:实施|指导|若干)?意见|规定|批复|通告|公告|指示)(?=[，。；（]|精神|的?(?:要求|精神|规定))|(?<=(?:国务院(?:办公厅)?|中共中央(?:办公厅)?|人民政府(?:办公[厅室])?|(?:教育|文化|财政|卫生|农业|民政|司法|交通|水利|商务|公安|建设)部)(?:联合)?(?:印发|转发|发布|下发|出台|公布)了?)关于[\u4e00-\u9fff、“”]{4,40}?的(?:通知|决定|(?:实施|指导|若干)?意见|规定|批复|通告|公告|指示|方案)(?=[，。；（])/g;
/** 《集市法》和渡船法的规定 */
const beside =
  /(?<=《[^《》]{2,30}(?:法|条例)》(?:和|与|及|以及|、))(?![相有其本该])(?:(?![的和与或在、])[\u4e00-\u9fff]){1,10}(?:(?<![司方办用说做想看语书立执守违无设非合刑])法|条例)(?=的(?:规定|要求|条款)|[，。；]|第|等)/g;

/** 题目叫关于修桥的请示, 一篇题为河湾渡船的来历的文章: what is named as a title is one. */
const titled =
  /(?<=(?:题目|题名|标题|文题|篇名|文件名)(?:就?(?:叫做?|是|为|写的是|写作|定为|拟为|改为)|取作|拟作|上写着)|题为|题作)关于[\u4e00-\u9fff、“”\d]{2,40}?的(?:若干)?(?:请示|通知|决定|意见|建议|规定|批复|通告|公告|报告|函|复函|情况汇报|汇报|说明|议案|提案|倡议书|答复|通报|请求|申请|调查报告|倡议|方案|总结|思考|研究|办法)(?=[，。；（]|的?[一两几]|$)|(?<=[篇份封则章讲](?:题为|题作|名为|名叫))(?!关于)(?:(?![的“”《》])[\u4e00-\u9fff]){2,16}(?:的(?:(?![的“”《》])[\u4e00-\u9fff]){1,8})?(?=的(?:文章|论文|报告|演讲|讲话|讲座|通讯|社论|散文|小说|评论|调查报告|长文|短文|檄文|报道))/g;
/** 根据集市管理办法，: a document of a kind, by a name that is more than the kind. */
const cited =
  /(?<=(?:根据|依据|按照|依照|违反|违背|遵照|参照|比照|对照|援引|执行|遵守|适用)(?:了|的是)?)(?![本该我你他她各某新旧原这那两几有相现其以上下前后一同内自])(?!(?:国家|地方|公司|单位|学校|厂[里方区]|村[里上规]|队[里上]|院[里方]|所里|局里|部里|镇[里上]|县[里上]|市[里上]|省[里上]|馆里|店里|班级|当地|当时|当年|统一|通常|既定|严格|具体|详细|古老|早期|传统|不同|双方|企业内部|行业惯)(?!(?:公务员|档案|机关|安全|赔偿|秘密)))((?:(?![的了着过和与或在、从自])[\u4e00-\u9fff]){3,18}(?<![工作基本一般规章纪律操卫生])(?:管理办法|管理条例|暂行条例|实施条例|保护条例|监督条例|登记条例|处罚条例|实施细则|实施办法|暂行办法|暂行规定|管理规定|征收办法|评定办法|审批办法|收费办法|使用办法|处理办法|监督办法|会计准则|财务通则|技术规程|管理规程|处分条例|工作条例|组织条例|奖励条例|惩治条例))(?=[，。；]|的(?:规定|要求|条款|精神)|规定|要求|办理|执行|处理)/g;

const spots = (text: string, pattern: RegExp): Spot[] =>
  matchesIn(text, pattern).map(({ index, 0: run }) => ({ start: index, end: index + run.length, hint: `《${run}》` }));

/** …管理办法（以下简称《办法》）, …的通知（河政〔2014〕12号）: what stands before such a bracket is a document's name. */
const introduced =
  /(?<=(?:制定|制订|拟定|拟订|起草|编制|印发|下发|颁布|颁行|公布|发布|发出|出台|通过|修订|修改|修正|施行|实施|执行|贯彻|落实|转发|批准|签订|签署|根据|依据|依照|按照|遵照)了?|(?:^|[，。；：])(?:在|由|和|及|与|对|将|把|按|据)?)((?![新旧本该其这那两一了])[\u4e00-\u9fff〈〉“”、·—\d]{3,50}(?:办法|规程|条例|规定|细则|意见|方案|标准|通知|章程|规范|纲要|决定|计划|规划|公告|通告|公约|协定|法|守则|指南|准则))(?=（(?:(?:(?:以下|下文|下面|后文)?(?:统称|简称|称为?)|下称)：?《|[\u4e00-\u9fff]{1,8}[〔［[]\d{4}[〕］\]]第?\d+号[）、，]|[\u4e00-\u9fff]{0,6}令第?\d+号[）、，]|第[一二三四五六七八九十\d]{1,2}版）|(?:试行|暂行|修订|修订版|修正案?)）|\d{4}年?(?:修订|修正)?版?）))/g;
/** What issued it is no part of its name; 关于印发集市管理办法的通知: but a name may speak of issuing. */
const issues =
  /^(?:(?!关于).){0,30}(?:制定|制订|拟定|起草|编制|印发|下发|颁布|颁行|公布|发布|发出|出台|通过|修订|修改|施行|实施|执行|贯彻|落实|转发|批准|签订|签署|根据|依据|依照|按照|遵照)了?(?:的(?!决定|通知|意见|方案))?/;

function introducedIn(text: string): Spot[] {
  if (
    !/（(?:第[一二三四五六七八九十\d]{1,2}版|试行|暂行|修[订正]|\d{4}|以下|下|后|简称|统称|[\u4e00-\u9fff]{1,8}[〔［[]|[\u4e00-\u9fff]{0,6}令第?\d)/.test(
      text,
    )
  )
    return [];
  return matchesIn(text, introduced).flatMap(({ index, 0: run }) => {
    const lead = issues.exec(run)?.[0].length ?? 0;
    const name = run.slice(lead);
    if (name.length < 5 || /^[的了和与]|[了着过]|^(?:一|几|多|各|有关|相关)/.test(name)) return [];
    const before = text.slice(Math.max(0, index - 60), index);
    if (before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”'))
      return [];
    return { start: index + lead, end: index + run.length, hint: `《${name}》` };
  });
}

/** Laws, and what else has a name of its own: surely titles. */
const surely = ({ text }: Passage): Spot[] =>
  (/中华人民共和国|条例|规定|办法|细则|章程|简章|规程/.test(text) ? [...spots(text, law), ...spots(text, enacted)] : [])
    .concat(
      /[办条规细准通][法例定则程]/.test(text) ? spots(text, cited) : [],
      /[题名]/.test(text) ? spots(text, titled) : [],
    )
    .concat(text.includes('关于') ? spots(text, national) : [], text.includes('》') ? spots(text, beside) : [])
    .concat(introducedIn(text));
const perhaps = (passage: Passage): Spot[] => {
  const { text } = passage;
  if (!text.includes('关于')) return [];
  const sure = surely(passage);
  return [...spots(text, title), ...spots(text, issued)].filter(
    ({ start, end }) => !sure.some((other) => start < other.end && other.start < end),
  );
};

const ofLaw = '(?:法典|法|条例|规定|办法|细则|章程)';
const inTitle = new RegExp(`《(?:中华人民共和国)?([\\u4e00-\\u9fff]{1,20}${ofLaw})(?:（[^（）》]{1,12}）)?》`, 'g');
/** A name of its own after which articles, or what it says, follow. */
const followed = '(?=第[一二三四五六七八九十百千零〇\\d]{1,9}[条章款编节]|规定|明确规定|(?:自|于)[12\\d])';

/** Laws that the book elsewhere writes in 《》, here without: 民法典第十条. None where a short name was introduced. */
function knownLaws(prose: Prose): Spotted[] {
  const times = new Map<string, number>();
  const short = new Set<string>();
  for (const { text } of prose.passages) {
    if (!text.includes('《') && !text.includes('简称')) continue;
    for (const [, name] of text.matchAll(inTitle)) times.set(name!, (times.get(name!) ?? 0) + 1);
    for (const [, name] of text.matchAll(/简称：?“?([\u4e00-\u9fff]{2,12})[”）]/g)) short.add(name!);
  }
  const names = [...times.keys()]
    .filter((name) => !short.has(name) && name.length > 2)
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return [];
  const bare = new RegExp(`(?<![《〈“]|共和国|[本该新旧原同])(?:${names.slice(0, 200).join('|')})${followed}`, 'g');
  const found = new Map<string, Spotted[]>();
  for (const passage of prose.passages) {
    if (passage.quoted) continue;
    for (const { index, 0: run } of passage.text.matchAll(bare)) {
      const before = passage.text.slice(Math.max(0, index - 60), index);
      if (before.lastIndexOf('《') > before.lastIndexOf('》')) continue;
      const spot = { start: index, end: index + run.length, hint: `《${run}》`, passage };
      const list = found.get(run);
      if (list) list.push(spot);
      else found.set(run, [spot]);
    }
  }
  // A law as often bare as marked is called so by the author.
  return [...found].flatMap(([name, spots]) =>
    spots.length * 2 <= times.get(name)! || spots.length === 1 ? spots : [],
  );
}

/** Each place once. */
const apart = (passage: Passage): Spot[] =>
  surely(passage).filter(
    (spot, i, all) => !all.some((other, j) => j < i && spot.start < other.end && other.start < spot.end),
  );

/** So many laws without marks, and no more with them, are the author's way. */
const habit = 6;
const marked = /《[^《》]{2,40}(?:法|条例|规定|办法|细则|章程)》/g;

export const documentTitleMarked: Rule = {
  id,
  check(_book, _survey, prose) {
    const laws = spotsOf(prose, { id, find: apart });
    for (const spot of knownLaws(prose))
      if (!laws.some(({ passage, start, end }) => passage === spot.passage && start < spot.end && spot.start < end))
        laws.push(spot);
    const others = reportSpots(id, spotsOf(prose, { id, find: perhaps }), 'info');
    if (laws.length < habit) return [...reportSpots(id, laws), ...others];
    const right = prose.passages.reduce((sum, { text }) => sum + (text.match(marked)?.length ?? 0), 0);
    return [...(right < laws.length ? reportHabit(id, laws) : reportSpots(id, laws)), ...others];
  },
  examples: {
    wrong: [
      { text: '政务院发布关于整顿渡口的指示，提出三条。', count: 1 },
      { text: '摊位照国家集市管理服务规范（第三版）的要求排，依据河湾渡船管理办法（试行）开船。', count: 2 },
      { text: '县人民政府印发关于推进渡口建设的指导意见。', count: 1 },
      { text: '按照国务院关于加强集市工作的通知，镇上开了会。按《集市法》和渡船法的规定收租。', count: 2 },
      { text: '国务院关于加强集市管理工作的通知要求，逢五开市。', found: '国务院关于加强集市管理工作的通知' },
      { text: '中华人民共和国集市保障法规定，逢五开市。', found: '中华人民共和国集市保障法', count: 1 },
      { text: '根据中华人民共和国集市法第十条，逢五开市。', found: '中华人民共和国集市法' },
      { text: '依照集市管理条例第二十条收租。', found: '集市管理条例' },
      { text: '根据渡船乘坐管理办法，船上不能点灯。报告题目叫关于把旧船移交渡口的请示，附了图。', count: 2 },
      { text: '他读过一篇题为河湾渡口的来历的文章，文章说摆渡违反集市收租暂行条例的规定。', count: 2 },
      { text: '收租严格依照中华人民共和国集市法办理。', found: '中华人民共和国集市法' },
      { text: '《集市法》讲开市。依集市法第十条，收市要早；县里公布的渡船条例自1987年起施行。', count: 2 },
      { text: '那年朝廷颁布集市简明章程，鼓励开市。', found: '集市简明章程' },
      { text: '镇上印发了关于做好防汛工作的通知，要求停市。', found: '关于做好防汛工作的通知' },
      { text: '镇上制定了河湾镇集市管理办法（以下简称《办法》），逢五开市。', found: '河湾镇集市管理办法', count: 1 },
      {
        text: '县里印发了关于做好渡口安全工作的通知（河政〔2014〕12号），船要验过。',
        found: '关于做好渡口安全工作的通知',
        count: 1,
      },
      { text: '根据国务院关于改进集市工作的意见，要求各地逢五开市。' },
    ],
    right: [
      '《国务院关于加强集市管理工作的通知》要求，逢五开市。',
      '摊主提了几条关于集市管理的意见。',
      '中华人民共和国法律规定，中华人民共和国成立以后，《中华人民共和国集市法》第十条。',
      '根据本条例第五条。他学过《集市法》和书法，按照国务院的通知办。',
      '镇上制定了《河湾镇集市管理办法》（以下简称《办法》），提出新的收租标准（第12号摊位除外），又定了一份计划（下称甲案）。',
      '按照镇里的收租办法，根据公司仓库管理办法，这份报告题为《修桥的办法》，题目是关于渡口的一件小事。',
      '镇上制定了新的集市管理办法，又通过一部条例，中华人民共和国法院、中华人民共和国宪法法庭都不管。',
    ],
  },
};
