import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const text = '# 引言\n\n这里有 Latin 与数字 123，龘靐。\n';
const bytes = (encoding: string, addBOM = false) => new Uint8Array(iconv.encode(text, encoding, { addBOM }));

describe('decodeText', () => {
  it('takes UTF-8 with and without a mark, without a word', () => {
    expect(decodeText(bytes('utf8'), 'a.md')).toEqual({ text, diagnostics: [] });
    expect(decodeText(bytes('utf8', true), 'a.md')).toEqual({ text, diagnostics: [] });
  });
  for (const [name, data] of [
    ['UTF-16 LE', bytes('utf16le', true)],
    ['UTF-16 BE', bytes('utf16be', true)],
    ['UTF-16 LE', bytes('utf16le')],
    ['UTF-16 BE', bytes('utf16be')],
    ['GB18030', bytes('gb18030')],
  ] as const) {
    it(`decodes ${name} with a warning`, () => {
      const decoded = decodeText(data, 'a.md');
      expect(decoded.text).toBe(text);
      expect(decoded.diagnostics).toMatchObject([
        { rule: 'encoding-is-utf8', severity: 'warning', values: { encoding: name } },
      ]);
    });
  }
  it('shows NUL and other control characters as U+FFFD, with the first one’s place', () => {
    const decoded = decodeText(new TextEncoder().encode('甲\r\n乙\u0000丙\u0008\t丁\u0085'), 'a.md');
    expect(decoded.text).toBe('甲\r\n乙\ufffd丙\ufffd\t丁\ufffd');
    expect(decoded.diagnostics).toMatchObject([
      { rule: 'text-has-no-control-characters', place: { line: 2, column: 2 }, values: { count: 3, code: 'U+0000' } },
    ]);
  });
  it('keeps line ends as they are', () => {
    expect(decodeText(new TextEncoder().encode('甲\r\n乙\r丙'), 'a.md').text).toBe('甲\r\n乙\r丙');
  });
  it('says so where nothing fits', () => {
    const decoded = decodeText(new Uint8Array([0x80, 0xff, 0xff, 0x41]), 'a.md');
    expect(decoded.diagnostics.map((finding) => finding.rule)).toContain('encoding-is-known');
  });
  it('an empty file is empty', () => {
    expect(decodeText(new Uint8Array(), 'a.md')).toEqual({ text: '', diagnostics: [] });
  });
});
