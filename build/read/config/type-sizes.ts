// 号数 and lengths: what a type size is called, what it measures. In: a size as typed. Out: pt; mm from pt and back.

/** 号数 → pt, as Chinese software has them. */
const typeSizes = new Map([
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['新五号', 9.5],
  ['小五', 9],
  ['六号', 7.5],
  ['小六', 6.5],
  ['七号', 5.5],
  ['八号', 5],
]);

/** pt → mm */
export const millimetres = (points: number) => (points * 25.4) / 72;

/** mm → pt */
export const points = (mm: number) => (mm * 72) / 25.4;

/** Chromium puts baselines on whole CSS pixels: leadings are multiples of one, pt. */
export const leadingStep = 0.75;

/** The leading on the grid that is nearest to one, pt. */
export const nearestLeading = (leading: number) => Math.max(1, Math.round(leading / leadingStep)) * leadingStep;

/** A type size as typed: 五号, 小四号, 10.5, 10.5pt, 10.5磅; in pt. */
export function typeSize(typed: string): number | undefined {
  const name = typed.normalize('NFKC').replace(/\s/g, '');
  const size = typeSizes.get(name) ?? typeSizes.get(name.replace(/号$/, '')) ?? typeSizes.get(`${name}号`);
  if (size) return size;
  const number = /^(\d+(?:\.\d+)?)(?:pt|磅|点)?$/i.exec(name);
  const value = number ? Number(number[1]) : 0;
  return value >= 5 && value <= 72 ? value : undefined;
}

/** The size's name: 五号 for 10.5; undefined for sizes between. @param size pt */
export function sizeName(size: number): string | undefined {
  for (const [name, value] of typeSizes) if (Math.abs(value - size) < 0.01) return name;
  return undefined;
}

/** The named size nearest to one, not greater where `most` is given. @param size pt */
export function nearestSizeName(size: number, most = Number.POSITIVE_INFINITY): string {
  const names = [...typeSizes].filter(([, value]) => value <= most);
  const by = (value: number) => Math.abs(value - size);
  return names.reduce((best, each) => (by(each[1]) < by(best[1]) ? each : best), names[0] ?? ['五号', 10.5])[0];
}

/** A number as people write it: no tail of zeros. */
export const plainNumber = (value: number, digits = 2) => String(Number(value.toFixed(digits)));
