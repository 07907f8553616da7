// Writes build/check/rules/slips/data/drawn-alike.ts: characters whose pictures are alike. Run by hand when the dictionary is
// renewed: node scripts/slips-drawn-alike.mjs CHROMIUM. In: the characters of GB/T 2312 that the dictionary has, drawn by that
// browser in the faces of the print edition, somewhat blurred. Out: pairs that no other list has, by how alike they are.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer';

const folder = 'build/check/rules/slips/data/';
/** How alike two pictures are (correlation, the mean of the faces) for the eye to take one for the other, and for a scan to. */
const sameToTheEye = 0.91;
const sameToAScan = 0.84;
/** Classes of frequency: of the rarer character, and of the more frequent one. */
const rarest = 6;
const frequent = 8;

const faces = [
  'noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
];

/** Characters of the dictionary with their classes. */
function classes() {
  const singles = readFileSync(`${folder}dictionary.txt`, 'utf8')
    .replace(/^#.*\n/gm, '')
    .split(/^\[\d\]$/m)[1];
  const found = new Map();
  for (const [, letter, list] of singles.matchAll(/([a-z])([^a-z]+)/g))
    for (const character of list.trim()) found.set(character, letter.charCodeAt(0) - 0x60);
  return found;
}

/** Characters in use: those of GB/T 2312, two bytes each. */
function inUse() {
  const decoder = new TextDecoder('gb2312');
  const found = new Set();
  for (let high = 0xb0; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) found.add(decoder.decode(Uint8Array.of(high, low)));
  return found;
}

/** Pairs in lists that stand already: groups whose first goes with all others. */
function listed() {
  const pairs = new Set();
  for (const [file, name] of [
    ['lookalikes', 'lookalikes'],
    ['similar-shapes', 'similarShapes'],
  ]) {
    const text = readFileSync(`${folder}${file}.ts`, 'utf8').match(new RegExp(`${name} = \`([^\`]*)\``))[1];
    for (const [head, ...others] of text.trim().split(/\s+/))
      for (const other of others) for (const pair of [head + other, other + head]) pairs.add(pair);
  }
  return pairs;
}

/** In the browser: draws the characters in every face and finds the pairs that are alike. */
async function compare(characters, count, least) {
  const [size, drawn] = [24, 96];
  await document.fonts.ready;
  const canvas = new OffscreenCanvas(drawn, drawn);
  const small = new OffscreenCanvas(size, size);
  const [large, shrunk] = [canvas, small].map((each) => each.getContext('2d', { willReadFrequently: true }));
  const sums = new Float32Array(characters.length ** 2);
  for (let face = 0; face < count; face++) {
    await document.fonts.load(`84px face${face}`);
    const pictures = characters.map((character) => {
      large.filter = 'blur(3px)';
      large.fillStyle = 'white';
      large.fillRect(-20, -20, drawn + 40, drawn + 40);
      large.fillStyle = 'black';
      large.font = `84px face${face}`;
      large.textAlign = 'center';
      large.textBaseline = 'middle';
      large.fillText(character, drawn / 2, drawn / 2);
      shrunk.imageSmoothingQuality = 'high';
      shrunk.drawImage(canvas, 0, 0, size, size);
      const { data } = shrunk.getImageData(0, 0, size, size);
      const grey = Float32Array.from({ length: size * size }, (_, i) => data[4 * i]);
      const mean = grey.reduce((a, b) => a + b) / grey.length;
      const length = Math.hypot(...grey.map((value) => value - mean));
      return grey.map((value) => (value - mean) / length);
    });
    for (let i = 0; i < pictures.length; i++)
      for (let j = i + 1; j < pictures.length; j++) {
        let sum = 0;
        for (let k = 0; k < size * size; k++) sum += pictures[i][k] * pictures[j][k];
        sums[i * pictures.length + j] += sum / count;
      }
  }
  const found = [];
  for (let i = 0; i < characters.length; i++)
    for (let j = i + 1; j < characters.length; j++) {
      const alike = sums[i * characters.length + j];
      if (alike >= least) found.push([characters[i], characters[j], alike]);
    }
  return found;
}

/** Pairs as groups, a space or a line between them; the character that is like most others first. */
function groupsOf(pairs) {
  const others = new Map();
  const join = (one, other) => others.set(one, (others.get(one) ?? new Set()).add(other));
  for (const [one, other] of pairs) {
    join(one, other);
    join(other, one);
  }
  const groups = [];
  for (;;) {
    const [head, like] = [...others].reduce(
      (best, one) => (one[1].size > best[1].size || (one[1].size === best[1].size && one[0] < best[0]) ? one : best),
      ['', new Set()],
    );
    if (like.size === 0) break;
    groups.push(head + [...like].sort().join(''));
    for (const other of like) others.get(other).delete(head);
    others.set(head, new Set());
  }
  return groups
    .sort()
    .join(' ')
    .replace(/(.{110,120}?) /gu, '$1\n');
}

const known = classes();
const used = inUse();
const characters = [...known]
  .filter(([character, weight]) => used.has(character) && weight >= rarest)
  .map(([one]) => one);
const require = createRequire(import.meta.url);
const styles = faces.map((path, n) => {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/${path}`)).toString('base64');
  return `@font-face{font-family:face${n};src:url(data:font/ttf;base64,${bytes})}`;
});
const browser = await puppeteer.launch({
  executablePath: process.argv[2],
  args: ['--no-sandbox'],
  protocolTimeout: 600_000,
});
const page = await browser.newPage();
await page.setContent(`<style>${styles.join('')}</style>`);
const alike = await page.evaluate(compare, characters, faces.length, sameToAScan);
await browser.close();
const before = listed();
const wanted = alike.filter(
  ([one, other]) => !before.has(one + other) && Math.max(known.get(one), known.get(other)) >= frequent,
);
const [eye, scan] = [true, false].map((isEye) => wanted.filter(([, , how]) => how >= sameToTheEye === isEye));
writeFileSync(
  `${folder}drawn-alike.ts`,
  `// Generated by scripts/slips-drawn-alike.mjs: characters whose pictures are alike and that stand together in no other list.
// Not changed by hand. Groups as in lookalikes.ts.

/** The eye takes one for the other: ${eye.length} pairs. */
export const drawnAlike = \`
${groupsOf(eye)}
\`;

/** A scan's reader does: ${scan.length} pairs. */
export const drawnNearlyAlike = \`
${groupsOf(scan)}
\`;
`,
);
console.log(`${characters.length} characters, ${eye.length} and ${scan.length} pairs`);
