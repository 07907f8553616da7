// A whole book folder: pieces in order, inclusions, images, references, and everything that must not be read.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node } from 'mdast';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Host, memoryHost, realHost } from '../host.ts';
import { readBook } from './index.ts';
import { shapeOf } from './shape.ts';

const png = new Uint8Array(PNG.sync.write(new PNG({ width: 3, height: 2 })));
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20">${inside}</svg>`;

async function readFiles(files: Record<string, string | Uint8Array>, yaml = 'matter: {body: [a.md]}') {
  const all = Object.fromEntries(Object.entries(files).map(([path, data]) => [`/book/${path}`, data]));
  const store = memoryHost({
    '/book/book.yaml': `title: 书\n${yaml}\n`,
    ...all,
    '/secret.png': png,
    '/secret.md': '机密',
  });
  const asked: string[] = [];
  const read: Host['read'] = (path) => {
    asked.push(path);
    return store.read(path);
  };
  const host: Host = { ...store, read };
  const { value, diagnostics } = await readBook('/book', host);
  return {
    asked,
    manuscript: value,
    shapes: value?.pieces.map((piece) => shapeOf(piece.tree)) ?? [],
    findings: diagnostics.map(({ rule, place }) => `${rule} ${place.file}:${place.line}:${place.column}`),
  };
}

describe('pieces', () => {
  it('stand in book order, with generated ones and parts', async () => {
    const { manuscript, findings } = await readFiles(
      {
        'p.md': '序',
        'a.md': '甲',
        'b.md': '乙',
        'part.md': '篇',
        'z.md': '附',
        'references.yaml': '- key: w\n  text: 王某. 书[M].\n',
      },
      'matter:\n  front: [p.md]\n  body:\n    - {part: 第一篇, file: part.md, items: [a.md]}\n    - {part: 第二篇, items: [b.md]}\n  appendix: [z.md]\n',
    );
    expect(findings).toEqual([]);
    expect(
      manuscript?.pieces.map(({ kind, matter, file, part, title }) =>
        [kind, matter, file, part, title].join(' ').trim(),
      ),
    ).toEqual([
      'file front p.md',
      'contents front book.yaml',
      'part body part.md 1 第一篇',
      'file body a.md 1',
      'part body book.yaml 2 第二篇',
      'file body b.md 2',
      'file appendix z.md',
      'references back book.yaml',
    ]);
    expect(manuscript?.bibliography).toMatchObject([
      { key: 'w', text: '王某. 书[M].', place: { file: 'references.yaml', line: 1 } },
    ]);
    expect(manuscript?.sources.map((source) => source.path)).toContain('a.md');
  });
  it('a missing chapter is an error, and the build goes on without it', async () => {
    const { manuscript, findings } = await readFiles({ 'b.md': '乙' }, 'matter:\n  body:\n    - a.md\n    - b.md');
    expect(findings).toEqual(['listed-file-exists book.yaml:4:7']);
    expect(manuscript?.pieces.map((piece) => piece.file)).toEqual(['book.yaml', 'b.md']);
  });
  it('an empty chapter is a warning', async () => {
    expect((await readFiles({ 'a.md': '\n\n' })).findings).toEqual(['chapter-is-not-empty a.md:1:1']);
  });
  it('a file listed twice is an error', async () => {
    expect((await readFiles({ 'a.md': '甲' }, 'matter:\n  body: [a.md, ./a.md]')).findings).toEqual([
      'file-is-listed-once book.yaml:3:16',
    ]);
  });
  it('no book.yaml, no manuscript', async () => {
    const { value, diagnostics } = await readBook('/none', memoryHost({}));
    expect(value).toBeUndefined();
    expect(diagnostics.map((finding) => finding.rule)).toEqual(['book-file-exists']);
  });
  it('the summary is read, and does not become a piece', async () => {
    const { manuscript } = await readFiles({ 'a.md': '甲', 's.md': '提要' }, 'matter: {summary: s.md, body: [a.md]}');
    expect(shapeOf(manuscript!.summary!.tree)).toBe('paragraph("提要")');
    expect(manuscript?.pieces).toHaveLength(2);
  });
  it('references.yaml: entries without key or text, and keys given twice', async () => {
    const { findings, manuscript } = await readFiles({
      'a.md': '甲',
      'references.yaml': '- key: a\n- text: b\n- {key: c, text: 1999}\n- {key: c, text: d}\n',
    });
    expect(findings).toEqual([
      'references-are-valid references.yaml:1:3',
      'references-are-valid references.yaml:2:3',
      'reference-key-is-unique references.yaml:4:3',
    ]);
    expect(manuscript?.bibliography.map((entry) => entry.text)).toEqual(['1999', 'd']);
  });
});

describe('inclusion', () => {
  it('puts the blocks in place, each saying its file', async () => {
    const { manuscript, shapes, findings } = await readFiles({
      'a.md': '前\n\n::: note\n::include{file=in/x.md}\n:::\n\n后',
      'in/x.md': '含\n\n::include{file=y.md}',
      'in/y.md': '深',
    });
    expect(findings).toEqual([]);
    expect(shapes[1]).toBe('paragraph("前")\ncontainer:note(paragraph("含") paragraph("深"))\nparagraph("后")');
    const files: string[] = [];
    const visit = (node: Node & { children?: Node[] }) => {
      files.push(node.data?.file ?? '-');
      node.children?.forEach(visit);
    };
    visit(manuscript!.pieces[1]!.tree);
    expect(files).toEqual(['-', '-', '-', '-', 'in/x.md', 'in/x.md', 'in/y.md', 'in/y.md', '-', '-']);
  });
  it('twice is twice; a circle is an error', async () => {
    expect((await readFiles({ 'a.md': '::include{file=x.md}\n\n::include{file=x.md}', 'x.md': '甲' })).shapes[1]).toBe(
      'paragraph("甲")\nparagraph("甲")',
    );
    const circle = await readFiles({ 'a.md': '::include{file=x.md}', 'x.md': '甲\n\n::include{file=a.md}' });
    expect(circle.findings).toEqual(['inclusion-has-no-cycle x.md:3:1']);
    expect(circle.shapes[1]).toBe('paragraph("甲")\nparagraph("::include{file=a.md}")');
    expect((await readFiles({ 'a.md': '::include{file=a.md}' })).findings).toEqual(['inclusion-has-no-cycle a.md:1:1']);
  });
  it('each file once is no matter how many; files that multiply are an error', async () => {
    const many = Object.fromEntries(Array.from({ length: 2050 }, (_, n) => [`x${n}.md`, '甲']));
    const text = Object.keys(many)
      .map((name) => `::include{file=${name}}`)
      .join('\n\n');
    expect((await readFiles({ ...many, 'a.md': text })).findings).toEqual([]);
    const twelve = (next: string) => Array(12).fill(`::include{file=${next}.md}`).join('\n\n');
    const growing = {
      'a.md': twelve('b'),
      'b.md': twelve('c'),
      'c.md': twelve('d'),
      'd.md': twelve('e'),
      'e.md': '甲',
    };
    expect((await readFiles(growing)).findings).toContainEqual(expect.stringMatching(/^inclusion-has-no-cycle/));
  }, 30_000);
  it('a file that is not there, or outside', async () => {
    expect((await readFiles({ 'a.md': '::include{file=x.md}' })).findings).toEqual(['inclusion-exists a.md:1:1']);
    const outside = await readFiles({ 'a.md': '::include{file=../secret.md}' });
    expect(outside.findings).toEqual(['path-is-inside-book a.md:1:1']);
    expect(outside.asked).not.toContain('/secret.md');
  });
});

describe('images', () => {
  it('are told by their content, measured and hashed', async () => {
    const { manuscript, findings } = await readFiles({
      'a.md': '![题](图/甲%20乙.jpg)\n\n![](b.svg)\n\n文![](图/甲%20乙.jpg)',
      '图/甲 乙.jpg': png,
      'b.svg': svg(''),
    });
    expect(findings).toEqual([]);
    expect(manuscript?.assets.get('图/甲%20乙.jpg')).toMatchObject({
      path: '图/甲 乙.jpg',
      mediaType: 'image/png',
      width: 3,
      height: 2,
    });
    expect(manuscript?.assets.get('图/甲%20乙.jpg')?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(manuscript?.assets.get('b.svg')).toMatchObject({ mediaType: 'image/svg+xml', width: 10, height: 20 });
  });
  it('missing, not an image, remote: errors at each use', async () => {
    const { findings, manuscript } = await readFiles({
      'a.md': '![](no.png)\n\n![](x.png)\n\n![](https://a.cn/x.png)\n\n![](data:image/png;base64,AA)\n\n![](e.png)',
      'x.png': '这不是图片',
      'e.png': '',
    });
    expect(findings).toEqual([
      'image-exists a.md:1:1',
      'image-is-an-image a.md:3:1',
      'image-is-local a.md:5:1',
      'image-is-local a.md:7:1',
      'image-is-an-image a.md:9:1',
    ]);
    expect(manuscript?.assets.size).toBe(0);
  });
  it('an SVG with scripts, handlers or other files is refused', async () => {
    const bad = [
      '<script>1</script>',
      '<rect onload="x()"/>',
      '<image href="http://a.cn/x.png"/>',
      '<image xlink:href="../x.png"/>',
      '<style>@import "x.css";</style>',
      '<rect fill="url(http://a.cn/#x)"/>',
      '<foreignObject/>',
      '<a href="javascript:x"/>',
      '<é:script xmlns:é="http://www.w3.org/2000/svg">1</é:script>',
      '<a href="#a"><set attributeName="href" to="javascript:x"/></a>',
      '<rect style="fill:&#117;rl(http://a.cn/x)"/>',
      '<rect style="fill:\\75 rl(http://a.cn/x)"/>',
    ];
    for (const inside of bad) {
      const { findings, manuscript } = await readFiles({ 'a.md': '![](b.svg)', 'b.svg': svg(inside) });
      expect(findings, inside).toEqual(['svg-is-self-contained a.md:1:1']);
      expect(manuscript?.assets.size).toBe(0);
    }
    for (const head of [
      '<?xml version="1.0" encoding="ISO-2022-JP"?>',
      '<!DOCTYPE svg [<!ATTLIST rect onload CDATA "x()">]>',
    ]) {
      const { findings } = await readFiles({ 'a.md': '![](b.svg)', 'b.svg': head + svg('<rect/>') });
      expect(findings, head).toEqual(['svg-is-self-contained a.md:1:1']);
    }
    const fine = svg('<use href="#a"/><rect fill="url(#g)"/><image href="data:image/png;base64,AA"/>');
    expect((await readFiles({ 'a.md': '![](b.svg)', 'b.svg': fine })).findings).toEqual([]);
  });
  it('nothing outside the folder is read', async () => {
    const { findings, asked } = await readFiles({
      'a.md':
        '![](../secret.png)\n\n![](/secret.png)\n\n![](..%2Fsecret.png)\n\n![](..\\\\secret.png)\n\n![](C:/x.png)',
    });
    expect(findings.map((finding) => finding.split(' ')[0])).toEqual([
      'path-is-inside-book',
      'path-is-inside-book',
      'path-is-inside-book',
      'path-is-inside-book',
      'path-is-inside-book',
    ]);
    expect(asked.filter((path) => path.includes('secret'))).toEqual([]);
  });
  it('a chapter or references file outside the folder is an error', async () => {
    const { findings, asked } = await readFiles(
      { 'a.md': '甲' },
      'references: ../secret.md\nmatter:\n  body: [a.md, ../secret.md, /secret.md]',
    );
    expect(findings.map((finding) => finding.split(' ')[0])).toEqual([
      'path-is-inside-book',
      'path-is-inside-book',
      'path-is-inside-book',
    ]);
    expect(asked).not.toContain('/secret.md');
  });
});

describe('symbolic links', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fuzi-read-'));
    await mkdir(join(folder, 'book'));
    await mkdir(join(folder, 'house'));
    await writeFile(join(folder, 'outside.png'), png);
    await writeFile(join(folder, 'house', 'logo.png'), png);
    await writeFile(join(folder, 'book', 'real.png'), png);
    await symlink(join(folder, 'outside.png'), join(folder, 'book', 'out.png'));
    await symlink(join(folder, 'book', 'real.png'), join(folder, 'book', 'in.png'));
    await symlink(folder, join(folder, 'book', 'up'));
    await writeFile(join(folder, 'book', 'book.yaml'), 'title: 书\nassets: [../house]\nmatter: {body: [a.md]}\n');
    await writeFile(
      join(folder, 'book', 'a.md'),
      '![](out.png)\n\n![](in.png)\n\n![](up/outside.png)\n\n![](../house/logo.png)\n\n![](../outside.png)',
    );
  });
  afterAll(() => rm(folder, { recursive: true }));
  it('count as where they lead; declared asset folders may be used', async () => {
    const { value, diagnostics } = await readBook(join(folder, 'book'), realHost);
    expect(diagnostics.map(({ rule, place }) => `${rule} ${place.line}`)).toEqual([
      'path-is-inside-book 1',
      'path-is-inside-book 5',
      'path-is-inside-book 9',
    ]);
    expect([...value!.assets.keys()]).toEqual(['in.png', '../house/logo.png']);
  });
});
