// The specimen as a site: its files, its links, its policy, and that it stands alone.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book, EditionFile, PageMap } from '../../book.ts';
import { collectCharacters, makeFonts } from '../fonts/index.ts';
import { specimenBook, specimenPages } from '../reflow/specimen.ts';
import { renderWeb } from './index.ts';

let book: Book;
let pageMap: PageMap;
let files: Map<string, string>;

const texts = (list: readonly EditionFile[]) =>
  new Map(list.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));

beforeAll(async () => {
  book = await specimenBook();
  pageMap = specimenPages(book);
  files = texts((await renderWeb(book, { pageMap, fonts: [] })).value);
});

describe('renderWeb', () => {
  it('gives the same bytes twice', async () => {
    const again = texts((await renderWeb(await specimenBook(), { pageMap, fonts: [] })).value);
    expect([...again]).toEqual([...files]);
  });

  it('makes an index and one page a section', () => {
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    const sections = book.sections.filter(({ kind }) => kind !== 'title' && kind !== 'contents');
    expect(pages).toEqual(['index.html', ...sections.map(({ id }) => `${id}.html`)]);
    const index = files.get('index.html')!;
    expect(index).toContain('class="title-page"');
    for (const { id } of sections) expect(index).toContain(`href="${id}.html`);
  });

  it('links lead to ids that exist', () => {
    const ids = new Map(
      [...files]
        .filter(([path]) => path.endsWith('.html'))
        .map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))]),
    );
    for (const [path, text] of files) {
      if (!path.endsWith('.html')) continue;
      for (const [, href] of text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
        const [file = '', id] = href!.split('#');
        const target = ids.get(file === '' ? path : file);
        expect(target, `${path}: ${href}`).toBeDefined();
        if (id) expect(target!.has(id), `${path}: ${href}`).toBe(true);
      }
    }
  });

  it('runs no script, allows none, and asks for nothing outside', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.html')) continue;
      expect(text).not.toMatch(/<script| on[a-z]+="| style="/);
      expect(text).toMatch(
        /http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; style-src &#x27;self&#x27;/,
      );
      expect([...text.matchAll(/ (?:src|href)="([a-z]+:[^"]*)"/g)].map((match) => match[1])).toEqual([]);
    }
    expect(files.get('assets/book.css')).not.toMatch(/@import|url\("?(?:https?:|\/\/|data:)/);
  });

  it('marks where printed pages begin, and gives pages in the contents', () => {
    const shown = pageMap.sides.filter(({ folioShown, start }) => folioShown && start);
    const marks = [...files.values()].flatMap((text) => [
      ...text.matchAll(/class="page-mark generated"[^>]*aria-label="印刷版第([^页]+)页"/g),
    ]);
    expect(marks.map((match) => match[1])).toEqual(shown.map(({ folio }) => folio));
    expect(files.get('index.html')).toMatch(/class="folio"[^>]*>2</);
  });

  it('says nothing of pages without print', async () => {
    const plain = texts((await renderWeb(book, { fonts: [] })).value);
    expect([...plain.values()].join('')).not.toMatch(/<a[^>]*page-mark|class="folio"/);
  });

  it('goes on from page to page', () => {
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    for (const [index, path] of pages.entries()) {
      const next = pages[index + 1];
      if (next) expect(files.get(path)).toContain(`<link rel="next" href="${next}">`);
      else expect(files.get(path)).not.toContain('rel="next"');
    }
  });

  it('ships WOFF made of the subset faces, and a maths face', async () => {
    const fonts = await makeFonts(collectCharacters(book), ['latin']);
    const { value } = await renderWeb(book, { fonts });
    const woff = value.filter(({ path }) => path.endsWith('.woff'));
    expect(woff.map(({ path }) => path)).toContain('assets/fuzi-math-400.woff');
    for (const { bytes } of woff) expect(new TextDecoder('latin1').decode(bytes.subarray(0, 4))).toBe('wOFF');
  });

  it('turns inline styles into classes, the same for the same declarations', () => {
    const figure = [...files.values()].find((text) => text.includes('<figure'))!;
    expect(figure).toMatch(/<img[^>]* class="own-1"/);
    expect(files.get('assets/book.css')).toContain('.own-1.own-1{width:60%;height:auto}');
  });

  it('keeps a page for a file named index, and apart names that differ in case alone', async () => {
    const odd = await specimenBook((all) => {
      all['book.yaml'] = all['book.yaml']!.replace('afterword.md', 'index.md').replace('preface.md', 'INDEX.md');
      all['index.md'] = '# 跋\n\n写完了。\n';
      all['INDEX.md'] = '# 序\n\n开始写。\n';
    });
    const names = [...texts((await renderWeb(odd, { fonts: [] })).value).keys()].filter((path) =>
      path.endsWith('.html'),
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names).toHaveLength(odd.sections.filter(({ kind }) => kind !== 'title' && kind !== 'contents').length + 1);
  });
});
