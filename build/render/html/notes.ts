// Notes in hast: the mark, and the text where the edition wants it — print: right after the mark, inline, for Paged.js to
// float to the foot of the side; EPUB and web: at the end of the section, with a link back.
import type { Element, ElementContent } from 'hast';

import type { Note } from '../../book.ts';
import { words } from '../../resolve/wording.ts';
import type { Context, State } from './context.ts';
import { during } from './context.ts';
import { classesOf, element, text } from './element.ts';

const wordJoiner = '\u2060';

const noteRole = { noteref: 'doc-noteref', footnote: 'doc-footnote' } as const;

/** The mark of a note with what keeps it on the line of its word; in print the note itself after it. */
export function noteMarkElements(state: State, context: Context, note: Note): ElementContent[] {
  const { dialect } = context;
  const id = `note-${note.id}`;
  const mark = element(
    'a',
    {
      className: ['note-mark'],
      id: `mark-${note.id}`,
      href: dialect.link(id, note.section),
      role: dialect.edition === 'print' ? undefined : noteRole.noteref,
      'epub:type': dialect.edition === 'epub' ? 'noteref' : undefined,
    },
    [text(note.mark)],
  );
  const joined = [text(wordJoiner), mark];
  if (dialect.edition !== 'print') return joined;
  // A note inside a note is put after the outer one: no note can float out of another.
  if (context.innerNotes) {
    context.innerNotes.push(note);
    return joined;
  }
  return [...joined, ...pageNotes(state, context, note)];
}

function pageNotes(state: State, context: Context, note: Note): Element[] {
  const inner: Note[] = [];
  const content = during(context, 'innerNotes', inner, () =>
    during(context, 'inLink', false, () => during(context, 'dotted', false, () => noteContent(state, note))),
  );
  const own = element(
    'span',
    { className: ['page-note'], id: `note-${note.id}`, dataNote: note.id },
    content.map(inPhrasing),
  );
  return [own, ...inner.flatMap((each) => pageNotes(state, context, each))];
}

function noteContent(state: State, note: Note): ElementContent[] {
  return state.all({ type: 'root', children: note.content });
}

const phrasing = new Set([
  'span',
  'a',
  'img',
  'br',
  'code',
  'em',
  'strong',
  'sub',
  'sup',
  'ruby',
  'rt',
  'del',
  'ins',
  'mark',
  'svg',
  'path',
  'math',
]);

/** A note stands inside a paragraph, where HTML allows no blocks: each becomes a span of its name. */
function inPhrasing(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const inside = node.children.map(inPhrasing);
  if (phrasing.has(node.tagName)) return { ...node, children: inside };
  const name = node.tagName === 'p' ? 'note-paragraph' : `note-${node.tagName}`;
  const properties = { ...node.properties, className: [name, ...classesOf(node)] };
  return { type: 'element', tagName: 'span', properties, children: inside };
}

/** The notes of a section, for its end: in the order of their marks. Nothing where it has none. */
export function notesSection(state: State, context: Context): Element[] {
  const { book, section, dialect } = context;
  const notes = book.noteList.filter((note) => note.section === section.id);
  if (dialect.edition === 'print' || notes.length === 0) return [];
  const epub = (value: string) => (dialect.edition === 'epub' ? value : undefined);
  const asides = notes.map((note) =>
    element(
      'aside',
      { id: `note-${note.id}`, className: ['note'], role: noteRole.footnote, 'epub:type': epub('footnote') },
      [
        element(
          'a',
          {
            className: ['backlink'],
            role: 'doc-backlink',
            href: dialect.link(`mark-${note.id}`, note.section),
          },
          [text(note.mark)],
        ),
        element('div', { className: ['note-body'] }, noteContent(state, note)),
      ],
    ),
  );
  return [element('section', { className: ['notes'], ariaLabel: words.notes, 'epub:type': epub('footnotes') }, asides)];
}

/** Note marks cannot stand inside a link: the link is parted around them. */
export function hoistMarks(inside: ElementContent[], make: (part: ElementContent[]) => Element): ElementContent[] {
  const isMark = (node: ElementContent) =>
    (node.type === 'element' && classesOf(node).some((name) => name === 'note-mark' || name === 'page-note')) ||
    (node.type === 'text' && node.value === wordJoiner);
  if (!inside.some(isMark)) return [make(inside)];
  const out: ElementContent[] = [];
  let part: ElementContent[] = [];
  for (const node of inside) {
    if (!isMark(node)) part.push(node);
    else {
      if (part.length) out.push(make(part));
      part = [];
      out.push(node);
    }
  }
  if (part.length) out.push(make(part));
  return out;
}
