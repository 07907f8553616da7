// Whether a build would do again what the last one did: every change of an input shows, wherever the output stands.
import { describe, expect, it } from 'vitest';
import { type Host, memoryHost } from './host.ts';
import type { BuildReport } from './report.ts';
import { recordingHost, rememberBuild, unchangedBuild } from './unchanged.ts';

const report = { editions: {} } as BuildReport;

/** A build that read one file; then `change` happens; was it unchanged? */
async function afterwards(out: string, path: string, change: (files: Map<string, Uint8Array>) => void) {
  const host = memoryHost({ [path]: '旧' });
  const recorded = recordingHost(host, out);
  await recorded.realPath(path);
  await recorded.read(path);
  await recorded.read(`${out}/.cache/sections/a.json`);
  await rememberBuild(host, out, 'same', recorded.inputs, report);
  change(host.files);
  return (await unchangedBuild(host, out, 'same')) !== undefined;
}

const edit = (path: string) => (files: Map<string, Uint8Array>) => void files.set(path, new TextEncoder().encode('新'));

describe('unchangedBuild', () => {
  it('knows a build that changed nothing, whatever its cache holds', async () => {
    expect(await afterwards('/w/out', '/w/book/a.md', () => undefined)).toBe(true);
    expect(await afterwards('/w/out', '/w/book/a.md', edit('/w/out/.cache/sections/a.json'))).toBe(true);
  });
  for (const book of ['/w/book', '/w/out-takes', '/w/out/book']) {
    it(`sees a change in ${book}`, async () => {
      expect(await afterwards('/w/out', `${book}/a.md`, edit(`${book}/a.md`))).toBe(false);
    });
  }
  it('sees that a link leads elsewhere', async () => {
    const files = memoryHost({ '/w/1.png': '甲', '/w/2.png': '乙' });
    let real = '/w/1.png';
    const host: Host = { ...files, realPath: async () => real };
    const recorded = recordingHost(host, '/w/out');
    await recorded.read((await recorded.realPath('/w/book/a.png'))!);
    await rememberBuild(host, '/w/out', 'same', recorded.inputs, report);
    expect(await unchangedBuild(host, '/w/out', 'same')).toBeDefined();
    real = '/w/2.png';
    expect(await unchangedBuild(host, '/w/out', 'same')).toBeUndefined();
  });
  it('builds again where the record was cut off', async () => {
    const half = (files: Map<string, Uint8Array>) =>
      void files.set('/w/out/.cache/build.json', files.get('/w/out/.cache/build.json')!.slice(0, 20));
    expect(await afterwards('/w/out', '/w/book/a.md', half)).toBe(false);
  });
});
