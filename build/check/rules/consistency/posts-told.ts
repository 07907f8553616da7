// One person's post told in two ways: 合作社理事长马永成 and 社长马永成, 保管部主任方志远 and 保管部部长方志远. In: prose. Out: pairs of spots, the rarer telling
// second. Linear: posts are looked up by the name after them. Must not take for one what a person was at two times, or
// in two bodies.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { countOf, linesIn } from './grams.ts';
import { isNoName, isSurnameCode } from './name-candidates.ts';
import { matchesIn, put, running, type Spot } from './spots.ts';

export interface ToldTwice {
  one: Spot;
  other: Spot;
}

const post =
  /([\u4e00-\u9fff]{0,8}?)(副?)(理事长|董事长|监事长|总经理|经理|主任|主席|秘书长|[社馆院所局处科部站场厂校队会组乡镇县市村]长)(?=([\u4e00-\u9fff]{3}))/g;
/** The head of one body is called one of these. */
const heads = [['理事长', '社长']];
/** Of another time, of another person beside. */
const atAnotherTime =
  /时任|原任?|前任?|后任|曾任?|继任|接任|升任|改任|兼任?|当时|后来|老|首任|历任|名誉|执行|第[一二三四五六七八九十\d]+任/;
const year = /(?:1[5-9]|20)\d\d(?=年)/g;

interface Held {
  spot: Spot;
  order: number;
  /** The last characters before the post. */
  body: string;
  post: string;
  years: readonly string[];
}

function heldIn(prose: Prose): Map<string, Held[]> {
  const { grams } = linesIn(prose);
  const byName = new Map<string, Held[]>();
  const passages = running(prose);
  const orders = new Map(passages.map((passage, order) => [passage, order]));
  for (const { passage, match } of matchesIn(passages, post)) {
    const [, before = '', deputy, name = '', person = ''] = match;
    const [a, b, c] = [...person].map((character) => character.charCodeAt(0)) as [number, number, number];
    if (!isSurnameCode(a) || isNoName(b) || isNoName(c) || lexicon().three(a, b, c) > 0) continue;
    // A name of the book stands in it more than once, and its given name with nothing else before.
    if (countOf(grams, a, b, c) < 2 || countOf(grams, a, b, c) < countOf(grams, b, c, 0) * 0.6) continue;
    const { text } = passage;
    const around = text.slice(Math.max(0, match.index - 6), match.index) + before;
    if (deputy || atAnotherTime.test(around)) continue;
    const start = match.index + before.length;
    const body = [.../[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(0, start - 4), start))![0]].slice(-4).join('');
    const from = text.lastIndexOf('。', start) + 1;
    const years = text.slice(from, start).match(year) ?? [];
    const spot = { passage, start, end: start + name.length + person.length };
    put(byName, person, { spot, order: orders.get(passage)!, body, post: name, years });
  }
  return byName;
}

/** Whether two posts are of one body, and it has one head. */
function areOfOneBody(a: Held, b: Held): boolean {
  const isHead = (one: Held, other: Held) =>
    one.post.length === 2 && one.body === '' && other.body.length >= 2 && other.body.endsWith(one.post[0]!);
  if (isHead(a, b) || isHead(b, a)) return true;
  if (heads.some((group) => group.includes(a.post) && group.includes(b.post)))
    return a.body === '' || b.body === '' || a.body.slice(-2) === b.body.slice(-2);
  return a.body.length >= 3 && a.body.slice(-3) === b.body.slice(-3);
}

/** Every person whose post a book tells once in another way. */
export function postsTold(prose: Prose): ToldTwice[] {
  return [...heldIn(prose).values()].flatMap((list): ToldTwice[] => {
    const posts = [...new Set(list.map(({ post: name }) => name))];
    if (posts.length !== 2) return [];
    const [first, second] = posts.map((name) => list.filter((one) => one.post === name)) as [Held[], Held[]];
    const [many, few] = first.length >= second.length ? [first, second] : [second, first];
    const [other] = few as [Held];
    if (few.length > 1 || many.some(({ order }) => order === other.order)) return [];
    const one = many.find((held) => areOfOneBody(held, other));
    if (!one || (other.years.length > 0 && one.years.length > 0 && !other.years.some((own) => one.years.includes(own))))
      return [];
    return [{ one: one.spot, other: other.spot }];
  });
}
