// Text that goes out with block ids, and findings that come back to their places.
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { Book } from '../book.ts';
import { bookOf } from '../check/examples.ts';
import { messageOf } from '../diagnostic.ts';
import { memoryHost } from '../host.ts';
import { exportDocx, exportText } from './export.ts';
import { placeFindings } from './place.ts';
import { readFindings } from './read.ts';

const text = `# 集市

河湾的布署^[注里的布署]。**重**点\`代码\`。

- 一项

| 甲 | 乙 |
|-|-|
| 格 | 子 |

他说了两次：好，好。`;

async function placed(book: Book, findings: object[]): Promise<string[]> {
  const host = memoryHost({ '/f.json': JSON.stringify({ tool: '某校', findings }) });
  const { value, diagnostics } = await readFindings(['/f.json'], host);
  expect(diagnostics).toEqual([]);
  return placeFindings(book, value).map(
    ({ rule, place, hint, values }) =>
      `${rule} ${place.file}:${place.line}:${place.column} ${values.quote} ${hint ?? ''}`,
  );
}

describe('export', () => {
  it('gives every block once, with an id of its own', async () => {
    const out = exportText(await bookOf({ text }));
    const ids = [...out.matchAll(/^\[#([^\]]+)\] /gm)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const words of ['河湾的布署。重点□。', '注里的布署', '一项', '格', '子', '他说了两次：好，好。']) {
      expect(out.split('\n').filter((line) => line.endsWith(`] ${words}`))).toHaveLength(1);
    }
  });

  it('makes a Word file with the same words and a bookmark a block', async () => {
    const zip = await JSZip.loadAsync(await exportDocx(await bookOf({ text })));
    const xml = await zip.file('word/document.xml')!.async('string');
    expect(xml).toContain('河湾的布署。重点□。');
    expect(xml).toContain('Heading1');
    expect([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="b_/g)].length).toBeGreaterThan(6);
  });
});

describe('findings of others', () => {
  it('stand where their words stand, by block where the words stand twice', async () => {
    const book = await bookOf({ text });
    const note = /\[#(\S+)\] 注里/.exec(exportText(book))![1];
    expect(
      await placed(book, [
        { quote: '布署', block: note, message: '应为“部署”', suggestion: '部署' },
        { quote: '一项', message: '空洞' },
        { quote: '好', after: '。', message: '重复' },
      ]),
    ).toEqual([
      'outside-finding 01.md:3:11 布署 部署',
      'outside-finding 01.md:5:3 一项 ',
      'outside-finding 01.md:11:9 好 ',
    ]);
  });

  it('are never dropped: without a place they are listed', async () => {
    const book = await bookOf({ text });
    const found = await placed(book, [
      { quote: '布署', message: '两处' },
      { quote: '没有的字', block: 'x-b9', message: '删了' },
    ]);
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      'outside-finding-has-its-place',
      'outside-finding-has-its-place',
    ]);
  });

  it('are information, whoever says so', async () => {
    const book = await bookOf({ text });
    const host = memoryHost({
      '/f.json': JSON.stringify({ tool: '某校', findings: [{ quote: '一项', message: '空洞' }] }),
    });
    const [finding] = placeFindings(book, (await readFindings(['/f.json'], host)).value);
    expect(finding!.severity).toBe('info');
    expect(messageOf(finding!, 'zh').what).toBe('某校 指出：空洞');
  });

  it('in a file that is none say so', async () => {
    const host = memoryHost({ '/a.json': '{', '/b.json': '{"tool":"x","findings":[{"quote":""}]}', '/c.json': '[]' });
    const { value, diagnostics } = await readFindings(['/a.json', '/b.json', '/c.json', '/d.json'], host);
    expect(value).toEqual([]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(Array(4).fill('outside-findings-are-readable'));
  });
});
