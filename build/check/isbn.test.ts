// ISBN arithmetic, against numbers known to be right.
import { describe, expect, it } from 'vitest';
import { checkDigit10, checkDigit13, hyphenated } from './isbn.ts';

describe('check digits', () => {
  it('of thirteen digits', () => {
    expect(checkDigit13('9780306406157')).toBe('7');
    expect(checkDigit13('9787302000010')).toBe('3');
    expect(checkDigit13('978730200001')).toBeUndefined();
    expect(checkDigit13('1234567890123')).toBeUndefined();
  });

  it('of ten digits, X among them', () => {
    expect(checkDigit10('0306406152')).toBe('2');
    expect(checkDigit10('080442957X')).toBe('X');
    expect(checkDigit10('08044295')).toBeUndefined();
  });
});

describe('groups', () => {
  it('are cut by the agencies’ ranges', () => {
    expect(hyphenated('9787302000013')).toBe('978-7-302-00001-3');
    expect(hyphenated('0306406152')).toBe('0-306-40615-2');
    expect(hyphenated('9787302000014')).toBeUndefined();
  });
});
