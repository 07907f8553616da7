// Questions that a sentence names and nobody asks: 不管水退不退，, 先想一想他为什么会这样记。, 至于丢了多少，没有人知道。 In: a text. Out:
// where the ？ of each stands. Whoever is addressed (你, 您) is asked after all. Must not judge headings' questions.
import { matchesIn } from '../../prose/matches.ts';

const word =
  '(?:什么|谁|哪|怎[么样]|如何|多少|几[个时次]|何[时处]|是否|能否|有没有|能不能|会不会|是不是|要不要|为何|了没有$)';
const plain = '[^。！？，：；“”《》你您吗呢吧]';

/** 不管谁来？他都点头。 */
const whatever = /(?<=^|[，。；：])(?:不管|无论|不论|任凭)[^，。；：？！“”吗呢吧]{1,24}？(?=[^”？！])/g;
/** 至于书丢了多少？没有人知道。 */
const asFor = new RegExp(
  `(?<=^|[，。；：])(?:至于|关于|对于)${plain}{0,16}${word}${plain}{0,10}？(?=[^。？！]{0,8}(?:没有?人|谁[也都]|无人|无从|不得而知|不知|不清楚|说不清|不好说))`,
  'g',
);
/** 而是先想一想他为什么会这样记？ What is thought over has no comma before it: 他想，这是谁的船？ */
const thought = new RegExp(
  `(?<=而是|[先总都常再便也又]|一直|开始|默默|暗暗|暗自|仔细|反复|不由得|忍不住)[要会去在]?(?:想一想|想想|寻思|琢磨|盘算|思索|思考|揣摩|猜想|纳闷|好奇|回想)${plain}{2,8}${word}${plain}{1,20}？(?=$|[^”？！])`,
  'g',
);
/** 他想弄明白水是怎么退的？ */
const wanted = new RegExp(
  `(?:[想要去来]|为了|试图|设法|努力|终于|才|没有?|还没有?)(?:知道|弄清楚?|弄明白|弄懂|搞清楚?|搞明白|搞懂|查清楚?|看看|了解|打听|问清楚?)(?!吗|了吗)${plain}{2,12}(?:${word}|了没有)${plain}{0,12}？(?=$|[^”？！])`,
  'g',
);
/** 要看乡亲需要什么？ 没有人告诉他该怎么办？ 请大家说说该怎么办？ */
const told = new RegExp(
  `(?:(?:要|就|全|还得|关键)看(?!来)${plain}|取决于|没有?[人谁](?:能|会|肯)?(?:告诉|说得清|说得出|懂得|明白|记得|晓得)|请(?:大家|同学们?|各位|读者|[他她])?(?:说说|谈谈|讲讲|说一说|谈一谈|讲一讲|回答|说明|解释|写出|指出|想想|想一想))${plain}{1,14}${word}${plain}{0,12}？(?=$|[^”？！])`,
  'g',
);
const any =
  /不管|无论|不论|任凭|[至关对]于|想|寻思|琢磨|盘算|思[索考]|揣摩|纳闷|好奇|[弄搞查问]清|知道|明白|懂|看|了解|打听|取决|告诉|请|[记晓]得|说得/;
/** Who is addressed, or asks. */
const asked =
  /你|您|难道|岂|[我咱]们|为什么|为何|何[不必以]|能不能|是不是|谁(?![也都])|怎[么样]|如何|哪|什么|多少|[可能是]否|有没有|要不要/;

/** Where their marks stand. */
export function questionsNamed(text: string): number[] {
  if (!any.test(text)) return [];
  return [whatever, asFor, thought, wanted, told].flatMap((pattern) =>
    matchesIn(text, pattern).flatMap(({ index, 0: run }) => {
      const from = Math.max(
        text.lastIndexOf('。', index),
        text.lastIndexOf('？', index),
        text.lastIndexOf('！', index),
        index - 24,
      );
      return pattern !== whatever && asked.test(text.slice(from + 1, index)) ? [] : index + run.length - 1;
    }),
  );
}
