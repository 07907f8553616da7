// Rows whose length the text itself states (四件事：甲、乙，丙、丁) or whose items end alike (甲率、乙率，丙率), divided by 、 here and by ，
// there. In: a text. Out: where such a row stands. A row of rows (鱼、虾，鸡、鸭) has more items than were announced, and is passed.
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import { matchesIn } from '../../prose/matches.ts';

export interface Row {
  start: number;
  end: number;
}

/** 四件事： 五大类，即 三项内容：一是 */
const announced =
  /([两二三四五六七八九十]|(?<!\d)\d{1,2})(?:大|个|条|点|项|种|步|件|类|样|方面|道|门|座|位|名|家|部分|组|级|层|支|款|块|本|部|章|节|区|县|市|省|国|人)[\u4e00-\u9fff]{0,6}(?:：|，?(?:即|分别是|分别为|就是|包括|依次是|依次为|也就是))/g;
/** 做到“四轻”： the quoted word is in each of the items. */
const slogan = /“([两二三四五六七八九])([\u4e00-\u9fff]{1,2})”(?:：|，?即)/g;
/** What is no name of a thing. */
const clause = /[了着过吗呢吧]|^[也还又都就才却便再从在把被对向由因如若虽但而每其这那即]|[是有](?!关)/;
const longestItem = 10;

/** Rows announced by their number, of just so many items, whose marks differ. */
function countedRows(text: string): Row[] {
  const leads = text.includes('”')
    ? [...matchesIn(text, announced), ...matchesIn(text, slogan)]
    : matchesIn(text, announced);
  return leads.flatMap(({ index, 0: lead, 1: count, 2: word }) => {
    const start = index + lead.length;
    const rest = /^[^。；！？：“”\n]{0,120}/.exec(text.slice(start, start + 121))![0];
    const parts = [...rest.matchAll(/([^、，]*)([、，]|$)/g)].filter(({ 0: whole }) => whole !== '');
    const wanted = /\d/.test(count!) ? Number(count) : count === '两' ? 2 : (parseChineseNumeral(count!) ?? 0);
    const marks = new Set<string>();
    let items = 0;
    let commas = 0;
    let at = start;
    for (const [whole, item, mark] of parts) {
      if (item!.length < 1 || item!.length > longestItem + 4 || clause.test(item!)) return [];
      if (word !== undefined && !item!.includes(word)) return [];
      const joined = item!.split(/(?<=[\u4e00-\u9fff]{2})[和与及]/).length;
      at += whole!.length;
      items += items + 1 === wanted ? 1 : joined;
      if (items >= wanted) {
        // 、 goes on after the last that was announced: a row of rows.
        if (items > wanted || mark === '、' || marks.size < 2 || commas > items / 2) return [];
        return [{ start, end: at - mark!.length }];
      }
      marks.add(mark!);
      if (mark === '，') commas++;
    }
    return [];
  });
}

/** What names of one kind end with. */
const suffixes = '类率性度员费法器机业学科室厂站量值力型式税款权课师';
const alike = new RegExp(
  `(?<=^|[，。；：、]|[即有是为按把和的从对包括如])(?:[\\u4e00-\\u9fff]{1,7}([${suffixes}]))(?:[、，][\\u4e00-\\u9fff]{1,7}\\1){2,8}(?=[，。；等和及与]|[都均皆])`,
  'g',
);

/** Rows of three and more whose items end with one character. */
function alikeRows(text: string): Row[] {
  return matchesIn(text, alike).flatMap(({ index, 0: run }) => {
    const items = run.split(/[、，]/);
    const commas = run.split('，').length - 1;
    const isMixed = commas > 0 && run.includes('、') && commas <= items.length / 3;
    // The first may be part of a longer clause; the others are names and nothing more.
    if (!isMixed || items.slice(1).some((item) => clause.test(item) || /[的不没]/.test(item))) return [];
    return [{ start: index, end: index + run.length }];
  });
}

/** 在上，下控制限之间: two halves of one word. */
const halves =
  /(?<=[在于把将从对的按沿与和及])(?:上，下|左，右|前，后|大，小|内，外|正，反|正，负|高，低|东，西|南，北|甲，乙|男，女)(?=[\u4e00-\u9fff]{1,6}[，。之的和时中])(?![\u4e00-\u9fff]，[\u4e00-\u9fff](?:面|来|去|了|在|是|有|不))/g;

/** Rows with two kinds of marks, of names that are sure to be one row. */
export function unevenRows(text: string): Row[] {
  if (!text.includes('，')) return [];
  const pairs = matchesIn(text, halves).map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
  return text.includes('、') ? [...countedRows(text), ...alikeRows(text), ...pairs] : pairs;
}
