// A paragraph cut in two, as scans and copied pages have it: it ends without a stop and the next one goes on in the middle of
// the sentence; or a comma ends it. The test is the one by which import joins paragraphs (import/blocks.ts, isCut), with more
// required where no page end is known. Headings, items, captions, verse, and what stands before a formula, a table or code are
// no paragraphs beside paragraphs.
import { diagnostic } from '../../../diagnostic.ts';
import { around, opaque, type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const final = /[。！？：…”’）》」』】;；.!?:)\]"〕—～~]$/;
const item =
  /^(?:[（(][0-9一二三四五六七八九十]{1,3}[)）]|[①-⑳㉑-㉟㊱-㊿]|\d{1,2}[.．、)](?!\d)|[一二三四五六七八九十]{1,3}、|[•·●■◆▪*+\-—>]|\[\d+\]|［\d+］|第[一二三四五六七八九十\d]+[章节篇条]|[A-Z][.．、)]|步骤|[注例图表式][\d：:])/;
const label = /^(?:续?[图表]|Figure|Table|Fig\.)\s*\d/;
/** A word that no sentence ends with: the half that follows belongs to it. */
const dangling = /(?:[，、]|[在和与及把被将从对向为以使让或而但若则并]|的|因为|由于|通过|根据|按照|以及|包括)$/;

/** A word that asks for a verb or a name after it, and a particle that goes with what stands before it. */
const asksForMore =
  /(?:可以|应当|应该|能够|必须|已经|正在|仍然|并且|而且|或者|因为|如果|虽然|但是|即使|尽管|不但|不仅|这个|那个|一个|这种|一种|这些|那些|每个|各种|非常|十分|逐渐|逐步|分别|进行|采用|利用|作为|成为|属于|具有|包括|位于|由于|关于|根据|忽然|突然|渐渐|终于|几乎|似乎|仿佛|居然|竟然|只好|只能|才能|还要|觉得)$/;
const goesWithBefore = /^(?:的(?![确士哥卢])|们(?!$)|之[一首中间内外后前上下](?=[，。；的]))/;

/** Width in full-width characters. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x250 ? 0.5 : 1;
  return width;
}

const isPlain = ({ kind, node, quoted }: Passage) => kind === 'paragraph' && node.type === 'paragraph' && !quoted;

/** Two sentences or more with their stops, and the last without. */
const isUnfinished = ({ text, han }: Passage) =>
  han > 40 &&
  /[\u4e00-\u9fff]$/.test(text.trimEnd()) &&
  (text.match(/[。！？]/g)?.length ?? 0) >= 2 &&
  !/\n/.test(text);

/** True where the first paragraph is not at its end and the second is not at its beginning. */
function isCut(a: Passage, b: Passage, isAlways: boolean): boolean {
  const [before, after] = [a.text.trimEnd(), b.text.trimStart()];
  if (final.test(before) || before.endsWith(opaque) || item.test(after) || label.test(before) || label.test(after))
    return false;
  // Lines that were meant as lines: addresses, verse without its mark-up, lists without marks.
  if (/\n/.test(before) || !/[，。；]/.test(after + before)) return false;
  // Code and commands that were typed as paragraphs are none.
  if (a.han * 2 < before.length || b.han * 4 < after.length) return false;
  const open = /[，、]$/.test(before);
  if (!open && !/\p{Script=Han}$/u.test(before)) return false;
  if (!(open ? /^[\p{Script=Han}A-Za-z0-9“‘《（(]/u : /^[\p{Script=Han}A-Za-z0-9]/u).test(after)) return false;
  // …温度高时可以 | 适当缩短。 对水 | 的脾气: whatever their length.
  if (!open && widthOf(before) >= 10 && /[，。；]/.test(before) && /[。！？]/.test(after))
    if (asksForMore.test(before) || goesWithBefore.test(after)) return true;
  // Without a comma before, only a long paragraph is surely one, and its other half says more than a name or a date.
  if (widthOf(after) <= (open ? 2 : 8) || !/[。！？：；，…”]/.test(after)) return false;
  if (open && widthOf(before) <= 15) return isShortHalf(before, after);
  return widthOf(before) > (open ? 15 : 40) || (!open && isAlways && isHalf(before, after));
}

/** Who is written to, or a line that a list or a form has. */
const noClause =
  /^(?:亲爱|尊敬|敬爱|各位|诸位|同志|朋友|读者|老师|大家|你好|您好)|(?:先生|女士|小姐|同学|同志|老师|朋友|们|妈妈?|爸爸?|爷爷|奶奶|哥哥?|姐姐?|弟弟?|妹妹?|君|兄|鉴|启|悉|安|好)，$|[\d、：；]/;

/**
 * 她站起来，| 鞠了一躬。她好一会儿没有动。: a short first half, where the second goes on to another sentence. Lines of verse are
 * as long as one another and stop where the sentence does.
 */
function isShortHalf(before: string, after: string): boolean {
  if (!before.endsWith('，') || widthOf(before) < 5 || noClause.test(before)) return false;
  if (/^[“‘《（(]/.test(before) || /^[“‘]/.test(after)) return false;
  const [first = '', ...rest] = after.split(/(?<=[。！？])/);
  const clauses = [...before.split('，'), ...after.split(/[，。！？；：]/)].filter((clause) => clause !== '');
  const isEven = new Set(clauses.map(({ length }) => length)).size <= 2;
  return first.length > 3 && rest.join('').length > 5 && widthOf(after) > 16 && !isEven;
}

/** Clauses of verse or of a saying set on a line of its own are as long as one another; dates and names end letters. */
function isHalf(before: string, after: string): boolean {
  if (widthOf(before) < 14 || widthOf(after) < 12 || !/[，。；：！？]/.test(before) || !/[。！？]$/.test(after))
    return false;
  const clauses = before.split(/[，。；：！？、]/).filter((clause) => clause !== '');
  const isVerse = clauses.every(({ length }) => length === clauses[0]!.length);
  return (
    !isVerse &&
    !/[以如][下]|下[面列]/.test(before.slice(-16)) &&
    !/[：:\d年月日号]|(?:敬上|谨启|此致|敬礼)/.test(before.slice(-8)) &&
    !/^[“《（(]/.test(before)
  );
}

/** So many paragraphs of several clauses, and hardly one that ends without a mark: one that does was cut. */
const enough = 20;
const fewEndless = 0.02;

function endsAlways(passages: readonly Passage[]): boolean {
  let all = 0;
  let endless = 0;
  for (const passage of passages) {
    if (!isPlain(passage) || !/[，。；]/.test(passage.text)) continue;
    all++;
    if (/[\u4e00-\u9fff]$/.test(passage.text.trimEnd())) endless++;
  }
  return all >= enough && endless <= Math.max(2, all * fewEndless);
}

export const paragraphWhole: Rule = {
  id: 'paragraph-whole',
  check(_book, _survey, prose) {
    if (prose.script === 'other' || prose.script === 'japanese') return [];
    const plain = prose.passages.filter(({ kind }) => kind !== 'note');
    const isAlways = endsAlways(plain);
    return plain.flatMap((passage, i) => {
      if (!isPlain(passage)) return [];
      const next = plain[i + 1];
      const end = passage.raw.trimEnd().length;
      const start = Math.max(0, end - 1);
      const related = [];
      if (next && next.kind !== 'heading' && next.parent === passage.parent && next.index === passage.index + 1) {
        if (!isPlain(next) || !isCut(passage, next, isAlways)) return [];
        related.push(placeIn(next, 0, 1));
      } else {
        // The last of its kind, or the last before a heading: cut off where it ends with a comma or a word that asks for more,
        // or, being of several sentences, with no mark at all.
        const follows = passage.parent && 'children' in passage.parent && passage.parent.children[passage.index + 1];
        const ended = passage.text.trimEnd();
        if (follows && follows.type !== 'heading') return [];
        if (!passage.parent || widthOf(passage.text) < 20) return [];
        if (!dangling.test(ended) && !(/；$/.test(ended) || isUnfinished(passage))) return [];
        if (!/[，。；]/.test(passage.text.slice(0, -1)) && !/[，、]$/.test(passage.text)) return [];
      }
      const values = {
        text: around(passage, start, end, 10),
        next: next && related.length ? around(next, 0, 1, 9) : '',
      };
      return diagnostic('paragraph-whole', placeIn(passage, start, end), values, related.length > 0 ? { related } : {});
    });
  },
  examples: {
    wrong: [
      {
        text: `${'集市散了，人都走了。\n\n'.repeat(20)}河边的沙子又细又白，可以作为修桥\n\n铺路的材料。秋天水浅，镇上的人下河挑沙，挑够了一冬天用的再上岸。`,
        found: '桥',
        count: 1,
      },
      {
        text: '集市散了以后，河边只剩下几个收摊的人，他们把没有卖完的菜装进筐里，抬到船上，准备趁着天还没有黑，沿着河道往\n\n下游去，那里还有一个晚集。',
        found: '往',
        count: 1,
      },
      { text: '船工望着河面，摇了摇头，心里忽然\n\n觉得对不起这条船。他把篙放下了。', found: '然', count: 1 },
      { text: '春天水浅，船可以靠岸，冬天\n\n的河面就宽得多。\n\n涨水的时候，渡船应当\n\n早些收工。', count: 2 },
      { text: '她放下篙，\n\n向岸上的人鞠了一躬。那人好一会儿没有说话，只看着水。', found: '，', count: 1 },
      { text: '集市散了以后，河边只剩下几个收摊的人，\n\n他们把菜装进筐里。', found: '，' },
      { text: '集市散了以后，河边只剩下几个收摊的人，他们把菜装进筐里，在', found: '在' },
      {
        text: '## 散市\n\n集市散了以后，天还没有黑，河边只剩下几个收摊的人，\n\n## 开市\n\n天亮了。',
        found: '，',
        count: 1,
      },
      {
        text: '## 散市\n\n集市散了以后，河边只剩下几个收摊的人。他们把菜装进筐里。天还没有黑，远处的山上已经看不见人了，只有桥头的灯亮着\n\n## 开市\n\n天亮了。',
        found: '着',
        count: 1,
      },
    ],
    right: [
      '规矩如下：\n\n## 先到先得\n\n集市散了。',
      '集市散了以后，河边只剩下几个收摊的人。\n\n他们把菜装进筐里。',
      '集市的规矩：\n\n先到先得',
      '桥头的灯亮着，\n\n船上的人醒着。\n\n我在岸上等着，\n\n等水慢慢退去。',
      '我放下篙，\n\n看着水。\n\n水也看着我，\n\n看了一个晚上。',
      '亲爱的老周，\n\n你的信收到了。渡口的水退了，集市下月重开，望你早日回来。',
      '河边的沙子又细又白，可以作为修桥\n\n铺路的材料。秋天水浅，镇上的人下河挑沙，挑够了一冬天用的再上岸。',
      `${'集市散了，人都走了。\n\n'.repeat(20)}春水绕渡口，晚风满河湾\n\n这是他写在墙上的话，船来船去的人都看见了，没有一个人说不好的。`,
      '河湾镇\n\n桥头街',
      '集市上有三样东西，\n\n- 布\n- 米',
    ],
  },
};
