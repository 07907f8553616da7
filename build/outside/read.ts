// Files with findings of other checkers → the findings. In: paths and the host. Out: what they say, with their file; a
// file that is missing or not of the format is a diagnostic, never an exception.
import { basename } from 'node:path';
import { type Diagnostic, diagnostic, type Reported, wholeFile } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { type OutsideFindings, outsideSchema } from './format.ts';

export interface OutsideFile extends OutsideFindings {
  file: string;
}

export async function readFindings(paths: readonly string[], host: Host): Promise<Reported<OutsideFile[]>> {
  const value: OutsideFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const file = basename(path);
    const data = await host.read(path);
    const read = data ? await parse(new TextDecoder().decode(data)) : { problem: '没有这个文件 no such file' };
    if ('problem' in read) {
      diagnostics.push(
        diagnostic('outside-findings-are-readable', wholeFile('book.yaml'), { file, problem: read.problem }),
      );
    } else value.push({ ...read.findings, file });
  }
  return { value, diagnostics };
}

async function parse(text: string): Promise<{ findings: OutsideFindings } | { problem: string }> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message };
    throw error;
  }
  const { default: ajv } = await import('ajv');
  const validator = new ajv.Ajv();
  if (validator.validate(outsideSchema, json)) return { findings: json as OutsideFindings };
  const { instancePath = '', message = '' } = validator.errors?.[0] ?? {};
  return { problem: `${instancePath} ${message}`.trim() };
}
