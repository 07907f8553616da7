// Findings of other checkers → diagnostics at their places. In: the book and the findings. Out: one diagnostic each: at the
// words quoted, by block id first, else by the words and what stands about them. What has lost its place is said, never
// dropped. They are information: never a gate.
import type { Book } from '../book.ts';
import { placeIn } from '../check/prose/passage.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../diagnostic.ts';
import { plainText, type TextBlock, textBlocks } from './blocks.ts';
import type { OutsideFinding } from './format.ts';
import type { OutsideFile } from './read.ts';

export function placeFindings(book: Book, files: readonly OutsideFile[]): Diagnostic[] {
  if (files.length === 0) return [];
  const blocks = textBlocks(book).map((block) => ({ ...block, text: plainText(block) }));
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return files.flatMap(({ tool, file, findings }) =>
    findings.map((finding) => {
      const { quote, message, suggestion } = finding;
      const named = finding.block === undefined ? undefined : byId.get(finding.block.replace(/^#/, ''));
      const hit = (named && find([named], finding)) ?? find(blocks, finding);
      if (!hit) {
        return diagnostic('outside-finding-has-its-place', wholeFile('book.yaml'), { tool, file, quote, message });
      }
      const place = placeIn(hit.block.passage, hit.at, hit.at + quote.length);
      const hint = suggestion === undefined ? {} : { hint: suggestion };
      return diagnostic('outside-finding', place, { tool, file, message, quote }, hint);
    }),
  );
}

interface Hit {
  block: TextBlock;
  at: number;
}

/** The one place where the quote stands; where it stands more than once, the one with the right words about it. */
function find(blocks: readonly (TextBlock & { text: string })[], finding: OutsideFinding): Hit | undefined {
  const { quote, before = '', after = '' } = finding;
  let only: Hit | undefined;
  let fitting: Hit | undefined;
  let [hits, fits] = [0, 0];
  for (const block of blocks) {
    for (let at = block.text.indexOf(quote); at >= 0; at = block.text.indexOf(quote, at + quote.length)) {
      only ??= { block, at };
      hits++;
      const fitsBefore = block.text.slice(0, at).endsWith(before);
      if ((before || after) && fitsBefore && block.text.startsWith(after, at + quote.length)) {
        fitting ??= { block, at };
        fits++;
      }
    }
  }
  if (fits === 1) return fitting;
  return hits === 1 ? only : undefined;
}
