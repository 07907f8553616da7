// What well-edited books hold and none of the rules about punctuation and characters may speak of: speech, verse, law,
// mathematics, chemistry, programs, English, names, dates, numbers, lists, tables. Each text is checked alone.
import { expect, it } from 'vitest';
import { bookOf } from '../../examples.ts';
import { proseOf } from '../../prose/prose.ts';
import { surveyBook } from '../../survey.ts';
import { checkPassages } from '../../text.ts';
import { charactersRules, charactersTextRules } from '../characters/index.ts';
import { punctuationRules, punctuationTextRules } from './index.ts';

const texts = [
  // Speech.
  '“你来了？”“来了。”“吃过没有？”他一面问，一面把凳子推过来。',
  '“集市，”他说，“从前在河的那一边。”',
  '“河边的人都这样说：‘五天一集，雨天不开。’”老人停了停，“你信吗？”',
  '他只说了两个字：“散了。”便走了。',
  '“什么？！”他站了起来，“集市——散了？”',
  '“我……我没有看见……”她的声音越来越低。',
  '门口写着“今日有鱼！”，大家都挤过去看。',
  '他问我去不去，我说不知道；他又问谁去，我说大家都去。',
  // Verse and old texts.
  '> 河湾水浅，\\\n> 集市人稀。\\\n> 一船灯火，\\\n> 半夜才归。',
  '《论语·学而》说：“学而时习之，不亦说乎？”',
  '语出《河湾志》（卷三）、《渡口志》（卷一）和《集市志》。',
  // Law and official text.
  '第一条　为了规范集市秩序，制定本办法。',
  '（一）逢五开市；（二）日落收摊；（三）雨天不开。',
  '根据国发〔2015〕12号文件和《集市管理办法（试行）》第三条第（二）项，集市应当设立公平秤。',
  '一、二两项由县里办理，第三、四章另行公布。',
  // Numbers, dates, codes.
  '2015年3月5日8:30开市，到15:00收市，电话0571-8888-1234，邮编310000。',
  '1998—2003年，摊位由30～40个增加到120个，占全县的3%～5%。',
  '比例尺是1:50000，比分是3:2，版本是2.1.3-beta，型号是XJ-200A。',
  '见图3-2、表2-1和式（2-3），以及图1(a)、图1(b)。',
  '尺寸为30 cm×50 cm，温度为25 ℃，相对误差不超过±5%。',
  '书号是978-7-302-43567-9，定价36.00元。',
  '他住在三〇五号，生于一九三〇年，二十世纪九十年代才回来。',
  // Mathematics, chemistry, programs.
  '设函数$f(x)$在区间$[0, 1)$内连续，则对任意的$x$，有$f(x) > 0$。',
  '设函数f(x)在点(a, b)处可导，取x=1，2，…，n。',
  '反应生成聚(甲基丙烯酸甲酯)和Fe(OH)3，pH为7.5。',
  '用`git commit -m "初稿"`提交，再用`git push`推送；`--help`列出全部选项。',
  '在命令行里输入 ls -l，就能看到文件。',
  '数组的第i个元素写作a[i]，哈希写作{a: 1, b: 2}。',
  '标签写成“fig-flow”，不区分大小写。',
  // English in Chinese, and English.
  '他在信里写道：“I don’t know. Perhaps, in time, we shall.”',
  'Chesterton (1905) wrote: “The fair is over, and the people have gone home.”',
  '这一概念译自英语的market town（集镇），也有人译作“市镇”。',
  '公司全称是River & Sons Co., Ltd.，设在河湾。',
  '他读的是J. K. 罗琳和E. B. 怀特的书，也读B.盖茨的。',
  // Names and foreign words.
  '列奥纳多·达·芬奇和玛丽·安德森都没有来过河湾。',
  '林喆、王淼和陈堃是三位摊主，钱锺书的著作他们都读过。',
  '夏威夷人把它叫作Makali‘i，俄国人叫它Москва，希腊字母α和β各有用处。',
  '他是乾隆年间的人，著有《瞭望集》，讲宫商角徵羽，颠覆了旧说。',
  // Marks that are spoken of.
  '句号（。）、逗号（，）、顿号（、）都占一个字。',
  '“，”“。”“、”都是点号，“——”和“……”是标号。',
  '引号有“”和‘’两种，书名号有《》和〈〉两种。',
  '选出正确的一项（　　）。',
  // Lists, tables, headings, captions.
  '1. 鱼\n2. 虾\n3. 蟹',
  '- 逢五开市；\n- 日落收摊；\n- 雨天不开。',
  '| 品名 | 价 |\n| :- | -: |\n| 鱼（活） | 12.50 |\n| 虾（鲜） | 30～40 |',
  '## 一、集市的来历\n\n集市在河湾。',
  '## 第一节　集市的来历\n\n集市在河湾。',
  '## 集市往何处去？\n\n集市在河湾。',
  '负责人：林一　联系电话：8888',
  '河湾县集市管理处\\\n二〇一五年三月五日',
  '他走了——头也不回地走了——集市上没有一个人看见。',
  '北京—上海的列车经过河湾，氢—氧混合气不经过。',
  '“五四”以后，“一二·九”运动和九一八事变他都经历过，“3·15”也记得。',
];

for (const text of texts) {
  it(text, async () => {
    const book = await bookOf({ text });
    const survey = surveyBook(book);
    const prose = proseOf(book);
    const findings = [
      ...[...punctuationRules, ...charactersRules]
        .filter(({ off }) => !off)
        .flatMap((rule) => rule.check(book, survey, prose)),
      ...checkPassages(prose, [...punctuationTextRules, ...charactersTextRules]),
    ];
    expect(findings.map(({ rule, values, hint }) => [rule, values, hint])).toEqual([]);
  });
}
