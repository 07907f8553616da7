// A chapter's text as the tool it was written for reads it: CommonMark with GFM's tables, notes, task lists and
// strikethrough, formulas where the book has them. In: decoded text; out: the tree with every position, and front matter
// apart. Must not know Fuzi's own syntax: what that would read differently is what the import escapes.
import type { CompileContext, Extension as MdastExtension } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Construct, Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blockConstructs } from '../../read/parse/block-syntax.ts';
import { asType, consumeTo } from '../../read/parse/construct.ts';
import { displayMath, maths } from '../../read/parse/math-syntax.ts';
import type { Loose } from '../../read/parse/source.ts';

/** How a book writes formulas. `$$ … $$` is one everywhere; a single dollar and \\( … \\) only where the book says so. */
export interface FormulaSyntax {
  dollar: boolean;
  brackets: boolean;
}

/** Parses a chapter. Nodes of our own: `math` (a block), `rawMath` (in a line; `value` is as typed). */
export function parseSource(text: string, formulas: FormulaSyntax): Loose {
  const blocks = blockConstructs(text);
  const dollars = maths(text);
  const inlineMath: Construct = {
    ...dollars,
    tokenize(effects, ok, nok) {
      const start = dollars.tokenize.call(this, effects, ok, nok);
      return (code) => (formulas.dollar || text[this.now().offset + 1] === '$' ? start(code) : nok(code));
    },
  };
  const extension: Extension = {
    // Fuzi's own bounds on nesting; everything else about lists and quotations is CommonMark's.
    document: {
      42: blocks.document[42]!,
      43: blocks.document[43]!,
      45: blocks.document[45]!,
      62: blocks.document[62]!,
    },
    flow: { 36: displayMath(text) },
    text: { 36: inlineMath, ...(formulas.brackets ? { 92: bracketMath(text) } : {}) },
    disable: { null: ['blockQuote'] },
  };
  const processor = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [
      gfmFootnote(),
      gfmTable(),
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
      formulasFromMarkdown,
    ]);
  return processor.parse(text) as unknown as Loose;
}

const top = (context: CompileContext) => context.stack[context.stack.length - 1] as unknown as Loose;

const formulasFromMarkdown = {
  enter: {
    rawMath(this: CompileContext, token) {
      this.enter({ type: 'rawMath', value: '' } as never, token);
    },
    displayMath(this: CompileContext, token) {
      this.enter({ type: 'math', value: '' } as never, token);
    },
  },
  exit: {
    rawMath(this: CompileContext, token) {
      top(this).value = this.sliceSerialize(token);
      this.exit(token);
    },
    displayMathValue(this: CompileContext, token) {
      const node = top(this);
      node.value = `${node.value ? `${node.value}\n` : ''}${this.sliceSerialize(token).trim()}`;
    },
    displayMath(this: CompileContext, token) {
      this.exit(token);
    },
  },
} as MdastExtension;

/** `\\( … \\)` and `\\[ … \\]`, mdBook's way to MathJax: the first backslash keeps Markdown off. */
function bracketMath(text: string): Construct {
  const pattern =
    /\\\\\((?:(?!\\\\\)|\n[ \t>]*\n)[\s\S]){1,4000}?\\\\\)|\\\\\[(?:(?!\\\\\]|\n[ \t>]*\n)[\s\S]){1,4000}?\\\\\]/y;
  return {
    name: 'rawMath',
    tokenize(effects, ok, nok) {
      return (code) => {
        pattern.lastIndex = this.now().offset;
        const match = pattern.exec(text);
        if (!match) return nok(code);
        const end = match.index + match[0].length;
        effects.enter(asType('rawMath'));
        return consumeTo(
          this,
          effects,
          () => end,
          'rawMathPart',
          (next) => {
            effects.exit(asType('rawMath'));
            return ok(next);
          },
          nok,
        )(code);
      };
    },
  };
}

/** Front matter between `---` or `+++` at the head of a file, its keys looking like keys; undefined where there is none. */
export function frontMatter(text: string): { end: number; title?: string } | undefined {
  const match = /^(---|\+\+\+)[ \t]*\n((?:[^\n]*\n){0,200}?)\1[ \t]*(?:\n|$)/.exec(text);
  if (!match || !/^[\w-]+[ \t]*[:=]/.test(match[2]!.replace(/^(?:#[^\n]*)?\n/, ''))) return undefined;
  const title = /^title[ \t]*[:=][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\n]*))/m.exec(match[2]!);
  const value = (title?.[1] ?? title?.[2] ?? title?.[3])?.trim();
  return { end: match[0].length, ...(value ? { title: value } : {}) };
}

/** The text with a stretch blanked out: positions stay. */
export function blanked(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
}
