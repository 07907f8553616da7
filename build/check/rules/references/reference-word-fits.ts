// The words about a live reference fit what it prints: 图[@fig-x] would print 图图3-2, 第[@sec-x]章 第第3章章, 图[-@tbl-x] names a
// table as a figure. What is typed twice is taken away by the fix.
import type { CrossReference, Target } from '../../../book.ts';
import { type Diagnostic, diagnostic, type Edit } from '../../../diagnostic.ts';
import { referenceText } from '../../../resolve/wording.ts';
import { editIn, type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { kindOfWord } from './reading/items.ts';

const figure = '![河湾](a.png){#fig-a}\n\n';
const table = '| 米 | 价 |\n|--|--|\n| 新 | 3 |\n\n: 价目 {#tbl-a}\n\n';

export const referenceWordFits: Rule = {
  id: 'reference-word-fits',
  check: (book, _survey, prose) =>
    prose.passages.flatMap((passage) =>
      passage.insets.flatMap(({ at, node }) => {
        const target = node.type === 'crossReference' ? book.targets.get(node.label) : undefined;
        if (node.type !== 'crossReference' || !target || !target.number) return [];
        return judge(passage, at, node, target, referenceText(book, node)) ?? [];
      }),
    ),
  examples: {
    wrong: [
      { text: `${figure}河湾见图[@fig-a]。`, found: '图', fixed: `${figure}河湾见[@fig-a]。`, count: 1 },
      { text: `${figure}河湾见表[@fig-a]。`, found: '表', count: 1 },
      { text: `${figure}河湾见图 [@fig-a]。`, found: '图 ', fixed: `${figure}河湾见[@fig-a]。`, count: 1 },
      { text: `${table}米价见图[-@tbl-a]。`, found: '图', count: 1 },
      {
        text: '## 米 {#sec-rice}\n\n见第[@sec-rice]节。',
        found: '第',
        fixed: '## 米 {#sec-rice}\n\n见[@sec-rice]。',
        count: 1,
      },
    ],
    right: [
      `${figure}河湾见[@fig-a]，即图[-@fig-a]。`,
      `${figure}地图[@fig-a]是河湾，下图[@fig-a]也是。`,
      `${table}米价见表[-@tbl-a]，图表[@tbl-a]。`,
    ],
  },
};

const typedWord = /(图|表|公式|式|代码|程序清单|清单|第)[ \u3000]?$/u;

function judge(
  passage: Passage,
  at: number,
  { form }: CrossReference,
  target: Target,
  printed: string,
): Diagnostic | undefined {
  const { text } = passage;
  const before = typedWord.exec(text.slice(Math.max(0, at - 6), at));
  if (!before || form === 'title') return undefined;
  const [whole, word = ''] = before;
  const start = at - whole.length;
  // 地图, 下图, 图表 before a reference are words of their own.
  if (word.length === 1 && /[地下上左右本该此附插略草图代发列]/u.test(text[start - 1] ?? '')) return undefined;
  const number = /[0-9A-Z〇一二三四五六七八九十]/u;
  const values = { word, printed: `${whole}${printed}`.replace(/\s/g, ''), name: target.name };
  const place = placeIn(passage, start, at);
  if (word === '第') {
    // 第[-@sec-x]章 is right where the number is a plain one.
    const suffix = /^[章节页]/u.exec(text.slice(at + 1, at + 2));
    if (form === 'number' || !suffix || !number.test(printed)) return undefined;
    const end = at + 2;
    return diagnostic(
      'reference-word-fits',
      place,
      { ...values, printed: `第${printed}${suffix[0]}` },
      {
        hint: printed,
        edits: both(editIn(passage, start, at, ''), editIn(passage, at + 1, end, '')),
      },
    );
  }
  const fits = kindOfWord(word) === target.kind;
  if (form === 'number')
    return fits ? undefined : diagnostic('reference-word-fits', place, values, { hint: target.name });
  if (form === 'page') return undefined;
  const edit = fits ? editIn(passage, start, at, '') : undefined;
  return diagnostic('reference-word-fits', place, values, { hint: printed, ...(edit ? { edits: [edit] } : {}) });
}

const both = (a: Edit | undefined, b: Edit | undefined): Edit[] => (a && b ? [a, b] : []);
