// Runs a program and measures it: wall seconds, and the peak memory of it and all its descendants, Chromium's processes
// included. Shared memory is counted once: each process's proportional share (PSS), where the kernel tells it, else RSS.
// In: a program and its words. Out: a measurement. Linux only; elsewhere the memory is undefined.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measurement {
  seconds: number;
  /** Decimal megabytes (10⁶ bytes). */
  peakMegabytes?: number;
  /** The exit code; undefined where the program was ended for taking too long. */
  code: number | undefined;
  /** What it printed, both streams. */
  output: string;
}

const sampleEvery = 200;

/**
 * @param program an executable
 * @param words its parameters
 * @param limit milliseconds after which it is ended
 */
export function measure(program: string, words: readonly string[], limit = 3_600_000): Promise<Measurement> {
  return new Promise((settle, refuse) => {
    const began = performance.now();
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    let peak = 0;
    const family = new Set<number>([child.pid!]);
    const sampler = setInterval(() => {
      peak = Math.max(peak, memoryOf(family));
    }, sampleEvery);
    const timer = setTimeout(() => {
      for (const pid of family) quietly(() => process.kill(pid, 'SIGKILL'));
    }, limit);
    child.on('error', refuse);
    child.on('close', (code) => {
      clearInterval(sampler);
      clearTimeout(timer);
      const peakMegabytes = peak > 0 ? peak / 1e6 : undefined;
      settle({ seconds: (performance.now() - began) / 1000, peakMegabytes, code: code ?? undefined, output });
    });
  });
}

/** Bytes of all members; descendants found on the way join the family, and stay in it when their parent ends. */
function memoryOf(family: Set<number>): number {
  const processes = quietly(() => readdirSync('/proc').filter((name) => /^\d+$/.test(name))) ?? [];
  const parents = new Map<number, number>();
  for (const name of processes) {
    const stat = quietly(() => readFileSync(`/proc/${name}/stat`, 'utf8'));
    // The name in parentheses may hold spaces and parentheses: what follows the last one is regular.
    const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const [pid, parent] of parents)
      if (family.has(parent) && !family.has(pid)) {
        family.add(pid);
        grew = true;
      }
  }
  let bytes = 0;
  for (const pid of family) {
    if (!parents.has(pid)) family.delete(pid);
    else bytes += proportional(pid) ?? resident(pid);
  }
  return bytes;
}

function proportional(pid: number): number | undefined {
  const text = quietly(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  const kilobytes = text && /^Pss:\s+(\d+)/m.exec(text)?.[1];
  return kilobytes ? Number(kilobytes) * 1024 : undefined;
}

function resident(pid: number): number {
  const text = quietly(() => readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number((text && /^VmRSS:\s+(\d+)/m.exec(text)?.[1]) ?? 0) * 1024;
}

/** A process may end between two looks at it. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
