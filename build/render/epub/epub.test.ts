// The specimen as an EPUB: what stands in it, the same bytes twice, and that nothing was lost between hast and XML.
import { h } from 'hastscript';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book, PageMap } from '../../book.ts';
import { collectCharacters, makeFonts } from '../fonts/index.ts';
import { specimenBook, specimenPages } from '../reflow/specimen.ts';
import { renderEpub } from './index.ts';
import { xhtmlDocument } from './xml.ts';

let book: Book;
let pageMap: PageMap;
const modified = '2024-03-01T00:00:00Z';

async function filesOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of Object.values((await JSZip.loadAsync(bytes)).files))
    files.set(entry.name, await entry.async('string'));
  return files;
}

beforeAll(async () => {
  book = await specimenBook();
  pageMap = specimenPages(book);
});

describe('renderEpub', () => {
  it('gives the same bytes twice', async () => {
    const first = await renderEpub(book, { pageMap, fonts: [], modified });
    const again = await renderEpub(await specimenBook(), { pageMap, fonts: [], modified });
    expect(Buffer.compare(first.value.bytes, again.value.bytes)).toBe(0);
    expect(first.diagnostics).toEqual([]);
  });

  it('names a creator without a sort name, in an info', async () => {
    const nameless = await specimenBook((files) => {
      files['book.yaml'] = files['book.yaml']!.replace(', fileAs: Chen Yan', '');
    });
    const { diagnostics } = await renderEpub(nameless, { fonts: [], modified });
    expect(diagnostics.map(({ rule, severity, values }) => [rule, severity, values.name])).toEqual([
      ['creator-sort-name-given', 'info', '陈砚'],
    ]);
  });

  it('writes one document a section in reading order, the contents as the navigation document', async () => {
    const files = await filesOf((await renderEpub(book, { pageMap, fonts: [], modified })).value.bytes);
    const opf = files.get('OEBPS/content.opf')!;
    const spine = [...opf.matchAll(/<itemref idref="item-([^"]+)"/g)].map((match) => match[1]);
    const wanted = book.sections.map(({ id, kind }) => (kind === 'contents' ? 'toc' : id));
    expect(spine).toEqual(['cover', ...wanted]);
    expect(files.get('OEBPS/toc.xhtml')).toContain('epub:type="toc"');
  });

  it('has a page list of the folios printed, in their order, and a marker for each', async () => {
    const files = await filesOf((await renderEpub(book, { pageMap, fonts: [], modified })).value.bytes);
    const list = /<nav id="page-list"[\s\S]*?<\/nav>/.exec(files.get('OEBPS/toc.xhtml')!)![0];
    const entries = [...list.matchAll(/<a href="([^#]+)#([^"]+)">([^<]+)<\/a>/g)];
    expect(entries.map((match) => match[3])).toEqual(
      pageMap.sides.filter(({ folioShown, start }) => folioShown && start).map(({ folio }) => folio),
    );
    for (const [, file, id, folio] of entries) {
      const marker = `<span id="${id}" epub:type="pagebreak" role="doc-pagebreak" aria-label="${folio}"></span>`;
      expect(files.get(`OEBPS/${file}`)).toContain(marker);
    }
  });

  it('has no page list, no page source and no claim of one without print', async () => {
    const files = await filesOf((await renderEpub(book, { fonts: [], modified })).value.bytes);
    expect(files.get('OEBPS/toc.xhtml')).not.toContain('page-list');
    expect(files.get('OEBPS/content.opf')).not.toMatch(/pageBreak/);
  });

  it('describes the page source in words where print has no ISBN', async () => {
    const plain = await specimenBook((files) => {
      files['book.yaml'] = files['book.yaml']!.replace(/^isbn:.*\n/m, '');
    });
    const { value } = await renderEpub(plain, { pageMap: specimenPages(plain), fonts: [], modified });
    const opf = (await filesOf(value.bytes)).get('OEBPS/content.opf')!;
    expect(opf).toContain('<meta property="pageBreakSource">《竹简与屏幕》印刷版，样本出版社，2024-03</meta>');
    expect(opf).toMatch(/<dc:identifier id="book-id">urn:uuid:/);
  });

  it('links across chapters by file and stays in the file for notes', async () => {
    const files = await filesOf((await renderEpub(book, { pageMap, fonts: [], modified })).value.bytes);
    const screen = [...files].find(([path]) => path.includes('screen'))![1];
    const bamboo = [...files.keys()].find((path) => path.includes('bamboo'))!.replace('OEBPS/', '');
    expect(screen).toContain(`href="${bamboo}#sec-bamboo"`);
    expect(screen).toMatch(/<a[^>]*class="note-mark"[^>]*href="#note-/);
    expect(screen).toMatch(/<a[^>]*role="doc-backlink"[^>]*href="#mark-/);
  });

  it('sets mathematics as MathML with its source, tokens holding text alone', async () => {
    const odd = await specimenBook((files) => {
      files['screen.md'] += '\n\n$$\na \\bmod b \\tag{7}\n$$\n';
    });
    const files = await filesOf((await renderEpub(odd, { fonts: [], modified })).value.bytes);
    const screen = [...files].find(([path]) => path.includes('screen'))![1];
    expect(screen).toContain('xmlns="http://www.w3.org/1998/Math/MathML"');
    expect(screen).toMatch(/<mo[^>]*>mod<\/mo>/);
    expect(screen).not.toMatch(/<mtd[^>]* width=/);
    expect(files.get('OEBPS/content.opf')).toMatch(/href="[^"]*screen[^"]*"[^>]*properties="mathml"/);
  });

  it('carries the fonts of the book and a maths face, or none where book.yaml says so', async () => {
    const fonts = await makeFonts(collectCharacters(book), ['latin']);
    const files = await filesOf((await renderEpub(book, { fonts, modified })).value.bytes);
    expect([...files.keys()].filter((path) => path.startsWith('OEBPS/fonts/'))).toContain(
      'OEBPS/fonts/fuzi-math-400.ttf',
    );
    expect(files.get('OEBPS/style.css')).toContain('url("fonts/fuzi-latin-400.ttf")');
    const without = await specimenBook((all) => {
      all['book.yaml'] += 'epub: {fonts: false}\n';
    });
    const bare = await filesOf((await renderEpub(without, { fonts, modified })).value.bytes);
    expect([...bare.keys()].filter((path) => path.includes('fonts'))).toEqual([]);
    expect(bare.get('OEBPS/style.css')).not.toContain('@font-face{');
  });

  it('escapes what XML would misread, in text and in metadata', async () => {
    const odd = await specimenBook((files) => {
      files['book.yaml'] = files['book.yaml']!.replaceAll('竹简与屏幕', '竹简 & <屏幕>').replace(
        /^titleDisplay.*\n/m,
        '',
      );
      files['afterword.md'] = '# 后记 & <跋>\n\n`List<T> && "引号"` 与 a < b。\n';
    });
    const files = await filesOf((await renderEpub(odd, { fonts: [], modified })).value.bytes);
    expect(files.get('OEBPS/content.opf')).toContain('竹简 &#x26; &#x3C;屏幕>');
    const afterword = [...files].find(([path]) => path.includes('afterword'))![1];
    expect(afterword).toContain('a &#x3C; b');
  });

  it('shows a sign where XML forbids a character, and keeps what it allows', () => {
    const text = `甲${String.fromCharCode(1)}乙\ufffe丙${String.fromCharCode(0xd800)}丁\u{20bb7}`;
    const xml = xhtmlDocument(h('p', [text, h('span', { id: 'a' }), h('br')]));
    expect(xml).toContain('甲\ufffd乙\ufffd丙\ufffd丁\u{20bb7}<span id="a"></span><br/>');
  });
});
