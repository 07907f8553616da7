// What a character is to a line of Chinese: its class by CLREQ and GB/T 15834—2011, from which its blank
// halves, the breaks beside it and the spaces around it follow. Characters in, numbers out; knows no fonts and no lines.

/** CLREQ's classes, as far as lines are concerned. */
export const Class = {
  /** 汉字, 假名, 注音, full-width letters and signs: may stand anywhere. */
  han: 0,
  /** Latin, Greek, Cyrillic letters, digits, ASCII signs: words, told apart by spaces. */
  latin: 1,
  /** 开始夹注号, 引号, 书名号: blank on the left, never at a line's end. */
  open: 2,
  /** Their closing halves: blank on the right, never at a line's start. */
  close: 3,
  /** 、，；： (句内点号). */
  comma: 4,
  /** 。？！． (句末点号). */
  stop: 5,
  /** 间隔号 · : half an em, never at a line's start. */
  dot: 6,
  /** 破折号 ——, 省略号 ……: two ems, never parted, never at a line's start. */
  dash: 7,
  /** 连接号 – ～ －: never at a line's start. */
  connector: 8,
  /** 分隔号 ／: neither at a line's start nor at its end (GB/T 15834, 5.1.9). */
  slash: 9,
  /** ％ ℃ ° ′ ″, 々 ー and small kana: never at a line's start. */
  tail: 10,
  /** ￥ № ＄: never at a line's end. */
  head: 11,
  /** Formulas, pictures, ruby. */
  box: 12,
  /** Note marks. */
  note: 13,
  /** White space that collapses. */
  space: 20,
  /** U+00A0 and its narrow kin: a space that no line ends at. */
  fixedSpace: 21,
  /** U+3000. */
  wideSpace: 22,
  /** U+200B: a line may end here. */
  breakHere: 23,
  /** U+2060, U+FEFF: no line ends here. */
  joinHere: 24,
  /** U+00AD: a word may be hyphenated here. */
  softHyphen: 25,
  /** Marks of order and other characters without shape or effect here. */
  nothing: 26,
  /** Belongs to the character before it: combining marks, selectors, joiners. */
  extend: 27,
  rightToLeft: 28,
} as const;
export type Class = (typeof Class)[keyof typeof Class];

const open = '（〔［｛《〈「『【〖〘〚“‘｟';
const close = '）〕］｝》〉」』】〗〙〛”’｠';
const tail = '々〻ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿゝゞヽヾ％‰‱℃℉°′″‴ﾞﾟ';

const table = new Uint8Array(0x10000);

function fill(first: number, last: number, value: Class): void {
  table.fill(value, first, last + 1);
}
function mark(characters: string, value: Class): void {
  for (const character of characters) table[character.charCodeAt(0)] = value;
}

fill(0x21, 0x7e, Class.latin);
fill(0xa1, 0x2ff, Class.latin);
fill(0x300, 0x36f, Class.extend);
fill(0x370, 0x52f, Class.latin);
fill(0x483, 0x489, Class.extend);
fill(0x531, 0x58f, Class.latin);
fill(0x590, 0x8ff, Class.rightToLeft);
fill(0x1e00, 0x1fff, Class.latin);
fill(0x1ab0, 0x1aff, Class.extend);
fill(0x1dc0, 0x1dff, Class.extend);
fill(0x20d0, 0x20ff, Class.extend);
fill(0x302a, 0x302f, Class.extend);
fill(0x3099, 0x309a, Class.extend);
fill(0xfe00, 0xfe0f, Class.extend);
fill(0xfe20, 0xfe2f, Class.extend);
fill(0xfb1d, 0xfdff, Class.rightToLeft);
fill(0xfe70, 0xfefc, Class.rightToLeft);
fill(0x0e00, 0x0eff, Class.latin);
fill(0x2070, 0x209f, Class.latin);
mark('\u200c\u200d', Class.extend);
mark('\u200e\u2061\u2062\u2063\u2064', Class.nothing);
fill(0x00, 0x1f, Class.nothing);
fill(0x7f, 0x9f, Class.nothing);
mark('\t\n\r\f ', Class.space);
mark('\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f', Class.space);
mark('\u00a0\u2007\u202f', Class.fixedSpace);
mark('\u3000', Class.wideSpace);
mark('\u200b', Class.breakHere);
mark('\u2060\ufeff', Class.joinHere);
mark('\u00ad', Class.softHyphen);
mark('\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', Class.rightToLeft);
mark(open, Class.open);
mark(close, Class.close);
mark('、，；：､', Class.comma);
mark('。？！．｡', Class.stop);
mark('·•・‧‥', Class.dot);
mark('—―…⋯⸺⸻', Class.dash);
mark('–‒－～〜', Class.connector);
mark('／', Class.slash);
mark(tail, Class.tail);
mark('￥＄￡№', Class.head);
// What stands between Chinese characters as one of them; beside a number it is the number's (signs.ts). ＜＞ are no brackets:
// their ink is in the middle.
mark('×÷±＜＞', Class.han);

/** Class of a code point; above U+FFFF ideographs and emoji are 'han'. */
export function classOf(code: number): Class {
  if (code < 0x10000) return table[code]! as Class;
  if (code >= 0xe0000 && code <= 0xe0fff) return Class.extend;
  if (code >= 0x1f3fb && code <= 0x1f3ff) return Class.extend;
  if (code >= 0x1d400 && code <= 0x1d7ff) return Class.latin;
  if ((code >= 0x10800 && code <= 0x10fff) || (code >= 0x1e800 && code <= 0x1efff)) return Class.rightToLeft;
  return Class.han;
}

const latinLetter = new Uint8Array(0x600);
for (let code = 0; code < latinLetter.length; code += 1)
  if (/[\p{L}\p{N}%+#@&$£¥€©®]/u.test(String.fromCharCode(code))) latinLetter[code] = 1;

/** Whether a Latin character takes 中西间距 beside a Chinese one: letters, digits, a few signs that read as words. */
export function takesGap(code: number): boolean {
  return code < latinLetter.length ? latinLetter[code] === 1 : classOf(code) === Class.latin;
}

/** Marks of Latin text that cling to what stands before them. */
const closingAscii = new Set([...',.;:!?)]}%\'"’”'].map((character) => character.charCodeAt(0)));
/** And to what follows. */
const openingAscii = new Set([...'([{$#‘“'].map((character) => character.charCodeAt(0)));

/** 行首禁则: classes that never begin a line. */
export function isForbiddenStart(kind: Class, code: number): boolean {
  if (kind === Class.latin) return closingAscii.has(code) || code === 0x7e || code === 0x2f;
  return (
    (kind >= Class.close && kind <= Class.tail && kind !== Class.dash) || kind === Class.note || kind === Class.extend
  );
}

/** 行末禁则: classes that never end a line. */
export function isForbiddenEnd(kind: Class, code: number): boolean {
  if (kind === Class.latin) return openingAscii.has(code);
  return kind === Class.open || kind === Class.head || kind === Class.slash;
}
