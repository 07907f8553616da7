// Pairs `:::` lines into containers. In: block nodes with raw fences among them. Out: container nodes. A fence of an
// unknown name, an unclosed or a stray one is shown as the text it was typed as, with an error; its content stays.
import { distance } from 'fastest-levenshtein';
import { type Attributes, containerNames } from '../../book.ts';
import { parseAttributes } from './attributes.ts';
import { isContainerName, plainText } from './inline.ts';
import { backToText, type Loose, type Source } from './source.ts';

interface Frame {
  fence: Loose;
  name?: string;
  attributes?: Attributes;
  title?: string;
  isCallout: boolean;
  children: Loose[];
}

/** Quarto's names, and what a Chinese author may type. */
const otherNames = new Map([
  ['callout-note', 'note'],
  ['callout-tip', 'tip'],
  ['callout-important', 'important'],
  ['callout-warning', 'warning'],
  ['callout-caution', 'caution'],
]);

/** The opening line: `::: note`, `::: {.note #id title="…"}`, `:::note`, `::: note {…}`; trailing colons are Pandoc's. */
function opening(line: string): Omit<Frame, 'fence' | 'children'> | undefined {
  const rest = line.replace(/^:{3,}\s*/, '').replace(/\s*:*\s*$/, '');
  if (rest === '') return undefined;
  const match = /^([^\s{]*)\s*(\{.*\})?$/u.exec(rest);
  const attributes = match?.[2] ? parseAttributes(match[2]) : { classes: [], values: {} };
  if (!match || !attributes) return { name: rest, isCallout: false };
  const names = match[1] ? [match[1]] : attributes.classes;
  const found = names.map((name) => otherNames.get(name) ?? name).find(isContainerName);
  if (!found) return { name: names[0] ?? rest, isCallout: false };
  const isCallout = names.some((name) => otherNames.has(name));
  const classes = attributes.classes.filter((name) => (otherNames.get(name) ?? name) !== found);
  const { title, ...values } = attributes.values;
  return { name: found, attributes: { ...attributes, classes, values }, title, isCallout };
}

/** Containers in containers beyond this are shown as text. */
const deepest = 40;

/** What a Chinese author may type instead. */
const meanings = new Map([
  ['注', 'note'],
  ['注意', 'note'],
  ['说明', 'note'],
  ['提示', 'tip'],
  ['重要', 'important'],
  ['警告', 'warning'],
  ['小心', 'caution'],
  ['例', 'example'],
  ['例子', 'example'],
  ['题记', 'epigraph'],
  ['诗', 'verse'],
  ['诗歌', 'verse'],
  ['署名', 'signature'],
  ['落款', 'signature'],
  ['引文', 'quotation'],
  ['引用', 'quotation'],
  ['框', 'box'],
  ['方框', 'box'],
]);

/** The known name most like what was typed. */
function nearestContainer(name: string): string {
  const meant = meanings.get(name);
  if (meant) return meant;
  let best: string = containerNames[0];
  for (const candidate of containerNames) if (distance(candidate, name) < distance(best, name)) best = candidate;
  return best;
}

export function pairContainers(source: Source, nodes: Loose[]): Loose[] {
  if (!nodes.some((node) => node.type === 'containerFence')) return nodes;
  const root: Loose[] = [];
  const frames: Frame[] = [];
  let out = root;
  let skipped = 0;
  let reported = false;
  const asText = (fence: Loose): Loose => ({
    type: 'paragraph',
    children: [backToText(source, fence)],
    position: fence.position,
  });
  const leave = () => {
    const frame = frames.pop()!;
    out = frames[frames.length - 1]?.children ?? root;
    return frame;
  };
  for (const node of nodes) {
    if (node.type !== 'containerFence') {
      out.push(node);
      continue;
    }
    const opened = opening(node.value!);
    if (opened && frames.length >= deepest) {
      if (!reported) source.report('nesting-is-shallow', node, { depth: deepest });
      reported = true;
      out.push(asText(node));
      skipped++;
      continue;
    }
    if (!opened && skipped > 0) {
      skipped--;
      out.push(asText(node));
      continue;
    }
    if (opened) {
      const frame: Frame = { ...opened, fence: node, children: [] };
      if (!isContainerName(frame.name ?? '')) {
        source.report(
          'container-is-known',
          node,
          { name: frame.name ?? '' },
          { hint: `::: ${nearestContainer(frame.name ?? '')}` },
        );
      }
      frames.push(frame);
      out = frame.children;
      continue;
    }
    if (frames.length === 0) {
      source.report('container-is-opened', node);
      out.push(asText(node));
      continue;
    }
    const frame = leave();
    if (isContainerName(frame.name ?? '')) out.push(container(frame, node));
    else out.push(asText(frame.fence), ...frame.children, asText(node));
  }
  while (frames.length > 0) {
    const frame = leave();
    source.report('container-is-closed', frame.fence, { name: frame.name ?? '' });
    out.push(asText(frame.fence), ...frame.children);
  }
  return root;
}

function container(frame: Frame, end: Loose): Loose {
  let { title, children } = frame;
  const first = children[0];
  // Quarto: a heading at the head of a callout is its title.
  if (frame.isCallout && title === undefined && first?.type === 'heading') {
    title = plainText(first.children ?? []);
    children = children.slice(1);
  }
  return {
    type: 'container',
    name: frame.name,
    ...(title === undefined ? {} : { title }),
    children,
    position: { start: frame.fence.position!.start, end: end.position!.end },
    data: { attributes: frame.attributes },
  };
}
