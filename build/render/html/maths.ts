// TeX → hast by KaTeX: its own HTML for print, MathML for EPUB and web. A formula that cannot be set becomes its source
// and, through checkMaths, an error with its place. Must not report or throw while rendering.
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import type { Node } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Book, DisplayMath, InlineMath } from '../../book.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { classesOf, element, text } from './element.ts';
import { spellVariants } from './maths-letters.ts';

/** What a formula became, by form and TeX source. The nodes are shared: nobody may change what is inside a formula. */
export type MathsCache = Map<string, Element>;

type Form = 'html' | 'mathml' | 'annotated';

/** A formula's own \gdef must not reach the next: macros are never shared. */
const options = { strict: 'ignore', trust: false, maxExpand: 1000, maxSize: 50 } as const;

/**
 * Sets a formula.
 * @param form html: KaTeX's HTML (needs its style sheet and fonts); mathml: with the source in alttext; annotated: the
 * source also as an annotation
 */
export function renderMaths(tex: string, display: boolean, form: Form, cache: MathsCache): Element {
  const key = `${form} ${display} ${tex}`;
  const known = cache.get(key);
  if (known) return known;
  const made = setMaths(tex, display, form);
  // Source shown for a formula that cannot be set is text like any other, and may be parted by a page break.
  if (!classesOf(made).includes('katex-error')) cache.set(key, made);
  return made;
}

function setMaths(tex: string, display: boolean, form: Form): Element {
  const output = form === 'html' ? 'html' : 'mathml';
  let markup: string;
  try {
    markup = katex.renderToString(tex, { ...options, displayMode: display, output, throwOnError: true });
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    return element('span', { className: ['katex-error'] }, [text(tex)]);
  }
  const root = fromHtml(markup, { fragment: true }).children[0] as Element;
  stripPositions(root);
  if (form === 'html') return root;
  const math = find(root, 'math');
  if (!math) throw new Error('KaTeX made no <math>');
  math.properties.xmlns = 'http://www.w3.org/1998/Math/MathML';
  math.properties.alttext = tex;
  spellVariants(math);
  if (form === 'mathml') {
    // An annotation is read aloud or shown by some reading systems, and says what alttext says.
    const semantics = math.children[0] as Element;
    math.children = semantics.children.filter((child) => !isTag(child, 'annotation'));
  }
  return math;
}

const isTag = (node: ElementContent, name: string) => node.type === 'element' && node.tagName === name;

function find(node: Element, name: string): Element | undefined {
  if (node.tagName === name) return node;
  for (const child of node.children) {
    const found = child.type === 'element' ? find(child, name) : undefined;
    if (found) return found;
  }
  return undefined;
}

function stripPositions(node: ElementContent): void {
  delete node.position;
  if ('children' in node) for (const child of node.children) stripPositions(child);
}

/** Errors for formulas that KaTeX cannot set, at the formula's place, naming the problem. */
export function checkMaths(book: Book): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const problems = new Map<string, string | undefined>();
  const check = (tree: Node, inherited: string) => {
    let file = inherited;
    visit(tree, (node: Node) => {
      file = book.blocks.get(node)?.place.file ?? node.data?.file ?? file;
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const { value, position } = node as DisplayMath | InlineMath;
      const key = `${node.type} ${value}`;
      if (!problems.has(key)) problems.set(key, problemOf(value, node.type === 'math'));
      const problem = problems.get(key);
      if (problem === undefined) return;
      const start = position?.start ?? { line: 1, column: 1 };
      diagnostics.push(diagnostic('maths-can-be-set', { file, line: start.line, column: start.column }, { problem }));
    });
  };
  for (const section of book.sections) check({ ...section.tree, type: 'root' } as Node, section.file);
  return diagnostics;
}

function problemOf(tex: string, displayMode: boolean): string | undefined {
  // Addresses, pictures and HTML in a formula: KaTeX would print the command's name in red instead, and say nothing.
  let refused: string | undefined;
  const trust = ({ command }: { command: string }) => {
    refused ??= command;
    return false;
  };
  try {
    katex.renderToString(tex, { ...options, trust, displayMode, output: 'mathml', throwOnError: true });
    return refused && `Command not allowed: ${refused}`;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    return error.message.replace(/^KaTeX parse error: /, '').replace(/\u0332/gu, '');
  }
}
