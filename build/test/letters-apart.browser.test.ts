// Letters written as themselves and their marks, everywhere a book can have them: all editions print them as one character,
// nothing is lost, no face is missing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { memoryHost } from '../host.ts';
import { buildBook } from '../pipeline.ts';
import { findBrowser } from '../render/print/index.ts';
import { readPdf } from '../verify/pdf-text.ts';

const out = mkdtempSync(join(tmpdir(), 'fuzi-letters-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const text = `# 船工的étude {#sec-e}

渡口的étude与ôté、mañana，拼音nǐ hǎo，越南文Việt ế。**étude**与*mañana*，\`ôté\`，x̂与ɛ́。[^a]

## 桥上的mañana

| étude | ôté |
|-------|-----|
| mañana | が |

: 表 étude {#tbl-a}

见[@tbl-a]与[@sec-e]。[船]{.ruby rt="chuán"}$e=1$。

[^a]: 注里的étude。
`;
const facts = `title: 渡口 étude
complete: false
date: 2020-01
modified: 2020-01-01T00:00:00Z
creators: [{name: José, role: 著, fileAs: José}]
matter: {front: [contents], body: [01.md]}
`;

it('print, EPUB and web', async () => {
  const files = { '/book/book.yaml': facts.normalize('NFD'), '/book/01.md': text.normalize('NFD') };
  const { report, files: made } = await buildBook({
    folder: '/book',
    out,
    host: memoryHost(files),
    editions: ['print', 'epub', 'web'],
    strict: false,
    browserPath: findBrowser(process.env),
  });
  expect(report.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const pdf = made.find(({ path }) => path === 'print/book.pdf')!;
  const { pages } = await readPdf(pdf.bytes as Uint8Array, 10, []);
  const printed = pages.flatMap(({ items }) => items.map((item) => item.text)).join('');
  expect(printed).toContain('étude'.normalize('NFC'));
  expect(printed.match(/\p{L}\u0301/gu)).toEqual(['ɛ\u0301']);
}, 120_000);
