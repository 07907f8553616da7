// What stands in a row ends alike: notes with their 。, items of a list with one mark (；…；。 or all 。 or none). Two rules,
// both about the odd one out; GB/T 15834—2011, appendix B.1, says which ends are possible.
import { diagnostic } from '../../../diagnostic.ts';
import { around, type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { isReference } from './marks.ts';
import { reportSpots, type Spotted } from './places.ts';

const fewestNotes = 8;

export const notesEndAlike: Rule = {
  id: 'notes-end-alike',
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const notes = prose.passages.filter(
      (passage) => passage.kind === 'note' && passage.han > 4 && !isReference(passage),
    );
    const bare: Spotted[] = notes.flatMap((passage) => {
      const end = passage.text.trimEnd().length;
      return /[\u4e00-\u9fff）》\d]$/.test(passage.text.slice(0, end))
        ? { passage, start: end - 1, end, hint: `${passage.raw.slice(Math.max(0, end - 6), end)}。` }
        : [];
    });
    if (notes.length < fewestNotes || bare.length > notes.length / 5) return [];
    return reportSpots('notes-end-alike', bare);
  },
  examples: {
    wrong: [
      {
        text: `${'甲乙丙丁戊己庚辛'
          .split('')
          .map((name) => `集市^[摊主${name}说的话。]在河湾。\n\n`)
          .join('')}渡口^[摊主壬说的话]在上游。`,
        found: '话',
      },
    ],
    right: [
      `${'甲乙丙丁戊己庚辛'
        .split('')
        .map((name) => `集市^[摊主${name}说的话。]在河湾。\n\n`)
        .join('')}渡口在上游。`,
      '集市^[摊主甲说的话]在河湾。',
    ],
  },
};

/** The mark an item ends with; '' for none. */
const endOf = (text: string) => /[；。，、？！：…](?=[”’）》]?$)/.exec(text.trimEnd())?.[0] ?? '';

export const listItemsEndAlike: Rule = {
  id: 'list-items-end-alike',
  check(_book, survey, prose) {
    if (prose.script !== 'simplified') return [];
    const passages = new Map<unknown, Passage>(prose.passages.map((passage) => [passage.node, passage]));
    return survey.of('list').flatMap(({ node }) => {
      const items = node.children.map((item) =>
        item.children.length === 1 ? passages.get(item.children[0]) : undefined,
      );
      // Nested lists, code and items of several paragraphs end as they must.
      if (items.length < 4 || items.some((item) => item === undefined || item.han < 2)) return [];
      const ends = items.map((item) => endOf(item!.text));
      const body = ends.slice(0, -1);
      const count = new Map<string, number>();
      for (const end of body) count.set(end, (count.get(end) ?? 0) + 1);
      const [usual, uses] = [...count].sort((a, b) => b[1] - a[1])[0]!;
      const odd = ends.findIndex(
        (end, i) => end !== usual && !(i === ends.length - 1 && end === '。' && /[；，]/.test(usual)),
      );
      if (odd < 0 || uses < body.length * 0.65 || /[？！…”]/.test(ends[odd]!)) return [];
      const passage = items[odd]!;
      const end = passage.text.trimEnd().length;
      // …；…。…；…。: a full stop within a row that goes on.
      const isSure = usual === '；' && ends[odd] === '。' && ends.at(-1) === '。' && !/[。！？]./.test(passage.text);
      const values = {
        usual: usual === '' ? '—' : usual,
        mark: ends[odd] === '' ? '—' : ends[odd]!,
        around: around(passage, end - 1, end),
      };
      return diagnostic(
        'list-items-end-alike',
        placeIn(passage, end - 1, end),
        values,
        isSure ? { severity: 'warning' } : {},
      );
    });
  },
  examples: {
    wrong: [{ text: '- 逢五开市；\n- 日落收摊；\n- 不卖活禽\n- 不占河道；\n- 不堵码头。', found: '禽' }],
    right: [
      '- 逢五开市；\n- 日落收摊；\n- 不卖活禽；\n- 不占河道。',
      '- 鱼\n- 虾\n- 蟹\n- 菜',
      '- 逢五开市。\n- 日落收摊。\n- 不卖活禽。\n- 不占河道。',
    ],
  },
};
