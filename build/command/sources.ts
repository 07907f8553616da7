// The source text that findings point at, for showing the line. Reads only files findings name, inside the book folder.
import { join } from 'node:path';
import type { SourceFile } from '../book.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Host } from '../host.ts';

export async function readSources(host: Host, folder: string, findings: readonly Diagnostic[]): Promise<SourceFile[]> {
  const paths = [...new Set(findings.map((finding) => finding.place.file))].filter(
    (path) => !path.includes('..') && !path.startsWith('/'),
  );
  const sources: SourceFile[] = [];
  for (const path of paths) {
    const data = await host.read(join(folder, path));
    if (data) sources.push({ path, text: new TextDecoder().decode(data) });
  }
  return sources;
}
