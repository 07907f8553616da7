// The clean specimen raises nothing; each seeded fault (the mutants of epub.md A4 that EPUBCheck does not see, and more)
// raises its rule. One EPUB is made, its files are changed, the zip is rebuilt.
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book, PageMap } from '../../book.ts';
import type { RuleId } from '../../diagnostic.ts';
import { zipEntries } from '../../render/epub/container.ts';
import { renderEpub } from '../../render/epub/index.ts';
import { specimenBook, specimenPages } from '../../render/reflow/specimen.ts';
import { checkEpubValidity, checkOwnRules, runEpubCheckTs } from './index.ts';
import { isbnHolds } from './package-rules.ts';

let book: Book;
let pageMap: PageMap;
let clean: Map<string, Uint8Array>;
let bytes: Uint8Array;
const date = new Date('2024-03-01T00:00:00Z');

beforeAll(async () => {
  book = await specimenBook();
  pageMap = specimenPages(book);
  bytes = (await renderEpub(book, { pageMap, fonts: [], modified: date.toISOString() })).value.bytes;
  clean = new Map();
  for (const entry of Object.values((await JSZip.loadAsync(bytes)).files)) {
    clean.set(entry.name, await entry.async('uint8array'));
  }
});

/** The file that holds a text. */
function fileWith(text: string): string {
  for (const [path, data] of clean) {
    if (path.endsWith('.xhtml') && path !== 'OEBPS/toc.xhtml' && new TextDecoder().decode(data).includes(text))
      return path;
  }
  throw new Error(`no document holds ${text}`);
}

async function mutant(path: string, change: (text: string) => string): Promise<Uint8Array> {
  const before = new TextDecoder().decode(clean.get(path));
  const after = change(before);
  expect(after, `${path} was to change`).not.toBe(before);
  return zipEntries(new Map(clean).set(path, new TextEncoder().encode(after)), date);
}

const opf = 'OEBPS/content.opf';
const nav = 'OEBPS/toc.xhtml';

describe('a clean EPUB', () => {
  it('passes our rules and epubcheck-ts without a word', async () => {
    const { diagnostics, unchecked } = await checkEpubValidity(bytes, book, pageMap);
    expect(diagnostics).toEqual([]);
    expect(unchecked).toEqual([]);
  });

  it('passes without page map, without fonts, without ISBN', async () => {
    const plain = await specimenBook((files) => {
      files['book.yaml'] = files['book.yaml']!.replace(/^isbn:.*\n/m, '');
    });
    const { value } = await renderEpub(plain, { fonts: [], modified: date.toISOString() });
    expect((await checkEpubValidity(value.bytes, plain)).diagnostics).toEqual([]);
  });
});

describe('odd books', () => {
  const put = (path: string, text: string) => (files: Record<string, string>) => {
    files[path] = text;
  };
  const html =
    '# 后记\n\n按<kbd>Enter</kbd>，H<sub>2</sub>O，<u>下划线</u>，<small>小字</small>，<mark>亮</mark>，<q>引</q>。\n\n' +
    '<details><summary>展开</summary>\n\n里面。\n\n</details>\n\n' +
    '<table><tr><th colspan="2">甲</th></tr><tr><td rowspan="2">乙</td><td>丙</td></tr><tr><td>丁</td></tr></table>\n';
  const odd: [string, (files: Record<string, string>) => void][] = [
    ['an empty chapter', put('afterword.md', '\n')],
    ['a chapter without a heading', put('afterword.md', '没有标题的一段。\n')],
    ['HTML that is allowed', put('afterword.md', html)],
    ['a word of 2,000 letters', put('afterword.md', `# 后记\n\n${'x'.repeat(2000)}\n`)],
    [
      'no contents',
      (files) => {
        files['book.yaml'] = files['book.yaml']!.replace('[preface.md, contents]', '[preface.md]');
      },
    ],
    [
      'nothing but a chapter',
      (files) => {
        files['book.yaml'] = 'title: 一\nmatter: {body: [one.md]}\n';
        files['one.md'] = '只有一段。\n';
      },
    ],
    [
      'a file named toc',
      (files) => {
        files['book.yaml'] = files['book.yaml']!.replace('afterword.md', 'toc.md');
        files['toc.md'] = '# 跋\n\n完。\n';
      },
    ],
  ];
  for (const [name, change] of odd) {
    it(`${name}: valid all the same`, async () => {
      const other = await specimenBook(change);
      const pages = specimenPages(other);
      const { value } = await renderEpub(other, { pageMap: pages, fonts: [], modified: date.toISOString() });
      expect((await checkEpubValidity(value.bytes, other, pages)).diagnostics).toEqual([]);
    });
  }
});

const faults: [RuleId, string, () => Promise<Uint8Array>][] = [
  ['epub-header-cell-scoped', 'th without scope', () => mutant(fileWith('<th'), (x) => x.replace(' scope="col"', ''))],
  [
    'epub-note-paired',
    'note without backlink',
    () => mutant(fileWith('doc-backlink'), (x) => x.replace('role="doc-backlink"', '')),
  ],
  [
    'epub-note-paired',
    'note dropped',
    () => mutant(fileWith('doc-backlink'), (x) => x.replace(/<aside[\s\S]*?<\/aside>/, '')),
  ],
  [
    'epub-note-paired',
    'notes swapped',
    () =>
      mutant(fileWith('doc-backlink'), (x) => x.replace(/(<aside[\s\S]*?<\/aside>)(<aside[\s\S]*?<\/aside>)/, '$2$1')),
  ],
  [
    'epub-identifier-valid',
    'ISBN check digit wrong',
    () => mutant(opf, (x) => x.replace('urn:isbn:9787040506945', 'urn:isbn:9787040506946')),
  ],
  [
    'epub-identifier-own',
    'print ISBN as identifier',
    () => mutant(opf, (x) => x.replace('urn:isbn:9787040506945', 'urn:isbn:9787302511700')),
  ],
  [
    'epub-landmarks-complete',
    'landmarks removed',
    () => mutant(nav, (x) => x.replace(/<nav id="landmarks"[\s\S]*?<\/nav>/, '')),
  ],
  ['epub-landmarks-complete', 'a landmark in English', () => mutant(nav, (x) => x.replace('>封面<', '>Cover<'))],
  [
    'epub-page-list-matches',
    'a page left out',
    () => mutant(nav, (x) => x.replace(/<li><a href="[^"]*#page-3">3<\/a><\/li>/, '')),
  ],
  ['epub-page-list-matches', 'a label changed', () => mutant(nav, (x) => x.replace('>3</a>', '>33</a>'))],
  ['epub-page-list-matches', 'an entry to a heading', () => mutant(nav, (x) => x.replace('#page-2"', '#sec-bamboo"'))],
  [
    'epub-page-source-stated',
    'page source removed',
    () => mutant(opf, (x) => x.replace(/<meta property="pageBreakSource">[^<]*<\/meta>/, '')),
  ],
  ['epub-contents-match', 'a contents entry changed', () => mutant(nav, (x) => x.replace('1.1　尺寸', '1.1　尺度'))],
  [
    'epub-contents-match',
    'contents out of order',
    () => mutant(nav, (x) => x.replace(/(<li><a[^>]*>参考文献<\/a><\/li>)(<li><a[^>]*>后记<\/a><\/li>)/, '$2$1')),
  ],
  [
    'epub-accessibility-true',
    'MathML claimed away',
    () => mutant(opf, (x) => x.replace('<meta property="schema:accessibilityFeature">MathML</meta>', '')),
  ],
  [
    'epub-accessibility-true',
    'alt text removed',
    () => mutant(fileWith('<img'), (x) => x.replace(/ alt="[^"]*"/, ' alt=""')),
  ],
  [
    'epub-image-described',
    'placeholder alt',
    () => mutant(fileWith('<img'), (x) => x.replace(/ alt="[^"]*"/, ' alt="image-placeholder"')),
  ],
  [
    'epub-role-stated',
    'epub:type without role',
    () => mutant(fileWith('doc-chapter'), (x) => x.replace(' role="doc-chapter"', '')),
  ],
  ['epub-math-described', 'alttext removed', () => mutant(fileWith('<math'), (x) => x.replace(/ alttext="[^"]*"/, ''))],
  [
    'epub-ids-unique',
    'an id twice',
    () => mutant(fileWith('id="sec-size"'), (x) => x.replace('id="sec-bind"', 'id="sec-size"')),
  ],
  [
    'epub-first-heading-single',
    'two h1',
    () => mutant(fileWith('id="sec-size"'), (x) => x.replace(/<h2([\s\S]*?)<\/h2>/, '<h1$1</h1>')),
  ],
  [
    'epub-label-resolves',
    'aria-labelledby to nothing',
    () => mutant(nav, (x) => x.replace('<h1 id="contents"', '<h1 id="other"')),
  ],
  ['epub-facts-agree', 'title changed', () => mutant(opf, (x) => x.replace('>竹简与屏幕<', '>竹筒与屏幕<'))],
  [
    'epub-facts-agree',
    'no dcterms:modified',
    () => mutant(opf, (x) => x.replace(/<meta property="dcterms:modified">[^<]*<\/meta>/, '')),
  ],
  [
    'epub-facts-agree',
    'html without lang',
    () => mutant(fileWith('id="sec-size"'), (x) => x.replace(' lang="zh-CN"', '')),
  ],
  [
    'epub-nothing-remote',
    'remote font',
    () => mutant('OEBPS/style.css', (x) => `@font-face{font-family:a;src:url(https://example.com/a.ttf)}${x}`),
  ],
  [
    'epub-nothing-remote',
    'a script',
    () => mutant(fileWith('id="sec-size"'), (x) => x.replace('</body>', '<script>1</script></body>')),
  ],
  [
    'epub-nothing-remote',
    'a javascript link',
    () => mutant(fileWith('id="sec-size"'), (x) => x.replace(/href="#fig-slip"/, 'href="javascript:1"')),
  ],
  ['epub-opens', 'broken XML', () => mutant(fileWith('id="sec-size"'), (x) => x.replace('</p>', ''))],
];

describe('a seeded fault is found', () => {
  for (const [rule, name, make] of faults) {
    it(`${name}: ${rule}`, async () => {
      const { diagnostics } = await checkOwnRules(await make(), book, pageMap);
      expect(diagnostics.map((one) => one.rule)).toContain(rule);
    });
  }

  it('names the line of the source where it knows it', async () => {
    const broken = await mutant(fileWith('doc-backlink'), (x) => x.replace('role="doc-backlink"', ''));
    const [finding] = (await checkOwnRules(broken, book)).diagnostics;
    expect(finding?.place.file).toBe('bamboo.md');
    expect(finding?.place.line).toBeGreaterThan(20);
  });

  it('a picture of other bytes, an empty file, a folder entry, a compressed mimetype', async () => {
    const image = [...clean.keys()].find((path) => path.endsWith('.png'))!;
    const other = await zipEntries(new Map(clean).set(image, new Uint8Array([1, 2, 3])), date);
    const empty = await zipEntries(new Map(clean).set(image, new Uint8Array()), date);
    for (const file of [other, empty]) {
      expect((await checkOwnRules(file, book)).diagnostics.map(({ rule }) => rule)).toContain('epub-files-whole');
    }
    const zip = await JSZip.loadAsync(bytes);
    zip.folder('OEBPS/extra');
    zip.file('mimetype', 'application/epub+zip', { compression: 'DEFLATE' });
    const loose = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    expect((await checkOwnRules(loose, book)).diagnostics.map(({ rule }) => rule)).toContain('epub-container-ordered');
  });

  it('cover-image missing from the manifest', async () => {
    const cover = { ...[...book.assets.values()][0]!, path: 'cover.png', hash: 'c0ffee00' };
    const covered = (await renderEpub(book, { pageMap, fonts: [], modified: date.toISOString(), cover })).value.bytes;
    expect((await checkEpubValidity(covered, book, pageMap)).diagnostics).toEqual([]);
    const zip = await JSZip.loadAsync(covered);
    const entries = new Map<string, Uint8Array>();
    for (const entry of Object.values(zip.files)) entries.set(entry.name, await entry.async('uint8array'));
    const text = new TextDecoder().decode(entries.get(opf)).replace(' properties="cover-image"', '');
    entries.set(opf, new TextEncoder().encode(text));
    const rules = (await checkOwnRules(await zipEntries(entries, date), book)).diagnostics.map(({ rule }) => rule);
    expect(rules).toEqual(['epub-cover-marked']);
  });

  it('what EPUBCheck sees comes through as its message', async () => {
    const broken = await mutant(nav, (x) => x.replace('#sec-size"', '#sec-gone"'));
    const [finding] = (await runEpubCheckTs(broken, book)).diagnostics;
    expect(finding?.rule).toBe('epub-passes-epubcheck');
    expect(finding?.values.id).toBe('RSC-012');
  });
});

describe('ISBN check digits', () => {
  it('hold for 13 and 10 digits', () => {
    expect(['978-7-5180-3257-0', '0-306-40615-2', '9787302511700'].map(isbnHolds)).toEqual([true, true, true]);
    expect(['978-7-5180-3257-1', '123', ''].map(isbnHolds)).toEqual([false, false, false]);
  });
});
