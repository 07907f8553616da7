// Both sides of a leaf held against the light: node scripts/overlay-leaf.mjs BOOK.pdf PAGE OUT.png. PAGE is the recto's number in
// the PDF, from 1; the page after it is its verso, seen through the paper: mirrored. Recto in black, verso in red at half
// strength, so that one sees whether their lines register (两面套印). Pages are drawn by poppler's pdftoppm.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';

const resolution = '200';

/** A page in grey: 255 is paper. */
function draw(pdf, page, folder) {
  const stem = join(folder, String(page));
  const range = ['-f', String(page), '-l', String(page)];
  execFileSync('pdftoppm', ['-png', '-gray', '-r', resolution, ...range, '-singlefile', pdf, stem], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return PNG.sync.read(readFileSync(`${stem}.png`));
}

/** @returns the leaf as seen from its recto */
export function overlay(recto, verso) {
  const { width, height } = recto;
  const leaf = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const seen = recto.data[at];
      const mirrored = verso.width - 1 - x;
      const inside = y < verso.height && mirrored >= 0;
      const through = inside ? verso.data[(y * verso.width + mirrored) * 4] : 255;
      const faint = Math.round((seen * (255 + through)) / 510);
      leaf.data.set([seen, faint, faint, 255], at);
    }
  }
  return leaf;
}

function main([pdf, page, out]) {
  const number = Number(page);
  if (!out || !(number >= 1)) {
    console.error('node scripts/overlay-leaf.mjs BOOK.pdf PAGE OUT.png');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'leaf-'));
  try {
    const [recto, verso] = [number, number + 1].map((each) => draw(pdf, each, folder));
    writeFileSync(out, PNG.sync.write(overlay(recto, verso)));
    return 0;
  } catch (error) {
    if (error.code === 'ENOENT' && error.path === 'pdftoppm') console.error('pdftoppm (poppler) is not installed');
    else console.error(`${pdf} has no leaf that begins on page ${page}: ${error.message.split('\n')[0]}`);
    return 2;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2));
