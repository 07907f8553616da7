// A Chinese sentence ends with 。 (GB/T 15834—2011, 4.1): `.` after a Han character at its end was typed with the wrong
// keyboard. ．throughout is a style of science books and is left; numbers, initials, names and references are not touched.
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { closers, crossesEdge, han, inChinese, isChinese, isHan, isReference, openers } from './marks.ts';
import { isTransliterated } from './middle-dot-in-names.ts';
import { reportSpots, type Spot, spotsOf } from './places.ts';

const candidate = new RegExp(`(?<=[${han}${closers}])(?: (?=. ))?[.．](?![.．])`, 'g');
const allHan = new RegExp(`[${han}]`, 'g');
const ordinal = /^[\s（(]*(?:第?[一二三四五六七八九十百]{1,4}[章节条款]?|[甲乙丙丁戊己庚辛壬癸])[）)]?$/;
const abbreviation = /(?:^|[^A-Za-z])(?:etc|Inc|Ltd|Co|Corp|No|vs|al|Jr|Sr|Dr|Mr|Ms|St|Vol|pp?|ed|eds|[A-Z])$/;

function find(passage: Passage, withFullWidth: boolean): Spot[] {
  const { text } = passage;
  if (
    passage.han < (passage.kind === 'cell' ? 4 : 3) ||
    !isChinese(passage) ||
    !/[.．]/.test(text) ||
    isReference(passage)
  )
    return [];
  const spots: Spot[] = [];
  for (const match of matchesIn(text, candidate)) {
    const at = match.index + match[0].length - 1;
    if (match[0] === '．' && !withFullWidth) continue;
    let right = at + 1;
    while (text[right] === ' ') right++;
    const after = text[right] ?? '\n';
    const ends = after === '\n' || closers.includes(after);
    const goesOn =
      isHan(text, right) ||
      openers.includes(after) ||
      after === '\ufffc' ||
      (right > at + 1 && /[A-Z]/.test(after)) ||
      /^\d{4}年/.test(text.slice(right, right + 5));
    if ((!ends && !goesOn) || (!ends && isPath(text, at))) continue;
    if (ordinal.test(text.slice(Math.max(0, at - 6), at)) && at < 8) continue;
    if (!ends && right === at + 1 && isTransliterated(text, at)) continue;
    const end = right < text.length && !crossesEdge(passage, at, right) ? right : at + 1;
    spots.push({ start: match.index, end, values: { mark: match[0].trim() }, fix: '。' });
  }
  for (const { index, 0: run } of matchesIn(text, afterLatin)) {
    const at = index + run.length - 1;
    if (!abbreviation.test(text.slice(Math.max(0, at - 6), at)) && inChinese(text, at, 6, 16))
      spots.push({ start: at, end: at + 1, values: { mark: '.' }, fix: '。' });
  }
  const last = latinEnd(passage);
  return last ? [...spots, last] : spots;
}

/** 用的是Linux.大家都熟悉: a word of Latin between Han, and the sentence goes on. */
const afterLatin = new RegExp(`(?<=[${han}] ?)[A-Za-z][A-Za-z]{1,20}\\.(?=[${han}]{2})`, 'g');

/** 库名.表名, 甲.乙: two short names joined, set off by spaces, Latin or quotation marks. */
const isPath = (text: string, at: number) =>
  /[A-Za-z_ \ufffc“‘「(（.][\u4e00-\u9fff]{1,5}$/.test(text.slice(Math.max(0, at - 6), at)) &&
  /^[\u4e00-\u9fff]{1,5}(?![\u4e00-\u9fff])/.test(text.slice(at + 1, at + 7));

/** 我们用的是Git. at the end of a Chinese paragraph. */
function latinEnd({ text, han: count, kind }: Passage): Spot | undefined {
  const at = text.length - 1;
  if (kind !== 'paragraph' || count < 8 || text[at] !== '.' || !/[A-Za-z0-9)\ufffc]/.test(text[at - 1] ?? ''))
    return undefined;
  if (abbreviation.test(text.slice(Math.max(0, at - 6), at)) || !inChinese(text, at, 5, 16)) return undefined;
  const sentence = text.slice(Math.max(0, at - 80), at).replace(/^.*(?:。|\. )/s, '');
  const hanOfSentence = sentence.match(allHan)?.length ?? 0;
  return hanOfSentence > 4 ? { start: at, end: at + 1, values: { mark: '.' }, fix: '。' } : undefined;
}

/** Science books may end sentences with ．; then it is their style, where it is the usual mark. */
function fullWidthIsStyle(prose: Prose): boolean {
  let wide = 0;
  let usual = 0;
  for (const { text } of prose.passages) {
    for (let at = text.indexOf('。'); at >= 0; at = text.indexOf('。', at + 1)) usual++;
    for (let at = text.indexOf('．'); at >= 0; at = text.indexOf('．', at + 1)) wide++;
  }
  return wide > usual;
}

export const fullStopIsChinese: Rule = {
  id: 'full-stop-is-chinese',
  check(_book, _survey, prose) {
    const withFullWidth = !fullWidthIsStyle(prose);
    const id = 'full-stop-is-chinese';
    return reportSpots(id, spotsOf(prose, { id, find: (passage) => find(passage, withFullWidth) }));
  },
  examples: {
    wrong: [
      { text: '集市散了.人也走了.', found: '.', count: 2, fixed: '集市散了。人也走了。' },
      { text: '集市散了. Git也停了。', found: '. ', fixed: '集市散了。Git也停了。' },
      { text: '集市起初五天一次.1998年改成三天一次。', found: '.', fixed: '集市起初五天一次。1998年改成三天一次。' },
      { text: '集市散了 . 人也走了。', fixed: '集市散了。人也走了。' },
      { text: '摊主记账用的是Excel.大家都看得懂。', found: '.', fixed: '摊主记账用的是Excel。大家都看得懂。' },
      { text: '摊租30元.学生不收。', found: '.', fixed: '摊租30元。学生不收。' },
      { text: '集市散了. 人也走了。', found: '. ', fixed: '集市散了。人也走了。' },
      { text: '他说：“集市散了.”', found: '.', fixed: '他说：“集市散了。”' },
      { text: '集市散了．人也走了。河边没有人。', found: '．', fixed: '集市散了。人也走了。河边没有人。' },
      { text: '河湾的摊主们记账用的都是Excel.', found: '.', fixed: '河湾的摊主们记账用的都是Excel。' },
    ],
    right: [
      '长3.5米的价目牌立在门口。',
      '一.集市的来历',
      '摊位的写法是“集市名.摊位名”，不分大小写。',
      '编号写作“集市名.街名.摊位号”，依次排列。',
      '集市散了...人也走了。',
      '写过河湾的达.芬奇并没有来过集市。',
      '集市散了．人也走了．河边没有人．',
      '河湾的货运由渡口的那家老公司承担，名叫River Co., Ltd.',
    ],
  },
};
