// A link inside the book reaches something in the book: [x](#id), [x](other.md), [x](other.md#id). Links to the network
// are not followed. Hint: the nearest label or file, or the heading meant by #标题, as some editors write it.
import { posix } from 'node:path';
import type { Book } from '../../book.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { nearestOf } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { targetHint } from './reference-target-exists.ts';

export const linkTargetExists: Rule = {
  id: 'link-target-exists',
  check(book, survey) {
    const findTarget = finder(book);
    return (['link', 'definition'] as const).flatMap((type) =>
      survey.of(type).flatMap(({ node, place, section }) => {
        // A scheme (https:, mailto:) or a host leads out of the book; an empty address is read as no link.
        if (node.url === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(node.url)) return [];
        const answer = findTarget(decode(node.url), place.file, section?.file ?? place.file);
        return answer === true ? [] : diagnostic('link-target-exists', place, { url: node.url }, answer);
      }),
    );
  },
};

type Hint = Partial<Pick<Diagnostic, 'hint' | 'related'>>;

/** A function that says true where an address reaches something, else what might have been meant. */
function finder(book: Book): (url: string, from: string, section: string) => true | Hint {
  const files = new Set(book.sections.filter(({ kind }) => kind !== 'contents').map(({ file }) => file));
  const sections = new Map(book.sections.map(({ id, file }) => [id, file]));
  const nearestFile = nearestOf(files);
  const nearestLabel = nearestOf(book.targets.keys());
  const byTitle = new Map([...book.headings.values()].map((info) => [info.titleText.trim(), info]));
  return (url, from, section) => {
    const [path = '', id] = url.split('#', 2) as [string, string?];
    const file = path === '' ? section : posix.normalize(posix.join(posix.dirname(from), path));
    if (!files.has(file)) {
      const near = nearestFile(file);
      return near === undefined ? {} : { hint: posix.relative(posix.dirname(from), near) };
    }
    if (id === undefined || id === '') return true;
    const target = book.targets.get(id);
    const home = target && sections.get(target.section);
    if (target && (path === '' || home === file || target.place.file === file)) return true;
    if (target && home) {
      const hint = `${posix.relative(posix.dirname(from), home)}#${id}`;
      return { hint, related: [target.place] };
    }
    const heading = byTitle.get(id.trim());
    if (heading) {
      const { label, place } = heading.target;
      return {
        hint: label ? `#${label}` : `${heading.titleText} {#sec-…}（${place.file}:${place.line}）`,
        related: [place],
      };
    }
    const near = book.targets.get(nearestLabel(id) ?? '');
    return near ? { hint: `#${targetHint(near)}`, related: [near.place] } : {};
  };
}

/** %E5%9B%BE → 图; an address that is not well coded stays as it is. */
function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
