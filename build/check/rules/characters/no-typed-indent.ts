// A paragraph's indent is the style's: wide spaces typed before it are left over from a word processor. Some of a book's
// paragraphs having them are slips; most of them having them is how the author writes, told once.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { offsetOf } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'no-typed-indent';
const wide = /\u3000/;

export const noTypedIndent: Rule = {
  id,
  check(_book, _survey, prose) {
    const found: Diagnostic[] = [];
    let paragraphs = 0;
    for (const passage of prose.passages) {
      if (passage.kind !== 'paragraph' || passage.node.type !== 'paragraph' || passage.quoted) continue;
      paragraphs++;
      const { source } = passage;
      const end = offsetOf(passage, 0);
      let start = end;
      while (start > 0 && /[ \t\u3000]/.test(source.text[start - 1]!)) start--;
      if (start === end || (start > 0 && source.text[start - 1] !== '\n')) continue;
      if (!wide.test(source.text.slice(start, end))) continue;
      const [from, to] = [source.pointAt(start), source.pointAt(end)];
      const place = { file: source.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
      found.push(diagnostic(id, place, {}, { edits: [{ file: source.file, start, end, insert: '' }] }));
    }
    const [first, ...others] = found;
    if (!first || found.length * 4 < paragraphs) return found;
    const { edits: _, ...rest } = first;
    return [{ ...rest, severity: 'info', count: found.length, related: others.map(({ place }) => place) }];
  },
  examples: {
    wrong: [
      {
        text: '集市散了。\n\n人也走了。\n\n　　天黑了。\n\n河边没有人。\n\n船也开了。',
        found: '　　',
        fixed: '集市散了。\n\n人也走了。\n\n天黑了。\n\n河边没有人。\n\n船也开了。',
      },
      { text: '　　集市散了。\n\n　　人也走了。\n\n　　天黑了。', count: 1 },
    ],
    right: ['集市散了。\n\n人也走了。'],
  },
};
