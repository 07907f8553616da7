// YAML text → document with places. In: text. Out: the document, findings with line and column in plain words.
// Must survive hostile input: aliases are counted before anything is expanded.
import { type Document, isAlias, isCollection, isNode, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic.ts';

export interface Yaml {
  document?: Document;
  diagnostics: Diagnostic[];
  placeOf(node: unknown): Place;
}

/** More nodes than any book.yaml has, once its aliases are expanded. */
const mostNodes = 100_000;

export function readYaml(text: string, file: string): Yaml {
  const counter = new LineCounter();
  const placeOf = (node: unknown): Place => {
    const range = isNode(node) ? node.range : isPair(node) && isNode(node.key) ? node.key.range : undefined;
    return range ? { file, ...at(range[0]) } : { file, line: 1, column: 1 };
  };
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (nestingOf(text) > 200) {
    return {
      diagnostics: [diagnostic('yaml-is-wellformed', { file, line: 1, column: 1 }, { file, problem: '嵌套过深' })],
      placeOf,
    };
  }
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
    maxAliasCount: 100,
  } as never);
  if (document.errors.length > 0) {
    // One slip makes several errors on its line: the first says enough.
    const lines = new Map<number, Diagnostic>();
    for (const error of document.errors) {
      const place = { file, ...at(error.pos[0]) };
      const finding = diagnostic('yaml-is-wellformed', place, { file, problem: plain(error.code) });
      if (!lines.has(place.line)) lines.set(place.line, finding);
    }
    const diagnostics = [...lines.values()].slice(0, 5);
    return { diagnostics, placeOf };
  }
  if (expandedSize(document) > mostNodes) {
    return { diagnostics: [diagnostic('yaml-aliases-are-few', { file, line: 1, column: 1 }, { file })], placeOf };
  }
  return { document: document as unknown as Document, diagnostics: [], placeOf };
}

/** How deep flow brackets or indentation could nest: the parser recurses. */
function nestingOf(text: string): number {
  let open = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 91 || c === 123) deepest = Math.max(deepest, ++open);
    else if (c === 93 || c === 125) open--;
    else if (c === 10) open = Math.max(0, open);
  }
  for (const match of text.matchAll(/^(?:[ ]*-[ ])*[ ]*/gm)) deepest = Math.max(deepest, match[0].length / 2);
  return deepest;
}

/** Nodes after expansion, counted without expanding: an anchor's size is known before its aliases are met. */
function expandedSize(document: Document): number {
  const sizes = new Map<string, number>();
  const sizeOf = (node: unknown): number => {
    if (isAlias(node)) return sizes.get(node.source) ?? 1;
    let size = 1;
    if (isCollection(node)) {
      for (const item of node.items) {
        size += isPair(item) ? sizeOf(item.key) + sizeOf(item.value) : sizeOf(item);
      }
    }
    const anchor = (node as (Node & { anchor?: string }) | null)?.anchor;
    if (anchor) sizes.set(anchor, size);
    return size;
  };
  return sizeOf(document.contents);
}

const reasons: Record<string, string> = {
  ALIAS_PROPS: '别名写法不对',
  BAD_ALIAS: '别名写法不对',
  BAD_DIRECTIVE: '% 开头的行写法不对',
  BAD_DQ_ESCAPE: '双引号里的反斜线写法不对，改用单引号或去掉反斜线',
  BAD_INDENT: '缩进不对，同一层的各行要左对齐',
  BAD_PROP_ORDER: '记号次序不对',
  BAD_SCALAR_START: '这个字符不能作开头，请给整句加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，或缩进不对；含冒号的文字要加引号',
  BLOCK_IN_FLOW: '方括号或花括号里的写法不对',
  DUPLICATE_KEY: '同一个键写了两次',
  IMPOSSIBLE: '读不懂',
  KEY_OVER_1024_CHARS: '键太长，多半是漏了冒号',
  MISSING_CHAR: '缺少配对的引号、括号，或冒号后缺少空格',
  MULTILINE_IMPLICIT_KEY: '这一行缺少冒号，或冒号后缺少空格（注意不是全角冒号）',
  MULTIPLE_ANCHORS: '锚点重复',
  MULTIPLE_DOCS: '一个文件里只能有一份内容，去掉 ---',
  MULTIPLE_TAGS: '标记重复',
  NON_STRING_KEY: '键要是文字',
  TAB_AS_INDENT: '缩进用了制表符，请改成空格',
  TAG_RESOLVE_FAILED: '! 开头的标记不能用，请给文字加引号',
  UNEXPECTED_TOKEN: '这里多出了内容，检查缩进、引号和括号',
};

const plain = (code: string) => reasons[code] ?? code;
