// One fact in two figures: two sentences that are the same but for one number. Ordinals (第3章, 图2), and sentences that
// part in their year or their subject as well, tell of different things and are passed over.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { alikeIn, type Difference } from './alike.ts';
import { isFormulaic, withFewRemarks } from './passage-told-one-way.ts';
import { figurePairsIn } from './sentences-alike.ts';
import { isToday, placeOfSpot, type Spot } from './spots.ts';
import { figuresToldAgain } from './told-again-figures.ts';

const shortest = 24;
/** Sentences near each other are a series: each year's or each item's figure. */
const near = 3;

interface Figure {
  spot: Spot;
  number: string;
  before: string;
  after: string;
}

const numeral = /[\d.,，．%％]/;
const hanNumeral = /[〇零一二三四五六七八九十百千万亿两]/;
const ordinalBefore = /(?:第|图|表|式|例|题|卷|号|No\.?|[A-Za-z#§（(〔[])\s*$|[-－—–/:：]$/;
const ordinalAfter = /^\s*(?:章|节|条|款|页|步|版|届|次会|行|列|号|卷|期|题|例|[-－—–/:：.)）〕\]]|[A-Za-z])/;

/** The whole number that a difference falls in, with what stands about it; undefined where it is not in a number. */
function figureAt({ passage, start, end }: Spot, differs: string): Figure | undefined {
  const { text } = passage;
  const isOf =
    /^[\d.,]*$/.test(differs) && (/\d/.test(differs) || numeral.test(text[start - 1] ?? '')) ? numeral : hanNumeral;
  if (isOf === hanNumeral && ![...differs].every((c) => hanNumeral.test(c))) return undefined;
  let from = start;
  let to = Math.max(end, start);
  while (from > 0 && isOf.test(text[from - 1]!)) from--;
  while (to < text.length && isOf.test(text[to]!)) to++;
  const number = text.slice(from, to).replace(/[.,，．]+$/, '');
  if (number === '' || (isOf === hanNumeral && number.length < 2)) return undefined;
  return {
    spot: { passage, start: from, end: from + number.length },
    number,
    before: text.slice(Math.max(0, from - 4), from),
    after: text.slice(from + number.length, from + number.length + 4),
  };
}

function figuresOf({ a, b, spotA, spotB }: Difference): [Figure, Figure] | undefined {
  const one = figureAt(spotA, a);
  const other = figureAt(spotB, b);
  if (!one || !other || one.number === other.number) return undefined;
  for (const { before, after } of [one, other]) {
    if (ordinalBefore.test(before) || ordinalAfter.test(after)) return undefined;
  }
  const unit = (figure: Figure) => figure.after.trimStart().slice(0, 1);
  return unit(one) !== '' && unit(one) === unit(other) ? [one, other] : undefined;
}

/** The letters of a stretch's sentence that stand before it. */
function headOf({ passage, start }: Spot): string {
  const before = passage.text.slice(Math.max(0, start - 100), start);
  return before.replace(/^[\s\S]*[。！？；\n]/, '').replace(/[^\p{L}\p{N}]/gu, '');
}

const keyOf = ({ passage, start }: Spot) => `${passage.source.file} ${passage.node.position?.start.offset} ${start}`;

export const figureToldOneWay: Rule = {
  id: 'figure-told-one-way',
  check: (_, __, prose) => {
    if (!isToday(prose)) return [];
    const formulaic = isFormulaic(prose);
    const told = new Set<string>();
    const long = alikeIn(prose).flatMap(({ differences, common, apart, a, b }) => {
      if (common < shortest || apart < near || differences.length !== 1) return [];
      const figures = figuresOf(differences[0]!);
      if (!figures) return [];
      const [one, other] = figures;
      // 2015年…，2016年…: what parts them stands before the stretch.
      const heads = [headOf(a), headOf(b)];
      if (!heads.includes('') || !/^\D{0,4}$/.test(heads.join(''))) return [];
      const values = {
        one: one.number,
        other: other.number,
        text: b.passage.raw.slice(b.start, Math.min(b.end, b.start + 40)).replaceAll('\n', ' '),
      };
      told.add(keyOf(other.spot));
      return diagnostic('figure-told-one-way', placeOfSpot(other.spot), values, {
        related: [placeOfSpot(one.spot), placeOfSpot(a)],
        ...(formulaic ? { severity: 'info' } : {}),
      });
    });
    const short = figurePairsIn(prose, near).flatMap(({ one, other, sentence, han, numbers }): Diagnostic[] => {
      if (told.has(keyOf(other))) return [];
      const words = ({ passage, start, end }: Spot) => passage.raw.slice(start, end).replaceAll('\n', ' ');
      const values = { one: words(one), other: words(other), text: words(sentence).slice(0, 40) };
      // A short sentence may be said of two things; where another figure in it is the same, it is one.
      const isSure = !formulaic && (numbers > 1 || han >= 18);
      return [
        diagnostic('figure-told-one-way', placeOfSpot(other), values, {
          related: [placeOfSpot(one)],
          ...(isSure ? {} : { severity: 'info' }),
        }),
      ];
    });
    const again = figuresToldAgain(prose).flatMap(({ one, other, sentence }): Diagnostic[] => {
      if (told.has(keyOf(other)) || short.some(({ place }) => place.line === placeOfSpot(other).line)) return [];
      const words = ({ passage, start, end }: Spot) => passage.raw.slice(start, end).replaceAll('\n', ' ');
      const values = { one: words(one), other: words(other), text: words(sentence).slice(0, 40) };
      return [
        diagnostic('figure-told-one-way', placeOfSpot(other), values, {
          related: [placeOfSpot(one)],
          ...(formulaic ? { severity: 'info' } : {}),
        }),
      ];
    });
    return [...long, ...withFewRemarks(short), ...again];
  },
  examples: {
    wrong: [
      {
        text: '河湾集市共有固定摊位320个，其中卖竹器的占了将近一半，其余多是布匹和菜蔬。\n\n这是中间的一段。\n\n这是另外的一段。\n\n再说一段。\n\n河湾集市共有固定摊位230个，其中卖竹器的占了将近一半，其余多是布匹和菜蔬。',
        found: '230',
        count: 1,
      },
      {
        text: '存 300 担米大约需要 6 天，仓房一间。\n\n又说别的。\n\n再说别的。\n\n存 300 担米大约需要 9 天，仓房一间。',
        found: '9',
        count: 1,
      },
      {
        text: '天旱的时候，船身裂缝往往先从船底木板的接头处开始，渗进来的水占到船舱的1%。\n\n又说别的。\n\n再说别的。\n\n船身裂缝往往先从船底木板接头处开始，渗进的水已经占到船舱的3%。',
        found: '3%',
        count: 1,
      },
    ],
    right: [
      '渡口的茶楼落成，门楼高两层，建筑面积1860平方米，茶位增加到80个。\n\n又说别的。\n\n再说别的。\n\n渡口的旅店启用，门楼高五层，建筑面积6400平方米，茶位增加到80个。',
      '存 300 担米大约需要 6 天，仓房一间。\n\n又说别的。\n\n再说别的。\n\n存 500 担米大约需要 9 天，仓房一间。',
      '2015年集市的成交额比上一年增加了3.5%，固定摊位也随之增加，四乡往来的人更多了。\n\n又一年过去。\n\n又说别的。\n\n2016年集市的成交额比上一年增加了4.2%，固定摊位也随之增加，四乡往来的人更多了。',
      '河湾集市各条街道的摊位分布与历年租金的变化情况见图3，数据由集市管理所提供。\n\n又说别的。\n\n再说别的。\n\n河湾集市各条街道的摊位分布与历年租金的变化情况见图4，数据由集市管理所提供。',
    ],
  },
};
