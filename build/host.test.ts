// The real host: names that nothing has are answered, not thrown; a written file is whole.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { realHost } from './host.ts';

it.each(['absent', 'a'.repeat(400), 'a\0b', 'file/below'])('nothing stands at %j', async (name) => {
  const folder = await mkdtemp(join(tmpdir(), 'fuzi-host-'));
  try {
    await realHost.write(join(folder, 'file'), '甲');
    const path = join(folder, name);
    expect(await realHost.read(path)).toBeUndefined();
    expect(await realHost.facts(path)).toBeUndefined();
    expect(await realHost.realPath(path)).toBeUndefined();
    expect(await readdir(folder)).toEqual(['file']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
