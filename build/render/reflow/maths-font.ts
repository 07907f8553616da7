// The face of MathML in EPUB and web: STIX Two Math, cut to the characters of the book's formulas. Its MATH table tells the
// browser how to stretch roots, brackets and sums; without such a face Chromium sets formulas from whatever it finds.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { repositoryRoot } from '../../root.ts';
import type { Font } from '../fonts/index.ts';

/** A font of an edition, whatever it is for. */
export type EditionFont = Omit<Font, 'role' | 'postscript'> & { role?: Font['role'] };

const face = { package: '@expo-google-fonts/stix-two-math', file: '400Regular/STIXTwoMath_400Regular.ttf' };

/**
 * The maths face for the formulas found; undefined where there are none.
 * @param trees rendered documents
 */
export async function mathsFont(trees: readonly Element[]): Promise<EditionFont | undefined> {
  const characters = new Set<string>();
  for (const tree of trees) {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'math') return;
      for (const character of textOf(node)) characters.add(character);
    });
  }
  if (characters.size === 0) return undefined;
  const folder = join(repositoryRoot, 'node_modules', face.package);
  const [{ default: subsetFont }, source, description] = await Promise.all([
    import('subset-font'),
    readFile(join(folder, face.file)),
    readFile(join(folder, 'package.json'), 'utf8'),
  ]);
  // <msqrt> and <mroot> draw their sign without naming it.
  characters.add('√');
  const wanted = [...characters].flatMap((character) => [character, ...(italics.get(character) ?? [])]);
  const bytes = await subsetFont(source, [...new Set(wanted)].sort().join(''), { targetFormat: 'truetype' });
  return {
    family: 'Fuzi Math',
    weight: 400,
    italic: false,
    bytes: new Uint8Array(bytes),
    source: `${face.package}@${JSON.parse(description).version}`,
    licence: 'OFL-1.1',
  };
}

/** A single letter in <mi> is shown as its mathematical italic (MathML Core §3.2.1): letter → those code points. */
const italics: ReadonlyMap<string, string[]> = (() => {
  const map = new Map<string, string[]>([['h', ['\u210E']]]);
  // Latin and Greek mathematical italic; NFKC leads back to the plain letter.
  for (const [first, last] of [
    [0x1d434, 0x1d467],
    [0x1d6e2, 0x1d71b],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const italic = String.fromCodePoint(code);
      const plain = italic.normalize('NFKC');
      if (plain !== italic) map.set(plain, [...(map.get(plain) ?? []), italic]);
    }
  }
  return map;
})();

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
