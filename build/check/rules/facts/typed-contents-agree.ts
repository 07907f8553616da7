// Contents typed by hand say what the headings say, to the character (chinese-publishing.md §9.2). A book that is not
// complete may list what is not there yet: then only near misses count.
import { diagnostic } from '../../../diagnostic.ts';
import { typedContents } from '../../facts/typed-contents.ts';
import { withTitle } from '../../headings.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

export const typedContentsAgree: Rule = {
  id: 'typed-contents-agree',
  check(book, _survey, prose) {
    return typedContents(book, prose).flatMap(({ passage, start, end, text, heading, isExact }) => {
      if (isExact || (!heading && !book.facts.complete)) return [];
      const hint = heading && (heading.printed ? withTitle(heading.printed, heading.title) : heading.title);
      return diagnostic('typed-contents-agree', placeIn(passage, start, end), { found: text }, hint ? { hint } : {});
    });
  },
  examples: {
    wrong: [
      { ...contents('第1章 集市……1\n\n1.1 早市……2\n\n1.2 晚市……5'), found: '1.2 晚市', count: 1 },
      { ...contents('第1章 集市……1\n\n1.1 早市……2\n\n1.2 夜市……5\n\n第9章 归途……90'), found: '第9章 归途', count: 1 },
    ],
    right: [contents('第1章　集市 …… 1\n\n1.1 早市 ……2\n\n1.2 夜市……5'), '早市……2'],
  },
};

function contents(entries: string) {
  return {
    facts: { matter: { front: ['list.md'], body: ['01.md'] } },
    text: '## 早市\n\n天亮前开。\n\n## 夜市\n\n掌灯时开。',
    files: { 'list.md': `# 目录\n\n${entries}\n` },
  };
}
