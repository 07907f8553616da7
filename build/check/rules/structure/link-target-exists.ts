// A link inside the book reaches something in the book: [x](#id), [x](other.md), [x](other.md#id). What reaches what is
// resolve's to say, so that editions agree. Hint: the nearest label or file, or the heading meant by #标题.
import { posix } from 'node:path';
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { resolveLink } from '../../../resolve/index.ts';
import { nearestOf } from '../../nearest.ts';
import type { Rule } from '../../rule.ts';
import { targetHint } from './reference-target-exists.ts';

export const linkTargetExists: Rule = {
  id: 'link-target-exists',
  check(book, survey) {
    const hintFor = hinter(book);
    return (['link', 'definition'] as const).flatMap((type) =>
      survey
        .of(type)
        .filter(({ node, place }) => resolveLink(book, place.file, node.url).kind === 'unknown')
        .map(({ node, place }) =>
          diagnostic('link-target-exists', place, { url: node.url }, hintFor(node.url, place.file)),
        ),
    );
  },
};

type Hint = Partial<Pick<Diagnostic, 'hint' | 'related'>>;

/** A function that says what a link that reaches nothing might have meant. */
function hinter(book: Book): (url: string, from: string) => Hint {
  const files = new Set(book.sections.map(({ file }) => file).filter((file) => file.endsWith('.md')));
  const nearestFile = nearestOf(files);
  const nearestLabel = nearestOf(book.anchors.keys());
  const byTitle = new Map([...book.headings.values()].map((info) => [info.titleText.trim(), info]));
  return (url, from) => {
    const [path = '', id] = decode(url).split('#', 2) as [string, string?];
    if (id) {
      const heading = byTitle.get(id.trim());
      if (heading) {
        const { label, place } = heading.target;
        const hint = label ? `#${label}` : `先给标题加标签，再链接它：${heading.titleText} {#sec-…}`;
        return { hint, related: [place] };
      }
      const label = nearestLabel(id);
      if (label === undefined) return {};
      const target = book.targets.get(label);
      const related = [target?.place ?? book.anchors.get(label)!.place];
      return { hint: `#${target ? targetHint(target) : label}`, related };
    }
    const folder = posix.dirname(from);
    const wanted = posix.normalize(posix.join(folder, path));
    // The right name in the wrong folder is the commonest slip.
    const near = [...files].find((file) => posix.basename(file) === posix.basename(wanted)) ?? nearestFile(wanted);
    return near === undefined || near === from ? {} : { hint: posix.relative(folder, near) };
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
