// A chapter's edits → its text, and the text proved against the account. Where Fuzi reads a block otherwise than its tool did,
// the block is kept as its source, in a fence, with a finding: nothing is lost because we do not know what it means.
// In: a Work with its edits and words. Out: text, settled edits. Must end: each round keeps at least one more block.
import type { Loose } from '../../read/parse/source.ts';
import { takeSummaryAccount } from './account.ts';
import { plain } from './contents.ts';
import { applyEdits, type Edit, settle } from './edits.ts';
import { written } from './escape.ts';
import { endOf, report, say, short, startOf, type Work } from './work.ts';

export interface Written {
  work: Work;
  edits: Edit[];
  text: string;
  /** Characters the file holds, white space not counted. */
  held: number;
}

/** Rounds in which one block is kept; after them, all that are left are. */
const patience = 12;

/** Writes a chapter. @param braces what stands after a heading's text, by its offset */
export function writeChapter(
  work: Work,
  braces: (offset: number) => { level: number; attributes: string } | undefined,
): Written {
  const blocks = (work.root.children ?? []).filter((node) => node.type !== 'definition');
  const kept = new Set<Loose>();
  for (let round = 0; ; round += 1) {
    const edits = settle(work.edits, work.text);
    const text = `${applyEdits(work.text, edits).replace(/^\n+/, '').trimEnd()}\n`;
    const before = work.diagnostics.length;
    const held = takeSummaryAccount(work, text);
    const [difference] = work.diagnostics.slice(before);
    const free = blocks.filter((node) => !kept.has(node));
    if (!difference || free.length === 0) return { work, edits, text, held };
    work.diagnostics.length = before;
    for (const node of round < patience ? [nearest(free, work.differs ?? 0)] : free) {
      kept.add(node);
      keepAsSource(work, node, braces(startOf(node)));
    }
  }
}

/** The block where the difference shows, or the last before it that is not kept yet; headings are kept last. */
function nearest(free: readonly Loose[], offset: number): Loose {
  const before = free.filter((node) => startOf(node) <= offset);
  const prose = before.filter((node) => node.type !== 'heading');
  return prose.at(-1) ?? before.at(-1) ?? free.find((node) => node.type !== 'heading') ?? free[0]!;
}

function keepAsSource(work: Work, node: Loose, heading: { level: number; attributes: string } | undefined): void {
  const [start, end] = [startOf(node), endOf(node)];
  const inside = (offset: number) => offset >= start && offset <= end;
  work.edits = work.edits.filter((edit) => edit.fixed || !inside(edit.start));
  const at = work.said.findIndex((one) => one.offset >= start);
  const after = work.said.filter((one) => one.offset >= Math.max(end, start + 1));
  work.said = work.said.slice(0, at < 0 ? work.said.length : at);
  const source = work.text.slice(start, end);
  if (heading) {
    const text = plain(node).replace(/\s+/g, ' ').trim();
    say(work, start, text);
    const put = `${'#'.repeat(Math.min(6, heading.level))} ${written(text)}${heading.attributes}`;
    work.edits.push({ start, end, put, kind: 'heading', note: '标题只留文字' });
  } else {
    say(work, start, source);
    const longest = Math.max(2, ...[...source.matchAll(/^[ \t>]*(`+)/gm)].map((run) => run[1]!.length));
    const fence = '`'.repeat(longest + 1);
    // Before and after as well: what stands there may run into the block.
    const put = `\n${fence}md\n${source}\n${fence}\n`;
    work.edits.push({
      start,
      end,
      put,
      kind: 'code',
      note: '没能改作书稿的写法，照源文件留下',
      shown: { removed: source, added: '' },
    });
  }
  work.said.push(...after);
  report(work, 'summary-block-converted', start, { text: short(source) });
}
