// A law, a classic and a newspaper have the names they have: 《电力法》, not 《电利法》; 《安全生产法》, not 《生产安全法》. In: a text. Out:
// titles in 《》 that are a slip away from one that everybody knows: a character that sounds or looks alike, a word more or less in a
// long one, the same characters in another order. What is a known title itself is none.

import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';
import { areAlike } from './alike-characters.ts';
import { laws, works } from './data/known-titles.ts';

const title = /《(中华人民共和国)?([^《》（）()\n]{3,24}?)(?:[（(][^（）()《》\n]{1,16}[）)])?》/g;
const known = new Set([...laws, ...works]);
/** A law's name this long is no other law's with a character other; regulations have many like it: 物业管理条例, 企业管理条例. */
const longLaw = 6;

const sorted = (text: string) => [...text].sort().join('');

/** Known titles by their length, by their characters in order, and by themselves with one character left open. */
interface Index {
  sorted: Map<string, string>;
  open: Map<string, string[]>;
  lacking: Map<string, string>;
}

let made: Index | undefined;

function indexOf(): Index {
  if (made) return made;
  made = { sorted: new Map(), open: new Map(), lacking: new Map() };
  for (const name of known) {
    if (name.length >= 5) made.sorted.set(sorted(name), name);
    for (let i = 0; i < name.length; i++) {
      const open = `${name.slice(0, i)}_${name.slice(i + 1)}`;
      made.open.set(open, [...(made.open.get(open) ?? []), name]);
      if (name.length > longLaw && name.endsWith('法')) made.lacking.set(open.replace('_', ''), name);
    }
  }
  return made;
}

const isLaw = (name: string) => /(?:法|典|条例|规定|办法|通则|总则)$/.test(name);

/** The known title that one is a slip of. @param full whether 中华人民共和国 stands before it */
function meantBy(name: string, full: boolean): string | undefined {
  const index = indexOf();
  const turned = index.sorted.get(sorted(name));
  if (turned) return turned;
  for (let i = 0; i < name.length; i++) {
    for (const other of index.open.get(`${name.slice(0, i)}_${name.slice(i + 1)}`) ?? []) {
      if (isLaw(name) !== isLaw(other)) continue;
      if (other.endsWith('法') && other.length >= longLaw && !/[\d一二三四五六七八九十省市县区]/.test(name[i]!))
        return other;
      if (other.length >= (full ? 3 : 4) && areAlike(name[i]!, other[i]!)) return other;
    }
  }
  // A law with a character left out.
  return index.lacking.get(name);
}

export const knownTitleAsItIs: TextRule = {
  id: 'known-title-as-it-is',
  find: ({ text, quoted }) =>
    quoted || !text.includes('《')
      ? []
      : matchesIn(text, title).flatMap(({ index, 1: country = '', 2: name = '' }): TextFinding | [] => {
          if (known.has(name)) return [];
          const right = meantBy(name, country !== '');
          if (!right) return [];
          const start = index + 1 + country.length;
          return { start, end: start + name.length, values: { name: right }, hint: `《${country}${right}》` };
        }),
  examples: {
    wrong: [
      { text: '摊主们学了《中华人民共和国电利法》。', found: '电利法', count: 1 },
      { text: '《中华人民共和国生产安全法》和《食品案全法》贴在墙上。', count: 2 },
      { text: '船上有半部《资治通监》。', found: '资治通监' },
    ],
    right: [
      '摊主们学了《中华人民共和国电力法》《安全生产法》和《中华人民共和国劳动合同法》。',
      '船上有半部《资治通鉴》、一册《河湾县志》和《集市管理办法》。',
      '《企业管理条例》和《出租管理条例》是镇上的。',
      '《资治通鉴长编》和《新天工开物》是别的书。',
    ],
  },
};
