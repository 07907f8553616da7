// Walks the sections in reading order and gives headings, figures, tables, listings, equations and labelled notes their
// numbers, element ids and targets; then titles, outline and the finished sections. The words are wording.ts's, the counting
// headings.ts's and floats.ts's; here is only the order of things.
import type { FootnoteReference, Heading, Node } from 'mdast';
import type { Book, BookFacts, HeadingInfo, OutlineEntry, Section, Target, TargetKind } from '../book.ts';
import { type Diagnostic, diagnostic, type Place, wholeFile } from '../diagnostic.ts';
import { type FloatCounter, type FloatNode, floatKind, floatLabelOf, numberFloat } from './floats.ts';
import { chapterPrefix, type HeadingCounter, headingCounter, numberHeading, openSection } from './headings.ts';
import { anchorOfLabel, type IdStore } from './ids.ts';
import { type OutlineMaker, outlineHeading, outlineMaker, outlinePage, outlineSection } from './outline.ts';
import { plainText } from './plain.ts';
import { type NoteBook, placeOf, type Visit } from './reading.ts';
import type { Draft } from './sections.ts';
import { noteName, numberedTitle, targetText, words } from './wording.ts';

/** A section and its nodes in reading order. */
export interface Reading {
  draft: Draft;
  visits: Visit[];
}

export interface Numbering {
  sections: Section[];
  headings: Map<Heading, HeadingInfo>;
  numbered: Map<FloatNode, Target>;
  targets: Map<string, Target>;
  labels: Book['labels'];
  anchors: Map<string, { anchor: string; section: string; place: Place }>;
  outline: OutlineEntry[];
  diagnostics: Diagnostic[];
}

interface State extends Numbering {
  facts: BookFacts;
  notes: NoteBook;
  ids: IdStore;
  counter: HeadingCounter;
  floats: FloatCounter;
  /** Every heading of every section, in order. */
  titled: { draft: Draft; heading: Heading; info: HeadingInfo; top: boolean }[];
  /** Headings whose numbers were typed where they are given. */
  typed: { place: Place; number: string; hint: string }[];
}

/** Numbers a book's sections. */
export function numberBook(facts: BookFacts, reading: readonly Reading[], notes: NoteBook, ids: IdStore): Numbering {
  const state: State = {
    facts,
    notes,
    ids,
    counter: headingCounter(facts.numbering.system, facts.numbering.headings),
    floats: new Map(),
    titled: [],
    typed: [],
    sections: [],
    headings: new Map(),
    numbered: new Map(),
    targets: new Map(),
    labels: [],
    anchors: new Map(),
    outline: [],
    diagnostics: [],
  };
  for (const { draft, visits } of reading) numberSection(state, draft, visits);
  reportTyped(state);
  giveTitles(state);
  const outline = outlineMaker();
  let from = 0;
  for (const { draft } of reading) {
    let end = from;
    while (state.titled[end]?.draft === draft) end += 1;
    state.sections.push(finishSection(state, draft, state.titled.slice(from, end), outline));
    from = end;
  }
  state.outline = outline.entries;
  return state;
}

function numberSection(state: State, draft: Draft, visits: readonly Visit[]): void {
  openSection(state.counter);
  const counts: Record<string, number> = {};
  /** An id from the section, for what has no label: `s-intro-h2`. */
  const fallback = (kind: string) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    return `${draft.id}-${kind}${counts[kind]}`;
  };
  for (const { node, file, top } of visits) {
    const place = placeOf(node, file);
    if (node.type === 'heading') addHeading(state, draft, node as Heading, top, place, fallback('h'));
    else if (floatKind(node)) addFloat(state, draft, node as FloatNode, place, fallback);
    else if (node.type === 'footnoteReference') addNote(state, draft, node as FootnoteReference);
    else addPlainAnchor(state, draft, node, place);
  }
}

/** The element id: the label's at its first definition, else the one from the section. */
function anchorFor(state: State, label: string | undefined, fallback: string, section: string, place: Place): string {
  if (label === undefined || state.anchors.has(label)) return state.ids.take(fallback);
  const anchor = state.ids.take(anchorOfLabel(label));
  state.anchors.set(label, { anchor, section, place });
  return anchor;
}

function define(state: State, kind: TargetKind, target: Target): void {
  const { label, place } = target;
  if (label === undefined) return;
  state.labels.push({ label, kind, place });
  if (!state.targets.has(label)) state.targets.set(label, target);
}

function addHeading(state: State, draft: Draft, heading: Heading, top: boolean, place: Place, fallback: string): void {
  const label = heading.data?.attributes?.id;
  const { level, words: wording, title, stray } = numberHeading(state.counter, draft, heading, top);
  const anchor = anchorFor(state, label, fallback, draft.id, place);
  const target: Target = { kind: 'section', label, anchor, ...wording, title: '', section: draft.id, place };
  const info: HeadingInfo = { level, anchor, printed: wording.printed, title, titleText: '', target };
  state.headings.set(heading, info);
  state.titled.push({ draft, heading, info, top });
  define(state, 'section', target);
  if (!stray) return;
  const rest = plainText(heading.children).slice(stray.length);
  const hint = `${'#'.repeat(heading.depth)} ${rest}`;
  state.typed.push({ place, number: stray.text, hint });
}

/** From so many typed numbers on, where most headings have one, the book means to number itself: that is said once. */
const throughout = 4;

function reportTyped({ typed, titled, diagnostics }: State): void {
  const [first, ...others] = typed;
  if (!first) return;
  if (typed.length >= throughout && typed.length * 2 > titled.length) {
    const values = { number: first.number, count: typed.length, of: titled.length };
    const related = others.map(({ place }) => place);
    diagnostics.push(diagnostic('headings-typed-throughout', first.place, values, { related }));
  } else {
    for (const { place, number, hint } of typed)
      diagnostics.push(diagnostic('heading-number-not-typed', place, { number }, { hint }));
  }
}

function addFloat(state: State, draft: Draft, node: FloatNode, place: Place, fallback: (kind: string) => string): void {
  const result = numberFloat(state.floats, node, chapterPrefix(state.counter, draft));
  if (!result) return;
  const kind = floatKind(node)!;
  const label = floatLabelOf(node);
  const { typed, ...wording } = result;
  const anchor = anchorFor(state, label, fallback(kind), draft.id, place);
  const target: Target = { kind, label, anchor, ...wording, section: draft.id, place };
  state.numbered.set(node, target);
  define(state, kind, target);
  if (!typed || state.facts.numbering.headings === 'typed') return;
  const more = wording.title ? { hint: wording.title } : {};
  state.diagnostics.push(diagnostic('caption-number-not-typed', place, { number: typed.text }, more));
}

/** A note that can be referred to: its label begins with `fn-`. A note marked twice is one target, the first. */
function addNote(state: State, draft: Draft, mark: FootnoteReference): void {
  const note = state.notes.notes.get(mark);
  const label = mark.label ?? mark.identifier;
  if (!note || !label.startsWith('fn-') || state.targets.get(label)?.place === note.textPlace) return;
  const anchor = `note-${note.id}`;
  if (!state.anchors.has(label)) state.anchors.set(label, { anchor, section: draft.id, place: note.textPlace });
  define(state, 'note', {
    kind: 'note',
    label,
    anchor,
    number: String(note.number),
    name: noteName(note.mark),
    printed: note.mark,
    title: '',
    section: draft.id,
    place: note.textPlace,
  });
}

/** `{#id}` on a box, a span, an image: links reach it, references do not. */
function addPlainAnchor(state: State, draft: Draft, node: Node, place: Place): void {
  const label = node.data?.attributes?.id;
  if (label !== undefined && !state.anchors.has(label)) anchorFor(state, label, '', draft.id, place);
}

/** Titles may hold references, which read as what was numbered before; a title's title would go round in circles. */
function giveTitles(state: State): void {
  const reference = (node: { label: string; form: string }) => {
    const target = state.targets.get(node.label);
    return target && node.form !== 'title' ? targetText(target, node.form === 'number' ? 'number' : 'full') : '';
  };
  for (const { info } of state.titled) {
    info.titleText = plainText(info.title, reference);
    info.target.title = info.titleText;
    info.target.name ||= info.titleText;
  }
}

function finishSection(state: State, draft: Draft, titled: State['titled'], outline: OutlineMaker): Section {
  outlineSection(outline, draft);
  const tops = titled.filter(({ top }) => top);
  for (const { heading, info } of tops) outlineHeading(outline, draft, heading, info);
  if (draft.kind === 'contents') outlinePage(outline, draft, words.contents);
  const main = tops.find(({ info }) => info.level === 1);
  const needsTitle = draft.kind === 'chapter' || draft.kind === 'appendix';
  // An empty file is reported as that, by read.
  if (!main && needsTitle && draft.tree.children.length > 0) {
    state.diagnostics.push(diagnostic('chapter-has-title', wholeFile(draft.file), { file: draft.file }));
  }
  const { id, kind, matter, file, tree, part } = draft;
  const title = main ? numberedTitle(main.info.printed, main.info.titleText) : titleWithoutHeading(state.facts, draft);
  const shorter = main?.heading.data?.attributes?.values.short;
  const short = main && shorter ? numberedTitle(main.info.printed, shorter) : title;
  return { id, kind, matter, title, short, file, tree, ...(part === undefined ? {} : { part }) };
}

function titleWithoutHeading(facts: BookFacts, draft: Draft): string {
  if (draft.kind === 'title') return words.titlePage;
  if (draft.kind === 'imprint') return words.imprintPage;
  return draft.kind === 'contents' ? words.contents : facts.title;
}
