// A figure that the text takes from a table of its chapter is the table's: 午间平均156人, where the row 午间 has 165. Only where the
// text's figure has the very digits of a cell of that row in another order, and stands nowhere in the table: a slip of typing.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { placeOf } from '../../survey.ts';
import { isToday, running } from './spots.ts';
import { type Cell, cellsOf } from './table-adds-up.ts';

/** The figure stands within so many characters after the row's name. */
const reach = 10;
const figure = /^([^\d，。；：！？]{0,10}?)(\d{1,3}(?:[, \u2009\u202F]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/;

const bare = (text: string) => text.replace(/[^\d.]/g, '');
const sorted = (text: string) => [...bare(text)].sort().join('');

export const figureAsInTable: Rule = {
  id: 'figure-as-in-table',
  check: (_, survey, prose) => {
    if (!isToday(prose)) return [];
    const tables = survey.of('table');
    if (tables.length === 0) return [];
    const bySection = new Map(
      tables.map(({ section }) => [
        section,
        running(prose).filter((one) => one.section === section && /\d{3}|\d[.,]\d/.test(one.text)),
      ]),
    );
    return tables.flatMap(({ node, section, place }) => {
      const body = cellsOf(node).slice(1);
      const known = new Set(body.flat().map(({ text }) => bare(text)));
      const rows = body.flatMap(([name, ...cells]) => {
        const typed = cells.filter(({ value, text }) => value !== undefined && bare(text).length >= 3);
        return name && name.text.length >= 2 && typed.length > 0 ? [{ name: name.text, cells: typed }] : [];
      });
      return (bySection.get(section) ?? []).flatMap((passage) =>
        rows.flatMap(({ name, cells }): Diagnostic[] => {
          const at = passage.text.indexOf(name);
          if (at < 0) return [];
          const from = at + name.length;
          const match = figure.exec(passage.text.slice(from, from + reach * 2).replace(/^，/, ' '));
          if (!match || match[1]!.length > reach || known.has(bare(match[2]!))) return [];
          const cell = cells.find(({ text }: Cell) => sorted(text) === sorted(match[2]!));
          if (!cell) return [];
          const start = from + match[1]!.length;
          const values = { said: match[2]!, row: name, cell: cell.text };
          return [
            diagnostic('figure-as-in-table', placeIn(passage, start, start + match[2]!.length), values, {
              related: [placeOf(cell.node.children[0] ?? cell.node, place.file)],
            }),
          ];
        }),
      );
    });
  },
  examples: {
    wrong: [
      { text: '午间，平均156人。\n\n| 时段 | 人数 |\n|--|--|\n| 早晨 | 240 |\n| 午间 | 165 |', found: '156', count: 1 },
    ],
    right: [
      '午间，平均165人。\n\n| 时段 | 人数 |\n|--|--|\n| 早晨 | 240 |\n| 午间 | 165 |',
      '午间，平均168人。\n\n| 时段 | 人数 |\n|--|--|\n| 早晨 | 240 |\n| 午间 | 165 |',
    ],
  },
};
