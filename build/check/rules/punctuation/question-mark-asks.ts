// ？ ends a question, not a clause that only names one (GB/T 15834—2011, 4.2.3.1): 讨论如何改进的问题. Found where the
// sentence plainly goes on after it.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { TextRule } from '../../rule.ts';
import { questionsNamed } from './named-questions.ts';

const goesOn =
  /(?<=[^”’」』》）？])？(?=的(?:问题|疑问|原因|道理|方法|办法|说法|事|讨论|回答|答案|时候|那[天年]|地方|样子|神情|口气|眼神|念头)|(?:都|也)?(?:取决于|要看|决定于)|是[^。？！]{0,10}(?:的问题|的关键|关心|关注|争论|讨论))/g;
/** 你去？还是他去？: one question. */
const choice = /(?<=(?:^|[。！？：])[^。！？“”：]{1,19}[^。！？“”：呢])？(?=还是[^。！？“”]{1,20}？)/g;
/** 不知道他去了哪里？ 这要看他来不来？: nobody is asked. */
const indirect =
  /(?:(?:不知道?|不清楚|不明白|没有?人知道|谁也不知道|说不清|搞不清楚?|弄不清楚?|想知道|问[我他她](?!们|，))(?!吗|为什么呢|什么？)(?=[^。！？“”]{0,12}(?:什么|谁|哪|怎么?样?|多少|几|是否|有没有|何|([\u4e00-\u9fff])不\1))[^。！？“”吗呢吧]{2,24}|[要得]看[^。！？，“”]{1,12}(?:不|没)[^。！？，“”]{1,6})？(?=$|[^”？！])/g;
/** 是否还会存在？已经很可疑: the question is what the rest of the sentence speaks of. */
const spokenOf =
  /？(?<=(?:为什么|为何|怎么|是否|能否|可否|会不会|能不能|有没有|是不是|要不要|何时|何处|如何|多少|什么|谁|哪)[^。！？，“”呢吗]{1,16}？)(?=(?:已经?|都|仍|还|也|依然|尚|就|真|目前)?(?:很|非常|十分|颇|相当|完全)?(?:可疑|成疑|不清楚|不知道|未知|不明|难说|存疑|难以(?:预料|确定|断定)|不得而知|值得(?:怀疑|商榷|研究|讨论|思考|关注)|取决于|说不准|没有定论|尚无定论|无人知晓|无从|(?:均|早|久|今)?(?:不可考|难考|无考|失考|失载|待考|不详)|无法考证|说法不一|众说纷纭|莫衷一是|是个(?:问题|谜|未知数)|(?:成了?|成为)[^，。？]{0,12}(?:问题|谜|难题|焦点|话题|关键|心病|悬案)|(?:引起|引发|激起)了?|(?:一直)?(?:困扰|萦绕)着?))/g;
/** 询问他为什么不来了？说…, 会上讨论了怎样修桥？ */
const reported =
  /(?:(?:询问|打听|追问|质问|盘问|查问|探问|探听|过问)(?:了|过|起|着)?|(?:介绍|说明|解释|讲述|讨论|探讨|研究|调查|考察|分析|回忆|叙述|论述|总结|记录|交代)[了过])(?=[^。！？，：；“”]{0,12}(?:什么|谁|哪|怎么?样?|如何|多少|几|是否|有没有|能否|何))[^。！？，：；“”你您吗呢吧]{3,30}？/g;
/** 检查有没有漏剪？ 判断是否可用？: what is to be found out, told by a verb of finding out. */
const foundOut =
  /(?<=^|[，。；：！？、])([^，。；：！？“”你您咱]{0,16}?)(检查|看看?|查看|察看|查明|查清|弄清楚?|搞清楚?|看清楚?|判断|判定|确定|核对|核实|查对|测定|摸清|探明|说明|阐明|研究|讨论|商量|商议|商讨|考虑|斟酌|权衡|琢磨|了解|留意|注意观察|观察|注意|介绍|讲解|讲述|论述|探索|探究|猜测|揣测|学会|懂得)([^，。；：！？“”你您吗呢吧呀]{0,6}?)(有没有|有无|是否|是不是|能不能|会不会|要不要|该不该|如何|怎样|为什么)([^，。；：！？“”你您吗呢吧呀]{2,20})？(?=$|[^”？！])/g;
/** …讨论如何办好集市的问题？: what a verb speaks of, as a name. */
const namedQuestion =
  /(?<=^|[，。；：！？、])([^，。；：！？“”你您咱]{0,16}?)(讨论|研究|商量|商议|商讨|探讨|解决|考虑|思考|回答|涉及|提出|谈到|说到|讲到|说明|介绍|关注|面临|交流)([^，。；：！？“”你您吗呢吧]{0,8}?)(如何|(?:怎样|怎么)(?![\u4e00-\u9fff]{1,3}的问题)|是否|能否|为什么|为何)([^，。；：！？“”你您吗呢吧]{2,24}的(?:问题|原因|办法|方法|途径|道理|情况|计划|方案|意见|经验|做法|事情|步骤))？(?=$|[^”？！])/g;
/** Who asks, or is asked: the sentence is a question itself. */
const asksItself =
  /怎么|怎样|如何|为什么|为何|何[必以尝不]|谁|哪|什么|多少|难道|岂|莫非|是不是|是否|能[不否]|可[不否]|要不要|该不该|应不应|有没有|请问|大家|诸位|各位|我们|我|不|吗|几[个次种]/;
/** 研究是否可靠？, 检查如何进行？: the verb is the sentence's subject. */
const ofTheVerb =
  /^(?:有?(?:用|意义|必要|道理|可能|依据|效果?|结果|结论|科学|准确|可靠|正确|合理|重要|可行|成立|全面|充分|完整|符合|影响|停止|结束|完成|通过|需要|应该?|必须|进行|开展|展开|做|组织|安排|开始|分工|实施|值得))/;

/** 问题在于能不能坚持下去？, 他关心的是孩子能不能上学？ */
const lies =
  /(?<=^|[，。；！？])(?:[^，。；：！？“”你您吗]{0,8}(?:问题|关键|难点|重点|成败|困难)(?:就|还|只)?(?:在于|取决于)|(?:他|她|他们|她们|人们|家长|农民|村民|读者|老师)们?(?:最|更|所)?(?:关心|担心|关注|在意|考虑)的是|(?:[^，。；：！？“”你您谁什么哪怎]{0,8}(?:要|需|想|应当|着重|主要|重点))?(?:解决|研究|讨论|说明|回答|介绍|探讨)的(?:问题)?(?:就|正|也|还)?是)[^，。；：！？“”你您吗呢吧什么谁哪]{0,8}(?:能不能|是否|能否|有没有|会不会|是不是|如何|怎样|为什么|怎么)[^，。；：！？“”你您吗呢吧]{2,20}？(?=$|[^”？！])/g;
/** 弄清楚资料从哪里来？: what is found out may be anything. */
const cleared =
  /(?<=^|[，。；！？、])([^，。；：！？“”你您咱]{0,16}?)(?:弄清楚?|搞清楚?|查明|查清|摸清|探明|认清|看清楚?)(?![吗了没])[^，。；：！？“”你您吗呢吧]{0,12}(?:什么|哪[里儿些个]|谁|多少|几[个时])[^，。；：！？“”你您吗呢吧]{0,12}？(?=$|[^”？！])/g;

/** Questions that a sentence only names: where their marks stand. */
function namedIn(text: string): { index: number }[] {
  const found: { index: number }[] = [];
  for (const pattern of [foundOut, namedQuestion]) {
    for (const { index, 0: run, 1: before, 3: between, 5: rest } of matchesIn(text, pattern)) {
      if (asksItself.test(before!) || asksItself.test(between!) || (between === '' && ofTheVerb.test(rest!))) continue;
      found.push({ index: index + run.length - 1 });
    }
  }
  for (const { index, 0: run } of matchesIn(text, lies)) found.push({ index: index + run.length - 1 });
  for (const { index, 0: run, 1: before } of matchesIn(text, cleared))
    if (!asksItself.test(before!)) found.push({ index: index + run.length - 1 });
  return found;
}
const asked = /你|您|难道|岂|怎么|为什么|谁/;

/** Where an indirect question's mark stands. */
function indirectIn(text: string): { index: number }[] {
  const found =
    /[询追质盘查探过]问|打听|探听|[介说解讲讨探研调考分回叙论总记交][绍明释述论讨究查察析忆结录代][了过]/.test(text)
      ? matchesIn(text, reported)
      : [];
  if (/知|清|明白|问[我他她]|看/.test(text)) found.push(...matchesIn(text, indirect));
  return found.flatMap(({ index, 0: run }) => {
    const clause = text.slice(Math.max(0, text.lastIndexOf('。', index) + 1, index - 16), index);
    return asked.test(clause.replace(/谁[也都]/g, '')) ? [] : { index: index + run.length - 1 };
  });
}

/** Places of marks that ask nothing, each once. */
function placesIn({ text, kind }: Passage): number[] {
  const found = [
    ...matchesIn(text, goesOn),
    ...matchesIn(text, choice),
    ...matchesIn(text, spokenOf),
    ...indirectIn(text),
  ];
  // A heading asks its readers: 怎样检查有没有漏水？
  if (kind !== 'heading') found.push(...namedIn(text));
  return [...new Set([...found.map(({ index }) => index), ...(kind === 'heading' ? [] : questionsNamed(text))])];
}

export const questionMarkAsks: TextRule = {
  id: 'question-mark-asks',
  find(passage) {
    const { text } = passage;
    if (!text.includes('？')) return [];
    return placesIn(passage).flatMap((index) => {
      // Inside quotation marks or 《》 it is a question all the same: “来不来？的问题” is not told apart, so left.
      const before = text.slice(Math.max(0, index - 40), index);
      if (/[“《][^”》]*$/.test(before)) return [];
      return {
        start: index,
        end: index + 1,
        hint: `${text.slice(Math.max(0, index - 4), index)}${text.slice(index + 1, index + 4)}`,
      };
    });
  },
  examples: {
    wrong: [
      { text: '有人问到他在哪里学的撑船？的时候，他总是笑。', found: '？', count: 1 },
      { text: '大家讨论集市怎么办？的问题。', found: '？' },
      { text: '集市明年是否还会开？已经很可疑了。', found: '？' },
      { text: '他不知道集市在哪里？', found: '？' },
      { text: '我问他想不想家？他没有答。为什么没有人来？成了大家争论的焦点。', found: '？', count: 2 },
      { text: '有人来打听桥什么时候修好？说船太慢。', found: '？', count: 1 },
      { text: '镇上开会，讨论如何办好集市的问题？开船前要检查有没有漏水？', found: '？', count: 2 },
      { text: '这一章要说明的是怎样守渡口？', found: '？', count: 1 },
      { text: '问题在于我们能不能守住渡口？先要弄清楚这些船从哪里来？谁也说不清桥建于何时？', found: '？', count: 3 },
      { text: '先绕棚走一圈，看有没有歪斜？再判断木桩是否要换？', found: '？', count: 2 },
      { text: '你今天走？还是明天走？', found: '？', count: 1 },
      { text: '不管谁来？他都点头。至于丢了多少？没有人知道。', found: '？', count: 2 },
      { text: '他们不急着改，而是先想一想他为什么会这样记？', found: '？', count: 1 },
      { text: '他想弄明白水是怎么退的？没有人告诉他该怎么办？', found: '？', count: 2 },
      { text: '修桥的人用什么量水？已不可考。县志没有记下桥是谁修的？', found: '？', count: 2 },
      { text: '船工在分辨她是不是在开玩笑？她回头问林一怎么回事？', found: '？', count: 2 },
      { text: '他又问守桥的人用什么记账？守桥的人说不准船几时到？', found: '？', count: 2 },
      { text: '开不开市，要看乡亲需要什么？请大家说说该怎么办？', found: '？', count: 2 },
    ],
    right: [
      '大家讨论集市怎么办的问题。',
      '集市还会开吗？没有人知道。',
      '有人问他，为什么不到对岸去开一个更大的集市？他说不必。',
      '集市怎么办？大家讨论了一天。',
      '“去不去？”的问题没有人答。',
      '你不知道集市在哪里吗？',
      '他问：“去不去？”',
      '难道他不知道集市在哪里？',
      '他想，这是谁的船？他一直在想：水为什么退？你想知道水为什么退吗？',
      '看看，谁来了？请问渡口在哪里？想一想，水为什么退？他要什么？',
      '他问林一什么？他问过谁？他又问，桥是谁修的？谁去打听船几时到？',
      '怎样去了解他们需要什么？他想知道什么？谁要看他带来什么？',
      '检查是否可靠？怎样判断船有没有漏水？大家看是否明天开市？为什么不讨论如何办集市的问题？',
      '开船前检查了吗？有没有漏水？这次讨论如何进行？你要考虑是否换船？',
      '## 检查有没有漏水？\n\n开船前先看船底。',
    ],
  },
};
