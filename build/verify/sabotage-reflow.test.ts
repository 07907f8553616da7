// Faults made in finished EPUB and web files, each of which must be found at the right place; and clean files, in which
// nothing may be found.
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book, EditionFile } from '../book.ts';
import type { Diagnostic, RuleId } from '../diagnostic.ts';
import { renderEpub } from '../render/epub/index.ts';
import { renderWeb } from '../render/web/index.ts';
import { verifyEpub } from './epub.ts';
import { at, bookOf, lineOf, picture, sampleFiles } from './test/sample-book.ts';
import { verifyWeb } from './web.ts';

interface Fault {
  name: string;
  /** The file's name without its ending. */
  file: string;
  change: [from: string | RegExp, to: string];
  rule: RuleId;
  /** File and words of the line the finding must name. */
  place: [file: string, words: string] | string;
}

const level = 's-01-level';
const flow = 's-02-flow';

/** Faults of text and markup that EPUB and web share. */
const faults: Fault[] = [
  {
    name: 'a dropped paragraph',
    file: level,
    change: [/<p[^>]*>每天清晨[^<]*<\/p>/, ''],
    rule: 'edition-text-kept',
    place: ['01-level.md', '每天清晨'],
  },
  {
    name: 'a dropped line inside a paragraph',
    file: flow,
    change: ['未核对的', ''],
    rule: 'edition-text-kept',
    place: ['02-flow.md', '末一栏'],
  },
  {
    name: 'a repeated paragraph',
    file: level,
    change: [/(<p[^>]*>每天清晨[^<]*<\/p>)/, '$1$1'],
    rule: 'edition-text-once',
    place: ['01-level.md', '每天清晨'],
  },
  {
    name: '未 for 末',
    file: flow,
    change: ['末一栏', '未一栏'],
    rule: 'edition-text-unchanged',
    place: ['02-flow.md', '末一栏'],
  },
  {
    name: 'a Kangxi radical',
    file: level,
    change: ['风浪大时', '风浪⼤时'],
    rule: 'edition-text-unchanged',
    place: ['01-level.md', '水尺立在'],
  },
  {
    name: 'an added character',
    file: flow,
    change: ['断面要隔年', '断面要要隔年'],
    rule: 'edition-adds-nothing',
    place: ['02-flow.md', '流量等于'],
  },
  {
    name: 'a lost list label',
    file: level,
    change: [/<span class="list-label">2\.<\/span>/, ''],
    rule: 'edition-text-kept',
    place: ['01-level.md', '2. 再看浪高'],
  },
  {
    name: 'a wrong list label',
    file: level,
    change: ['>3.<', '>4.<'],
    rule: 'edition-text-unchanged',
    place: ['01-level.md', '3. 最后读尺'],
  },
  {
    name: 'a lost heading number',
    file: level,
    change: [/<span class="number">1\.1<\/span>/, ''],
    rule: 'edition-text-kept',
    place: ['01-level.md', '读尺的办法'],
  },
  {
    name: 'a changed chapter number',
    file: flow,
    change: ['<span class="number">第2章', '<span class="number">第3章'],
    rule: 'edition-text-unchanged',
    place: ['02-flow.md', '# 流量'],
  },
  {
    name: 'a changed caption number',
    file: level,
    change: ['<span class="label">图1-1</span>', '<span class="label">图1-2</span>'],
    rule: 'edition-text-unchanged',
    place: ['01-level.md', '![渡口'],
  },
  {
    name: 'a lost caption',
    file: level,
    change: [/<figcaption[\s\S]*?<\/figcaption>/, ''],
    rule: 'edition-text-kept',
    place: ['01-level.md', '![渡口'],
  },
  {
    name: 'a lost table row',
    file: level,
    change: [/<tr[^>]*><td[^>]*>四月[\s\S]*?<\/tr>/, ''],
    rule: 'edition-text-kept',
    place: ['01-level.md', '| 四月'],
  },
  {
    name: 'swapped table rows',
    file: level,
    change: [/(<tr[^>]*><td[^>]*>正月[\s\S]*?<\/tr>)(\s*)(<tr[^>]*><td[^>]*>四月[\s\S]*?<\/tr>)/, '$3$2$1'],
    rule: 'edition-text-in-order',
    place: ['01-level.md', '| 正月'],
  },
  {
    name: 'a cell emptied',
    file: level,
    change: ['桃花汛', ''],
    rule: 'edition-text-kept',
    place: ['01-level.md', '| 四月'],
  },
  {
    name: 'a lost table caption',
    file: level,
    change: [/<caption[\s\S]*?<\/caption>/, ''],
    rule: 'edition-text-kept',
    place: ['01-level.md', ': 各月'],
  },
  {
    name: 'lost ruby',
    file: level,
    change: [/<rt>xùn<\/rt>/, '<rt></rt>'],
    rule: 'edition-text-kept',
    place: ['01-level.md', '{.ruby'],
  },
  {
    name: 'lost ruby base',
    file: level,
    change: [/<ruby>汛/, '<ruby>'],
    rule: 'edition-text-kept',
    place: ['01-level.md', '{.ruby'],
  },
  {
    name: 'NFKC of ①',
    file: flow,
    change: ['①②两栏', '12两栏'],
    rule: 'edition-text-unchanged',
    place: ['02-flow.md', '①②两栏'],
  },
  {
    name: 'a lost formula',
    file: flow,
    change: [/<span class="math">[\s\S]*?<\/math><\/span>/, ''],
    rule: 'edition-text-kept',
    place: ['02-flow.md', '流量等于'],
  },
  {
    name: 'a formula with another source',
    file: flow,
    change: [/Q = A v/g, 'Q = A w'],
    rule: 'edition-text-unchanged',
    place: ['02-flow.md', '流量等于'],
  },
  {
    name: 'a formula emptied but for its source',
    file: flow,
    change: [/<mi>Q<\/mi>/, ''],
    rule: 'edition-formula-kept',
    place: ['02-flow.md', '流量等于'],
  },
  {
    name: 'a lost equation number',
    file: flow,
    change: [/<span class="equation-number">（2-1）<\/span>/, ''],
    rule: 'edition-text-kept',
    place: ['02-flow.md', '\\bar{v}'],
  },
  {
    name: 'a changed alternative text',
    file: level,
    change: ['一根刻着红字的木尺立在水里', '木尺'],
    rule: 'edition-alt-kept',
    place: ['01-level.md', '![渡口'],
  },
  {
    name: 'a lost alternative text',
    file: flow,
    change: [/alt="[^"]*"/, 'alt=""'],
    rule: 'edition-alt-kept',
    place: ['02-flow.md', '![量水'],
  },
  {
    name: 'a lost image',
    file: level,
    change: [/<img[^>]*>/, ''],
    rule: 'edition-text-kept',
    place: ['01-level.md', '![渡口'],
  },
  {
    name: 'an image that points nowhere',
    file: level,
    change: [/src="[^"]*"/, 'src="images/none.png"'],
    rule: 'edition-image-kept',
    place: ['01-level.md', '![渡口'],
  },
  {
    name: 'a changed reference text',
    file: level,
    change: [/>图1-1<\/span><\/a>/, '>图1-2</span></a>'],
    rule: 'edition-text-unchanged',
    place: ['01-level.md', '图样见'],
  },
  {
    name: 'a reference to the wrong place',
    file: level,
    change: [/href="#fig-gauge"/, 'href="#tbl-month"'],
    rule: 'edition-link-names-target',
    place: ['01-level.md', '图样见'],
  },
  {
    name: 'a reference to nothing',
    file: level,
    change: [/href="#fig-gauge"/, 'href="#fig-gone"'],
    rule: 'edition-link-target-exists',
    place: ['01-level.md', '图样见'],
  },
  {
    name: 'a note in the wrong place',
    file: level,
    change: [/(<a[^>]*note-mark[^>]*>①<\/a>)([\s\S]*?风浪大时)/, '$2$1'],
    rule: 'edition-text-in-order',
    place: ['01-level.md', '水尺立在'],
  },
  {
    name: 'a lost note mark',
    file: level,
    change: [/<a[^>]*note-mark[^>]*>①<\/a>/, ''],
    rule: 'edition-text-kept',
    place: ['01-level.md', '水尺立在'],
  },
  {
    name: 'a wrong note mark',
    file: level,
    change: [/(<a[^>]*note-mark[^>]*>)②<\/a>/, '$1③</a>'],
    rule: 'edition-note-paired',
    place: ['01-level.md', '读数先写'],
  },
  {
    name: 'a lost note',
    file: level,
    change: [/<aside[\s\S]*?<\/aside>/, ''],
    rule: 'edition-note-present',
    place: ['01-level.md', '[^pile]:'],
  },
  {
    name: 'a note without its way back',
    file: level,
    change: [/<a[^>]*backlink[^>]*>①<\/a>/, ''],
    rule: 'edition-note-paired',
    place: ['01-level.md', '[^pile]:'],
  },
  {
    name: 'swapped notes',
    file: level,
    change: [
      /石桩是光绪年间造桥剩下的，桩脚有铁箍。([\s\S]*?)簿子有两本，一本存在镇上。/,
      '簿子有两本，一本存在镇上。$1石桩是光绪年间造桥剩下的，桩脚有铁箍。',
    ],
    rule: 'edition-text-unchanged',
    place: ['01-level.md', '[^pile]:'],
  },
  {
    name: 'a word lost in a note',
    file: flow,
    change: ['账房', ''],
    rule: 'edition-text-kept',
    place: ['02-flow.md', '[^two]:'],
  },
  {
    name: 'code that lost a line',
    file: flow,
    change: ['18:00 水位 3.15', ''],
    rule: 'edition-text-kept',
    place: ['02-flow.md', '```text'],
  },
  {
    name: 'a lost listing caption',
    file: flow,
    change: ['一天的记录', ''],
    rule: 'edition-text-kept',
    place: ['02-flow.md', '```text'],
  },
  {
    name: 'a lost callout title',
    file: level,
    change: [/<p class="container-title"[^>]*>[^<]*<\/p>/, ''],
    rule: 'edition-text-kept',
    place: ['01-level.md', '::: note'],
  },
  {
    name: 'a lost line of verse',
    file: flow,
    change: ['渡船无人问', ''],
    rule: 'edition-text-kept',
    place: ['02-flow.md', '秋水共长天'],
  },
  {
    name: 'a changed citation',
    file: flow,
    change: [/>1<\/a>\]/, '>2</a>]'],
    rule: 'edition-text-unchanged',
    place: ['02-flow.md', '前人的办法'],
  },
  {
    name: 'a lost reference entry',
    file: 'references',
    change: [/孙澜[^<]*/, ''],
    rule: 'edition-text-kept',
    place: ['references.yaml', 'sun'],
  },
  {
    name: 'a lost part title',
    file: 's-part',
    change: [/(<h1[\s\S]*?)第一篇/, '$1'],
    rule: 'edition-text-kept',
    place: 'book.yaml',
  },
  {
    name: 'a lost line of the preface',
    file: 's-preface',
    change: ['看久了就有了笔记。', ''],
    rule: 'edition-text-kept',
    place: ['preface.md', '摆渡的人'],
  },
  {
    name: 'a lost CIP line',
    file: 'imprint-page',
    change: [/中国版本图书馆[^<]*/, ''],
    rule: 'edition-fact-printed',
    place: ['book.yaml', 'text: |-'],
  },
  {
    name: 'a changed price',
    file: 'imprint-page',
    change: ['36.00元', '38.00元'],
    rule: 'edition-fact-printed',
    place: ['book.yaml', 'price'],
  },
  {
    name: 'a lost word of the summary',
    file: 'imprint-page',
    change: ['三十年的水位', '年的水位'],
    rule: 'edition-fact-printed',
    place: ['summary.md', '本书记'],
  },
  {
    name: 'a sentence nobody wrote',
    file: flow,
    change: [/(流量等于)/, '编者按。$1'],
    rule: 'edition-adds-nothing',
    place: ['02-flow.md', '流量等于'],
  },
  {
    name: 'swapped paragraphs',
    file: flow,
    change: [/(<p[^>]*>前人的办法[\s\S]*?<\/p>)([\s\S]*?)(<p[^>]*>记录的样子[\s\S]*?<\/p>)/, '$3$2$1'],
    rule: 'edition-text-in-order',
    place: ['02-flow.md', '前人的办法'],
  },
];

let book: Book;
let epub: Uint8Array;
let web: EditionFile[];

beforeAll(async () => {
  ({ book } = await bookOf(sampleFiles()));
  epub = (await renderEpub(book, { fonts: [], modified: '2017-03-01T00:00:00Z' })).value.bytes;
  web = (await renderWeb(book, { fonts: [] })).value;
});

/** Applies a fault to the one file that it is meant for. */
function broken(text: string, fault: Fault): string {
  const changed = text.replace(fault.change[0], fault.change[1]);
  if (changed === text) throw new Error(`the fault “${fault.name}” changes nothing`);
  return changed;
}

const isFile = (path: string, fault: Fault): boolean => {
  const name = path.replace(/^.*\//, '').replace(/\.x?html$/, '');
  return fault.file === 's-part' ? name.startsWith('s-part') : name === fault.file;
};

async function brokenEpub(change: (path: string, text: string) => string | undefined): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(epub);
  for (const path of Object.keys(zip.files)) {
    if (!/\.(x?html|opf|ncx)$/.test(path)) continue;
    const changed = change(path, await zip.file(path)!.async('string'));
    if (changed !== undefined) zip.file(path, changed);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

function brokenWeb(change: (path: string, text: string) => string | undefined): EditionFile[] {
  return web.map((file) => {
    if (!file.path.endsWith('.html')) return file;
    const changed = change(file.path, new TextDecoder().decode(file.bytes));
    return changed === undefined ? file : { path: file.path, bytes: new TextEncoder().encode(changed) };
  });
}

function expectFault(diagnostics: readonly Diagnostic[], fault: Fault): void {
  const places = typeof fault.place === 'string' ? fault.place : `${fault.place[0]}:${lineOf(...fault.place)}`;
  const seen = diagnostics.map(({ rule, place, related }) => ({ rule, places: [place, ...(related ?? [])].map(at) }));
  const hit = seen.some(
    ({ rule, places: where }) =>
      rule === fault.rule && where.some((each) => each === places || each.startsWith(`${places}:`)),
  );
  expect(hit, `${fault.rule} ${places} among ${JSON.stringify(seen)}`).toBe(true);
}

it('clean editions have no findings', async () => {
  expect((await verifyEpub(book, epub)).diagnostics).toEqual([]);
  expect((await verifyWeb(book, web)).diagnostics).toEqual([]);
});

describe('EPUB', () => {
  it.each(faults)('$name', async (fault) => {
    const bytes = await brokenEpub((path, text) => (isFile(path, fault) ? broken(text, fault) : undefined));
    expectFault((await verifyEpub(book, bytes)).diagnostics, fault);
  });

  const rules = async (bytes: Uint8Array) => (await verifyEpub(book, bytes)).diagnostics.map(({ rule }) => rule);

  it('a blanked image', async () => {
    const zip = await JSZip.loadAsync(epub);
    const chapter = await zip.file('OEBPS/s-01-level.xhtml')!.async('string');
    zip.file(`OEBPS/${/src="([^"]*)"/.exec(chapter)![1]}`, picture(12, 9, 0));
    const { diagnostics } = await verifyEpub(book, await zip.generateAsync({ type: 'uint8array' }));
    expect(diagnostics.map(({ rule, place }) => `${rule} ${at(place)}`)).toEqual([
      `edition-image-kept 01-level.md:${lineOf('01-level.md', '![渡口')}`,
    ]);
  });
  it('a lost document', async () => {
    const zip = await JSZip.loadAsync(epub);
    zip.remove(Object.keys(zip.files).find((name) => name.endsWith('s-02-flow.xhtml'))!);
    expect(await rules(await zip.generateAsync({ type: 'uint8array' }))).toContain('edition-readable');
  });
  it('documents out of order', async () => {
    const bytes = await brokenEpub((path, text) =>
      path.endsWith('.opf')
        ? text.replace(/(<itemref[^>]*s-01-level[^>]*>)([\s\S]*?)(<itemref[^>]*s-02-flow[^>]*>)/, '$3$2$1')
        : undefined,
    );
    expect(await rules(bytes)).toContain('edition-text-in-order');
  });
  it('XML that is not well formed', async () => {
    const bytes = await brokenEpub((path, text) =>
      path.endsWith('s-02-flow.xhtml') ? text.replace('</p>', '') : undefined,
    );
    expect(await rules(bytes)).toContain('edition-readable');
  });
  it('another title in the metadata', async () => {
    const bytes = await brokenEpub((path, text) =>
      path.endsWith('.opf') ? text.replace(/渡口水文笔记/g, '渡口笔记') : undefined,
    );
    expect(await rules(bytes)).toContain('edition-metadata-agrees');
  });
  it('a contents entry that reads otherwise', async () => {
    const bytes = await brokenEpub((path, text) =>
      path.endsWith('toc.xhtml') ? text.replace('读尺的办法', '读尺办法') : undefined,
    );
    expect(await rules(bytes)).toEqual(['contents-match-book']);
  });
  it('a file that is no zip', async () => {
    expect(await rules(new Uint8Array([1, 2, 3]))).toEqual(['edition-readable']);
  });
});

describe('web', () => {
  it.each(faults)('$name', async (fault) => {
    const files = brokenWeb((path, text) => (isFile(path, fault) ? broken(text, fault) : undefined));
    expectFault((await verifyWeb(book, files)).diagnostics, fault);
  });

  it('a lost page', async () => {
    const { diagnostics } = await verifyWeb(
      book,
      web.filter(({ path }) => path !== 's-02-flow.html'),
    );
    expect(diagnostics.map(({ rule }) => rule)).toContain('edition-text-kept');
  });
  it('a contents entry that leads elsewhere', async () => {
    const files = brokenWeb((path, text) =>
      path === 'index.html' ? text.replace('s-02-flow.html#sec-flow', 's-01-level.html#sec-level') : undefined,
    );
    const { diagnostics } = await verifyWeb(book, files);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['contents-match-book']);
  });
});
