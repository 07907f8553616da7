// Handlers for mdast nodes that stand in lines of text: references, citations, note marks, ruby, spans, links, maths.
// Node in, hast by the shared conventions out. The words of numbers and references are resolve/wording.ts's.
import type { ElementContent } from 'hast';
import type { FootnoteReference, Image, Link, Node, Text } from 'mdast';

import type {
  Citation,
  CriticMark,
  CrossReference,
  HtmlElement,
  InlineMath,
  InlineNote,
  Ruby,
  Span,
} from '../../book.ts';
import { isLeafElement, resolveLink } from '../../resolve/index.ts';
import { citationParts, pageOf, pageWords, referenceText } from '../../resolve/wording.ts';
import { anchorOf, attributeClasses, imageElement } from './attributes.ts';
import { blockId, type Context, during, type Handlers, type State } from './context.ts';
import { element, labelled, text } from './element.ts';
import { renderMaths } from './maths.ts';
import { hoistMarks, noteMarkElements } from './notes.ts';

/** References longer than this may break over lines. */
const longestUnbroken = 12;

/** Makes the handlers of phrasing nodes. */
export function inlineHandlers(context: Context): Handlers {
  const { book, dialect } = context;

  const linkTo = (href: string | undefined, className: string[], inside: ElementContent[]) =>
    href === undefined || context.inLink
      ? element('span', { className }, inside)
      : element('a', { className, href }, inside);

  const crossReference = (_state: State, node: CrossReference): ElementContent => {
    const target = book.targets.get(node.label);
    if (!target) return element('span', { className: ['reference', 'missing'] }, [text(referenceText(book, node))]);
    const href = dialect.link(target.anchor, target.section);
    const page = dialect.pageMap ? pageOf(dialect.pageMap, target.anchor) : '';
    const around = pageWords(book, node);
    if (around && (page || dialect.edition === 'print')) {
      const number = element('span', { className: ['page-number'], dataPageOf: target.anchor }, [text(page)]);
      return linkTo(href, ['reference'], [text(around.before), number, text(around.after)]);
    }
    const value = referenceText(book, node, dialect.pageMap);
    const unbroken = node.form !== 'title' && value.length <= longestUnbroken;
    return linkTo(href, ['reference'], [unbroken ? labelled('nb', value) : text(value)]);
  };

  const citation = (_state: State, node: Citation): ElementContent => {
    const list = book.sections.find((section) => section.kind === 'references');
    const inside = citationParts(book, node).map((part): ElementContent => {
      const entry = part.key === undefined ? undefined : book.bibliography.find(({ key }) => key === part.key);
      if (!entry || !list) return text(part.text);
      return linkTo(dialect.link(entry.anchor, list.id), ['citation'], [text(part.text)]);
    });
    return element('span', { className: ['citations'] }, inside);
  };

  const noteMark = (state: State, node: FootnoteReference | InlineNote): ElementContent[] => {
    const note = book.notes.get(node);
    return note ? noteMarkElements(state, context, note) : [];
  };

  const image = (_state: State, node: Image) =>
    imageElement(context, node.url, node.alt ?? '', node.data?.attributes?.values);

  const anchored = (state: State, node: Link, url: string): ElementContent[] => {
    const file = node.data?.file ?? context.file;
    const found = resolveLink(book, file, url);
    const inside = during(context, 'inLink', true, () => state.all(node));
    const className = attributeClasses(node);
    const id = anchorOf(context, node);
    const make = (part: ElementContent[]) => {
      if (context.inLink || found.kind === 'unknown' || found.kind === 'refused') {
        return element('span', { id, className }, part);
      }
      const href = found.kind === 'external' ? found.url : dialect.link(found.anchor, found.section);
      return element(
        'a',
        { id, className: found.kind === 'external' ? ['external', ...className] : className, href },
        part,
      );
    };
    return hoistMarks(inside, make);
  };

  const inlineMath = (_state: State, node: InlineMath): ElementContent => {
    const form = dialect.edition === 'print' ? 'html' : dialect.edition === 'epub' ? 'mathml' : 'annotated';
    return element('span', { className: ['math'] }, [renderMaths(node.value, false, form, context.maths)]);
  };

  const span = (state: State, node: Span): ElementContent => {
    const classes = attributeClasses(node);
    const { lang } = node.data?.attributes?.values ?? {};
    const inside = classes.includes('dot') ? during(context, 'dotted', true, () => state.all(node)) : state.all(node);
    return element('span', { id: anchorOf(context, node), className: classes, lang }, inside);
  };

  const ruby = (state: State, node: Ruby): ElementContent => {
    const reading = element('rt', {}, [text(node.text)]);
    const inside =
      dialect.edition === 'print'
        ? [reading]
        : [element('rp', {}, [text('（')]), reading, element('rp', {}, [text('）')])];
    return element('ruby', {}, [...state.all(node), ...inside]);
  };

  const criticTags = { insertion: 'ins', deletion: 'del', highlight: 'mark', comment: 'span' } as const;
  const criticMark = (state: State, node: CriticMark): ElementContent =>
    element(criticTags[node.kind], { className: node.kind === 'comment' ? ['comment'] : [] }, state.all(node));

  const htmlElement = (state: State, node: HtmlElement): ElementContent | ElementContent[] => {
    const { tagName, properties } = node;
    const dataBlock = isLeafElement(node) ? blockId(context, node) : undefined;
    const kept: Record<string, string | boolean | undefined> = { ...properties };
    for (const name of ['href', 'src', 'id', 'class', 'style', 'align', 'start']) delete kept[name];
    // On paper and in simple reading systems nobody can open what is closed.
    if (tagName === 'details') kept.open = dialect.edition !== 'web' || 'open' in properties;
    const className = [...htmlClasses(node), ...attributeClasses(node)];
    const inside = tagName === 'ol' ? numberedItems(state, node) : state.all(node);
    // A browser gives the half of a cut <details> the word “Details”: on paper both are plain blocks.
    if (dialect.edition === 'print' && (tagName === 'details' || tagName === 'summary')) {
      const name = tagName === 'details' ? 'div' : 'p';
      const classes = [tagName === 'details' ? 'details' : 'details-title', ...className];
      return element(name, { id: anchorOf(context, node), className: classes, dataBlock }, inside);
    }
    const made = element(tagName, { ...kept, id: anchorOf(context, node), className, dataBlock }, inside);
    if (tagName !== 'table') return made;
    return dialect.edition === 'print' ? made : element('div', { className: ['table-box'] }, [made]);
  };

  /** Numbers of an HTML list are drawn by the machine: printed in all editions, but no text of the manuscript. */
  const numberedItems = (state: State, list: HtmlElement): ElementContent[] => {
    let n = Number(list.properties.start ?? 1);
    return state.all(list).map((item) => {
      if (item.type !== 'element' || item.tagName !== 'li') return item;
      const label = element('span', { className: ['list-label', 'generated'] }, [text(`${n}.`)]);
      n += 1;
      return { ...item, children: [label, ...item.children] };
    });
  };

  return {
    text: (_state: State, node: Text) => textElements(context, node.value),
    crossReference,
    citation,
    footnoteReference: noteMark,
    inlineNote: noteMark,
    image,
    link: (state: State, node: Link) => anchored(state, node, node.url),
    inlineMath,
    span,
    ruby,
    criticMark,
    htmlElement,
    delete: (state: State, node: Node) => element('del', {}, state.all(node as never)),
    break: () => element('br', {}),
    lineBreak: () => (dialect.edition === 'print' ? element('br', { className: ['line-break'] }) : undefined),
    inlineCode: (_state: State, node: Node & { value: string }) => element('code', {}, [text(node.value)]),
  } as Record<string, unknown> as Handlers;
}

function htmlClasses(node: HtmlElement): string[] {
  if (node.tagName === 'table') return ['table'];
  if (node.tagName === 'ol') return ['list', 'decimal'];
  if (node.tagName === 'ul') return ['list'];
  return node.properties.align ? [`align-${node.properties.align}`] : [];
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Text; in print every character under 着重号 stands in a span of its own. */
function textElements(context: Context, value: string): ElementContent[] {
  if (!context.dotted || context.dialect.edition !== 'print') return [text(value)];
  return [...graphemes.segment(value)].map(({ segment }) =>
    /[\p{L}\p{N}]/u.test(segment) ? labelled('dotted', segment) : text(segment),
  );
}
