// 见注③: a note of that mark stands in this chapter (in the book, where notes run on). Notes that begin anew on every page
// are counted by chapter: at least so many there must be. A book without notes has none to name and is passed over.
import { diagnostic } from '../../../diagnostic.ts';
import { circledNumeral, parseCircledNumeral } from '../../../resolve/numerals.ts';
import type { Rule } from '../../rule.ts';
import { ownMentions, placeOfMention } from './reading/all.ts';

const notes = '米价涨了。[^a]船少了。[^b]\n\n[^a]: 甲说。\n\n[^b]: 乙说。\n\n';

export const typedNoteExists: Rule = {
  id: 'typed-note-exists',
  check(book, _survey, prose) {
    if (book.noteList.length === 0) return [];
    const runsOn = book.facts.numbering.notes === 'book';
    const last = new Map<string, number>();
    for (const { section, number } of book.noteList) last.set(section, Math.max(last.get(section) ?? 0, number));
    const highest = Math.max(...last.values());
    // Table notes and notes typed at a paragraph's end are notes too.
    const typed = new Set<string>();
    for (const { kind, raw, section } of prose.passages) {
      const mark = kind === 'reference' ? null : /^\s*注?\s*([①-⑳㉑-㉟㊱-㊿]|[0-9]{1,3}(?=[：:]))/u.exec(raw);
      if (mark && section) typed.add(`${section.id} ${parseCircledNumeral(mark[1]!) ?? Number(mark[1])}`);
    }
    return ownMentions(book, prose).flatMap((mention) => {
      const { kind, passage, number } = mention;
      const { section } = passage;
      if (kind !== 'note' || passage.kind === 'cell' || !section || typed.has(`${section.id} ${number}`)) return [];
      const own = runsOn ? highest : (last.get(section.id) ?? 0);
      if (Number(number) <= own || (!book.facts.complete && own === 0)) return [];
      const isCircled = /[①-⑳㉑-㉟㊱-㊿]/u.test(mention.typed);
      const hint = own === 0 ? {} : { hint: `${mention.word}${isCircled ? circledNumeral(own) : own}` };
      return [diagnostic('typed-note-exists', placeOfMention(mention), { typed: mention.typed, count: own }, hint)];
    });
  },
  examples: {
    wrong: [
      { text: `${notes}米价参见注③。`, found: '注③', count: 1 },
      { text: `${notes}米价如注释5所说。`, found: '注释5', count: 1 },
    ],
    right: [`${notes}米价参见注②。`, '米价参见注③。', `${notes}标注③，关注5年，注1：不计。`],
  },
};
