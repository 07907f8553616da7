// Headings as the rules about them need them: in reading order, with what a typed number says about their level. Must
// not number anything: what is printed before a heading is resolve's.
import type { Heading } from 'mdast';
import type { Book, HeadingInfo } from '../book.ts';
import type { Place } from '../diagnostic.ts';
import { chineseNumeral, circledNumeral, letterNumeral, parseCircledNumeral } from '../resolve/numerals.ts';
import { levelOfTyped, parseTypedNumber, type TypedNumber } from '../resolve/typed.ts';
import type { Survey } from './survey.ts';

export interface BookHeading {
  node: Heading;
  place: Place;
  info: HeadingInfo;
  /** The number the author typed; undefined under numbering.headings: auto and where there is none. */
  typed: TypedNumber | undefined;
  /** The level its typed number says, where the book's system knows the shape. */
  typedLevel: number | undefined;
  /** The typed number says another level than the Markdown depth. */
  depthIsWrong: boolean;
  /** The heading as it might be written again: typed number and title. */
  source: string;
}

/** Every heading of the book in reading order. */
export function headingsInOrder(book: Book, survey: Survey): BookHeading[] {
  const { headings, system } = book.facts.numbering;
  return survey.of('heading').flatMap(({ node, place }) => {
    const info = book.headings.get(node);
    if (!info) return [];
    const printed = headings === 'typed' ? info.printed : '';
    const typed = printed === '' ? undefined : parseTypedNumber(`${printed}　`);
    const typedLevel = typed && levelOfTyped(typed, system);
    return {
      node,
      place,
      info,
      typed,
      typedLevel,
      depthIsWrong: typedLevel !== undefined && typedLevel !== info.level,
      source: printed ? withTitle(printed, info.titleText) : info.titleText,
    };
  });
}

/** A number before its title, as one types it: 1.1 水, but 一、水 and （一）水. */
export function withTitle(number: string, title: string): string {
  return /[、）]$/.test(number) ? number + title : `${number} ${title}`;
}

/**
 * A typed number with other values, in the same shape and figures: 第二节 with [4] → 第四节.
 * @param values outermost first, as TypedNumber.values
 */
export function rewriteNumber(typed: TypedNumber, values: readonly number[]): string {
  const parts = typed.number.split(/[.．]/u);
  const written = values.map((value, i) => numeralLike(parts[i] ?? parts[parts.length - 1] ?? '1', value));
  return typed.text.replace(typed.number, () => written.join('.'));
}

/** The value in the figures of the sample: 1, 一, A or ①. */
function numeralLike(sample: string, value: number): string {
  if (/^[0-9]/.test(sample.normalize('NFKC')) && parseCircledNumeral(sample) === undefined) return String(value);
  if (/^[A-Z]/.test(sample)) return letterNumeral(value);
  return parseCircledNumeral(sample) === undefined ? chineseNumeral(value) : circledNumeral(value);
}
