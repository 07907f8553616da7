// Check profiles: Fuzi's own, a house's file, what it extends, and what is said of a faulty one.
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../host.ts';
import { makeFence } from '../paths.ts';
import { readProfile } from './profile.ts';

const read = async (name: string, files: Record<string, string> = {}) => {
  const host = memoryHost({ '/book/book.yaml': 'title: 甲', ...files });
  const fence = await makeFence(host, '/book', ['/house']);
  const { profile, diagnostics } = await readProfile(name, { file: 'book.yaml', line: 1, column: 1 }, fence);
  return { ...profile, said: diagnostics.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`) };
};

describe('readProfile', () => {
  it('knows its own', async () => {
    expect(await read('default')).toEqual({ rules: {}, all: false, said: [] });
    expect(await read('strict')).toEqual({ rules: {}, all: true, said: [] });
  });

  it("reads a house's file, over what it extends", async () => {
    const files = {
      '/house/本社.check.yaml': 'extends: 总社\nrules:\n  isbn-valid: warning\n  label-unique: off\n',
      '/book/总社.check.yaml': 'extends: strict\nrules: {isbn-valid: info, label-distinct: error}\n',
    };
    expect(await read('本社', files)).toEqual({
      rules: { 'isbn-valid': 'warning', 'label-unique': 'off', 'label-distinct': 'error' },
      all: true,
      said: [],
    });
  });

  it('says what it does not know, and where a file is wrong', async () => {
    expect((await read('无此')).said).toEqual(['book.yaml:1 profile-is-known']);
    expect((await read('../秘密')).said).toEqual(['book.yaml:1 profile-is-known']);
    const faulty = 'extends: [a]\nall: maybe\nrules:\n  isbn-valid: grave\nrule: {}\n';
    expect((await read('坏', { '/book/坏.check.yaml': faulty })).said).toEqual([
      '坏.check.yaml:1 profile-file-is-right',
      '坏.check.yaml:2 profile-file-is-right',
      '坏.check.yaml:4 profile-file-is-right',
      '坏.check.yaml:5 profile-file-is-right',
    ]);
    expect((await read('坏', { '/book/坏.check.yaml': 'a: [' })).said[0]).toMatch(/yaml-is-wellformed/);
  });

  it('ends where profiles extend one another in a ring', async () => {
    const ring = { '/book/甲.check.yaml': 'extends: 乙\n', '/book/乙.check.yaml': 'extends: 甲\n' };
    expect((await read('甲', ring)).said).toEqual(['乙.check.yaml:1 profile-is-known']);
  });
});
