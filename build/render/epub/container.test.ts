// The seam to epub-gen-memory that its documentation does not promise (epub.md A3), and the zip's fixed form. If one of
// the contract tests fails after an upgrade: our templates and zipEntries are the whole EPUB writer already.
import type { Chapter, Options } from 'epub-gen-memory';
import JSZip from 'jszip';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BookEpub, type EpubParts, packEpub, type RawChapter, zipEntries } from './container.ts';

const parts: EpubParts = {
  title: '试样',
  language: 'zh-CN',
  identifier: 'urn:uuid:00000000-0000-5000-8000-000000000000',
  packageDocument: '<package>一</package>',
  navigationDocument: '<html>二</html>',
  ncx: '<ncx>三</ncx>',
  css: 'p{}',
  documents: [{ file: 'a.xhtml', title: '甲', xhtml: '<html><img src="images/x.png"/>四 & <th scope="col"/></html>' }],
  files: [{ path: 'images/x.png', bytes: new Uint8Array([1, 2, 3]) }],
  modified: new Date('2017-03-01T00:00:00Z'),
};

describe('the contract with epub-gen-memory 1.1.2', () => {
  afterEach(() => vi.unstubAllGlobals());

  const options = {
    title: '试样',
    css: '',
    contentOPF: 'opf <%- packageDocument %> <%= id %>',
    tocXHTML: 'nav <%- navigationDocument %>',
    tocNCX: 'ncx <%- ncx %>',
    chapterXHTML: 'chapter <%- raw %>',
    packageDocument: 'P&P',
    navigationDocument: 'N&N',
    ncx: 'X&X',
  } as Options & { packageDocument: string; navigationDocument: string; ncx: string };
  const chapters: (Chapter & RawChapter)[] = [
    {
      title: '甲',
      filename: 'a',
      content: '',
      raw: '<p data-block="a-b1">5 < 6 & <img src="https://example.com/a.png"/></p>',
    },
  ];

  it('hands unknown keys to each of the four templates, unchanged', async () => {
    const epub = await new BookEpub(options, chapters, 'urn:x', []).render();
    const entries = await epub.entries();
    const text = (path: string) => new TextDecoder().decode(entries.get(path));
    expect(text('OEBPS/content.opf')).toBe('opf P&P urn:x');
    expect(text('OEBPS/toc.xhtml')).toBe('nav N&N');
    expect(text('OEBPS/toc.ncx')).toBe('ncx X&X');
    expect(text('OEBPS/a.xhtml')).toBe(`chapter ${chapters[0]!.raw}`);
  });

  it('fetches no image of a chapter whose content is empty', async () => {
    const fetch = vi.fn(() => Promise.reject(new Error('no network')));
    vi.stubGlobal('fetch', fetch);
    const entries = await (await new BookEpub(options, chapters, 'urn:x', []).render()).entries();
    expect(fetch).not.toHaveBeenCalled();
    expect([...entries.keys()].filter((path) => path.includes('images'))).toEqual([]);
  });

  it('keeps its zip as a JSZip that takes further files', async () => {
    const epub = await new BookEpub(options, chapters, 'urn:x', [
      { path: 'images/x.png', bytes: new Uint8Array([7]) },
    ]).render();
    expect((await epub.entries()).get('OEBPS/images/x.png')).toEqual(new Uint8Array([7]));
  });
});

describe('packEpub', () => {
  it('writes mimetype first, stored and without extra field, and no folder entries', async () => {
    const bytes = await packEpub(parts);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(new TextDecoder().decode(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(view.getUint16(8, true)).toBe(0);
    expect(view.getUint16(28, true)).toBe(0);
    const zip = await JSZip.loadAsync(bytes);
    expect(Object.values(zip.files).filter((entry) => entry.dir)).toEqual([]);
    expect(Object.keys(zip.files)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'OEBPS/content.opf',
      'OEBPS/a.xhtml',
      'OEBPS/images/x.png',
      'OEBPS/style.css',
      'OEBPS/toc.ncx',
      'OEBPS/toc.xhtml',
    ]);
    expect(await zip.file('OEBPS/a.xhtml')!.async('string')).toBe(parts.documents[0]!.xhtml);
  });

  it('gives the same bytes twice, whatever the time zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'UTC';
    const first = await packEpub(parts);
    process.env.TZ = 'Asia/Shanghai';
    const second = await packEpub(parts);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('refuses two files of one name, which the library would merge in silence', async () => {
    const twice = { ...parts, documents: [...parts.documents, { ...parts.documents[0]!, file: 'A.xhtml' }] };
    await expect(packEpub(twice)).rejects.toThrow('a.xhtml');
  });

  it('stores what is compressed already', async () => {
    const noise = new Uint8Array(2000).map((_, index) => (index * 7919) % 251);
    const bytes = await zipEntries(
      new Map([
        ['a.png', noise],
        ['a.css', noise],
      ]),
      parts.modified,
    );
    const zip = await JSZip.loadAsync(bytes);
    const sizes = zip.file('a.png') as unknown as { _data: { compressedSize: number } };
    expect(sizes._data.compressedSize).toBe(2000);
  });
});
