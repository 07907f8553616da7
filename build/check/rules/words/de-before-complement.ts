// 得 stands between a verb and its complement: 变得很快, 觉得, 高兴得不得了, 收拾得干干净净; 的 or 地 there is a slip. Only where
// nothing but a complement can be meant: 说的很对 may be 所说的, and is left alone.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const degree = '很|更|更加|非常|越来越|十分|特别|有些|有点|异常|如此|那么|这么|不再|格外|日益|极其|极为|太';
const full =
  '干干净净|清清楚楚|明明白白|整整齐齐|漂漂亮亮|热热闹闹|开开心心|高高兴兴|舒舒服服|痛痛快快|严严实实|结结实实|扎扎实实|端端正正|规规矩矩|井井有条|一干二净|淋漓尽致|津津有味|一清二楚|头头是道|滚瓜烂熟|水泄不通|热火朝天|有声有色|手舞足蹈|不亦乐乎|目瞪口呆|喘不过气来?|说不出话来?|无影无踪|粉碎|精疲力竭|面红耳赤|泪流满面|天衣无缝|恰到好处|一塌糊涂|鸦雀无声|不可开交|遍体鳞伤|体无完肤|心服口服';

/** Each begins with the particle or the verb before it, so that a text is searched for that first. */
const slips: readonly RegExp[] = [
  // 变的很快, 显的更大
  new RegExp(`变(?<![改不转善应政巨突渐蜕演病畸质量兵事哗叛千万形会可所嬗]变)[的地](?=${degree})`, 'g'),
  new RegExp(`显(?<![明浅彰凸突尽毕昭]显)[的地](?=${degree})`, 'g'),
  // 觉的
  /觉(?<![感视听知嗅味触错幻直察警先自发不后妙睡一午懒个场]觉)[的地](?![，。；！？、”（(]|$)/g,
  // 懂的如何, 值的一提
  /懂的(?=如何|怎样|怎么|珍惜|感恩|尊重|欣赏)/g,
  /值(?<![数价峰均阈初取比总产估默原返赋定绝极等市净差]值)的(?=一提|注意|关注|思考|信赖|学习|我们|骄傲|庆幸|称道|怀疑|商榷|推荐|尊敬|研究)/g,
  /(?:舍不|巴不|恨不|怪不|由不|免不|顾不|少不|记不|来不|见不)的(?=\p{Script=Han})(?!确)/gu,
  /来的(?=及(?!时|其|格|早))/g,
  // 高兴的不得了, 大的多
  /[的地](?<=(?!妈)\p{Script=Han}[的地])(?=(?:不得了|一塌糊涂|要命|要死)(?:[，。！；？]|$))/gu,
  /的(?<=(?:[大小少高低好快慢长短强重难贵早晚远近深宽]|容易|严重|简单|复杂|便宜|困难|丰富|重要)的)(?=多(?:了?[，。！；]|了?$)(?!.{1,3}的少))/g,
  // 收拾的干干净净
  new RegExp(
    `的(?<=[收打整布洗擦扫吃玩看听说写做讲弄搞记想穿住排拾扮释清理解析代明述描绘安置挤围堵吓累急忙跑哭笑气压摔演]的)(?=(?:${full})(?:[，。！；？]|$))`,
    'g',
  ),
  // 跑地很快
  new RegExp(`[跑走飞写吃睡玩唱笑哭活穿]地(?=(?:${degree}|不错|极))(?!.{0,6}地)`, 'g'),
];

export const deBeforeComplement: TextRule = {
  id: 'de-before-complement',
  find({ text, quoted }) {
    if (quoted || !/[的地]/.test(text)) return [];
    return slips.flatMap((pattern) =>
      matchesIn(text, pattern).map((match): TextFinding => {
        const start = match.index + match[0].length - 1;
        const end = start + 1;
        return {
          start,
          end,
          hint: `${text.slice(Math.max(0, start - 2), start)}得${text.slice(end, end + 3)}`.replace(
            /[，。！；？]/g,
            '',
          ),
        };
      }),
    );
  },
  examples: {
    wrong: [
      { text: '河水变的很急，他觉的不妙。', found: '的', count: 2 },
      { text: '众人高兴的不得了。', found: '的' },
      { text: '摊子收拾的干干净净。', found: '的' },
      { text: '今年比去年好的多。', found: '的' },
    ],
    right: [
      '河水变得很急，他觉得不妙。',
      '这种改变的很大原因在水。',
      '他感觉的不对劲来自河面。',
      '河里大的多，小的少。',
      '收拾得干干净净的摊子。',
      '这是明显的更好的办法。',
      '他先知先觉的本事。',
    ],
  },
};
