// Positions survive every pass: a text node's place holds exactly its text, whatever was split, joined or taken out.
import type { Node } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './index.ts';

interface Any extends Node {
  children?: Any[];
  value?: string;
}

function nodesOf(root: Node): Any[] {
  const out: Any[] = [];
  const visit = (node: Any) => {
    out.push(node);
    node.children?.forEach(visit);
  };
  visit(root as Any);
  return out;
}

const sample = `# 引言 {#sec-a}

　　见[@fig-x]与**粗[@wang, 3页]体**，\\*转义\\* &amp; 实体，[汉]{.ruby rt="hàn"}，H<sub>2</sub>O。

（1）甲^[注**文**]
（2）乙 https://a.cn/x。后

> 引文 {++加++}
> ::: note
> 内容
> :::

- 项 $x$
  1. 内

|甲|乙|
|-|-|
|丙|\`丁\`|

: 表题 {#tbl-x}

<table><tr><td>格</td></tr></table>

![题*一*](a.png){#fig-x}

[^n]: 注文
`;

for (const [name, text] of [
  ['LF', sample],
  ['CRLF', sample.replaceAll('\n', '\r\n')],
] as const) {
  describe(name, () => {
    const { value } = parseMarkdown(text, 'a.md');
    const nodes = nodesOf(value);
    it('every node has a position that line, column and offset agree on', () => {
      const lines = text.split(/\r\n|\n/);
      for (const node of nodes) {
        expect(node.position, node.type).toBeDefined();
        const { start, end } = node.position!;
        for (const point of [start, end]) {
          const before = lines
            .slice(0, point.line - 1)
            .reduce((sum, line) => sum + line.length + (name === 'CRLF' ? 2 : 1), 0);
          expect(point.offset, node.type).toBe(before + point.column - 1);
        }
        expect(end.offset!).toBeGreaterThanOrEqual(start.offset!);
      }
    });
    it('a text node stands where its text is', () => {
      const texts = nodes.filter((node) => node.type === 'text');
      expect(texts.length).toBeGreaterThan(20);
      for (const node of texts) {
        const slice = text.slice(node.position!.start.offset, node.position!.end.offset);
        if (!/[\\&]/.test(slice)) expect(slice).toBe(node.value);
      }
    });
    it('children stand inside their parents and in order', () => {
      const visit = (node: Any) => {
        let last = node.position!.start.offset!;
        for (const child of node.type === 'captionedTable' ? [] : (node.children ?? [])) {
          expect(child.position!.start.offset!, `${node.type} > ${child.type}`).toBeGreaterThanOrEqual(last);
          expect(child.position!.end.offset!).toBeLessThanOrEqual(node.position!.end.offset!);
          last = child.position!.end.offset!;
          visit(child);
        }
      };
      visit(value as Any);
    });
  });
}
