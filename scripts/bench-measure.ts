// Runs a program and measures it: wall seconds, processor seconds, and the peak memory of it and all its descendants, Chromium's processes
// included. Shared memory is counted once: each process's proportional share (PSS), where the kernel tells it, else RSS.
// In: a program and its words. Out: a measurement. Linux only; elsewhere the memory is undefined.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measurement {
  seconds: number;
  /** User and system time of all processes, to within a sample: says what wall time hides on a busy machine. */
  processorSeconds: number;
  /** Decimal megabytes (10⁶ bytes). */
  peakMegabytes?: number;
  /** The exit code; undefined where the program was ended for taking too long. */
  code: number | undefined;
  /** What it printed, both streams. */
  output: string;
}

const sampleEvery = 200;
/** The kernel's unit in /proc/<pid>/stat. */
const ticksPerSecond = 100;

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
    const ticks = new Map<number, number>();
    const sampler = setInterval(() => {
      peak = Math.max(peak, memoryOf(family, ticks));
    }, sampleEvery);
    const timer = setTimeout(() => {
      for (const pid of family) quietly(() => process.kill(pid, 'SIGKILL'));
    }, limit);
    child.on('error', refuse);
    child.on('close', (code) => {
      clearInterval(sampler);
      clearTimeout(timer);
      const peakMegabytes = peak > 0 ? peak / 1e6 : undefined;
      const processorSeconds = [...ticks.values()].reduce((sum, each) => sum + each, 0) / ticksPerSecond;
      settle({
        processorSeconds,
        seconds: (performance.now() - began) / 1000,
        peakMegabytes,
        code: code ?? undefined,
        output,
      });
    });
  });
}

/**
 * Bytes of all members; descendants found on the way join the family, and stay in it when their parent ends.
 * @param ticks gets each member's processor time so far
 */
function memoryOf(family: Set<number>, ticks: Map<number, number>): number {
  const processes = quietly(() => readdirSync('/proc').filter((name) => /^\d+$/.test(name))) ?? [];
  const parents = new Map<number, number>();
  const used = new Map<number, number>();
  for (const name of processes) {
    const stat = quietly(() => readFileSync(`/proc/${name}/stat`, 'utf8'));
    // The name in parentheses may hold spaces and parentheses: what follows the last one is regular.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (!fields) continue;
    parents.set(Number(name), Number(fields[1]));
    used.set(Number(name), Number(fields[11]) + Number(fields[12]));
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
    if (!parents.has(pid)) {
      family.delete(pid);
      continue;
    }
    ticks.set(pid, used.get(pid) ?? 0);
    bytes += proportional(pid) ?? resident(pid);
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
