// Raw HTML of a closed list becomes nodes; comments vanish; all else is shown as the text it was typed as, with a
// warning. In: phrasing or block nodes with raw `html` among them. Out: nodes without. Must never pass HTML through.
import type { Parse } from './inline.ts';
import { backToText, type Loose } from './source.ts';
import { cut, isTag, properties, type Tag } from './tags.ts';

/** Elements that become nodes of the tree's own. */
const native = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['s', 'delete'],
  ['del', 'delete'],
]);
const inlineElements = new Set('sub sup u kbd small mark ruby rb rt rp'.split(' '));
const blockElements = new Set(
  'table caption thead tbody tfoot tr th td details summary dl dt dd ul ol li p div'.split(' '),
);
const voids = new Set(['br', 'img', 'hr']);
/** Blocks that hold lines of text, not blocks: text in them needs no paragraph. */
const textHolders = new Set(['td', 'th', 'caption', 'summary', 'dt', 'p', 'li', 'dd']);
/** An opening tag that closes what is still open of these. */
const impliedEnds = new Map([
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tr', ['td', 'th', 'tr']],
  ['tbody', ['td', 'th', 'tr', 'thead', 'tbody']],
  ['tfoot', ['td', 'th', 'tr', 'thead', 'tbody']],
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
]);

function shown(parse: Parse, tag: Tag, report: boolean): Loose {
  if (report) parse.source.report('html-is-allowed', tag.node, { tag: tag.node.value! });
  return { type: 'text', value: tag.node.value!, position: tag.node.position };
}

/** A name that no HTML has is a word of the text: <Enter>, List<T>. Known but not allowed HTML deserves a warning. */
const knownButRefused = new Set(
  'script style iframe object embed svg math form input button textarea select option video audio source link meta base frame frameset applet template noscript canvas font center span a h1 h2 h3 h4 h5 h6 pre code blockquote section article header footer nav main aside figure figcaption q cite abbr var samp dfn ins col colgroup label fieldset html body head title dialog'.split(
    ' ',
  ),
);

/** Elements in elements beyond this are shown as text. */
const deepest = 40;

interface Frame {
  tag: Tag;
  values: Record<string, string>;
  children: Loose[];
}

function pairTags(parse: Parse, items: (Loose | Tag)[], level: 'inline' | 'block'): Loose[] {
  const frames: Frame[] = [];
  let out: Loose[] = [];
  const root = out;
  const push = (node: Loose) => out.push(node);
  const allowed = (name: string) =>
    native.has(name) || inlineElements.has(name) || voids.has(name) || (level === 'block' && blockElements.has(name));
  const leave = () => {
    const frame = frames.pop()!;
    out = frames[frames.length - 1]?.children ?? root;
    return frame;
  };
  const giveUp = () => {
    const frame = leave();
    push(shown(parse, frame.tag, true));
    out.push(...frame.children);
  };
  const close = (end: Loose) => {
    const frame = leave();
    const start = frame.tag.node.position!.start;
    push(element(frame, { start, end: end.position!.end }, level));
  };
  for (const item of items) {
    if (!isTag(item)) {
      push(item);
      continue;
    }
    if (!allowed(item.name)) {
      const known = knownButRefused.has(item.name) || item.attributes.size > 0;
      push(shown(parse, item, known || blockElements.has(item.name)));
      continue;
    }
    if (item.closing) {
      const at = frames.findLastIndex((frame) => frame.tag.name === item.name);
      if (at < 0) {
        push(shown(parse, item, true));
        continue;
      }
      while (frames.length > at + 1) {
        if (impliedEndOk(frames[frames.length - 1]!.tag.name)) close(item.node);
        else giveUp();
      }
      close(item.node);
      continue;
    }
    const { safe, values } = properties(parse.source, item);
    if (!safe) {
      push(shown(parse, item, true));
      continue;
    }
    if (voids.has(item.name)) {
      push(voidElement(parse, item, values, level));
      continue;
    }
    if (frames.length >= deepest) {
      push(shown(parse, item, true));
      continue;
    }
    const ends = impliedEnds.get(item.name) ?? [];
    while (frames.length > 0 && ends.includes(frames[frames.length - 1]!.tag.name)) close(item.node);
    const children: Loose[] = [];
    frames.push({ tag: item, values, children });
    out = children;
  }
  while (frames.length > 0) giveUp();
  return root;
}

const impliedEndOk = (name: string) => impliedEnds.has(name) || name === 'thead';

function element(frame: Frame, position: NonNullable<Loose['position']>, level: 'inline' | 'block'): Loose {
  const { name } = frame.tag;
  const own = native.get(name);
  if (own) return { type: own, children: frame.children, position };
  if (name === 'ruby')
    return {
      type: 'span',
      children: ruby(frame.children),
      position,
      data: { attributes: { classes: [], values: {} } },
    };
  let children = frame.children;
  if (level === 'block' && blockElements.has(name))
    children = textHolders.has(name) ? trimmed(children) : wrapped(children, name);
  if (name === 'p') return { type: 'paragraph', children, position };
  return { type: 'htmlElement', tagName: name, properties: frame.values, children, position };
}

/** <ruby>汉<rt>hàn</rt></ruby> */
function ruby(children: Loose[]): Loose[] {
  const out: Loose[] = [];
  let base: Loose[] = [];
  const textOf = (node: Loose): string => node.value ?? (node.children ?? []).map(textOf).join('');
  for (const child of children) {
    if (child.type === 'htmlElement' && child.tagName === 'rp') continue;
    if (child.type === 'htmlElement' && child.tagName === 'rb') base.push(...child.children!);
    else if (child.type === 'htmlElement' && child.tagName === 'rt') {
      const start = base[0]?.position?.start ?? child.position!.start;
      out.push({ type: 'ruby', text: textOf(child), children: base, position: { start, end: child.position!.end } });
      base = [];
    } else base.push(child);
  }
  return [...out, ...base];
}

function voidElement(parse: Parse, tag: Tag, values: Record<string, string>, level: 'inline' | 'block'): Loose {
  const { position } = tag.node;
  if (tag.name === 'br') return { type: 'break', position };
  if (tag.name === 'hr') return level === 'block' ? { type: 'thematicBreak', position } : shown(parse, tag, true);
  const { src = '', alt, title = null, ...size } = values;
  return {
    type: 'image',
    url: src,
    alt: alt ?? '',
    title,
    position,
    caption: [],
    data: { attributes: { classes: [], values: { ...size, ...(alt === undefined ? {} : { alt }) } } },
  };
}

const isBlank = (node: Loose) => node.type === 'text' && node.value!.trim() === '';

function trimmed(children: Loose[]): Loose[] {
  const out = children.filter((node, i) => !(isBlank(node) && (i === 0 || i === children.length - 1)));
  return out.some(isBlock) ? wrapped(out, 'td') : out;
}

const phrasing = new Set(
  'text emphasis strong delete inlineCode break image link footnoteReference crossReference citation span ruby inlineMath inlineNote criticMark lineBreak'.split(
    ' ',
  ),
);
const isBlock = (node: Loose) =>
  !(phrasing.has(node.type) || (node.type === 'htmlElement' && inlineElements.has(node.tagName as string)));

/** Blocks keep; loose text between them becomes paragraphs, in a table or list white space only disappears. */
function wrapped(children: Loose[], parent: string): Loose[] {
  const out: Loose[] = [];
  let loose: Loose[] = [];
  const flush = () => {
    const kept = trimmedLoose(loose);
    if (kept.length > 0) {
      const position = { start: kept[0]!.position!.start, end: kept[kept.length - 1]!.position!.end };
      out.push({ type: 'paragraph', children: kept, position });
    }
    loose = [];
  };
  for (const child of children) {
    if (isBlock(child)) {
      flush();
      if (child.type === 'htmlElement' && child.tagName === 'div' && parent !== 'div') out.push(...child.children!);
      else out.push(child);
    } else loose.push(child);
  }
  flush();
  return out;
}

function trimmedLoose(nodes: Loose[]): Loose[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isBlank(nodes[start]!)) start++;
  while (end > start && isBlank(nodes[end - 1]!)) end--;
  return nodes.slice(start, end);
}

/** Tags inside a line. */
export function pairInlineTags(parse: Parse, nodes: Loose[]): Loose[] {
  if (!nodes.some((node) => node.type === 'html')) return nodes;
  const items = nodes.flatMap((node): (Loose | Tag)[] => {
    if (node.type !== 'html') return [node];
    const parts = cut(parse.source, node);
    // A processing instruction or declaration is none of ours: shown as typed.
    return parts.some((part) => isTag(part)) || /^<!--[\s\S]*-->$/.test(node.value!)
      ? parts
      : [backToText(parse.source, node)];
  });
  return pairTags(parse, items, 'inline');
}

/** Tags that stand as blocks, with the Markdown blocks between them. */
export function pairBlockTags(parse: Parse, nodes: Loose[]): Loose[] {
  if (!nodes.some((node) => node.type === 'html')) return nodes;
  const items = nodes.flatMap((node): (Loose | Tag)[] => {
    if (node.type !== 'html') return [node];
    const raw = /^\s*<([A-Za-z][\w-]*)/.exec(node.value!)?.[1]?.toLowerCase();
    if (raw && knownButRefused.has(raw)) {
      parse.source.report('html-is-allowed', node, { tag: `<${raw}>` });
      const text = { type: 'text', value: node.value!.replace(/\r\n?/g, '\n'), position: node.position };
      return [{ type: 'paragraph', children: [text], position: node.position }];
    }
    return cut(parse.source, node);
  });
  // A block that is nothing but an image or a line of text was a paragraph after all.
  return wrapped(pairTags(parse, items, 'block'), '');
}
