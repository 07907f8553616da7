// Numerals of Chinese books: 一二三 both ways, ①②③ both ways, A B C. Numbers in, text out, and back. Must not know
// what is being numbered: that is number.ts and wording.ts.

const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];

/** 3 → 三, 10 → 十, 21 → 二十一, 105 → 一百零五. From 1 to 9999; others come back as digits. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) return String(n);
  const figures = [...String(n)].map(Number);
  let out = '';
  let gap = false;
  figures.forEach((figure, i) => {
    const unit = units[figures.length - 1 - i] ?? '';
    if (figure === 0) gap = true;
    else {
      if (gap && out) out += '零';
      gap = false;
      out += digits[figure] + unit;
    }
  });
  return out.replace(/^一十/, '十');
}

/** 二十一 → 21, 〇 and 零 read as nothing; undefined where the text is no numeral. */
export function parseChineseNumeral(text: string): number | undefined {
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  const digitOf = (c: string) => (c === '两' ? 2 : c === '〇' ? 0 : digits.indexOf(c));
  // 二〇一七: digits only, read as written.
  if (!/[十百千]/.test(text)) return Number([...text].map(digitOf).join(''));
  let total = 0;
  let pending = 0;
  for (const c of text) {
    const unit = units.indexOf(c);
    if (unit > 0) {
      total += (pending || 1) * 10 ** unit;
      pending = 0;
    } else pending = digitOf(c);
  }
  return total + pending;
}

/** 1 → ①, 50 → ㊿; beyond 50 plain digits, as there are no more characters. */
export function circledNumeral(n: number): string {
  if (n >= 1 && n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  if (n >= 21 && n <= 35) return String.fromCodePoint(0x3251 + n - 21);
  if (n >= 36 && n <= 50) return String.fromCodePoint(0x32b1 + n - 36);
  return String(n);
}

/** ① → 1; undefined for anything but ① to ㊿. */
export function parseCircledNumeral(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21;
  if (code >= 0x32b1 && code <= 0x32bf) return code - 0x32b1 + 36;
  return undefined;
}

/** 1 → A, 26 → Z, 27 → AA: letters of appendices. */
export function letterNumeral(n: number): string {
  let out = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    out = String.fromCharCode(65 + ((rest - 1) % 26)) + out;
  }
  return out;
}
