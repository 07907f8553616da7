// What stands about a number typed in prose: whether the words before it point at it, whether it belongs to another
// work, whether it is quoted. In: a passage and a position. Must not judge whether the number exists.
import { matchesIn } from '../../../prose/matches.ts';
import type { Passage } from '../../../prose/passage.ts';

/** So much of a sentence before a number is read. */
const room = 80;

/** The sentence up to a position, no further back than `room`. */
export function sentenceBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - room), at);
  const end = Math.max(
    window.lastIndexOf('。'),
    window.lastIndexOf('！'),
    window.lastIndexOf('？'),
    window.lastIndexOf('\n'),
  );
  return window.slice(end + 1);
}

const pointing =
  /(?:[见看如据由从在于到至自（(]|参阅|参照|参考|按照?|依照|本[书章]|回到|阅读|前面|后面|前述|上述|上文|下文)(?:本书)?(?:正文)?的?[\s\u3000“‘（(]*$/u;

/** The words before a position point at what follows: 见, 参阅, 如, 在, （. */
export function isPointedAt(text: string, at: number): boolean {
  return pointing.test(text.slice(Math.max(0, at - 12), at));
}

/** Another work, named anywhere earlier in the sentence. */
const otherWork =
  /[》〉]|[该此其原同前彼]书|那本书|原[著文图表]|一[书文](?=[中里的第，])|译[本著]|前引|同上|同前|\b(?:RFC|ISO|IEC|IEEE|GB|CY|ibid)\b|文献\s*[[［]/giu;

/** A work or a law, if it stands right before the number. */
const namedWork =
  /(?:手册|规范|标准|文档|白皮书|报告|教材|课本|教程|小说|论文|书稿|剧本|作品|合同|协议|公约|章程|条例|宪法|法典|规定|办法|细则|准则|[刑民商税]法|[^办方做手语想看说写设无]法)[”’]?\s*(?:中|里|上)?的?\s*$/u;

const ownWork =
  /本(?:书|手册|教程|文档?|报告|教材|指南|论文|规范|标准|小说)|(?:参?见|参阅|参看)(?:本书)?(?:的)?[\s（(“]*$/u;

const firstTitles = new WeakMap<Passage, number>();

/** Where the first title of another work ends; beyond the text where there is none. */
function firstOtherTitle(passage: Passage, ownTitle: string): number {
  const known = firstTitles.get(passage);
  if (known !== undefined) return known;
  const { text } = passage;
  let at = text.indexOf('》');
  while (at >= 0 && ownTitle && text.endsWith(`《${ownTitle}`, at)) at = text.indexOf('》', at + 1);
  const found = at < 0 ? text.length + 1 : at;
  firstTitles.set(passage, found);
  return found;
}

/**
 * Whether a number belongs to another work: “《河工纪略》第五章”, “该书第12页”, a law's chapter.
 * @param ownTitle this book's, which is no other work
 * @param near only what the same clause names counts: a figure's number is seldom another work's
 */
export function isOfAnotherWork(
  passage: Passage,
  { start, end, pointed }: { start: number; end: number; pointed?: boolean },
  ownTitle: string,
  near: boolean,
): boolean {
  const { text } = passage;
  // 第五章第三十条: only laws have 条.
  if (/^\s*第[0-9０-９一二三四五六七八九十百]{1,5}条/u.test(text.slice(end, end + 10))) return true;
  let before = sentenceBefore(text, start);
  if (near) before = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1);
  if (ownTitle) before = before.replaceAll(`《${ownTitle}》`, '本书');
  if (/本(?:书|手册|教程|文|报告|教材|指南)[^》]{0,4}$/u.test(before)) return false;
  if (namedWork.test(before.slice(-14)) && !ownWork.test(before.slice(-14))) return true;
  // A paragraph about another work goes on about it: 那年付排的是《…》。图3-2的线宽……
  if (near && !pointed && firstOtherTitle(passage, ownTitle) < start) return true;
  let last = -1;
  for (const match of matchesIn(before, otherWork)) last = match.index + match[0].length;
  if (last < 0) return false;
  // 《…》的版本，见第三章: the words between point into this book, but a note says 《…》，见第三章 of the work it names.
  return passage.kind === 'note' || !ownWork.test(before.slice(last));
}

const opening = '“‘「『《〈【';
const closing = '”’」』》〉】';

/** For each position, whether it stands inside quotation marks or the marks of a title. One pass. */
export function quotedPositions(text: string): (at: number) => boolean {
  if (!/[“‘「『《〈]/.test(text)) return () => false;
  const inside = new Uint8Array(text.length + 1);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const open = opening.indexOf(character);
    if (open >= 0 && character !== '【') depth++;
    inside[i] = depth > 0 ? 1 : 0;
    if (closing.includes(character) && character !== '】' && depth > 0) depth--;
  }
  return (at) => inside[at] === 1;
}
