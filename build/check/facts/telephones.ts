// Telephone numbers as imprints write them: 010-67004422, （0571）8512345-801, several in a row. In: the text. Out: each
// number with its area code. Pure; must not judge.

import { longestFact } from './fact-span.ts';

export interface Phone {
  /** As written, without an extension. */
  text: string;
  /** 010, 0571; undefined for a mobile or a service number, or a further number without its code. */
  area?: string;
  local?: string;
}

const phone =
  /(?<![\d-])(?:\+?86[\s-]*)?[（(]?(0(?:10|2\d|[3-9]\d{2}))[)）]?[\s—–-]*(\d{4,9}(?![\d])|\d{3,4}[\s-]\d{4}(?!\d))/gu;

const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)(?:400|800)[-\s]?\d{3,4}[-\s]?\d{3,4}(?!\d)/g;

/** Numbers that begin like an area code's and are none: 011-67004422, 110-67004422. */
export function strangePhones(text: string): string[] {
  const rest = text.slice(0, longestFact).replace(phone, ' ').replace(mobile, ' ');
  return rest.match(/(?<![\d-])[（(]?\d{2,4}[)）]?[-—–]\d{6,9}(?!\d)/g) ?? [];
}

/** Numbers with a letter that looks like a digit among their digits: 010-8123456O. */
export function lettersIn(text: string): string[] {
  return (
    text.slice(0, longestFact).match(/(?<![A-Za-z\d])(?=[\dOoIlZS—–-]*[OoIlZS])\d[\dOoIlZS—–-]{6,14}(?![A-Za-z\d])/g) ??
    []
  );
}

/** The numbers that have an area code. */
export function phonesIn(text: string): Phone[] {
  return [...text.slice(0, longestFact).matchAll(phone)].map(([whole, area, local]) => ({
    text: whole.trim(),
    area,
    local: local!.replace(/\D/g, ''),
  }));
}
