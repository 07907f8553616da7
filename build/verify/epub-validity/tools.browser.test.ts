// EPUBCheck (Java) and Ace on EPUBs of ours: nothing to say of the clean one, and the faults they alone see come through.
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { zipEntries } from '../../render/epub/container.ts';
import { renderEpub } from '../../render/epub/index.ts';
import { collectCharacters, makeFonts } from '../../render/fonts/index.ts';
import { findBrowser } from '../../render/print/browser.ts';
import { specimenBook, specimenPages } from '../../render/reflow/specimen.ts';
import { checkEpubValidity, runAce, runEpubCheckJava } from './index.ts';

/** Formulas that make KaTeX write every kind of MathML it knows. */
const formulas = [
  'a \\bmod b, \\quad a \\equiv b \\pmod{n}',
  '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\begin{array}{c|c} 1 & 2 \\\\ \\hline 3 & 4 \\end{array}',
  'f(x) = \\begin{cases} x & x > 0 \\\\ -x & \\text{其他} \\end{cases}',
  '\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}',
  '\\overbrace{a+b}^{\\text{两项}} \\xrightarrow[下]{上} \\underset{x}{\\operatorname{argmax}} \\mathbb{R} \\mathcal{L} \\mathbf{v} \\hat{x} \\vec{y}',
  '\\boxed{E = mc^2} \\cancel{x} \\textcolor{#660000}{y} \\sqrt[3]{2} \\left\\lfloor \\tfrac12 \\right\\rfloor \\dots \\not= \\neq',
  'E = mc^2 \\tag{7}',
  '\\frac{\\partial^2 u}{\\partial t^2} = c^2 \\nabla^2 u, \\; \\lim_{n \\to \\infty} \\sum\\limits_{k} \\iint \\oint \\binom{n}{k}',
];

const modified = '2024-03-01T00:00:00Z';

describe('a clean EPUB', () => {
  it('passes EPUBCheck (Java), epubcheck-ts and Ace', async () => {
    const book = await specimenBook((files) => {
      files['screen.md'] += formulas.map((tex) => `\n\n$$\n${tex}\n$$\n`).join('');
    });
    const pageMap = specimenPages(book);
    const fonts = await makeFonts(collectCharacters(book));
    const { bytes } = (await renderEpub(book, { pageMap, fonts, modified })).value;
    expect((await checkEpubValidity(bytes, book, pageMap)).diagnostics).toEqual([]);
    expect(await runEpubCheckJava(bytes, book)).toEqual({ diagnostics: [], unchecked: [] });
    expect(await runAce(bytes, book, findBrowser(process.env))).toEqual({ diagnostics: [], unchecked: [] });
  });
});

describe('a fault', () => {
  it('that Java EPUBCheck and Ace see is told as theirs', async () => {
    const book = await specimenBook();
    const { bytes } = (await renderEpub(book, { fonts: [], modified })).value;
    const entries = new Map<string, Uint8Array>();
    for (const entry of Object.values((await JSZip.loadAsync(bytes)).files)) {
      entries.set(entry.name, await entry.async('uint8array'));
    }
    const path = [...entries.keys()].find((name) => name.includes('bamboo'))!;
    const text = new TextDecoder()
      .decode(entries.get(path))
      .replace(/ alt="[^"]*"/, '')
      .replace('id="sec-bind"', 'id="sec-size"');
    const broken = await zipEntries(new Map(entries).set(path, new TextEncoder().encode(text)), new Date(modified));
    const java = await runEpubCheckJava(broken, book);
    expect(java.diagnostics.map(({ values }) => values.id)).toContain('RSC-005');
    const ace = await runAce(broken, book, findBrowser(process.env));
    expect(ace.diagnostics.map(({ values }) => values.id)).toContain('image-alt');
  });

  it('of the machine is told as unchecked', async () => {
    const book = await specimenBook();
    const { bytes } = (await renderEpub(book, { fonts: [], modified })).value;
    expect((await runEpubCheckJava(bytes, book, 'no-such-java')).unchecked).toHaveLength(1);
    expect((await runAce(bytes, book, undefined)).unchecked).toHaveLength(1);
    expect((await runAce(bytes, book, '/no/such/browser')).unchecked).toHaveLength(1);
  });
});
