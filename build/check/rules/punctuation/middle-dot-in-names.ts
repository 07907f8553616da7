// Foreign names take U+00B7 between their parts (GB/T 15834—2011, 4.14): 达·芬奇. A full stop, a katakana dot, a bullet or
// an operator looks like it and breaks searching, sorting and line breaking. Initials (B.盖茨) keep their stop.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { han } from './marks.ts';
import { reportSpots, type Spot, spotsOf } from './places.ts';

/** Characters that transliterations are made of, and that rarely begin or end a Chinese sentence. */
const transliterating = new Set(
  '阿埃艾安昂奥巴芭拜班邦保鲍贝本比彼毕宾波玻伯勃博卜布查柴茨达戴丹德登邓狄迪蒂丁杜顿多厄恩尔法凡范菲费芬丰冯弗佛福夫富盖甘冈高戈格葛根古瓜圭哈海汉豪赫亨华霍基吉加贾杰捷金京卡坎康考柯科克肯孔库奎坤拉莱赖兰朗劳勒雷蕾里丽莉利林琳龙隆卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密缅明摩莫墨默姆木穆拿娜纳乃奈南内尼妮涅宁牛纽农努诺欧帕派潘庞佩彭蓬皮匹平泼普奇齐乔钦琴琼丘屈让热日茹儒瑞若萨塞赛桑瑟森沙莎山尚舍申圣施什史士舒斯丝司思苏索塔泰坦汤唐陶忒特腾提廷汀图托陀瓦万旺威韦维魏温沃翁乌伍武西希锡席喜夏香肖谢辛欣休许雅亚延扬杨耶叶伊依因茵英尤于约泽扎詹章珍芝朱兹佐',
);

/** Whether a mark stands between two parts of a transliterated name: up to two characters on either side tell, three in all. */
export function isTransliterated(text: string, at: number): boolean {
  const side = (from: number, step: number) => {
    let length = 0;
    while (length < 2 && transliterating.has(text[from + step * length] ?? '')) length++;
    return length;
  };
  const before = side(at - 1, -1);
  const after = side(at + 1, 1);
  return before > 0 && after > 0 && before + after > 2;
}

const dots = new RegExp(`(?<=[${han}])( ?)([・•‧∙⋅●･᛫․˙]|\\.|．)( ?)(?=[${han}])`, 'g');
const any = /[・•‧∙⋅●･᛫․．˙]|[^\d\s.]\./;

function find(passage: Passage): Spot[] {
  const { text } = passage;
  if (passage.han < 2 || !any.test(text)) return [];
  const spots: Spot[] = [];
  for (const match of matchesIn(text, dots)) {
    const mark = match[2]!;
    const at = match.index + match[1]!.length;
    const stop = mark === '.' || mark === '．' || mark === '●' || mark === '•';
    // A stop or a bullet between sentences or entries is another matter.
    // 威廉•莎士比亚, 《汉书•艺文志》: a bullet that nothing sets apart joins; 鱼 • 虾 is a row.
    if (mark === '•' && match[0] === mark && !isTransliterated(text, at) && !/[•●].*[•●]/.test(text)) {
      spots.push({ start: at, end: at + 1, values: { mark }, fix: '·' });
      continue;
    }
    if (stop && (match[0] !== mark || !isTransliterated(text, at))) continue;
    spots.push({
      start: match.index,
      end: match.index + match[0].length,
      values: { mark },
      ...(mark === '.' || mark === '．' ? { hint: hintFor(text, at) } : { fix: '·' }),
    });
  }
  return spots;
}

/** A stop may still end a sentence (去了意大利.马可): shown, never changed. */
const hintFor = (text: string, at: number) => `${text.slice(Math.max(0, at - 2), at)}·${text.slice(at + 1, at + 3)}`;

export const middleDotInNames: Rule = {
  id: 'middle-dot-in-names',
  check: (_book, _survey, prose) =>
    reportSpots('middle-dot-in-names', spotsOf(prose, { id: 'middle-dot-in-names', find })),
  examples: {
    wrong: [
      { text: '桥的图纸仿自列奥纳多.达.芬奇的手稿。', found: '.' },
      { text: '写信的是玛丽・安德森。', found: '・', fixed: '写信的是玛丽·安德森。' },
      { text: '写信的是玛丽•安德森。', found: '•', fixed: '写信的是玛丽·安德森。' },
    ],
    right: ['写信的是玛丽·安德森。', '集市散了.人也走了。', '写信的是J.K.罗琳。', '今日有鱼 • 虾 • 蟹三样。'],
  },
};
