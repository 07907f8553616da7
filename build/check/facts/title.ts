// Everything that says the book's title, and what most of it says. Must not judge: the rules do.
import type { Book } from '../../book.ts';
import { titleLetters } from '../../read/facts/cip.ts';
import { pinyinSlips } from '../../read/facts/pinyin.ts';
import { believed, type Dissent, dissents } from '../../read/facts/witnesses.ts';
import { cipOf, cipPlace } from './cip.ts';
import { factSpan } from './fact-span.ts';
import type { Witness } from './witness.ts';

/** The CIP block, title, and its lines on the title page where they are given. */
export function titleWitnesses(book: Book): Witness[] {
  const { title, titleDisplay, subtitle } = book.facts;
  const cip = cipOf(book);
  const witnesses: Witness[] = [];
  if (cip.title) {
    // The block divides title and subtitle by its own lights: 题名：副题 may be one title on the title page.
    const whole = cip.title.text + (cip.subtitle?.text ?? '');
    const same = [title, title + (subtitle ?? '')].some((own) => sameTitle(own, whole));
    witnesses.push({
      value: same ? title : cip.title.text,
      place: cipPlace(book, cip.title),
      name: 'CIP 数据',
      key: 'cip.text',
    });
  }
  witnesses.push({ value: title, place: factSpan(book, 'title', title), name: 'title', key: 'title' });
  if (titleDisplay.length > 1 || titleDisplay[0] !== title) {
    const at = unlikeLine(titleDisplay, believed(witnesses, sameTitle, support(book))?.value ?? title);
    const place = factSpan(book, `titleDisplay.${at}`, titleDisplay[at] ?? '');
    witnesses.push({ value: titleDisplay.join(''), place, name: 'titleDisplay', key: 'titleDisplay' });
  }
  return witnesses;
}

/** Titles are compared by their letters and figures. */
export const sameTitle = (a: string, b: string): boolean => titleLetters(a) === titleLetters(b);

/** The better the title's pinyin reads as a wording, the more of a vote it is for it. */
function support({ facts: { pinyin } }: Book): (title: string) => number {
  return (title) => (pinyin ? 1 / (1 + pinyinSlips(title, pinyin).length) : 0);
}

/** Where the title stands otherwise than most have it. */
export function titleDissents(book: Book): Dissent<Witness>[] {
  return dissents(titleWitnesses(book), sameTitle, support(book));
}

/** The title that most of what says it agrees on. */
export function believedTitle(book: Book): string {
  return believed(titleWitnesses(book), sameTitle, support(book))?.value ?? book.facts.title;
}

/** The first line of the title page that the title does not go on with. */
function unlikeLine(lines: readonly string[], title: string): number {
  let rest = titleLetters(title);
  for (const [i, line] of lines.entries()) {
    const own = titleLetters(line);
    if (!rest.startsWith(own)) return i;
    rest = rest.slice(own.length);
  }
  return Math.max(0, lines.length - 1);
}
