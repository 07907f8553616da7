// What rules found in each chapter, and in the book as a whole, kept from check to check in <out>/.cache/check.json. In: the
// host and the output folder. Out: a memory the check stage asks. The key of a part is everything its findings depend on;
// answers of another Fuzi, or a file that cannot be read, count as none.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { FindingsMemory } from '../check/portions.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { compiledFolder } from '../root.ts';

/** The compiled program's folder is named by a hash of all its sources: the identity of the rules. */
const identity = compiledFolder && basename(compiledFolder);

interface Kept {
  fuzi: string;
  book: string;
  parts: Record<string, { key: string; findings: Diagnostic[] }>;
}

export interface CheckCache extends FindingsMemory {
  /** Whether anything is known of the book. */
  knows: boolean;
  /** Writes what is new. Nothing where the program runs uncompiled: its rules have no identity. */
  save(): Promise<void>;
}

export async function openCheckCache(host: Host, out: string, book: string): Promise<CheckCache> {
  const path = join(out, '.cache', 'check.json');
  const before = identity ? await readKept(host, path, identity, book) : {};
  const now: Kept['parts'] = {};
  let changed = false;
  return {
    knows: Object.keys(before).length > 0,
    recall(name, content) {
      const key = createHash('sha256').update(content).digest('hex');
      const known = before[name];
      if (known?.key !== key) return undefined;
      now[name] = known;
      return known.findings;
    },
    remember(name, content, findings) {
      changed = true;
      now[name] = { key: createHash('sha256').update(content).digest('hex'), findings };
    },
    async save() {
      if (!identity || !changed) return;
      const kept: Kept = { fuzi: identity, book, parts: now };
      await host.write(path, JSON.stringify(kept));
    },
  };
}

async function readKept(host: Host, path: string, fuzi: string, book: string): Promise<Kept['parts']> {
  const data = await host.read(path);
  if (!data) return {};
  try {
    const kept = JSON.parse(new TextDecoder().decode(data)) as Kept;
    return kept.fuzi === fuzi && kept.book === book ? kept.parts : {};
  } catch (error) {
    // A run that was cut off may have left half a file.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
