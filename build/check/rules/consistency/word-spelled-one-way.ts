// A word that has two spellings in use (做出 作出, 账号 帐号) has one of them in a book (GF 1001—2001). One finding a word,
// at the first place of the rarer spelling. Titles of works and quotations keep theirs.
import type { Diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { wordVariants } from './data/word-variants.ts';
import { dictionaryOf, guarded, lookUp } from './lookup.ts';
import { isInTitle, isToday, mixed, ownWords, put, type Spot } from './spots.ts';

interface Spelling {
  group: number;
  text: string;
}

const dictionary = dictionaryOf(
  wordVariants.flatMap((line, group) =>
    line.split(' ').map((written) => guarded<Spelling>(written, (text) => ({ group, text }))),
  ),
);

export const wordSpelledOneWay: Rule = {
  id: 'word-spelled-one-way',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    const groups = new Map<number, Map<string, Spot[]>>();
    for (const passage of ownWords(prose)) {
      for (const { start, end, value } of lookUp(passage, dictionary)) {
        if (isInTitle(passage.text, start)) continue;
        const ways = groups.get(value.group) ?? new Map<string, Spot[]>();
        groups.set(value.group, ways);
        put(ways, value.text, { passage, start, end });
      }
    }
    return [...groups]
      .sort(([a], [b]) => a - b)
      .flatMap(([group, ways]) => {
        const preferred = guarded(wordVariants[group]!.split(' ')[0]!, (text) => text).text;
        return mixed('word-spelled-one-way', ways, { values: { preferred } });
      });
  },
  examples: {
    wrong: [
      { text: '管理所作出了规定，摊主们做出了榜样，船工做出了贡献。', found: '作出', count: 1 },
      { text: '其他的竹器和其它的布匹。', found: '其它', count: 1 },
    ],
    right: [
      '1996年青溪桥通了车，年轻人走了，今年青山依旧。',
      '工作出了成绩，制作出新的竹器，做出了榜样。',
      '《其它与其他》一书说：其他的都好。',
      '> 其它的布匹\n\n其他的竹器。',
    ],
  },
};
