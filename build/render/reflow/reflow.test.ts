// What EPUB and web share: picture names, long words, mended mathematics.
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../book.ts';
import { toHtml } from '../html/index.ts';
import { imageName } from './images.ts';
import { markLongWords } from './long-words.ts';
import { mathsFont } from './maths-font.ts';
import { mendMaths } from './mend-maths.ts';

const asset = (path: string, hash: string) => ({ path, hash, mediaType: 'image/png' }) as Asset;

describe('picture names', () => {
  it('are ASCII, keep what they can, and stay apart', () => {
    expect(imageName(asset('images/Flow Chart.png', '1234567890'))).toBe('flow-chart-12345678.png');
    expect(imageName(asset('图/流程图.png', 'abcdef0123'))).toBe('image-abcdef01.png');
    expect(imageName(asset('a/x.png', '1111111111'))).not.toBe(imageName(asset('b/x.png', '2222222222')));
  });
});

describe('long words', () => {
  it('get a span of their own, and no character changes', () => {
    const word = 'x'.repeat(2000);
    const root = markLongWords(h('p', ['前面', h('em', `见${word}。`), h('pre', word)]));
    expect(toHtml(root)).toBe(`<p>前面<em>见<span class="long-word">${word}</span>。</em><pre>${word}</pre></p>`);
  });

  it('catch addresses, and leave ordinary text alone', () => {
    const address = 'https://example.com/a-very-long/path?with=many&different=signs';
    expect(toHtml(markLongWords(h('p', `见${address}一文`)))).toContain('<span class="long-word">https://example');
    const plain = '普通的中文句子里有 ordinary English words 和2024年的数字，再长也不要紧，因为处处可以换行。';
    expect(toHtml(markLongWords(h('p', plain)))).toBe(`<p>${plain}</p>`);
  });
});

describe('mathematics', () => {
  it('has tokens of text alone, and cells without width', () => {
    const math = h('math', [
      h('mo', [h('mrow', [h('mi', 'm'), h('mi', 'o'), h('mi', 'd')])]),
      h('mtd', { width: '50%' }),
    ]);
    expect(toHtml(mendMaths(math))).toBe('<math><mo>mod</mo><mtd style="width:50%"></mtd></math>');
  });

  it('brings a face that keeps its MATH table, and none where there is no formula', async () => {
    const font = await mathsFont([h('p', [h('math', [h('msqrt', [h('mi', 'x')])])])]);
    expect(new TextDecoder('latin1').decode(font!.bytes.subarray(0, 400))).toContain('MATH');
    expect(font!.bytes.length).toBeLessThan(60_000);
    expect(await mathsFont([h('p', 'x')])).toBeUndefined();
  });
});
