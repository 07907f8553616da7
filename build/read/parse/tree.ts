// Text → raw tree: remark-parse with our micromark constructs and our mdast tokens. In: the file's text. Out: an mdast root that
// still holds raw nodes (references, attributes, fences, tags), each with its position; the passes give them meaning.
import type { Root } from 'mdast';
import type { CompileContext, Handle, Extension as MdastExtension } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blockConstructs } from './block-syntax.ts';
import { inlineConstructs } from './inline-syntax.ts';
import type { Loose, Source } from './source.ts';

/** Raw leaf nodes: token type = node type, value = what was typed. */
const rawTypes = [
  'rawReference',
  'rawAttributes',
  'brokenAttributes',
  'rawMath',
  'criticEdge',
  'containerFence',
  'inclusion',
  'pageBreak',
  'bareUrl',
];

const top = (context: CompileContext) => context.stack[context.stack.length - 1] as unknown as Loose;

function compileExtension(): MdastExtension {
  const enter: Record<string, Handle> = {};
  const exit: Record<string, Handle> = {};
  for (const type of rawTypes) {
    enter[type] = function (token) {
      this.enter({ type, value: '' } as never, token);
    };
    exit[type] = function (token) {
      top(this).value = this.sliceSerialize(token).replace(/\r\n?/g, '\n');
      this.exit(token);
    };
  }
  for (const type of ['span', 'inlineNote', 'tableCaption']) {
    enter[type] = function (token) {
      this.enter({ type, children: [] } as never, token);
    };
    exit[type] = function (token) {
      this.exit(token);
    };
  }
  enter.noteCall = function (token) {
    this.enter({ type: 'footnoteReference', identifier: '', label: '' }, token);
  };
  exit.noteCall = function (token) {
    const label = this.sliceSerialize(token).slice(2, -1);
    Object.assign(top(this), { label, identifier: normalizeIdentifier(label).toLowerCase() });
    this.exit(token);
  };
  exit.bracketClose = function (token) {
    const attributes = this.sliceSerialize(token).slice(1);
    if (attributes) top(this).rawAttributes = attributes;
  };
  enter.displayMath = function (token) {
    this.enter({ type: 'math', value: '' } as never, token);
    top(this).lines = [];
  };
  exit.displayMathValue = function (token) {
    (top(this).lines as string[]).push(this.sliceSerialize(token).trim());
  };
  exit.displayMathTail = function (token) {
    top(this).rawAttributes = this.sliceSerialize(token).trim();
  };
  exit.displayMath = function (token) {
    const node = top(this);
    node.value = (node.lines as string[]).join('\n');
    delete node.lines;
    this.exit(token);
  };
  // As mdast-util-from-markdown does it, but an image keeps its label's nodes: they are a figure's caption.
  exit.label = function () {
    const fragment = this.stack[this.stack.length - 1] as unknown as Loose;
    const value = this.resume();
    const node = top(this);
    this.data.inReference = true;
    if (node.type === 'link') node.children = fragment.children;
    else {
      node.alt = value;
      node.caption = fragment.children;
    }
  };
  return { enter, exit, canContainEols: ['span', 'inlineNote'] } as MdastExtension;
}

/** Parses; also says where nesting went too deep. */
export function parseTree(source: Source): { root: Loose; tooDeep: Iterable<{ line: number; column: number }> } {
  const blocks = blockConstructs(source.text);
  const extension: Extension = {
    document: blocks.document,
    contentInitial: blocks.contentInitial,
    flow: blocks.flow as Extension['flow'],
    text: inlineConstructs(source.text),
    disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'blockQuote', 'definition'] },
  };
  // remark-parse takes its constructs from the processor's data; a processor is made for each text, because the block
  // constructs know its lines.
  const processor = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [
      { document: gfmFootnote().document },
      gfmTaskListItem(),
      cjkFriendlyExtension(),
      gfmStrikethroughCjkFriendly({ singleTilde: false }),
      extension,
    ])
    .data('fromMarkdownExtensions', [
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      compileExtension(),
    ]);
  const root: Root = processor.parse(source.text);
  return { root: root as unknown as Loose, tooDeep: blocks.tooDeep.values() };
}
