// Bytes → text: UTF-8 with or without BOM, UTF-16, GB18030; control characters shown as U+FFFD. In: a file's bytes.
// Out: text in which every position is the author's (line ends stay as they are), and findings.
import iconv from 'iconv-lite';
import { type Diagnostic, diagnostic, wholeFile } from '../diagnostic.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Everything but tab and line ends that cannot be printed: C0, DEL, C1, noncharacters. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function guess(bytes: Uint8Array): { text: string; encoding: string } {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { text: iconv.decode(Buffer.from(bytes), 'utf16le'), encoding: 'UTF-16 LE' };
  if (a === 0xfe && b === 0xff) return { text: iconv.decode(Buffer.from(bytes), 'utf16be'), encoding: 'UTF-16 BE' };
  const wide = withoutMark(bytes);
  if (wide)
    return { text: iconv.decode(Buffer.from(bytes), wide), encoding: wide === 'utf16le' ? 'UTF-16 LE' : 'UTF-16 BE' };
  try {
    const body = a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes;
    return { text: strictUtf8.decode(body), encoding: 'UTF-8' };
  } catch {
    return { text: iconv.decode(Buffer.from(bytes), 'gb18030'), encoding: 'GB18030' };
  }
}

/** UTF-16 without a mark: text in it has a zero byte in most line ends and Latin letters, always on the same side. */
function withoutMark(bytes: Uint8Array): 'utf16le' | 'utf16be' | undefined {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 4 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0 && bytes[i + 1] !== 0) even++;
    if (bytes[i + 1] === 0 && bytes[i] !== 0) odd++;
  }
  if (odd > even * 4 && odd >= length / 64 && looksLikeText(bytes, 'utf16le')) return 'utf16le';
  if (even > odd * 4 && even >= length / 64 && looksLikeText(bytes, 'utf16be')) return 'utf16be';
  return undefined;
}

/** A stray NUL in UTF-8 must not turn the whole file into another encoding. */
function looksLikeText(bytes: Uint8Array, encoding: 'utf16le' | 'utf16be'): boolean {
  const text = iconv.decode(Buffer.from(bytes.subarray(0, 4096)), encoding);
  const fine = text.match(/[\t\r\n -~\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u203f]/gu)?.length ?? 0;
  const latin = text.match(/[\r\n -~]/g)?.length ?? 0;
  return fine >= text.length * 0.9 && latin > 0;
}

/**
 * Decodes a text file.
 * @param file path relative to the book folder, for the findings
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const guessed = guess(bytes);
  let text = guessed.text.replace(/^\ufeff/, '');
  if (guessed.encoding !== 'UTF-8') {
    const unreadable = text.includes('\ufffd');
    diagnostics.push(
      unreadable
        ? diagnostic('encoding-is-known', { ...wholeFile(file), ...placeAt(text, text.indexOf('\ufffd')) }, { file })
        : diagnostic('encoding-is-utf8', wholeFile(file), { file, encoding: guessed.encoding }),
    );
  }
  let count = 0;
  let first: { index: number; code: string } | undefined;
  const show = (bad: string, index: number) => {
    count++;
    if (!first || index < first.index) {
      first = { index, code: `U+${bad.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` };
    }
    return '\ufffd';
  };
  text = text.replace(control, show).replace(loneSurrogate, show);
  if (first) {
    const { index, code } = first as { index: number; code: string };
    const place = { file, ...placeAt(text, index) };
    diagnostics.push(diagnostic('text-has-no-control-characters', place, { file, count, code }));
  }
  return { text, diagnostics };
}

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines[lines.length - 1]!.length + 1 };
}
