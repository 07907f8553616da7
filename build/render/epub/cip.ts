// The CIP block → class numbers and subject words of the Chinese Library Classification (中图法), for dc:subject.
// Reads `Ⅲ.①词…Ⅳ.①G322` and its OCR and ASCII variants; returns nothing rather than guess.

/** Full-width letters, digits and signs as ASCII; the Roman numerals as one character however they were typed. */
function plain(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<![A-Z])IV(?![A-Z])/g, 'Ⅳ')
    .replace(/(?<![A-Z])III(?![A-Z])/g, 'Ⅲ');
}

/** 22 main classes; only T takes a second letter; at least one digit, so that 'CIP' is never a class. */
const classNumber = /(?<![A-Za-z])(?:T[A-Z]|[A-KN-SU-VXZ])\d[0-9A-Za-z.\-:=/()+]*/g;

/** Class numbers after Ⅳ, in their order. */
export function classNumbers(cip: string): string[] {
  const after =
    plain(cip)
      .split('Ⅳ')[1]
      ?.split(/\n\s*\n|中国/)[0] ?? '';
  return (after.match(classNumber) ?? []).map((number) => number.replace(/[.:]+$/, ''));
}

/** Subject words after Ⅲ, in their order: 科学普及—研究—中国. */
export function subjectWords(cip: string): string[] {
  const between = /Ⅲ\s*\.?([^Ⅳ]*)/.exec(plain(cip))?.[1] ?? '';
  return between
    .split(/[①-⑳]/)
    .slice(1)
    .map((word) => word.replace(/[\s.…]+/g, ''))
    .filter((word) => word !== '');
}
