// In Chinese , ; : ? ! are full width (GB/T 15834—2011, 4 and 5.1): a half-width one was typed with the wrong keyboard.
// Times (8:30), ratios, code, Latin sentences and entries of references are not touched.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { closers, crossesEdge, han, inChinese, isChinese, isHan, isReference, openers } from './marks.ts';
import { reportSpots, type Spot, spotsOf } from './places.ts';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  // Presentation forms: half-width and vertical ones, and the small ones of old Taiwanese fonts.
  '｡': '。',
  '､': '、',
  '︐': '，',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
  '﹐': '，',
  '﹑': '、',
  '﹒': '。',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
};

const any = /[,;:?!｡､︐-︖﹐-﹒﹔-﹗]/;
const marks = /[,;:?!｡､︐-︖﹐-﹒﹔-﹗]+/g;
const chinese = new RegExp(`[${han}${closers}${openers}，。、；：？！…—]`);
const citation = /^ ?\d{4}[a-z]?(?:[;,:，；：)）]|$)/;

function find(passage: Passage): Spot[] {
  const { text } = passage;
  if (!isChinese(passage) || !any.test(text) || isReference(passage)) return [];
  const spots: Spot[] = [];
  for (const match of matchesIn(text, marks)) {
    const [run] = match;
    let start = match.index;
    let end = start + run.length;
    let left = start - 1;
    while (left >= 0 && left > start - 3 && text[left] === ' ') left--;
    let right = end;
    while (right < end + 2 && text[right] === ' ') right++;
    const before = text[left] ?? '';
    const after = text[right] ?? '\n';
    // :control, !important: a sign typed before a word, not after one.
    if (left < start - 1 && right === end && /[A-Za-z\ufffc`]/.test(after)) continue;
    if (!isMark(run, text, left, right, before, after)) continue;
    if (left < start - 1 && isHan(text, left) && !crossesEdge(passage, left + 1, end)) start = left + 1;
    if (right > end && right < text.length && !crossesEdge(passage, start, right)) end = right;
    const fix = [...run].map((mark) => fullWidth[mark]).join('');
    spots.push({ start, end, values: { mark: run }, fix });
  }
  return spots;
}

function isMark(run: string, text: string, left: number, right: number, before: string, after: string): boolean {
  if (left < 0 || before === '\n') return false;
  if (!/^[,;:?!]/.test(run)) return chinese.test(before) || chinese.test(after);
  // Smileys, operators and patterns: ?: ,: ;) are nobody's punctuation.
  if (run.length > 1 && !/^[?!]+$/.test(run)) return false;
  const hanBefore = isHan(text, left) || (closers.includes(before) && before !== '');
  const hanAfter = isHan(text, right) || openers.includes(after);
  if (hanBefore && (hanAfter || after === '\n' || '—…'.includes(after) || closers.includes(after))) return true;
  if (hanBefore) {
    // （王明, 2015）: how authors and years are cited is another standard's business.
    if (/[,;:]/.test(run) && citation.test(text.slice(right, right + 7))) return false;
    return /[A-Za-z0-9\ufffc(]/.test(after) && inChinese(text, right);
  }
  if (!hanAfter || !/[A-Za-z0-9)%％‰℃°²³\ufffc]/.test(before)) return false;
  if (run === '!' && /(?:Yahoo|Joomla|Bang)$/i.test(text.slice(Math.max(0, left - 6), left + 1))) return false;
  // An entity that was not one, and a drive: &nbsp;中 D:盘
  if (run === ';' && /&#?\w{1,8}$/.test(text.slice(Math.max(0, left - 9), left + 1))) return false;
  if (run === ':' && after === '盘') return false;
  // 3:二 may be a score.
  if (run === ':' && /\d/.test(before) && /[一二三四五六七八九十]/.test(after)) return false;
  return inChinese(text, right);
}

export const fullWidthMarks: Rule = {
  id: 'full-width-marks',
  check: (_book, _survey, prose) => reportSpots('full-width-marks', spotsOf(prose, { id: 'full-width-marks', find })),
  examples: {
    wrong: [
      { text: '集市散了,人也走了。', found: ',', fixed: '集市散了，人也走了。' },
      { text: '水温升到80℃,再下面条。', fixed: '水温升到80℃，再下面条。' },
      { text: '他问:谁来了?', fixed: '他问：谁来了？', count: 2 },
      { text: '谁来了?——没人答应。', found: '?', fixed: '谁来了？——没人答应。' },
      { text: '谁来了?!没人答应。', found: '?!', fixed: '谁来了？！没人答应。' },
      { text: '集市散了, 人也走了。', found: ', ', fixed: '集市散了，人也走了。' },
      { text: '摊主先装好Git,然后把价目表放进去。', found: ',', fixed: '摊主先装好Git，然后把价目表放进去。' },
      { text: '河湾有三个集市,2017年又添了一个。', fixed: '河湾有三个集市，2017年又添了一个。' },
      { text: '今天的价目如下:', found: ':', fixed: '今天的价目如下：' },
      { text: '“来了”,他说。', found: ',', fixed: '“来了”，他说。' },
      { text: '鱼﹑虾和蟹都卖完了。', found: '﹑', fixed: '鱼、虾和蟹都卖完了。' },
      { text: '用`ls`,再用`cd`就到了集市。', found: ',', fixed: '用`ls`，再用`cd`就到了集市。' },
    ],
    right: [
      '集市8:30开门，比例是3:2。',
      '他说“Well, come in”，我们就进去了。',
      '见`a,b`和$f(x,y)$。',
      '这一说法最早见于渡口志（林一, 2015）。',
      '林一. 河湾集市[M]. 北京: 河湾出版社, 2015: 12.',
      'The word 集市, like 墟, means a country fair held on fixed days.',
      '在输入框里打 :list 命令，就能看到集市的摊位。',
      '他在Yahoo!上找到了渡口的照片。',
    ],
  },
};
