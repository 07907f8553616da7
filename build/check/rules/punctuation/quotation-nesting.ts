// Marks inside their own kind change shape: “ ‘ ” (GB/T 15834—2011, 4.8.3.4), 《〈〉》 (4.15.3.3), brackets as far as
// possible （〔〕） (4.9.3.7). Four rules on one reading of the pairs.
import { type Diagnostic, diagnostic, type RuleId } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import { around, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { marksOf } from './flow.ts';
import { han } from './marks.ts';
import type { Pair } from './pairs.ts';
import { reportSpots, type Spot, spotsOf } from './places.ts';

const anyHan = new RegExp(`[${han}]`);
const allHan = new RegExp(`[${han}]`, 'g');

function nested(
  id: RuleId,
  prose: Prose,
  isWrong: (pair: Pair, text: string) => boolean,
  shape: readonly [string, string],
): Diagnostic[] {
  if (prose.script === 'other') return [];
  return marksOf(prose).flatMap(({ passage, pairs, lone }) =>
    pairs
      .filter((pair) => pair.open >= 0 && isWrong(pair, passage.text) && !lone.some(({ mark }) => mark === pair.mark))
      .map(({ open, close }) => {
        const text = passage.raw.slice(open + 1, close);
        const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
        return diagnostic(
          id,
          placeIn(passage, open, close + 1),
          { text: shown, around: around(passage, open, close + 1) },
          { hint: `${shape[0]}${shown}${shape[1]}` },
        );
      }),
  );
}

export const quotationMarksAlternate: Rule = {
  id: 'quotation-marks-alternate',
  check: (_book, _survey, prose) =>
    nested('quotation-marks-alternate', prose, ({ mark, inside }) => mark === '“' && lastQuote(inside) === '“', [
      '‘',
      '’',
    ]),
  examples: {
    wrong: [{ text: '摊主说：“他喊“有鱼”，我就来了。”', found: '“有鱼”' }],
    right: ['摊主说：“他喊‘有鱼’，我就来了。”', '摊主说：“他喊‘这叫“活鱼”’，我就来了。”', '“有鱼”“有虾”的喊声不断。'],
  },
};

const lastQuote = (inside: string) => [...inside].filter((mark) => '“‘「『'.includes(mark)).at(-1);

export const innerTitleMarksSingle: Rule = {
  id: 'inner-title-marks-single',
  check: (_book, _survey, prose) =>
    nested('inner-title-marks-single', prose, ({ mark, inside }) => mark === '《' && inside.endsWith('《'), [
      '〈',
      '〉',
    ]),
  examples: {
    wrong: [{ text: '墙上贴着《关于《集市办法》的说明》。', found: '《集市办法》' }],
    right: ['墙上贴着《关于〈集市办法〉的说明》。', '他读了《河湾志》《渡口志》。'],
  },
};

export const nestedBracketsDiffer: Rule = {
  id: 'nested-brackets-differ',
  check: (_book, _survey, prose) =>
    nested(
      'nested-brackets-differ',
      prose,
      // 图3（a） inside brackets is a label; so are years and the like.
      ({ mark, inside, outer, open, close }, text) =>
        mark === '（' &&
        inside.endsWith('（') &&
        (anyHan.test(text.slice(open + 1, close)) ||
          // （也译伊萨卡（Ithaca））
          (/^[A-Z][A-Za-z .’'-]{3,40}$/.test(text.slice(open + 1, close)) && anyHan.test(text[open - 1] ?? '')) ||
          // （World Health Organization（WHO））
          (/^[A-Z]{2,8}$/.test(text.slice(open + 1, close)) &&
            /[a-z]{2,} [A-Z]?[a-z]{2,} ?$/.test(text.slice(Math.max(0, open - 40), open)))) &&
        // A sentence's end in between: the outer one was not closed where it should be.
        !text.slice(outer, open).includes('。'),
      ['〔', '〕'],
    ),
  examples: {
    wrong: [
      { text: '集市（逢五开市（雨天除外））在河湾。', found: '（雨天除外）' },
      { text: '集市协会（Country Fair Society（CFS））在河湾。', found: '（CFS）' },
      { text: '他到过绮色佳（也译伊萨卡（Ithaca））。', found: '（Ithaca）' },
    ],
    right: ['集市（逢五开市〔雨天除外〕）在河湾。', '集市的位置（见图3（a））在河湾。'],
  },
};

/** <<河湾志>>, ≪河湾志≫: signs of less and greater typed for 《》. */
const ofSigns = /<<\s?([^<>《》\n]{2,40})\s?>>|＜＜([^＜＞《》\n]{2,40})＞＞|≪([^≪≫《》\n]{2,40})≫/g;
/** 《关于<集市办法>的说明》 */
const inTitle = /(?<=《[^《》<＜\n]{0,40})[<＜]([^<>＜＞《》\n]{2,40})[>＞](?=[^《》\n]{0,40}》)/g;

const signsIn = ({ text }: Passage): Spot[] =>
  /[<＜≪]/.test(text)
    ? [
        ...matchesIn(text, ofSigns).map((match) => ({ match, shape: '《》' })),
        ...matchesIn(text, inTitle).map((match) => ({ match, shape: '〈〉' })),
      ].flatMap(({ match: [run, ...names], match: { index }, shape }) => {
        const name = names.find((one) => one !== undefined)!;
        const hint = `${shape[0]}${name.trim()}${shape[1]}`;
        return anyHan.test(name) ? { start: index, end: index + run.length, values: { text: name }, hint } : [];
      })
    : [];

/** So many at least, and no 《 》 but a few: the house keeps 〈 〉 for articles. */
const habit = 8;

export const outerTitleMarksDouble: Rule = {
  id: 'outer-title-marks-double',
  check(_book, _survey, prose) {
    const id = 'outer-title-marks-double';
    const found = nested(
      id,
      prose,
      ({ mark, inside, open, close }, text) =>
        mark === '〈' && !/[《“‘]/.test(inside) && (text.slice(open + 1, close).match(allHan)?.length ?? 0) > 1,
      ['《', '》'],
    );
    const signs = reportSpots(id, spotsOf(prose, { id, find: signsIn }));
    const [first, ...others] = found;
    if (!first || found.length < habit) return [...found, ...signs];
    return [...signs, { ...first, severity: 'info', count: found.length, related: others.map(({ place }) => place) }];
  },
  examples: {
    wrong: [
      { text: '他读过〈河湾志〉，抄过《渡口志》。', found: '〈河湾志〉' },
      { text: '他读过<<河湾志>>，抄过≪渡口志≫，贴过《关于<集市办法>的说明》。', count: 3 },
    ],
    right: [
      '墙上贴着《关于〈集市办法〉的说明》。',
      '内积写作〈x，y〉。',
      '船重<<河宽，甲<乙且丙>丁，输入<用户名>。',
      '书名号有〈〉和《》两种。',
    ],
  },
};
