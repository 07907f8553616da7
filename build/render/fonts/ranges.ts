// CSS unicode-range, both ways: code points → the shortest list of ranges, a list → a test. Knows no faces.

/** `U+4E00-4E8C, U+3007` of code points in any order. */
export function toRange(codes: Iterable<number>): string {
  const sorted = [...new Set(codes)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of sorted) {
    const last = ranges.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ');
}

/** Whether a code point is in a range; everything is, where there is none. */
export function rangeTest(range: string | undefined): (code: number) => boolean {
  if (range === undefined) return () => true;
  const ranges = range.split(',').map((part) => {
    const [from, to] = part
      .trim()
      .replace(/^u\+/i, '')
      .split('-')
      .map((each) => Number.parseInt(each, 16)) as [number, number?];
    return [from, to ?? from] as const;
  });
  return (code) => ranges.some(([from, to]) => code >= from && code <= to);
}
