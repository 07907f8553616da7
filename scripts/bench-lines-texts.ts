// The texts whose lines are compared, as plain paragraphs: the bench's own made-up prose, dense prose full of numbers in both
// styles, the handbook's, and a scan's where one is at hand (FUZI_SEED, ../shared/seed/scan.txt). In: nothing but those files. Out: names and paragraphs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Node, Parent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { realHost } from '../build/host.ts';
import { importScan } from '../build/import/index.ts';
import { readBook } from '../build/read/index.ts';
import { repositoryRoot } from '../build/root.ts';
import { denseProse } from './bench-dense.ts';
import { commonCharacters, grammar, ownCharacters, seeded } from './bench-words.ts';

export interface BenchText {
  name: string;
  /** Set in this style's own type area; absent: 32 characters a line. */
  style?: '大众';
  paragraphs: string[];
}

/** @param workFolder for the imported scan */
export async function benchTexts(workFolder: string): Promise<BenchText[]> {
  const texts: BenchText[] = [{ name: 'made-up', paragraphs: madeUp(40_000) }];
  for (const each of [{ name: 'dense' }, { name: 'dense-29', style: '大众' as const }])
    texts.push({ ...each, paragraphs: denseProse(15_000) });
  texts.push({ name: 'handbook', paragraphs: await paragraphsOf(join(repositoryRoot, 'manuscript')) });
  const scan = process.env.FUZI_SEED ?? join(repositoryRoot, '..', 'shared', 'seed', 'scan.txt');
  if (existsSync(scan)) {
    const folder = join(workFolder, 'scan');
    for (const { path, text } of importScan(readFileSync(scan, 'utf8'), 'scan.txt').value.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    texts.push({ name: 'scan', paragraphs: await paragraphsOf(folder) });
  }
  return texts;
}

function madeUp(characters: number): string[] {
  const own = ownCharacters();
  const random = seeded(characters);
  const rare = commonCharacters().filter((character) => !own.has(character));
  const g = grammar(random, rare.slice(0, 1_500));
  const paragraphs: string[] = [];
  for (let written = 0; written < characters; ) {
    const text = g.prose(60 + g.below(240));
    written += text.length;
    g.pace = written / characters;
    paragraphs.push(text);
  }
  return paragraphs;
}

/** Paragraphs of a book's files, those in lists and quotations too, as plain text. */
async function paragraphsOf(folder: string): Promise<string[]> {
  const { value } = await readBook(folder, realHost);
  if (!value) throw new Error(`${folder} cannot be read`);
  const found: string[] = [];
  const walk = (node: Node) => {
    if (node.type === 'table' || node.type === 'footnoteDefinition') return;
    if (node.type === 'paragraph') found.push(plain(node));
    else for (const child of (node as Parent).children ?? []) walk(child);
  };
  for (const { tree } of value.pieces) walk(tree);
  return found.filter(isProse);
}

/** One line; no spaces between Han characters and marks, which makers treat each in their way. */
const plain = (node: Node) =>
  plainText(node)
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{Script=Han}，、；：。！？”’）》〉」』】]) (?=[\p{Script=Han}“‘（《〈「『【])/gu, '')
    .trim();

/** Two lines at least, of Han text above all, and nothing that Markdown would take for a list. */
function isProse(text: string): boolean {
  if (text.length < 20 || /^(?:[（(]?\d+[.)）]|[①-⑳]|[-+*#>:|])/u.test(text)) return false;
  // Faces of three makers must all have the characters: what Fuzi has reserve faces for, the others have not.
  if (/[\u{10000}-\u{10ffff}]/u.test(text)) return false;
  if (/[^\p{Script=Han}\p{P}\p{N}a-zA-Z \u2160-\u216F℃×±=+<>~·％]/u.test(text)) return false;
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 2;
}
