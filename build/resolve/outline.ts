// Headings in order → the nested outline that 目录, PDF outline and EPUB navigation are made from. Parts stand above
// chapters (level 0). Decides what 目录 lists: chapters and 节, unless {.unlisted}; in front and back matter titles only.
import type { Heading } from 'mdast';
import type { HeadingInfo, OutlineEntry } from '../book.ts';
import type { Draft } from './sections.ts';

/** Deepest heading level that 目录 lists. */
const listedLevels = 2;

export interface OutlineMaker {
  entries: OutlineEntry[];
  /** The entries now open, outermost first. */
  open: OutlineEntry[];
  part?: number;
}

/** An empty outline. */
export function outlineMaker(): OutlineMaker {
  return { entries: [], open: [] };
}

function add(maker: OutlineMaker, entry: OutlineEntry): void {
  while (maker.open.length && maker.open.at(-1)!.level >= entry.level) maker.open.pop();
  (maker.open.at(-1)?.children ?? maker.entries).push(entry);
  maker.open.push(entry);
}

/** Begins a section: one outside the open part closes it. */
export function outlineSection(maker: OutlineMaker, draft: Draft): void {
  if (draft.part !== maker.part) maker.open = [];
  maker.part = draft.part;
}

/** Adds a heading of the section. A part's page gives only its title. */
export function outlineHeading(maker: OutlineMaker, draft: Draft, heading: Heading, info: HeadingInfo): void {
  const isPart = draft.kind === 'part';
  if (isPart && info.level > 1) return;
  const deepest = draft.matter === 'body' || draft.matter === 'appendix' ? listedLevels : 1;
  add(maker, {
    level: isPart ? 0 : info.level,
    section: draft.id,
    anchor: info.anchor,
    printed: info.printed,
    title: info.titleText,
    listed:
      info.level <= deepest && !heading.data?.attributes?.classes.includes('unlisted') && draft.kind !== 'imprint',
    children: [],
  });
}

/** Adds 目录 itself: in the PDF's outline and in navigation, but not in its own list. */
export function outlinePage(maker: OutlineMaker, draft: Draft, title: string): void {
  add(maker, {
    level: 1,
    section: draft.id,
    anchor: draft.id,
    printed: '',
    title,
    listed: false,
    children: [],
  });
}
