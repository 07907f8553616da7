// What inside running text is no prose and must not be judged as such: URLs, e-mail addresses, DOIs, host names, emoji
// shortcodes. In: a text. Out: the same text, as long, with those stretches opaque.
import { opaque } from './passage.ts';

/** Characters a URL may have; Chinese text and its marks end it. */
const urlCharacter = String.raw`[A-Za-z0-9\-._~:/?#\[\]@!$&'*+,;=%()]`;

const stretches = new RegExp(
  [
    String.raw`(?:https?|ftp|file|mailto):${urlCharacter}+`,
    String.raw`\bwww\.${urlCharacter}+`,
    String.raw`\b[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}`,
    String.raw`(?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?![\w:])`,
    String.raw`\b10\.\d{4,9}/${urlCharacter}+`,
    String.raw`\b[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.(?:com|cn|org|net|edu|gov|io|dev|info)\b(?:/${urlCharacter}*)?`,
  ].join('|'),
  'g',
);

/** The text with what is protected made opaque, character for character. */
export function masked(text: string): string {
  // Most passages have none of the marks that every such stretch has.
  if (!/[:.@]/.test(text)) return text;
  return text.replace(stretches, (stretch) => {
    // A full stop or a comma that ends the sentence is not the URL's.
    const own = stretch.startsWith(':') ? stretch : stretch.replace(/[.,;:!?]+$/, '');
    return opaque.repeat(own.length) + stretch.slice(own.length);
  });
}
