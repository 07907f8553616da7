// What text rules found in each chapter, kept from check to check in <out>/.cache/check.json. In: the host and the output
// folder. Out: a memory the check stage asks. The key of a chapter is everything its findings depend on; answers of
// another Fuzi, or a file that cannot be read, count as none.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ChapterMemory } from '../check/text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Host } from '../host.ts';

/** The compiled program's folder is named by a hash of all its sources: the identity of the rules. */
const compiledFolder = /\/(cli-[0-9a-f]{16})\//.exec(import.meta.url)?.[1];

interface Kept {
  fuzi: string;
  book: string;
  chapters: Record<string, { key: string; findings: Diagnostic[] }>;
}

export interface CheckCache extends ChapterMemory {
  /** Writes what is new. Nothing where the program runs uncompiled: its rules have no identity. */
  save(): Promise<void>;
}

export async function openCheckCache(host: Host, out: string, book: string): Promise<CheckCache> {
  const path = join(out, '.cache', 'check.json');
  const before = compiledFolder ? await readKept(host, path, compiledFolder, book) : {};
  const now: Kept['chapters'] = {};
  let changed = false;
  return {
    recall(chapter, content) {
      const key = createHash('sha256').update(content).digest('hex');
      const known = before[chapter];
      if (known?.key !== key) return undefined;
      now[chapter] = known;
      return known.findings;
    },
    remember(chapter, content, findings) {
      changed = true;
      now[chapter] = { key: createHash('sha256').update(content).digest('hex'), findings };
    },
    async save() {
      if (!compiledFolder || !changed) return;
      const kept: Kept = { fuzi: compiledFolder, book, chapters: now };
      await host.write(path, JSON.stringify(kept));
    },
  };
}

async function readKept(host: Host, path: string, fuzi: string, book: string): Promise<Kept['chapters']> {
  const data = await host.read(path);
  if (!data) return {};
  try {
    const kept = JSON.parse(new TextDecoder().decode(data)) as Kept;
    return kept.fuzi === fuzi && kept.book === book ? kept.chapters : {};
  } catch (error) {
    // A run that was cut off may have left half a file.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
