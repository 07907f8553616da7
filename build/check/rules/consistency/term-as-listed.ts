// A book keeps to the terms it listed in terms.yaml. What is quoted, titles of works, and a variant that is only named
// (也称……) are passed over.
import { diagnostic } from '../../../diagnostic.ts';
import { editIn, type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { indexOf, type Mention, mentionsIn } from './listed-terms.ts';
import { isInTitle, ownWords } from './spots.ts';

/** 也称“联想规则”: the variant is spoken of, not used. */
const named = /(?:[又也亦旧俗别原曾或]|简|统|通)(?:称|名|叫|译|作|写作|译作|称为|叫做|叫作|译为)[为作]?[“「『《]?$/;

const isVariant = ({ text }: Passage, { term, written, start }: Mention) =>
  written !== term.term && !isInTitle(text, start) && !named.test(text.slice(Math.max(0, start - 6), start));

export const termAsListed: Rule = {
  id: 'term-as-listed',
  check: ({ terms }, _, prose) => {
    if (!terms?.length) return [];
    const index = indexOf(terms);
    return ownWords(prose).flatMap((passage) =>
      mentionsIn(passage, index)
        .filter((mention) => isVariant(passage, mention))
        .map(({ term, written, start, end }) => {
          const edit = term.replace ? editIn(passage, start, end, term.term) : undefined;
          const values = { term: term.term, written };
          return diagnostic('term-as-listed', placeIn(passage, start, end), values, {
            hint: term.term,
            ...(edit ? { edits: [edit] } : {}),
          });
        }),
    );
  },
  examples: {
    wrong: [
      {
        text: '集市的联想规则由管理所公布。',
        files: { 'terms.yaml': '- term: 关联规则\n  variants: [联想规则]\n' },
        found: '联想规则',
        count: 1,
      },
      {
        text: '摊主的脚本用Javascript写成，也有用java-script的。',
        files: { 'terms.yaml': '- term: JavaScript\n' },
        found: 'Javascript',
        count: 2,
      },
      {
        text: '请登陆集市的网站。',
        files: { 'terms.yaml': '- term: 登录\n  variants: [登陆]\n  replace: true\n' },
        fixed: '请登录集市的网站。',
      },
    ],
    right: [
      {
        text: '关联规则，也称“联想规则”，见《联想规则入门》。',
        files: { 'terms.yaml': '- term: 关联规则\n  variants: [联想规则]\n' },
      },
      { text: '> 联想规则之说，由来已久。', files: { 'terms.yaml': '- term: 关联规则\n  variants: [联想规则]\n' } },
      { text: '人工智能技术进了集市。', files: { 'terms.yaml': '- term: 人工智能技术\n  variants: [智能技术]\n' } },
      { text: '用JavaScript写，放在`javascript`目录里。', files: { 'terms.yaml': '- term: JavaScript\n' } },
    ],
  },
};
