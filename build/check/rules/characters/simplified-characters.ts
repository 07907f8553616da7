// A book in simplified Chinese keeps to 《通用规范汉字表》 (2013): a traditional character or a variant in it is a slip of an
// input method or a reader's scan. Whole quotations in traditional characters, a character spoken of, and what is listed
// in some sense (著作, 乾坤, 瞭望, 颠覆, 宫商角徵羽) are not touched.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { standardForms, variantForms } from './data/standard-forms.ts';

const id = 'simplified-characters';

const standard = new Map<string, string>();
/** 拚 is read pàn and 摺 stands for 折 in one sense only: which is meant nobody can tell here. */
const doubtful = '拚摺';
const forms = standardForms + variantForms;
for (let i = 0; i < forms.length; i += 2) if (!doubtful.includes(forms[i]!)) standard.set(forms[i]!, forms[i + 1]!);
const variants = new Set([...variantForms].filter((_, i) => i % 2 === 0));

/** A book with so many different variants writes of old names and books, and keeps their characters: each is a query. */
const antiquarian = 4;

/** Listed characters in words where they are the traditional ones. */
const words: readonly (readonly [string, string])[] = [
  ['[瞭](?=解|然于胸)|(?<=[明])瞭(?!望)|(?<=一目)瞭(?=然)', '了'],
  ['乾(?=[净燥脆杯旱涸枯粮洗爽冰果货草柴])|(?<=[饼晒烘风吹擦晾烤肉笋豆葡萄])乾(?![隆坤])', '干'],
  ['(?<=[回答反])覆(?![盖没灭辙])|覆(?=[核审诊试])', '复'],
  ['(?<=[特象表])徵|徵(?=[求收兆集税用召信服稿订文婚兵])', '征'],
  ['(?<=[由对关至在等属位基终用处过便善急忙难易限优源有])於|於(?=是|今|此)', '于'],
  ['(?<=[上提晋])昇|昇(?=[级高华温降值])', '升'],
  ['藉(?=[口此助由以])|(?<=凭)藉', '借'],
  ['夥(?=伴|计|同)|(?<=[合团])夥', '伙'],
  ['(?<=[那什怎这多要甚])麽', '么'],
  ['祇(?=[有是能要好不为见得须怕因可应])', '只'],
  ['釐(?=[米定清])', '厘'],
  ['祕(?=密|书|诀|方)|(?<=[神奥隐便])祕', '秘'],
  [
    '(?<=[听跟带站走朝沿随顺睡抱笑活拿穿挂放扎坐躺背张拄捏生闲盯望瞧瞪握捧端守扶搂提抬扛举拖拉围陪等忙藏含])著(?![名作书述者录称文译论])|(?<=[\\u4e00-\\u9fff])(?<![名专原巨编译论合所显卓昭土拙遗新旧撰杂公])著(?=[那这他她它我你了就罢呢吗]|一[个只支把张件种条双片块身])|(?<![名专原巨译论编合所])著(?=火|急|凉|迷|陆(?!续))',
    '着',
  ],
];
const inWords = new RegExp(words.map(([pattern]) => `(${pattern})`).join('|'), 'g');
const anyOfWords = /[瞭乾覆徵於昇藉夥麽釐祕著祇]/;

/** So many traditional characters in a short stretch are a quotation, not slips. */
const quotation = 3;
const stretch = 10;

interface Slip {
  at: number;
  to: string;
}

function slipsIn({ text, han }: Passage): Slip[] {
  if (han === 0) return [];
  const slips: Slip[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x3400 || code > 0x9fff) continue;
    const to = standard.get(text[at]!);
    if (to !== undefined) slips.push({ at, to });
  }
  if (anyOfWords.test(text)) {
    for (const match of matchesIn(text, inWords)) {
      const group = match.slice(1).findIndex((part) => part !== undefined);
      slips.push({ at: match.index, to: words[group]![1] });
    }
    slips.sort((a, b) => a.at - b.at);
  }
  return slips.filter((slip, i) => {
    const near = slips
      .slice(Math.max(0, i - quotation + 1), i + quotation)
      .filter((other) => Math.abs(other.at - slip.at) <= stretch);
    return near.length < quotation && !isSpokenOf(text, slip);
  });
}

/** “裡”, 里（裡）, 裡字, 繁體: the character itself is meant. */
function isSpokenOf(text: string, { at, to }: Slip): boolean {
  // Names keep their characters: 字叡达, 《攻媿集》.
  if (/[字号名讳谥].?$/.test(text.slice(Math.max(0, at - 2), at))) return true;
  if (/《[^》]*$/.test(text.slice(Math.max(0, at - 40), at))) return true;
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (/[“‘「（([/]/.test(before) && /[”’」）)\]/、，]/.test(after)) return true;
  if (after === '字' || /^[（(“]/.test(after) || text.slice(Math.max(0, at - 3), at + 4).includes(to)) return true;
  return /[繁简正簡異]體/.test(text.slice(Math.max(0, at - 1), at + 2));
}

/** Short lines ended by hand. */
const isVerse = (text: string) => text.includes('\n') && text.length / text.split('\n').length < 20;

export const simplifiedCharacters: Rule = {
  id,
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const findings: Diagnostic[] = [];
    for (const passage of prose.passages) {
      // Verse and block quotations may follow an old edition.
      if (passage.quoted || passage.kind === 'verse' || passage.kind === 'reference' || isVerse(passage.text)) continue;
      for (const { at, to } of slipsIn(passage))
        findings.push(
          // Only the pair is named, so that a character typed throughout is one finding with a count.
          diagnostic(id, placeIn(passage, at, at + 1), { character: passage.text[at]!, standard: to }, { hint: to }),
        );
    }
    const seen = new Set(findings.map(({ values }) => String(values.character)).filter((found) => variants.has(found)));
    if (seen.size < antiquarian) return findings;
    return findings.map((finding) =>
      variants.has(String(finding.values.character)) ? { ...finding, severity: 'info' } : finding,
    );
  },
  examples: {
    wrong: [
      { text: '集市裡人很多，摊主们从河那边过来。', found: '裡', count: 1 },
      { text: '他对集市很瞭解。', found: '瞭' },
      { text: '他跟著摊主走了。', found: '著' },
      { text: '摊主拄著一支竹竿，桌上放著鱼。', count: 2 },
      { text: '这是集市的特徵。', found: '徵' },
      { text: '河堤上砌了一道隄坝。', found: '隄' },
    ],
    right: [
      '他的著作写到乾隆年间的集市，颠覆了旧说。',
      '他站在瞭望台上唱宫商角徵羽。',
      '碑上写着“歡迎來到河灣集市”几个字。',
      '“里”字从前写作“裡”。',
      '他叫林喆，住在堃字楼。',
      '讲集市的名著陆续出版，专著装成了箱。',
      '林一字叡达，著有《攻媿集》。',
    ],
  },
};
