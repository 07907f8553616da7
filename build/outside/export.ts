// The clean text for other checkers, as plain text and as a Word file. In: a book. Out: a file's content. Every block has
// its id before it, which findings name when they come back (format.ts). Nothing of the Markdown is in it.
import type { Book } from '../book.ts';
import { plainText, type TextBlock, textBlocks } from './blocks.ts';

/** A line a block: [#id] text. */
export function exportText(book: Book): string {
  const lines = textBlocks(book).map((block) => `[#${block.id}] ${plainText(block)}`);
  return `《${book.facts.title}》\n\n${lines.join('\n')}\n`;
}

/**
 * A Word file: headings as headings, a paragraph a block, its id small and grey before it and as a bookmark about it.
 * The same book gives the same bytes but for the zip's own dates.
 */
export async function exportDocx(book: Book): Promise<Uint8Array> {
  const docx = await import('docx');
  const styles = [docx.HeadingLevel.HEADING_1, docx.HeadingLevel.HEADING_2, docx.HeadingLevel.HEADING_3] as const;
  const paragraphOf = (block: TextBlock) => {
    const { kind, node } = block.passage;
    const depth = node.type === 'heading' ? node.depth : 0;
    return new docx.Paragraph({
      ...(kind === 'heading' ? { heading: styles[Math.min(depth, 3) - 1] ?? styles[0] } : {}),
      children: [
        new docx.TextRun({ text: `[#${block.id}] `, size: 14, color: '999999' }),
        new docx.Bookmark({ id: bookmarkOf(block.id), children: [new docx.TextRun(plainText(block))] }),
      ],
    });
  };
  const document = new docx.Document({
    title: book.facts.title,
    creator: book.facts.creators.map(({ name }) => name).join('、'),
    sections: [
      {
        children: [
          new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, text: `《${book.facts.title}》` }),
          ...textBlocks(book).map(paragraphOf),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

/** Word takes letters, digits and underscores, forty at most, a letter first. */
const bookmarkOf = (id: string) => `b_${id.replace(/\W/g, '_')}`.slice(0, 40);
