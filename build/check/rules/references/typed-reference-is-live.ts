// A number typed in prose that could be a reference: Fuzi then keeps it right by itself. Where what is typed is to the
// character what the reference would print, the finding brings the edit; a target without a label gets one with it.
import type { Book, SourceFile, Target } from '../../../book.ts';
import { type Diagnostic, diagnostic, type Edit } from '../../../diagnostic.ts';
import { editIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { ownMentions, placeOfMention, type Standing } from './reading/all.ts';
import { labelFor, labelling } from './reading/labelling.ts';
import { isFloat } from './reading/mentions.ts';
import { targetOfMention } from './reading/target.ts';
import { isOwnPage } from './typed-page-holds.ts';

const figure = '![河湾](a.png){#fig-a}\n\n';

export const typedReferenceIsLive: Rule = {
  id: 'typed-reference-is-live',
  check: (book, _survey, prose) => ownMentions(book, prose).flatMap((mention) => judge(book, prose, mention)),
  examples: {
    wrong: [
      { text: `${figure}河湾见图1-1。`, found: '图1-1', fixed: '![河湾](a.png){#fig-a}\n\n河湾见[@fig-a]。', count: 1 },
      { text: '![河湾](a.png)\n\n河湾见图1-1。', fixed: '![河湾](a.png){#fig-1-1}\n\n河湾见[@fig-1-1]。' },
      {
        text: '## 米价\n\n布价见1.2节。\n\n## 布价 {#sec-cloth}\n\n布贱。',
        fixed: '## 米价\n\n布价见[@sec-cloth]。\n\n## 布价 {#sec-cloth}\n\n布贱。',
      },
      { text: `${figure}河湾见图 1-1。`, found: '图 1-1', count: 1 },
      { text: '河湾见第3页。', found: '第3页', count: 1 },
    ],
    right: [`${figure}河湾见[@fig-a]。`, `${figure}他说“河湾见图1-1”。`, '《河工纪略》第3页有图1-1。', '同上，第3页。'],
  },
};

const refers = /(?:见|参阅|参看|参考|参照|本书|前面|后面)(?:本书)?(?:的)?[\s（(]*$/u;

function judge(book: Book, prose: Prose, mention: Standing): Diagnostic[] {
  const { passage, start, end } = mention;
  // A link leads there already.
  if (passage.coverings.some(({ start: from, end: to, node }) => node.type === 'link' && from <= start && end <= to))
    return [];
  const place = placeOfMention(mention);
  if (isOwnPage(mention)) return [diagnostic('typed-reference-is-live', place)];
  // 从第3章开始 tells of the book; 见第3章 is a reference.
  if (!isFloat(mention.kind) && !refers.test(passage.text.slice(Math.max(0, start - 8), start))) return [];
  if (mention.between || mention.parts) return [];
  const target = targetOfMention(book, prose, mention);
  if (!target || (target.printed === '' && !target.label)) return [];
  const edits = editsFor(book, mention, target);
  return [diagnostic('typed-reference-is-live', place, {}, edits ? { edits } : {})];
}

/** The edits that make it live; undefined where the reference would print anything else, or nothing is sure. */
function editsFor(book: Book, mention: Standing, target: Target): Edit[] | undefined {
  const { passage, start, end, typed } = mention;
  const form = typed === target.name ? '' : mention.follows && typed === target.number ? '-' : undefined;
  if (form === undefined) return undefined;
  if (target.label !== undefined && book.labels.filter(({ label }) => label === target.label).length > 1)
    return undefined;
  const source = book.sources.find(({ path }) => path === passage.source.file);
  const label = target.label ?? labelFor(book, target);
  const edit = label === undefined ? undefined : editIn(passage, start, end, `[${form}@${label}]`);
  if (!source || !edit || !isFreeAround(source, edit)) return undefined;
  if (target.label !== undefined) return [edit];
  const added = labelling(book, target, label!);
  // Edits of one finding are made in one file.
  return added && added.file === edit.file ? [edit, added].sort((a, b) => a.start - b.start) : undefined;
}

/** What stands about it would not make the brackets a link, a note or an image. */
function isFreeAround({ text }: SourceFile, { start, end }: Edit): boolean {
  return !/[[!^\\\]]$/.test(text.slice(Math.max(0, start - 1), start)) && !/^[([{:\]]/.test(text.slice(end, end + 1));
}
