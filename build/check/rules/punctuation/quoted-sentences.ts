// Quotations that are whole sentences but whose stop slipped out, wherever a colon introduces them: 一句话：“甲，乙”。 In: a text.
// Out: where such a closing mark stands, and the stop after it. Slogans, couplets and single words have none of their own.
import { matchesIn } from '../../prose/matches.ts';

/** …：“…”。 with more than one clause inside. */
const introduced = /：“([^“”\n]{5,300})”([。！？])/g;
/** …写道，“…”！: an exclamation is the speaker's; a full stop after a comma may be the sentence's. */
const exclaimed = /(?<=[说道问喊答叫写]，)“([^“”\n]{5,300})”([！？])/g;
/** “甲。乙”。: of two sentences the first has its stop inside, and so has the second; after a comma they are part of another. */
const several = /(?<=^|[：。！？”])“([^“”\n]{3,200}[。！？][^“”\n]{2,200})”([。！？])/g;

/** What is quoted as words, not as a sentence. */
const asWords =
  /(?:标语|口号|校训|厂训|题词|对联|横幅|横批|条幅|匾额?|谚语|俗语|俗话|成语|[字词句诗联]|歌词|书名|名字|标题|题目|广告语?)$/;

/** 他只说了一句：“…”。: what one says, whole though it is one clause. */
const aSentence =
  /(?<=[说提问答喊写骂叹加嘱咐道记补插添讲留][了过着]?(?:这么|这样|下)?[一两几]句(?:话)?)：“([^“”\n]{8,300})”([。！？])/g;

/** Where ”。 stands that should be 。” */
export function stopsOutside(text: string): { at: number; mark: string }[] {
  if (!/”[。！？]/.test(text)) return [];
  const found = new Map<number, string>();
  for (const pattern of [introduced, exclaimed, several, aSentence]) {
    for (const { index, 0: run, 1: inside, 2: mark } of matchesIn(text, pattern)) {
      if (/[。！？…—；，：、’》）]$/.test(inside!)) continue;
      if (pattern !== several && pattern !== aSentence && !/[，；。！？]/.test(inside!)) continue;
      if (pattern === introduced && asWords.test(text.slice(Math.max(0, index - 4), index))) continue;
      found.set(index + run.length - 2, mark!);
    }
  }
  return [...found].map(([at, mark]) => ({ at, mark }));
}
