// A picture as a manuscript has it: caption, alternative text, width; or what stands in its place where it cannot be had.
// In: what pictures.ts found, and the words the source gives it. Out: Markdown with the words a reader gets from it.
import { quoted, written } from './escape.ts';
import type { Picture } from './references.ts';
import { report, short, type Work } from './work.ts';

/** Alternative texts that say nothing: they are no captions. */
const saysNothing =
  /^(?:|image|img|pic|picture|photo|figure|screenshot|alt(?: text)?|logo|图|图片|图像|插图|截图|示意图|[\w ./%~()@-]*\.(?:png|jpe?g|gif|svg|webp)|[\w-]*\d[\w-]*|image[\w .-]*)$/i;

/** Reports a picture that cannot be had. */
export function missingPicture(work: Work, offset: number, url: string, problem: string): void {
  report(work, 'summary-image-supplied', offset, { url: short(url, 60), problem });
}

/** A picture as Fuzi writes it; where it cannot be had, its alternative text. */
export function writeImage(
  picture: Picture,
  alt: string,
  how: { figure: boolean; title?: string | null; width?: string; caption?: string; missing?: string },
): { text: string; said: string } {
  if ('problem' in picture) {
    // Seen on a proof, a gap is filled; a gap that nothing marks is printed.
    const words = `〔图：${[how.caption, alt, how.missing].find((one) => one?.trim()) ?? ''}〕`;
    return { text: written(words), said: words };
  }
  const url = /[\s()<>]/.test(picture.url) ? `<${picture.url}>` : picture.url;
  const title = how.title ? ` ${quoted(how.title)}` : '';
  const isEmpty = saysNothing.test(alt.trim());
  const caption = how.caption ?? (how.figure && isEmpty ? '' : alt);
  const attributes = [
    ...(caption !== alt && alt && !isEmpty ? [`fig-alt=${quoted(alt)}`] : []),
    ...(how.width ? [`width=${how.width}`] : []),
  ];
  const braces = attributes.length > 0 ? `{${attributes.join(' ')}}` : '';
  const saidAlt = caption !== alt && alt && !isEmpty ? quoted(alt).slice(1, -1) : '';
  return { text: `![${written(caption)}](${url}${title})${braces}`, said: `${caption}${saidAlt}` };
}
